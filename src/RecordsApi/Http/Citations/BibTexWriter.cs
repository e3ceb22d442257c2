using System.Globalization;
using System.Text;

namespace RecordsApi.Http.Citations;

/// <summary>Writes a bibliography as BibTeX.</summary>
internal static class BibTexWriter
{
    /// <summary>Writes the entries, separated by blank lines.</summary>
    public static string Write(IEnumerable<BibliographyItem> items) => string.Join('\n', items.Select(ToEntry));

    private static string ToEntry(BibliographyItem item)
    {
        var entry = new StringBuilder().Append(CultureInfo.InvariantCulture, $"@{(item.Type is "report" ? "techreport" : "misc")}{{{ToKey(item.Id)},\n");
        Append("title", Escape(item.Title), 2);
        Append("author", Escape(item.Author ?? item.Publisher), 2);
        Append(item.Type is "report" ? "institution" : "howpublished", Escape(item.Version is null ? item.Publisher : $"{item.Publisher}, version {item.Version}"), 1);
        if (item.Issued is { Length: >= 4 } issued)
        {
            Append("year", issued[..4], 1);
            Append("date", issued, 1);
        }

        Append("urldate", item.Accessed?.ToString("O", CultureInfo.InvariantCulture), 1);
        Append("url", item.Url is null ? null : EscapeUrl(item.Url), 1);
        Append("note", item.Note is null ? null : Escape(item.Note), 1);
        return entry.Append("}\n").ToString();

        // Names and titles in two braces are neither taken apart nor changed in case.
        void Append(string name, string? value, int braces)
        {
            if (value is not null)
                entry.Append("  ").Append(name).Append(" = ").Append('{', braces).Append(value).Append('}', braces).Append(",\n");
        }
    }

    private static string ToKey(string id) => new([.. id.Select(c => char.IsAsciiLetterOrDigit(c) || c is '-' or ':' or '.' ? c : '-')]);

    private static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            escaped.Append(c switch
            {
                '\\' => "\\textbackslash{}",
                '~' => "\\textasciitilde{}",
                '^' => "\\textasciicircum{}",
                '{' or '}' or '$' or '&' or '#' or '_' or '%' => $"\\{c}",
                _ when char.IsControl(c) => " ",
                _ => c.ToString(),
            });
        }

        return escaped.ToString();
    }

    // Addresses are printed as they are, so that only what would end the field is encoded.
    private static string EscapeUrl(string url) => url.Replace("\\", "%5C", StringComparison.Ordinal)
        .Replace("{", "%7B", StringComparison.Ordinal).Replace("}", "%7D", StringComparison.Ordinal);
}
