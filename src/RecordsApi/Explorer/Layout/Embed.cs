using System.Text.Encodings.Web;
using RecordsApi.Explorer.Context;

namespace RecordsApi.Explorer.Layout;

/// <summary>A part of a page that other sites can show in a frame.</summary>
/// <param name="Title">What it shows.</param>
/// <param name="Path">Path and query without times.</param>
/// <param name="Width">Width in pixels for which it is made.</param>
/// <param name="Height">Height in pixels at that width.</param>
public sealed record Embed(string Title, string Path, int Width, int Height)
{
    /// <summary>The map.</summary>
    /// <param name="model">A model; null for all.</param>
    /// <param name="state">USPS code of a state; null for the country.</param>
    public static Embed ToMap(string? model, string? state) => new(
        $"Map of 287(g) agreements{Name(state)}", $"/embed/map{Query(("state", state), ("model", model))}", 800, 680);

    /// <summary>The chart of growth.</summary>
    /// <param name="state">USPS code of a state; null for the country.</param>
    public static Embed ToGrowth(string? state) => new($"287(g) agreements by month{Name(state)}", $"/embed/growth{Query(("state", state))}", 800, 520);

    /// <summary>The card of an agency.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="name">Its name.</param>
    public static Embed ToAgency(string id, string name) => new($"287(g) agreements of {name}", $"/embed/agencies/{id}", 600, 260);

    /// <summary>The full address, on a date and as known at a timestamp.</summary>
    /// <param name="baseUrl">Scheme, host and base path.</param>
    /// <param name="times">Both times as parameters.</param>
    public string GetUrl(string baseUrl, string times) => $"{baseUrl}{Path}{(Path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{times}";

    /// <summary>The HTML to put on another page.</summary>
    /// <param name="baseUrl">Scheme, host and base path.</param>
    /// <param name="times">Both times as parameters.</param>
    /// <param name="maxWidth">The most pixels of width; null if any.</param>
    /// <param name="maxHeight">The most pixels of height; null if any.</param>
    public string GetCode(string baseUrl, string times, int? maxWidth = null, int? maxHeight = null)
    {
        var html = HtmlEncoder.Default;
        return FormattableString.Invariant(
            $"<iframe src=\"{html.Encode(GetUrl(baseUrl, times))}\" title=\"{html.Encode(Title)}\" width=\"{Math.Min(Width, maxWidth ?? Width)}\" height=\"{Math.Min(Height, maxHeight ?? Height)}\" style=\"border:0;max-width:100%\" loading=\"lazy\"></iframe>");
    }

    private static QueryString Query(params (string Name, string? Value)[] parameters) =>
        QueryString.Create(parameters.Where(parameter => parameter.Value is not null).Select(parameter => KeyValuePair.Create(parameter.Name, parameter.Value)));

    private static string Name(string? state) => state is null ? "" : $" in {PageText.NameState(state)}";
}
