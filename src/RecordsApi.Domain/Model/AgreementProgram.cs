namespace RecordsApi.Domain.Model;

/// <summary>A kind of agreement. New kinds are rows of reference data, not tables.</summary>
public sealed class AgreementProgram
{
    /// <summary>Code, <c>287g</c>.</summary>
    public required string Code { get; init; }

    /// <summary>Full name.</summary>
    public required string Name { get; init; }

    /// <summary>The statute it is based on.</summary>
    public string? LegalAuthority { get; init; }

    /// <summary>The usual counterparty; null if it varies.</summary>
    public string? Counterparty { get; init; }
}

/// <summary>A model of agreement within a program.</summary>
public sealed class AgreementModel
{
    /// <summary>Code, <c>task-force</c>.</summary>
    public required string Code { get; init; }

    /// <summary>Code of the program it belongs to.</summary>
    public required string ProgramCode { get; init; }

    /// <summary>Name as the counterparty prints it.</summary>
    public required string Name { get; init; }

    /// <summary>What the agency is authorized to do under it.</summary>
    public required string Definition { get; init; }

    /// <summary>When it was available, as free text.</summary>
    public string? Availability { get; init; }
}
