using RecordsApi.Domain;
using RecordsApi.Domain.Geography;
using RecordsApi.Features.Reference.V1;
using RecordsApi.Http.Errors;
using RecordsApi.Http.Queries;

namespace RecordsApi.Features.Reference;

/// <summary>All published vocabularies: those of the register, the states and the problem types.</summary>
internal static class PublishedVocabularies
{
    /// <summary>The vocabularies, sorted by name.</summary>
    public static IReadOnlyList<(string Name, string Meaning, IReadOnlyList<EnumValueV1> Values)> All { get; } =
    [
        .. Vocabularies.All
            .Select(v => (v.Name, v.Meaning, Values: (IReadOnlyList<EnumValueV1>)[.. v.Terms.Select(t => new EnumValueV1(t.Value, t.Meaning, t.Since, t.Deprecated, t.Aliases))]))
            .Append(("problems", "Problem types. The `type` of a problem response ends with one of them.",
                [.. ProblemTypes.All.Select(p => new EnumValueV1(p.Code, $"{p.Title} ({p.Status}). {p.Meaning}", "1.0", false, []))]))
            .Append(("states", "USPS codes of the states, the District of Columbia and the territories (ANSI INCITS 38).",
                [.. UsStates.Codes.Select(code => new EnumValueV1(code, UsStates.Names[code], "1.0", false, []))]))
            .OrderBy(v => v.Name, StringComparer.Ordinal),
    ];
}
