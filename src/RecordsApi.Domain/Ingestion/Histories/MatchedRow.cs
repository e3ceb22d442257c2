using RecordsApi.Domain.Ingestion.Matching;

namespace RecordsApi.Domain.Ingestion.Histories;

/// <summary>Which agreement a row is, and by which sign.</summary>
/// <param name="Row">The row.</param>
/// <param name="Agreement">The agreement; null where the row could not be read.</param>
/// <param name="Agency">The agency the row names.</param>
/// <param name="AgencyPrinted">The agency's name as printed, white space folded.</param>
/// <param name="MatchedBy">How it was joined; null where it was not.</param>
internal sealed record MatchedRow(
    PublicationFileRow Row, DerivedAgreement? Agreement, DerivedAgency? Agency, string? AgencyPrinted, string? MatchedBy);
