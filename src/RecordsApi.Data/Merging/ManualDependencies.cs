using RecordsApi.Domain.Ingestion;
using RecordsApi.Domain.Model;

namespace RecordsApi.Data.Merging;

/// <summary>
/// What manual entries need of the derived facts. An agreement that an editor entered, corrected or gave a status event remains when the
/// inputs no longer lead to it, and with it its parties, their agencies and its status events.
/// </summary>
internal sealed class ManualDependencies
{
    private static readonly string CurrentCode = RecordStates.Vocabulary.GetCode(RecordState.Current);

    private readonly HashSet<string> underivedAgreementIds;
    private readonly HashSet<string> agencyIds;

    /// <summary>Initializes a new instance of the <see cref="ManualDependencies"/> class.</summary>
    /// <param name="existing">The stored facts, of which none has been superseded yet.</param>
    /// <param name="facts">The derived facts.</param>
    public ManualDependencies(ExistingState existing, RegisterFacts facts)
    {
        var withEntries = existing.GetRows<StatusEvent>().Where(e => e.Entered && e.IsCurrent()).Select(e => e.AgreementId).ToHashSet(StringComparer.Ordinal);
        var agreements = existing.GetRows<Agreement>()
            .Where(a => a.RecordState == CurrentCode && (a.Entered || withEntries.Contains(a.Id))).ToList();
        AgreementIds = agreements.Select(a => a.Id).ToHashSet(StringComparer.Ordinal);
        underivedAgreementIds = AgreementIds.Except(facts.Agreements.Select(a => a.Id), StringComparer.Ordinal).ToHashSet(StringComparer.Ordinal);
        agencyIds = agreements.Where(IsKept).Select(a => a.AgencyId).OfType<string>()
            .Concat(existing.GetRows<AgencyTenure>().Where(t => AgreementIds.Contains(t.AgreementId) && (t.Entered || Needs(t))).Select(t => t.AgencyId))
            .Concat(existing.OfOrderingAgreements?.GetRows<Agreement>().Where(a => a.Entered).Select(a => a.AgencyId).OfType<string>() ?? [])
            .ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>The ids of the agreements that remain.</summary>
    public IReadOnlySet<string> AgreementIds { get; }

    /// <summary>Whether a stored fact remains although it is no longer derived.</summary>
    public bool Needs(ITemporalFact stored) => stored switch
    {
        Agreement agreement => underivedAgreementIds.Contains(agreement.Id),
        AgencyTenure tenure => underivedAgreementIds.Contains(tenure.AgreementId),
        Agency agency => agencyIds.Contains(agency.Id),
        _ => false,
    };

    private bool IsKept(Agreement agreement) => agreement.Entered || Needs(agreement);
}
