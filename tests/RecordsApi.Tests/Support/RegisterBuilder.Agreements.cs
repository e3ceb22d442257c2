using RecordsApi.Register.Model;

namespace RecordsApi.Tests.Support;

public sealed partial class RegisterBuilder
{
    private readonly Dictionary<string, int> events = [];
    private readonly Dictionary<string, int> revisions = [];
    private readonly Dictionary<string, int> turns = [];

    /// <summary>An agreement of an agency.</summary>
    public RegisterBuilder Agreement(string id, string agency, string model = "task-force", string recordState = "current", string? mergedInto = null)
    {
        // Columns that project what is now are filled with what no answer may show.
        Add(new Agreement
        {
            Id = id,
            AgencyId = agency,
            ProgramCode = "287g",
            ModelCode = model,
            Counterparty = "ICE",
            Ordinal = 1,
            Status = "unknown",
            Phase = "uncertain",
            StatusSince = "1900",
            StatusSinceEarliest = Day("1900-01-01"),
            StatusSinceLatest = Day("1900-12-31"),
            StatusBasis = "reported",
            Confidence = "low",
            RecordState = recordState,
            MergedIntoId = mergedInto,
        });
        return Turn(id, agency, "2025-01-01");
    }

    /// <summary>From a day on, another agency is party to the agreement.</summary>
    public RegisterBuilder Turn(string agreement, string agency, string from) => Add(new AgencyTenure
    {
        AgreementId = agreement,
        Turn = turns[agreement] = turns.GetValueOrDefault(agreement) + 1,
        AgencyId = agency,
        FromDay = Day(from),
        RecordedAt = At(from),
        Basis = "first",
    });

    /// <summary>A step in an agreement's life; <paramref name="on"/> is a day or an interval of two.</summary>
    public RegisterBuilder Event(
        string agreement, string status, string phase, string on, string recorded,
        string? superseded = null, string? publication = null, string? decision = null, bool disputed = false, string basis = "listed", string? source = null)
    {
        var number = events[agreement] = events.GetValueOrDefault(agreement) + 1;
        var id = $"{agreement}-e{number}";
        Add(new StatusEvent
        {
            Id = id,
            Sequence = ++key,
            AgreementId = agreement,
            Status = status,
            Phase = phase,
            OccurredOn = on,
            Earliest = Day(on[..10]),
            Latest = Day(on[^10..]),
            Basis = basis,
            Confidence = "medium",
            Disputed = disputed,
            DecisionId = decision,
            PublicationId = publication,
            RecordedAt = At(recorded),
            SupersededAt = superseded is null ? null : At(superseded),
        });
        return (source ?? publication) is { } s ? Add(new StatusEventSource { StatusEventId = id, SourceId = s }) : this;
    }

    /// <summary>A signing day as first printed in a publication.</summary>
    public RegisterBuilder Signed(string agreement, string day, string publication) => Add(new SignedDay
    {
        AgreementId = agreement,
        Revision = revisions[agreement] = revisions.GetValueOrDefault(agreement) + 1,
        SignedOn = Day(day),
        FromDay = publications[publication].PublishedOn,
        PublicationId = publication,
        RecordedAt = publications[publication].RecordedAt,
    });

    /// <summary>A document as first linked in a publication.</summary>
    public RegisterBuilder Document(string agreement, string kind, string url, string publication) => Add(new AgreementDocument
    {
        AgreementId = agreement,
        Kind = kind,
        Url = url,
        FromDay = publications[publication].PublishedOn,
        PublicationId = publication,
        RecordedAt = publications[publication].RecordedAt,
    });

    /// <summary>A decision about an agreement.</summary>
    public RegisterBuilder Decision(
        string id, string agreement, string agency, string jurisdiction, string on, string outcome = "passed", string? meeting = null, string? source = null, string? finalOn = null)
    {
        Add(new Decision
        {
            Id = id,
            JurisdictionId = jurisdiction,
            State = id[..2].ToUpperInvariant(),
            AgencyId = agency,
            AgreementId = agreement,
            MeetingId = meeting,
            Body = "City Commission",
            Kind = "vote",
            Outcome = outcome,
            FinalOn = finalOn is null ? null : Day(finalOn),
            Purpose = "authorise",
            DecidedOn = on,
            Earliest = Day(on),
            Latest = Day(on),
            Yes = 3,
            No = 2,
            RecordedAt = At(on),
        });
        return source is null ? this : Add(new DecisionSource { DecisionId = id, SourceId = source });
    }

    /// <summary>A meeting.</summary>
    public RegisterBuilder Meeting(string id, string jurisdiction, string on) => Add(new Meeting
    {
        Id = id,
        Body = "City Commission",
        JurisdictionId = jurisdiction,
        Kind = "special",
        HeldOn = Day(on),
        CalledToOrder = At(on),
        TimeZone = "America/New_York",
    });
}
