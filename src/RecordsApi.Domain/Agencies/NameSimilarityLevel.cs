namespace RecordsApi.Domain.Agencies;

/// <summary>The similarity of two printed agency names.</summary>
public enum NameSimilarityLevel
{
    /// <summary>Two different agencies.</summary>
    Different,

    /// <summary>Possibly one agency, or two of one county of which one can take over from the other: needs review.</summary>
    Doubtful,

    /// <summary>One agency, except for a likely misspelling or a longer form of the name.</summary>
    Similar,

    /// <summary>One agency whose name is written in two ways.</summary>
    Same,
}
