using System.IO.Compression;

namespace RecordsApi.Domain.Ingestion.Workbooks;

/// <summary>
/// Checks a file before the Open XML SDK opens it: that it is a zip container, and that its uncompressed size is within the
/// limits. Entries are decompressed and counted, because the sizes declared in the container cannot be trusted.
/// </summary>
internal static class WorkbookPackageInspector
{
    private const string ExpectedFile = "an .xlsx workbook saved without a password";

    public static void Check(byte[] file, string fileName, WorkbookLimits limits, CancellationToken ct)
    {
        CheckSignature(file, fileName);
        try
        {
            using var zip = new ZipArchive(new MemoryStream(file, writable: false), ZipArchiveMode.Read);
            if (FileFormat.FindOther(zip) is { } format)
                throw new WorkbookException(fileName, null, null, $"The file is {format}", FileFormat.Accepted);
            if (zip.Entries.Count > limits.MaxEntries)
            {
                throw CreateTooLargeException(
                    fileName, $"The zip container has {zip.Entries.Count} entries", $"at most {limits.MaxEntries} entries");
            }

            long total = 0;
            foreach (var entry in zip.Entries)
                total += CountUncompressedBytes(entry, fileName, total, limits, ct);
        }
        catch (Exception exception) when (exception is InvalidDataException or IOException or NotSupportedException or ArgumentException)
        {
            throw new WorkbookException(
                fileName, null, null, "The zip container is damaged or truncated", $"a complete copy of the file, {ExpectedFile}",
                exception);
        }
    }

    private static long CountUncompressedBytes(
        ZipArchiveEntry entry, string fileName, long bytesOfPreviousEntries, WorkbookLimits limits, CancellationToken ct)
    {
        var maxBytes = IsStructural(entry.FullName) ? limits.MaxStructureBytes : limits.MaxEntryBytes;
        var buffer = new byte[81_920];
        long bytes = 0;
        using var stream = entry.Open();
        for (int read; (read = stream.Read(buffer)) > 0;)
        {
            ct.ThrowIfCancellationRequested();
            bytes += read;
            if (bytes > maxBytes)
            {
                throw CreateTooLargeException(
                    fileName, $"The entry {TruncateName(entry)} is larger than {maxBytes:N0} bytes when decompressed",
                    $"an entry of at most {maxBytes:N0} bytes");
            }

            if (bytesOfPreviousEntries + bytes > limits.MaxTotalBytes)
            {
                throw CreateTooLargeException(
                    fileName, $"The file is larger than {limits.MaxTotalBytes:N0} bytes when decompressed",
                    $"at most {limits.MaxTotalBytes:N0} bytes in total");
            }

            if (bytes > limits.RatioFloorBytes && bytes > entry.CompressedLength * limits.MaxRatio)
            {
                throw CreateTooLargeException(
                    fileName, $"The compression ratio of the entry {TruncateName(entry)} exceeds {limits.MaxRatio}, as in a zip bomb",
                    $"a ratio of at most {limits.MaxRatio}");
            }
        }

        return bytes;
    }

    private static bool IsStructural(string name) =>
        name.EndsWith(".rels", StringComparison.OrdinalIgnoreCase)
        || name.EndsWith("workbook.xml", StringComparison.OrdinalIgnoreCase)
        || name.Equals("[Content_Types].xml", StringComparison.OrdinalIgnoreCase);

    private static void CheckSignature(ReadOnlySpan<byte> file, string fileName)
    {
        if (file.IsEmpty)
            throw new WorkbookException(fileName, null, null, "The file is empty", ExpectedFile);
        if (file.StartsWith("PK"u8))
            return;
        if (!IsCompoundFile(file))
        {
            var format = FileFormat.FindOther(file) is { } other ? $"The file is {other}" : "The file is not a zip container";
            throw new WorkbookException(fileName, null, null, $"{format}, and therefore not an .xlsx workbook", FileFormat.Accepted);
        }

        throw new WorkbookException(
            fileName, null, null,
            IsEncrypted(file) ? "The workbook is encrypted with a password" : "The file is a workbook in the legacy .xls format", ExpectedFile);
    }

    /// <summary>Whether a file is a workbook in the format of Excel before 2007, or another file of Office of that time.</summary>
    public static bool IsLegacyWorkbook(ReadOnlySpan<byte> file) => IsCompoundFile(file) && !IsEncrypted(file);

    private static bool IsCompoundFile(ReadOnlySpan<byte> file) =>
        file.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]);

    private static bool IsEncrypted(ReadOnlySpan<byte> file) =>
        file.IndexOf("E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0"u8) >= 0;

    private static WorkbookException CreateTooLargeException(string fileName, string problem, string expected) =>
        new(fileName, null, null, problem, $"{expected}; the published lists are far smaller");

    private static string TruncateName(ZipArchiveEntry entry) =>
        entry.FullName.Length <= 80 ? entry.FullName : string.Concat(entry.FullName.AsSpan(0, 80), "…");
}
