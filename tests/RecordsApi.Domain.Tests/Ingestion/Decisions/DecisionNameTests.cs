using RecordsApi.Domain.Ingestion;
using RecordsApi.Domain.Ingestion.Decisions;
using RecordsApi.Domain.Ingestion.Inputs;
using RecordsApi.Domain.Ingestion.Matching;
using RecordsApi.Domain.Model;
using RecordsApi.Testing;
using static RecordsApi.Testing.RegisterFactsExtensions;

namespace RecordsApi.Domain.Tests.Ingestion.Decisions;

/// <summary>Tests names of agencies and bodies in decisions files that are near known ones.</summary>
public sealed class DecisionNameTests
{
    private const string AgencyId = "fl-hialeah-police-department";
    private static readonly DecisionFact Vote = SampleDecisions.CreateVote("Hialeah", "2025-06-20");
    private static readonly DecisionFact Misspelled = Vote with { Agency = "Hialaeh Police Department" };

    [Fact]
    public void Equal_name_is_no_review_item() => Assert.Empty(Derive(Vote with { Agency = "City of Hialeah Police Department" }).ReviewItems);

    [Fact]
    public void Misspelled_agency_is_read_as_the_listed_one_until_reviewed()
    {
        var facts = Derive(Misspelled);

        Assert.Equal((AgencyId, HialeahAgreementId), (Assert.Single(facts.Decisions).AgencyId!, facts.Decisions[0].AgreementId!));
        Assert.Equal([HialeahAgreementId], facts.GetAgreementIds());
        var item = Assert.Single(facts.ReviewItems);
        Assert.Equal(("FL|Hialaeh Police Department|Hialeah Police Department", "open"), (item.Id, item.State));
        Assert.Equal((facts.Decisions[0].Id, AgencyId, null), (item.DecisionId, item.AgencyId, item.PublicationId));
        Assert.EndsWith("It counts as the same agency until reviewed.", item.Doubt, StringComparison.Ordinal);
    }

    [Fact]
    public void Agency_that_was_listed_later_counts_as_another_one_until_reviewed()
    {
        var early = Misspelled with { DecidedOn = new(2025, 6, 3), SourcePublishedOn = new(2025, 6, 3) };
        var facts = Derive(early);

        Assert.Equal("fl-hialaeh-police-department", Assert.Single(facts.Decisions).AgencyId);
        Assert.EndsWith("It counts as another agency until reviewed.", Assert.Single(facts.ReviewItems).Doubt, StringComparison.Ordinal);
        Assert.Equal(AgencyId, Assert.Single(Derive(ToRuling("same"), early).Decisions).AgencyId);
    }

    [Fact]
    public void Decision_read_as_a_listed_agency_remains_with_it_when_a_later_list_prints_the_name_in_the_decision()
    {
        var misprint = new ListRow("Hialaeh Police Department", "2025-06-05");
        var lists = Create().AddParticipatingList("2025-06-12", misprint).AddDecisions(Vote);
        var before = lists.Derive();

        var after = lists.AddParticipatingList("2025-06-24", misprint, new ListRow("Hialeah Police Department", "2025-06-23")).Derive();

        Assert.Equal("fl-hialaeh-police-department", Assert.Single(before.Decisions).AgencyId);
        Assert.Equal((before.Decisions[0].AgencyId, before.Decisions[0].AgreementId), (Assert.Single(after.Decisions).AgencyId, after.Decisions[0].AgreementId));
        Assert.Equal((before.Decisions[0].Id, "open"), (Assert.Single(after.ReviewItems).DecisionId, after.ReviewItems[0].State));
    }

    [Fact]
    public void Name_that_a_later_list_prints_is_no_review_item()
    {
        var lists = Create().AddParticipatingList("2025-06-12", new ListRow("City of Hialeah", "2025-06-05")).AddDecisions(Vote);

        Assert.Single(lists.Derive().ReviewItems);
        Assert.Empty(lists.AddParticipatingList("2025-06-24", new ListRow("City of Hialeah", "2025-06-05"), new ListRow("Hialeah Police Department", "2025-06-23")).Derive().ReviewItems);
    }

    [Fact]
    public void Agency_ruled_different_has_its_own_decision()
    {
        var facts = Derive(ToRuling("different"), Misspelled);

        Assert.Equal("fl-hialaeh-police-department", Assert.Single(facts.Decisions).AgencyId);
        Assert.Equal("different", Assert.Single(facts.ReviewItems).State);
    }

    [Fact]
    public void Another_kind_of_body_counts_as_another_agency_until_reviewed()
    {
        var facts = Derive(Vote with { Agency = "City of Hialeah" });

        Assert.Equal("fl-hialeah", Assert.Single(facts.Decisions).AgencyId);
        Assert.EndsWith("It counts as another agency until reviewed.", Assert.Single(facts.ReviewItems).Doubt, StringComparison.Ordinal);
    }

    [Fact]
    public void Another_kind_of_body_ruled_the_same_is_the_known_agency()
    {
        var row = Vote with { Agency = "City of Hialeah" };
        var facts = Derive(ToRuling("same", row.Agency), row);

        Assert.Equal(AgencyId, Assert.Single(facts.Decisions).AgencyId);
        Assert.Equal("same", Assert.Single(facts.ReviewItems).State);
    }

    [Fact]
    public void Name_as_near_to_two_agencies_counts_as_neither_until_reviewed()
    {
        var facts = Create().AddPendingList("2025-06-05", new ListRow("Brookfeld Police Department"), new ListRow("Brookfold Police Department"))
            .AddDecisions(Vote with { Agency = "Brookfald Police Department", Jurisdiction = "Brookfald" }).Derive();

        Assert.Equal("fl-brookfald-police-department", Assert.Single(facts.Decisions).AgencyId);
        Assert.Equal(2, facts.ReviewItems.Count(r => r.DecisionId == facts.Decisions[0].Id));
    }

    [Fact]
    public void Another_real_place_is_no_misspelling()
    {
        var facts = Create().AddPendingList("2025-06-05", new ListRow("Dorral Police Department"))
            .AddDecisions(SampleDecisions.CreateVote("Doral", "2025-06-20")).AddDecisions(SampleDecisions.CreateVote("Sweetwater", "2025-06-20")).Derive();

        Assert.Equal("Doral Police Department", Assert.Single(facts.ReviewItems).AppearedName);
    }

    [Fact]
    public void Name_without_a_place_is_not_near_every_name()
    {
        var facts = Create().AddPendingList("2025-06-05", new ListRow("Office of the State Attorney Sixth Judicial Circuit"))
            .AddDecisions(Vote with { Agency = "Sweetwater Harbor Patrol", Jurisdiction = "Sweetwater" }).Derive();

        Assert.Empty(facts.ReviewItems);
    }

    [Fact]
    public void Misspelled_body_is_read_as_the_body_of_the_jurisdiction_until_reviewed()
    {
        var facts = Derive(Vote, Vote with { Body = "Hialeah City Counsil", SourceUrl = "https://minutes.example/2", SourcePublishedOn = new(2025, 6, 23) });

        Assert.Equal("Hialeah City Council", Assert.Single(facts.Decisions).Body);
        Assert.Equal(2, facts.DecisionSources.Count);
        Assert.Equal(("FL|Hialeah City Council|Hialeah City Counsil", AgencyId), (Assert.Single(facts.ReviewItems).Id, facts.ReviewItems[0].AgencyId));
    }

    [Fact]
    public void Bodies_ruled_different_have_separate_decisions()
    {
        var ruling = new Ruling("rename", "FL|Hialeah City Council|Hialeah City Counsel", "different", "An office.", new(2025, 12, 1));
        var facts = Derive([ruling], Vote, Vote with { Body = "Hialeah City Counsel" });

        Assert.Equal(["Hialeah City Council", "Hialeah City Counsel"], facts.Decisions.Select(d => d.Body));
    }

    [Fact]
    public void Bodies_that_differ_in_a_number_are_two_bodies()
    {
        var facts = Derive(Vote with { Body = "Commissioner of District 1" }, Vote with { Body = "Commissioner of District 2" });

        Assert.Equal(2, facts.Decisions.Count);
        Assert.Empty(facts.ReviewItems);
    }

    [Fact]
    public void Decision_keeps_its_id_after_a_ruling()
    {
        var before = Assert.Single(Derive(Misspelled).Decisions);
        var input = CreateWithList().AddDecisions(Misspelled).AddRuling("rename", "FL|Hialaeh Police Department|Hialeah Police Department", "different").ToDerivationInput();
        var key = new DecisionKey("FL", AgencyId, before.Body, before.DecidedOn, before.Kind, before.Outcome, before.Purpose);
        var after = RegisterDerivation.Derive(input with { AssignedIds = AssignedIds.None with { Decisions = new Dictionary<DecisionKey, string> { [key] = "fl-hialeah-kept" } } });

        Assert.Equal("fl-hialeah-kept", Assert.Single(after.Decisions).Id);
    }

    [Fact]
    public void Order_of_rows_does_not_change_the_names()
    {
        DecisionFact[] rows = [Misspelled, Vote with { Body = "Hialeah City Counsil" }, Vote with { Agency = "City of Hialeah" }];

        Assert.Equal(Derive(rows).ToCsvText(), Derive([.. rows.Reverse()]).ToCsvText());
    }

    private static Ruling[] ToRuling(string verdict, string name = "Hialaeh Police Department") =>
        [new("rename", Rulings.CreateRenameKey("FL", name, "Hialeah Police Department"), verdict, "Looked up.", new(2025, 12, 1))];

    private static RegisterFactsBuilder Create() => new();

    private static RegisterFactsBuilder CreateWithList() => Create().AddParticipatingList("2025-06-12", new ListRow("Hialeah Police Department", "2025-06-11"));

    private static RegisterFacts Derive(params DecisionFact[] rows) => Derive([], rows);

    private static RegisterFacts Derive(Ruling[] rulings, params DecisionFact[] rows) =>
        rulings.Aggregate(CreateWithList().AddDecisions(rows), (builder, ruling) => builder.AddRuling(ruling.Subject, ruling.Key, ruling.Verdict)).Derive();
}
