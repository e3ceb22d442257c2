using System.Reflection;
using System.Text.Json.Nodes;
using RecordsApi.Http.Formats;

namespace RecordsApi.Http.LinkedData;

/// <summary>
/// Creates the JSON-LD context of all records (https://www.w3.org/TR/json-ld11/), and the register's own vocabulary, whose terms are described as
/// in the OpenAPI document. The same name can mean different things in different records, so that each class has its own terms.
/// </summary>
internal sealed class LinkedDataContext(LinkedDataTypes types)
{
    /// <summary>Path of the context below the API version.</summary>
    public const string Path = "context.jsonld";

    /// <summary>The class of points in schema.org.</summary>
    public const string PointClass = "GeoCoordinates";

    private const string Xsd = "http://www.w3.org/2001/XMLSchema#";

    /// <summary>Creates the document.</summary>
    /// <param name="url">Its URL; terms of the own vocabulary are fragments of it.</param>
    public JsonObject Create(string url)
    {
        var vocabulary = new JsonArray();
        var context = new JsonObject
        {
            ["@version"] = 1.1,
            ["schema"] = "https://schema.org/",
            ["rdf"] = "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
            ["rdfs"] = "http://www.w3.org/2000/01/rdf-schema#",
            ["xsd"] = Xsd,
            ["vocab"] = url + "#",
            ["geo"] = "schema:geo",
            [PointClass] = new JsonObject
            {
                ["@id"] = $"schema:{PointClass}",
                ["@context"] = new JsonObject { ["latitude"] = "schema:latitude", ["longitude"] = "schema:longitude" },
            },
        };
        foreach (var name in types.All.SelectMany(type => type.NestedClasses.Values.Append(type.SchemaClass)).OfType<string>().Distinct())
            context[name] = $"schema:{name}";
        AddTerm(vocabulary, "register", "rdf:Property", typeof(SingleV1<>), nameof(SingleV1<object>.Register));
        context["register"] = new JsonObject { ["@id"] = "vocab:register", ["@context"] = DescribeFields(typeof(RegisterV1), "register", "register", null, vocabulary) };
        foreach (var type in types.All)
        {
            AddTerm(vocabulary, type.Name, "rdfs:Class", type.Record, "");
            context[type.Name] = new JsonObject { ["@id"] = $"vocab:{type.Name}", ["@context"] = DescribeFields(type.Record, type.Name, "", type, vocabulary) };
        }

        return new() { ["@context"] = context, ["@graph"] = vocabulary };
    }

    private JsonObject DescribeFields(Type record, string owner, string path, LinkedDataType? type, JsonArray vocabulary)
    {
        var context = new JsonObject();
        foreach (var field in FieldDescriptors.ForType(record))
        {
            var name = path is "" ? field.Name : $"{path}.{field.Name}";
            var property = type?.SchemaProperties.GetValueOrDefault(name);
            var term = $"{owner}.{field.Name}";
            var definition = new JsonObject { ["@id"] = property is null ? $"vocab:{term}" : $"schema:{property}" };
            if (property is null)
                AddTerm(vocabulary, term, "rdf:Property", record, GetClrName(record, field.Name));
            if (field.HasSeveralValues())
                definition["@container"] = "@set";
            var value = field.GetValueType();
            if (type?.IsReference(name) == true || LinkedDataFields.IsUrl(record, field.Name))
                definition["@type"] = "@id";
            else if (value == typeof(DateOnly) || value == typeof(DateTimeOffset))
                definition["@type"] = value == typeof(DateOnly) ? "xsd:date" : "xsd:dateTime";
            else if (value.IsRecord() && types.Find(value) is null)
                definition["@context"] = DescribeFields(value, term, name, type, vocabulary);
            context[field.Name] = definition;
        }

        return context;
    }

    private static void AddTerm(JsonArray vocabulary, string term, string kind, Type record, string member) => vocabulary.Add((JsonNode)new JsonObject
    {
        ["@id"] = $"vocab:{term}",
        ["@type"] = kind,
        ["rdfs:label"] = term.Split('.')[^1],
        ["rdfs:comment"] = XmlDocComments.FindSummary(record, member) ?? "",
    });

    private static string GetClrName(Type record, string field) =>
        record.GetProperty(field, BindingFlags.Public | BindingFlags.Instance | BindingFlags.IgnoreCase)!.Name;
}
