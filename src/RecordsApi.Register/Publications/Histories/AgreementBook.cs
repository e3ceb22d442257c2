using RecordsApi.Register.Publications.Identity;

namespace RecordsApi.Register.Publications.Histories;

/// <summary>All agreements while the register is derived, found by the agency that holds them.</summary>
internal sealed class AgreementBook(EnteredFacts entered)
{
    private const string Program = "287g";

    private readonly SortedDictionary<string, AgreementRecord> byId = new(StringComparer.Ordinal);
    private readonly Dictionary<(string AgencyId, string Model), AgreementRecord> held = [];
    private readonly Dictionary<(string AgencyId, string Model), int> ordinals = [];
    private readonly SortedDictionary<string, AgreementRecord> forming = new(StringComparer.Ordinal);
    private long sequence;

    /// <summary>All agreements, by id.</summary>
    public IEnumerable<AgreementRecord> All => byId.Values;

    /// <summary>The agreements that the participating list never carried, by id.</summary>
    public IEnumerable<AgreementRecord> Forming => forming.Values;

    /// <summary>The participating list carries it: it forms no more.</summary>
    public void HasFormed(AgreementRecord agreement) => forming.Remove(agreement.Id);

    /// <summary>The agreement that an agency holds under a model; null where it holds none.</summary>
    public AgreementRecord? HeldBy(AgencyRecord agency, string model) => held.GetValueOrDefault((agency.Id, model));

    /// <summary>The agreements an agency holds.</summary>
    public IEnumerable<AgreementRecord> HeldBy(AgencyRecord agency) => All.Where(a => ReferenceEquals(a.Agency, agency));

    /// <summary>Opens an agreement of an agency under a model, after the one it held before, if any.</summary>
    public AgreementRecord Open(AgencyRecord agency, string model, DateOnly day, DateTimeOffset recordedAt)
    {
        var key = (agency.Id, model);
        var predecessor = HeldBy(agency, model);
        int ordinal;
        string id;
        do
        {
            ordinal = ordinals[key] = ordinals.GetValueOrDefault(key) + 1;
            id = $"{agency.Id}-{Program}-{model}-{ordinal}";
        }
        while (byId.ContainsKey(id) || entered.Retracted.Contains(id));
        var agreement = Add(id, model, ordinal, predecessor?.Id);
        Pass(agreement, agency, day, recordedAt, "first");
        return agreement;
    }

    /// <summary>The agreement of an id; null where there is none.</summary>
    public AgreementRecord? Find(string id) => byId.GetValueOrDefault(id);

    /// <summary>Takes in an agreement that a person entered; lists and decisions join it from then on.</summary>
    public void Enter(EnteredAgreement entered, AgencyRecord agency)
    {
        var a = entered.Agreement;
        if (a.ProgramCode != Program || byId.ContainsKey(a.Id))
            return;
        var key = (agency.Id, a.ModelCode);
        ordinals[key] = Math.Max(ordinals.GetValueOrDefault(key), a.Ordinal);
        Pass(Add(a.Id, a.ModelCode, a.Ordinal, a.PredecessorId), agency, entered.FromDay, a.RecordedAt, "first");
    }

    /// <summary>From now on what is told of one agreement is told of the other.</summary>
    public void Merge(string fromId, string intoId)
    {
        if (Find(fromId) is not { } from || Find(intoId) is not { } into)
            return;
        from.MergeInto(into);
        foreach (var key in held.Where(h => h.Value == from).Select(h => h.Key).ToList())
            held[key] = into;
    }

    /// <summary>Makes an agency the party to an agreement from a day on.</summary>
    public void Pass(AgreementRecord agreement, AgencyRecord agency, DateOnly day, DateTimeOffset recordedAt, string basis)
    {
        if (agreement.Agency is { } before && held.GetValueOrDefault((before.Id, agreement.Model)) == agreement)
            held.Remove((before.Id, agreement.Model));
        agreement.PassTo(agency, day, recordedAt, basis);
        held[(agency.Id, agreement.Model)] = agreement;
    }

    private AgreementRecord Add(string id, string model, int ordinal, string? predecessorId)
    {
        var agreement = new AgreementRecord(id, model, ordinal, predecessorId, new AgreementLife(id, entered));
        byId.Add(id, agreement);
        forming.Add(id, agreement);
        return agreement;
    }

    /// <summary>Number for the next status event: the order in which events are recorded.</summary>
    public long NextSequence() => ++sequence;
}
