using RecordsApi.Domain.Detention.Matching;
using RecordsApi.Domain.Detention.Rows;
using RecordsApi.Domain.Geography;
using RecordsApi.Domain.Model;

namespace RecordsApi.Domain.Detention.Deriving;

/// <summary>Builds facilities, names, observations, terms and review items out of matched lists.</summary>
internal sealed class FacilityFactsBuilder
{
    private static readonly string Medium = Confidences.Vocabulary.GetCode(Confidence.Medium);

    private readonly IReadOnlyList<MatchedList> lists;
    private readonly FacilityMatcher matcher;
    private readonly ReadFacilities facilities;
    private readonly FacilityPlaces places;
    private readonly FacilityParty parties;
    private readonly IReadOnlyDictionary<KnownFacility, string> ids;
    private readonly ILookup<KnownFacility, (MatchedList List, FacilityRow Row)> rowsByFacility;

    /// <summary>Initializes a new instance of the <see cref="FacilityFactsBuilder"/> class.</summary>
    /// <param name="input">The input, with the ids that rows have.</param>
    /// <param name="lists">The accepted lists, in the order in which they were matched.</param>
    /// <param name="matcher">The facilities that were found.</param>
    /// <param name="facilities">Reads the rows.</param>
    /// <param name="jurisdictions">The jurisdictions in which places and counties are found.</param>
    public FacilityFactsBuilder(
        FacilityInput input, IReadOnlyList<MatchedList> lists, FacilityMatcher matcher, ReadFacilities facilities,
        IReadOnlyList<JurisdictionFact> jurisdictions)
    {
        this.matcher = matcher;
        this.facilities = facilities;
        places = new FacilityPlaces(jurisdictions);
        parties = new FacilityParty(jurisdictions);
        this.lists =
        [
            .. lists.OrderBy(list => list.List.ObservedOn).ThenBy(list => list.List.PublishedOn)
                .ThenBy(list => list.List.Id, StringComparer.Ordinal),
        ];
        rowsByFacility = this.lists.SelectMany(list => list.GetRows().Select(row => (row.Group.Match, Row: (list, row.Row))))
            .ToLookup(entry => entry.Match!, entry => entry.Row);
        ids = FacilityIds.Assign(matcher.Facilities, FindAssignedIds(input, lists));
    }

    /// <summary>The facilities, ordered by id.</summary>
    public IReadOnlyList<Facility> BuildFacilities() =>
        [.. matcher.Facilities.Select(Build).OrderBy(facility => facility.Id, StringComparer.Ordinal)];

    /// <summary>The names, ordered by facility and first day.</summary>
    public static IReadOnlyList<FacilityName> BuildNames(IReadOnlyList<FacilityObservation> observations) =>
    [
        .. observations.GroupBy(observation => (observation.FacilityId, observation.NamePrinted))
            .Select(group => new FacilityName
            {
                FacilityId = group.Key.FacilityId,
                Name = group.Key.NamePrinted,
                FirstSeenOn = group.Min(observation => observation.ObservedOn),
                LastSeenOn = group.Max(observation => observation.ObservedOn),
                RecordedAt = group.Min(observation => observation.RecordedAt),
            })
            .OrderBy(name => name.FacilityId, StringComparer.Ordinal).ThenBy(name => name.FirstSeenOn)
            .ThenBy(name => name.Name, StringComparer.Ordinal),
    ];

    /// <summary>The observations, in the order of the lists and their rows.</summary>
    public IReadOnlyList<FacilityObservation> BuildObservations() =>
    [
        .. lists.OrderBy(list => list.List.PublishedOn).ThenBy(list => list.List.Id, StringComparer.Ordinal)
            .SelectMany(list => list.GetRows().Select(row => FacilityObservationBuilder.Create(
                list, row.Row, row.Group, facilities.Get(row.Row), ids[row.Group.Match!]))),
    ];

    /// <summary>The terms, ordered by facility, kind and first day.</summary>
    public IReadOnlyList<FacilityTerm> BuildTerms() =>
    [
        .. matcher.Facilities.OrderBy(facility => ids[facility], StringComparer.Ordinal)
            .SelectMany(facility => FacilityTermBuilder.Build(ids[facility], [.. rowsByFacility[facility]], facilities)),
    ];

    /// <summary>The doubtful cases, open and settled, ordered by id. Of several on the same facilities the first counts.</summary>
    /// <param name="observations">The observations, which the printed rows are.</param>
    /// <param name="rulings">The rulings.</param>
    public IReadOnlyList<ReviewItem> BuildReviewItems(IReadOnlyList<FacilityObservation> observations, FacilityRulings rulings) =>
        new FacilityReviewItems(lists, rowsByFacility, ids, observations, rulings).Build(matcher.Doubts);

    private Facility Build(KnownFacility known)
    {
        var rows = rowsByFacility[known].ToList();
        var read = rows.ConvertAll(row => facilities.Get(row.Row));
        var id = ids[known];
        var city = Last(read, facility => facility.City);
        var name = read[^1].Name;
        var (placeId, countyId, countyBasis) = places.Find(known.State, city, Last(read, facility => facility.County), name);
        var typed = read.FindLast(facility => facility.TypePrinted is not null);
        var ownedRow = read.FindLastIndex(facility => facility.Owner is not null);
        var owner = ownedRow < 0 ? null : read[ownedRow].Owner;
        var (typeCode, typePrinted) = (typed?.TypeCode, typed?.TypePrinted);
        var isKnownElsewhere = rows.Exists(row => row.List.DefaultTypeCode != typeCode && facilities.Get(row.Row).TypeCode == typeCode);
        return new Facility
        {
            Id = id,
            Detloc = known.Detloc,
            Name = name,
            Address = Last(read, facility => facility.Address),
            City = city,
            State = known.State,
            Zip = Last(read, facility => facility.Zip),
            PlaceId = placeId,
            CountyId = countyId,
            CountyBasis = countyBasis,
            FieldOffice = Last(read, facility => facility.FieldOffice),
            TypeCode = typeCode,
            TypePrinted = typePrinted,
            TypeConfidence = typeCode is null ? null : isKnownElsewhere ? Medium : Confidences.Vocabulary.GetCode(Confidence.Low),
            TypeNote = typeCode is not null && !isKnownElsewhere
                ? "The type is printed only in lists that print it also where the type is unknown."
                : typed?.Note,
            Owner = owner,
            OwnerPublicationId = ownedRow < 0 ? null : rows[ownedRow].List.List.Id,
            PartyId = parties.Find(owner, known.State, placeId, countyId, [.. read.Select(facility => facility.Name).Distinct()]),
            Operator = Last(read, facility => facility.Operator),
            RecordedAt = rows.Min(row => row.List.RecordedAt),
        };
    }

    private static string? Last(List<ReadFacility> read, Func<ReadFacility, string?> get) =>
        read.Select(get).LastOrDefault(text => text is not null);

    private static ILookup<KnownFacility, string> FindAssignedIds(FacilityInput input, IReadOnlyList<MatchedList> lists) => lists
        .SelectMany(list => list.GetRows().Select(row => (
            row.Group.Match, Id: input.AssignedFacilities.GetValueOrDefault((list.List.File.Sha256, row.Row.RowNumber)))))
        .Where(row => row.Id is not null)
        .ToLookup(row => row.Match!, row => row.Id!);
}
