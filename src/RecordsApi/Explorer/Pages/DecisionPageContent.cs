using RecordsApi.Explorer.Context;
using RecordsApi.Explorer.Layout;
using RecordsApi.Features.Decisions.V1;
using RecordsApi.Features.StatusEvents.V1;

namespace RecordsApi.Explorer.Pages;

/// <summary>The content of <see cref="DecisionPage"/>.</summary>
/// <param name="Page">The page.</param>
/// <param name="Head">What it is about.</param>
/// <param name="Decision">The decision with its sources.</param>
/// <param name="Meeting">The meeting at which it was made; null if unknown.</param>
/// <param name="Followed">The status events that it caused.</param>
public sealed record DecisionPageContent(PageContext Page, PageHead Head, DecisionV1 Decision, MeetingV1? Meeting, IReadOnlyList<StatusEventV1> Followed)
{
    /// <summary>The numbers of votes, with their names; empty if none is known.</summary>
    public IReadOnlyList<(string Name, int Number)> Votes { get; } = Select(
        ("Yes", Decision.Yes), ("No", Decision.No), ("Absent", Decision.Absent), ("Abstained", Decision.Abstain), ("Recused", Decision.Recused));

    private static IReadOnlyList<(string Name, int Number)> Select(params IEnumerable<(string Name, int? Number)> votes) =>
        [.. votes.Where(vote => vote.Number is not null).Select(vote => (vote.Name, vote.Number!.Value))];
}
