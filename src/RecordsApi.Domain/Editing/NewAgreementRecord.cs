namespace RecordsApi.Domain.Editing;

/// <summary>A document of an agreement, by link.</summary>
/// <param name="Kind"><c>agreement</c> or <c>addendum</c>.</param>
/// <param name="Url">Where it is.</param>
public sealed record DocumentRecord(string Kind, string Url);

/// <summary>An agreement, with the first step that is known of it.</summary>
public sealed record NewAgreementRecord : ManualRecord
{
    /// <summary>The agency, where the register holds it; otherwise <see cref="AgencyName"/> and <see cref="State"/> are given.</summary>
    public string? AgencyId { get; init; }

    /// <summary>Name of an agency that the register may not hold yet. One that it knows by this name is taken.</summary>
    public string? AgencyName { get; init; }

    /// <summary>USPS code of that agency's state.</summary>
    public string? State { get; init; }

    /// <summary>Program code.</summary>
    public required string Program { get; init; }

    /// <summary>Model code, one of the program's.</summary>
    public required string Model { get; init; }

    /// <summary>The other party.</summary>
    public string Counterparty { get; init; } = "ICE";

    /// <summary>The agreement it follows after an end.</summary>
    public string? PredecessorId { get; init; }

    /// <summary>Day of the last signature.</summary>
    public DateOnly? SignedOn { get; init; }

    /// <summary>Documents.</summary>
    public IReadOnlyList<DocumentRecord> Documents { get; init; } = [];

    /// <summary>The first step of its life.</summary>
    public required StatusEventRecord FirstStep { get; init; }
}
