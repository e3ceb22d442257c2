using RecordsApi.Domain.Ingestion.Matching;

namespace RecordsApi.Domain.Detention.Matching;

/// <summary>The rulings on whether a row is that of a known facility.</summary>
internal sealed class FacilityRulings
{
    private readonly Dictionary<(string State, string Identity), Dictionary<string, Ruling>> byIdentity = [];

    /// <summary>Initializes a new instance of the <see cref="FacilityRulings"/> class.</summary>
    /// <param name="rulings">The rulings on all kinds of cases.</param>
    public FacilityRulings(Rulings rulings)
    {
        foreach (var ruling in rulings.OnNames)
        {
            if (ruling.Key.Split('|') is not [Rulings.FacilityPrefix, var state, var one, var other])
                continue;
            Add(state, one, other, ruling);
            Add(state, other, one, ruling);
        }
    }

    /// <summary>Whether any ruling is about what the row prints.</summary>
    public bool HasAny(RowGroup row) => byIdentity.ContainsKey((row.Facility.State!, row.Identity));

    /// <summary>Returns the ruling; null if there is none.</summary>
    public Ruling? Find(KnownFacility known, RowGroup row) =>
        byIdentity.TryGetValue((known.State, row.Identity), out var others) ? others.GetValueOrDefault(known.Identity) : null;

    /// <summary>Whether a ruling says that the row is that of the facility.</summary>
    public bool AreSame(KnownFacility known, RowGroup row) => Find(known, row)?.Verdict == "same";

    /// <summary>Whether the row can be that of the facility: a ruling says so, or no ruling says otherwise and neither do their codes.</summary>
    public bool CanBeSame(KnownFacility known, RowGroup row) => Find(known, row)?.Verdict switch
    {
        "same" => true,
        "different" => false,
        _ => known.FitsDetloc(row.Detloc),
    };

    private void Add(string state, string identity, string other, Ruling ruling)
    {
        if (!byIdentity.TryGetValue((state, identity), out var others))
            byIdentity.Add((state, identity), others = new(StringComparer.Ordinal));
        others[other] = ruling;
    }
}
