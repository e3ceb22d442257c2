using Microsoft.EntityFrameworkCore;
using RecordsApi.Register.Model;
using RecordsApi.Register.Publications;
using RecordsApi.Register.Storage;

namespace RecordsApi.Register.Changes;

/// <summary>The facts that the change log tells of: those that stand, and of steps also those that do no more.</summary>
public sealed class RecordedFacts
{
    /// <summary>Publications.</summary>
    public IReadOnlyList<Publication> Publications { get; init; } = [];

    /// <summary>Agencies.</summary>
    public IReadOnlyList<Agency> Agencies { get; init; } = [];

    /// <summary>Names of agencies as printed.</summary>
    public IReadOnlyList<AgencyName> AgencyNames { get; init; } = [];

    /// <summary>ORIs of agencies.</summary>
    public IReadOnlyList<AgencyOri> AgencyOris { get; init; } = [];

    /// <summary>Agreements.</summary>
    public IReadOnlyList<Agreement> Agreements { get; init; } = [];

    /// <summary>Which agency was party to which agreement.</summary>
    public IReadOnlyList<AgencyTenure> Tenures { get; init; } = [];

    /// <summary>Signing days.</summary>
    public IReadOnlyList<SignedDay> SignedDays { get; init; } = [];

    /// <summary>Documents of agreements.</summary>
    public IReadOnlyList<AgreementDocument> Documents { get; init; } = [];

    /// <summary>Status events in the order of recording.</summary>
    public IReadOnlyList<StatusEvent> StatusEvents { get; init; } = [];

    /// <summary>Sources of status events.</summary>
    public IReadOnlyList<StatusEventSource> StatusEventSources { get; init; } = [];

    /// <summary>Listings.</summary>
    public IReadOnlyList<Listing> Listings { get; init; } = [];

    /// <summary>Decisions.</summary>
    public IReadOnlyList<Decision> Decisions { get; init; } = [];

    /// <summary>Sources of decisions.</summary>
    public IReadOnlyList<DecisionSource> DecisionSources { get; init; } = [];

    /// <summary>Meetings.</summary>
    public IReadOnlyList<Meeting> Meetings { get; init; } = [];

    /// <summary>Sources that people entered; those of lists and files are told with what they show.</summary>
    public IReadOnlyList<Source> Sources { get; init; } = [];

    /// <summary>The facts that were derived.</summary>
    public static RecordedFacts Of(RegisterFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return new()
        {
            Publications = [.. facts.Publications.Select(p => p.Publication)],
            Agencies = facts.Agencies,
            AgencyNames = facts.AgencyNames,
            AgencyOris = facts.AgencyOris,
            Agreements = facts.Agreements,
            Tenures = facts.Tenures,
            SignedDays = facts.SignedDays,
            Documents = facts.Documents,
            StatusEvents = facts.StatusEvents,
            StatusEventSources = facts.StatusEventSources,
            Listings = facts.Listings,
            Decisions = facts.Decisions,
            DecisionSources = facts.DecisionSources,
            Meetings = facts.Meetings,
        };
    }

    /// <summary>The facts that a database holds of some records, with what they hang on.</summary>
    public static async Task<RecordedFacts> ReadAsync(RegisterContext context, LogScope scope, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(scope);
        Task<List<T>> Read<T>(IQueryable<T> rows)
            where T : class => rows.AsNoTracking().ToListAsync(cancellation);
        var tenures = await Read(context.AgencyTenures.Where(t => scope.Agreements.Contains(t.AgreementId)).OrderBy(t => t.AgreementId).ThenBy(t => t.Turn));
        string[] agencies = [.. scope.Agencies.Union(tenures.Select(t => t.AgencyId))];
        var decisions = await Read(context.Decisions
            .Where(d => scope.Decisions.Contains(d.Id) || scope.Agreements.Contains(d.AgreementId!) || scope.Agencies.Contains(d.AgencyId!)
                || scope.Meetings.Contains(d.MeetingId!))
            .OrderBy(d => d.RecordedAt).ThenBy(d => d.Id));
        string[] decisionIds = [.. decisions.Select(d => d.Id)];
        var listings = await Read(context.Listings
            .Where(l => scope.Agreements.Contains(l.AgreementId!) || scope.Agencies.Contains(l.AgencyId!)).OrderBy(l => l.Key));
        string[] publications = [.. listings.Select(l => l.FirstPublicationId).Distinct()];
        return new()
        {
            Publications = await Read(context.Publications.Where(p => publications.Contains(p.Id)).OrderBy(p => p.PublishedAt).ThenBy(p => p.Key)),
            Agencies = await Read(context.Agencies.Where(g => agencies.Contains(g.Id)).OrderBy(g => g.Id)),
            AgencyNames = await Read(context.AgencyNames.Where(n => agencies.Contains(n.AgencyId)).OrderBy(n => n.AgencyId).ThenBy(n => n.FirstSeenOn).ThenBy(n => n.Name)),
            AgencyOris = await Read(context.AgencyOris.Where(o => agencies.Contains(o.AgencyId)).OrderBy(o => o.AgencyId).ThenBy(o => o.Ori)),
            Agreements = await Read(context.Agreements.Where(a => scope.Agreements.Contains(a.Id)).OrderBy(a => a.Id)),
            Tenures = tenures,
            SignedDays = await Read(context.SignedDays.Where(s => scope.Agreements.Contains(s.AgreementId)).OrderBy(s => s.AgreementId).ThenBy(s => s.Revision)),
            Documents = await Read(context.Documents.Where(d => scope.Agreements.Contains(d.AgreementId)).OrderBy(d => d.AgreementId).ThenBy(d => d.RecordedAt).ThenBy(d => d.Kind).ThenBy(d => d.Url)),
            StatusEvents = await Read(context.StatusEvents.Where(e => scope.Agreements.Contains(e.AgreementId)).OrderBy(e => e.Sequence)),
            StatusEventSources = await Read(context.StatusEventSources
                .Where(s => context.StatusEvents.Any(e => e.Id == s.StatusEventId && scope.Agreements.Contains(e.AgreementId)))),
            Listings = listings,
            Decisions = decisions,
            DecisionSources = await Read(context.DecisionSources.Where(s => decisionIds.Contains(s.DecisionId))),
            Meetings = await Read(context.Meetings.Where(m => scope.Meetings.Contains(m.Id)).OrderBy(m => m.Id)),
            Sources = await Read(context.Sources.Where(s => s.Entered && scope.Sources.Contains(s.Id)).OrderBy(s => s.Id)),
        };
    }

    /// <summary>The facts that a database holds, in the order in which a derivation gives them.</summary>
    public static async Task<RecordedFacts> ReadAsync(IRegisterConnection register, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(register);
        Task<List<T>> Read<T>(params string[] order)
            where T : class => TableShape<T>.Of.ReadAsync(register, cancellation, order);
        return new()
        {
            Publications = await Read<Publication>(nameof(Publication.PublishedAt), nameof(Publication.Key)),
            Agencies = await Read<Agency>(nameof(Agency.Id)),
            AgencyNames = await Read<AgencyName>(nameof(AgencyName.AgencyId), nameof(AgencyName.FirstSeenOn), nameof(AgencyName.Name)),
            AgencyOris = await Read<AgencyOri>(nameof(AgencyOri.AgencyId), nameof(AgencyOri.Ori)),
            Agreements = await Read<Agreement>(nameof(Agreement.Id)),
            Tenures = await Read<AgencyTenure>(nameof(AgencyTenure.AgreementId), nameof(AgencyTenure.Turn)),
            SignedDays = await Read<SignedDay>(nameof(SignedDay.AgreementId), nameof(SignedDay.Revision)),
            Documents = await Read<AgreementDocument>(
                nameof(AgreementDocument.AgreementId), nameof(AgreementDocument.RecordedAt), nameof(AgreementDocument.Kind), nameof(AgreementDocument.Url)),
            StatusEvents = await Read<StatusEvent>(nameof(StatusEvent.Sequence)),
            StatusEventSources = await Read<StatusEventSource>(),
            Listings = await Read<Listing>(nameof(Listing.Key)),
            Decisions = await Read<Decision>(nameof(Decision.RecordedAt), nameof(Decision.Id)),
            DecisionSources = await Read<DecisionSource>(),
            Meetings = await Read<Meeting>(nameof(Meeting.Id)),
            Sources = [.. (await Read<Source>(nameof(Source.Id))).Where(source => source.Entered)],
        };
    }
}
