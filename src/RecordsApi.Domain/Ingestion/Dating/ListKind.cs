namespace RecordsApi.Domain.Ingestion.Dating;

/// <summary>Which of the publisher's two lists a publication is.</summary>
public enum ListKind
{
    /// <summary>Agencies with a signed agreement.</summary>
    Participating,

    /// <summary>Agencies whose application is not signed yet.</summary>
    Pending,
}
