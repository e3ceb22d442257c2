using System.Collections;
using RecordsApi.Http.Formats;

namespace RecordsApi.Http.LinkedData;

/// <summary>What JSON-LD has to know of the fields of records.</summary>
internal static class LinkedDataFields
{
    /// <summary>The type of the values of a field: of one value, if it has several.</summary>
    public static Type GetValueType(this FieldDescriptor field)
    {
        var type = Nullable.GetUnderlyingType(field.Type) ?? field.Type;
        return field.HasSeveralValues() ? type.GetGenericArguments()[0] : type;
    }

    /// <summary>Whether a field has several values.</summary>
    public static bool HasSeveralValues(this FieldDescriptor field) => field.Type.IsGenericType && field.Type.IsAssignableTo(typeof(IEnumerable));

    /// <summary>Whether the values of a type are records of the service.</summary>
    public static bool IsRecord(this Type type) => type.IsClass && type.Assembly == typeof(LinkedDataFields).Assembly;

    /// <summary>Whether the value of a field is a URL.</summary>
    /// <param name="owner">The type of record that has the field.</param>
    /// <param name="name">Name of the field.</param>
    public static bool IsUrl(Type owner, string name) =>
        owner.Name.EndsWith("LinksV1", StringComparison.Ordinal) || name == "url" || name.EndsWith("Url", StringComparison.Ordinal);
}
