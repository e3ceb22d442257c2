using System.Globalization;
using RecordsApi.Domain.Ingestion.Histories;
using RecordsApi.Domain.Ingestion.Matching;
using RecordsApi.Domain.Lifecycle;
using RecordsApi.Domain.Model;
using RecordsApi.Domain.Time;

namespace RecordsApi.Domain.Ingestion.Decisions;

/// <summary>Decisions while the register is derived: each joins the agreement it is about, or begins it.</summary>
internal sealed class DecisionDerivation(
    AgreementIndex agreements, AgencyDirectory agencies, PlaceIdLookup places, IReadOnlyDictionary<DecisionKey, string> assignedIds)
{
    private readonly Dictionary<string, int> idCounters = [];
    private readonly HashSet<string> usedIds = [.. assignedIds.Values];
    private readonly List<Decision> decisions = [];
    private readonly List<DecisionSource> decisionSources = [];
    private readonly SortedDictionary<string, Source> sources = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, Meeting> meetings = new(StringComparer.Ordinal);

    /// <summary>All decisions.</summary>
    public IReadOnlyList<Decision> Decisions => decisions;

    /// <summary>Their sources, as pairs.</summary>
    public IReadOnlyList<DecisionSource> DecisionSources => decisionSources;

    /// <summary>The sources.</summary>
    public IEnumerable<Source> Sources => sources.Values;

    /// <summary>The meetings.</summary>
    public IEnumerable<Meeting> Meetings => meetings.Values;

    /// <summary>Takes in a decision with every row that tells it.</summary>
    public void Add(ReportedDecision reported)
    {
        var fact = reported.Fact;
        var agency = agencies.FindOrAdd(fact.State, fact.Agency);
        var model = InferModel(agency);
        var agreement = model is null ? null : agreements.FindByAgency(agency, model);
        if (model is not null && agreement is null && CanOpenAgreement(reported))
            agreement = agreements.Create(agency, model, fact.DecidedOn, reported.RecordedAt);
        var place = places.FindId(fact.State, fact.Jurisdiction);
        var meeting = MeetingNoteParser.Parse(fact, place);
        if (meeting is not null)
        {
            meeting.RecordedAt = meetings.GetValueOrDefault(meeting.Id)?.RecordedAt ?? reported.RecordedAt;
            meetings[meeting.Id] = meeting;
        }

        var decision = ToDecision(reported, agency, agreement, place, meeting?.Id);
        decisions.Add(decision);
        var refs = reported.Rows.Select(row => AddSource(decision, row)).DistinctBy(s => s.Id).ToList();
        if (agreement is not null && GetResultingStatus(fact, IsInForce(agreement, fact.DecidedOn), reported.Disputed) is { } status)
            AddEvent(agreement, status, decision, reported, refs);
    }

    private void AddEvent(
        DerivedAgreement agreement, AgreementStatus status, Decision decision, ReportedDecision reported, IReadOnlyList<SourceReference> sourceReferences) =>
        agreement.History.TryAdd(
            new StatusEventDraft(status, EdtfDate.FromDay(reported.Fact.DecidedOn), GetBasis(sourceReferences), reported.RecordedAt, sourceReferences)
            {
                DecisionId = decision.Id,
                InitiatedBy = reported.Fact.Body,
                Note = reported.Fact.Note,
                Disputed = reported.Disputed,
                Backfilled = true,
            },
            agreements.NextSequence());

    /// <summary>
    /// The model a decision is about, where its source does not say. A police department without a jail can only
    /// enter the task-force model; another agency's is known when it holds one agreement.
    /// </summary>
    private string? InferModel(DerivedAgency agency)
    {
        var held = agreements.FindByAgency(agency).ToList();
        return held.Count == 1 ? held[0].Model : agency.Name.Type == "police" ? "task-force" : null;
    }

    /// <summary>
    /// Whether a decision can be the first that is known of an agreement. One that says nothing of its status, or
    /// suspends what no record shows, stands by itself: an agreement without any step would have no status.
    /// </summary>
    private static bool CanOpenAgreement(ReportedDecision reported) =>
        GetResultingStatus(reported.Fact, inForce: false, reported.Disputed) is { } status && Transitions.Allows(null, status);

    private static bool IsInForce(DerivedAgreement agreement, DateOnly day) =>
        agreement.History.StatusOn(day) is { } now && AgreementStatuses.GetDefinition(now).Phase == Phase.InForce;

    private static AgreementStatus? GetResultingStatus(DecisionFact fact, bool inForce, bool disputed) =>
        DecisionStatusRule.GetResultingStatus(fact.Purpose, fact.Outcome, fact.Kind, inForce, disputed);

    private static Basis GetBasis(IReadOnlyList<SourceReference> sourceReferences) =>
        sourceReferences.Any(r => r.Kind is SourceKind.Minutes or SourceKind.GovernmentRecord or SourceKind.Agreement)
            ? Basis.Documented
            : Basis.Reported;

    private Decision ToDecision(
        ReportedDecision reported, DerivedAgency agency, DerivedAgreement? agreement, string? jurisdictionId, string? meetingId)
    {
        var fact = reported.Fact;
        var decidedOn = EdtfDate.FromDay(fact.DecidedOn).ToString();
        return new Decision
        {
            Id = AssignId(new(fact.State, agency.Id, fact.Body, decidedOn, fact.Kind, fact.Outcome, fact.Purpose), fact),
            JurisdictionId = jurisdictionId,
            State = fact.State,
            AgencyId = agency.Id,
            AgreementId = agreement?.CurrentId,
            MeetingId = meetingId,
            Body = fact.Body,
            Kind = fact.Kind,
            Outcome = fact.Outcome,
            Purpose = fact.Purpose,
            DecidedOn = decidedOn,
            Earliest = fact.DecidedOn,
            Latest = fact.DecidedOn,
            Yes = fact.Yes,
            No = fact.No,
            Absent = fact.Absent,
            MatterFile = fact.MatterFile,
            Note = fact.Note,
            Certainty = fact.Certainty,
            Disputed = reported.Disputed,
            RecordedAt = reported.RecordedAt,
        };
    }

    private string AssignId(DecisionKey key, DecisionFact fact)
    {
        if (assignedIds.TryGetValue(key, out var known))
            return known;
        var stem = $"{CreateIdPrefix(fact)}-{fact.DecidedOn:yyyy-MM-dd}-{fact.Kind}";
        string id;
        do
        {
            var number = idCounters[stem] = idCounters.GetValueOrDefault(stem) + 1;
            id = $"{stem}-{number.ToString(CultureInfo.InvariantCulture)}";
        }
        while (usedIds.Contains(id));
        return id;
    }

    private static string CreateIdPrefix(DecisionFact fact) => RecordsApi.Domain.Agencies.AgencySlug.Create(fact.State, fact.Jurisdiction);

    private SourceReference AddSource(Decision decision, DecisionFact row)
    {
        var source = DecisionSourceFactory.CreateSource(row);
        source.RecordedAt = decision.RecordedAt;
        sources.TryAdd(source.Id, source);
        if (!decisionSources.Exists(s => s.DecisionId == decision.Id && s.SourceId == source.Id))
            decisionSources.Add(new DecisionSource { DecisionId = decision.Id, SourceId = source.Id, RecordedAt = decision.RecordedAt });
        return new SourceReference(source.Id, SourceKinds.Vocabulary.Parse(source.Kind));
    }
}
