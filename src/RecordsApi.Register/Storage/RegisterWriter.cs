using Microsoft.EntityFrameworkCore;
using RecordsApi.Register.Geography;
using RecordsApi.Register.Model;
using RecordsApi.Register.Publications;
using RecordsApi.Register.Publications.Decisions;
using RecordsApi.Register.Publications.Identity;

namespace RecordsApi.Register.Storage;

/// <summary>Puts a derived register into the database. Each method works inside the caller's transaction.</summary>
public sealed class RegisterWriter(RegisterContext context)
{
    /// <summary>
    /// Writes everything that follows from the publications and decisions. Rows of publications that are
    /// there already stay as they are; what is derived from them is written anew.
    /// </summary>
    public async Task WriteAsync(
        RegisterFacts facts, IReadOnlyList<DecisionFact> decisions, IEnumerable<Ruling> rulings, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(facts);
        await WritePublicationsAsync(facts, cancellation);
        await Table<Source>().ReplaceAsync(facts.Sources, cancellation);
        await Table<Agency>().ReplaceAsync(facts.Agencies, cancellation);
        await Table<AgencyName>().ReplaceAsync(facts.AgencyNames, cancellation);
        await Table<AgencyOri>().ReplaceAsync(facts.AgencyOris, cancellation);
        await Table<Agreement>().ReplaceAsync(facts.Agreements, cancellation);
        await Table<AgencyTenure>().ReplaceAsync(facts.Tenures, cancellation);
        await Table<SignedDay>().ReplaceAsync(facts.SignedDays, cancellation);
        await Table<AgreementDocument>().ReplaceAsync(facts.Documents, cancellation);
        await Table<StatusEvent>().ReplaceAsync(facts.StatusEvents, cancellation);
        await Table<StatusEventSource>().ReplaceAsync(facts.StatusEventSources, cancellation);
        await Table<Listing>().ReplaceAsync(facts.Listings, cancellation);
        await Table<Decision>().ReplaceAsync(facts.Decisions, cancellation);
        await Table<DecisionSource>().ReplaceAsync(facts.DecisionSources, cancellation);
        await Table<Meeting>().ReplaceAsync(facts.Meetings, cancellation);
        await Table<ReviewItem>().ReplaceAsync(facts.ReviewItems, cancellation);
        await Table<DecisionFact>().ReplaceAsync(decisions.Select((d, i) => d with { Number = i + 1 }), cancellation);
        await Table<Ruling>().ReplaceAsync(rulings, cancellation);
    }

    /// <summary>Writes programs, models and jurisdictions.</summary>
    public async Task WriteReferenceAsync(IReadOnlyList<JurisdictionFact> jurisdictions, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(jurisdictions);
        await Table<AgreementProgram>().ReplaceAsync(ReferenceData.Programs, cancellation);
        await Table<AgreementModel>().ReplaceAsync(ReferenceData.Models, cancellation);
        await Table<Jurisdiction>().ReplaceAsync(jurisdictions.Select(ToJurisdiction), cancellation);
        await Table<JurisdictionAncestor>().ReplaceAsync(Ancestry.Of(jurisdictions), cancellation);
    }

    /// <summary>Writes facts about the register itself; others stay.</summary>
    public async Task WriteFactsAsync(IReadOnlyDictionary<string, string> facts, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(facts);
        var names = facts.Keys.ToList();
        await context.RegisterFacts.Where(f => names.Contains(f.Name)).ExecuteDeleteAsync(cancellation);
        await Table<RegisterFact>().InsertAsync(facts.Select(f => new RegisterFact { Name = f.Key, Value = f.Value }), cancellation);
    }

    private async Task WritePublicationsAsync(RegisterFacts facts, CancellationToken cancellation)
    {
        var known = await context.Publications.OrderBy(p => p.Key).Select(p => p.FileName + "/" + p.Sha256).ToListAsync(cancellation);
        var now = facts.Publications.Select(p => $"{p.Publication.FileName}/{p.Publication.Sha256}").ToList();
        var kept = known.Count <= now.Count && known.SequenceEqual(now.Take(known.Count)) && await AreNumberedAlikeAsync(facts.PrintedRows, cancellation)
            ? known.Count
            : 0;
        if (kept == 0)
            await Table<PublicationRow>().ClearAsync(cancellation);

        await Table<Publication>().ReplaceAsync(facts.Publications.Select(p => p.Publication), cancellation);
        await Table<PublicationRow>().InsertAsync(facts.Publications.Skip(kept).SelectMany(RowsOf), cancellation);

        // What a row prints stays; what is made of it may be read better by now.
        await Table<PrintedListRow>().ReplaceAsync(PrintedRowMapping.ToRows(facts), cancellation);
        await Table<RowRemark>().ReplaceAsync(PrintedRowMapping.ToRemarks(facts), cancellation);
    }

    /// <summary>
    /// Whether the printed rows that are there have the numbers they have now. The numbers follow the order of import,
    /// which is another one when a register is made anew from files or from the bundle.
    /// </summary>
    private async Task<bool> AreNumberedAlikeAsync(PrintedRowTable now, CancellationToken cancellation)
    {
        var number = 0;
        await foreach (var row in context.PrintedRows.AsNoTracking().OrderBy(r => r.Key).AsAsyncEnumerable().WithCancellation(cancellation))
        {
            if (number >= now.Count || PrintedRowMapping.ToCells(row) != now[number++])
                return false;
        }

        return true;
    }

    private static IEnumerable<PublicationRow> RowsOf(DerivedPublication derived) =>
        derived.File.Rows.Select(row => new PublicationRow
        {
            PublicationKey = derived.Publication.Key,
            RowNumber = row.RowNumber,
            PrintedRowKey = row.PrintedRow + 1,
            Hidden = row.Hidden,
        });

    private static Jurisdiction ToJurisdiction(JurisdictionFact fact) => new()
    {
        Id = fact.Id,
        Name = fact.Name,
        Level = fact.Level,
        State = fact.State,
        OcdId = fact.OcdId,
        Iso3166 = fact.Iso3166,
        Population = fact.Population,
        PopulationYear = fact.PopulationYear,
        PopulationSourceId = fact.PopulationSourceId,
        Latitude = fact.Latitude,
        Longitude = fact.Longitude,
        CoordinatesSourceId = fact.CoordinatesSourceId,
    };

    private BulkTable<T> Table<T>()
        where T : class => new(context);
}
