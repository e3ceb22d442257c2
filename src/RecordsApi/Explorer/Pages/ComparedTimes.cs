using System.Globalization;
using RecordsApi.Domain.Time;
using RecordsApi.Explorer.Context;

namespace RecordsApi.Explorer.Pages;

/// <summary>The two dates and the two timestamps of a comparison, each in order.</summary>
/// <param name="From">First date.</param>
/// <param name="To">Second date.</param>
/// <param name="KnownFrom">First timestamp (UTC).</param>
/// <param name="KnownTo">Second timestamp (UTC).</param>
public sealed record ComparedTimes(DateOnly From, DateOnly To, DateTimeOffset KnownFrom, DateTimeOffset KnownTo)
{
    private const int DefaultDays = 30;

    /// <summary>The times as parameters of the API.</summary>
    public string Parameters => $"asOf={PageText.Format(From)}..{PageText.Format(To)}&knownAt={UtcTimestamp.Format(KnownFrom)}..{UtcTimestamp.Format(KnownTo)}";

    /// <summary>Whether there can be differences of a section: news between two dates, corrections between two timestamps.</summary>
    /// <param name="section">One of <see cref="ComparisonSection.Names"/>.</param>
    public bool CanDiffer(string section) => section == ComparisonSection.Corrected ? KnownFrom != KnownTo : From != To;

    /// <summary>What is compared, in words.</summary>
    public string Title => (From == To, KnownFrom == KnownTo) switch
    {
        (true, false) => $"{PageText.Spell(From)}, as known on {SpellDay(KnownFrom)} and on {SpellDay(KnownTo)}",
        (false, false) => $"{PageText.Spell(From)}, as known on {SpellDay(KnownFrom)}, and {PageText.Spell(To)}, as known on {SpellDay(KnownTo)}",
        _ => $"{PageText.Spell(From)} and {PageText.Spell(To)}",
    };

    /// <summary>The times that a request names. Those that it does not name are those of the page, and 30 days before its date unless two timestamps are compared.</summary>
    internal static ComparedTimes Create(ComparePageQuery query, PageContext page)
    {
        var (knownFrom, knownTo) = (query.Parsed.GetTimestamp("knownFrom"), query.Parsed.GetTimestamp("knownTo") ?? page.Register.KnownAt);
        var to = query.Parsed.GetDate("to") ?? page.AsOf;
        var from = query.Parsed.GetDate("from") ?? (knownFrom is null ? to.AddDays(-DefaultDays) : to);
        var known = knownFrom ?? knownTo;
        return new(from < to ? from : to, from < to ? to : from, known < knownTo ? known : knownTo, known < knownTo ? knownTo : known);
    }

    private static string SpellDay(DateTimeOffset timestamp) => timestamp.UtcDateTime.ToString("MMMM d, yyyy", CultureInfo.InvariantCulture);
}
