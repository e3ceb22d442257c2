namespace RecordsApi.Domain.Ingestion.OrderingAgreements;

/// <summary>A basic ordering agreement as reported: a row of a file of such agreements.</summary>
public sealed record OrderingAgreementFact
{
    /// <summary>The 1-based number of the row among the rows of all files.</summary>
    public int Number { get; init; }

    /// <summary>The USPS code of the state.</summary>
    public required string State { get; init; }

    /// <summary>The name of the county, with or without its kind: <c>Lee</c>, <c>St. Charles Parish</c>.</summary>
    public required string County { get; init; }

    /// <summary>The code of the type of the agency that is the party.</summary>
    public required string AgencyType { get; init; }

    /// <summary>What the sources report, one of <see cref="ReportedStatuses"/>.</summary>
    public required string Status { get; init; }

    /// <summary>When it happened, EDTF level 1; the end is never open.</summary>
    public required string OccurredOn { get; init; }

    /// <summary>The URLs of the sources, in ordinal order, separated by spaces.</summary>
    public required string SourceUrls { get; init; }
}
