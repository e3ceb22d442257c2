using RecordsApi.Domain.Model;

namespace RecordsApi.Domain.Detention.Validation;

/// <summary>
/// Decides in the order of publication whether lists are accepted, repeat an earlier one or are quarantined. Only earlier lists are
/// considered, so that a list that is published later changes no decision, except that it can confirm a quarantined one.
/// </summary>
internal sealed class FacilityListAcceptance
{
    private readonly Dictionary<string, CheckedList> firstByRows = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<CheckedList>> acceptedByList = new(StringComparer.Ordinal);
    private readonly List<CheckedList> unconfirmed = [];

    /// <summary>Decides about the next list, and returns the lists that are accepted now, in order: none if it is not.</summary>
    public IReadOnlyList<CheckedList> Add(CheckedList list)
    {
        if (ContentCheck.FindProblem(list) is { } problem)
        {
            list.Quarantine(problem);
            return [];
        }

        var signature = RowSignature.Create(list);
        if (firstByRows.TryGetValue(signature, out var first))
        {
            RepeatRows(list, first);
            return [];
        }

        firstByRows.Add(signature, list);
        if (!acceptedByList.TryGetValue(list.File.List, out var accepted))
            acceptedByList.Add(list.File.List, accepted = []);
        if (accepted.Find(earlier => ReissueCheck.IsReissue(list, earlier)) is { } reissued)
        {
            list.Repeat(
                reissued,
                $"The list of {reissued.Id} was published again: the same facilities on the same day, with averages that differ by less than "
                + "one person.");
            return [];
        }

        DataDayCheck.Check(list, accepted);
        if (FindNeighbor(list, accepted) is { } neighbor && FindProblem(list, neighbor) is { } implausible)
            return ConfirmOrQuarantine(list, accepted, implausible);
        list.Accept();
        accepted.Add(list);
        return [list];
    }

    private static void RepeatRows(CheckedList list, CheckedList first)
    {
        var isSameFile = first.File.Sha256 == list.File.Sha256;
        var what = isSameFile ? "The file is identical to" : "The rows are those of";
        if (first.State == PublicationState.Quarantined)
            list.Quarantine($"{what} {first.Id}, which is quarantined.");
        else
            list.Repeat(first.Repeats ?? first, $"{what} {first.Id}.");
    }

    private static string? FindProblem(CheckedList list, CheckedList other) =>
        ColumnCheck.FindProblem(list, other) ?? RowCountCheck.FindProblem(list, other);

    private static CheckedList? FindNeighbor(CheckedList list, List<CheckedList> accepted) =>
        accepted.Where(other => other.ObservedOn <= list.ObservedOn).MaxBy(other => other.ObservedOn)
        ?? accepted.MinBy(other => other.ObservedOn);

    // A list that is like a quarantined one of another day confirms it: then both are what the publisher means.
    private IReadOnlyList<CheckedList> ConfirmOrQuarantine(CheckedList list, List<CheckedList> accepted, string reason)
    {
        var confirmed = unconfirmed.FindAll(other =>
            other.File.List == list.File.List && other.PublishedOn != list.PublishedOn && other.FiscalYear == list.FiscalYear
            && FindProblem(list, other) is null && FindProblem(other, list) is null);
        if (confirmed.Count == 0)
        {
            list.Quarantine(reason);
            unconfirmed.Add(list);
            return [];
        }

        unconfirmed.RemoveAll(confirmed.Contains);
        foreach (var other in confirmed)
            other.Accept($"{other.Reason} Confirmed by {list.Id}.");
        list.Accept();
        accepted.AddRange([.. confirmed, list]);
        return [.. confirmed, list];
    }
}
