using System.Globalization;
using Microsoft.EntityFrameworkCore;
using RecordsApi.Register.Storage;
using RecordsApi.Register.Storage.Queries;

namespace RecordsApi.Features.Agreements;

/// <summary>What joins a count of agreements to the count of rows that a publication printed.</summary>
internal static class ListedInNotes
{
    /// <summary>
    /// A note for each publication asked for: how many rows it prints of the agreements in the answer, and which of them
    /// it prints more than once. Who counts the rows of the file comes to that number.
    /// </summary>
    public static async Task<IReadOnlyList<string>> OfAsync(
        RegisterContext db, IQueryable<AgreementAsOf> answered, IReadOnlyCollection<string> publications, CancellationToken cancellationToken)
    {
        var notes = new List<string>();
        foreach (var publication in publications)
        {
            var rowsOf = await (
                from p in db.Publications
                where p.Id == publication
                from l in db.Listings.Where(l => l.List == p.List && l.FirstPosition <= p.Position && p.Position <= l.LastPosition)
                from r in db.PublicationRows.Where(r => r.PublicationKey == p.Key && r.PrintedRowKey == l.PrintedRowKey)
                where answered.Any(a => a.Id == l.AgreementId)
                group r by l.AgreementId into rows
                select new { Agreement = rows.Key, Count = rows.Count() }).ToListAsync(cancellationToken);
            var twice = rowsOf.Where(r => r.Count > 1).Select(r => r.Agreement).Order(StringComparer.Ordinal).ToList();
            notes.Add(string.Create(CultureInfo.InvariantCulture, $"{publication} prints {rowsOf.Sum(r => r.Count)} rows for these {rowsOf.Count} agreements")
                + (twice.Count == 0 ? "." : $"; printed more than once: {string.Join(", ", twice)}."));
        }

        return notes;
    }
}
