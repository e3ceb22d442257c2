namespace RecordsApi.Explorer.Charts;

/// <summary>
/// Colors of charts. The shades of a map differ in lightness, so that they can be told apart without seeing colors and on paper; the colors of
/// lines are the ones of Okabe and Ito (2008), which people with the common color vision deficiencies can tell apart.
/// </summary>
internal static class ChartColors
{
    /// <summary>Text and axes.</summary>
    public const string Ink = "#1b2733";

    /// <summary>Grid lines and borders.</summary>
    public const string Line = "#8795a1";

    /// <summary>Border of what a map is about.</summary>
    public const string Mark = "#d55e00";

    /// <summary>Shades from few to many.</summary>
    public static IReadOnlyList<string> Shades { get; } = ["#c7dff0", "#8fc1e2", "#4f97c7", "#216a9f", "#0b3c68"];

    /// <summary>Colors of lines.</summary>
    public static IReadOnlyList<string> Lines { get; } = ["#0072b2", "#d55e00", "#009e73", "#7b4f9d", "#5c6670"];
}
