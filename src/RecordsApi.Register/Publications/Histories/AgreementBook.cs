using RecordsApi.Register.Publications.Identity;

namespace RecordsApi.Register.Publications.Histories;

/// <summary>All agreements while the register is derived, found by the agency that holds them.</summary>
internal sealed class AgreementBook
{
    private const string Program = "287g";

    private readonly SortedDictionary<string, AgreementRecord> byId = new(StringComparer.Ordinal);
    private readonly Dictionary<(string AgencyId, string Model), AgreementRecord> held = [];
    private readonly Dictionary<(string AgencyId, string Model), int> ordinals = [];
    private long sequence;

    /// <summary>All agreements, by id.</summary>
    public IEnumerable<AgreementRecord> All => byId.Values;

    /// <summary>The agreement that an agency holds under a model; null where it holds none.</summary>
    public AgreementRecord? HeldBy(AgencyRecord agency, string model) => held.GetValueOrDefault((agency.Id, model));

    /// <summary>The agreements an agency holds.</summary>
    public IEnumerable<AgreementRecord> HeldBy(AgencyRecord agency) => All.Where(a => ReferenceEquals(a.Agency, agency));

    /// <summary>Opens an agreement of an agency under a model, after the one it held before, if any.</summary>
    public AgreementRecord Open(AgencyRecord agency, string model, DateOnly day, DateTimeOffset recordedAt)
    {
        var key = (agency.Id, model);
        var predecessor = HeldBy(agency, model);
        var ordinal = ordinals[key] = ordinals.GetValueOrDefault(key) + 1;
        var agreement = new AgreementRecord($"{agency.Id}-{Program}-{model}-{ordinal}", model, ordinal, predecessor?.Id);
        byId.Add(agreement.Id, agreement);
        Pass(agreement, agency, day, recordedAt, "first");
        return agreement;
    }

    /// <summary>Makes an agency the party to an agreement from a day on.</summary>
    public void Pass(AgreementRecord agreement, AgencyRecord agency, DateOnly day, DateTimeOffset recordedAt, string basis)
    {
        if (agreement.Agency is { } before && held.GetValueOrDefault((before.Id, agreement.Model)) == agreement)
            held.Remove((before.Id, agreement.Model));
        agreement.PassTo(agency, day, recordedAt, basis);
        held[(agency.Id, agreement.Model)] = agreement;
    }

    /// <summary>Number for the next status event: the order in which events are recorded.</summary>
    public long NextSequence() => ++sequence;
}
