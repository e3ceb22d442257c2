using System.Text;
using System.Xml;
using RecordsApi.Domain.Time;

namespace RecordsApi.Http.Formats;

/// <summary>An entry of an Atom feed.</summary>
/// <param name="Url">URL, which is also the permanent id.</param>
/// <param name="Title">Title.</param>
/// <param name="Updated">When it was added to the feed (UTC).</param>
/// <param name="Published">When it was recorded (UTC).</param>
/// <param name="Category">Category.</param>
/// <param name="PageUrl">URL of the page that shows the related record; null if there is none.</param>
/// <param name="RelatedUrl">URL of the related record; null if there is none.</param>
/// <param name="Evidence">URLs of the evidence, where it can be read.</param>
/// <param name="Content">Content, as HTML.</param>
internal sealed record AtomEntry(
    string Url, string Title, DateTimeOffset Updated, DateTimeOffset Published, string Category, string? PageUrl, string? RelatedUrl, IReadOnlyList<string> Evidence, string Content);

/// <summary>A page of an Atom feed (RFC 4287), with links to older pages (RFC 5005).</summary>
/// <param name="Title">Title.</param>
/// <param name="Self">URL of this page.</param>
/// <param name="Id">URL of the newest page, which is the id of the feed.</param>
/// <param name="Alternate">URL of the same entries as JSON.</param>
/// <param name="Page">URL of the page that shows the same entries, or the record whose changes they are; null if there is none.</param>
/// <param name="Next">URL of the next older page; null on the last page.</param>
/// <param name="Updated">When the newest entry was added (UTC).</param>
/// <param name="Entries">The entries, newest first.</param>
internal sealed record AtomFeed(
    string Title, string Self, string Id, string Alternate, string? Page, string? Next, DateTimeOffset Updated, IReadOnlyList<AtomEntry> Entries)
{
    private const string Namespace = "http://www.w3.org/2005/Atom";

    private static readonly XmlWriterSettings Settings = new() { Encoding = new UTF8Encoding(false), Indent = true };

    /// <summary>Serializes the page as UTF-8.</summary>
    public byte[] ToBytes()
    {
        using var bytes = new MemoryStream();
        using (var xml = XmlWriter.Create(bytes, Settings))
        {
            xml.WriteStartElement("feed", Namespace);
            Element(xml, "id", Id);
            Element(xml, "title", Title);
            Element(xml, "updated", UtcTimestamp.Format(Updated));
            xml.WriteStartElement("author", Namespace);
            Element(xml, "name", "RecordsApi");
            xml.WriteEndElement();
            Link(xml, "self", Self, ResponseFormats.AtomType);
            if (Page is not null)
                Link(xml, "alternate", Page, ResponseFormats.HtmlType);
            Link(xml, "alternate", Alternate, ResponseFormats.JsonType);
            if (Next is not null)
                Link(xml, "next", Next, ResponseFormats.AtomType);
            foreach (var entry in Entries)
                Write(xml, entry);
            xml.WriteEndElement();
        }

        return bytes.ToArray();
    }

    private static void Write(XmlWriter xml, AtomEntry entry)
    {
        xml.WriteStartElement("entry", Namespace);
        Element(xml, "id", entry.Url);
        Element(xml, "title", entry.Title);
        Element(xml, "updated", UtcTimestamp.Format(entry.Updated));
        Element(xml, "published", UtcTimestamp.Format(entry.Published));
        xml.WriteStartElement("category", Namespace);
        xml.WriteAttributeString("term", entry.Category);
        xml.WriteEndElement();
        if (entry.PageUrl is not null)
            Link(xml, "alternate", entry.PageUrl, ResponseFormats.HtmlType);
        Link(xml, "alternate", entry.Url, ResponseFormats.JsonType);
        if (entry.RelatedUrl is not null)
            Link(xml, "related", entry.RelatedUrl, ResponseFormats.JsonType);
        foreach (var address in entry.Evidence)
            Link(xml, "via", address, null);
        xml.WriteStartElement("content", Namespace);
        xml.WriteAttributeString("type", "html");
        xml.WriteString(ReplaceInvalidCharacters(entry.Content));
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Element(XmlWriter xml, string name, string text) => xml.WriteElementString(name, Namespace, ReplaceInvalidCharacters(text));

    private static void Link(XmlWriter xml, string relation, string address, string? type)
    {
        xml.WriteStartElement("link", Namespace);
        xml.WriteAttributeString("rel", relation);
        if (type is not null)
            xml.WriteAttributeString("type", type);
        xml.WriteAttributeString("href", ReplaceInvalidCharacters(address));
        xml.WriteEndElement();
    }

    // XML 1.0, section 2.2: most control characters are not allowed, not even escaped.
    private static string ReplaceInvalidCharacters(string text) => string.Concat(text.EnumerateRunes()
        .Select(rune => rune.Value is >= 0x20 and not (0xFFFE or 0xFFFF) or '\t' or '\n' or '\r' ? rune : Rune.ReplacementChar));
}
