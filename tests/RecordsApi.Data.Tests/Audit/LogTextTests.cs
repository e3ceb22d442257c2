using RecordsApi.Domain.Audit;

namespace RecordsApi.Data.Tests.Audit;

public sealed class LogTextTests
{
    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("a\r\nb", "a\\u000d\\u000ab")]
    [InlineData("\u2028\u202e\u0085\u007f", "\\u2028\\u202e\\u0085\\u007f")]
    public void Control_characters_in_logged_text_are_escaped(string text, string expected) => Assert.Equal(expected, LogText.Escape(text));
}
