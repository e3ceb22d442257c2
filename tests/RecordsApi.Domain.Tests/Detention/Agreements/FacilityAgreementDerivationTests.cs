using RecordsApi.Domain.Detention;
using RecordsApi.Domain.Detention.Agreements;
using RecordsApi.Domain.Ingestion.Inputs;
using RecordsApi.Domain.Ingestion.Records;
using RecordsApi.Domain.Model;

namespace RecordsApi.Domain.Tests.Detention.Agreements;

/// <summary>The agreements that follow from what lists of facilities print.</summary>
public sealed class FacilityAgreementDerivationTests
{
    private static readonly DateOnly FirstList = new(2021, 1, 4);

    [Fact]
    public void Facility_that_is_printed_with_an_igsa_has_an_agreement_that_is_active_as_observed() => Assert.Equal(
        ["active ../2021-01-04 2021-01-06"], Derive((0, "igsa", 12)));

    [Fact]
    public void Agreement_begins_on_the_best_known_start_of_the_contract_if_a_list_prints_one() => Assert.Equal(
        ["active 2011-06-01~ 2021-01-06"], Derive(new DateOnly(2011, 6, 1), (0, "digsa", 12)));

    [Fact]
    public void Status_is_unknown_180_days_after_the_last_list_that_shows_people_held_there() => Assert.Equal(
        ["active ../2021-01-04 2021-01-06", "unknown 2021-07-03 2021-07-25"], Derive((0, "igsa", 12), (100, null, 0), (200, null, 0)));

    [Fact]
    public void Facility_that_is_missing_from_a_list_within_180_days_stays_active() => Assert.Equal(
        ["active ../2021-01-04 2021-01-06"], Derive((0, "igsa", 12), (100, null, 0), (179, "igsa", 3)));

    [Fact]
    public void Facility_that_is_printed_again_after_180_days_is_active_again() => Assert.Equal(
        ["active ../2021-01-04 2021-01-06", "unknown 2021-07-03 2021-11-02", "active 2021-10-31 2021-11-02"],
        Derive((0, "igsa", 12), (300, "igsa", 3)));

    [Fact]
    public void Type_that_changes_to_another_agreement_is_no_new_agreement() => Assert.Equal(
        ["active ../2021-01-04 2021-01-06"], Derive((0, "usms-iga", 12), (30, "igsa", 12)));

    [Fact]
    public void Type_that_changes_to_a_contract_with_a_company_makes_the_status_unknown() => Assert.Equal(
        ["active ../2021-01-04 2021-01-06", "unknown 2021-02-03 2021-02-05"], Derive((0, "igsa", 12), (30, "cdf", 12)));

    [Fact]
    public void Contract_facility_that_is_printed_with_an_igsa_later_is_active_since_an_unknown_date() => Assert.Equal(
        ["active ../2021-02-03 2021-02-05"], Derive((0, "cdf", 12), (30, "igsa", 12)));

    [Fact]
    public void Facility_of_the_federal_government_has_no_agreement() => Assert.Empty(DeriveAgreements(null, [(0, "spc", 12)]).Agreements);

    [Fact]
    public void Facility_that_held_nobody_has_no_status() => Assert.Empty(Derive((0, "igsa", 0)));

    [Fact]
    public void Agreement_is_about_the_facility_and_names_no_agency()
    {
        var agreement = Assert.Single(DeriveAgreements(null, [(0, "usms-iga", 12)]).Agreements);
        Assert.Equal(
            ("zz-pine-jail-detention-1", "zz-pine-jail", null, "usms-iga", "usms-iga", "USMS"),
            (agreement.Id, agreement.FacilityId, agreement.AgencyId, agreement.ProgramCode, agreement.ModelCode, agreement.Counterparty));
    }

    [Fact]
    public void Source_of_a_status_event_is_the_publication_that_shows_it() => Assert.Equal(
        ["list-0"], DeriveAgreements(null, [(0, "igsa", 12)]).StatusEventSources.Select(s => s.SourceId));

    private static IEnumerable<string> Derive(params (int Day, string? Type, int People)[] lists) => Describe(DeriveAgreements(null, lists));

    private static IEnumerable<string> Derive(DateOnly contractStart, params (int Day, string? Type, int People)[] lists) =>
        Describe(DeriveAgreements(contractStart, lists));

    private static IEnumerable<string> Describe(AgreementHistories agreements) =>
        agreements.StatusEvents.Select(e => $"{e.Status} {e.OccurredOn} {e.RecordedAt:yyyy-MM-dd}");

    /// <summary>Derives the agreement of one facility. A list without a type does not carry it.</summary>
    private static AgreementHistories DeriveAgreements(DateOnly? contractStart, (int Day, string? Type, int People)[] lists) => FacilityAgreementDerivation.Derive(
        FacilityFacts.None with
        {
            Publications = [.. lists.Select(list => (CreatePublication(list.Day), CreateFile()))],
            Observations = [.. lists.Where(list => list.Type is not null).Select(list => CreateObservation(list.Day, list.Type!, list.People))],
            Terms = contractStart is { } start ? [CreateContractStart(start)] : [],
        },
        ManualFacts.None);

    private static FacilityPublication CreatePublication(int day) => new()
    {
        Key = day + 1,
        Id = $"list-{day}",
        List = FacilityListCodes.Statistics,
        FileName = $"{day}.xlsx",
        Sha256 = "",
        Sheet = "",
        Columns = "",
        Heading = "",
        PublishedOn = FirstList.AddDays(day + 2),
        DataAsOf = FirstList.AddDays(day),
        RowCount = 1,
        State = "accepted",
        RecordedAt = RecordedAt(day),
    };

    private static FacilityFile CreateFile() => new(FacilityListCodes.Statistics, "", "", "", [], [], []);

    private static FacilityObservation CreateObservation(int day, string type, int people) => new()
    {
        Id = $"list-{day}-r8",
        PublicationId = $"list-{day}",
        RowNumber = 8,
        FacilityId = "zz-pine-jail",
        Join = "first",
        ObservedOn = FirstList.AddDays(day),
        NamePrinted = "PINE JAIL",
        TypeCode = type,
        TypePrinted = type.ToUpperInvariant(),
        AveragePopulation = people,
        RecordedAt = RecordedAt(day),
    };

    private static FacilityTerm CreateContractStart(DateOnly date) => new()
    {
        FacilityId = "zz-pine-jail",
        Kind = "contract-start",
        FirstSeenOn = FirstList,
        LastSeenOn = FirstList,
        Printed = "",
        Date = date,
        Confidence = "medium",
        PublicationId = "list-0",
        RecordedAt = RecordedAt(0),
    };

    private static DateTimeOffset RecordedAt(int day) => new(FirstList.AddDays(day + 2), new TimeOnly(17, 0), TimeSpan.Zero);
}
