using System.Globalization;
using CsCheck;

namespace RecordsApi.Domain.Tests.Time;

/// <summary>Generates canonical EDTF texts without the code under test.</summary>
internal static class EdtfTextGenerator
{
    private static readonly Gen<(DateOnly First, string Text)> Point =
        Gen.Select(
            Gen.Int[0, 20_000],
            Gen.OneOf("yyyy-MM-dd", "yyyy-MM", "yyyy"),
            Gen.OneOf("", "", "~", "?", "%"),
            (days, format, mark) =>
            {
                var day = new DateOnly(1990, 1, 1).AddDays(days);
                var text = day.ToString(format, CultureInfo.InvariantCulture);
                return (FirstDayOf(text), text + mark);
            });

    private static readonly Gen<string> ClosedInterval =
        Gen.Select(Point, Point, (a, b) => a.First <= b.First ? (a.Text, b.Text) : (b.Text, a.Text))
            .Select((from, to) => from == to ? from : $"{from}/{to}");

    /// <summary>Generates any form that the register uses.</summary>
    public static Gen<string> AnyText { get; } = Gen.OneOf(
        Point.Select(point => point.Text),
        ClosedInterval,
        Point.Select(point => $"{point.Text}/.."),
        Point.Select(point => $"{point.Text}/"),
        Point.Select(point => $"../{point.Text}"));

    private static DateOnly FirstDayOf(string text) => DateOnly.ParseExact(
        text + "-01-01"[..(10 - text.Length)], "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
