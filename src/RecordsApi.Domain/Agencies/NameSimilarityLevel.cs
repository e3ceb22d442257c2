namespace RecordsApi.Domain.Agencies;

/// <summary>How alike two printed names of agencies are.</summary>
public enum NameSimilarityLevel
{
    /// <summary>Two bodies.</summary>
    Different,

    /// <summary>Perhaps one body, or two of one county that can take over from each other: a person decides.</summary>
    Doubtful,

    /// <summary>One body, but for a likely slip of the pen or a longer form of the name.</summary>
    Similar,

    /// <summary>One body under two ways to write its name.</summary>
    Same,
}
