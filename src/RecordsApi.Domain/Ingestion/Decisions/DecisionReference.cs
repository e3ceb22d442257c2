namespace RecordsApi.Domain.Ingestion.Decisions;

/// <summary>What is known of a cited source beyond what a decisions file says.</summary>
/// <param name="Url">The URL under which decisions files cite it.</param>
/// <param name="Title">Title of the document.</param>
/// <param name="Author">Author, where one is named.</param>
/// <param name="HasPublicationDate">Whether the date in a decisions file is the date on which the document itself was published.</param>
/// <param name="RetrievedOn">Date (UTC) on which it was read.</param>
/// <param name="ArchivedUrl">URL of an archived copy.</param>
/// <param name="Via">Name of the site at the URL, if it is not the publisher's own.</param>
/// <param name="License">License or terms of use.</param>
/// <param name="Publisher">Publisher, for files that name none.</param>
public sealed record SourceDetails(
    string Url, string? Title, string? Author, bool HasPublicationDate, DateOnly? RetrievedOn, string? ArchivedUrl, string? Via, string? License, string? Publisher = null);

/// <summary>How a member voted, as one of the sources of the decision says.</summary>
/// <param name="State">USPS code of the state.</param>
/// <param name="Body">The body.</param>
/// <param name="DecidedOn">Date of the vote.</param>
/// <param name="MatterFile">The body's file number for the matter.</param>
/// <param name="Member">Name of the member.</param>
/// <param name="Vote">Code of the vote.</param>
/// <param name="SourceUrl">URL of the source.</param>
public sealed record MemberVoteFact(string State, string Body, DateOnly DecidedOn, string MatterFile, string Member, string Vote, string SourceUrl);

/// <summary>A body whose votes can be vetoed for some days.</summary>
/// <param name="State">USPS code of the state.</param>
/// <param name="Body">The body.</param>
/// <param name="Days">Number of days after the vote on which it can be vetoed.</param>
/// <param name="VetoedBy">Who can veto.</param>
/// <param name="SourceUrl">URL of the source.</param>
public sealed record VetoWindow(string State, string Body, int Days, string VetoedBy, string SourceUrl);

/// <summary>Reference data about decisions that decisions files have no column for.</summary>
/// <param name="Sources">Details of sources.</param>
/// <param name="Votes">Votes of members.</param>
/// <param name="VetoWindows">Bodies whose votes can be vetoed.</param>
public sealed record DecisionReference(IReadOnlyList<SourceDetails> Sources, IReadOnlyList<MemberVoteFact> Votes, IReadOnlyList<VetoWindow> VetoWindows)
{
    /// <summary>No reference data.</summary>
    public static DecisionReference None { get; } = new([], [], []);

    /// <summary>Returns the details of a source; null if there are none.</summary>
    public SourceDetails? FindSource(string url) => Sources.FirstOrDefault(s => s.Url == url);

    /// <summary>Returns the votes of the members in a decision, in the order of the file.</summary>
    public IEnumerable<MemberVoteFact> FindVotes(DecisionFact decision)
    {
        ArgumentNullException.ThrowIfNull(decision);
        return Votes.Where(v => (v.State, v.Body, v.DecidedOn, v.MatterFile) == (decision.State, decision.Body, decision.DecidedOn, decision.MatterFile));
    }

    /// <summary>Returns the first date on which a decision can no longer be vetoed; null if no rule is known, or if it decided nothing.</summary>
    public DateOnly? FindFinalDate(DecisionFact decision)
    {
        ArgumentNullException.ThrowIfNull(decision);
        return decision is { Kind: "vote", Outcome: "passed" }
            && VetoWindows.FirstOrDefault(w => (w.State, w.Body) == (decision.State, decision.Body)) is { } window
            ? decision.DecidedOn.AddDays(window.Days) : null;
    }
}
