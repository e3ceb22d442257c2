using RecordsApi.Domain.Agencies;
using RecordsApi.Domain.Ingestion.Histories;
using RecordsApi.Domain.Ingestion.Inputs;
using RecordsApi.Domain.Ingestion.Matching;
using RecordsApi.Domain.Ingestion.Records;
using RecordsApi.Domain.Lifecycle;
using RecordsApi.Domain.Model;
using RecordsApi.Domain.Time;

namespace RecordsApi.Domain.Ingestion.Decisions;

/// <summary>
/// Processes decisions during derivation. A decision is assigned to the agreement it concerns, or creates that agreement.
/// </summary>
internal sealed class DecisionDerivation(
    AgreementIndex agreements, AgencyDirectory agencies, DecisionNames names, DecisionIds ids, DecisionReference reference)
{
    private readonly Dictionary<DecisionFact, string> decisionIds = [];
    private readonly List<Decision> decisions = [];
    private readonly List<DecisionSource> decisionSources = [];
    private readonly List<MeetingSource> meetingSources = [];
    private readonly List<(DecisionFact Fact, Decision Decision, Meeting? Meeting)> located = [];
    private readonly SortedDictionary<string, Source> sources = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, Meeting> meetings = new(StringComparer.Ordinal);

    /// <summary>The decisions, in the order in which they were added.</summary>
    public IReadOnlyList<Decision> Decisions => decisions;

    /// <summary>The associations between decisions and sources.</summary>
    public IReadOnlyList<DecisionSource> DecisionSources => decisionSources;

    /// <summary>The associations between meetings and sources: a meeting has the sources of its decisions.</summary>
    public IReadOnlyList<MeetingSource> MeetingSources => meetingSources;

    /// <summary>The sources of the decisions, ordered by id.</summary>
    public IEnumerable<Source> Sources => sources.Values;

    /// <summary>The meetings at which decisions were made, ordered by id.</summary>
    public IEnumerable<Meeting> Meetings => meetings.Values;

    /// <summary>Adds a decision with its sources, its meeting and the status event that follows from it.</summary>
    public void Add(ReportedDecision reported)
    {
        var fact = reported.Fact;
        var agency = agencies.FindOrAdd(fact.State, fact.Agency);
        var model = InferModel(agency);
        var agreement = model is null ? null : agreements.FindByAgency(agency, model);
        if (model is not null && agreement is null && CanOpenAgreement(reported))
            agreement = agreements.Create(agency, model, fact.DecidedOn, reported.RecordedAt);
        var meeting = MeetingNoteParser.Parse(fact);
        if (meeting is not null)
        {
            meeting.RecordedAt = meetings.GetValueOrDefault(meeting.Id)?.RecordedAt ?? reported.RecordedAt;
            meetings[meeting.Id] = meeting;
        }

        var decision = ToDecision(reported, agency, agreement, meeting?.Id);
        decisions.Add(decision);
        located.Add((fact, decision, meeting));
        foreach (var row in reported.Rows)
            decisionIds.TryAdd(row, decision.Id);
        var sourceReferences = reported.Rows.Select(row => AddSource(decision, row)).DistinctBy(s => s.Id).ToList();
        if (agreement is not null && GetResultingStatus(fact, IsInForce(agreement, fact.DecidedOn), reported.Disputed) is { } status)
            AddEvent(agreement, status, decision, reported, sourceReferences);
    }

    /// <summary>Finds the jurisdictions of the decisions and their meetings, after all were added: the matcher is ready late.</summary>
    public void Locate(AgencyMatcher matcher)
    {
        foreach (var (fact, decision, meeting) in located)
        {
            decision.JurisdictionId = matcher.FindJurisdiction(fact.State, fact.Jurisdiction, fact.Agency);
            if (meeting is not null)
                meeting.JurisdictionId = decision.JurisdictionId;
        }
    }

    /// <summary>Creates the review items of the names that are near known ones, after all decisions were added.</summary>
    public IEnumerable<ReviewItem> CreateReviewItems() =>
        from near in names.Near
        where decisionIds.ContainsKey(near.Row)
        select new ReviewItem
        {
            Id = Rulings.CreateRenameKey(near.Row.State, near.KnownName, near.Name),
            VanishedName = near.KnownName,
            AppearedName = near.Name,
            DecisionId = decisionIds[near.Row],
            AgencyId = agencies.FindOrAdd(near.Row.State, near.IsBody ? near.Row.Agency : near.KnownName).Id,
            Doubt = near.Doubt,
            State = "open",
        };

    private void AddEvent(
        DerivedAgreement agreement, AgreementStatus status, Decision decision, ReportedDecision reported,
        IReadOnlyList<SourceReference> sourceReferences) =>
        agreement.History.TryAdd(
            new StatusEventDraft(
                status, EdtfDate.FromDate(reported.Fact.DecidedOn), BasisRule.FromSources([.. sourceReferences.Select(r => r.Kind)]),
                reported.RecordedAt, sourceReferences)
            {
                DecisionId = decision.Id,
                InitiatedBy = reported.Fact.Body,
                Note = reported.Fact.Note,
                Disputed = reported.Disputed,
                Backfilled = true,
            },
            agreements.NextSequence());

    /// <summary>
    /// Returns the model that a decision concerns, which the sources do not state: that of the agency's only agreement, or the
    /// task-force model for a police department, which has no jail and cannot use another model. Otherwise null.
    /// </summary>
    private string? InferModel(DerivedAgency agency) => agreements.FindByAgency(agency).ToList() is [var single] ? single.Model
        : agency.Name.Type == AgencyTypeCodes.Police ? "task-force"
        : null;

    /// <summary>
    /// Whether a decision can be the first event of an agreement. A decision without a resulting status, or one that suspends
    /// an unknown agreement, is recorded without an agreement, because an agreement needs an event to have a status.
    /// </summary>
    private static bool CanOpenAgreement(ReportedDecision reported) =>
        GetResultingStatus(reported.Fact, inForce: false, reported.Disputed) is { } status && Transitions.Allows(null, status);

    private static bool IsInForce(DerivedAgreement agreement, DateOnly date) => agreement.History.FindStatus(date)?.IsInForce() == true;

    private static AgreementStatus? GetResultingStatus(DecisionFact fact, bool inForce, bool disputed) =>
        DecisionStatusRule.GetResultingStatus(fact.Purpose, fact.Outcome, fact.Kind, inForce, disputed);

    private Decision ToDecision(
        ReportedDecision reported, DerivedAgency agency, DerivedAgreement? agreement, string? meetingId)
    {
        var fact = reported.Fact;
        var decidedOn = EdtfDate.FromDate(fact.DecidedOn).ToString();
        return new Decision
        {
            Id = ids.Assign(fact, agency.Id, decidedOn),
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
            RollCall = RollCallVote.Serialize([.. reference.FindVotes(fact).Select(v => new RollCallVote(v.Member, v.Vote))]),
            FinalOn = reference.FindFinalDate(fact),
            MatterFile = fact.MatterFile,
            Note = fact.Note,
            Certainty = fact.Certainty,
            Disputed = reported.Disputed,
            RecordedAt = reported.RecordedAt,
        };
    }

    private SourceReference AddSource(Decision decision, DecisionFact row)
    {
        var source = DecisionSourceFactory.CreateSource(row, reference.FindSource(row.SourceUrl));
        source.RecordedAt = decision.RecordedAt;
        sources.TryAdd(source.Id, source);
        if (!decisionSources.Exists(s => s.DecisionId == decision.Id && s.SourceId == source.Id))
            decisionSources.Add(new DecisionSource { DecisionId = decision.Id, SourceId = source.Id, RecordedAt = decision.RecordedAt });
        if (decision.MeetingId is { } meetingId && !meetingSources.Exists(s => s.MeetingId == meetingId && s.SourceId == source.Id))
            meetingSources.Add(new MeetingSource { MeetingId = meetingId, SourceId = source.Id, RecordedAt = decision.RecordedAt });
        return new SourceReference(source.Id, EvidenceDateRule.GetKindAsEvidence(SourceKinds.Vocabulary.Parse(source.Kind), source.PublishedOn, decision.Latest));
    }
}
