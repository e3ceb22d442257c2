namespace RecordsApi.Domain.Ingestion.Dating;

/// <summary>The publisher's lists.</summary>
public enum ListKind
{
    /// <summary>The list of agencies with a signed agreement.</summary>
    Participating,

    /// <summary>The list of agencies whose application has not been signed yet.</summary>
    Pending,
}
