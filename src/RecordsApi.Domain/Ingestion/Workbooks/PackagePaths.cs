using System.IO.Compression;

namespace RecordsApi.Domain.Ingestion.Workbooks;

/// <summary>
/// Some programs write the paths of a package with backslashes, which Excel accepts and the packaging library does not.
/// </summary>
internal static class PackagePaths
{
    /// <summary>Returns the file itself if no path has a backslash, otherwise a copy with slashes.</summary>
    public static byte[] Repair(byte[] file, CancellationToken ct)
    {
        using var zip = new ZipArchive(new MemoryStream(file, writable: false), ZipArchiveMode.Read);
        if (!zip.Entries.Any(entry => entry.FullName.Contains('\\', StringComparison.Ordinal)))
            return file;
        var copy = new MemoryStream();
        using (var repaired = new ZipArchive(copy, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var entry in zip.Entries)
            {
                ct.ThrowIfCancellationRequested();
                using var from = entry.Open();
                using var to = repaired.CreateEntry(entry.FullName.Replace('\\', '/'), CompressionLevel.Fastest).Open();
                from.CopyTo(to);
            }
        }

        return copy.ToArray();
    }
}
