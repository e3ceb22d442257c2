using RecordsApi.Domain.Model;

namespace RecordsApi.Domain.Agencies.Resolving;

/// <summary>Why a record can be the one that is looked for, or speaks against it.</summary>
public enum ResolveReason
{
    /// <summary>The names are the same, or two ways of writing one name.</summary>
    SameName,

    /// <summary>The names differ by a likely misspelling, or one is a longer form of the other.</summary>
    SimilarName,

    /// <summary>The names can be those of one agency, or of two of one county.</summary>
    DoubtfulName,

    /// <summary>The text is the initials of the name.</summary>
    Initials,

    /// <summary>Words of the names are alike.</summary>
    SimilarWords,

    /// <summary>The text is the id of the record.</summary>
    SameId,

    /// <summary>The ORI is the same.</summary>
    SameOri,

    /// <summary>The ORI is another one.</summary>
    OtherOri,

    /// <summary>The GEOID is the same.</summary>
    SameGeoid,

    /// <summary>The GEOID is another one.</summary>
    OtherGeoid,

    /// <summary>It lies in the county.</summary>
    SameCounty,

    /// <summary>It lies in another county.</summary>
    OtherCounty,

    /// <summary>The names are different.</summary>
    OtherName,

    /// <summary>More is said of the record, which could not be read and was not compared, such as a state that does not exist.</summary>
    UnreadValue,
}

/// <summary>Codes and meanings of <see cref="ResolveReason"/>.</summary>
public static class ResolveReasons
{
    /// <summary>The vocabulary, as published.</summary>
    public static Vocabulary<ResolveReason> Vocabulary { get; } = new(
        "resolve-reason",
        "Why a record can be the one that is looked for, or speaks against it.",
        (ResolveReason.SameName, "same-name", "The names are the same, or two ways of writing one name."),
        (ResolveReason.SimilarName, "similar-name", "The names differ by a likely misspelling, or one is a longer form of the other."),
        (ResolveReason.DoubtfulName, "doubtful-name", "The names can be those of one agency, or of two of one county."),
        (ResolveReason.Initials, "initials", "The text is the initials of the name."),
        (ResolveReason.SimilarWords, "similar-words", "Words of the names are alike."),
        (ResolveReason.SameId, "same-id", "The text is the id of the record."),
        (ResolveReason.SameOri, "same-ori", "The ORI is the same."),
        (ResolveReason.OtherOri, "other-ori", "The ORI is another one."),
        (ResolveReason.SameGeoid, "same-geoid", "The GEOID is the same."),
        (ResolveReason.OtherGeoid, "other-geoid", "The GEOID is another one."),
        (ResolveReason.SameCounty, "same-county", "It lies in the county."),
        (ResolveReason.OtherCounty, "other-county", "It lies in another county."),
        (ResolveReason.OtherName, "other-name", "The names are different."),
        (ResolveReason.UnreadValue, "unread-value", "More is said of the record, which could not be read and was not compared, such as a state that does not exist."));
}
