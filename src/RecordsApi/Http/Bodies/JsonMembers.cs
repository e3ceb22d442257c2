using System.Collections.Concurrent;
using System.Reflection;
using System.Text.Json;

namespace RecordsApi.Http.Bodies;

/// <summary>One member of a body.</summary>
/// <param name="Name">Its name in JSON.</param>
/// <param name="Type">Its type, without the question mark.</param>
/// <param name="IsNullable">Whether it may be null or left out.</param>
internal sealed record JsonMember(string Name, Type Type, bool IsNullable);

/// <summary>The members that a kind of body has.</summary>
internal static class JsonMembers
{
    private static readonly ConcurrentDictionary<Type, IReadOnlyList<JsonMember>> Cache = new();

    /// <summary>Those of a type.</summary>
    public static IReadOnlyList<JsonMember> GetMembers(Type type) => Cache.GetOrAdd(type, static t =>
    [
        .. t.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.Name != "EqualityContract").Select(p => new JsonMember(
            JsonNamingPolicy.CamelCase.ConvertName(p.Name),
            Nullable.GetUnderlyingType(p.PropertyType) ?? p.PropertyType,
            new NullabilityInfoContext().Create(p).ReadState == NullabilityState.Nullable)),
    ]);

    /// <summary>The type of the items, if a type is a list.</summary>
    public static Type? GetItemType(Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>) ? type.GetGenericArguments()[0] : null;
}
