namespace RecordsApi.Data.Writing;

/// <summary>Assigns the recording times of a save so that the results of past <c>knownAt</c> queries never change.</summary>
/// <param name="PreviousKnownThrough">The newest knowledge timestamp of the register before the save (UTC); null if it was empty.</param>
/// <param name="ChangedAt">The timestamp at which changed facts are superseded and recorded (UTC); later than <paramref name="PreviousKnownThrough"/>.</param>
internal sealed record TransactionTimes(DateTimeOffset? PreviousKnownThrough, DateTimeOffset ChangedAt)
{
    /// <summary>Returns the recording time of a new fact: its own time if that is newer than the register, otherwise <see cref="ChangedAt"/>.</summary>
    public DateTimeOffset GetRecordingTime(DateTimeOffset factTime) => IsLate(factTime) ? ChangedAt : factTime;

    /// <summary>Returns whether a fact with this time is recorded later than it could have been known.</summary>
    public bool IsLate(DateTimeOffset factTime) => factTime <= PreviousKnownThrough;

    /// <summary>
    /// Creates the times of a save. If all new facts are newer than the register, changes are recorded at the earliest of their
    /// own times; if any new fact is late, changes are recorded at the time of entry.
    /// </summary>
    /// <param name="knownBefore">The newest knowledge timestamp of the register (UTC); null if it is empty.</param>
    /// <param name="added">The times of the new facts (UTC).</param>
    /// <param name="now">The current time (UTC).</param>
    /// <exception cref="WrongClockException">The clock is behind everything known, or too far ahead of it to date a change.</exception>
    public static TransactionTimes Create(DateTimeOffset? knownBefore, IReadOnlyCollection<DateTimeOffset> added, DateTimeOffset now)
    {
        if (knownBefore is not { } before)
            return new(null, now);
        ClockCheck.RequireNotBehind(before, now);
        return added.Count > 0 && added.All(time => time > before) ? new(before, added.Min()) : new(before, GetEntryTime(before, now));
    }

    /// <summary>Returns the time of entry (UTC): the current time in whole milliseconds, but later than everything known.</summary>
    /// <exception cref="WrongClockException">The clock is behind everything known, or too far ahead of it.</exception>
    public static DateTimeOffset GetEntryTime(DateTimeOffset knownBefore, DateTimeOffset now)
    {
        ClockCheck.RequirePlausible(knownBefore, now);
        var entryTime = new DateTimeOffset(now.UtcTicks - now.UtcTicks % TimeSpan.TicksPerMillisecond, TimeSpan.Zero);
        return entryTime > knownBefore ? entryTime : knownBefore.AddMilliseconds(1);
    }
}
