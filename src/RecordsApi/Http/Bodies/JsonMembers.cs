using System.Collections.Concurrent;
using System.Reflection;
using System.Text.Json;

namespace RecordsApi.Http.Bodies;

/// <summary>A property of a request body.</summary>
/// <param name="Name">Its name in JSON.</param>
/// <param name="Type">Its type, without <see cref="Nullable{T}"/>.</param>
/// <param name="IsNullable">Whether it can be null or omitted.</param>
internal sealed record JsonMember(string Name, Type Type, bool IsNullable);

/// <summary>The properties of each type of request body.</summary>
internal static class JsonMembers
{
    private static readonly ConcurrentDictionary<Type, IReadOnlyList<JsonMember>> Cache = new();

    /// <summary>The properties of a type.</summary>
    public static IReadOnlyList<JsonMember> GetMembers(Type type) => Cache.GetOrAdd(type, static t =>
    [
        .. t.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.Name != "EqualityContract").Select(p => new JsonMember(
            JsonNamingPolicy.CamelCase.ConvertName(p.Name),
            Nullable.GetUnderlyingType(p.PropertyType) ?? p.PropertyType,
            new NullabilityInfoContext().Create(p).ReadState == NullabilityState.Nullable)),
    ]);

    /// <summary>The types of a merge patch; null if the type is not one.</summary>
    public static (Type Body, Type Record)? GetPatchTypes(Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == typeof(MergePatchV1<,>) ? (type.GetGenericArguments()[0], type.GetGenericArguments()[1]) : null;

    /// <summary>The item type of a list type; null if it is not a list.</summary>
    public static Type? GetItemType(Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>) ? type.GetGenericArguments()[0] : null;
}
