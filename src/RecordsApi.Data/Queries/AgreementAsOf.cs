using RecordsApi.Domain.Model;

namespace RecordsApi.Data.Queries;

/// <summary>An agreement as it stood within a <see cref="TemporalContext"/>.</summary>
public class AgreementAsOf : AgreementStateBase
{
    /// <summary>Id of the agreement.</summary>
    public required string Id { get; init; }

    /// <summary>Name of the jurisdiction.</summary>
    public string? JurisdictionName { get; init; }

    /// <summary>Level of the jurisdiction.</summary>
    public string? Level { get; init; }

    /// <summary>Day of the first publication of any list that carried it.</summary>
    public DateOnly? FirstListedOn { get; init; }

    /// <summary>Day of the last publication of any list that carried it by then.</summary>
    public DateOnly? LastListedOn { get; init; }

    /// <summary>Whether the newest accepted publication of either list carried it.</summary>
    public bool Listed { get; init; }
}
