namespace RecordsApi.Features.Coverage.V1;

/// <summary>What the register observed of one kind of fact of a program, and when.</summary>
/// <param name="Id" example="287g-agreements">Id.</param>
/// <param name="Program" example="287g">Program code.</param>
/// <param name="FactKind" example="agreements">Kind of fact; see <c>/v1/enums/fact-kind</c>.</param>
/// <param name="List" example="participating">The list that carries the facts; null if they come from single documents and reports.</param>
/// <param name="From" example="2021-01-13">Date of the first publication, or of the first decision; null if there is none.</param>
/// <param name="Through" example="2025-12-30">Date of the last publication whose contents count, or of the last decision. Facts that the list carries are assumed after that date.</param>
/// <param name="Stopped" example="false">Whether the list had not been published for longer than usual when the newest publication of any list appeared. It can have ended, or the register does not hold its later publications. Null if there is no list.</param>
/// <param name="UsualDays" example="1">Days between the last publications: the median of ten; null if there is no list.</param>
/// <param name="Gaps">Times without a publication that are longer than a week and than three times what was usual around them.</param>
/// <param name="Publications">The publications of the list that the register holds; null if there is no list.</param>
/// <param name="Quarantined">The quarantined publications with their reasons.</param>
/// <param name="KnownNotHeld">Publications that are known to exist, but whose contents the register does not hold.</param>
/// <param name="Agreements" example="1276">Number of agreements about which there is any fact of this kind: that the list ever carried, or about which a decision is recorded.</param>
/// <param name="OfAgreements" example="1392">Number of agreements of the program in the register.</param>
/// <param name="Note">What the numbers mean, in plain English.</param>
/// <param name="Links">Related links.</param>
public sealed record CoverageV1(
    string Id, string Program, string FactKind, string? List, DateOnly? From, DateOnly? Through, bool? Stopped, double? UsualDays,
    IReadOnlyList<PublicationGapV1> Gaps, PublicationCountsV1? Publications, IReadOnlyList<PublicationReferenceV1> Quarantined,
    IReadOnlyList<UnheldPublicationV1> KnownNotHeld, int Agreements, int OfAgreements, string Note, CoverageLinksV1 Links);

/// <summary>A time without a publication.</summary>
/// <param name="After" example="2025-01-27">Date of the last publication before it.</param>
/// <param name="Before" example="2025-02-21">Date of the first publication after it.</param>
/// <param name="Days" example="25">Days between them.</param>
/// <param name="UsualDays" example="3.5">Days between publications around it: the median of ten.</param>
public sealed record PublicationGapV1(DateOnly After, DateOnly Before, int Days, double UsualDays);

/// <summary>The publications of a list that the register holds.</summary>
/// <param name="Accepted" example="170">Number of accepted publications.</param>
/// <param name="Unchanged" example="12">Number of publications that repeat the one before unchanged.</param>
/// <param name="Quarantined" example="2">Number of quarantined publications.</param>
/// <param name="LastSeen">The newest publication, in any state; null if there is none.</param>
/// <param name="LastAccepted">The newest publication whose contents count; null if there is none.</param>
public sealed record PublicationCountsV1(
    int Accepted, int Unchanged, int Quarantined, PublicationReferenceV1? LastSeen, PublicationReferenceV1? LastAccepted);

/// <summary>A reference to a publication.</summary>
/// <param name="Id" example="ice-participating-2025-12-30">Id.</param>
/// <param name="PublishedOn" example="2025-12-30">Date of the publication.</param>
/// <param name="FileName" example="participatingAgencies12302025.xlsx">File name as published.</param>
/// <param name="Reason">Why it is not accepted, or was not accepted at first.</param>
/// <param name="Link">The publication.</param>
public sealed record PublicationReferenceV1(string Id, DateOnly PublishedOn, string FileName, string? Reason, string Link);

/// <summary>A publication that is known to exist, but whose contents the register does not hold.</summary>
/// <param name="FileName" example="participatingAgencies06052026am.xlsx">File name as published.</param>
/// <param name="PublishedOn" example="2026-06-05">Date in the file name; null if it contains none.</param>
/// <param name="RetrievedAt" example="2026-06-07T02:52:43.000Z">Timestamp (UTC) at which somebody retrieved it, so that it existed by then.</param>
/// <param name="Sha256">SHA-256 of the file, lowercase hexadecimal; null if unknown.</param>
/// <param name="Url">URL from which it was retrieved; null if unknown.</param>
public sealed record UnheldPublicationV1(string FileName, DateOnly? PublishedOn, DateTimeOffset RetrievedAt, string? Sha256, string? Url);

/// <summary>Links of coverage.</summary>
/// <param name="Self">The list of coverage, which contains this record.</param>
/// <param name="Records">The publications, or the decisions.</param>
public sealed record CoverageLinksV1(string Self, string Records);
