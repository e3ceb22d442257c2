namespace RecordsApi.Domain.Verification;

/// <summary>How a later row shows that an agreement did not end.</summary>
public enum FalseEndKind
{
    /// <summary>The row of the agreement is printed again, or a row of the same name without a new signature.</summary>
    SameName,

    /// <summary>A row that begins later links the same document.</summary>
    SameDocument,

    /// <summary>A row that begins later has the same signing date and the same place or county.</summary>
    SameSigningDay,

    /// <summary>A row that begins later has the same name in the state in which the place exists.</summary>
    OtherState,

    /// <summary>A row that begins later has more, or fewer, words of the name of the place.</summary>
    PartOfName,
}

/// <summary>An end in the register that a later printed row contradicts.</summary>
/// <param name="AgreementId">Id of the agreement.</param>
/// <param name="Status">The status that the register gives it from the end on.</param>
/// <param name="Ended">State, agency and model of its last row, as printed, with the date of that publication.</param>
/// <param name="Kind">How the later row shows it.</param>
/// <param name="PublicationId">Id of the first publication that prints the later row.</param>
/// <param name="RowNumber">Row number in its worksheet, from 1.</param>
/// <param name="Later">State, agency and signing date of the later row, as printed.</param>
public sealed record FalseEnd(
    string AgreementId, string Status, string Ended, FalseEndKind Kind, string PublicationId, int RowNumber, string Later);
