namespace RecordsApi.Domain.Model;

/// <summary>
/// Two names for a reviewer: whether a row that appeared is the agreement that disappeared, whether a name in a decisions file is that of
/// a known agency or body, or whether two printed facilities are one.
/// </summary>
public sealed record ReviewItem
{
    /// <summary>
    /// Id, made of the state and the two names in alphabetical order: <c>FL|one name|other name</c>; of facilities, with
    /// <c>facility|</c> before it and their addresses in the names.
    /// </summary>
    public required string Id { get; init; }

    /// <summary>Id of the publication in which the second name appeared; null for a name in a decisions file.</summary>
    public string? PublicationId { get; init; }

    /// <summary>Id of the agreement that disappeared; null for a name in a decisions file.</summary>
    public string? VanishedAgreementId { get; init; }

    /// <summary>Name under which it was last printed; for a name in a decisions file, the known name.</summary>
    public required string VanishedName { get; init; }

    /// <summary>Id of the agreement that appeared; null for a name in a decisions file.</summary>
    public string? AppearedAgreementId { get; init; }

    /// <summary>Name under which it is printed; for a name in a decisions file, that name.</summary>
    public required string AppearedName { get; init; }

    /// <summary>Id of the decision whose row has the second name; null for a row of a list.</summary>
    public string? DecisionId { get; init; }

    /// <summary>Id of the agency that has the first name, or that the body decided about; null for a row of a list.</summary>
    public string? AgencyId { get; init; }

    /// <summary>Id of the facility that has the first name; null if the names are not those of facilities.</summary>
    public string? VanishedFacilityId { get; init; }

    /// <summary>Id of the observation that first printed the first name; null if the names are not those of facilities.</summary>
    public string? VanishedObservationId { get; init; }

    /// <summary>Id of the facility that has the second name: the same one if a ruling says so; null if the names are not those of facilities.</summary>
    public string? AppearedFacilityId { get; init; }

    /// <summary>Id of the observation that first printed the second name; null if the names are not those of facilities.</summary>
    public string? AppearedObservationId { get; init; }

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
