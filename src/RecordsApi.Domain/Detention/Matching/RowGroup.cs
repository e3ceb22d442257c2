using RecordsApi.Domain.Detention.Rows;
using RecordsApi.Domain.Model;

namespace RecordsApi.Domain.Detention.Matching;

/// <summary>The rows of a list that print the same facility: one, unless the list repeats it.</summary>
internal sealed class RowGroup(ReadFacility facility, string? detloc)
{
    /// <summary>What the rows print.</summary>
    public ReadFacility Facility { get; } = facility;

    /// <summary>ICE's code, from the row or a footnote; null if there is none.</summary>
    public string? Detloc { get; } = detloc;

    /// <summary>The text by which reviewers know it.</summary>
    public string Identity { get; } = PrintedIdentity.Describe(facility, detloc);

    /// <summary>The rows.</summary>
    public List<FacilityRow> Rows { get; } = [];

    /// <summary>The facility; null until it is matched.</summary>
    public KnownFacility? Match { get; private set; }

    /// <summary>How it was matched, one of <see cref="FacilityJoins"/>.</summary>
    public string Join { get; private set; } = FacilityJoins.First;

    /// <summary>Matches the rows.</summary>
    public void Assign(KnownFacility facility, string join) => (Match, Join) = (facility, join);
}
