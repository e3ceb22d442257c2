using CsCheck;
using RecordsApi.Domain.Time;
using RecordsApi.Testing;

namespace RecordsApi.Domain.Tests.Time;

public class EdtfDateParsingTests
{
    [Theory]
    [InlineData("2025-06-17", "2025-06-17", "2025-06-17", EdtfPrecision.Day)]
    [InlineData("2025-06", "2025-06-01", "2025-06-30", EdtfPrecision.Month)]
    [InlineData("2024-02", "2024-02-01", "2024-02-29", EdtfPrecision.Month)]
    [InlineData("2025", "2025-01-01", "2025-12-31", EdtfPrecision.Year)]
    [InlineData("9999", "9999-01-01", "9999-12-31", EdtfPrecision.Year)]
    [InlineData("2025-06-13/2025-06-17", "2025-06-13", "2025-06-17", EdtfPrecision.Interval)]
    [InlineData("2025-02/2025-06-17", "2025-02-01", "2025-06-17", EdtfPrecision.Interval)]
    [InlineData("2025-06-13/2025", "2025-06-13", "2025-12-31", EdtfPrecision.Interval)]
    [InlineData("2025-06-13/..", "2025-06-13", null, EdtfPrecision.Interval)]
    [InlineData("2025-06-13/", "2025-06-13", null, EdtfPrecision.Interval)]
    [InlineData("../2025-06", null, "2025-06-30", EdtfPrecision.Interval)]
    [InlineData("2025-06~", "2025-06-01", "2025-06-30", EdtfPrecision.Month)]
    [InlineData("2025-06-13?/2025-07%", "2025-06-13", "2025-07-31", EdtfPrecision.Interval)]
    public void Parsed_date_has_the_expected_bounds_and_precision(
        string text, string? earliest, string? latest, EdtfPrecision precision)
    {
        var date = EdtfDate.Parse(text);

        Assert.Equal((ParseDate(earliest), ParseDate(latest), precision), (date.Earliest, date.Latest, date.Precision));
    }

    [Theory]
    [InlineData(null, "empty")]
    [InlineData("", "empty")]
    [InlineData(" ", "without spaces")]
    [InlineData(" 2025-06-17", "without spaces")]
    [InlineData("2025-06-17\n", "without spaces")]
    [InlineData("June 2025", "without spaces")]
    [InlineData("٢٠٢٥", "only digits")]
    [InlineData("2025-02-30", "'2025-02-30' is not a valid date")]
    [InlineData("2025-13", "'2025-13' is not a valid date")]
    [InlineData("2025-06-00", "'2025-06-00' is not a valid date")]
    [InlineData("0000", "'0000' is not a valid date")]
    [InlineData("025", "'025' is not a valid date")]
    [InlineData("2025-6-17", "'2025-6-17' is not a valid date")]
    [InlineData("20250617", "'20250617' is not a valid date")]
    [InlineData("2025-06-17~?", "'2025-06-17~?' is not a valid date")]
    [InlineData("~2025", "'~2025' is not a valid date")]
    [InlineData("~", "'~' is not a valid date")]
    [InlineData("..", "'..' is not a valid date")]
    [InlineData("2025-06-17/2025-06-13", "ends before it starts")]
    [InlineData("2025-07/2025-06-30", "ends before it starts")]
    [InlineData("2025-02-30/..", "'2025-02-30' is not a valid date")]
    [InlineData("2025/2025-02-30", "'2025-02-30' is not a valid date")]
    [InlineData("../..", "its start or its end")]
    [InlineData("../", "its start or its end")]
    [InlineData("/2025-06-17", "requires a start")]
    [InlineData("/", "requires a start")]
    [InlineData("2023/2024/2025", "more than two dates")]
    [InlineData("2025-06-13~/2025-06-17~1", "at most 23 characters")]
    public void Invalid_date_is_rejected_with_a_reason(string? text, string reason)
    {
        var read = EdtfDate.TryParse(text, out var date, out var error);

        Assert.False(read);
        Assert.Null(date);
        Assert.Contains(reason, error, StringComparison.Ordinal);
    }

    [Fact]
    public void Parse_throws_with_the_same_reason_for_an_invalid_date()
    {
        var thrown = Assert.Throws<FormatException>(() => EdtfDate.Parse("2025-02-30"));

        Assert.StartsWith("'2025-02-30' is not a valid date", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Error_message_does_not_echo_unexpected_characters()
    {
        var thrown = Assert.Throws<FormatException>(() => EdtfDate.Parse("2025\r\n<script>"));

        Assert.DoesNotContain("script", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Canonical_text_is_unchanged_by_parsing_and_formatting() =>
        EdtfTextGenerator.AnyText.ForAll(text => Assert.Equal(text, EdtfDate.Parse(text).ToString()));

    [Fact]
    public void Formatted_date_is_parsed_back_as_an_equal_date() =>
        EdtfTextGenerator.AnyText.Select(EdtfDate.Parse).ForAll(date => Assert.Equal(date, EdtfDate.Parse(date.ToString())));

    [Fact]
    public void Dates_are_equal_exactly_when_their_texts_are_equal() =>
        Gen.Select(EdtfTextGenerator.AnyText, EdtfTextGenerator.AnyText).ForAll((one, other) =>
            Assert.Equal(one == other, EdtfDate.Parse(one) == EdtfDate.Parse(other)));

    [Fact]
    public void Earliest_is_never_after_latest() =>
        EdtfTextGenerator.AnyText.Select(EdtfDate.Parse).ForAll(date => Assert.False(date.Earliest > date.Latest));

    [Fact]
    public void TryParse_returns_either_a_date_or_a_reason_for_any_text() =>
        Gen.String[Gen.Char["0123456789-/.~?% x"], 0, 26].ForAll(text =>
            Assert.Equal(EdtfDate.TryParse(text, out var date, out var error), date is not null && error is null));

    private static DateOnly? ParseDate(string? text) =>
        text is null ? null : DateOnly.ParseExact(text, "O", System.Globalization.CultureInfo.InvariantCulture);
}
