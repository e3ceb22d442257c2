using RecordsApi.Domain.Detention.Rows;

namespace RecordsApi.Domain.Detention.Matching;

/// <summary>A facility as it is known from the lists that were matched so far.</summary>
internal sealed class KnownFacility
{
    private readonly List<ReadFacility> printed = [];
    private readonly HashSet<string> codes = new(StringComparer.Ordinal);

    /// <summary>Its number in the order in which facilities were found, from 0.</summary>
    public required int Number { get; init; }

    /// <summary>USPS code of the state.</summary>
    public required string State { get; init; }

    /// <summary>ICE's code; null until a list gives it.</summary>
    public string? Detloc { get; private set; }

    /// <summary>The text by which reviewers know it: that of the row that printed it first.</summary>
    public string Identity { get; private set; } = "";

    /// <summary>Number of the last list that has it.</summary>
    public int LastList { get; private set; }

    /// <summary>The distinct ways in which it was printed, in order.</summary>
    public IReadOnlyList<ReadFacility> Printed => printed;

    /// <summary>The way in which it was printed last.</summary>
    public ReadFacility Last { get; private set; } = null!;

    /// <summary>Adds what a list prints. Returns whether it is printed in a new way.</summary>
    public bool Add(ReadFacility facility, string? detloc, int list)
    {
        if (printed.Count == 0)
            Identity = PrintedIdentity.Describe(facility, detloc);
        Detloc ??= detloc;
        if (detloc is not null)
            codes.Add(detloc);
        LastList = list;
        Last = facility;
        if (printed.Exists(known =>
                known.NameKey == facility.NameKey && known.CityKey == facility.CityKey && known.AddressKey == facility.AddressKey))
            return false;
        printed.Add(facility);
        return true;
    }

    /// <summary>Whether a row with this code, if any, can be that of the facility: it has the code, also if a ruling gave it a second one.</summary>
    public bool FitsDetloc(string? detloc) => detloc is null || codes.Count == 0 || codes.Contains(detloc);
}
