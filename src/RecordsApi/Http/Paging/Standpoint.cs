using RecordsApi.Register.Storage.Queries;

namespace RecordsApi.Http.Paging;

/// <summary>From where records are told: where their addresses begin, and the two times.</summary>
internal interface IStandpoint
{
    /// <summary>Start of every address; empty where addresses begin at the root of whatever host serves them.</summary>
    string Root { get; }

    /// <summary>The two times.</summary>
    RegisterFrame Frame { get; }

    /// <summary>Whether the moment lies behind what the register knows by now.</summary>
    bool LooksBack { get; }

    /// <summary>Whether the records have a key that not every answer has.</summary>
    bool Gives(string key);
}

/// <summary>A standpoint that is no request's.</summary>
internal sealed record Standpoint(string Root, RegisterFrame Frame) : IStandpoint
{
    /// <inheritdoc />
    public bool LooksBack => false;

    /// <inheritdoc />
    public bool Gives(string key) => false;
}
