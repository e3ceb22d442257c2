using RecordsApi.Domain.Ingestion.Matching;
using RecordsApi.Domain.Ingestion.Records;
using RecordsApi.Domain.Ingestion.Rows;
using RecordsApi.Domain.Model;

namespace RecordsApi.Domain.Ingestion.Histories;

/// <summary>Creates the review items of a list: doubtful matches, rows that cannot be read, and names that were ruled on.</summary>
internal static class ReviewItemFactory
{
    // The columns of the key of a row.
    private const string StateColumn = "STATE";
    private const string AgencyColumn = "LAW ENFORCEMENT AGENCY";
    private const string ModelColumn = "SUPPORT TYPE";

    /// <summary>Creates the review item of a row that was matched with an agreement printed otherwise before.</summary>
    /// <param name="row">The row.</param>
    /// <param name="candidate">What was printed before.</param>
    /// <param name="agreement">The agreement of the row.</param>
    /// <param name="publication">The publication that contains the row.</param>
    /// <param name="doubt">Why it should be reviewed, as a sentence.</param>
    public static ReviewItem ForMatch(
        UnmatchedRow row, MatchCandidate candidate, DerivedAgreement agreement, Publication publication, string doubt) =>
        Create(
            Rulings.CreateRenameKey(row.State, candidate.Agency, row.Agency), candidate.Agency, row.Agency, candidate.Agreement.Id, agreement.Id,
            publication.Id, doubt);

    /// <summary>Creates the review item of an agreement that was printed twice.</summary>
    /// <param name="dropped">The row that is missing now.</param>
    /// <param name="listedName">The name of the agency in the row that remains.</param>
    /// <param name="agreement">The agreement of both.</param>
    /// <param name="publication">The publication that contains one of the rows.</param>
    public static ReviewItem ForDoublePrint(MatchCandidate dropped, string listedName, DerivedAgreement agreement, Publication publication) =>
        Create(
            Rulings.CreateRenameKey(dropped.Agreement.Agency.State, dropped.Agency, listedName), dropped.Agency, listedName, agreement.Id, agreement.Id, publication.Id,
            "Printed twice with signing dates a few days apart; one of the rows is missing.");

    /// <summary>Creates the review item of a row that cannot be read and that is or may be the row of a missing agreement.</summary>
    /// <param name="list">The list.</param>
    /// <param name="row">The row.</param>
    /// <param name="agreement">The missing agreement.</param>
    /// <param name="publication">The publication that contains the row.</param>
    /// <param name="conclusion">What the row was taken for, as a sentence.</param>
    public static ReviewItem ForUnreadRow(ListKind list, ParsedRow row, DerivedAgreement agreement, Publication publication, string conclusion)
    {
        var problems = row.Problems.Where(p => p.Column is StateColumn or AgencyColumn or ModelColumn).Select(p => $"{p.Column}: {p.Problem}.");
        var (before, printed) = (agreement.Agency.Name.CleanName, DescribeKey(row));
        return Create(
            Rulings.CreateRenameKey(agreement.Agency.State, before, printed), before, printed, agreement.Id, agreement.Id, publication.Id,
            $"A row of the {ListKinds.GetCode(list)} list cannot be read. {string.Join(' ', problems)} {conclusion}");
    }

    /// <summary>Describes the key of a row, with the cells that cannot be read as printed.</summary>
    public static string DescribeKey(ParsedRow row)
    {
        return string.Join(", ", Cell(row.State, StateColumn), Cell(row.Agency, AgencyColumn), Cell(row.Model, ModelColumn));

        string Cell(string? value, string column) => (value
            ?? (row.Problems.FirstOrDefault(p => p.Column == column)?.Printed.Trim() is { Length: > 0 } printed ? printed : "(blank)"))
            .Replace('|', '/');
    }

    /// <summary>Creates the review item of two names that a reviewer ruled on and that matching does not report any more.</summary>
    /// <param name="id">The id of the item, which is the key of the ruling.</param>
    /// <param name="vanished">The listing that began earlier, and its name.</param>
    /// <param name="appeared">The listing that began later, and its name.</param>
    public static ReviewItem ForRuling(string id, (Listing Listing, string Name) vanished, (Listing Listing, string Name) appeared) =>
        Create(
            id, vanished.Name, appeared.Name, vanished.Listing.AgreementId!, appeared.Listing.AgreementId!, appeared.Listing.FirstPublicationId,
            "The names are similar, and a reviewer ruled on them.");

    private static ReviewItem Create(
        string id, string vanishedName, string appearedName, string vanishedId, string appearedId, string publicationId, string doubt) => new()
        {
            Id = id,
            PublicationId = publicationId,
            VanishedAgreementId = vanishedId,
            VanishedName = vanishedName,
            AppearedAgreementId = appearedId,
            AppearedName = appearedName,
            Doubt = doubt,
            State = "open",
        };
}
