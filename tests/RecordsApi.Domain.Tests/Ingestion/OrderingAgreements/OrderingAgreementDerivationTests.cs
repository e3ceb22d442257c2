using RecordsApi.Domain.Ingestion;
using RecordsApi.Testing;

namespace RecordsApi.Domain.Tests.Ingestion.OrderingAgreements;

/// <summary>The basic ordering agreements that follow from what is reported of them.</summary>
public sealed class OrderingAgreementDerivationTests
{
    private const string Walton = "fl-walton-county-sheriffs-office";
    private const string Agreement = $"{Walton}-boa-boa-1";
    private const string News = "https://news.example/1";
    private const string Study = "https://www.study.example/boa";

    private static readonly ListRow WaltonRow = new("Walton County Sheriff's Office", "2025-06-02") { State = "FLORIDA" };

    [Fact]
    public void Agreement_is_that_of_the_sheriff_whom_a_list_names_under_an_equivalent_name()
    {
        var facts = new RegisterFactsBuilder()
            .AddParticipatingList("2025-06-12 pm", WaltonRow with { Agency = "Walton County Sheriff's Department" })
            .AddOrderingAgreement("Walton", "announced", "2018-01-17", News).Derive();

        var agreement = Assert.Single(facts.OrderingAgreements.Agreements);
        Assert.Equal("fl-walton-county-sheriffs-department", agreement.AgencyId);
        Assert.Equal(2, facts.Agencies.Count);
    }

    [Fact]
    public void Sheriff_whom_nothing_else_names_is_a_new_agency_known_since_the_announcement()
    {
        var facts = new RegisterFactsBuilder().AddParticipatingList("2025-06-12 pm").AddOrderingAgreement("Walton County", "announced", "2018-01-17", News).Derive();

        var agency = Assert.Single(facts.Agencies, agency => agency.Id == Walton);
        Assert.Equal(("Walton County Sheriff's Office", "sheriff", "12131", 2018), (agency.Name, agency.Type, agency.Serves, agency.RecordedAt.Year));
    }

    [Fact]
    public void Announcement_is_no_signature() => Assert.Equal(
        [$"{Agreement}-e1 proposed 2018-01-17 reported low boa-news-example-"],
        Describe(new RegisterFactsBuilder().AddOrderingAgreement("Walton", "announced", "2018-01-17", News).Derive()));

    [Fact]
    public void Signature_whose_day_is_not_known_is_dated_by_the_last_possible_one() => Assert.Equal(
        [$"{Agreement}-e1 signed ../2018-12 reported medium boa-news-example-, boa-study-example-"],
        Describe(new RegisterFactsBuilder().AddOrderingAgreement("Walton", "signed", "../2018-12", News, Study).Derive()));

    [Fact]
    public void Signature_after_an_announcement_follows_it_in_the_history_of_one_agreement() => Assert.Equal(
        [$"{Agreement}-e1 proposed 2018-01-17 reported low boa-news-example-", $"{Agreement}-e2 signed 2018-05 reported low boa-study-example-"],
        Describe(new RegisterFactsBuilder().AddOrderingAgreement("Walton", "signed", "2018-05", Study).AddOrderingAgreement("Walton", "announced", "2018-01-17", News).Derive()));

    [Fact]
    public void Status_is_unknown_180_days_after_the_last_report_once_a_list_is_newer() => Assert.Equal(
        [$"{Agreement}-e1 signed 2018-05-31 reported low boa-study-example-", $"{Agreement}-e2 unknown 2018-11-27 inferred-from-absence low boa-study-example-"],
        Describe(new RegisterFactsBuilder().AddParticipatingList("2025-06-12 pm").AddOrderingAgreement("Walton", "signed", "2018-05-31", Study).Derive()));

    [Fact]
    public void Status_stays_as_reported_while_every_list_is_from_the_180_days_after_the_report() => Assert.Equal(
        [$"{Agreement}-e1 signed 2025-01-17 reported low boa-study-example-"],
        Describe(new RegisterFactsBuilder().AddParticipatingList("2025-06-12 pm").AddOrderingAgreement("Walton", "signed", "2025-01-17", Study).Derive()));

    [Fact]
    public void Rows_that_report_the_same_are_one_event_with_the_sources_of_both() => Assert.Equal(
        [$"{Agreement}-e1 signed 2018-05 reported medium boa-news-example-, boa-study-example-"],
        Describe(new RegisterFactsBuilder().AddOrderingAgreement("Walton", "signed", "2018-05", Study).AddOrderingAgreement("Walton County", "signed", "2018-05", News).Derive()));

    [Fact]
    public void Source_without_details_has_the_host_of_its_url_as_publisher()
    {
        var source = Assert.Single(new RegisterFactsBuilder().AddOrderingAgreement("Walton", "signed", "2018-05", Study).Derive().OrderingAgreements.Sources);

        Assert.Equal(("study.example", Study, null, null), (source.Publisher, source.Url, source.Title, source.RetrievedAt));
    }

    [Fact]
    public void Two_sheriffs_of_one_county_are_a_review_item_and_the_one_with_the_usual_name_is_the_party()
    {
        var facts = new RegisterFactsBuilder()
            .AddParticipatingList("2025-06-12 pm", WaltonRow, new ListRow("Waltom County Sheriff's Office", "2025-06-09") { State = "FLORIDA" })
            .AddOrderingAgreement("Walton", "signed", "2018-05", Study).Derive();

        Assert.Equal(Walton, Assert.Single(facts.OrderingAgreements.Agreements).AgencyId);
        Assert.Equal(
            "Both serve Walton County as its sheriff. The basic ordering agreement counts as that of fl-walton-county-sheriffs-office, not of fl-waltom-county-sheriffs-office.",
            Assert.Single(facts.ReviewItems, item => item.AgencyId == Walton).Doubt);
    }

    [Fact]
    public void Agreements_under_287g_with_their_ids_and_numbers_are_those_without_the_file()
    {
        var builder = new RegisterFactsBuilder().AddParticipatingLists(["2025-06-12 pm", "2025-06-13 pm"], WaltonRow);
        var without = builder.Derive();

        var with = builder.AddOrderingAgreement("Walton", "signed", "2018-05", Study).AddOrderingAgreement("Santa Rosa", "signed", "2018-05", Study).Derive();

        Assert.Equal(without.Agreements.Select(a => a.Id), with.Agreements.Select(a => a.Id));
        Assert.Equal(without.StatusEvents.Select(e => (e.Id, e.Sequence, e.RecordedAt)), with.StatusEvents.Select(e => (e.Id, e.Sequence, e.RecordedAt)));
        Assert.Equal(without.Agencies.Select(a => (a.Id, a.RecordedAt)), with.Agencies.Where(a => a.Id != "fl-santa-rosa-county-sheriffs-office").Select(a => (a.Id, a.RecordedAt)));
    }

    // The ids of sources end with a hash.
    private static IEnumerable<string> Describe(RegisterFacts facts)
    {
        var sources = facts.OrderingAgreements.StatusEventSources.ToLookup(s => s.StatusEventId, s => s.SourceId[..(s.SourceId.LastIndexOf('-') + 1)]);
        return facts.OrderingAgreements.StatusEvents.Select(e => $"{e.Id} {e.Status} {e.OccurredOn} {e.Basis} {e.Confidence} {string.Join(", ", sources[e.Id])}");
    }
}
