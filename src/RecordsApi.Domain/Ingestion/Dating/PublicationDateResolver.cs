using System.Globalization;
using RecordsApi.Domain.Spelling;

namespace RecordsApi.Domain.Ingestion.Dating;

/// <summary>Resolves the date of a publication from its file name, its newest signing date and the dates of other publications.</summary>
public static class PublicationDateResolver
{
    /// <summary>The date of the first workbook. Earlier lists are copies of the table on the publisher's web page.</summary>
    public static readonly DateOnly FirstWorkbookDate = new(2025, 2, 20);

    /// <summary>
    /// The number of days by which a signing date may be after the publication that prints it, because the publisher lists
    /// some agreements with a future signing date.
    /// </summary>
    public const int MaxDaysPredated = 7;

    /// <summary>The number of days by which the newest signing date of a workbook may precede its publication.</summary>
    public const int MaxDaysStale = 60;

    /// <summary>
    /// The distance in days to the nearest other workbook above which a date is considered isolated. Workbooks are published
    /// once or twice per weekday; only an incomplete import or a mistyped name leaves a larger gap.
    /// </summary>
    public const int IsolationDays = 21;

    /// <summary>Resolves the date of a publication. The result depends on the arguments only.</summary>
    /// <param name="parsedName">The parsed file name.</param>
    /// <param name="evidence">What the contents of the workbook say about its date.</param>
    /// <param name="otherDates">The dates of the other workbooks.</param>
    /// <param name="today">The current date (UTC). A publication can be dated one day later at most.</param>
    public static PublicationDateDecision Resolve(
        ParsedFileName parsedName, PublicationDateEvidence evidence, OtherPublicationDates otherDates, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(parsedName);
        ArgumentNullException.ThrowIfNull(otherDates);
        if (parsedName.List is null)
            return CreateQuarantined(parsedName.Problem ?? "The file name does not identify a list.");
        var plausibility = new PublicationDatePlausibility(parsedName.IsWebPage, evidence, today);
        var problem = parsedName.Date is { } typed
            ? plausibility.FindProblem(typed)
            : parsedName.Problem ?? "The file name contains no date.";
        if (problem is null)
        {
            var date = parsedName.Date!.Value;

            // The signing dates are stronger evidence than the dates of other workbooks, which are used only without them.
            if (evidence.NewestSigned is null && IsIsolated(date, otherDates)
                && FindClosest(FindCorrections(parsedName, plausibility), otherDates) is { } closer)
            {
                return CreateCorrected(parsedName, closer, "the dates of all other workbooks are far from it");
            }

            return new PublicationDateDecision(date, DateBasis.FileName, null, null);
        }

        var corrections = FindCorrections(parsedName, plausibility);
        return corrections switch
        {
            [var single] => CreateCorrected(parsedName, single, problem),
            [] when FindSavedDate(parsedName, plausibility) is { } savedOn => new PublicationDateDecision(
                savedOn, DateBasis.Corrected,
                $"{DescribeProblem(parsedName, problem)} Two typing errors lead to {savedOn:O}, the date on which the workbook was last saved; "
                + $"the date was corrected to {savedOn:O}.", null),
            [] => CreateQuarantined($"{DescribeProblem(parsedName, problem)} No single typing error explains it."),
            _ when FindClosest(corrections, otherDates) is { } closest => CreateCorrected(parsedName, closest, problem),
            _ => CreateQuarantined($"{DescribeProblem(parsedName, problem)} The intended date may be {FormatAlternatives(corrections)}."),
        };
    }

    /// <summary>
    /// Returns the plausible corrections of the most likely kind of typing error. Typical dates are preferred. A year typed
    /// one year early is the most likely error and needs not be typical.
    /// </summary>
    private static List<DateCandidate> FindCorrections(ParsedFileName parsedName, PublicationDatePlausibility plausibility)
    {
        var plausible = parsedName.AlternativeDates.Where(candidate => plausibility.CanBeIntended(candidate.Date)).ToList();
        var typical = plausible
            .Where(candidate => candidate.TypingError == TypingError.PreviousYear || plausibility.IsTypical(candidate.Date))
            .ToList();
        return (typical.Count > 0 ? typical : plausible)
            .GroupBy(candidate => candidate.TypingError)
            .OrderBy(group => group.Key)
            .FirstOrDefault()?.ToList() ?? [];
    }

    /// <summary>Returns the date on which the workbook was saved, if it is plausible and two typing errors lead to it.</summary>
    private static DateOnly? FindSavedDate(ParsedFileName parsedName, PublicationDatePlausibility plausibility) =>
        plausibility.Evidence.SavedOn is { } savedOn && plausibility.CanBeIntended(savedOn)
            && parsedName.Digits is { Length: >= TypedDateParser.MinCorrectedDigits } digits
            && EditDistance.Calculate(digits, savedOn.ToString("MMddyyyy", CultureInfo.InvariantCulture)) <= 2
            ? savedOn
            : null;

    private static bool IsIsolated(DateOnly date, OtherPublicationDates otherDates) =>
        otherDates.DaysToNearest(date) > IsolationDays && !otherDates.AreAllBefore(date);

    private static DateCandidate? FindClosest(List<DateCandidate> candidates, OtherPublicationDates otherDates)
    {
        var close = candidates.Where(candidate => otherDates.DaysToNearest(candidate.Date) <= IsolationDays).ToList();
        return close is [var single] ? single : null;
    }

    private static PublicationDateDecision CreateCorrected(ParsedFileName parsedName, DateCandidate candidate, string problem)
    {
        var explanation = candidate.TypingError switch
        {
            TypingError.PreviousYear => "The year is one too low",
            TypingError.DigitsSwapped => "Two adjacent digits are transposed",
            TypingError.DigitTooMany => "There is an extra digit",
            TypingError.DigitMissing => "A digit is missing",
            TypingError.DayAndMonthSwapped => "Day and month are transposed",
            _ => "One digit is wrong",
        };
        var note = $"{DescribeProblem(parsedName, problem)} {explanation}; the date was corrected to {candidate.Date:O}.";
        return new PublicationDateDecision(candidate.Date, DateBasis.Corrected, note, null);
    }

    private static string DescribeProblem(ParsedFileName parsedName, string problem) =>
        parsedName.Date is { } date ? $"The file name says {date:O}; {problem}." : problem;

    private static string FormatAlternatives(List<DateCandidate> candidates) =>
        string.Join(" or ", candidates.Select(candidate => $"{candidate.Date:O}"));

    private static PublicationDateDecision CreateQuarantined(string reason) => new(null, DateBasis.FileName, null, reason);
}
