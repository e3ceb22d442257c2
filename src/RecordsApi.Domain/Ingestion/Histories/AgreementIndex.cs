using RecordsApi.Domain.Ingestion.Matching;

namespace RecordsApi.Domain.Ingestion.Histories;

/// <summary>All agreements while the register is derived, found by the agency that holds them.</summary>
internal sealed class AgreementIndex(ManualFacts manualFacts)
{
    private const string ProgramCode = "287g";

    private readonly SortedDictionary<string, DerivedAgreement> byId = new(StringComparer.Ordinal);
    private readonly Dictionary<(string AgencyId, string Model), DerivedAgreement> byAgencyAndModel = [];
    private readonly Dictionary<(string AgencyId, string Model), int> ordinals = [];
    private readonly SortedDictionary<string, DerivedAgreement> neverParticipating = new(StringComparer.Ordinal);
    private long sequence;

    /// <summary>All agreements, by id.</summary>
    public IEnumerable<DerivedAgreement> All => byId.Values;

    /// <summary>The agreements that the participating list never carried, by id.</summary>
    public IEnumerable<DerivedAgreement> NeverParticipating => neverParticipating.Values;

    /// <summary>The participating list carries it: it forms no more.</summary>
    public void MarkParticipating(DerivedAgreement agreement) => neverParticipating.Remove(agreement.Id);

    /// <summary>The agreement that an agency holds under a model; null where it holds none.</summary>
    public DerivedAgreement? FindByAgency(DerivedAgency agency, string model) => byAgencyAndModel.GetValueOrDefault((agency.Id, model));

    /// <summary>The agreements an agency holds.</summary>
    public IEnumerable<DerivedAgreement> FindByAgency(DerivedAgency agency) => All.Where(a => ReferenceEquals(a.Agency, agency));

    /// <summary>Opens an agreement of an agency under a model, after the one it held before, if any.</summary>
    public DerivedAgreement Create(DerivedAgency agency, string model, DateOnly day, DateTimeOffset recordedAt)
    {
        var key = (agency.Id, model);
        var predecessor = FindByAgency(agency, model);
        int ordinal;
        string id;
        do
        {
            ordinal = ordinals[key] = ordinals.GetValueOrDefault(key) + 1;
            id = $"{agency.Id}-{ProgramCode}-{model}-{ordinal}";
        }
        while (byId.ContainsKey(id) || manualFacts.RetractedAgreementIds.Contains(id));
        var agreement = Add(id, model, ordinal, predecessor?.Id);
        Transfer(agreement, agency, day, recordedAt, "first");
        return agreement;
    }

    /// <summary>The agreement of an id; null where there is none.</summary>
    public DerivedAgreement? Find(string id) => byId.GetValueOrDefault(id);

    /// <summary>Takes in an agreement that a person entered; lists and decisions join it from then on.</summary>
    public void AddManual(ManualAgreement manual, DerivedAgency agency)
    {
        var a = manual.Agreement;
        if (a.ProgramCode != ProgramCode || byId.ContainsKey(a.Id))
            return;
        var key = (agency.Id, a.ModelCode);
        ordinals[key] = Math.Max(ordinals.GetValueOrDefault(key), a.Ordinal);
        Transfer(Add(a.Id, a.ModelCode, a.Ordinal, a.PredecessorId), agency, manual.FromDay, a.RecordedAt, "first");
    }

    /// <summary>From now on what is told of one agreement is told of the other.</summary>
    public void Merge(string fromId, string intoId)
    {
        if (Find(fromId) is not { } from || Find(intoId) is not { } into)
            return;
        from.MergeInto(into);
        foreach (var key in byAgencyAndModel.Where(h => h.Value == from).Select(h => h.Key).ToList())
            byAgencyAndModel[key] = into;
    }

    /// <summary>Makes an agency the party to an agreement from a day on.</summary>
    public void Transfer(DerivedAgreement agreement, DerivedAgency agency, DateOnly day, DateTimeOffset recordedAt, string basis)
    {
        if (agreement.Agency is { } before && byAgencyAndModel.GetValueOrDefault((before.Id, agreement.Model)) == agreement)
            byAgencyAndModel.Remove((before.Id, agreement.Model));
        agreement.TransferTo(agency, day, recordedAt, basis);
        byAgencyAndModel[(agency.Id, agreement.Model)] = agreement;
    }

    private DerivedAgreement Add(string id, string model, int ordinal, string? predecessorId)
    {
        var agreement = new DerivedAgreement(id, model, ordinal, predecessorId, new StatusHistory(id, manualFacts));
        byId.Add(id, agreement);
        neverParticipating.Add(id, agreement);
        return agreement;
    }

    /// <summary>Number for the next status event: the order in which events are recorded.</summary>
    public long NextSequence() => ++sequence;
}
