using System.Reflection;
using System.Text.Json;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace RecordsApi.Http.OpenApi;

/// <summary>Says of every record that its keys never vanish, and which of the records inside it may be null.</summary>
internal sealed class EveryKeyIsThere : ISchemaFilter
{
    /// <inheritdoc />
    public void Apply(IOpenApiSchema schema, SchemaFilterContext context)
    {
        if (schema is not OpenApiSchema { Properties: { Count: > 0 } properties } whole)
            return;
        whole.Required = properties.Keys.Order(StringComparer.Ordinal).ToHashSet();
        foreach (var property in context.Type.GetProperties())
        {
            var name = JsonNamingPolicy.CamelCase.ConvertName(property.Name);
            if (properties.TryGetValue(name, out var inner) && inner is OpenApiSchemaReference && IsNullable(property))
                properties[name] = new OpenApiSchema { AnyOf = [inner, new OpenApiSchema { Type = JsonSchemaType.Null }], Description = inner.Description };
        }
    }

    // A type parameter says nothing of null; the envelopes that have one are never empty.
    private static bool IsNullable(PropertyInfo property) =>
        !DeclaredOn(property).PropertyType.IsGenericParameter && new NullabilityInfoContext().Create(property).ReadState == NullabilityState.Nullable;

    private static PropertyInfo DeclaredOn(PropertyInfo property) => property.DeclaringType is { IsGenericType: true } type
        ? type.GetGenericTypeDefinition().GetProperty(property.Name)!
        : property;
}
