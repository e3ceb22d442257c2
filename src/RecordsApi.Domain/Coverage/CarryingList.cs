using RecordsApi.Domain.Model;

namespace RecordsApi.Domain.Coverage;

/// <summary>Which list carries a status, and so shows when it changes: what a list carries is covered to the end of that list.</summary>
public static class CarryingList
{
    private static readonly string Forming = Phases.Vocabulary.GetCode(Phase.Forming);

    /// <summary>The list that carries the status of an agreement; null if no list of its program exists.</summary>
    /// <param name="programCode">Code of the program.</param>
    /// <param name="phase">Code of the phase of the status.</param>
    /// <param name="lists">The lists that ever carried the agreement, up to the date.</param>
    public static string? Find(string programCode, string phase, IReadOnlyCollection<string> lists)
    {
        ArgumentNullException.ThrowIfNull(lists);
        if (DetentionModels.ListedPrograms.Contains(programCode))
            return FacilityListCodes.Statistics;
        if (!PublishedList.All.Any(list => list.ProgramCode == programCode))
            return null;
        if (phase == Forming)
            return ListCodes.Pending;

        // An application that ended or disappeared would return on the list of applications.
        var isApplication = lists.Contains(ListCodes.Pending) && !lists.Contains(ListCodes.Participating);
        return isApplication && !Phases.IsInForce(phase) ? ListCodes.Pending : ListCodes.Participating;
    }

    /// <summary>The lists that carry agreements in some phases, the list of signed agreements first.</summary>
    /// <param name="phases">Codes of the phases that are asked for.</param>
    public static IReadOnlyList<string> ForPhases(IReadOnlyCollection<string> phases)
    {
        ArgumentNullException.ThrowIfNull(phases);
        if (phases.Count > 0 && phases.All(phase => phase == Forming))
            return [ListCodes.Pending];
        return phases.Count > 0 && phases.All(Phases.IsInForce) ? [ListCodes.Participating] : PublishedList.Codes;
    }
}
