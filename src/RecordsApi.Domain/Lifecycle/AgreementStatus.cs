namespace RecordsApi.Domain.Lifecycle;

/// <summary>Where an agreement stands on a day, by the last step of its life up to then.</summary>
public enum AgreementStatus
{
    /// <summary>On a public agenda, or an official says that it will be sought.</summary>
    Proposed,

    /// <summary>A body put the decision off.</summary>
    Deferred,

    /// <summary>Whoever has to consent locally has done so; it is not known to be fully signed.</summary>
    Approved,

    /// <summary>
    /// A motion failed (a tie fails), was vetoed, or an official declined. Not the end: it can come back.
    /// </summary>
    Rejected,

    /// <summary>An application is lodged with the counterparty and not fully signed.</summary>
    Pending,

    /// <summary>At least one party has signed, and not all.</summary>
    PartiallySigned,

    /// <summary>All have signed; it takes effect later, or it is not known when.</summary>
    Signed,

    /// <summary>
    /// In effect. For 287(g) agreements from the day of the last signature, unless the text says otherwise.
    /// </summary>
    Active,

    /// <summary>Paused; the event says by whom and how formally.</summary>
    Suspended,

    /// <summary>Notice of the end is given, and the end lies ahead.</summary>
    TerminationNoticed,

    /// <summary>Pulled before all had signed. It can come back.</summary>
    Withdrawn,

    /// <summary>Ended before its term, with the cause.</summary>
    Terminated,

    /// <summary>Its own term ran out.</summary>
    Expired,

    /// <summary>Replaced by a named successor.</summary>
    Superseded,

    /// <summary>Its publisher stopped listing it and gives no reason, so it may have ended or not.</summary>
    Delisted,

    /// <summary>A record exists, and its state cannot be told from it.</summary>
    Unknown,
}
