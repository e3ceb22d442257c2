using RecordsApi.Domain.Model;

namespace RecordsApi.Data.Facilities;

/// <summary>A term that lists printed of a facility by a date, as known at a timestamp.</summary>
/// <param name="Term">The term.</param>
/// <param name="LastSeenOn">Day of the data of the last list that prints it, by the date.</param>
/// <param name="Confidence">How well it is supported by what lists printed by the date.</param>
/// <param name="Note">Note for readers that follows from what lists printed by the date; null if there is nothing to say.</param>
public sealed record SeenTerm(FacilityTerm Term, DateOnly LastSeenOn, string Confidence, string? Note);
