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

    /// <summary>The doubtful cases, ordered by id. Of several on the same names the first counts.</summary>
    public IReadOnlyList<ReviewItem> BuildReviewItems() =>
    [
        .. matcher.Doubts.Select(CreateReviewItem).DistinctBy(item => item.Id).OrderBy(item => item.Id, StringComparer.Ordinal),
    ];

    private Facility Build(KnownFacility known)
    {
        var rows = rowsByFacility[known].ToList();
        var read = rows.ConvertAll(row => facilities.Get(row.Row));
        var id = ids[known];
        var city = Last(read, facility => facility.City);
        var name = read[^1].Name;
        var (placeId, countyId, countyBasis) = places.Find(known.State, city, Last(read, facility => facility.County), name);
        var typed = read.FindLast(facility => facility.TypePrinted is not null);
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
            Owner = Last(read, facility => facility.Owner),
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

    private ReviewItem CreateReviewItem(FacilityDoubt doubt)
    {
        var (known, row) = (doubt.Known, doubt.Row);
        var list = lists.First(list => list.Groups.Contains(row));
        var before = Describe(known.Printed[0], known.Detloc);
        var now = Describe(row.Facility, row.Detloc);
        string[] names = [.. new[] { before, now }.Order(StringComparer.Ordinal)];
        return new ReviewItem
        {
            Id = $"facility|{known.State}|{names[0]}|{names[1]}",
            PublicationId = list.List.Id,
            VanishedName = before,
            AppearedName = now,
            Doubt = $"{doubt.Reason} The register has them as {ids[known]} and {ids[row.Match!]}.",
            State = "open",
        };
    }

    private static string Describe(ReadFacility facility, string? detloc) => string.Join(", ", new[]
    {
        facility.Name, facility.Address, facility.City, detloc,
    }.Where(text => text is not null)).Replace('|', '/');
}
