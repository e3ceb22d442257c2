using Microsoft.OpenApi;
using RecordsApi.Domain;
using RecordsApi.Domain.Geography;
using RecordsApi.Http.Queries;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace RecordsApi.Http.OpenApi;

/// <summary>
/// Names the values of query parameters as schemas, so that generated clients have one enumeration for each set of values, named
/// after it, instead of one without a name for each parameter.
/// </summary>
internal sealed class EnumerationComponents : IDocumentFilter
{
    private static readonly Dictionary<string, string> VocabularyNames = Vocabularies.All.Select(v => (v.Name, Codes: v.Terms.Select(term => term.Value)))
        .Append(("us-state", UsStates.Codes))
        .ToDictionary(v => GetKey(v.Codes), v => $"{ComponentNames.ToPascalCase(v.Name)}Code", StringComparer.Ordinal);

    /// <inheritdoc />
    public void Apply(Microsoft.OpenApi.OpenApiDocument swaggerDoc, DocumentFilterContext context)
    {
        var uses = swaggerDoc.Paths.Values.SelectMany(path => path.Operations!.Values).SelectMany(FindEnumerations).ToList();
        var schemas = swaggerDoc.Components!.Schemas!;
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var use in uses)
        {
            var key = GetKey(use.Schema);
            if (!names.TryGetValue(key, out var name))
            {
                name = CreateNames(use, uses).First(candidate => !schemas.ContainsKey(candidate));
                names.Add(key, name);
                schemas.Add(name, use.Schema);
            }

            Replace(use.Parameter, new OpenApiSchemaReference(name, swaggerDoc));
        }
    }

    // The name of the vocabulary, that of the parameter if most parameters of this name have the same values, or that of the record with it.
    private static IEnumerable<string> CreateNames(Enumeration use, IReadOnlyList<Enumeration> uses)
    {
        var key = GetKey(use.Schema);
        if (VocabularyNames.TryGetValue(GetKey(GetValues(use.Schema).Where(value => !value.StartsWith(ParsedQuery.ExclusionPrefix, StringComparison.Ordinal))), out var vocabulary))
            yield return vocabulary;
        var option = $"{ComponentNames.ToPascalCase(use.Parameter.Name!)}Option";
        var named = uses.Where(other => other.Parameter.Name == use.Parameter.Name).ToList();
        if (use.Schema.Enum!.Count > 1 && 2 * named.Count(other => GetKey(other.Schema) == key) > named.Count)
            yield return option;
        yield return GetRecordName(use.Operation) + option;
        yield return ComponentNames.ToPascalCase(use.Operation.OperationId!) + option;
    }

    private static IEnumerable<Enumeration> FindEnumerations(OpenApiOperation operation)
    {
        foreach (var parameter in operation.Parameters?.OfType<OpenApiParameter>() ?? [])
        {
            if ((parameter.Schema?.Items ?? parameter.Schema) is OpenApiSchema { Enum.Count: > 0 } schema)
                yield return new(operation, parameter, schema);
        }
    }

    // The response is AgreementList or AgreementSingle: the record is Agreement.
    private static string GetRecordName(OpenApiOperation operation)
    {
        IOpenApiMediaType? content = null;
        if (operation.Responses?.TryGetValue("200", out var response) == true)
            response.Content?.TryGetValue("application/json", out content);
        var name = (content?.Schema as OpenApiSchemaReference)?.Reference.Id ?? ComponentNames.ToPascalCase(operation.OperationId!);
        return name.EndsWith("List", StringComparison.Ordinal) ? name[..^4] : name.EndsWith("Single", StringComparison.Ordinal) ? name[..^6] : name;
    }

    private static void Replace(OpenApiParameter parameter, OpenApiSchemaReference named)
    {
        if (parameter.Schema is OpenApiSchema { Items: not null } list)
            list.Items = named;
        else
            parameter.Schema = named;
    }

    private static string GetKey(OpenApiSchema schema) => GetKey(GetValues(schema));

    private static IEnumerable<string> GetValues(OpenApiSchema schema) => schema.Enum!.Select(value => value.GetValue<string>());

    private static string GetKey(IEnumerable<string> values) => string.Join('\n', values);

    private sealed record Enumeration(OpenApiOperation Operation, OpenApiParameter Parameter, OpenApiSchema Schema);
}
