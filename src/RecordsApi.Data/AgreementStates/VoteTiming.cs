namespace RecordsApi.Data.AgreementStates;

/// <summary>When a public body first voted on entering into an agreement, compared with the signing date of the agreement.</summary>
public static class VoteTiming
{
    /// <summary>On the signing date or before, or while the agreement is not signed.</summary>
    public const string Before = "before-signing";

    /// <summary>After the signing date.</summary>
    public const string After = "after-signing";

    /// <summary>No vote is recorded.</summary>
    public const string None = "none";

    /// <summary>All codes.</summary>
    public static IReadOnlyList<string> Codes { get; } = [Before, After, None];

    /// <summary>Compares the date of a vote with a signing date. <see cref="AgreementStateConditions"/> writes the same as SQL.</summary>
    internal static string Compare(DateOnly? votedOn, DateOnly? signedOn) => votedOn is null ? None : votedOn > signedOn ? After : Before;
}
