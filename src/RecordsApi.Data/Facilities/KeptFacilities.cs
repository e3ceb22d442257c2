using RecordsApi.Data.Statements;
using RecordsApi.Data.Writing;
using RecordsApi.Domain.Model;
using RecordsApi.Domain.Spelling;

namespace RecordsApi.Data.Facilities;

/// <summary>
/// The facilities of a dataset version, with what lists say of each, as known at any time: those of a timestamp are found among them.
/// Which list is the last one by a date and a timestamp takes a statement longer to find, for each facility, than reading them all.
/// </summary>
public sealed class KeptFacilities
{
    private readonly Dictionary<string, KeptFacility> byId;

    private KeptFacilities(
        IEnumerable<Facility> facilities, IEnumerable<FacilityObservation> observations, IEnumerable<FacilityName> names, IReadOnlyCollection<FacilityTerm> terms,
        ILookup<string, string> countiesOfPlaces)
    {
        var observationsOf = observations.ToLookup(o => o.FacilityId, StringComparer.Ordinal);
        var namesOf = names.ToLookup(n => n.FacilityId, StringComparer.Ordinal);
        var termsOf = terms.ToLookup(t => t.FacilityId, StringComparer.Ordinal);
        var termDays = terms.SelectMany(t => new[] { (t.Kind, t.FirstSeenOn), (t.Kind, t.LastSeenOn) }).ToHashSet();
        byId = facilities.GroupBy(f => f.Id, StringComparer.Ordinal).ToDictionary(
            group => group.Key,
            group => new KeptFacility([.. group], Order(observationsOf[group.Key]), [.. namesOf[group.Key]], [.. termsOf[group.Key]], termDays, countiesOfPlaces),
            StringComparer.Ordinal);
    }

    /// <summary>Returns the facilities of the dataset version that a context reads.</summary>
    public static ValueTask<KeptFacilities> GetAsync(RegisterContext register, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(register);
        return register.Cache is { } cache
            ? cache.GetAsync(typeof(KeptFacilities), token => ReadAsync(register, token), cancellationToken)
            : new(ReadAsync(register, cancellationToken));
    }

    /// <summary>The facilities that a list printed by a day, as known at a timestamp (UTC).</summary>
    public IEnumerable<ObservedFacility> FindObservedBy(DateOnly day, DateTimeOffset knownAt) =>
        byId.Values.Select(facility => facility.FindObservedBy(day, knownAt)).OfType<ObservedFacility>();

    /// <summary>A facility on a day, as known at a timestamp (UTC); null if there is none that a list printed by then.</summary>
    public ObservedFacility? FindObservedBy(string id, DateOnly day, DateTimeOffset knownAt) => byId.GetValueOrDefault(id)?.FindObservedBy(day, knownAt);

    /// <summary>The days of the oldest and the newest data, as known at a timestamp (UTC); null if there are none.</summary>
    public (DateOnly From, DateOnly Through)? FindSpan(DateTimeOffset knownAt)
    {
        (DateOnly From, DateOnly Through)? span = null;
        foreach (var facility in byId.Values)
        {
            if (Array.Find(facility.Observations, o => o.IsKnownAt(knownAt)) is not { } first)
                continue;
            var (from, through) = (first.ObservedOn, Array.FindLast(facility.Observations, o => o.IsKnownAt(knownAt))!.ObservedOn);
            span = span is { } known ? (from < known.From ? from : known.From, through > known.Through ? through : known.Through) : (from, through);
        }

        return span;
    }

    private static FacilityObservation[] Order(IEnumerable<FacilityObservation> observations) =>
        [.. observations.OrderBy(o => o.ObservedOn).ThenBy(o => o.PublicationId, StringComparer.Ordinal).ThenBy(o => o.RowNumber).ThenBy(o => o.RecordedAt)];

    private static async Task<KeptFacilities> ReadAsync(RegisterContext register, CancellationToken cancellationToken)
    {
        var texts = new SharedTexts();
        return new(
            await ReadTableAsync<Facility>(register, cancellationToken),
            (await ReadTableAsync<FacilityObservation>(register, cancellationToken)).Select(o => ShareTexts(o, texts)),
            await ReadTableAsync<FacilityName>(register, cancellationToken),
            await ReadTableAsync<FacilityTerm>(register, cancellationToken),
            await ReadCountiesOfPlacesAsync(register, cancellationToken));
    }

    // The GEOID of a county has five digits.
    private static async Task<ILookup<string, string>> ReadCountiesOfPlacesAsync(RegisterContext register, CancellationToken cancellationToken) =>
        (await register.Statements.QueryAsync(
            new SqlText().AppendRaw(
                """
                SELECT x."JurisdictionId", x."AncestorId" FROM "JurisdictionAncestors" x
                WHERE x."JurisdictionId" IN (SELECT "PlaceId" FROM "Facilities" WHERE "CountyId" IS NULL) AND LENGTH(x."AncestorId") = 5
                """),
            row => (Place: row.GetString(0), County: row.GetString(1)), cancellationToken)).ToLookup(row => row.Place, row => row.County, StringComparer.Ordinal);

    private static async Task<IReadOnlyList<T>> ReadTableAsync<T>(RegisterContext register, CancellationToken cancellationToken)
        where T : class
    {
        var table = TableMapping<T>.Instance;
        return await register.Statements.QueryAsync(
            new SqlText().AppendRaw($"SELECT {table.SelectList} FROM \"{table.Name}\""), new RowReader<T>(register.Provider).Read, cancellationToken);
    }

    // The same few texts are in all lists.
    private static FacilityObservation ShareTexts(FacilityObservation o, SharedTexts texts)
    {
        return new()
        {
            Id = o.Id,
            PublicationId = texts.Get(o.PublicationId),
            RowNumber = o.RowNumber,
            FacilityId = texts.Get(o.FacilityId),
            Join = texts.Get(o.Join),
            ObservedOn = o.ObservedOn,
            FiscalYear = o.FiscalYear,
            NamePrinted = texts.Get(o.NamePrinted),
            TypeCode = Get(o.TypeCode),
            TypePrinted = Get(o.TypePrinted),
            FieldOffice = Get(o.FieldOffice),
            AveragePopulation = o.AveragePopulation,
            GuaranteedMinimum = o.GuaranteedMinimum,
            TypeConfidence = Get(o.TypeConfidence),
            Note = Get(o.Note),
            RecordedAt = o.RecordedAt,
            SupersededAt = o.SupersededAt,
        };

        string? Get(string? text) => text is null ? null : texts.Get(text);
    }
}
