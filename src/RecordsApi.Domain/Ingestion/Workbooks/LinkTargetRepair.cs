using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;

namespace RecordsApi.Domain.Ingestion.Workbooks;

/// <summary>
/// Replaces link targets that the Open XML SDK cannot read. The SDK drops an external link whose target is not a valid
/// URI, or rejects the whole file (https://github.com/dotnet/Open-XML-SDK/issues/1962). Because such a target can often
/// be repaired, it is replaced by a placeholder in a copy of the file and returned as written.
/// </summary>
internal static class LinkTargetRepair
{
    private const string Placeholder = "urn:unreadable";

    /// <summary>Replaces invalid link targets by a placeholder.</summary>
    /// <returns>
    /// The file itself if every target is a valid URI, otherwise a repaired copy; and the invalid targets by part name and
    /// relationship id.
    /// </returns>
    public static (byte[] File, Dictionary<(string Part, string Id), string> InvalidTargets) Repair(byte[] file, CancellationToken ct)
    {
        var invalidTargets = new Dictionary<(string, string), string>();
        var repairedParts = new Dictionary<string, XDocument>();
        using (var zip = new ZipArchive(new MemoryStream(file, writable: false), ZipArchiveMode.Read))
        {
            foreach (var entry in zip.Entries.Where(entry => entry.FullName.EndsWith(".rels", StringComparison.OrdinalIgnoreCase)))
            {
                ct.ThrowIfCancellationRequested();
                if (!HasInvalidTarget(entry))
                    continue;
                repairedParts[entry.FullName] = ReplaceInvalidTargets(entry, invalidTargets);
            }
        }

        return (repairedParts.Count == 0 ? file : CopyWithParts(file, repairedParts), invalidTargets);
    }

    private static bool HasInvalidTarget(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        using var reader = XmlReader.Create(stream, CreateReaderSettings());
        while (reader.Read())
        {
            if (reader.NodeType == XmlNodeType.Element && reader.GetAttribute("TargetMode") == "External"
                && !IsValid(reader.GetAttribute("Target")))
                return true;
        }

        return false;
    }

    private static XDocument ReplaceInvalidTargets(ZipArchiveEntry entry, Dictionary<(string, string), string> invalidTargets)
    {
        using var stream = entry.Open();
        using var reader = XmlReader.Create(stream, CreateReaderSettings());
        var relationships = XDocument.Load(reader);
        var externalRelationships = relationships.Root!.Elements().Where(element => (string?)element.Attribute("TargetMode") == "External");
        foreach (var relationship in externalRelationships)
        {
            var target = (string?)relationship.Attribute("Target");
            if (IsValid(target))
                continue;
            invalidTargets[(GetPartName(entry.FullName), (string?)relationship.Attribute("Id") ?? "")] = target ?? "";
            relationship.SetAttributeValue("Target", Placeholder);
        }

        return relationships;
    }

    private static byte[] CopyWithParts(byte[] file, Dictionary<string, XDocument> repairedParts)
    {
        var copy = new MemoryStream();
        copy.Write(file);
        using (var zip = new ZipArchive(copy, ZipArchiveMode.Update, leaveOpen: true))
        {
            foreach (var (name, relationships) in repairedParts)
            {
                zip.GetEntry(name)!.Delete();
                using var stream = zip.CreateEntry(name).Open();
                relationships.Save(stream);
            }
        }

        return copy.ToArray();
    }

    // xl/worksheets/_rels/sheet1.xml.rels belongs to /xl/worksheets/sheet1.xml.
    private static string GetPartName(string entry) =>
        "/" + entry[..^".rels".Length].Replace("_rels/", "", StringComparison.OrdinalIgnoreCase).TrimStart('/');

    private static bool IsValid(string? target) => Uri.TryCreate(target, UriKind.RelativeOrAbsolute, out _);

    private static XmlReaderSettings CreateReaderSettings() => new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };
}
