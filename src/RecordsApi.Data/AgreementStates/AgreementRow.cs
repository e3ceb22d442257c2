using RecordsApi.Domain.AgreementStates;

namespace RecordsApi.Data.AgreementStates;

/// <summary>An agreement as read at two times.</summary>
/// <param name="State">Its state.</param>
/// <param name="Listed">When the lists carried it.</param>
/// <param name="Rank">How well it matches the searched text, the lower the better; null without one.</param>
public sealed record AgreementRow(AgreementState State, ListedDates Listed, int? Rank);
