using Microsoft.EntityFrameworkCore;
using RecordsApi.Domain.Geography;
using RecordsApi.Domain.Model;

namespace RecordsApi.Data.Coverage;

/// <summary>The residents of states, and of the areas that agencies serve as a whole; of one dataset version.</summary>
public sealed class Residents
{
    private readonly ILookup<string, ServedVersion> served;

    private Residents(IReadOnlyDictionary<string, long> ofStates, int? year, ILookup<string, ServedVersion> served) => (OfStates, Year, this.served) = (ofStates, year, served);

    /// <summary>Number of residents by USPS code.</summary>
    public IReadOnlyDictionary<string, long> OfStates { get; }

    /// <summary>The year of the numbers; null if there are none.</summary>
    public int? Year { get; }

    /// <summary>The county, or the part of one, that an agency served as known at a timestamp (UTC); null if it served none as a whole.</summary>
    public ServedArea? FindArea(string agencyId, DateTimeOffset knownAt) =>
        served[agencyId].FirstOrDefault(version => version.RecordedAt <= knownAt && !(version.SupersededAt <= knownAt))?.Area;

    /// <summary>Returns the residents of the dataset version that a context reads.</summary>
    public static ValueTask<Residents> GetAsync(RegisterContext register, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(register);
        return register.Cache is { } cache
            ? cache.GetAsync(typeof(Residents), token => ReadAsync(register, token), cancellationToken)
            : new(ReadAsync(register, cancellationToken));
    }

    private static async Task<Residents> ReadAsync(RegisterContext db, CancellationToken cancellationToken)
    {
        var states = await db.Jurisdictions.Where(j => j.Level == JurisdictionLevelCodes.State && j.Population != null && j.State != null)
            .Select(j => new { j.State, j.Population, j.PopulationYear }).ToListAsync(cancellationToken);
        return new(
            states.ToDictionary(state => state.State!, state => (long)state.Population!, StringComparer.Ordinal), states.Max(state => state.PopulationYear),
            await ReadServedAsync(db, cancellationToken));
    }

    private static async Task<ILookup<string, ServedVersion>> ReadServedAsync(RegisterContext db, CancellationToken cancellationToken)
    {
        string[] levels = [JurisdictionLevelCodes.County, JurisdictionLevelCodes.Place, JurisdictionLevelCodes.CountySubdivision];
        var agencies = await db.Agencies.IgnoreQueryFilters().Where(a => a.Serves != null).Select(a => new { a.Id, a.Serves, a.RecordedAt, a.SupersededAt }).ToListAsync(cancellationToken);
        IReadOnlyList<string> ids = [.. agencies.Select(a => a.Serves!).Distinct().Where(id => levels.Contains(JurisdictionLevelCodes.FromGeoid(id)))];
        var populations = await db.Jurisdictions.Where(j => EF.Parameter(ids).Contains(j.Id)).ToDictionaryAsync(j => j.Id, j => j.Population, StringComparer.Ordinal, cancellationToken);
        var ancestors = (await db.JurisdictionAncestors.Where(x => x.Depth > 0 && EF.Parameter(ids).Contains(x.JurisdictionId))
            .Select(x => new { x.JurisdictionId, x.AncestorId }).ToListAsync(cancellationToken)).ToLookup(x => x.JurisdictionId, x => x.AncestorId);
        var areas = populations.ToDictionary(
            p => p.Key,
            p => new ServedArea(p.Key, p.Value, [.. ancestors[p.Key]], [.. ancestors[p.Key].Where(id => JurisdictionLevelCodes.FromGeoid(id) == JurisdictionLevelCodes.County)]),
            StringComparer.Ordinal);
        return agencies.Where(a => areas.ContainsKey(a.Serves!))
            .ToLookup(a => a.Id, a => new ServedVersion(areas[a.Serves!], a.RecordedAt, a.SupersededAt), StringComparer.Ordinal);
    }

    private sealed record ServedVersion(ServedArea Area, DateTimeOffset RecordedAt, DateTimeOffset? SupersededAt);
}
