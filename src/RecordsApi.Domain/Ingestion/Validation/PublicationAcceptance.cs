using RecordsApi.Domain.Ingestion.Dating;
using RecordsApi.Domain.Ingestion.Inputs;
using RecordsApi.Domain.Ingestion.Matching;
using RecordsApi.Domain.Ingestion.Rows;
using RecordsApi.Domain.Model;

namespace RecordsApi.Domain.Ingestion.Validation;

/// <summary>
/// Decides whether the publications of one list are accepted or quarantined. A quarantined publication has no effect until
/// the next publication of another day confirms it; then both are accepted. A publication of the same day may be the same faulty
/// file, published again. A ruling takes precedence over every check.
/// </summary>
internal sealed class PublicationAcceptance(ListKind list, Rulings rulings, RowKeyTable rowKeys, Func<int, ParsedRow> getParsedRow)
{
    private static readonly string AcceptedCode = PublicationStates.Vocabulary.GetCode(PublicationState.Accepted);

    private readonly List<(DerivedPublication Derived, KeyedRows Rows)> quarantined = [];

    /// <summary>The rows of the newest accepted publication.</summary>
    public KeyedRows AcceptedRows { get; private set; } = KeyedRows.None;

    /// <summary>Finds a publication with a file that later ones may confirm; null if there is none.</summary>
    public Publication? FindQuarantined(string sha256) =>
        quarantined.Find(previous => previous.Derived.Publication.Sha256 == sha256).Derived?.Publication;

    /// <summary>Returns the publications to add to the register now, in order: none if this one is quarantined.</summary>
    public IReadOnlyList<DerivedPublication> Evaluate(
        DerivedPublication derived, KeyedRows rows, IReadOnlySet<int> participatingRowKeys)
    {
        var publication = derived.Publication;
        if (rulings.FindForPublication(publication.FileName) is { } ruling)
        {
            var isAccepted = ruling.Verdict == AcceptedCode;
            publication.Reason = $"{(isAccepted ? "Accepted" : "Quarantined")} by a ruling of {ruling.RuledOn:O}: {ruling.Reason}";
            return isAccepted ? Accept([derived], rows) : [];
        }

        if (PublicationColumnCheck.GetQuarantineReason(list, derived.File.Columns) is { } columnReason)
        {
            publication.Reason = columnReason;
            return [];
        }

        if (ColumnCheck.FindUnread(derived, getParsedRow) is { } unreadReason)
        {
            publication.Reason = unreadReason;
            return [];
        }

        var difference = ColumnCheck.FindDifference(derived, rows, AcceptedRows, getParsedRow);
        if (difference is { CanBeConfirmed: false })
        {
            publication.Reason = difference.Reason;
            return [];
        }

        if ((FindRowLoss(AcceptedRows, rows) ?? difference?.Reason) is not { } reason)
            return Accept([derived], rows);
        var confirmed = quarantined.FindAll(previous => IsLike(previous.Rows)).ConvertAll(previous => previous.Derived);
        if (confirmed.Exists(previous => previous.Publication.PublishedOn < publication.PublishedOn))
        {
            foreach (var previous in confirmed.Select(previous => previous.Publication))
            {
                previous.Reason = $"{previous.Reason} Confirmed by {publication.Id}.";
                previous.RecordedAt = publication.RecordedAt;
            }

            return Accept([.. confirmed, derived], rows);
        }

        publication.Reason = reason;
        quarantined.Add((derived, rows));
        return [];

        string? FindRowLoss(KeyedRows previous, KeyedRows current) =>
            RowLossCheck.GetQuarantineReason(list, previous.Keys, current.Keys, participatingRowKeys, rowKeys);

        // A list of a few rows is not confirmed by every list that contains them: neither may lose rows of the other.
        bool IsLike(KeyedRows previous) => FindRowLoss(previous, rows) is null && FindRowLoss(rows, previous) is null
            && ColumnCheck.FindDifference(derived, rows, previous, getParsedRow) is null;
    }

    private IReadOnlyList<DerivedPublication> Accept(IReadOnlyList<DerivedPublication> publications, KeyedRows rows)
    {
        foreach (var publication in publications)
            publication.Publication.State = AcceptedCode;
        AcceptedRows = rows;
        quarantined.Clear();
        return publications;
    }
}
