namespace RecordsApi.Domain.Model;

/// <summary>How a member voted.</summary>
public enum MemberVote
{
    /// <summary>For.</summary>
    Yes,

    /// <summary>Against.</summary>
    No,

    /// <summary>Absent when the vote was taken.</summary>
    Absent,

    /// <summary>Present, but did not vote for or against.</summary>
    Abstain,

    /// <summary>Did not participate because of a conflict of interest.</summary>
    Recused,
}

/// <summary>Codes and meanings of <see cref="MemberVote"/>.</summary>
public static class MemberVotes
{
    /// <summary>The vocabulary, as published.</summary>
    public static Vocabulary<MemberVote> Vocabulary { get; } = new(
        "member-vote",
        "How a member voted, according to the roll call in the minutes.",
        (MemberVote.Yes, "yes", "For."),
        (MemberVote.No, "no", "Against."),
        (MemberVote.Absent, "absent", "Absent when the vote was taken."),
        (MemberVote.Abstain, "abstain", "Present, but did not vote for or against."),
        (MemberVote.Recused, "recused", "Did not participate because of a conflict of interest."));
}
