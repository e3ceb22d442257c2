namespace RecordsApi.Domain.Model;

/// <summary>A doubtful pair for a reviewer: whether a row that appeared is the agreement that disappeared.</summary>
public sealed class ReviewItem
{
    /// <summary>Id, made of the state and the two names in alphabetical order: <c>FL|one name|other name</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Id of the publication in which the second name appeared.</summary>
    public required string PublicationId { get; init; }

    /// <summary>Id of the agreement that disappeared.</summary>
    public required string VanishedAgreementId { get; init; }

    /// <summary>Name under which it was last printed.</summary>
    public required string VanishedName { get; init; }

    /// <summary>Id of the agreement that appeared.</summary>
    public required string AppearedAgreementId { get; init; }

    /// <summary>Name under which it is printed.</summary>
    public required string AppearedName { get; init; }

    /// <summary>Why the match is doubtful.</summary>
    public required string Doubt { get; init; }

    /// <summary><c>open</c>, <c>same</c> or <c>different</c>.</summary>
    public required string State { get; init; }

    /// <summary>Why it was resolved that way.</summary>
    public string? Reason { get; init; }
}

/// <summary>A name-value pair of metadata about the register.</summary>
public sealed class DatasetMetadataEntry
{
    /// <summary>Name: <c>version</c>, <c>builtAt</c>, <c>freshThrough</c>, <c>knownThrough</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The value.</summary>
    public required string Value { get; set; }
}
