using RecordsApi.Register.Lifecycle;
using RecordsApi.Register.Model;
using RecordsApi.Register.Publications;
using RecordsApi.Register.Publications.Naming;
using RecordsApi.Register.Time;

namespace RecordsApi.Register.Editing;

/// <summary>What a list says of a step that a person entered, in the first publication that carries the agreement.</summary>
/// <param name="Step">The step, as it stands.</param>
/// <param name="Day">
/// When it happened by that list: the day of signing that the participating list prints, or the day of the publication, which
/// is the latest it can have been.
/// </param>
/// <param name="Agrees">Whether the step is of that day.</param>
/// <param name="PublicationId">The publication, which is also the source.</param>
/// <param name="RecordedAt">When it could be known (UTC).</param>
internal sealed record ListWord(StatusEvent Step, EdtfDate Day, bool Agrees, string PublicationId, DateTimeOffset RecordedAt)
{
    /// <summary>
    /// What publications say that an import brings, or a ruling accepts. What a list showed before a step was entered,
    /// whoever entered it had before them.
    /// </summary>
    /// <param name="facts">What is derived from all publications.</param>
    /// <param name="known">Keys of the publications that the register accepted before.</param>
    /// <param name="standing">The steps that stand of the agreements of which people entered some, in the order in which they count.</param>
    public static IEnumerable<ListWord> Of(RegisterFacts facts, IReadOnlySet<int> known, ILookup<string, StatusEvent> standing)
    {
        var added = facts.Publications.Select(p => p.Publication).Where(p => !known.Contains(p.Key)).ToDictionary(p => p.Id, StringComparer.Ordinal);
        var firsts = facts.Listings.Where(l => l.AgreementId is not null && standing.Contains(l.AgreementId))
            .GroupBy(l => (l.AgreementId, l.List)).Select(same => same.MinBy(l => l.FirstPosition)!);
        foreach (var listing in firsts.OrderBy(l => l.FirstPosition).ThenBy(l => l.Id, StringComparer.Ordinal))
        {
            if (!added.TryGetValue(listing.FirstPublicationId, out var publication))
                continue;
            var steps = standing[listing.AgreementId!].ToList();
            var word = listing.List == ListKinds.CodeOf(ListKind.Participating)
                ? OfSigning(steps, SignedOn(facts, listing.AgreementId!, publication), publication)
                : OfApplication(steps, publication);
            if (word is not null)
                yield return word;
        }
    }

    private static DateOnly? SignedOn(RegisterFacts facts, string agreementId, Publication publication) => facts.SignedDays
        .LastOrDefault(s => s.AgreementId == agreementId && s.RecordedAt <= publication.RecordedAt)?.SignedOn;

    /// <summary>The list prints when the agreement was signed, of which a step may tell; if none does, since when it is in force.</summary>
    private static ListWord? OfSigning(List<StatusEvent> steps, DateOnly? signedOn, Publication publication)
    {
        var signed = First(steps, AgreementStatus.Signed);
        var step = signed ?? First(steps, AgreementStatus.Active);
        if (step is not { Entered: true })
            return null;
        if (signedOn is { } day)
            return new(step, EdtfDate.FromDay(day), step.Earliest <= day && day <= step.Latest, publication.Id, publication.RecordedAt);

        // Without a day it tells no more than that the agreement was in force by then.
        return signed is not null ? null
            : new(step, EdtfDate.Parse($"../{publication.PublishedOn:yyyy-MM-dd}"), step.Earliest <= publication.PublishedOn, publication.Id, publication.RecordedAt);
    }

    /// <summary>Lists go on carrying applications that were decided; only one that was open, or entered as of later, is spoken of.</summary>
    private static ListWord? OfApplication(List<StatusEvent> steps, Publication publication)
    {
        var day = publication.PublishedOn;
        var there = steps.FindLast(e => e.Latest <= day);
        if (there?.Status == Statuses.Vocabulary.CodeOf(AgreementStatus.Pending))
            return there.Entered ? new(there, EdtfDate.FromDay(day), true, publication.Id, publication.RecordedAt) : null;
        var next = steps.Find(e => e.Latest > day);
        return next is { Entered: true } && next.Status == Statuses.Vocabulary.CodeOf(AgreementStatus.Pending)
            ? new(next, EdtfDate.FromDay(day), next.Earliest <= day, publication.Id, publication.RecordedAt)
            : null;
    }

    private static StatusEvent? First(List<StatusEvent> steps, AgreementStatus status) => steps.Find(e => e.Status == Statuses.Vocabulary.CodeOf(status));
}
