namespace RecordsApi.Domain.AgreementStates;

/// <summary>When the lists carried an agreement, as seen from two points in time.</summary>
/// <param name="FirstListedOn">Date of the first publication of any list that carried it; null if none did.</param>
/// <param name="LastListedOn">Date of the last publication of any list that carried it; null if none did.</param>
/// <param name="Listed">Whether the newest accepted publication of either list carries it.</param>
public readonly record struct ListedDates(DateOnly? FirstListedOn, DateOnly? LastListedOn, bool Listed)
{
    /// <summary>Computes them from listed ranges and the newest publication of each list at the two points in time.</summary>
    public static ListedDates Compute(IReadOnlyList<ListedRange> ranges, ListPositions positions)
    {
        ArgumentNullException.ThrowIfNull(ranges);
        ArgumentNullException.ThrowIfNull(positions);
        DateOnly? first = null, last = null;
        var listed = false;
        foreach (var range in ranges)
        {
            if (positions[range.List] is not { } newest || range.FirstPosition > newest.Position)
                continue;
            var ended = range.LastPosition <= newest.Position;
            var lastListedOn = ended ? range.LastListedOn!.Value : newest.PublishedOn;
            if (first is null || range.FirstListedOn < first)
                first = range.FirstListedOn;
            if (last is null || lastListedOn > last)
                last = lastListedOn;
            listed |= !(range.LastPosition < newest.Position);
        }

        return new(first, last, listed);
    }
}
