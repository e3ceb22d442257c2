using RecordsApi.Domain.Ingestion.Matching;
using RecordsApi.Domain.Ingestion.Records;
using RecordsApi.Domain.Model;

namespace RecordsApi.Domain.Ingestion.Histories;

/// <summary>The rows of a publication that have been matched so far: those that are not new, and the new ones.</summary>
internal sealed class PublicationMatching(
    ListKind list, Publication publication, Func<DerivedAgreement, IReadOnlyList<OpenListing>> getOpenRows)
{
    private readonly Dictionary<DerivedAgreement, List<RowEvidence>> newRows = [];
    private readonly List<(UnmatchedRow Row, DerivedAgreement Agreement)> appeared = [];

    /// <summary>The publication.</summary>
    public Publication Publication => publication;

    /// <summary>The agreements of the new rows.</summary>
    public HashSet<DerivedAgreement> MatchedAgreements { get; } = [];

    /// <summary>The rows whose agreement was not on the list lately.</summary>
    public IReadOnlyList<(UnmatchedRow Row, DerivedAgreement Agreement)> Appeared => appeared;

    /// <summary>Whether the previous publication of the list contained an agreement. It may not be in this one.</summary>
    public bool WasJustListed(DerivedAgreement agreement) => agreement.GetListPresence(list).IsListed;

    /// <summary>Whether the publication contains a row of an agreement.</summary>
    public bool HasRows(DerivedAgreement agreement) => newRows.ContainsKey(agreement) || getOpenRows(agreement).Count > 0;

    /// <summary>Returns what identifies the rows of an agreement.</summary>
    public IEnumerable<RowEvidence> GetRows(DerivedAgreement agreement) =>
        getOpenRows(agreement).Select(row => row.Evidence).Concat(newRows.GetValueOrDefault(agreement) ?? []);

    /// <summary>Whether a row can be one of an agreement: it has none in the publication yet, or one that can be of the same agreement.</summary>
    public bool CanHaveRow(DerivedAgreement agreement, RowEvidence row) => !HasRows(agreement) || GetRows(agreement).Any(other => row.CanBeSameAgreement(other));

    /// <summary>Adds a matched row.</summary>
    /// <param name="row">The row.</param>
    /// <param name="agreement">Its agreement.</param>
    /// <param name="isNew">Whether the agreement was not on the list lately.</param>
    public void Add(UnmatchedRow row, DerivedAgreement agreement, bool isNew)
    {
        MatchedAgreements.Add(agreement);
        if (!newRows.TryGetValue(agreement, out var rows))
            newRows.Add(agreement, rows = []);
        rows.Add(row.Evidence);
        if (isNew)
            appeared.Add((row, agreement));
    }
}
