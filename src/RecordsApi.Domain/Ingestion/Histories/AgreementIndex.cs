using RecordsApi.Domain.Ingestion.Inputs;
using RecordsApi.Domain.Ingestion.Matching;
using RecordsApi.Domain.Ingestion.Records;

namespace RecordsApi.Domain.Ingestion.Histories;

/// <summary>The agreements during derivation, indexed by id and by the agency that is party to them.</summary>
internal sealed class AgreementIndex(ManualFacts manualFacts)
{
    /// <summary>The code of the program whose lists are ingested.</summary>
    public const string ProgramCode = "287g";

    private readonly SortedDictionary<string, DerivedAgreement> byId = new(StringComparer.Ordinal);
    private readonly Dictionary<(string AgencyId, string Model), DerivedAgreement> byAgencyAndModel = [];
    private readonly Dictionary<(string AgencyId, string Model), int> ordinals = [];
    private readonly SortedDictionary<string, DerivedAgreement> neverParticipating = new(StringComparer.Ordinal);
    private long sequence;

    /// <summary>All agreements, ordered by id.</summary>
    public IEnumerable<DerivedAgreement> All => byId.Values;

    /// <summary>The agreements that have never been on the participating list, ordered by id.</summary>
    public IEnumerable<DerivedAgreement> NeverParticipating => neverParticipating.Values;

    /// <summary>Records that an agreement is on the participating list.</summary>
    public void MarkParticipating(DerivedAgreement agreement) => neverParticipating.Remove(agreement.Id);

    /// <summary>Finds the latest agreement of an agency under a model; null if there is none.</summary>
    public DerivedAgreement? FindByAgency(DerivedAgency agency, string model) => byAgencyAndModel.GetValueOrDefault((agency.Id, model));

    /// <summary>Returns the agreements to which an agency is currently party.</summary>
    public IEnumerable<DerivedAgreement> FindByAgency(DerivedAgency agency) => All.Where(a => ReferenceEquals(a.Agency, agency));

    /// <summary>Adds an agreement of an agency under a model. Its previous agreement under the model, if any, is the predecessor.</summary>
    public DerivedAgreement Create(DerivedAgency agency, string model, DateOnly fromDate, DateTimeOffset recordedAt)
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
        Transfer(agreement, agency, fromDate, recordedAt, "first");
        return agreement;
    }

    /// <summary>Finds an agreement by id; null if there is none.</summary>
    public DerivedAgreement? Find(string id) => byId.GetValueOrDefault(id);

    /// <summary>
    /// Adds a manually entered agreement, with which rows and decisions are matched from then on. Agreements of other programs
    /// are ignored.
    /// </summary>
    public void AddManual(ManualAgreement manual, DerivedAgency agency)
    {
        var agreement = manual.Agreement;
        if (agreement.ProgramCode != ProgramCode || byId.ContainsKey(agreement.Id))
            return;
        var key = (agency.Id, agreement.ModelCode);
        ordinals[key] = Math.Max(ordinals.GetValueOrDefault(key), agreement.Ordinal);
        var added = Add(agreement.Id, agreement.ModelCode, agreement.Ordinal, agreement.PredecessorId);
        Transfer(added, agency, manual.FromDay, agreement.RecordedAt, "first");
    }

    /// <summary>Merges an agreement into another, which receives the later status events of both.</summary>
    public void Merge(string fromId, string intoId)
    {
        if (Find(fromId) is not { } from || Find(intoId) is not { } into)
            return;
        from.MergeInto(into);
        foreach (var key in byAgencyAndModel.Where(entry => entry.Value == from).Select(entry => entry.Key).ToList())
            byAgencyAndModel[key] = into;
    }

    /// <summary>Makes an agency the party to an agreement from a date on.</summary>
    public void Transfer(DerivedAgreement agreement, DerivedAgency agency, DateOnly fromDate, DateTimeOffset recordedAt, string basis)
    {
        if (agreement.Agency is { } previous && byAgencyAndModel.GetValueOrDefault((previous.Id, agreement.Model)) == agreement)
            byAgencyAndModel.Remove((previous.Id, agreement.Model));
        agreement.TransferTo(agency, fromDate, recordedAt, basis);
        byAgencyAndModel[(agency.Id, agreement.Model)] = agreement;
    }

    private DerivedAgreement Add(string id, string model, int ordinal, string? predecessorId)
    {
        var agreement = new DerivedAgreement(id, model, ordinal, predecessorId, new StatusHistory(id, manualFacts));
        byId.Add(id, agreement);
        neverParticipating.Add(id, agreement);
        return agreement;
    }

    /// <summary>Returns the next sequence number for a status event. Numbers follow the order of recording.</summary>
    public long NextSequence() => ++sequence;
}
