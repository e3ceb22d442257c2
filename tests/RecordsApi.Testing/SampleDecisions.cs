using System.Globalization;
using RecordsApi.Domain.Ingestion.Decisions;

namespace RecordsApi.Testing;

/// <summary>Decisions for tests.</summary>
internal static class SampleDecisions
{
    /// <summary>
    /// Creates a vote of a city council on the agreement of its police department, reported by a newspaper on the same date.
    /// </summary>
    public static DecisionFact CreateVote(string city, string date, string outcome = "passed", string purpose = "authorize") => new()
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
