using RecordsApi.Domain.Agencies;
using RecordsApi.Domain.Ingestion.Matching;
using RecordsApi.Domain.Ingestion.Records;
using RecordsApi.Domain.Model;

namespace RecordsApi.Domain.Ingestion.Histories;

/// <summary>Whether bodies of one state with the same name are different bodies.</summary>
internal static class NamesakeRule
{
    /// <summary>
    /// Whether two bodies of the state can have this name: a township's or a constable's. Cities, counties and institutions have
    /// a name of their own, and a printed county that is not theirs is a misprint.
    /// </summary>
    public static bool CanBeTwoBodies(UnmatchedRow row, PlaceNameSet places) =>
        row.Name.MentionsTownship || row.Name.Type == AgencyTypeCodes.Constable || places.ContainsSeveral(row.State, row.Name.CoreName);

    /// <summary>Whether a row names none of the agencies that have its name, but one of another county.</summary>
    /// <param name="row">The row.</param>
    /// <param name="namesakes">The agencies that have its name.</param>
    /// <param name="areListed">Whether agreements of them under the model are in other rows of the publication.</param>
    /// <param name="places">The names of places.</param>
    public static bool IsOtherBody(UnmatchedRow row, IReadOnlyList<DerivedAgency> namesakes, bool areListed, PlaceNameSet places) =>
        namesakes.Count > 0 && row.Evidence.County is not null
        && namesakes.All(a => PrintedCounty.AreDifferent(a.PrintedCounty, row.Evidence.County))
        && (areListed || CanBeTwoBodies(row, places));
}
