namespace RecordsApi.Domain.Detention.Rows;

/// <summary>A printed facility as read. Text that cannot be read is null; the note says why.</summary>
internal sealed record ReadFacility
{
    /// <summary>ICE's code of the facility; null if it is not printed.</summary>
    public string? Detloc { get; init; }

    /// <summary>Name as printed, with white space collapsed.</summary>
    public required string NamePrinted { get; init; }

    /// <summary>Name without the marks of footnotes.</summary>
    public required string Name { get; init; }

    /// <summary>The words of the name, to compare.</summary>
    public required IReadOnlyList<string> NameWords { get; init; }

    /// <summary>The words joined in alphabetical order, to look the name up.</summary>
    public required string NameKey { get; init; }

    /// <summary>Street address, with white space collapsed.</summary>
    public string? Address { get; init; }

    /// <summary>The address, to look it up; null if it names no street.</summary>
    public string? AddressKey { get; init; }

    /// <summary>City, with white space collapsed.</summary>
    public string? City { get; init; }

    /// <summary>The city, to look it up.</summary>
    public required string CityKey { get; init; }

    /// <summary>County, with white space collapsed.</summary>
    public string? County { get; init; }

    /// <summary>USPS code of the state; null if it cannot be read.</summary>
    public string? State { get; init; }

    /// <summary>ZIP code with five digits, or as printed.</summary>
    public string? Zip { get; init; }

    /// <summary>Field office.</summary>
    public string? FieldOffice { get; init; }

    /// <summary>Code of the type.</summary>
    public string? TypeCode { get; init; }

    /// <summary>Type as printed.</summary>
    public string? TypePrinted { get; init; }

    /// <summary>Owner.</summary>
    public string? Owner { get; init; }

    /// <summary>Operator.</summary>
    public string? Operator { get; init; }

    /// <summary>What was corrected or cannot be read; null if there is nothing to say.</summary>
    public string? Note { get; init; }
}
