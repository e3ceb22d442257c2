using Microsoft.EntityFrameworkCore;
using RecordsApi.Data;
using RecordsApi.Domain.Model;
using RecordsApi.Http.Queries;

namespace RecordsApi.Features.Facilities.V1;

/// <summary>
/// The days on which names and terms of facilities were last seen. Facts have the day that is known at present; at an earlier timestamp the
/// day follows from the observations that were known then.
/// </summary>
internal sealed class LastSeenDates
{
    private readonly ILookup<string, Seen>? observations;

    private LastSeenDates(ILookup<string, Seen>? observations) => this.observations = observations;

    /// <summary>Loads what is needed to find the days of some facilities.</summary>
    public static async Task<LastSeenDates> LoadAsync(RegisterContext db, IReadOnlyList<string> facilities, IResponseContext context, CancellationToken cancellationToken)
    {
        if (!context.IsHistorical)
            return new(null);
        var rows = await db.FacilityObservations.Where(o => EF.Parameter(facilities).Contains(o.FacilityId))
            .Select(o => new Seen(o.FacilityId, o.NamePrinted, o.ObservedOn, o.GuaranteedMinimum)).ToListAsync(cancellationToken);
        return new(rows.ToLookup(o => o.FacilityId));
    }

    /// <summary>The day on which a name was last seen.</summary>
    public DateOnly Find(FacilityName name) => Find(name.FacilityId, name.FirstSeenOn, name.LastSeenOn, o => o.Name == name.Name);

    /// <summary>The day on which a term was last seen.</summary>
    public DateOnly Find(FacilityTerm term) => Find(
        term.FacilityId, term.FirstSeenOn, term.LastSeenOn,
        o => term.Kind != FacilityTermKinds.Vocabulary.GetCode(FacilityTermKind.GuaranteedMinimum) || o.GuaranteedMinimum == term.Number);

    private DateOnly Find(string facility, DateOnly first, DateOnly last, Func<Seen, bool> shows) => observations is null
        ? last
        : observations[facility].Where(o => o.ObservedOn >= first && o.ObservedOn <= last && shows(o)).Select(o => o.ObservedOn).DefaultIfEmpty(first).Max();

    private sealed record Seen(string FacilityId, string Name, DateOnly ObservedOn, int? GuaranteedMinimum);
}
