using RecordsApi.Domain.Ingestion;
using RecordsApi.Domain.Ingestion.Decisions;
using RecordsApi.Domain.Model;
using RecordsApi.Testing;

namespace RecordsApi.Domain.Tests.Ingestion.Decisions;

/// <summary>What the reference data adds to the decisions of a file.</summary>
public sealed class DecisionReferenceTests
{
    private static readonly DecisionFact Vote = SampleDecisions.CreateVote("Doral", "2025-06-17") with { MatterFile = "4711" };

    [Fact]
    public void Votes_of_members_become_the_roll_call()
    {
        var decision = Derive(DecisionReference.None with
        {
            Votes =
            [
                new("FL", "Doral City Council", new(2025, 6, 17), "4711", "Ana Alder", "yes", Vote.SourceUrl),
                new("FL", "Doral City Council", new(2025, 6, 17), "4711", "Ben Birch", "no", Vote.SourceUrl),
                new("FL", "Doral City Council", new(2025, 6, 17), "4712", "Ana Alder", "no", Vote.SourceUrl),
            ],
        }).Decisions.Single();

        Assert.Equal([new("Ana Alder", "yes"), new RollCallVote("Ben Birch", "no")], RollCallVote.Deserialize(decision.RollCall));
    }

    [Theory]
    [InlineData("passed", "2025-06-27")]
    [InlineData("failed", null)]
    [InlineData("deferred", null)]
    public void Vote_of_a_body_with_a_veto_window_is_final_after_it(string outcome, string? final) => Assert.Equal(
        final,
        Derive(DecisionReference.None with { VetoWindows = [new("FL", "Doral City Council", 10, "Mayor of Doral", Vote.SourceUrl)] }, Vote with { Outcome = outcome })
            .Decisions.Single().FinalOn?.ToString("O"));

    [Fact]
    public void Vote_of_another_body_has_no_final_date() => Assert.Null(
        Derive(DecisionReference.None with { VetoWindows = [new("FL", "Alder City Council", 10, "Mayor of Alder", Vote.SourceUrl)] }).Decisions.Single().FinalOn);

    [Fact]
    public void Details_of_a_source_are_added_to_it()
    {
        var source = Derive(DecisionReference.None with
        {
            Sources = [new(Vote.SourceUrl, "Council approves", "Ana Alder", true, new(2025, 7, 1), "https://archive.example/1", "mirror.example, a mirror", "All rights reserved")],
        }).Sources.Single(s => s.Url == Vote.SourceUrl);

        Assert.Equal(
            ("Council approves", "Ana Alder", "https://archive.example/1", "mirror.example, a mirror", "All rights reserved", new DateOnly(2025, 6, 17)),
            (source.Title, source.Author, source.ArchivedUrl, source.Via, source.License, source.PublishedOn));
        Assert.Equal(new DateTimeOffset(2025, 7, 1, 0, 0, 0, TimeSpan.Zero), source.RetrievedAt);
    }

    [Fact]
    public void Minutes_whose_own_date_is_not_known_are_not_dated_by_the_meeting()
    {
        var source = Derive(DecisionReference.None with { Sources = [new(Vote.SourceUrl, "Minutes", null, false, null, null, null, null)] })
            .Sources.Single(s => s.Url == Vote.SourceUrl);

        Assert.Null(source.PublishedOn);
        Assert.StartsWith("miami-herald-undated-", source.Id, StringComparison.Ordinal);
    }

    private static RegisterFacts Derive(DecisionReference reference, DecisionFact? vote = null) => RegisterDerivation.Derive(
        new RegisterFactsBuilder().AddDecisions(vote ?? Vote).ToDerivationInput() with { DecisionReference = reference }, CancellationToken.None);
}
