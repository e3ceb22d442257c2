using RecordsApi.Register.Storage;

namespace RecordsApi.Register.Tests.Keys;

public sealed class KeyTablesTests
{
    [Theory]
    [InlineData("ApiKeys")]
    [InlineData("AuditEntries")]
    [InlineData("IdempotentAnswers")]
    public void What_is_known_of_those_who_write_is_in_no_export(string table) =>
        Assert.DoesNotContain(table, RegisterCopy.Tables, StringComparer.OrdinalIgnoreCase);

    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("a\r\nb", "a\\u000d\\u000ab")]
    [InlineData("\u2028\u202e\u0085\u007f", "\\u2028\\u202e\\u0085\\u007f")]
    public void Text_from_outside_cannot_begin_a_line_of_a_log(string text, string plain) =>
        Assert.Equal(plain, RecordsApi.Register.Audit.PlainText.Of(text));
}
