using RecordsApi.Domain.Geography;
using RecordsApi.Domain.Model;

namespace RecordsApi.Explorer.Context;

/// <summary>Values that the forms of pages offer, with their texts.</summary>
internal static class PageChoices
{
    /// <summary>The states and territories, by name.</summary>
    public static IReadOnlyList<(string Value, string Text)> States { get; } =
        [.. UsStates.All.Select(state => (state.Code, state.ShortName)).OrderBy(state => state.ShortName, StringComparer.Ordinal)];

    /// <summary>The programs of agreements to detain people.</summary>
    public static IReadOnlyList<(string Value, string Text)> OtherPrograms { get; } = [.. DetentionModels.Programs.Select(code => (code, PageText.NameProgram(code)))];

    /// <summary>The values of a vocabulary.</summary>
    public static IReadOnlyList<(string Value, string Text)> Of(Vocabulary vocabulary) => Of(vocabulary.Terms.Select(term => term.Value));

    /// <summary>Codes with their words.</summary>
    public static IReadOnlyList<(string Value, string Text)> Of(IEnumerable<string> codes) => [.. codes.Select(code => (code, PageText.Humanize(code)))];
}
