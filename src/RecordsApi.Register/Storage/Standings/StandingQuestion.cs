using RecordsApi.Register.Storage.Queries;

namespace RecordsApi.Register.Storage.Standings;

/// <summary>Which agreements are asked for, as they stand on a day by all that is known now.</summary>
/// <param name="Day">The day.</param>
/// <param name="Positions">Where the lists stood by then.</param>
public sealed record StandingQuestion(DateOnly Day, ListPositions Positions)
{
    /// <summary>USPS codes of states; none for all.</summary>
    public IReadOnlyList<string> States { get; init; } = [];

    /// <summary>Codes of programs; none for all.</summary>
    public IReadOnlyList<string> Programs { get; init; } = [];

    /// <summary>Codes of models; none for all.</summary>
    public IReadOnlyList<string> Models { get; init; } = [];

    /// <summary>Statuses; none for all.</summary>
    public IReadOnlyList<string> Statuses { get; init; } = [];

    /// <summary>Phases; none for all.</summary>
    public IReadOnlyList<string> Phases { get; init; } = [];

    /// <summary>Whether they are in force; null for either.</summary>
    public bool? InForce { get; init; }

    /// <summary>Whether sources disagree on them; null for either.</summary>
    public bool? Disputed { get; init; }
}

/// <summary>An agreement with what hangs on it.</summary>
/// <param name="Agreement">The agreement.</param>
/// <param name="CountyIds">GEOIDs of the counties that its jurisdiction lies in, or is, in no order.</param>
/// <param name="Documents">Its documents by then, in no order.</param>
/// <param name="SourceIds">Sources of the step that set its status, in no order.</param>
public sealed record StandingAgreement(
    AgreementAsOf Agreement, IReadOnlyList<string> CountyIds, IReadOnlyList<AgreementExtra> Documents, IReadOnlyList<string> SourceIds);
