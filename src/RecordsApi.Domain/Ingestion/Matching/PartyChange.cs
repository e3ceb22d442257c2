namespace RecordsApi.Domain.Ingestion.Matching;

/// <summary>What it means that a row of an agreement names its agency differently than the rows before.</summary>
internal enum PartyChange
{
    /// <summary>Another name of the same agency.</summary>
    None,

    /// <summary>The agreement passes to another agency.</summary>
    Transfer,

    /// <summary>The name until now was a misprint: of a place that does not exist, or in another state.</summary>
    MisprintBefore,

    /// <summary>The name is a misprint: of a place that does not exist.</summary>
    MisprintNow,
}
