namespace RecordsApi.Domain.Model;

/// <summary>A place where people are detained, as ICE's lists describe it. The attributes are those last printed.</summary>
public sealed class Facility : ITemporalFact
{
    /// <summary>Slug of the state and the first name: <c>fl-baker-county-sheriff-s-office</c>. Does not change when the facility is renamed.</summary>
    public required string Id { get; init; }

    /// <summary>ICE's code of the facility (DETLOC); null where no list gives it.</summary>
    public string? Detloc { get; init; }

    /// <summary>Name as last printed, without the marks of footnotes.</summary>
    public required string Name { get; init; }

    /// <summary>Street address of the facility, as last printed.</summary>
    public string? Address { get; init; }

    /// <summary>City as last printed.</summary>
    public string? City { get; init; }

    /// <summary>USPS code of the state or territory.</summary>
    public required string State { get; init; }

    /// <summary>ZIP code as last printed.</summary>
    public string? Zip { get; init; }

    /// <summary>GEOID of the place named by the city; null where none or several have the name.</summary>
    public string? PlaceId { get; init; }

    /// <summary>GEOID of the county: the one printed, or the one that contains the place; null where neither is certain.</summary>
    public string? CountyId { get; init; }

    /// <summary>How <see cref="CountyId"/> is known: <c>printed</c> or <c>place</c>; null where it is not.</summary>
    public string? CountyBasis { get; init; }

    /// <summary>ICE field office that is responsible for the facility, as printed: <c>MIA</c>.</summary>
    public string? FieldOffice { get; init; }

    /// <summary>Type as last read, one of <see cref="FacilityTypes"/>; null if it cannot be read.</summary>
    public string? TypeCode { get; init; }

    /// <summary>Type as last printed: <c>USMS IGA</c>.</summary>
    public string? TypePrinted { get; init; }

    /// <summary>
    /// <c>medium</c>, or <c>low</c> if the only lists that print the type are lists in which it stands also for an unknown type; null
    /// if there is no type.
    /// </summary>
    public string? TypeConfidence { get; init; }

    /// <summary>Why the confidence is low, or how the type was read; null if there is nothing to say.</summary>
    public string? TypeNote { get; init; }

    /// <summary>Who owns it, as last printed: <c>COUNTY</c>; null where no list says so.</summary>
    public string? Owner { get; init; }

    /// <summary>GEOID of the county, city or state that owns it; null where no list says that one does, or where its place or its name do not tell which.</summary>
    public string? PartyId { get; init; }

    /// <summary>Id of the publication that printed <see cref="Owner"/> last; null where none does.</summary>
    public string? OwnerPublicationId { get; init; }

    /// <summary>Who operates it, as last printed: <c>COUNTY (SHERIFF)</c>; null where no list says so.</summary>
    public string? Operator { get; init; }

    /// <inheritdoc />
    public required DateTimeOffset RecordedAt { get; set; }

    /// <inheritdoc />
    public DateTimeOffset? SupersededAt { get; set; }
}

/// <summary>A name under which a facility was printed.</summary>
public sealed class FacilityName : ITemporalFact
{
    /// <summary>Id of the facility.</summary>
    public required string FacilityId { get; init; }

    /// <summary>The name as printed, with runs of white space collapsed.</summary>
    public required string Name { get; init; }

    /// <summary>Date of the data of the first list that prints it.</summary>
    public required DateOnly FirstSeenOn { get; init; }

    /// <summary>Date of the data of the last list that prints it.</summary>
    public required DateOnly LastSeenOn { get; set; }

    /// <inheritdoc />
    public required DateTimeOffset RecordedAt { get; set; }

    /// <inheritdoc />
    public DateTimeOffset? SupersededAt { get; set; }
}

/// <summary>What one accepted publication says of one facility. Being absent from a publication says nothing.</summary>
public sealed class FacilityObservation : ITemporalFact
{
    /// <summary>Id, made of the publication and the row number in it: <c>ice-detention-statistics-2025-08-29-r17</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Id of the publication.</summary>
    public required string PublicationId { get; init; }

    /// <summary>Row number in the worksheet, from 1.</summary>
    public required int RowNumber { get; init; }

    /// <summary>Id of the facility.</summary>
    public required string FacilityId { get; init; }

    /// <summary>
    /// How the row was matched to the facility: <c>first</c>, <c>detloc</c>, <c>address</c>, <c>name</c>, <c>alike</c>, <c>ruling</c>.
    /// </summary>
    public required string Join { get; init; }

    /// <summary>Day of the data: that of the data pull, or that of publication if none is printed.</summary>
    public required DateOnly ObservedOn { get; init; }

    /// <summary>Fiscal year that the population is an average of.</summary>
    public int? FiscalYear { get; init; }

    /// <summary>The name as printed, with runs of white space collapsed.</summary>
    public required string NamePrinted { get; init; }

    /// <summary>Type as read, one of <see cref="FacilityTypes"/>; null if it cannot be read.</summary>
    public string? TypeCode { get; init; }

    /// <summary>Type as printed.</summary>
    public string? TypePrinted { get; init; }

    /// <summary>ICE field office that is responsible for the facility, as printed: <c>MIA</c>; null if the list does not give it.</summary>
    public string? FieldOffice { get; init; }

    /// <summary>
    /// Average daily population in the fiscal year up to the day of the data: the sum of the four classification levels, or the average
    /// itself where the list prints no levels, rounded to hundredths, or to ten-thousandths where hundredths would be zero; null if the list does not give it.
    /// </summary>
    public decimal? AveragePopulation { get; init; }

    /// <summary>Number of people for whom ICE pays at least; null where none is printed.</summary>
    public int? GuaranteedMinimum { get; init; }

    /// <summary><c>medium</c>, or <c>low</c> if the list prints the type also where it is unknown; null if there is no type.</summary>
    public string? TypeConfidence { get; init; }

    /// <summary>What was corrected or cannot be read in the row, and why a confidence is low; null if there is nothing to say.</summary>
    public string? Note { get; init; }

    /// <inheritdoc />
    public required DateTimeOffset RecordedAt { get; set; }

    /// <inheritdoc />
    public DateTimeOffset? SupersededAt { get; set; }
}

/// <summary>A term of the agreement or contract of a facility, from when to when the lists print it.</summary>
public sealed class FacilityTerm : ITemporalFact
{
    /// <summary>Id of the facility.</summary>
    public required string FacilityId { get; init; }

    /// <summary>The term, one of <see cref="FacilityTermKinds"/>.</summary>
    public required string Kind { get; init; }

    /// <summary>Day of the data of the first list that prints this value after another value or none.</summary>
    public required DateOnly FirstSeenOn { get; init; }

    /// <summary>Day of the data of the last list that prints it.</summary>
    public required DateOnly LastSeenOn { get; set; }

    /// <summary>The value as printed.</summary>
    public required string Printed { get; init; }

    /// <summary>The value as a number: people, or US dollars a day; null if the term is a date or cannot be read as one number.</summary>
    public decimal? Number { get; init; }

    /// <summary>The value as a date; null if the term is a number or cannot be read as a date.</summary>
    public DateOnly? Date { get; init; }

    /// <summary><c>high</c>, <c>medium</c> or <c>low</c>. What ICE calls "best known" is at most medium.</summary>
    public required string Confidence { get; init; }

    /// <summary>Id of the first publication that prints it.</summary>
    public required string PublicationId { get; init; }

    /// <summary>Note for readers; null if there is nothing to say.</summary>
    public string? Note { get; init; }

    /// <inheritdoc />
    public required DateTimeOffset RecordedAt { get; set; }

    /// <inheritdoc />
    public DateTimeOffset? SupersededAt { get; set; }
}
