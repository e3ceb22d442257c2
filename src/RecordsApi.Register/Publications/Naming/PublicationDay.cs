using System.Globalization;

namespace RecordsApi.Register.Publications.Naming;

/// <summary>Settles the day a publication stands for from its name, its newest SIGNED day and its neighbours.</summary>
public static class PublicationDay
{
    /// <summary>The first day of the workbooks; the list before it is the web page's table.</summary>
    public static readonly DateOnly FirstWorkbook = new(2025, 2, 20);

    /// <summary>Days by which a SIGNED day may follow its publication: the publisher pre-dates a few.</summary>
    public const int DaysPredated = 7;

    /// <summary>Days by which the newest SIGNED day of a workbook may precede its publication.</summary>
    public const int DaysStale = 60;

    /// <summary>
    /// Days from the nearest other workbook beyond which a day stands alone. Workbooks appear once or twice a
    /// working day; only an import with gaps, or a mistyped name, leaves so much room.
    /// </summary>
    public const int DaysAlone = 21;

    /// <summary>Decides. Pure: the same arguments give the same decision.</summary>
    /// <param name="claim">What the file name says.</param>
    /// <param name="newestSigned">Newest plausible SIGNED day in the workbook; null when it has none.</param>
    /// <param name="neighbours">Days of the other workbooks.</param>
    /// <param name="today">The current day, UTC; no publication is newer than the day after.</param>
    public static DayDecision Decide(FileNameClaim claim, DateOnly? newestSigned, NeighbourDays neighbours, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(claim);
        ArgumentNullException.ThrowIfNull(neighbours);
        if (claim.List is null) return Refuse(claim.Problem ?? "The file name does not name a list.");
        var sanity = new DaySanity(claim.WebPage, newestSigned, today);
        var fault = claim.Day is { } typed ? sanity.FaultOf(typed) : claim.Problem ?? "The file name holds no day.";
        if (fault is null)
        {
            var day = claim.Day!.Value;
            // SIGNED is the stronger witness: neighbours are heard only where it is silent.
            if (newestSigned is null && StandsAlone(day, neighbours) && Closest(Corrections(claim, sanity), neighbours) is { } nearer)
                return Correct(claim, nearer, "every other workbook is far from that day");
            return new DayDecision(day, DateBasis.FileName, null, null);
        }

        var corrections = Corrections(claim, sanity);
        return corrections switch
        {
            [var only] => Correct(claim, only, fault),
            [] => Refuse($"{Sentence(claim, fault)} No one slip of the hand explains it."),
            _ when Closest(corrections, neighbours) is { } nearest => Correct(claim, nearest, fault),
            _ => Refuse($"{Sentence(claim, fault)} It may stand for {string.Join(" or ", corrections.Select(reading => Iso(reading.Day)))}."),
        };
    }

    /// <summary>
    /// The readings that may be meant. The habit of the old year explains more than any other slip. Among the
    /// others those are preferred that need no further excuse, and then those of the nearest kind.
    /// </summary>
    private static List<DayReading> Corrections(FileNameClaim claim, DaySanity sanity)
    {
        var sane = claim.Alternatives.Where(reading => sanity.FaultOf(reading.Day) is null).ToList();
        var easy = sane.Where(reading => reading.Slip == TypingSlip.YearEarly || sanity.NeedsNoExcuse(reading.Day)).ToList();
        return (easy.Count > 0 ? easy : sane)
            .GroupBy(reading => reading.Slip)
            .OrderBy(group => group.Key)
            .FirstOrDefault()?.ToList() ?? [];
    }

    private static bool StandsAlone(DateOnly day, NeighbourDays neighbours) =>
        neighbours.DistanceTo(day) > DaysAlone && !neighbours.AllBefore(day);

    private static DayReading? Closest(List<DayReading> readings, NeighbourDays neighbours)
    {
        var near = readings.Where(reading => neighbours.DistanceTo(reading.Day) <= DaysAlone).ToList();
        return near is [var only] ? only : null;
    }

    private static DayDecision Correct(FileNameClaim claim, DayReading reading, string fault)
    {
        var why = reading.Slip switch
        {
            TypingSlip.YearEarly => "the year was typed a year early",
            TypingSlip.DigitsSwapped => "two neighbouring digits were swapped",
            TypingSlip.DigitTooMany => "one digit was typed too many",
            TypingSlip.DigitMissing => "one digit was left out",
            TypingSlip.DayAndMonthSwapped => "day and month were swapped",
            _ => "one digit was mistyped",
        };
        var opening = Sentence(claim, fault).TrimEnd('.');
        return new DayDecision(reading.Day, DateBasis.Corrected, $"{opening}, so {why}: {Iso(reading.Day)}.", null);
    }

    private static string Sentence(FileNameClaim claim, string fault) =>
        claim.Day is { } day ? $"The file name says {Iso(day)}; {fault}." : fault;

    private static DayDecision Refuse(string reason) => new(null, DateBasis.FileName, null, reason);

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
