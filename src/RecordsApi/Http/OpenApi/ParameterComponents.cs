using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace RecordsApi.Http.OpenApi;

/// <summary>Describes a parameter that several operations have once, and lets the operations refer to it.</summary>
internal sealed class ParameterComponents : IDocumentFilter
{
    /// <inheritdoc />
    public void Apply(Microsoft.OpenApi.OpenApiDocument swaggerDoc, DocumentFilterContext context)
    {
        var operations = swaggerDoc.Paths.Values.SelectMany(path => path.Operations!.Values).Where(operation => operation.Parameters is not null).ToList();
        var uses = operations.SelectMany(operation => operation.Parameters!.OfType<OpenApiParameter>()
            .Select(parameter => (Parameter: parameter, Operation: operation, Text: Serialize(parameter)))).ToList();
        var names = new Dictionary<IOpenApiParameter, string>(ReferenceEqualityComparer.Instance);
        var components = swaggerDoc.Components!.Parameters ??= new Dictionary<string, IOpenApiParameter>();
        foreach (var same in uses.GroupBy(use => use.Text, StringComparer.Ordinal).Where(same => same.Count() > 1))
        {
            // Parameters of one name can differ in meaning: if most of them are alike, these have the plain name.
            var (parameter, operation, _) = same.First();
            var plain = ComponentNames.ToPascalCase(parameter.Name!);
            var isMostFrequent = 2 * same.Count() > uses.Count(use => use.Parameter.Name == parameter.Name);
            var name = isMostFrequent ? plain : $"{ComponentNames.ToPascalCase(operation.OperationId!)}{plain}";
            components.Add(name, parameter);
            foreach (var use in same)
                names.Add(use.Parameter, name);
        }

        foreach (var operation in operations)
        {
            operation.Parameters = [.. operation.Parameters!.Select(parameter =>
                names.TryGetValue(parameter, out var name) ? new OpenApiParameterReference(name, swaggerDoc) : parameter)];
        }
    }

    private static string Serialize(OpenApiParameter parameter)
    {
        using var text = new StringWriter();
        parameter.SerializeAsV31(new OpenApiJsonWriter(text));
        return text.ToString();
    }
}
