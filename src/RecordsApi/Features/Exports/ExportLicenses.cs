using Microsoft.EntityFrameworkCore;
using RecordsApi.Data;

namespace RecordsApi.Features.Exports;

/// <summary>The terms of the sources of the register.</summary>
internal static class ExportLicenses
{
    /// <summary>Reads the different terms, in alphabetical order.</summary>
    public static async Task<IReadOnlyList<string>> ReadAsync(RegisterContext db, CancellationToken cancellationToken) =>
        await db.Sources.Where(s => s.License != null).Select(s => s.License!).Distinct().OrderBy(t => t).ToListAsync(cancellationToken);
}
