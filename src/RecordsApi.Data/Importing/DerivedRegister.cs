using RecordsApi.Data.Connections;
using RecordsApi.Data.Merging;
using RecordsApi.Domain.Detention;
using RecordsApi.Domain.Ingestion;

namespace RecordsApi.Data.Importing;

/// <summary>A derived register, and how it is saved.</summary>
/// <param name="Inputs">The inputs from which it was derived.</param>
/// <param name="Facts">The derived facts.</param>
internal sealed record DerivedRegister(RegisterInputs Inputs, RegisterFacts Facts)
{
    /// <summary>The facilities, which can be derived while the agreements are written; null if they were not derived, because no file of them is new.</summary>
    public Task<FacilityFacts>? Facilities { get; init; }

    /// <summary>The existing state, if it is read in advance.</summary>
    public Task<ExistingState?>? Prefetch { get; init; }

    /// <summary>The register, if it was locked before the inputs were read.</summary>
    public RawConnection? Locked { get; init; }

    /// <summary>Whether to write programs, models and jurisdictions as well.</summary>
    public bool WithReference { get; init; }

    /// <summary>Whether to delete the existing data instead of keeping it as earlier knowledge.</summary>
    public bool DiscardExisting { get; init; }

    /// <summary>Runs last in the same transaction; if it throws, the save is rolled back.</summary>
    public Func<RegisterContext, CancellationToken, Task>? BeforeCommit { get; init; }
}
