namespace RecordsApi.Domain.Model;

/// <summary>A doubtful pair that a person settles: is the row that appeared the agreement that vanished?</summary>
public sealed class ReviewItem
{
    /// <summary>Id: the state and the two names, <c>FL|one name|other name</c>, the names in alphabetical order.</summary>
    public required string Id { get; init; }

    /// <summary>The publication in which the second appeared.</summary>
    public required string PublicationId { get; init; }

    /// <summary>Agreement that vanished.</summary>
    public required string VanishedAgreementId { get; init; }

    /// <summary>Name under which it was last printed.</summary>
    public required string VanishedName { get; init; }

    /// <summary>Agreement that appeared.</summary>
    public required string AppearedAgreementId { get; init; }

    /// <summary>Name under which it is printed.</summary>
    public required string AppearedName { get; init; }

    /// <summary>Why it is in doubt.</summary>
    public required string Doubt { get; init; }

    /// <summary><c>open</c>, <c>same</c> or <c>different</c>.</summary>
    public required string State { get; init; }

    /// <summary>Why it was settled so.</summary>
    public string? Reason { get; init; }
}

/// <summary>One fact about the register itself.</summary>
public sealed class DatasetMetadataEntry
{
    /// <summary>Name: <c>version</c>, <c>builtAt</c>, <c>freshThrough</c>, <c>knownThrough</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Its value.</summary>
    public required string Value { get; set; }
}
