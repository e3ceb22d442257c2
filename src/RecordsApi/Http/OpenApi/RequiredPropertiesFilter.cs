using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace RecordsApi.Http.OpenApi;

/// <summary>
/// Marks the properties of records as required, except those that must be included explicitly, and marks nested records
/// that can be null.
/// </summary>
internal sealed class RequiredPropertiesFilter : ISchemaFilter
{
    /// <inheritdoc />
    public void Apply(IOpenApiSchema schema, SchemaFilterContext context)
    {
        if (schema is not OpenApiSchema { Properties: { Count: > 0 } properties } record)
            return;
        var optional = context.Type.GetProperties().Where(p => p.IsDefined(typeof(JsonIgnoreAttribute))).Select(GetJsonName);
        if (context.Type.Name.Contains("BodyV1", StringComparison.Ordinal))
        {
            // Request bodies may omit properties that can be null, and allow no other properties.
            optional = context.Type.GetProperties().Where(IsNullable).Select(GetJsonName);
            record.AdditionalPropertiesAllowed = false;
        }

        record.Required = properties.Keys.Except(optional).Order(StringComparer.Ordinal).ToHashSet();
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

    private static string GetJsonName(PropertyInfo property) =>
        property.GetCustomAttribute<JsonPropertyNameAttribute>()?.Name ?? JsonNamingPolicy.CamelCase.ConvertName(property.Name);

    private static bool IsNullable(PropertyInfo property) =>
        !IsTypeParameter(property) && new NullabilityInfoContext().Create(property).ReadState == NullabilityState.Nullable;

    // Reflection reports type parameters as nullable, but the data of an envelope never is.
    private static bool IsTypeParameter(PropertyInfo property) =>
        property.DeclaringType is { IsGenericType: true } type
        && type.GetGenericTypeDefinition().GetProperty(property.Name)!.PropertyType.IsGenericParameter;
}
