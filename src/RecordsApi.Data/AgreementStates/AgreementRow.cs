using RecordsApi.Domain.AgreementStates;

namespace RecordsApi.Data.AgreementStates;

/// <summary>An agreement as read at two times.</summary>
/// <param name="State">Its state.</param>
/// <param name="Listed">When the lists carried it.</param>
/// <param name="Rank">Rank of the match; lower is better. Null without a search text.</param>
public sealed record AgreementRow(AgreementState State, ListedDates Listed, int? Rank);
