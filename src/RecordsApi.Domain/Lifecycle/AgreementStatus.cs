namespace RecordsApi.Domain.Lifecycle;

/// <summary>The status of an agreement on a date: that of its latest status event up to then.</summary>
public enum AgreementStatus
{
    /// <summary>On a public agenda, or announced by an official.</summary>
    Proposed,

    /// <summary>A body postponed the decision.</summary>
    Deferred,

    /// <summary>Approved by everyone whose local consent is required; not known to be fully signed.</summary>
    Approved,

    /// <summary>
    /// A motion failed (including by a tie) or was vetoed, or an official declined. Not final: it can be proposed
    /// again.
    /// </summary>
    Rejected,

    /// <summary>An application has been submitted to the counterparty, and the agreement is not fully signed.</summary>
    Pending,

    /// <summary>At least one party has signed, but not all.</summary>
    PartiallySigned,

    /// <summary>All parties have signed; it takes effect later, or the date is unknown.</summary>
    Signed,

    /// <summary>
    /// In effect. For 287(g) agreements, from the date of the last signature unless the text says otherwise.
    /// </summary>
    Active,

    /// <summary>Paused. The status event says by whom and how formally.</summary>
    Suspended,

    /// <summary>Notice of termination was given, and the agreement has not ended yet.</summary>
    TerminationNoticed,

    /// <summary>Withdrawn before all parties had signed. It can be proposed again.</summary>
    Withdrawn,

    /// <summary>Ended before the end of its term. The end cause says why.</summary>
    Terminated,

    /// <summary>Ended at the end of its term.</summary>
    Expired,

    /// <summary>Replaced by a named successor.</summary>
    Superseded,

    /// <summary>No longer listed by its publisher, who gives no reason. The agreement may or may not have ended.</summary>
    Delisted,

    /// <summary>A record exists, but it does not show the status.</summary>
    Unknown,
}
