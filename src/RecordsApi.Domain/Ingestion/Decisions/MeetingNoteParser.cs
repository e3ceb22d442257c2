using System.Globalization;
using System.Text.RegularExpressions;
using RecordsApi.Domain.Agencies;
using RecordsApi.Domain.Model;
using RecordsApi.Domain.Time;

namespace RecordsApi.Domain.Ingestion.Decisions;

/// <summary>Parses the meeting described in the note of a decision, in the wording used by the decisions files.</summary>
internal static partial class MeetingNoteParser
{
    private const string TimeFormat = "HH:mm";

    private static readonly string[] TimeGroups = ["noticed", "called", "adjourned"];

    /// <summary>Returns what is wrong with the meeting that a note describes; null if nothing is.</summary>
    public static string? FindProblem(DecisionFact fact)
    {
        if (MeetingPattern().Match(fact.Note ?? "") is not { Success: true } match || match.Groups["zone"] is not { Success: true, Value: var zone })
            return null;
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(zone, out _))
            return $"'{zone}' is not an IANA time zone name, such as America/New_York.";
        if (TimeGroups.Select(g => match.Groups[g].Value).FirstOrDefault(t => !TimeOnly.TryParseExact(t, TimeFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out _)) is { } wrong)
            return $"'{wrong}' is not a time from 00:00 to 23:59.";
        return string.CompareOrdinal(match.Groups["called"].Value, match.Groups["adjourned"].Value) > 0 ? "The meeting was adjourned before it was called to order." : null;
    }

    /// <summary>Returns the meeting, with times in UTC; null if the note does not describe one.</summary>
    public static Meeting? Parse(DecisionFact fact)
    {
        var match = MeetingPattern().Match(fact.Note ?? "");
        if (!match.Success)
            return null;
        var zone = match.Groups["zone"].Success ? match.Groups["zone"].Value : null;
        DateTimeOffset? At(string group) => zone is null || !match.Groups[group].Success ? null
            : LocalTime.ToUtc(fact.DecidedOn, TimeOnly.ParseExact(match.Groups[group].Value, TimeFormat, CultureInfo.InvariantCulture), zone);
        return new Meeting
        {
            Id = $"{AgencySlug.Create(fact.State, fact.Body)}-{fact.DecidedOn:O}",
            Body = fact.Body,
            Kind = match.Groups["emergency"].Success ? "emergency" : "special",
            HeldOn = fact.DecidedOn,
            ScheduledStart = At("noticed"),
            CalledToOrder = At("called"),
            Adjourned = At("adjourned"),
            TimeZone = zone,
            MinutesUrl = fact.Certainty.Contains("minutes", StringComparison.OrdinalIgnoreCase) ? fact.SourceUrl : null,
        };
    }

    [GeneratedRegex(
        @"special (?<emergency>emergency )?meeting"
        + @"(?: noticed for (?<noticed>\d\d:\d\d); called to order (?<called>\d\d:\d\d) and adjourned (?<adjourned>\d\d:\d\d)"
        + @" (?<zone>[A-Za-z_]+/[A-Za-z_]+))?",
        RegexOptions.CultureInvariant)]
    private static partial Regex MeetingPattern();
}
