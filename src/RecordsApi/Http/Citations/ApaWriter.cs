namespace RecordsApi.Http.Citations;

/// <summary>Writes a bibliography as text in the style of the American Psychological Association (seventh edition).</summary>
internal static class ApaWriter
{
    /// <summary>Writes the entries, a line each.</summary>
    public static string Write(IEnumerable<BibliographyItem> items) => string.Concat(items.Select(item => ToLine(item) + "\n"));

    // Without an author the title comes first. A publisher that is the author is not repeated.
    private static string ToLine(BibliographyItem item)
    {
        var author = item.Author ?? (item.Version is null ? item.Publisher : null);
        var date = item.Issued is null ? "(n.d.)" : $"({CitedDate.Write(item.Issued, day => day.Format("yyyy, MMMM d"))})";
        var title = item.Title + (item.Version is null ? "" : $" (Version {item.Version})") + DescribeForm(item);
        string?[] parts = [.. author is null ? new[] { title, date } : [author, date, title], item.Publisher == author ? null : item.Publisher];
        return string.Concat(parts.OfType<string>().Select(part => part.TrimEnd('.') + ". ")) + item.Url;
    }

    private static string DescribeForm(BibliographyItem item)
    {
        string?[] parts = [item.Type == "dataset" ? "Data set" : null, item.Note];
        var form = string.Join("; ", parts.OfType<string>());
        return form.Length == 0 ? "" : $" [{form}]";
    }
}
