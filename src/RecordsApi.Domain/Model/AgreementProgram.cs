namespace RecordsApi.Domain.Model;

/// <summary>A kind of agreement: a row of reference data, never a table of its own.</summary>
public sealed class AgreementProgram
{
    /// <summary>Code, <c>287g</c>.</summary>
    public required string Code { get; init; }

    /// <summary>Name in full.</summary>
    public required string Name { get; init; }

    /// <summary>The law it rests on.</summary>
    public string? LegalAuthority { get; init; }

    /// <summary>The usual other party; null where it varies.</summary>
    public string? Counterparty { get; init; }
}

/// <summary>A form that agreements of a program take.</summary>
public sealed class AgreementModel
{
    /// <summary>Code, <c>task-force</c>.</summary>
    public required string Code { get; init; }

    /// <summary>The program it belongs to.</summary>
    public required string ProgramCode { get; init; }

    /// <summary>Name as the counterparty prints it.</summary>
    public required string Name { get; init; }

    /// <summary>What the agency may do under it.</summary>
    public required string Definition { get; init; }

    /// <summary>When it could be had, in words.</summary>
    public string? Availability { get; init; }
}
