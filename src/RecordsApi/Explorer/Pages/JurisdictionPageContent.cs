using RecordsApi.Explorer.Components;
using RecordsApi.Explorer.Context;
using RecordsApi.Explorer.Layout;
using RecordsApi.Features.Agencies.V1;
using RecordsApi.Features.Agreements.V1;
using RecordsApi.Features.Coverage.V1;
using RecordsApi.Features.Decisions.V1;
using RecordsApi.Features.Facilities.V1;
using RecordsApi.Features.Jurisdictions.V1;
using RecordsApi.Features.Statistics.V1;
using RecordsApi.Http.Formats;

namespace RecordsApi.Explorer.Pages;

/// <summary>The content of <see cref="JurisdictionPage"/>.</summary>
public sealed record JurisdictionPageContent
{
    /// <summary>The page.</summary>
    public required PageContext Page { get; init; }

    /// <summary>What it is about.</summary>
    public required PageHead Head { get; init; }

    /// <summary>The jurisdiction.</summary>
    public required JurisdictionV1 Jurisdiction { get; init; }

    /// <summary>Numbers of agreements by model.</summary>
    public required IReadOnlyList<AgreementCountV1> Models { get; init; }

    /// <summary>Numbers of agreements with a recorded decision.</summary>
    public required AgreementCountV1 Decided { get; init; }

    /// <summary>The share of people.</summary>
    public required PopulationCoverageV1 Population { get; init; }

    /// <summary>The residents of the jurisdiction; null if unknown.</summary>
    public required long? Residents { get; init; }

    /// <summary>The map; null if there are no outlines.</summary>
    public required JurisdictionMap? Map { get; init; }

    /// <summary>The table of agreements.</summary>
    public required IReadOnlyList<AgreementV1> Agreements { get; init; }

    /// <summary>Their position among all agreements with the properties that are asked for.</summary>
    public required PageV1 Position { get; init; }

    /// <summary>Whether the table shows some of these agreements only.</summary>
    public bool IsPart => Agreements.Count != Position.Total;

    /// <summary>What the table shows.</summary>
    public required TableFilters Filters { get; init; }

    /// <summary>Path and query of the table in the API.</summary>
    public required string AgreementsPath { get; init; }

    /// <summary>Agreements in force whose agencies serve something that contains the jurisdiction: its county, its state.</summary>
    public required IReadOnlyList<AgreementV1> AgreementsAbove { get; init; }

    /// <summary>The agencies in the jurisdiction; empty for a state, whose table names them.</summary>
    public required IReadOnlyList<AgencyV1> Agencies { get; init; }

    /// <summary>New and ended by month.</summary>
    public required IReadOnlyList<TimelinePointV1> Months { get; init; }

    /// <summary>The recorded decisions.</summary>
    public required IReadOnlyList<DecisionV1> Decisions { get; init; }

    /// <summary>The detention facilities in the jurisdiction, the most people first; the first few of many.</summary>
    public required IReadOnlyList<FacilityV1> Facilities { get; init; }

    /// <summary>How many detention facilities are in the jurisdiction.</summary>
    public required long FacilityCount { get; init; }

    /// <summary>Query of the page that lists all of them.</summary>
    public required string FacilityQuery { get; init; }

    /// <summary>How many agreements have a status on the day.</summary>
    public int Total => Models.Sum(model => model.Agreements);

    /// <summary>How many of them are in force.</summary>
    public int InForce => Models.Sum(model => model.InForce);

    /// <summary>How many of them are assumed.</summary>
    public int Assumed => Models.Sum(model => model.Assumed);

    /// <summary>The first day on which one was in force; null if none ever was.</summary>
    public DateOnly? FirstInForceOn => Models.Min(model => model.FirstInForceOn);
}
