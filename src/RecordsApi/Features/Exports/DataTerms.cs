using Microsoft.EntityFrameworkCore;
using RecordsApi.Data;

namespace RecordsApi.Features.Exports;

/// <summary>The terms of use of the data.</summary>
internal static class DataTerms
{
    /// <summary>The distinct terms of use of all sources, in alphabetical order.</summary>
    public static Task<List<string>> LoadTermsAsync(this RegisterContext db, CancellationToken cancellationToken) =>
        db.Sources.Where(s => s.License != null).Select(s => s.License!).Distinct().OrderBy(t => t).ToListAsync(cancellationToken);
}
