namespace RecordsApi.Domain.Model;

/// <summary>How a member voted.</summary>
public enum MemberVote
{
    /// <summary>For.</summary>
    Yes,

    /// <summary>Against.</summary>
    No,

    /// <summary>Not there when the vote was taken.</summary>
    Absent,

    /// <summary>There, and voted neither way.</summary>
    Abstain,

    /// <summary>Took no part, for an interest of their own.</summary>
    Recused,
}

/// <summary>Codes and meanings of <see cref="MemberVote"/>.</summary>
public static class MemberVotes
{
    /// <summary>The vocabulary, as published.</summary>
    public static Vocabulary<MemberVote> Vocabulary { get; } = new(
        "member-vote",
        "How a member voted, by the roll call in the minutes.",
        (MemberVote.Yes, "yes", "For."),
        (MemberVote.No, "no", "Against."),
        (MemberVote.Absent, "absent", "Not there when the vote was taken."),
        (MemberVote.Abstain, "abstain", "There, and voted neither way."),
        (MemberVote.Recused, "recused", "Took no part, for an interest of their own."));
}
