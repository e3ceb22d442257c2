namespace RecordsApi.Domain.Model;

/// <summary>
/// How an agreement stood from one day to another, by what is known now: from each change in its life to the next. Made
/// of the facts that stand and of nothing else, so that most questions need not weigh all of them anew.
/// </summary>
public sealed class AgreementState : AgreementStateBase
{
    /// <summary>The agreement.</summary>
    public required string AgreementId { get; init; }

    /// <summary>First day on which it stood so.</summary>
    public required DateOnly FromDay { get; init; }

    /// <summary>Last day on which it stood so; the last of all days while no later change is known.</summary>
    public required DateOnly LastDay { get; init; }

    /// <summary>Name of the agency's jurisdiction.</summary>
    public string? JurisdictionName { get; init; }

    /// <summary>Level of the jurisdiction.</summary>
    public string? JurisdictionLevel { get; init; }

    /// <summary>GEOIDs of the counties that the jurisdiction lies in, or is, with U+001F between them; null where there are none.</summary>
    public string? CountyIds { get; init; }

    /// <summary>
    /// Documents linked by then: of each its kind, its address and from when on it could be known, all with U+001F between them;
    /// null where there are none.
    /// </summary>
    public string? Documents { get; init; }

    /// <summary>Sources of the step that set the status, with U+001F between them; null where there are none.</summary>
    public string? SourceIds { get; init; }

    /// <summary>
    /// Runs of publications that carried a row of it and began by the last day, one after the other, each of 41 characters: 1 for
    /// the pending list, 0 for the participating one; the positions of the first and the last publication; their days. A run that
    /// the newest publication of its list goes on with has 9999999999 and 9999-12-31 for its last. Null where there are none.
    /// </summary>
    public string? Listings { get; init; }
}
