using System.IO.Compression;

namespace RecordsApi.Domain.Ingestion.Workbooks;

/// <summary>Recognizes files of other formats that are published or renamed as workbooks, to name the format in the message.</summary>
internal static class FileFormat
{
    /// <summary>What is accepted.</summary>
    public const string Accepted = "an .xlsx workbook saved without a password, or a CSV file that has the headings of a list";

    private static readonly (string Entry, string Format)[] OtherPackages =
    [
        ("xl/workbook.bin", "a binary workbook (.xlsb)"),
        ("word/document.xml", "a Word document (.docx)"),
        ("ppt/presentation.xml", "a PowerPoint presentation (.pptx)"),
        ("Index/Document.iwa", "a Numbers or Pages document"),
    ];

    /// <summary>Returns the format of a zip container that is not an .xlsx workbook, with an article; null if it is or may be one.</summary>
    public static string? FindOther(ZipArchive zip)
    {
        var names = zip.Entries.Select(entry => entry.FullName.Replace('\\', '/')).ToHashSet(StringComparer.OrdinalIgnoreCase);
        if (names.Contains("xl/workbook.xml"))
            return null;
        if (names.Contains("content.xml") && (names.Contains("META-INF/manifest.xml") || names.Contains("mimetype")))
            return "an OpenDocument file (.ods or another)";
        var other = OtherPackages.FirstOrDefault(package => names.Contains(package.Entry)).Format;
        return other ?? (names.Contains("[Content_Types].xml") ? null : "a zip archive of other files");
    }

    /// <summary>Returns the format of a file that is not a zip container, with an article; null if it is unknown.</summary>
    public static string? FindOther(ReadOnlySpan<byte> file)
    {
        var start = file[..Math.Min(file.Length, 1_000)];
        if (start.StartsWith("%PDF"u8))
            return "a PDF document";
        var text = System.Text.Encoding.UTF8.GetString(start).TrimStart('\uFEFF', ' ', '\r', '\n', '\t');
        if (text.StartsWith("<!DOCTYPE html", StringComparison.OrdinalIgnoreCase) || text.StartsWith("<html", StringComparison.OrdinalIgnoreCase))
            return "a web page (HTML)";
        return text.StartsWith('<') ? "an XML document"
            : CsvListReader.HasListHeadings(new StringReader(text)) ? "a CSV file without the ending .csv"
            : null;
    }
}
