using Microsoft.EntityFrameworkCore;
using RecordsApi.Data.Connections;
using RecordsApi.Data.Search;
using RecordsApi.Domain.Search;

namespace RecordsApi.Data.Providers;

/// <summary>A full-text index over names. Entries keep the timestamps from which and until which they were known.</summary>
public interface INameSearch
{
    /// <summary>The ids of the records whose names hold every term of a query, as known at a timestamp.</summary>
    IQueryable<string> Find(DbContext register, NameIndex index, SearchQuery query, DateTimeOffset knownAt);

    /// <summary>The same records, each with its rank. Every database ranks alike: by which terms are found where, then by the length of the name.</summary>
    IQueryable<NameRank> Rank(DbContext register, NameIndex index, SearchQuery query, DateTimeOffset knownAt);

    /// <summary>
    /// The statement of <see cref="Rank"/>, which selects ids and ranks, to be run as it is, and the values of its parameters
    /// <c>@p0</c>, <c>@p1</c>, … in order.
    /// </summary>
    (string Sql, IReadOnlyList<object> Values) SelectRanks(NameIndex index, SearchQuery query, DateTimeOffset knownAt);

    /// <summary>The entries that are current, with the numbers by which they can be changed.</summary>
    /// <param name="register">The register.</param>
    /// <param name="index">The index.</param>
    /// <param name="ids">A JSON array of the only ids to read; null for all.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    Task<Dictionary<NameIndexEntry, long>> ReadCurrentAsync(IRegisterConnection register, NameIndex index, string? ids, CancellationToken cancellationToken);

    /// <summary>Adds entries that are known from a timestamp on; always, if it is null.</summary>
    Task AddAsync(IRegisterConnection register, NameIndex index, IEnumerable<NameIndexEntry> entries, DateTimeOffset? recordedAt, CancellationToken cancellationToken);

    /// <summary>Ends entries at a timestamp, so that they are found only as known before; removes them where it is null.</summary>
    Task EndAsync(IRegisterConnection register, NameIndex index, IEnumerable<long> numbers, DateTimeOffset? supersededAt, CancellationToken cancellationToken);

    /// <summary>Removes every entry.</summary>
    Task ClearAsync(IRegisterConnection register, NameIndex index, CancellationToken cancellationToken);
}

/// <summary>The type of record that a name index covers.</summary>
public enum NameIndex
{
    /// <summary>Agencies.</summary>
    Agencies,

    /// <summary>Jurisdictions.</summary>
    Jurisdictions,

    /// <summary>Detention facilities.</summary>
    Facilities,
}

/// <summary>An entry of a name index. Its texts are words in lower case, separated by spaces.</summary>
/// <param name="Id">The record's id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Printed">Other names under which it was printed.</param>
/// <param name="Places">The places it lies in.</param>
public sealed record NameIndexEntry(string Id, string Name, string Printed, string Places);

/// <summary>How well a record matches a search.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Rank">
/// Lower is better. It follows from the query and the record's own names alone, so that a list in this order can
/// be paged through while the register changes.
/// </param>
public sealed record NameRank(string Id, int Rank);
