using RecordsApi.Domain.Detention.Rows;

namespace RecordsApi.Domain.Detention.Matching;

/// <summary>The text by which reviewers know a printed facility, and by which rulings name it.</summary>
internal static class PrintedIdentity
{
    /// <summary>Returns name, address, city and DETLOC as read, as far as they are printed. Vertical bars, which separate the parts of keys, become slashes.</summary>
    public static string Describe(ReadFacility facility, string? detloc) => string.Join(", ", new[]
    {
        facility.Name, facility.Address, facility.City, detloc,
    }.Where(text => text is not null)).Replace('|', '/');
}
