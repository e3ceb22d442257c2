using RecordsApi.Domain.Agencies;
using RecordsApi.Domain.Ingestion.Decisions;
using RecordsApi.Domain.Ingestion.Inputs;
using RecordsApi.Domain.Ingestion.Matching;
using RecordsApi.Domain.Ingestion.OrderingAgreements;
using RecordsApi.Domain.Model;

namespace RecordsApi.Domain.Ingestion;

/// <summary>The input of <see cref="RegisterDerivation"/>.</summary>
public sealed record DerivationInput
{
    /// <summary>The published files, in any order.</summary>
    public required IReadOnlyList<PublicationFile> Files { get; init; }

    /// <summary>The distinct rows of the files.</summary>
    public required PrintedRowTable PrintedRows { get; init; }

    /// <summary>The decisions, in any order.</summary>
    public required IReadOnlyList<DecisionFact> Decisions { get; init; }

    /// <summary>The basic ordering agreements as reported, in any order.</summary>
    public IReadOnlyList<OrderingAgreementFact> OrderingAgreements { get; init; } = [];

    /// <summary>The rulings on doubtful cases.</summary>
    public required Rulings Rulings { get; init; }

    /// <summary>The publications that are known to exist but were not held when they were recorded, in any order.</summary>
    public IReadOnlyList<UnheldPublication> UnheldPublications { get; init; } = [];

    /// <summary>Reference data about decisions.</summary>
    public DecisionReference DecisionReference { get; init; } = DecisionReference.None;

    /// <summary>The manually entered facts.</summary>
    public ManualFacts ManualFacts { get; init; } = ManualFacts.None;

    /// <summary>The ids that the register has already assigned.</summary>
    public AssignedIds AssignedIds { get; init; } = AssignedIds.None;

    /// <summary>
    /// Matches agencies with jurisdictions and with the FBI's agencies. Lazy, because it is used at the end and building its
    /// indexes takes time.
    /// </summary>
    public required Lazy<AgencyMatcher> AgencyMatcher { get; init; }

    /// <summary>The names of all places, to recognize similar names that denote two different places.</summary>
    public required PlaceNameSet PlaceNames { get; init; }

    /// <summary>The current date (UTC). A publication can be dated one day later at most.</summary>
    public required DateOnly Today { get; init; }
}
