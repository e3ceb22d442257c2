using System.Globalization;
using RecordsApi.Domain.Ingestion.Decisions;

namespace RecordsApi.Testing;

/// <summary>Decisions made for a test.</summary>
internal static class SampleDecisions
{
    /// <summary>A vote of a city's council on its police department's agreement, as a newspaper tells it the same day.</summary>
    public static DecisionFact CreateVote(string city, string date, string outcome = "passed", string purpose = "authorise") => new()
    {
        Jurisdiction = city,
        State = "FL",
        Agency = $"{city} Police Department",
        Body = $"{city} City Council",
        DecidedOn = ParseDate(date),
        Kind = "vote",
        Outcome = outcome,
        Purpose = purpose,
        SourcePublisher = "Miami Herald",
        SourcePublishedOn = ParseDate(date),
        SourceUrl = $"https://news.example/{city}/{date}",
        Certainty = "one report",
    };

    public static DateOnly ParseDate(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
