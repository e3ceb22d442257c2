using RecordsApi.Domain.Ingestion.Dating;
using RecordsApi.Domain.Ingestion.Inputs;
using RecordsApi.Domain.Ingestion.Matching;
using RecordsApi.Domain.Ingestion.Records;
using RecordsApi.Domain.Model;

namespace RecordsApi.Domain.Ingestion.Histories;

/// <summary>The agreements during derivation, indexed by id and by the agency that is party to them.</summary>
internal sealed class AgreementIndex(ManualFacts manualFacts)
{
    /// <summary>The code of the program whose lists are ingested.</summary>
    public const string ProgramCode = "287g";

    private readonly SortedDictionary<string, DerivedAgreement> byId = new(StringComparer.Ordinal);
    private readonly Dictionary<(string AgencyId, string Model), List<DerivedAgreement>> byAgencyAndModel = [];
    private readonly Dictionary<string, List<string>> modelsByAgency = new(StringComparer.Ordinal);
    private readonly Dictionary<(string AgencyId, string Model), int> ordinals = [];
    private readonly SortedDictionary<string, DerivedAgreement> neverParticipating = new(StringComparer.Ordinal);
    private long sequence;

    /// <summary>All agreements, ordered by id.</summary>
    public IEnumerable<DerivedAgreement> All => byId.Values;

    /// <summary>The agreements that have never been on the participating list, ordered by id.</summary>
    public IEnumerable<DerivedAgreement> NeverParticipating => neverParticipating.Values;

    /// <summary>Whether an agreement has never been on the participating list.</summary>
    public bool HasNeverParticipated(DerivedAgreement agreement) => neverParticipating.ContainsKey(agreement.Id);

    /// <summary>Records that an agreement is on the participating list.</summary>
    public void MarkParticipating(DerivedAgreement agreement) => neverParticipating.Remove(agreement.Id);

    /// <summary>Called with an agreement that turned out to be another one under a misprinted name, the other one, and the publication.</summary>
    public event Action<DerivedAgreement, DerivedAgreement, Publication>? Corrected;

    /// <summary>Finds the latest agreement of an agency under a model; null if there is none.</summary>
    public DerivedAgreement? FindByAgency(DerivedAgency agency, string model) => FindAllByAgency(agency, model) is [.., var latest] ? latest : null;

    /// <summary>Returns the agreements of an agency under a model, the latest last.</summary>
    public IReadOnlyList<DerivedAgreement> FindAllByAgency(DerivedAgency agency, string model) =>
        byAgencyAndModel.GetValueOrDefault((agency.Id, model)) ?? [];

    /// <summary>Returns the agreements to which an agency is currently party.</summary>
    public IEnumerable<DerivedAgreement> FindByAgency(DerivedAgency agency) =>
        modelsByAgency.GetValueOrDefault(agency.Id, []).SelectMany(model => byAgencyAndModel[(agency.Id, model)])
            .Where(a => ReferenceEquals(a.Agency, agency)).DistinctBy(a => a.Id).OrderBy(a => a.Id, StringComparer.Ordinal);

    /// <summary>Adds an agreement of an agency under a model.</summary>
    /// <param name="agency">The agency.</param>
    /// <param name="model">The code of the model.</param>
    /// <param name="fromDate">The date from which the agency is party to it.</param>
    /// <param name="recordedAt">The timestamp (UTC) from which it is known.</param>
    /// <param name="predecessor">The agreement of the same parties that ended or was delisted before; null if there is none.</param>
    public DerivedAgreement Create(
        DerivedAgency agency, string model, DateOnly fromDate, DateTimeOffset recordedAt, DerivedAgreement? predecessor = null)
    {
        var key = (agency.Id, model);
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
        Transfer(added, agency, manual.ValidFrom, agreement.RecordedAt, "first");
    }

    /// <summary>Merges an agreement into another, which receives the later status events of both, unless they are known to be one already.</summary>
    public void Merge(string fromId, string intoId)
    {
        if (Find(fromId) is not { } from || Find(intoId) is not { } into || from.Current == into.Current)
            return;
        from.MergeInto(into);
        Replace(from, into);
    }

    /// <summary>
    /// Records that an agreement is another one, printed under a wrong name or state until now: a correction of the register. Its
    /// id leads to the other one.
    /// </summary>
    /// <param name="misprint">The agreement that never existed under its name.</param>
    /// <param name="right">The agreement that it is.</param>
    /// <param name="keepsName">Whether the name still leads to the other agreement, because it is nobody else's.</param>
    /// <param name="publication">The publication that shows it.</param>
    public void Correct(DerivedAgreement misprint, DerivedAgreement right, bool keepsName, Publication publication)
    {
        // An editor may have merged one of the two already.
        right = right.Current;
        if (misprint.Current == right || misprint.Current != misprint || IsMergedByEditor(right.Id, misprint))
            return;
        if (right.GetListPresence(ListKind.Participating).FirstPublication is null
            && misprint.GetListPresence(ListKind.Participating).FirstPublication is not null)
        {
            MarkParticipating(right);
        }

        misprint.CorrectInto(right, publication.RecordedAt, NextSequence);
        neverParticipating.Remove(misprint.Id);
        Replace(misprint, keepsName ? right : null);
        Corrected?.Invoke(misprint, right, publication);
    }

    /// <summary>Whether an editor merged an agreement into another one, at any time: the id that the editor kept remains.</summary>
    private bool IsMergedByEditor(string fromId, DerivedAgreement into)
    {
        var merge = manualFacts.Merges.FirstOrDefault(m => m.FromId == fromId);
        return merge is not null && (Find(merge.IntoId)?.Current == into || IsMergedByEditor(merge.IntoId, into));
    }

    private void Replace(DerivedAgreement replaced, DerivedAgreement? replacement)
    {
        foreach (var sameParties in byAgencyAndModel.Values)
        {
            if (!sameParties.Remove(replaced) || replacement is null)
                continue;
            sameParties.Remove(replacement);
            sameParties.Add(replacement);
        }
    }

    /// <summary>Makes an agency the party to an agreement from a date on.</summary>
    public void Transfer(DerivedAgreement agreement, DerivedAgency agency, DateOnly fromDate, DateTimeOffset recordedAt, string basis)
    {
        if (ReferenceEquals(agreement.Agency, agency))
            return;
        RemoveFromAgency(agreement);
        agreement.TransferTo(agency, fromDate, recordedAt, basis);
        AddToAgency(agreement);
    }

    /// <summary>Makes an agency the party from the beginning, because those until now were printed by mistake.</summary>
    public void CorrectParty(DerivedAgreement agreement, DerivedAgency agency, DateTimeOffset recordedAt, string basis)
    {
        RemoveFromAgency(agreement);
        agreement.CorrectParty(agency, recordedAt, basis);
        AddToAgency(agreement);
    }

    private void RemoveFromAgency(DerivedAgreement agreement)
    {
        if (agreement.Agency is { } previous && byAgencyAndModel.TryGetValue((previous.Id, agreement.Model), out var sameParties))
            sameParties.Remove(agreement);
    }

    private void AddToAgency(DerivedAgreement agreement)
    {
        var key = (agreement.Agency.Id, agreement.Model);
        if (!byAgencyAndModel.TryGetValue(key, out var sameParties))
        {
            byAgencyAndModel.Add(key, sameParties = []);
            if (!modelsByAgency.TryGetValue(key.Id, out var models))
                modelsByAgency.Add(key.Id, models = []);
            models.Add(key.Model);
        }

        sameParties.Add(agreement);
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
