using Microsoft.EntityFrameworkCore;
using RecordsApi.Domain.Agencies;

namespace RecordsApi.Data.Queries;

/// <summary>Finds agencies by the names under which lists printed them, including mistaken ones.</summary>
public static class PrintedNameLookup
{
    private const int StateLength = 2;

    /// <summary>
    /// Returns the id of the agency whose rows print a name that has this slug, under the state at the beginning of the slug; null if there
    /// is none or more than one.
    /// </summary>
    public static async Task<string?> FindAgencyIdByPrintedNameAsync(this RegisterContext db, string slug, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(slug);
        if (slug.IndexOf('-', StringComparison.Ordinal) != StateLength)
            return null;
        var state = slug[..StateLength].ToUpperInvariant();
        var printed = await db.Listings.Where(l => l.AgencyId != null)
            .Join(
                db.PrintedRows.Where(row => row.State == state && row.AgencyPrinted != null), l => l.PrintedRowKey, row => row.Key,
                (l, row) => new { l.AgencyId, row.AgencyPrinted })
            .Distinct().ToListAsync(cancellationToken);
        var found = printed.Where(row => AgencySlug.CanCreate(state, row.AgencyPrinted!)
                && AgencySlug.Create(ParsedAgencyName.Parse(state, row.AgencyPrinted!)) == slug)
            .Select(row => row.AgencyId!).Distinct().Take(2).ToList();
        return found.Count == 1 ? found[0] : null;
    }
}
