using RecordsApi.Domain.Coverage;
using RecordsApi.Domain.Model;

namespace RecordsApi.Data.Coverage;

/// <summary>What the register holds of one list.</summary>
/// <param name="List">The list.</param>
/// <param name="Span">From the first to the last day that it was observed on; null if there is none.</param>
/// <param name="Days">Dates of the publications whose contents count.</param>
/// <param name="StateCounts">Number of publications by state.</param>
/// <param name="Newest">The newest publication in any state; null if there is none.</param>
/// <param name="NewestAccepted">The newest publication whose contents count; null if there is none.</param>
/// <param name="Quarantined">The quarantined publications, the newest first.</param>
/// <param name="Unheld">Publications that are known to exist but are not held, the oldest first.</param>
/// <param name="Agreements">Number of agreements that it ever carried.</param>
public sealed record ListEvidence(
    PublishedList List, CoveredSpan? Span, IReadOnlyList<DateOnly> Days, IReadOnlyDictionary<string, int> StateCounts, HeldPublication? Newest, HeldPublication? NewestAccepted,
    IReadOnlyList<HeldPublication> Quarantined, IReadOnlyList<UnheldPublication> Unheld, int Agreements);

/// <summary>A publication of any list that the register holds.</summary>
/// <param name="Id">Its id.</param>
/// <param name="PublishedOn">Its date.</param>
/// <param name="FileName">File name as published.</param>
/// <param name="Reason">Why it is not accepted, or was not accepted at first; null if there is nothing to say.</param>
public sealed record HeldPublication(string Id, DateOnly PublishedOn, string FileName, string? Reason);

/// <summary>What the register holds of the decisions about the agreements of a program.</summary>
/// <param name="ProgramCode">Code of the program.</param>
/// <param name="Span">From the first to the last date of a decision; null if there is none.</param>
/// <param name="Agreements">Number of agreements with a decision.</param>
public sealed record DecisionEvidence(string ProgramCode, CoveredSpan? Span, int Agreements);

/// <summary>What the register holds of the agreements of a program.</summary>
/// <param name="Lists">Of each list that carries them.</param>
/// <param name="Decisions">Of decisions about them.</param>
/// <param name="Agreements">Number of agreements.</param>
public sealed record ProgramEvidence(IReadOnlyList<ListEvidence> Lists, DecisionEvidence Decisions, int Agreements);
