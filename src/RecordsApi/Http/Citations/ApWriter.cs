namespace RecordsApi.Http.Citations;

/// <summary>Writes a bibliography as text in the style of the Associated Press: titles in quotation marks, long months abbreviated.</summary>
internal static class ApWriter
{
    // March to July are written in full; September has four letters.
    private static readonly string[] Months = ["Jan.", "Feb.", "March", "April", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec."];

    /// <summary>Writes the entries, a line each.</summary>
    public static string Write(IEnumerable<BibliographyItem> items) => string.Concat(items.Select(item => ToLine(item) + "\n"));

    // The comma after a title stands inside its quotation marks.
    private static string ToLine(BibliographyItem item)
    {
        string?[] rest =
        [
            item.Issued is null ? null : CitedDate.Write(item.Issued, day => $"{Months[day.Month - 1]} {day.Day}, {day.Year}"),
            item.Publisher, item.Version is null ? null : $"version {item.Version}", item.Note, item.Url,
        ];
        return $"{(item.Author is null ? "" : $"{item.Author}, ")}“{item.Title},” {string.Join(", ", rest.OfType<string>())}";
    }
}
