using RecordsApi.Data.Queries;

namespace RecordsApi.Http.Queries;

/// <summary>The context in which records are written: the base URL and the temporal context.</summary>
internal interface IResponseContext
{
    /// <summary>Start of every URL; empty if URLs are relative to the root of any host.</summary>
    string BaseUrl { get; }

    /// <summary>The temporal context.</summary>
    TemporalContext TemporalContext { get; }

    /// <summary>What the register observed of the response.</summary>
    QueryCoverage Coverage { get; }

    /// <summary>Whether the knowledge timestamp is earlier than the newest information in the register.</summary>
    bool IsHistorical { get; }

    /// <summary>Whether the addresses are those of a copy that has no public address.</summary>
    bool IsLocalCopy { get; }

    /// <summary>Whether the records have an optional field.</summary>
    bool Includes(string key);

    /// <summary>The context of a record whose last day known differs from that of the register.</summary>
    IResponseContext OnDate(DateOnly day);
}

/// <summary>A response context that does not belong to a request.</summary>
internal sealed record ResponseContext(string BaseUrl, TemporalContext TemporalContext, QueryCoverage Coverage, bool IsLocalCopy) : IResponseContext
{
    /// <inheritdoc />
    public bool IsHistorical => false;

    /// <inheritdoc />
    public bool Includes(string key) => false;

    /// <inheritdoc />
    public IResponseContext OnDate(DateOnly day) => this with { TemporalContext = TemporalContext with { AsOf = day } };
}
