using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;
using RecordsApi.Explorer.Context;
using RecordsApi.Features.Reference;
using RecordsApi.Http.Formats;

namespace RecordsApi.Explorer.Desk;

/// <summary>
/// Reads the fields of a form from the type of the body that the API accepts, with the descriptions and vocabularies of the contract, so that
/// both cannot diverge.
/// </summary>
internal static partial class DeskFieldReader
{
    private static readonly IReadOnlyDictionary<string, IReadOnlyList<string>> Vocabularies = PublishedVocabularies.All
        .ToDictionary(vocabulary => vocabulary.Name, IReadOnlyList<string> (vocabulary) => [.. vocabulary.Values.Select(value => value.Value)], StringComparer.Ordinal);

    /// <summary>The fields of a body.</summary>
    public static IReadOnlyList<DeskField> Read(Type body) => [.. Read(body, "", isRequired: true)];

    private static IEnumerable<DeskField> Read(Type body, string prefix, bool isRequired)
    {
        var nullability = new NullabilityInfoContext();
        foreach (var parameter in body.GetConstructors().Single().GetParameters())
        {
            var name = prefix + JsonNamingPolicy.CamelCase.ConvertName(parameter.Name!);
            var type = Nullable.GetUnderlyingType(parameter.ParameterType) ?? parameter.ParameterType;
            var mustBeGiven = isRequired && Nullable.GetUnderlyingType(parameter.ParameterType) is null
                && nullability.Create(parameter).WriteState == NullabilityState.NotNull;
            if (IsBody(type))
            {
                foreach (var inner in Read(type, name + ".", mustBeGiven))
                    yield return inner;
                continue;
            }

            var hint = XmlDocComments.FindSummary(body, parameter.Name!)?.Replace("`", "", StringComparison.Ordinal);
            var choices = FindChoices(hint, type);
            yield return new(name, PageText.Humanize(JsonNamingPolicy.KebabCaseLower.ConvertName(parameter.Name!)), hint, FindKind(type, choices), mustBeGiven, choices, FindColumns(type));
        }
    }

    private static bool IsBody(Type type) => type.IsClass && type.Assembly == typeof(DeskFieldReader).Assembly;

    private static string FindKind(Type type, IReadOnlyList<string>? choices) =>
        choices is not null ? "choice"
        : type == typeof(DateOnly) ? "date"
        : type == typeof(int) ? "number"
        : type == typeof(bool) ? "boolean"
        : FindColumns(type) is not null ? "rows"
        : type.IsAssignableTo(typeof(IEnumerable<string>)) ? "list"
        : "text";

    private static IReadOnlyList<string>? FindChoices(string? hint, Type type) =>
        type == typeof(string) && hint is not null && VocabularyName().Match(hint) is { Success: true } match ? Vocabularies.GetValueOrDefault(match.Groups[1].Value) : null;

    private static IReadOnlyList<string>? FindColumns(Type type) => type.IsGenericType && IsBody(type.GetGenericArguments()[0])
        ? [.. type.GetGenericArguments()[0].GetConstructors().Single().GetParameters().Select(parameter => JsonNamingPolicy.CamelCase.ConvertName(parameter.Name!))]
        : null;

    [GeneratedRegex("/v1/enums/([a-z-]+)", RegexOptions.CultureInvariant)]
    private static partial Regex VocabularyName();
}
