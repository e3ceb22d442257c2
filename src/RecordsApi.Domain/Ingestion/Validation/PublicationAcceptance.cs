using RecordsApi.Domain.Ingestion.Dating;
using RecordsApi.Domain.Ingestion.Inputs;
using RecordsApi.Domain.Ingestion.Matching;
using RecordsApi.Domain.Model;

namespace RecordsApi.Domain.Ingestion.Validation;

/// <summary>
/// Decides whether the publications of one list are accepted or quarantined. A quarantined publication has no effect until
/// the next publication of another day confirms it; then both are accepted. A publication of the same day may be the same faulty
/// file, published again. A ruling takes precedence over every check.
/// </summary>
internal sealed class PublicationAcceptance(ListKind list, Rulings rulings, RowKeyTable rowKeys)
{
    private static readonly string AcceptedCode = PublicationStates.Vocabulary.CodeOf(PublicationState.Accepted);

    private IReadOnlySet<int> acceptedRowKeys = new HashSet<int>();
    private readonly List<(DerivedPublication Derived, IReadOnlySet<int> RowKeys)> quarantined = [];

    /// <summary>The row keys of the newest accepted publication.</summary>
    public IReadOnlySet<int> AcceptedRowKeys => acceptedRowKeys;

    /// <summary>Finds a publication with a file that later ones may confirm; null if there is none.</summary>
    public Publication? FindQuarantined(string sha256) =>
        quarantined.Find(previous => previous.Derived.Publication.Sha256 == sha256).Derived?.Publication;

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
        var confirmed = quarantined.FindAll(previous => HasSameRows(previous.RowKeys)).ConvertAll(previous => previous.Derived);
        if (confirmed.Exists(previous => previous.Publication.PublishedOn < publication.PublishedOn))
        {
            foreach (var previous in confirmed.Select(previous => previous.Publication))
            {
                previous.Reason = $"{previous.Reason} Confirmed by {publication.Id}.";
                previous.RecordedAt = publication.RecordedAt;
            }

            return Accept([.. confirmed, derived], rowKeysOfPublication);
        }

        publication.Reason = rowLossReason;
        quarantined.Add((derived, rowKeysOfPublication));
        return [];

        string? FindRowLoss(IReadOnlySet<int> previousRowKeys) =>
            RowLossCheck.GetQuarantineReason(list, previousRowKeys, rowKeysOfPublication, participatingRowKeys, rowKeys);

        // A list of a few rows is not confirmed by every list that contains them: neither may lose rows of the other.
        bool HasSameRows(IReadOnlySet<int> quarantinedRowKeys) =>
            FindRowLoss(quarantinedRowKeys) is null
            && RowLossCheck.GetQuarantineReason(list, rowKeysOfPublication, quarantinedRowKeys, participatingRowKeys, rowKeys) is null;
    }

    private IReadOnlyList<DerivedPublication> Accept(IReadOnlyList<DerivedPublication> publications, IReadOnlySet<int> acceptedKeys)
    {
        foreach (var publication in publications)
            publication.Publication.State = AcceptedCode;
        acceptedRowKeys = acceptedKeys;
        quarantined.Clear();
        return publications;
    }
}
