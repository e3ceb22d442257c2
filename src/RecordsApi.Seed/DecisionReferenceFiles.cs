using System.Globalization;
using CsvHelper;
using RecordsApi.Domain.Ingestion.Decisions;
using RecordsApi.Domain.Model;

namespace RecordsApi.Seed;

/// <summary>
/// Reads the reference data about decisions: details of the cited sources, votes of members, and bodies whose votes can be vetoed.
/// These are files of their own, because decisions files are imported as they are.
/// </summary>
internal static class DecisionReferenceFiles
{
    /// <summary>Reads the files of a bundle; one that does not exist counts as empty.</summary>
    /// <exception cref="InvalidDataException">A row is invalid.</exception>
    public static DecisionReference Read(BundleFolder bundle) => new(
        ReadFile(
            bundle.GetPath("reference/source-details.csv"),
            ["source_url", "title", "author", "published_on", "retrieved_on", "archived_url", "via", "license", "publisher"],
            row => new SourceDetails(
                row.Required("source_url"), row.Text("title"), row.Text("author"), row.Text("published_on") != "unknown", row.Date("retrieved_on"), row.Text("archived_url"),
                row.Text("via"), row.Text("license"), row.Text("publisher"))),
        ReadFile(
            bundle.GetPath("reference/member-votes.csv"), ["state", "body", "decided_on", "matter_file", "member", "vote", "source_url"],
            row => new MemberVoteFact(
                row.Required("state"), row.Required("body"), row.Date("decided_on") ?? throw row.Invalid("decided_on", "a date (YYYY-MM-DD)"),
                row.Required("matter_file"), row.Required("member"), row.Vote("vote"), row.Required("source_url"))),
        ReadFile(
            bundle.GetPath("reference/veto-windows.csv"), ["state", "body", "days", "vetoed_by", "source_url"],
            row => new VetoWindow(row.Required("state"), row.Required("body"), row.Count("days"), row.Required("vetoed_by"), row.Required("source_url"))));

    private static List<T> ReadFile<T>(string path, string[] columns, Func<Row, T> read)
    {
        if (!File.Exists(path))
            return [];
        using var reader = new StreamReader(path);
        using var csv = BundleCsv.CreateReader(reader, path, columns);
        var rows = new List<T>();
        while (csv.Read())
            rows.Add(read(new(csv, path)));
        return rows;
    }

    private sealed class Row(CsvReader csv, string path)
    {
        public string? Text(string column) => csv.GetString(column).Trim() is { Length: > 0 } text ? text : null;

        public string Required(string column) => Text(column) ?? throw Invalid(column, "a value");

        public DateOnly? Date(string column) => Text(column) is not { } text ? null
            : DateOnly.TryParseExact(text, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
            : throw Invalid(column, "a date (YYYY-MM-DD)");

        public int Count(string column) => int.TryParse(Text(column), NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count
            : throw Invalid(column, "a nonnegative integer");

        public string Vote(string column) => Required(column) is var text && MemberVotes.Vocabulary.Terms.Any(t => t.Value == text) ? text
            : throw Invalid(column, $"one of {string.Join(", ", MemberVotes.Vocabulary.Terms.Select(t => t.Value))}");

        public InvalidDataException Invalid(string column, string expected) =>
            new($"{path}, row {BundleCsv.GetRowNumber(csv)}, column {column}: '{Text(column)}' is not {expected}.");
    }
}
