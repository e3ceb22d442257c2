using System.Runtime.InteropServices;
using RecordsApi.Domain.Detention.Rows;

namespace RecordsApi.Domain.Detention.Matching;

/// <summary>Finds known facilities by what was printed of them.</summary>
internal sealed class FacilityIndex
{
    private readonly List<KnownFacility> all = [];
    private readonly Dictionary<string, KnownFacility> byDetloc = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<KnownFacility>> byText = new(StringComparer.Ordinal);

    /// <summary>The facilities, in the order in which they were found.</summary>
    public IReadOnlyList<KnownFacility> All => all;

    /// <summary>Returns the facility with a code; null if there is none.</summary>
    public KnownFacility? FindByDetloc(string detloc) => byDetloc.GetValueOrDefault(detloc);

    /// <summary>Returns the facilities that were printed with a name in a city.</summary>
    public IReadOnlyList<KnownFacility> FindByName(ReadFacility facility) => Find(NameOf(facility));

    /// <summary>Returns the facilities that were printed with a name in a state.</summary>
    public IReadOnlyList<KnownFacility> FindByNameInState(ReadFacility facility) => Find(NameInStateOf(facility));

    /// <summary>Returns the facilities that were printed with an address in a city; none if the address names no street.</summary>
    public IReadOnlyList<KnownFacility> FindByAddress(ReadFacility facility) => facility.AddressKey is null ? [] : Find(AddressOf(facility));

    /// <summary>Returns the facilities that were printed with an address in a state; none if the address names no street.</summary>
    public IReadOnlyList<KnownFacility> FindByAddressInState(ReadFacility facility) =>
        facility.AddressKey is null ? [] : Find(AddressInStateOf(facility));

    /// <summary>Returns the facilities that were printed in a city.</summary>
    public IReadOnlyList<KnownFacility> FindByCity(ReadFacility facility) => Find(CityOf(facility));

    /// <summary>Adds a facility that is not known.</summary>
    public KnownFacility AddNew(string state)
    {
        var facility = new KnownFacility { Number = all.Count, State = state };
        all.Add(facility);
        return facility;
    }

    /// <summary>Adds what a list prints of a facility.</summary>
    public void Add(KnownFacility known, ReadFacility facility, string? detloc, int list)
    {
        if (detloc is not null)
            byDetloc.TryAdd(detloc, known);
        if (!known.Add(facility, detloc, list))
            return;
        string[] addresses = facility.AddressKey is null ? [] : [AddressOf(facility), AddressInStateOf(facility)];
        foreach (var text in (string[])[NameOf(facility), NameInStateOf(facility), CityOf(facility), .. addresses])
        {
            ref var facilities = ref CollectionsMarshal.GetValueRefOrAddDefault(byText, text, out _);
            facilities ??= [];
            if (!facilities.Contains(known))
                facilities.Add(known);
        }
    }

    private List<KnownFacility> Find(string text) => byText.TryGetValue(text, out var facilities) ? facilities : [];

    private static string NameOf(ReadFacility facility) => $"n|{facility.State}|{facility.CityKey}|{facility.NameKey}";

    private static string NameInStateOf(ReadFacility facility) => $"N|{facility.State}|{facility.NameKey}";

    private static string AddressOf(ReadFacility facility) => $"a|{facility.State}|{facility.CityKey}|{facility.AddressKey}";

    private static string AddressInStateOf(ReadFacility facility) => $"A|{facility.State}|{facility.AddressKey}";

    private static string CityOf(ReadFacility facility) => $"c|{facility.State}|{facility.CityKey}";
}
