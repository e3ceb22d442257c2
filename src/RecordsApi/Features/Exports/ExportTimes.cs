using RecordsApi.Domain.Coverage;
using RecordsApi.Http.Formats;

namespace RecordsApi.Features.Exports;

/// <summary>
/// The version, the times and the coverage of an export. The lists of facilities do not end on the day on which those of 287(g) agreements do, and
/// each is exported as of its own last day.
/// </summary>
/// <param name="Whole">Those of the export: the date is that of <paramref name="Agreements"/>, the coverage that of all lists.</param>
/// <param name="Agreements">Those of the files that are not about facilities.</param>
/// <param name="Facilities">Those of the files about facilities and the agreements about them.</param>
internal sealed record ExportTimes(RegisterV1 Whole, RegisterV1 Agreements, RegisterV1 Facilities)
{
    /// <summary>Those of the files of a list.</summary>
    public RegisterV1 Of(ExportResource list) => list.IsAboutFacilities ? Facilities : Agreements;

    /// <summary>Whether a published list is among those that the records of an exported list are observed in.</summary>
    /// <param name="list">Code of the published list.</param>
    /// <param name="exported">The exported list.</param>
    public static bool IsObservedIn(string list, ExportResource exported) => PublishedList.Codes.Contains(list) != exported.IsAboutFacilities;
}
