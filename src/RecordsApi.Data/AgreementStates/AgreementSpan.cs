using RecordsApi.Domain.AgreementStates;
using RecordsApi.Domain.Coverage;
using RecordsApi.Domain.Lifecycle;
using RecordsApi.Domain.Model;

namespace RecordsApi.Data.AgreementStates;

/// <summary>The properties of an agreement between two dates that statistics and intervals use.</summary>
/// <param name="Party">What it shares with other spans of the agreement.</param>
/// <param name="StatusTerms">What it shares with spans of other agreements.</param>
/// <param name="EventNumber">Number of the status event that set the status; null if there is none.</param>
/// <param name="StatusEarliest">The earliest date on which the status can have begun; null if there is no status.</param>
/// <param name="StatusLatest">The date by which it began; null if there is no status.</param>
/// <param name="SignedOn">Signing date; null if it is not known.</param>
/// <param name="ValidFrom">The first date on which the span applies.</param>
/// <param name="ValidThrough">The last date on which it applies.</param>
/// <param name="RecordedAt">The timestamp from which it was known, UTC.</param>
/// <param name="SupersededAt">The timestamp from which it was not known any more, UTC; the last of all timestamps if it still is.</param>
public sealed record AgreementSpan(
    SpanParty Party, SpanStatus StatusTerms, int? EventNumber, DateOnly? StatusEarliest, DateOnly? StatusLatest, DateOnly? SignedOn,
    DateOnly ValidFrom, DateOnly ValidThrough, DateTime RecordedAt, DateTime SupersededAt)
{
    /// <summary>Id of the agreement.</summary>
    public string AgreementId => Party.AgreementId;

    /// <summary>Id of the agency; null if the agreement is about a facility or its party is not known.</summary>
    public string? AgencyId => Party.AgencyId;

    /// <summary>Name of the agency.</summary>
    public string? AgencyName => Party.AgencyName;

    /// <summary>Type of the agency.</summary>
    public string? AgencyType => Party.AgencyType;

    /// <summary>USPS code of the state.</summary>
    public string State => Party.State;

    /// <summary>GEOID of the jurisdiction.</summary>
    public string? JurisdictionId => Party.JurisdictionId;

    /// <summary>Level of the jurisdiction.</summary>
    public string? JurisdictionLevel => Party.JurisdictionLevel;

    /// <summary>GEOIDs of the counties in which the jurisdiction lies.</summary>
    public IReadOnlyList<string> CountyIds => Party.CountyIds;

    /// <summary>Code of the program.</summary>
    public string ProgramCode => Party.ProgramCode;

    /// <summary>Code of the model.</summary>
    public string ModelCode => Party.ModelCode;

    /// <summary>Status; null if there is none.</summary>
    public string? Status => StatusTerms.Status;

    /// <summary>Phase of the status; null if there is none.</summary>
    public string? Phase => StatusTerms.Phase;

    /// <summary>Basis of the status event that set the status; null if there is none.</summary>
    public string? StatusBasis => StatusTerms.StatusBasis;

    /// <summary>Whether a document is linked.</summary>
    public bool HasDocument => StatusTerms.HasDocument;

    /// <summary>Whether the agreement is in force.</summary>
    public bool IsInForce => Phases.IsInForce(Phase);

    /// <summary>The last day on which the status was observed; the last of all days where there is no status.</summary>
    public DateOnly FindLastObservedDay(ListCoverage coverage) =>
        StatusLatest is { } since ? new ObservedStatus(StatusTerms.CarriedBy, StatusBasis!, since).FindLastDay(coverage) : DateOnly.MaxValue;

    /// <summary>The state that intervals are made of; only of a span with a status.</summary>
    internal IntervalState ToIntervalState() => new(
        AgreementId, ValidFrom, ValidThrough, AgencyId, AgencyName, AgencyType, State, JurisdictionId, Party.JurisdictionName, CountyIds, ProgramCode, ModelCode,
        StatusEventIds.Create(AgreementId, EventNumber!.Value), Status!, Phase!, StatusTerms.CarriedBy, StatusBasis!, StatusEarliest!.Value, StatusLatest!.Value);
}
