using System.Security.Cryptography;
using System.Xml;
using DocumentFormat.OpenXml.Packaging;

namespace RecordsApi.Domain.Ingestion.Workbooks;

/// <summary>The bytes of a published file, within the limits.</summary>
/// <param name="Name">The file name, without a folder.</param>
/// <param name="Bytes">The contents.</param>
internal sealed record WorkbookFile(string Name, byte[] Bytes)
{
    /// <summary>The SHA-256 hash of the contents, in lowercase hexadecimal.</summary>
    public string Sha256 { get; } = Convert.ToHexStringLower(SHA256.HashData(Bytes));

    /// <summary>Whether the file is a workbook in the format of Excel before 2007 (.xls).</summary>
    public bool IsLegacy => WorkbookPackageInspector.IsLegacyWorkbook(Bytes);

    /// <summary>Reads the file from its beginning and leaves it open.</summary>
    /// <exception cref="WorkbookException">The file is too large.</exception>
    public static WorkbookFile Load(Stream seekable, string fileName, WorkbookLimits limits)
    {
        var name = fileName[(fileName.LastIndexOfAny(['/', '\\']) + 1)..];
        seekable.Position = 0;
        if (seekable.Length > limits.MaxFileBytes)
            throw new WorkbookException(
                name, null, null, $"The file has {seekable.Length:N0} bytes", $"at most {limits.MaxFileBytes:N0} bytes");
        var file = new byte[seekable.Length];
        seekable.ReadExactly(file);
        return new WorkbookFile(name, file);
    }

    /// <summary>Checks the file against the limits, opens it as an .xlsx workbook and reads it.</summary>
    /// <exception cref="WorkbookException">The file is not such a workbook, is damaged or exceeds a limit.</exception>
    public T ReadPackage<T>(WorkbookLimits limits, Func<WorkbookPackage, T> read, CancellationToken ct)
    {
        WorkbookPackageInspector.Check(Bytes, Name, limits, ct);
        try
        {
            using var package = WorkbookPackage.Open(Bytes, ct);
            return read(package);
        }
        catch (Exception exception) when (IsCausedByFile(exception))
        {
            throw new WorkbookException(
                Name, null, null, $"The contents of the workbook cannot be read ({exception.Message.TrimEnd('.')})",
                "an .xlsx workbook as Excel writes it, with well-formed XML and no document type declaration", exception);
        }
    }

    // The exceptions that the Open XML SDK and the .NET libraries it uses throw for malformed parts. Cancellation, this
    // project's own exceptions and anything that indicates a bug are not caught.
    private static bool IsCausedByFile(Exception exception) =>
        exception is XmlException or OpenXmlPackageException or IOException or InvalidDataException or FormatException
            or ArgumentException or InvalidOperationException or NotSupportedException or KeyNotFoundException
            or OverflowException;
}
