using RecordsApi.Domain.Search;
using RecordsApi.Http.Formats;
using RecordsApi.Http.Queries;

namespace RecordsApi.Features.Names;

/// <summary>The query of <c>GET /suggest</c>.</summary>
internal sealed record SuggestNamesQuery(ParsedQuery Parsed) : IQueryModel<SuggestNamesQuery>
{
    /// <summary>Default number of suggestions.</summary>
    public const int DefaultLimit = 10;

    public static IReadOnlyList<QueryParameter> Parameters { get; } =
    [
        new("q", ParameterKind.Text, "The text as typed: complete or not, with spelling errors, abbreviations or initials.")
        { OtherNames = CommonParameters.SearchNames, IsRequired = true, Example = "Hialiah", SummaryTemplate = "like \"{0}\"" },
        CommonParameters.Choice("kind", "Kinds of records; see `/v1/enums/named-record-kind`.", NamedRecordKinds.Vocabulary, "of kind {0}"),
        CommonParameters.State,
        new("limit", ParameterKind.Limit, "Number of suggestions, 1 to 500.") { Default = "10", Example = "10", IsPresentational = true },
        .. CommonParameters.FormatParameters,
    ];

    public string Text => Parsed.GetValue("q")!;
    public int Limit => Parsed.GetInt32("limit") ?? DefaultLimit;
    public IReadOnlyList<NamedRecordKind>? Kinds => Parsed.Has("kind") ? [.. Parsed.GetValues("kind").Select(NamedRecordKinds.Vocabulary.Parse)] : null;
    public IReadOnlyList<string>? States => Parsed.Has("state") ? Parsed.GetValues("state") : null;

    public static SuggestNamesQuery From(ParsedQuery parsed) => new(parsed);
}

/// <summary>Suggests records by name, for a search box.</summary>
internal static class SuggestNames
{
    /// <summary>Handles <c>GET /suggest</c>.</summary>
    public static async Task<ListResult<SuggestionV1>> HandleAsync(
        BoundQuery<SuggestNamesQuery> query, NameSuggestions suggestions, UnpagedResponder responder, CancellationToken cancellationToken)
    {
        var request = query.Value;
        var found = await suggestions.SuggestAsync(query, request.Text, request.Limit, request.Kinds, request.States, cancellationToken);
        return await responder.RespondAsync(
            query, new UnpagedDefinition<SuggestionV1>("Records with names", new Dictionary<string, object> { ["limit"] = request.Limit }, found, []) { Limit = request.Limit },
            cancellationToken);
    }
}
