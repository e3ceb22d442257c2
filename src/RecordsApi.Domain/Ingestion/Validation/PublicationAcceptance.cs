using RecordsApi.Domain.Ingestion.Dating;
using RecordsApi.Domain.Ingestion.Matching;

namespace RecordsApi.Domain.Ingestion.Validation;

/// <summary>
/// Lets the publications of one list in, or holds them back. What is held back changes nothing until the next
/// publication of the list confirms it: then both are let in. A person's ruling stands above all.
/// </summary>
internal sealed class PublicationAcceptance(ListKind list, Rulings rulings, RowKeyTable rowKeys)
{
    private IReadOnlySet<int> acceptedRowKeys = new HashSet<int>();
    private DerivedPublication? quarantined;
    private IReadOnlySet<int> quarantinedRowKeys = new HashSet<int>();

    /// <summary>The rows of the newest publication let in.</summary>
    public IReadOnlySet<int> AcceptedRowKeys => acceptedRowKeys;

    /// <summary>The publications to take in now, in order; none where this one is held back.</summary>
    public IReadOnlyList<DerivedPublication> Evaluate(
        DerivedPublication derived, IReadOnlySet<int> rowKeysOfPublication, IReadOnlySet<int> participatingRowKeys)
    {
        var publication = derived.Publication;
        if (rulings.FindForPublication(publication.FileName) is { } ruling)
        {
            publication.Reason = $"{(ruling.Verdict == "accepted" ? "Accepted" : "Set aside")} by hand on {ruling.RuledOn:yyyy-MM-dd}: {ruling.Reason}";
            return ruling.Verdict == "accepted" ? Accept([derived], rowKeysOfPublication) : [];
        }

        if (PublicationColumnCheck.GetQuarantineReason(list, derived.File.Columns) is { } columns)
        {
            publication.Reason = columns;
            return [];
        }

        var objection = RowLossCheck.GetQuarantineReason(list, acceptedRowKeys, rowKeysOfPublication, participatingRowKeys, rowKeys);
        if (objection is null)
            return Accept([derived], rowKeysOfPublication);
        if (quarantined is { } waiting && RowLossCheck.GetQuarantineReason(list, quarantinedRowKeys, rowKeysOfPublication, participatingRowKeys, rowKeys) is null)
        {
            waiting.Publication.Reason = $"{waiting.Publication.Reason} Confirmed by {publication.Id}.";
            waiting.Publication.RecordedAt = publication.RecordedAt;
            return Accept([waiting, derived], rowKeysOfPublication);
        }

        publication.Reason = objection;
        (quarantined, quarantinedRowKeys) = (derived, rowKeysOfPublication);
        return [];
    }

    private IReadOnlyList<DerivedPublication> Accept(IReadOnlyList<DerivedPublication> publications, IReadOnlySet<int> acceptedKeys)
    {
        foreach (var publication in publications)
            publication.Publication.State = "accepted";
        (acceptedRowKeys, quarantined) = (acceptedKeys, null);
        return publications;
    }
}
