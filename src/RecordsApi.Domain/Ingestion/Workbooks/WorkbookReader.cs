using System.Security.Cryptography;
using System.Xml;
using DocumentFormat.OpenXml.Packaging;
using RecordsApi.Domain.Ingestion.Dating;

namespace RecordsApi.Domain.Ingestion.Workbooks;

/// <summary>
/// Reads a published workbook. The file is not trusted: its size, parts, rows and links are limited, no external resource
/// is opened, and every problem is reported as a <see cref="WorkbookException"/>.
/// </summary>
public static class WorkbookReader
{
    /// <summary>Reads the visible worksheet that has the columns of the list, or a list that was saved as CSV.</summary>
    /// <param name="seekable">The file. Read from its beginning and left open.</param>
    /// <param name="fileName">
    /// The file name, used in messages and in the result. Any folder is removed. It says which list is expected, and whether the
    /// file is CSV.
    /// </param>
    /// <param name="limits">The limits; <see cref="WorkbookLimits.Default"/> if null.</param>
    /// <param name="ct">Checked between zip entries and between rows.</param>
    /// <exception cref="WorkbookException">The file cannot be read as a list.</exception>
    /// <exception cref="OperationCanceledException">The operation was canceled.</exception>
    public static WorkbookTable Read(Stream seekable, string fileName, WorkbookLimits? limits, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(seekable);
        ArgumentNullException.ThrowIfNull(fileName);
        limits ??= WorkbookLimits.Default;
        var name = fileName[(fileName.LastIndexOfAny(['/', '\\']) + 1)..];
        var file = ReadBytes(seekable, name, limits);
        var sha256 = Convert.ToHexStringLower(SHA256.HashData(file));
        if (CsvListReader.IsCsv(name))
            return WorkbookTableBuilder.Build(name, sha256, CsvListReader.Read(file, name, limits, ct), uses1904DateSystem: false);
        WorkbookPackageInspector.Check(file, name, limits, ct);
        try
        {
            using var package = WorkbookPackage.Open(file, ct);
            var sheet = WorksheetSelector.ReadList(package, name, FileNameParser.Parse(name).List, limits, ct);
            return WorkbookTableBuilder.Build(name, sha256, sheet, package.Uses1904DateSystem) with { SavedAt = package.SavedAt };
        }
        catch (Exception exception) when (IsCausedByFile(exception))
        {
            throw new WorkbookException(
                name, null, null, $"The contents of the workbook cannot be read ({exception.Message.TrimEnd('.')})",
                "an .xlsx workbook as Excel writes it, with well-formed XML and no document type declaration", exception);
        }
    }

    private static byte[] ReadBytes(Stream seekable, string name, WorkbookLimits limits)
    {
        seekable.Position = 0;
        if (seekable.Length > limits.MaxFileBytes)
            throw new WorkbookException(
                name, null, null, $"The file has {seekable.Length:N0} bytes", $"at most {limits.MaxFileBytes:N0} bytes");
        var file = new byte[seekable.Length];
        seekable.ReadExactly(file);
        return file;
    }

    // The exceptions that the Open XML SDK and the .NET libraries it uses throw for malformed parts. Cancellation, this
    // project's own exceptions and anything that indicates a bug are not caught.
    private static bool IsCausedByFile(Exception exception) =>
        exception is XmlException or OpenXmlPackageException or IOException or InvalidDataException or FormatException
            or ArgumentException or InvalidOperationException or NotSupportedException or KeyNotFoundException
            or OverflowException;
}
