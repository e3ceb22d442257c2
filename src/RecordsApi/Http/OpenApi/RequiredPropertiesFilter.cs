using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace RecordsApi.Http.OpenApi;

/// <summary>
/// Says of every record that its keys never vanish, but for those that must be included, and which of the records inside
/// it may be null.
/// </summary>
internal sealed class RequiredPropertiesFilter : ISchemaFilter
{
    /// <inheritdoc />
    public void Apply(IOpenApiSchema schema, SchemaFilterContext context)
    {
        if (schema is not OpenApiSchema { Properties: { Count: > 0 } properties } whole)
            return;
        var optional = context.Type.GetProperties().Where(p => p.IsDefined(typeof(JsonIgnoreAttribute))).Select(GetJsonName);
        if (context.Type.Name.Contains("BodyV1", StringComparison.Ordinal))
        {
            // What is sent may leave out whatever may be null, and holds nothing else.
            optional = context.Type.GetProperties().Where(IsNullable).Select(GetJsonName);
            whole.AdditionalPropertiesAllowed = false;
        }

        whole.Required = properties.Keys.Except(optional).Order(StringComparer.Ordinal).ToHashSet();
        foreach (var property in context.Type.GetProperties())
        {
            var name = GetJsonName(property);
            if (!properties.TryGetValue(name, out var inner))
                continue;
            if (inner is OpenApiSchema { Type: { } type } written && IsTypeParameter(property))
                written.Type = type & ~JsonSchemaType.Null;
            else if (inner is OpenApiSchemaReference && IsNullable(property))
                properties[name] = new OpenApiSchema { AnyOf = [inner, new OpenApiSchema { Type = JsonSchemaType.Null }], Description = inner.Description };
        }
    }

    private static string GetJsonName(PropertyInfo property) => JsonNamingPolicy.CamelCase.ConvertName(property.Name);

    private static bool IsNullable(PropertyInfo property) =>
        !IsTypeParameter(property) && new NullabilityInfoContext().Create(property).ReadState == NullabilityState.Nullable;

    // Reflection takes whatever stands for a type parameter for nullable; an envelope's record never is.
    private static bool IsTypeParameter(PropertyInfo property) =>
        property.DeclaringType is { IsGenericType: true } type
        && type.GetGenericTypeDefinition().GetProperty(property.Name)!.PropertyType.IsGenericParameter;
}
