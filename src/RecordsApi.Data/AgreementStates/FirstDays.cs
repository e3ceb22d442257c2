using RecordsApi.Data.Statements;

namespace RecordsApi.Data.AgreementStates;

/// <summary>The days from which something is so of an agreement that divides no state: a decision, a vote, a return. Only what a filter asks for is read.</summary>
internal sealed class FirstDays
{
    private static readonly Dictionary<string, FirstDecisions> NoDecisions = [];
    private static readonly Dictionary<string, DateOnly> NoReturns = [];

    private readonly Dictionary<string, FirstDecisions> decisions;
    private readonly Dictionary<string, DateOnly> returns;

    private FirstDays(Dictionary<string, FirstDecisions> decisions, Dictionary<string, DateOnly> returns) => (this.decisions, this.returns) = (decisions, returns);

    /// <summary>Reads them as known at the timestamp of the query.</summary>
    public static async Task<FirstDays> ReadAsync(AgreementStateReader reader, AgreementFilter filter, CancellationToken cancellationToken) => new(
        filter is { Decided: null, Votes.IsEmpty: true } ? NoDecisions
            : await reader.Spans.ComputeAsync("first decisions", stop => ReadDecisionsAsync(reader, stop), cancellationToken),
        filter.Returned is null ? NoReturns : await reader.Spans.ComputeAsync("returns", stop => ReadReturnsAsync(reader, stop), cancellationToken));

    /// <summary>The day by which the first decision about an agreement was taken; null if there is none.</summary>
    public DateOnly? FindDecision(string agreementId) => decisions.GetValueOrDefault(agreementId).DecidedOn;

    /// <summary>The day by which a body first voted on entering into an agreement; null if there is no vote.</summary>
    public DateOnly? FindVote(string agreementId) => decisions.GetValueOrDefault(agreementId).VotedOn;

    /// <summary>Whether the decisions and votes by a day match a filter.</summary>
    public bool MatchesDecisions(AgreementFilter filter, AgreementSpan span, DateOnly day) =>
        (filter.Decided is not { } decided || FindDecision(span.AgreementId) <= day == decided)
        && (filter.Votes.IsEmpty || filter.Votes.Matches(VoteTiming.Compare(FindVote(span.AgreementId) is { } vote && vote <= day ? vote : null, span.SignedOn)));

    /// <summary>The day by which an agreement came into force again after it had ended or was delisted; null if it did not.</summary>
    public DateOnly? FindReturn(string agreementId) => returns.TryGetValue(agreementId, out var day) ? day : null;

    private static async Task<Dictionary<string, FirstDecisions>> ReadDecisionsAsync(AgreementStateReader reader, CancellationToken cancellationToken) =>
        (await reader.Statements.QueryAsync(
            reader.Sql.SelectFirstDecisions(), row => (Id: row.GetString(0), Days: new FirstDecisions(row.GetDateOrNull(1), row.GetDateOrNull(2))), cancellationToken))
            .ToDictionary(first => first.Id, first => first.Days, StringComparer.Ordinal);

    private static async Task<Dictionary<string, DateOnly>> ReadReturnsAsync(AgreementStateReader reader, CancellationToken cancellationToken) =>
        (await reader.Statements.QueryAsync(reader.Sql.SelectFirstReturns(), row => (Id: row.GetString(0), Day: row.GetDateOrNull(1)), cancellationToken))
            .Where(first => first.Day is not null).ToDictionary(first => first.Id, first => first.Day!.Value, StringComparer.Ordinal);

    private readonly record struct FirstDecisions(DateOnly? DecidedOn, DateOnly? VotedOn);
}
