using System.Text;
using System.Text.Json.Nodes;
using RecordsApi.Testing.Databases;
using RecordsApi.Tests.Support;

namespace RecordsApi.Tests.Http.Queries;

/// <summary>Records of streamed lists, compared with those of pages.</summary>
public sealed class StreamedRecordsTests(StreamedRecordsTests.EdgeCaseRegisterFactory service) : IClassFixture<StreamedRecordsTests.EdgeCaseRegisterFactory>
{
    /// <summary>Every list, and other requests for status events.</summary>
    public static TheoryData<string> ListAddresses() => new((string[])
    [
        "agencies?", "agreements?", $"agreements/{FloridaTestData.BaldwinCounty}/history?", $"agreements/{FloridaTestData.Miami}/decisions?", $"agreements/{FloridaTestData.Hialeah}/listings?",
        "changes?", "decisions?", "jurisdictions?", "meetings?", "programs?", "publications?", "publications/ice-participating-2025-12-30/rows?", "review-items?", "sources?",
        "status-events?", "status-events?include=sources&", "status-events?knownAt=2025-07-05&", "status-events?state=FL&basis=listed&sort=-recordedAt&",
        "status-events?sort=agreementId,-sequence&", "status-events?status=withdrawn&",
    ]);

    [Theory]
    [MemberData(nameof(ListAddresses))]
    public async Task Streamed_CSV_equals_the_records_of_the_page(string list)
    {
        var lines = ParseCsv(await service.GetTextAsync($"/v1/{list}format=csv"));
        var records = (await service.GetJsonAsync($"/v1/{list}limit=500"))["data"]!.AsArray();

        Assert.Equal(
            records.SelectMany(record => lines[0].Select(column => $"{column}: {CellOf(record!, column)}")),
            lines[1..].SelectMany(line => lines[0].Zip(line, (column, cell) => $"{column}: {NormalizeCell(cell)}")));
    }

    [Theory]
    [MemberData(nameof(ListAddresses))]
    public async Task Streamed_NDJSON_equals_the_records_of_the_page(string list)
    {
        var lines = (await service.GetTextAsync($"/v1/{list}format=ndjson")).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var records = (await service.GetJsonAsync($"/v1/{list}limit=500"))["data"]!.AsArray();

        Assert.Equal(records.Select(record => record!.ToJsonString()), lines.Select(line => JsonNode.Parse(line)!.ToJsonString()));
    }

    [Fact]
    public async Task Streamed_status_events_have_all_sources_and_assertions()
    {
        var lines = ParseCsv(await service.GetTextAsync($"/v1/status-events?agreement={FloridaTestData.Miami}&status=approved&format=csv"));
        var csvRecord = lines[0].Zip(lines[1]).ToDictionary(cell => cell.First, cell => cell.Second);

        Assert.Equal("ice-participating-2025-12-30;miami-minutes-2025-06-17", csvRecord["sourceIds"]);
        Assert.Equal("""[{"status":"approved","occurredOn":"2025-06-17","basis":"documented","sourceIds":["miami-minutes-2025-06-17"],"note":null}]""", csvRecord["assertions"]);
    }

    private static string CellOf(JsonNode record, string column)
    {
        var value = column.Split('.').Aggregate((JsonNode?)record, (node, key) => node?[key]);
        return value switch
        {
            null => "",
            JsonArray { Count: 0 } => "",
            JsonArray several when several[0] is JsonValue => EscapeFormula(string.Join(';', several.Select(one => (string?)one))),
            JsonValue text when text.GetValueKind() == System.Text.Json.JsonValueKind.String => EscapeFormula((string)text!),
            _ => value.ToJsonString(),
        };
    }

    // Nested records are JSON, and none are an empty array; no values are an empty cell.
    private static string NormalizeCell(string cell) => cell == "[]" ? "" : cell.StartsWith("[{", StringComparison.Ordinal) ? JsonNode.Parse(cell)!.ToJsonString() : cell;

    private static string EscapeFormula(string text) => text.Length > 0 && "=+-@\t\r".Contains(text[0], StringComparison.Ordinal) ? $"'{text}" : text;

    // RFC 4180.
    private static List<string[]> ParseCsv(string csv)
    {
        var (lines, cells, cell, quoted) = (new List<string[]>(), new List<string>(), new StringBuilder(), false);
        for (var i = 0; i < csv.Length; i++)
        {
            if (csv[i] == '"' && quoted && i + 1 < csv.Length && csv[i + 1] == '"')
                cell.Append(csv[i++]);
            else if (csv[i] == '"')
                quoted = !quoted;
            else if (quoted || csv[i] is not (',' or '\r' or '\n'))
                cell.Append(csv[i]);
            else if (csv[i] is ',' or '\n')
            {
                cells.Add(cell.ToString());
                cell.Clear();
                if (csv[i] == ',')
                    continue;
                lines.Add([.. cells]);
                cells.Clear();
            }
        }

        return lines;
    }

    /// <summary>The Florida test register, with rarely used properties on some status events.</summary>
    public sealed class EdgeCaseRegisterFactory : RegisterApiFactory
    {
        public EdgeCaseRegisterFactory()
        {
            // PostgreSQL stores no null character.
            TestDatabase.Execute(
                DatabasePath,
                $"""
                UPDATE StatusEvents SET Note = '=1, "2"' || {TestDatabase.Provider.Dialect.Character(10)} || '3 – ä' WHERE Id = '{FloridaTestData.Hialeah}-e1';
                UPDATE StatusEvents SET Note = '' WHERE Id = '{FloridaTestData.Hialeah}-e2';
                UPDATE StatusEvents SET Note = 'before' || {TestDatabase.Provider.Dialect.Character(TestDatabase.IsPostgreSql ? 1 : 0)} || 'after' WHERE Id = '{FloridaTestData.PortPolice}-e1';
                UPDATE StatusEvents SET Disputed = TRUE, ChosenBy = 'record-before-others' WHERE Id = '{FloridaTestData.Miami}-e1';
                INSERT INTO StatusEventAssertions (StatusEventId, Number, Status, OccurredOn, Basis, SourceIds)
                    VALUES ('{FloridaTestData.Miami}-e1', 1, 'approved', '2025-06-17', 'documented', 'miami-minutes-2025-06-17');
                INSERT INTO StatusEventSources (StatusEventId, SourceId) VALUES ('{FloridaTestData.Miami}-e1', 'ice-participating-2025-12-30');
                DELETE FROM StatusEventSources WHERE StatusEventId = '{FloridaTestData.CoralGables}-e1';
                """);
        }
    }
}
