using RecordsApi.Http.Queries;

namespace RecordsApi.Features.Reconciliation;

/// <summary>Parameters of the suggest services.</summary>
internal static class SuggestParameters
{
    /// <summary>The most suggestions of one response.</summary>
    public const int PageSize = 10;

    private const string WidgetOption = "An option of the input field of OpenRefine. It has no effect.";

    /// <summary>What was typed.</summary>
    public static QueryParameter Prefix { get; } = new("prefix", ParameterKind.Text, "The text as typed.") { Example = "Hial" };

    /// <summary>How many suggestions to leave out, and what input fields send in addition.</summary>
    public static IReadOnlyList<QueryParameter> Common { get; } =
    [
        new("cursor", ParameterKind.Sequence, "Number of suggestions to skip.") { Example = "10" },
        new("spell", ParameterKind.Code, WidgetOption), new("exact", ParameterKind.Code, WidgetOption), new("prefixed", ParameterKind.Code, WidgetOption),
    ];

    /// <summary>The page of suggestions that a query asks for.</summary>
    public static IReadOnlyList<T> SelectPage<T>(this IEnumerable<T> suggestions, ParsedQuery query) => [.. suggestions.Skip(query.GetInt32("cursor") ?? 0).Take(PageSize)];

    /// <summary>Whether a word of a name, or the id, begins with a text.</summary>
    public static bool Matches(string? prefix, string id, string name) =>
        prefix is null || id.StartsWith(prefix, StringComparison.OrdinalIgnoreCase) || name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)
        || name.Split(' ').Any(word => word.StartsWith(prefix, StringComparison.OrdinalIgnoreCase));
}
