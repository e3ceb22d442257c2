using System.Globalization;
using RecordsApi.Data;
using RecordsApi.Data.Queries;
using RecordsApi.Data.Related;

namespace RecordsApi.Features.Agreements;

/// <summary>What joins a count of agreements to the count of rows that a publication printed.</summary>
internal static class ListedInNotes
{
    private static readonly string[] Columns = ["Agreement", "Count"];

    /// <summary>The rows that each publication asked for prints of the agreements in the answer, by agreement.</summary>
    public static IEnumerable<RelatedRowsQuery> RelatedQueries(RegisterContext db, IQueryable<AgreementAsOf> agreements, IReadOnlyList<string> publications) =>
        publications.Select((publication, number) => new RelatedLinqQuery(KeyFor(number),
            from p in db.Publications
            where p.Id == publication
            from l in db.Listings.Where(l => l.List == p.List && l.FirstPosition <= p.Position && p.Position <= l.LastPosition)
            from r in db.PublicationRows.Where(r => r.PublicationKey == p.Key && r.PrintedRowKey == l.PrintedRowKey)
            where agreements.Any(a => a.Id == l.AgreementId)
            group r by l.AgreementId into rows
            select new { Agreement = rows.Key, Count = rows.Count() }, Columns));

    /// <summary>
    /// A note for each publication asked for: how many rows it prints of the agreements in the answer, and which of them
    /// it prints more than once. Who counts the rows of the file comes to that number.
    /// </summary>
    public static IEnumerable<string> Build(RelatedRows records, IReadOnlyList<string> publications) =>
        publications.Select((publication, number) => FormatNote(publication, records.GetRows<PrintedRowCount>(KeyFor(number))));

    private static string FormatNote(string publication, IReadOnlyList<PrintedRowCount> rowCounts)
    {
        var twice = rowCounts.Where(r => r.Count > 1).Select(r => r.Agreement).Order(StringComparer.Ordinal).ToList();
        return string.Create(CultureInfo.InvariantCulture, $"{publication} prints {rowCounts.Sum(r => r.Count)} rows for these {rowCounts.Count} agreements")
            + (twice.Count == 0 ? "." : $"; printed more than once: {string.Join(", ", twice)}.");
    }

    private static string KeyFor(int number) => $"Printed{number}";

    private sealed record PrintedRowCount(string Agreement, int Count);
}
