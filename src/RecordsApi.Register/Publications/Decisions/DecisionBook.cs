using System.Globalization;
using RecordsApi.Register.Lifecycle;
using RecordsApi.Register.Model;
using RecordsApi.Register.Publications.Histories;
using RecordsApi.Register.Publications.Identity;
using RecordsApi.Register.Time;

namespace RecordsApi.Register.Publications.Decisions;

/// <summary>Decisions while the register is derived: each joins the agreement it is about, or begins it.</summary>
internal sealed class DecisionBook(
    AgreementBook book, AgencyDirectory directory, PlaceFinder places, IReadOnlyDictionary<DecisionKey, string> ids)
{
    private readonly Dictionary<string, int> numbers = [];
    private readonly HashSet<string> taken = [.. ids.Values];
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
    public void Add(ToldDecision told)
    {
        var fact = told.Fact;
        var agency = directory.FindOrAdd(fact.State, fact.Agency);
        var model = ModelOf(agency);
        var agreement = model is null ? null : book.HeldBy(agency, model);
        if (model is not null && agreement is null && CanBegin(told))
            agreement = book.Open(agency, model, fact.DecidedOn, told.RecordedAt);
        var place = places.Find(fact.State, fact.Jurisdiction);
        var meeting = MeetingPhrase.Read(fact, place);
        if (meeting is not null)
        {
            meeting.RecordedAt = meetings.GetValueOrDefault(meeting.Id)?.RecordedAt ?? told.RecordedAt;
            meetings[meeting.Id] = meeting;
        }

        var decision = ToDecision(told, agency, agreement, place, meeting?.Id);
        decisions.Add(decision);
        var refs = told.Rows.Select(row => AddSource(decision, row)).DistinctBy(s => s.Id).ToList();
        if (agreement is not null && StatusOf(fact, IsInForce(agreement, fact.DecidedOn), told.Disputed) is { } status)
            AddEvent(agreement, status, decision, told, refs);
    }

    private void AddEvent(
        AgreementRecord agreement, AgreementStatus status, Decision decision, ToldDecision told, IReadOnlyList<SourceRef> refs) =>
        agreement.Life.TryAdd(
            new EventDraft(status, EdtfDate.FromDay(told.Fact.DecidedOn), BasisOf(refs), told.RecordedAt, refs)
            {
                DecisionId = decision.Id,
                InitiatedBy = told.Fact.Body,
                Note = told.Fact.Note,
                Disputed = told.Disputed,
                Backfilled = true,
            },
            book.NextSequence());

    /// <summary>
    /// The model a decision is about, where its source does not say. A police department without a jail can only
    /// enter the task-force model; another agency's is known when it holds one agreement.
    /// </summary>
    private string? ModelOf(AgencyRecord agency)
    {
        var held = book.HeldBy(agency).ToList();
        return held.Count == 1 ? held[0].Model : agency.Name.Type == "police" ? "task-force" : null;
    }

    /// <summary>
    /// Whether a decision can be the first that is known of an agreement. One that says nothing of its status, or
    /// suspends what no record shows, stands by itself: an agreement without any step would have no status.
    /// </summary>
    private static bool CanBegin(ToldDecision told) =>
        StatusOf(told.Fact, inForce: false, told.Disputed) is { } status && Transitions.Allows(null, status);

    private static bool IsInForce(AgreementRecord agreement, DateOnly day) =>
        agreement.Life.StatusOn(day) is { } now && Statuses.Of(now).Phase == Phase.InForce;

    private static AgreementStatus? StatusOf(DecisionFact fact, bool inForce, bool disputed) =>
        DecisionStep.StatusOf(fact.Purpose, fact.Outcome, fact.Kind, inForce, disputed);

    private static Basis BasisOf(IReadOnlyList<SourceRef> refs) =>
        refs.Any(r => r.Kind is SourceKind.Minutes or SourceKind.GovernmentRecord or SourceKind.Agreement)
            ? Basis.Documented
            : Basis.Reported;

    private Decision ToDecision(
        ToldDecision told, AgencyRecord agency, AgreementRecord? agreement, string? place, string? meetingId)
    {
        var fact = told.Fact;
        var decidedOn = EdtfDate.FromDay(fact.DecidedOn).ToString();
        return new Decision
        {
            Id = IdOf(new(fact.State, agency.Id, fact.Body, decidedOn, fact.Kind, fact.Outcome, fact.Purpose), fact),
            JurisdictionId = place,
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
            Disputed = told.Disputed,
            RecordedAt = told.RecordedAt,
        };
    }

    private string IdOf(DecisionKey key, DecisionFact fact)
    {
        if (ids.TryGetValue(key, out var known))
            return known;
        var stem = $"{AgencyNameStem(fact)}-{fact.DecidedOn:yyyy-MM-dd}-{fact.Kind}";
        string id;
        do
        {
            var number = numbers[stem] = numbers.GetValueOrDefault(stem) + 1;
            id = $"{stem}-{number.ToString(CultureInfo.InvariantCulture)}";
        }
        while (taken.Contains(id));
        return id;
    }

    private static string AgencyNameStem(DecisionFact fact) => Agencies.AgencySlug.From(fact.State, fact.Jurisdiction);

    private SourceRef AddSource(Decision decision, DecisionFact row)
    {
        var source = DecisionSourceRule.ToSource(row);
        source.RecordedAt = decision.RecordedAt;
        sources.TryAdd(source.Id, source);
        if (!decisionSources.Exists(s => s.DecisionId == decision.Id && s.SourceId == source.Id))
            decisionSources.Add(new DecisionSource { DecisionId = decision.Id, SourceId = source.Id, RecordedAt = decision.RecordedAt });
        return new SourceRef(source.Id, SourceKinds.Vocabulary.Parse(source.Kind));
    }
}
