using System.Globalization;
using RecordsApi.Domain.Geography;
using RecordsApi.Domain.Model;
using RecordsApi.Domain.Time;
using RecordsApi.Features.Agreements.V1;

namespace RecordsApi.Explorer.Context;

/// <summary>Text of dates and numbers on pages.</summary>
internal static class PageText
{
    /// <summary>A date as in the API, <c>2025-06-17</c>.</summary>
    public static string Format(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);

    /// <summary>A date in words, <c>June 17, 2025</c>.</summary>
    public static string Spell(DateOnly day) => day.ToString("MMMM d, yyyy", CultureInfo.InvariantCulture);

    /// <summary>A timestamp (UTC) in words.</summary>
    public static string Spell(DateTimeOffset timestamp) => $"{Spell(DateOnly.FromDateTime(timestamp.UtcDateTime))}, {timestamp.UtcDateTime:HH:mm} UTC";

    /// <summary>A timestamp (UTC) in words, in a time zone: the clock that people on the spot saw.</summary>
    /// <param name="timestamp">The timestamp.</param>
    /// <param name="timeZone">The time zone, as in <c>America/New_York</c>; where it is null or not known to the machine, the text is in UTC.</param>
    public static string SpellLocal(DateTimeOffset timestamp, string? timeZone)
    {
        if (timeZone is null || !TimeZoneInfo.TryFindSystemTimeZoneById(timeZone, out var zone))
            return Spell(timestamp);
        var local = TimeZoneInfo.ConvertTime(timestamp, zone);
        return $"{Spell(DateOnly.FromDateTime(local.DateTime))}, {local:HH:mm} ({timeZone})";
    }

    /// <summary>A timestamp (UTC) as in the API.</summary>
    public static string Format(DateTimeOffset timestamp) => UtcTimestamp.Format(timestamp);

    /// <summary>A number with thousands separators.</summary>
    public static string Format(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>A share from 0 to 1 as a percentage with one decimal.</summary>
    public static string FormatShare(double? share) => share is { } value ? value.ToString("P1", CultureInfo.InvariantCulture).Replace(" ", "", StringComparison.Ordinal) : "unknown";

    /// <summary>A code in words: <c>task-force</c> becomes <c>Task force</c>.</summary>
    public static string Humanize(string? code) => string.IsNullOrEmpty(code) ? "unknown" : char.ToUpperInvariant(code[0]) + code[1..].Replace('-', ' ');

    /// <summary>The name of a state by its USPS code.</summary>
    public static string NameState(string? code) => UsStates.All.FirstOrDefault(state => state.Code == code)?.ShortName ?? code ?? "No state";

    /// <summary>The agency that is party to an agreement, or the facility that it is about.</summary>
    public static string NameParty(AgreementV1 agreement)
    {
        ArgumentNullException.ThrowIfNull(agreement);
        return agreement.AgencyName ?? agreement.FacilityName ?? "An unknown party";
    }

    /// <summary>The model of an agreement as a heading: <c>Task force</c>, <c>IGSA</c>, <c>Basic Ordering Agreement</c>.</summary>
    public static string NameModel(string? code) =>
        ReferenceData.Models.FirstOrDefault(model => model.Code == code && model.ProgramCode != ReferenceData.DefaultProgram)?.Name ?? Humanize(code);

    /// <summary>The model of an agreement inside a sentence: <c>task force</c>, <c>IGSA</c>, <c>Basic Ordering Agreement</c>.</summary>
    public static string NameModelInText(string? code) => NameModel(code) is var name && name == Humanize(code) ? name.ToLowerInvariant() : name;

    /// <summary>A program, as it is called in a sentence.</summary>
    public static string NameProgram(string code) => code == ReferenceData.DefaultProgram ? "287(g)" : code.ToUpperInvariant().Replace('-', ' ');

    /// <summary>A place with its state, <c>Miami, FL</c>; a state without.</summary>
    /// <param name="name">Name of the place; null if it is unknown.</param>
    /// <param name="state">USPS code of the state.</param>
    public static string NamePlace(string? name, string? state) => name is null || name == NameState(state) ? NameState(state) : $"{name}, {state}";

    /// <summary>An address of the web to link to; null if it is another kind of address, which a browser could run.</summary>
    public static string? FindWebAddress(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var url) && (url.Scheme == Uri.UriSchemeHttps || url.Scheme == Uri.UriSchemeHttp) ? address : null;

    /// <summary>Filters as parameters of the API, each after an ampersand; those without a value are omitted.</summary>
    public static string ToFilters(params IEnumerable<(string Name, string? Value)> filters) =>
        string.Concat(filters.Where(filter => filter.Value is not null).Select(filter => $"&{filter.Name}={Uri.EscapeDataString(filter.Value!)}"));

    /// <summary>A number with its noun.</summary>
    public static string Count(long number, string singular, string plural) => $"{Format(number)} {(number == 1 ? singular : plural)}";
}
