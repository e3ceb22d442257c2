using RecordsApi.Data.Queries;

namespace RecordsApi.Http.Queries;

/// <summary>From where records are told: where their addresses begin, and the two times.</summary>
internal interface IResponseContext
{
    /// <summary>Start of every address; empty where addresses begin at the root of whatever host serves them.</summary>
    string BaseUrl { get; }

    /// <summary>The two times.</summary>
    TemporalContext TemporalContext { get; }

    /// <summary>Whether the moment lies behind what the register knows by now.</summary>
    bool IsHistorical { get; }

    /// <summary>Whether the records have a key that not every answer has.</summary>
    bool Includes(string key);
}

/// <summary>A standpoint that is no request's.</summary>
internal sealed record ResponseContext(string BaseUrl, TemporalContext TemporalContext) : IResponseContext
{
    /// <inheritdoc />
    public bool IsHistorical => false;

    /// <inheritdoc />
    public bool Includes(string key) => false;
}
