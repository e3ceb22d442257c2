namespace RecordsApi.Data.Writing;

/// <summary>From which moments on what is saved counts, so that no answer that was given is ever another one.</summary>
/// <param name="PreviousKnownThrough">The newest moment (UTC) the register knew of before; null if it held nothing.</param>
/// <param name="ChangedAt">The moment (UTC) from which what is said otherwise is said so; later than the one before.</param>
internal sealed record TransactionTimes(DateTimeOffset? PreviousKnownThrough, DateTimeOffset ChangedAt)
{
    /// <summary>The moment of a new fact: its own where that lies ahead of what was known, otherwise that of the change.</summary>
    public DateTimeOffset GetRecordingTime(DateTimeOffset factTime) => PreviousKnownThrough is { } before && factTime <= before ? ChangedAt : factTime;

    /// <summary>Whether a fact of that moment comes later than it could be known elsewhere.</summary>
    public bool IsLate(DateTimeOffset factTime) => PreviousKnownThrough is { } before && factTime <= before;

    /// <summary>
    /// The moments of a save. What comes in order counts from its own moment; if anything comes late, everything that is
    /// said otherwise because of it counts from the moment of entry.
    /// </summary>
    /// <param name="knownBefore">The newest moment the register knew of; null if it holds nothing.</param>
    /// <param name="added">The own moments of what is new.</param>
    /// <param name="now">The clock (UTC).</param>
    public static TransactionTimes Create(DateTimeOffset? knownBefore, IReadOnlyCollection<DateTimeOffset> added, DateTimeOffset now)
    {
        if (knownBefore is not { } before)
            return new(null, now);
        return added.Count > 0 && added.All(moment => moment > before) ? new(before, added.Min()) : new(before, GetEntryTime(before, now));
    }

    /// <summary>The moment of entry: the clock to the millisecond, and later than everything known.</summary>
    public static DateTimeOffset GetEntryTime(DateTimeOffset knownBefore, DateTimeOffset now)
    {
        var moment = new DateTimeOffset(now.UtcTicks - now.UtcTicks % TimeSpan.TicksPerMillisecond, TimeSpan.Zero);
        return moment > knownBefore ? moment : knownBefore.AddMilliseconds(1);
    }
}
