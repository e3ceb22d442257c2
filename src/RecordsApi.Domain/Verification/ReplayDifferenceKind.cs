namespace RecordsApi.Domain.Verification;

/// <summary>Why the register does not reproduce a printed row.</summary>
public enum ReplayDifferenceKind
{
    /// <summary>No listing has the row in the publication.</summary>
    NotListed,

    /// <summary>The row could not be parsed as an agreement.</summary>
    Unreadable,

    /// <summary>The row is matched to an agreement with another model.</summary>
    OtherModel,

    /// <summary>The list of signed agreements prints a signing date after its own date.</summary>
    SignedLater,

    /// <summary>The list of signed agreements has the row; the agreement was not in force.</summary>
    NotInForce,

    /// <summary>The list of applications has the row; the agreement was already in force.</summary>
    AlreadyInForce,

    /// <summary>The list of applications has the row; the agreement was neither forming nor in force.</summary>
    NotForming,
}
