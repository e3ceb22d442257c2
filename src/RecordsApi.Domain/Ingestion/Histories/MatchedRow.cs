using RecordsApi.Domain.Ingestion.Inputs;
using RecordsApi.Domain.Ingestion.Matching;
using RecordsApi.Domain.Ingestion.Records;

namespace RecordsApi.Domain.Ingestion.Histories;

/// <summary>A row and the agreement it was matched with.</summary>
/// <param name="Row">The row.</param>
/// <param name="Agreement">The agreement; null if the row could not be parsed.</param>
/// <param name="Agency">The agency that the row names; null if the row could not be parsed.</param>
/// <param name="AgencyPrinted">The name of the agency as printed, with white space collapsed; null if it could not be parsed.</param>
/// <param name="MatchedBy">The code of the rule that matched; null if the row could not be parsed.</param>
internal sealed record MatchedRow(
    PublicationFileRow Row, DerivedAgreement? Agreement, DerivedAgency? Agency, string? AgencyPrinted, string? MatchedBy)
{
    /// <summary>What identifies the agreement besides the name of the agency.</summary>
    public RowEvidence Evidence { get; init; }
}
