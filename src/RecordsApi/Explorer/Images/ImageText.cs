using RecordsApi.Explorer.Context;

namespace RecordsApi.Explorer.Images;

/// <summary>What images say about their date and their source, because they are passed on without the page around them.</summary>
internal static class ImageText
{
    /// <summary>The date, and what is assumed on it.</summary>
    public static string GetDay(PageContext page) => page.IsAssumed
        ? $"{PageText.Spell(page.AsOf)} (assumed: the newest list is of {PageText.Spell(page.ObservedThrough!.Value)})"
        : PageText.Spell(page.AsOf);

    /// <summary>The version of the register, and until when it is used.</summary>
    public static string GetVersion(PageContext page) => $"Register version {page.Register.Version ?? "none"}, as known on {PageText.Spell(page.Register.KnownAt)}.";

    /// <summary>The lines below a chart.</summary>
    /// <param name="page">The image.</param>
    /// <param name="path">Path of the page that shows the chart.</param>
    public static IReadOnlyList<string> GetSource(PageContext page, string path) =>
        [$"Source: {page.BaseUrl}{path}?{page.Times}", GetVersion(page), "None recorded does not mean that there is none. The facts are in the public domain (CC0)."];
}
