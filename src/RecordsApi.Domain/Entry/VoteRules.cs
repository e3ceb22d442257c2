using RecordsApi.Domain.Model;

namespace RecordsApi.Domain.Entry;

/// <summary>Compares the counts of a vote with its outcome.</summary>
public static class VoteRules
{
    /// <summary>
    /// Returns how the counts and the outcome of a vote disagree; null if they do not. Both are kept, because a body can require more than a
    /// majority, and because minutes can be wrong.
    /// </summary>
    /// <param name="outcome">Code of the outcome.</param>
    /// <param name="yes">Votes for; null if unknown.</param>
    /// <param name="no">Votes against; null if unknown.</param>
    public static string? FindDisagreement(string outcome, int? yes, int? no)
    {
        if (yes is not { } pro || no is not { } contra)
            return null;
        var disagree =
            outcome == DecisionOutcomes.Vocabulary.GetCode(DecisionOutcome.Passed) ? pro <= contra
            : outcome == DecisionOutcomes.Vocabulary.GetCode(DecisionOutcome.Failed) ? pro > contra
            : outcome == DecisionOutcomes.Vocabulary.GetCode(DecisionOutcome.TiedFailed) && pro != contra;
        return disagree ? $"The outcome is recorded as '{outcome}', but the counts as {pro} for and {contra} against." : null;
    }
}
