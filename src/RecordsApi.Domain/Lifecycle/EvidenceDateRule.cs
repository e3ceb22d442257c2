using RecordsApi.Domain.Model;

namespace RecordsApi.Domain.Lifecycle;

/// <summary>A source published before an event cannot report it, unless it is of a kind that announces events.</summary>
public static class EvidenceDateRule
{
    private const int DaysOfContemporaryEvidence = 366;

    /// <summary>
    /// Whether a source of this kind can be older than its event: an agenda and a notice say what is planned, and an agreement says when
    /// it takes effect and when it ends.
    /// </summary>
    public static bool CanForesee(SourceKind kind) => kind is SourceKind.Agenda or SourceKind.Notice or SourceKind.Agreement;

    /// <summary>
    /// The kind as which a source counts for an event. What a body says of its own meeting or plan appears within a year; later it only looks
    /// back, and counts like a report. An agreement or another government record can be published at any time.
    /// </summary>
    /// <param name="kind">Kind of the source.</param>
    /// <param name="publishedOn">Date on which the source was published; null if it is not known.</param>
    /// <param name="latest">The latest date on which the event can have happened; null if it is not known.</param>
    public static SourceKind GetKindAsEvidence(SourceKind kind, DateOnly? publishedOn, DateOnly? latest) =>
        kind is SourceKind.Minutes or SourceKind.Statement or SourceKind.Agenda or SourceKind.Notice && latest < DateOnly.MaxValue && publishedOn > latest.Value.AddDays(DaysOfContemporaryEvidence)
            ? SourceKind.NewsReport
            : kind;

    /// <summary>Returns why a source cannot be evidence of an event; null if it can.</summary>
    /// <param name="kind">Kind of the source.</param>
    /// <param name="publishedOn">Date on which the source was published; null if it is not known.</param>
    /// <param name="earliest">The earliest date on which the event can have happened; null if it is not known.</param>
    public static string? FindViolation(SourceKind kind, DateOnly? publishedOn, DateOnly? earliest) =>
        CanForesee(kind) || publishedOn is not { } published || earliest is not { } happened || published >= happened
            ? null
            : $"It was published on {published:yyyy-MM-dd}, before the event of {happened:yyyy-MM-dd}, and cannot report it. "
                + "Only an agenda, a notice or an agreement can be older than the event.";
}
