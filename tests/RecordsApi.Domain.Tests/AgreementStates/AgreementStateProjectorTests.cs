using CsCheck;
using RecordsApi.Domain.AgreementStates;
using RecordsApi.Domain.Model;
using RecordsApi.Testing;

namespace RecordsApi.Domain.Tests.AgreementStates;

/// <summary>The projector compared with a reference that answers one question at a time from the facts.</summary>
public sealed class AgreementStateProjectorTests
{
    private static readonly Dictionary<string, int> NewestPositions = new() { ["participating"] = 9, ["pending"] = 6 };

    private static readonly AgreementStateProjector Projector = new(
        id => id == "12001" ? new("Alder County", "county", ["12001"]) : null, NewestPositions);

    private static readonly Gen<(AgreementFacts Facts, DateOnly AsOf, DateTimeOffset KnownAt)> Questions =
        Gen.Select(RandomAgreementFacts.Facts, Gen.Int[-2, 24], Gen.Int[-1, 20])
            .Select((facts, day, hours) => (facts, RandomAgreementFacts.Day(day), RandomAgreementFacts.Timestamp(hours)));

    [Fact]
    public void State_at_any_two_times_is_what_the_facts_known_then_say_of_that_date() => Questions.ForAll(
        question => Assert.Equal(
            ReferenceState.Describe(question.Facts, question.AsOf, question.KnownAt, NewestPositions),
            ReferenceState.Describe(FindState(question.Facts, question.AsOf, question.KnownAt), question.AsOf)),
        iterations: 3000);

    [Fact]
    public void States_known_at_one_timestamp_cover_every_date_once() => Questions.ForAll(
        question =>
        {
            var known = Projector.Project(question.Facts).Where(s => s.RecordedAt <= question.KnownAt && !(s.SupersededAt <= question.KnownAt))
                .OrderBy(s => s.ValidFrom).ToList();
            if (known.Count == 0)
                return;
            Assert.Equal((DateOnly.MinValue, DateOnly.MaxValue), (known[0].ValidFrom, known[^1].ValidThrough));
            Assert.All(known.Zip(known.Skip(1)), pair => Assert.Equal(pair.First.ValidThrough.AddDays(1), pair.Second.ValidFrom));
        },
        iterations: 1000);

    private static AgreementState? FindState(AgreementFacts facts, DateOnly asOf, DateTimeOffset knownAt) => Projector.Project(facts)
        .SingleOrDefault(s => s.RecordedAt <= knownAt && !(s.SupersededAt <= knownAt) && s.ValidFrom <= asOf && asOf <= s.ValidThrough);
}
