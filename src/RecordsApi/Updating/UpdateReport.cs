namespace RecordsApi.Updating;

/// <summary>The result of a run.</summary>
/// <param name="Lists">The lists that the page links to.</param>
/// <param name="Raised">The alarms that were raised.</param>
/// <param name="Ended">The alarms that are over.</param>
/// <param name="Open">All alarms that are not over, with those that were raised.</param>
internal sealed record UpdateReport(IReadOnlyList<UpdatedList> Lists, IReadOnlyList<Alarm> Raised, IReadOnlyList<Alarm> Ended, IReadOnlyList<Alarm> Open)
{
    /// <summary>How many lists were added to the register.</summary>
    public int Imported => Lists.Count(list => list.IsImported);
}
