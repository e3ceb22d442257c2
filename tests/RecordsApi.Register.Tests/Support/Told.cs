using System.Globalization;
using RecordsApi.Register.Publications.Decisions;

namespace RecordsApi.Register.Tests.Support;

/// <summary>Decisions made for a test.</summary>
internal static class Told
{
    /// <summary>A vote of a city's council on its police department's agreement, as a newspaper tells it the same day.</summary>
    public static DecisionFact Vote(string city, string day, string outcome = "passed", string purpose = "authorise") => new()
    {
        Jurisdiction = city,
        State = "FL",
        Agency = $"{city} Police Department",
        Body = $"{city} City Council",
        DecidedOn = Day(day),
        Kind = "vote",
        Outcome = outcome,
        Purpose = purpose,
        SourcePublisher = "Miami Herald",
        SourcePublishedOn = Day(day),
        SourceUrl = $"https://news.example/{city}/{day}",
        Certainty = "one report",
    };

    public static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
