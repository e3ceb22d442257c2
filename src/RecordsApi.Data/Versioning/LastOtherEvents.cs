using RecordsApi.Domain.Coverage;

namespace RecordsApi.Data.Versioning;

/// <summary>Dates of the newest status events that rest on evidence other than a list; null where there is none.</summary>
/// <param name="OfAgencies">Of agreements that the lists of 287(g) agreements carry.</param>
/// <param name="OfFacilities">Of agreements that the lists of detention facilities carry.</param>
/// <param name="OfOthers">Of agreements that no list carries.</param>
public sealed record LastOtherEvents(DateOnly? OfAgencies, DateOnly? OfFacilities, DateOnly? OfOthers)
{
    /// <summary>Date of the newest such event of agreements that some lists carry.</summary>
    /// <param name="lists">Codes of the lists; none for agreements that no list carries.</param>
    public DateOnly? Find(IReadOnlyList<string> lists)
    {
        ArgumentNullException.ThrowIfNull(lists);
        if (lists.Count == 0)
            return OfOthers;
        DateOnly?[] dates = [lists.Any(PublishedList.Codes.Contains) ? OfAgencies : null, lists.Any(IsOfFacilities) ? OfFacilities : null];
        return dates.Max();
    }

    /// <summary>Creates them.</summary>
    /// <param name="programs">The date of each program that has such an event.</param>
    internal static LastOtherEvents Create(IEnumerable<(string Program, DateOnly Day)> programs)
    {
        var days = programs.ToLookup(
            program => PublishedList.All.Any(list => list.ProgramCode == program.Program) ? nameof(OfAgencies)
                : PublishedList.OfFacilities.Any(list => list.ProgramCode == program.Program) ? nameof(OfFacilities) : nameof(OfOthers),
            program => (DateOnly?)program.Day);
        return new(days[nameof(OfAgencies)].Max(), days[nameof(OfFacilities)].Max(), days[nameof(OfOthers)].Max());
    }

    private static bool IsOfFacilities(string code) => PublishedList.OfFacilities.Any(list => list.Code == code);
}
