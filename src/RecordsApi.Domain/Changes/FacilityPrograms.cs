using RecordsApi.Domain.Model;

namespace RecordsApi.Domain.Changes;

/// <summary>The agreements about facilities, and the programs for which the printed types of facilities stood at a timestamp.</summary>
/// <param name="facts">The facts of the register.</param>
internal sealed class FacilityPrograms(RecordedFacts facts)
{
    private readonly Dictionary<string, Facility> facilities = facts.Facilities.ToDictionary(f => f.Id, StringComparer.Ordinal);

    private readonly Dictionary<string, Agreement> agreements = facts.Agreements.Where(a => a.FacilityId is not null)
        .GroupBy(a => a.FacilityId!, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);

    private readonly ILookup<string, (DateTimeOffset RecordedAt, string Program)> programs = facts.FacilityObservations
        .OrderBy(o => o.ObservedOn).ThenBy(o => o.RecordedAt).ThenBy(o => o.Id, StringComparer.Ordinal)
        .Select(o => (o.FacilityId, o.RecordedAt, Program: DetentionModels.Find(o.TypeCode)?.ProgramCode)).Where(o => o.Program is not null)
        .ToLookup(o => o.FacilityId, o => (o.RecordedAt, o.Program!), StringComparer.Ordinal);

    /// <summary>Returns a facility; null if the register has none with this id.</summary>
    public Facility? FindFacility(string id) => facilities.GetValueOrDefault(id);

    /// <summary>
    /// Returns the agreement about a facility that was known at a timestamp, and its program as printed last by then; null where none was known.
    /// </summary>
    public (Agreement? Agreement, string? Program) Find(string facilityId, DateTimeOffset timestamp)
    {
        if (agreements.GetValueOrDefault(facilityId) is not { } agreement || agreement.RecordedAt > timestamp)
            return (null, null);
        var printed = programs[facilityId].Where(p => p.RecordedAt <= timestamp).Select(p => p.Program);
        return (agreement, printed.LastOrDefault(agreement.ProgramCode));
    }
}
