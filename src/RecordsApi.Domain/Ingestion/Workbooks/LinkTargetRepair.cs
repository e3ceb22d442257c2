using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;

namespace RecordsApi.Domain.Ingestion.Workbooks;

/// <summary>
/// The workbook library forgets an external link that is no valid address, or refuses the whole file for it
/// (https://github.com/dotnet/Open-XML-SDK/issues/1962). An address can often be made out all the same, so
/// such targets are replaced in a copy of the file and kept beside it as printed.
/// </summary>
internal static class LinkTargetRepair
{
    private const string Placeholder = "urn:unreadable";

    /// <summary>Replaces unreadable targets.</summary>
    /// <returns>The file itself when every target is readable, else a copy; and the targets by part and id.</returns>
    public static (byte[] File, Dictionary<(string Part, string Id), string> Unreadable) Repair(byte[] file, CancellationToken ct)
    {
        var unreadable = new Dictionary<(string, string), string>();
        var mended = new Dictionary<string, XDocument>();
        using (var zip = new ZipArchive(new MemoryStream(file, writable: false), ZipArchiveMode.Read))
        {
            foreach (var entry in zip.Entries.Where(entry => entry.FullName.EndsWith(".rels", StringComparison.OrdinalIgnoreCase)))
            {
                ct.ThrowIfCancellationRequested();
                if (!HasUnreadable(entry))
                    continue;
                mended[entry.FullName] = Replace(entry, unreadable);
            }
        }

        return (mended.Count == 0 ? file : Copy(file, mended), unreadable);
    }

    private static bool HasUnreadable(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        using var reader = XmlReader.Create(stream, Settings());
        while (reader.Read())
        {
            if (reader.NodeType == XmlNodeType.Element && reader.GetAttribute("TargetMode") == "External"
                && !IsReadable(reader.GetAttribute("Target")))
                return true;
        }

        return false;
    }

    private static XDocument Replace(ZipArchiveEntry entry, Dictionary<(string, string), string> unreadable)
    {
        using var stream = entry.Open();
        using var reader = XmlReader.Create(stream, Settings());
        var relationships = XDocument.Load(reader);
        foreach (var relationship in relationships.Root!.Elements().Where(element => (string?)element.Attribute("TargetMode") == "External"))
        {
            var target = (string?)relationship.Attribute("Target");
            if (IsReadable(target))
                continue;
            unreadable[(PartOf(entry.FullName), (string?)relationship.Attribute("Id") ?? "")] = target ?? "";
            relationship.SetAttributeValue("Target", Placeholder);
        }

        return relationships;
    }

    private static byte[] Copy(byte[] file, Dictionary<string, XDocument> mended)
    {
        var copy = new MemoryStream();
        copy.Write(file);
        using (var zip = new ZipArchive(copy, ZipArchiveMode.Update, leaveOpen: true))
        {
            foreach (var (name, relationships) in mended)
            {
                zip.GetEntry(name)!.Delete();
                using var stream = zip.CreateEntry(name).Open();
                relationships.Save(stream);
            }
        }

        return copy.ToArray();
    }

    // xl/worksheets/_rels/sheet1.xml.rels belongs to /xl/worksheets/sheet1.xml.
    private static string PartOf(string entry) =>
        "/" + entry[..^".rels".Length].Replace("_rels/", "", StringComparison.OrdinalIgnoreCase).TrimStart('/');

    private static bool IsReadable(string? target) => Uri.TryCreate(target, UriKind.RelativeOrAbsolute, out _);

    private static XmlReaderSettings Settings() => new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };
}
