using RecordsApi.Domain.Ingestion.Dating;
using RecordsApi.Domain.Ingestion.Inputs;
using RecordsApi.Domain.Ingestion.Matching;
using RecordsApi.Domain.Model;

namespace RecordsApi.Domain.Ingestion.Validation;

/// <summary>
/// Decides whether the publications of one list are accepted or quarantined. A quarantined publication has no effect until
/// the next publication of the list confirms it; then both are accepted. A ruling takes precedence over every check.
/// </summary>
internal sealed class PublicationAcceptance(ListKind list, Rulings rulings, RowKeyTable rowKeys)
{
    private static readonly string AcceptedCode = PublicationStates.Vocabulary.CodeOf(PublicationState.Accepted);

    private IReadOnlySet<int> acceptedRowKeys = new HashSet<int>();
    private DerivedPublication? quarantined;
    private IReadOnlySet<int> quarantinedRowKeys = new HashSet<int>();

    /// <summary>The row keys of the newest accepted publication.</summary>
    public IReadOnlySet<int> AcceptedRowKeys => acceptedRowKeys;

    /// <summary>Returns the publications to add to the register now, in order: none if this one is quarantined.</summary>
    public IReadOnlyList<DerivedPublication> Evaluate(
        DerivedPublication derived, IReadOnlySet<int> rowKeysOfPublication, IReadOnlySet<int> participatingRowKeys)
    {
        var publication = derived.Publication;
        if (rulings.FindForPublication(publication.FileName) is { } ruling)
        {
            var isAccepted = ruling.Verdict == AcceptedCode;
            publication.Reason = $"{(isAccepted ? "Accepted" : "Quarantined")} by a ruling of {ruling.RuledOn:O}: {ruling.Reason}";
            return isAccepted ? Accept([derived], rowKeysOfPublication) : [];
        }

        if (PublicationColumnCheck.GetQuarantineReason(list, derived.File.Columns) is { } columnReason)
        {
            publication.Reason = columnReason;
            return [];
        }

        if (FindRowLoss(acceptedRowKeys) is not { } rowLossReason)
            return Accept([derived], rowKeysOfPublication);
        if (quarantined is { } previous && FindRowLoss(quarantinedRowKeys) is null)
        {
            previous.Publication.Reason = $"{previous.Publication.Reason} Confirmed by {publication.Id}.";
            previous.Publication.RecordedAt = publication.RecordedAt;
            return Accept([previous, derived], rowKeysOfPublication);
        }

        publication.Reason = rowLossReason;
        (quarantined, quarantinedRowKeys) = (derived, rowKeysOfPublication);
        return [];

        string? FindRowLoss(IReadOnlySet<int> previousRowKeys) =>
            RowLossCheck.GetQuarantineReason(list, previousRowKeys, rowKeysOfPublication, participatingRowKeys, rowKeys);
    }

    private IReadOnlyList<DerivedPublication> Accept(IReadOnlyList<DerivedPublication> publications, IReadOnlySet<int> acceptedKeys)
    {
        foreach (var publication in publications)
            publication.Publication.State = AcceptedCode;
        (acceptedRowKeys, quarantined) = (acceptedKeys, null);
        return publications;
    }
}
