using System.Security.Cryptography;
using System.Xml;
using DocumentFormat.OpenXml.Packaging;

namespace RecordsApi.Domain.Ingestion.Workbooks;

/// <summary>
/// Reads one published workbook. The file is taken as hostile: its size, its parts, its rows and its links
/// are bounded, nothing outside of it is opened, and whatever is wrong ends in a
/// <see cref="WorkbookException"/>.
/// </summary>
public static class WorkbookReader
{
    /// <summary>Reads the first visible worksheet that holds a list.</summary>
    /// <param name="seekable">The file; read from its start and left open.</param>
    /// <param name="fileName">Printed name, used in messages and kept on the table; a folder before it is dropped.</param>
    /// <param name="limits">What reading may cost; <see cref="WorkbookLimits.Default"/> when null.</param>
    /// <param name="ct">Cancels between entries and between rows.</param>
    /// <exception cref="WorkbookException">The file is not a readable list.</exception>
    /// <exception cref="OperationCanceledException">Reading was cancelled.</exception>
    public static WorkbookTable Read(Stream seekable, string fileName, WorkbookLimits? limits, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(seekable);
        ArgumentNullException.ThrowIfNull(fileName);
        limits ??= WorkbookLimits.Default;
        var name = fileName[(fileName.LastIndexOfAny(['/', '\\']) + 1)..];
        var file = ReadBytes(seekable, name, limits);
        WorkbookPackageInspector.Check(file, name, limits, ct);
        try
        {
            using var package = WorkbookPackage.Open(file, ct);
            var sheet = WorksheetSelector.ReadFirstList(package, name, limits, ct);
            return WorkbookTableBuilder.Build(name, Convert.ToHexStringLower(SHA256.HashData(file)), sheet, package.Uses1904DateSystem);
        }
        catch (Exception fault) when (IsMalformed(fault))
        {
            throw new WorkbookException(
                name, null, null, $"The workbook's parts cannot be read ({fault.Message.TrimEnd('.')})",
                "an .xlsx workbook as Excel writes it, with well-formed XML and no document type declaration", fault);
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

    // What the workbook library and the framework below it throw at malformed parts. Cancellation, our own
    // errors and anything that points at a fault of this program pass through.
    private static bool IsMalformed(Exception fault) =>
        fault is XmlException or OpenXmlPackageException or IOException or InvalidDataException or FormatException
            or ArgumentException or InvalidOperationException or NotSupportedException or KeyNotFoundException
            or OverflowException;
}
