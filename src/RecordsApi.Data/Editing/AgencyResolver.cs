using Microsoft.EntityFrameworkCore;
using RecordsApi.Domain.Agencies;
using RecordsApi.Domain.Agencies.Resolving;
using RecordsApi.Domain.Editing;
using RecordsApi.Domain.Entry;
using RecordsApi.Domain.Ingestion.Matching;
using RecordsApi.Domain.Model;

namespace RecordsApi.Data.Editing;

/// <summary>
/// Finds or creates the agency of a manually entered agreement. Names are matched as in imports, so that rows of later lists
/// match the same agency.
/// </summary>
internal sealed class AgencyResolver(EditSession session, IAgencyMatchSource agencyMatches)
{
    /// <summary>
    /// Returns the agency and how it was found, or adds one if none has the name. Where agencies have similar names, one is added only if the
    /// record says so. Returns null after adding a validation error.
    /// </summary>
    public async Task<(Agency Agency, AgencyNameMatch Match)?> FindOrAddAsync(NewAgreementRecord record, CancellationToken cancellation)
    {
        if (record.AgencyId is { } id)
        {
            var agency = await session.Db.Agencies.AsNoTracking().FirstOrDefaultAsync(g => g.Id == id && g.RecordState == RecordStateCodes.Current, cancellation);
            if (agency is null)
                session.AddError("/agencyId", $"The register has no current agency '{id}'. To enter a new agency, give agencyName and state.");
            return agency is null ? null : (agency, AgencyNameMatch.Id);
        }

        if (record.AgencyName is not { } name || record.State is not { } state)
        {
            session.AddError("", "An agreement requires its agency: either agencyId, or agencyName and state.");
            return null;
        }

        if (!await session.Db.Jurisdictions.AnyAsync(j => j.State == state && j.Level == "state", cancellation))
            session.AddError("/state", $"'{state}' is not the USPS code of a state or territory.");
        else if (!AgencySlug.CanCreate(state, name))
            session.AddError("/agencyName", "The name must contain a letter or digit, because the id is created from it.");
        else
            return await FindOrAddByNameAsync(state, name, record.CreatesAgency, cancellation);
        return null;
    }

    private async Task<(Agency Agency, AgencyNameMatch Match)?> FindOrAddByNameAsync(string state, string name, bool creates, CancellationToken cancellation)
    {
        var agencies = await session.Db.Agencies.AsNoTracking().Where(g => g.State == state).OrderBy(g => g.Id).ToListAsync(cancellation);
        var names = (await session.Db.AgencyNames.Where(n => session.Db.Agencies.Any(g => g.Id == n.AgencyId && g.State == state))
            .OrderBy(n => n.FirstSeenOn).ThenBy(n => n.Name).Select(n => new { n.AgencyId, n.Name }).ToListAsync(cancellation)).ToLookup(n => n.AgencyId, n => n.Name);
        var directory = new AgencyDirectory([]);
        foreach (var agency in agencies)
        {
            var record = directory.FindOrAddById(agency.Id, state, agency.Name);
            foreach (var printed in names[agency.Id])
                directory.AddAlias(record, state, printed);
        }

        var slug = directory.GetSlug(state, name);
        var found = directory.Find(state, name)?.Id;
        if (agencies.Find(g => g.Id == found) is { } known)
        {
            var isOwn = names[known.Id].Prepend(known.Name).Any(own => directory.GetSlug(state, own) == slug);
            return (agencies.Find(g => g.Id == known.MergedIntoId) ?? known, isOwn ? AgencyNameMatch.Name : AgencyNameMatch.EquivalentName);
        }

        var near = creates ? [] : NearAgencies.Find(
            directory.ParseName(state, name),
            agencies.Where(g => g.RecordState == RecordStateCodes.Current).SelectMany(g => names[g.Id].Prepend(g.Name).Select(own => (g.Id, own))));
        if (near.Count == 0)
            return (await AddAsync(state, name, cancellation), AgencyNameMatch.New);
        session.Errors.Add(new("/agencyName",
            $"No agency in {state} has this name, but similar ones are in the register: {string.Join("; ", near.Select(agency => $"{agency.Name} ({agency.Id})"))}. Give the agencyId of the one that is meant, or set create to enter a new agency.")
        {
            Candidates = near,
        });
        return null;
    }

    private async Task<Agency> AddAsync(string state, string name, CancellationToken cancellation)
    {
        var parsed = RecordsApi.Domain.Agencies.ParsedAgencyName.Parse(state, name);
        var match = await agencyMatches.MatchAgencyAsync(state, parsed.CleanName);
        var slug = AgencySlug.Create(parsed);
        var taken = await session.Db.Agencies.IgnoreQueryFilters().Where(g => g.Id.StartsWith(slug)).Select(g => g.Id).ToHashSetAsync(cancellation);
        var agency = new Agency
        {
            Id = UniqueIds.FindFree(slug, taken, first: slug),
            Name = parsed.CleanName,
            State = state,
            Type = match.Type ?? parsed.Type,
            JurisdictionId = match.JurisdictionId,
            JurisdictionMatch = match.JurisdictionMatchMethod,
            Serves = match.Serves,
            ServesReason = match.ServesReason,
            OriMatch = match.OriMatchMethod,
            PopulationServed = match.PopulationServed,
            PopulationYear = match.PopulationYear,
            PopulationSourceId = match.PopulationServed is null ? null : RecordsApi.Domain.Ingestion.RegisterSources.FbiEmployeesId,
            Entered = true,
            RecordedAt = session.RecordedAt,
        };
        session.Add(agency);
        foreach (var ori in match.Oris)
            session.Add(new AgencyOri { AgencyId = agency.Id, Ori = ori, RecordedAt = session.RecordedAt });
        session.Touched.Agencies.Add(agency.Id);
        return agency;
    }
}
