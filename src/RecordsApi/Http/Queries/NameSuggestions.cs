using RecordsApi.Data.Reading;
using RecordsApi.Data.Search;
using RecordsApi.Domain.Search;
using RecordsApi.Http.Formats;

namespace RecordsApi.Http.Queries;

/// <summary>Suggests records whose names are like a text.</summary>
internal sealed class NameSuggestions(RegisterNamesCache names, RegisterSession session)
{
    /// <summary>Score from which a name is worth suggesting.</summary>
    public const double MinScore = 0.4;

    private const int MaxForEmptyList = 5;

    /// <summary>Suggestions for a list in which <c>q</c> found nothing; null if it was not searched by name.</summary>
    public async Task<IReadOnlyList<SuggestionV1>?> SuggestForEmptyListAsync(BoundQuery query, CancellationToken cancellationToken)
    {
        if (query.Parameters.FirstOrDefault(parameter => parameter.SearchedKinds is not null && query.Parsed.Has(parameter.Name)) is not { } parameter)
            return null;
        var text = query.Parsed.GetValue(parameter.Name)!;
        var kinds = parameter.SearchedKinds!(query.Parsed);
        var states = query.Parsed.GetValues("state");
        var inStates = states.Count == 0 ? [] : await SuggestAsync(query, text, MaxForEmptyList, kinds, states, cancellationToken);
        return inStates.Count > 0 ? inStates : await SuggestAsync(query, text, MaxForEmptyList, kinds, null, cancellationToken);
    }

    /// <summary>The records whose names are most like a text.</summary>
    public async Task<IReadOnlyList<SuggestionV1>> SuggestAsync(
        IResponseContext context, string text, int limit, IReadOnlyCollection<NamedRecordKind>? kinds, IReadOnlyCollection<string>? states, CancellationToken cancellationToken)
    {
        var register = await names.GetAsync(session, cancellationToken);
        return [.. register.Search(text, limit, MinScore, kinds, states).Select(match => ToResponse(match, context))];
    }

    /// <summary>The path of a record below the API version.</summary>
    public static string GetPath(NamedRecordKind kind, string id) => kind switch
    {
        NamedRecordKind.Agency => $"agencies/{id}",
        NamedRecordKind.Agreement => $"agreements/{id}",
        NamedRecordKind.Facility => $"facilities/{id}",
        _ => $"jurisdictions/{id}",
    };

    private static SuggestionV1 ToResponse(NameMatch match, IResponseContext context) => new(
        NamedRecordKinds.Vocabulary.GetCode(match.Record.Kind), match.Record.Id, match.Record.Name, match.Record.State, match.Record.Location,
        match.MatchedName == match.Record.Name ? null : match.MatchedName, Math.Round(match.Score, 2), context.GetUrl(GetPath(match.Record.Kind, match.Record.Id)));
}
