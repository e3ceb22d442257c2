namespace RecordsApi.Features.Publications.V1;

/// <summary>What came of a workbook that was sent.</summary>
/// <param name="Known" example="false">Whether the register had it already, byte for byte under the same name: then nothing was done.</param>
/// <param name="Publication">The publication.</param>
/// <param name="Rows" example="1102">Rows printed in it.</param>
/// <param name="NewAgreements" example="3">Agreements that it added.</param>
/// <param name="Renamed" example="1">Rows under another name than the agreement's last one.</param>
/// <param name="Ended">Agreements delisted or ended, with what is known of it.</param>
/// <param name="CellProblems">Cells that could not be read: file, row and cell, and what would be right.</param>
/// <param name="Notes">What else a reader should know of the file.</param>
public sealed record UploadV1(
    bool Known, PublicationV1 Publication, int Rows, int NewAgreements, int Renamed, IReadOnlyList<string> Ended,
    IReadOnlyList<string> CellProblems, IReadOnlyList<string> Notes);

/// <summary>A ruling on a doubtful case.</summary>
/// <param name="Verdict" example="accepted">For a publication <c>accepted</c> or <c>quarantined</c>, for a rename <c>same</c> or <c>different</c>.</param>
/// <param name="Reason" example="The publisher confirmed the list.">Why, in words; it is kept with the ruling.</param>
public sealed record ReviewBodyV1(string Verdict, string Reason);

/// <summary>Two printed names of which it is in doubt whether they are one agency's.</summary>
/// <param name="Id" example="e1c197b95876a765">Id.</param>
/// <param name="Key" example="FL|Hialeah PD|Hialeah Police Department">The state and the two names, by which the command line names the case.</param>
/// <param name="PublicationId" example="ice-participating-2025-06-17-pm">The publication in which the second appeared.</param>
/// <param name="VanishedAgreementId">The agreement that vanished.</param>
/// <param name="VanishedName">Name under which it was last printed.</param>
/// <param name="AppearedAgreementId">The agreement that appeared.</param>
/// <param name="AppearedName">Name under which it is printed.</param>
/// <param name="Doubt">Why it is in doubt.</param>
/// <param name="State" example="open"><c>open</c>: taken as the same until somebody rules; <c>same</c> or <c>different</c>: ruled so.</param>
/// <param name="Reason">The reason of the ruling; null while it is open.</param>
/// <param name="Links">Where more about it is.</param>
public sealed record ReviewItemV1(
    string Id, string Key, string PublicationId, string VanishedAgreementId, string VanishedName, string AppearedAgreementId,
    string AppearedName, string Doubt, string State, string? Reason, ReviewItemLinksV1 Links);

/// <summary>Where more about a doubtful case is.</summary>
/// <param name="Self">The case.</param>
/// <param name="History">Steps of the agreement that vanished.</param>
public sealed record ReviewItemLinksV1(string Self, string History);
