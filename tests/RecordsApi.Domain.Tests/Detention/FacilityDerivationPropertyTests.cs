using CsCheck;
using RecordsApi.Domain.Detention;
using RecordsApi.Domain.Detention.Workbooks;
using RecordsApi.Testing;
using static RecordsApi.Domain.Tests.Detention.FacilityLists;

namespace RecordsApi.Domain.Tests.Detention;

/// <summary>What holds for facilities derived from any lists.</summary>
public sealed class FacilityDerivationPropertyTests
{
    private static readonly Gen<FacilityTableRow> AnyRow = Gen.Select(
        OneOf("Oak County Jail", "Oak Co Jail", "Ash Detention Center", "Ash ICE Processing Center", "Fir Annex"),
        OneOf("1 Elm Street", "1 ELM ST", "77 Ash Road", "P.O. Box 9"), OneOf("Miami", "Hialeah"),
        OneOf("IGSA", "CDF", "HOLD"), Gen.Int[0, 9],
        (name, address, city, type, population) => Row(name, address, city, type: type, population: population, guaranteedMinimum: population > 5 ? "50" : null));

    private static readonly Gen<FacilityTable[]> AnyLists = AnyRow.Array[1, 5].Array[1, 6]
        .Select(lists => lists.Select((rows, i) => Statistics(new DateOnly(2022, 1, 3).AddDays(14 * i), rows)).ToArray());

    private static Gen<string> OneOf(params string[] texts) => Gen.Int[0, texts.Length - 1].Select(i => texts[i]);

    private static string Describe(FacilityFacts facts) => string.Join('\n', (string[])
    [
        .. facts.Publications.Select(p => $"{p.Publication.Id} {p.Publication.State} {p.Publication.Reason} {p.Publication.DataAsOf}"),
        .. facts.Facilities.Select(f => $"{f.Id} {f.Name} {f.Address} {f.City} {f.TypeCode} {f.CountyId}"),
        .. facts.Names.Select(n => $"{n.FacilityId} {n.Name} {n.FirstSeenOn} {n.LastSeenOn}"),
        .. facts.Observations.Select(o => $"{o.Id} {o.FacilityId} {o.Join} {o.AveragePopulation} {o.GuaranteedMinimum}"),
        .. facts.Terms.Select(t => $"{t.FacilityId} {t.Kind} {t.Printed} {t.FirstSeenOn} {t.LastSeenOn}"),
        .. facts.ReviewItems.Select(r => $"{r.Id} {r.Doubt}"),
    ]);

    [Fact]
    public void Files_in_any_order_give_the_same_facts() =>
        Gen.Select(AnyLists, Gen.Int).ForAll(
            (lists, seed) => Describe(Derive(lists)) == Describe(Derive([.. lists.OrderBy(list => HashCode.Combine(seed, list.FileName))])), iterations: 200);

    [Fact]
    public void List_that_is_published_later_changes_no_id_and_no_earlier_observation() =>
        AnyLists.Where(lists => lists.Length > 1).ForAll(
            lists =>
            {
                var before = Derive([.. lists.SkipLast(1)]).Observations.ToDictionary(o => o.Id, o => (o.FacilityId, o.Join));
                var after = Derive(lists).Observations.ToDictionary(o => o.Id, o => (o.FacilityId, o.Join));
                return before.All(observation => after[observation.Key] == observation.Value);
            }, iterations: 200);

    [Fact]
    public void Every_row_of_an_accepted_list_is_one_observation_as_printed() =>
        AnyLists.ForAll(
            lists =>
            {
                var facts = Derive(lists);
                return FacilityReplay.FindDifferences(facts, FacilityInputBuilder.Build(lists)).Count == 0;
            }, iterations: 200);
}
