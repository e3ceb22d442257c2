using RecordsApi.Data.Sqlite;

namespace RecordsApi.Data.Tests.Exports;

public sealed class SecretTablesTests
{
    [Theory]
    [InlineData("ApiKeys")]
    [InlineData("AuditEntries")]
    [InlineData("IdempotentResponses")]
    public void Table_with_API_key_data_is_never_exported(string table) =>
        Assert.DoesNotContain(table, new SqliteFileExporter().Tables, StringComparer.OrdinalIgnoreCase);

    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("a\r\nb", "a\\u000d\\u000ab")]
    [InlineData("\u2028\u202e\u0085\u007f", "\\u2028\\u202e\\u0085\\u007f")]
    public void Control_characters_in_logged_text_are_escaped(string text, string expected) =>
        Assert.Equal(expected, RecordsApi.Domain.Audit.LogText.Escape(text));
}
