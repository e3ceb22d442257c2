using RecordsApi.Domain.Ingestion.Dating;

namespace RecordsApi.Data.Writing;

/// <summary>Checks the clock of the computer against what the register and the files to import say about the time.</summary>
internal static class ClockCheck
{
    /// <summary>
    /// How far the clock may be behind the newest thing known. Lists are known at a time set by convention, which can be hours ahead.
    /// </summary>
    public static readonly TimeSpan MaxBehind = TimeSpan.FromDays(2);

    /// <summary>How far the clock may be ahead of the newest thing known when it dates a change.</summary>
    public static readonly TimeSpan MaxAhead = TimeSpan.FromDays(1096);

    // One file name may contain a wrong year; several do so only if the clock is wrong.
    private const int MinFutureFiles = 3;
    private const double MinFutureShare = 0.05;

    /// <summary>Checks the clock before it is used to derive the register.</summary>
    /// <param name="knownThrough">The newest knowledge timestamp of the register (UTC); null if it is empty.</param>
    /// <param name="now">The current time (UTC).</param>
    /// <exception cref="WrongClockException">The clock is behind.</exception>
    public static void RequireNotBehind(DateTimeOffset? knownThrough, DateTimeOffset now)
    {
        if (now < knownThrough - MaxBehind)
        {
            throw new WrongClockException(
                $"The clock says {now:yyyy-MM-dd HH:mm} UTC, but the register knows of {knownThrough:yyyy-MM-dd HH:mm} UTC, more than "
                + $"{MaxBehind.TotalDays} days later. Set the clock of the computer; nothing was changed.");
        }
    }

    /// <summary>Checks the clock before a change is recorded at its time.</summary>
    /// <param name="knownThrough">The newest knowledge timestamp of the register (UTC).</param>
    /// <param name="now">The current time (UTC).</param>
    /// <exception cref="WrongClockException">The clock is behind or too far ahead.</exception>
    public static void RequirePlausible(DateTimeOffset knownThrough, DateTimeOffset now)
    {
        RequireNotBehind(knownThrough, now);

        // An empty register knows nothing: its timestamp is the Unix epoch.
        if (knownThrough > DateTimeOffset.UnixEpoch && now - knownThrough > MaxAhead)
        {
            throw new WrongClockException(
                $"The clock says {now:yyyy-MM-dd HH:mm} UTC, more than {MaxAhead.TotalDays} days after the newest thing that the register knows, "
                + $"of {knownThrough:yyyy-MM-dd HH:mm} UTC. Set the clock of the computer, or import newer lists first; nothing was changed.");
        }
    }

    /// <summary>Checks the clock against the dates in the names of all files of the register.</summary>
    /// <exception cref="WrongClockException">Several files are from the future.</exception>
    public static void RequireFilesInPast(IReadOnlyCollection<string> fileNames, DateTimeOffset now)
    {
        var tomorrow = DateOnly.FromDateTime(now.UtcDateTime).AddDays(1);
        var future = fileNames.Select(name => FileNameParser.Parse(name).Date).Where(date => date > tomorrow).Order().ToList();
        if (future.Count >= MinFutureFiles && future.Count >= MinFutureShare * fileNames.Count)
        {
            throw new WrongClockException(
                $"The clock says {now:yyyy-MM-dd HH:mm} UTC, but {future.Count} of {fileNames.Count} lists are of a later date, up to {future[^1]:O}. "
                + "Set the clock of the computer; nothing was changed.");
        }
    }
}
