using System.Xml.Linq;

namespace RecordsApi.Http.Formats;

/// <summary>Reads the doc comments of contract records, so that exports and forms describe fields as the OpenAPI document does.</summary>
/// <remarks>The compiler writes them to a file next to the assembly; publishing fails if that file is missing.</remarks>
internal static class XmlDocComments
{
    private static readonly Lazy<Dictionary<(string Type, string Member), XElement>> Members = new(ReadMembers);

    /// <summary>Finds the description of a property; null if it has none.</summary>
    public static string? FindSummary(Type type, string member) =>
        Members.Value.TryGetValue((type.FullName!, member), out var comment) ? ToPlainText(comment) : null;

    private static Dictionary<(string, string), XElement> ReadMembers()
    {
        var path = Path.Combine(AppContext.BaseDirectory, $"{typeof(XmlDocComments).Assembly.GetName().Name}.xml");
        var comments = new Dictionary<(string, string), XElement>();
        foreach (var member in XDocument.Load(path).Descendants("member"))
        {
            if ((string?)member.Attribute("name") is not ['T', ':', .. var type])
                continue;
            if (member.Element("summary") is { } summary)
                comments[(type, "")] = summary;
            foreach (var parameter in member.Elements("param"))
                comments[(type, (string?)parameter.Attribute("name") ?? "")] = parameter;
        }

        return comments;
    }

    private static string ToPlainText(XElement comment)
    {
        var words = string.Concat(comment.Nodes().Select(node => node switch
        {
            XText text => text.Value,
            XElement { Name.LocalName: "c" } code => $"`{code.Value}`",
            XElement other => other.Value,
            _ => "",
        }));
        return string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }
}
