using RecordsApi.Data.Queries;

namespace RecordsApi.Data.AgreementStates;

/// <summary>The spans of all agreements, those of each by date.</summary>
internal sealed class KeptSpans
{
    private readonly Dictionary<string, RecordedSpan[]> byAgreement;
    private readonly ILookup<string, RecordedSpan[]> byState;

    /// <summary>Keeps spans.</summary>
    public KeptSpans(IEnumerable<RecordedSpan> spans)
    {
        byAgreement = spans.GroupBy(found => found.Span.AgreementId, StringComparer.Ordinal).ToDictionary(
            history => history.Key, history => history.OrderBy(found => found.ValidFrom).ThenBy(found => found.Span.RecordedAt).ToArray(), StringComparer.Ordinal);
        byState = byAgreement.Values.SelectMany(history => history.Select(found => found.Span.State).Distinct().Select(state => (State: state, History: history)))
            .ToLookup(pair => pair.State, pair => pair.History, StringComparer.Ordinal);
    }

    /// <summary>The spans of each agreement.</summary>
    public IEnumerable<RecordedSpan[]> All => byAgreement.Values;

    /// <summary>The spans of an agreement.</summary>
    /// <param name="agreementId">Id of the agreement.</param>
    public RecordedSpan[] this[string agreementId] => byAgreement[agreementId];

    /// <summary>The spans of at least the agreements that match a filter by state on any day.</summary>
    public IEnumerable<RecordedSpan[]> FindInStates(ValueFilter states)
    {
        ArgumentNullException.ThrowIfNull(states);
        return states.Included switch
        {
            [] => All,
            [var only] => byState[only],
            var several => several.SelectMany(state => byState[state]).Distinct(),
        };
    }
}
