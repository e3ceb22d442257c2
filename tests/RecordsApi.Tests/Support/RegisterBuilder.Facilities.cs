using RecordsApi.Domain.Model;

namespace RecordsApi.Tests.Support;

public sealed partial class RegisterBuilder
{
    private readonly Dictionary<string, FacilityPublication> facilityPublications = [];

    /// <summary>Adds a publication of a list of facilities whose data are of the day before.</summary>
    public RegisterBuilder FacilityPublication(string id, string day, string list = FacilityListCodes.Statistics, string state = "accepted", string? reason = null)
    {
        var publication = new FacilityPublication
        {
            Key = ++key,
            Id = id,
            List = list,
            FileName = $"statistics{day[5..7]}{day[8..]}{day[..4]}.xlsx",
            Sha256 = new string('b', 64),
            Sheet = "Facilities",
            Columns = "Name|City|State|Type Detailed",
            Heading = "Facilities\nSource: data pull",
            PublishedOn = ParseDate(day),
            DataAsOf = ParseDate(day).AddDays(-1),
            FiscalYear = 2025,
            RowCount = 1,
            State = state,
            Reason = reason,
            RecordedAt = Timestamp(day),
        };
        facilityPublications[id] = publication;
        return Add(publication);
    }

    /// <summary>Adds a facility that was printed under its name.</summary>
    public RegisterBuilder Facility(string id, string name, string city, string? place = null, string? county = null, string? detloc = null, string? owner = null, string? party = null, string recorded = "2019-11-05")
    {
        Add(new Facility
        {
            Id = id,
            Name = name,
            Detloc = detloc,
            City = city,
            State = id[..2].ToUpperInvariant(),
            PlaceId = place,
            CountyId = county,
            CountyBasis = county is null ? null : "place",
            Owner = owner,
            OwnerPublicationId = owner is null ? null : facilityPublications.Keys.First(),
            PartyId = party,
            RecordedAt = Timestamp(recorded),
        });
        return this;
    }

    /// <summary>Adds the programs of agreements to detain people, with their models.</summary>
    public RegisterBuilder DetentionPrograms()
    {
        Add(new AgreementProgram { Code = "igsa", Name = "Intergovernmental service agreement for detention", Counterparty = "ICE" });
        Add(new AgreementProgram { Code = "usms-iga", Name = "US Marshals Service intergovernmental agreement for detention", Counterparty = "USMS" });
        Add(new AgreementProgram { Code = "boa", Name = "Basic ordering agreement for detention", Counterparty = "ICE" });
        Add(new AgreementProgram { Code = "data-sharing", Name = "Agreement to share data" });
        Add(new AgreementProgram { Code = "jttf", Name = "Joint Terrorism Task Force", Counterparty = "FBI" });
        Add(new AgreementModel { Code = "boa", ProgramCode = "boa", Name = "Basic Ordering Agreement", Definition = "Terms of orders." });
        Add(new AgreementModel { Code = "igsa", ProgramCode = "igsa", Name = "IGSA", Definition = "Holds people for ICE." });
        return Add(new AgreementModel { Code = "usms-iga", ProgramCode = "usms-iga", Name = "USMS IGA", Definition = "Holds people for the Marshals." });
    }

    /// <summary>Adds the agreement of a facility, active since the first list that shows it.</summary>
    public RegisterBuilder FacilityAgreement(string facility, string program, string since, string publication)
    {
        var id = $"{facility}-detention-1";
        Add(new Agreement
        {
            Id = id,
            FacilityId = facility,
            ProgramCode = program,
            ModelCode = program,
            Counterparty = program == "igsa" ? "ICE" : "USMS",
            Ordinal = 1,
            RecordState = "current",
            RecordedAt = facilityPublications[publication].RecordedAt,
        });
        return StatusEvent(id, "active", "in-force", since, $"{facilityPublications[publication].PublishedOn:O}", publication: publication);
    }

    /// <summary>Adds a name under which a facility was printed.</summary>
    public RegisterBuilder FacilityName(string facility, string name, string first, string last) => Add(new FacilityName
    {
        FacilityId = facility,
        Name = name,
        FirstSeenOn = ParseDate(first),
        LastSeenOn = ParseDate(last),
        RecordedAt = Timestamp(first),
    });

    /// <summary>Adds a row of a publication and, if the publication is accepted, what was read from it.</summary>
    public RegisterBuilder FacilityRow(
        string publication, int row, string facility, string name, string type = "igsa", double? population = null, int? minimum = null, string? fieldOffice = null)
    {
        var list = facilityPublications[publication];
        Add(new PrintedFacility { Key = ++key, Name = name, State = facility[..2].ToUpperInvariant(), TypeDetailed = type.ToUpperInvariant(), FieldOffice = fieldOffice });
        Add(new FacilityRow
        {
            PublicationKey = list.Key,
            RowNumber = row,
            PrintedFacilityKey = key,
            LevelA = population is null ? null : FormattableString.Invariant($"{population}"),
            GuaranteedMinimum = minimum is null ? null : FormattableString.Invariant($"{minimum}"),
        });
        return list.State != "accepted"
            ? this
            : Add(new FacilityObservation
            {
                Id = $"{publication}-r{row}",
                PublicationId = publication,
                RowNumber = row,
                FacilityId = facility,
                Join = "name",
                ObservedOn = list.DataAsOf!.Value,
                FiscalYear = list.FiscalYear,
                NamePrinted = name,
                TypeCode = type,
                TypePrinted = type.ToUpperInvariant(),
                TypeConfidence = "medium",
                FieldOffice = fieldOffice,
                AveragePopulation = (decimal?)population,
                GuaranteedMinimum = minimum,
                RecordedAt = list.RecordedAt,
            });
    }

    /// <summary>Merges a facility with an agreement into another one, as a ruling that both are the same does: from a day on its rows are those of the other one.</summary>
    public RegisterBuilder MergeFacility(string facility, string into, string day)
    {
        var agreement = $"{facility}-detention-1";
        foreach (var ended in entities.OfType<ITemporalFact>().Where(fact => IsAbout(fact, facility, agreement)).ToList())
        {
            ended.SupersededAt = Timestamp(day);
            if (ended is FacilityObservation row)
                Add(WithFacility(row, into, Timestamp(day)));
        }

        return this;
    }

    private static bool IsAbout(ITemporalFact fact, string facility, string agreement) => fact switch
    {
        Facility record => record.Id == facility,
        FacilityName name => name.FacilityId == facility,
        FacilityObservation observation => observation.FacilityId == facility,
        Agreement record => record.Id == agreement,
        StatusEvent status => status.AgreementId == agreement,
        _ => false,
    };

    private static FacilityObservation WithFacility(FacilityObservation row, string facility, DateTimeOffset recordedAt) => new()
    {
        Id = row.Id,
        PublicationId = row.PublicationId,
        RowNumber = row.RowNumber,
        FacilityId = facility,
        Join = "ruling",
        ObservedOn = row.ObservedOn,
        FiscalYear = row.FiscalYear,
        NamePrinted = row.NamePrinted,
        TypeCode = row.TypeCode,
        TypePrinted = row.TypePrinted,
        TypeConfidence = row.TypeConfidence,
        AveragePopulation = row.AveragePopulation,
        RecordedAt = recordedAt,
    };

    /// <summary>Adds a guaranteed minimum that lists print.</summary>
    public RegisterBuilder GuaranteedMinimum(string facility, int number, string publication, string first, string last, string? doubt = null) =>
        FacilityTerm(facility, "guaranteed-minimum", number, publication, first, last, doubt);

    /// <summary>Adds a term that lists print.</summary>
    public RegisterBuilder FacilityTerm(string facility, string kind, int number, string publication, string first, string last, string? doubt = null) => Add(new FacilityTerm
    {
        FacilityId = facility,
        Kind = kind,
        FirstSeenOn = ParseDate(first),
        LastSeenOn = ParseDate(last),
        Printed = FormattableString.Invariant($"{number}"),
        Number = number,
        Confidence = doubt is null ? "medium" : "low",
        PublicationId = publication,
        Note = doubt,
        RecordedAt = Timestamp(first).AddDays(1),
    });
}
