using RecordsApi.Domain.Model;

namespace RecordsApi.Tests.Support;

public sealed partial class RegisterBuilder
{
    private readonly Dictionary<string, int> eventCounts = [];
    private readonly Dictionary<string, int> revisions = [];
    private readonly Dictionary<string, int> tenureCounts = [];

    /// <summary>Adds an agreement of an agency.</summary>
    public RegisterBuilder Agreement(string id, string agency, string model = "task-force", string recordState = "current", string? mergedInto = null, string program = "287g")
    {
        Add(new Agreement
        {
            Id = id,
            AgencyId = agency,
            ProgramCode = program,
            ModelCode = model,
            Counterparty = "ICE",
            Ordinal = 1,
            RecordState = recordState,
            MergedIntoId = mergedInto,
        });
        return AgencyTenure(id, agency, "2025-01-01");
    }

    /// <summary>Makes another agency party to the agreement, from a date on.</summary>
    public RegisterBuilder AgencyTenure(string agreement, string agency, string from) => Add(new AgencyTenure
    {
        AgreementId = agreement,
        Ordinal = tenureCounts[agreement] = tenureCounts.GetValueOrDefault(agreement) + 1,
        AgencyId = agency,
        ValidFrom = ParseDate(from),
        RecordedAt = Timestamp(from),
        Basis = "first",
    });

    /// <summary>Adds a status event; <paramref name="on"/> is a date or an interval.</summary>
    public RegisterBuilder StatusEvent(
        string agreement, string status, string phase, string on, string recorded,
        string? superseded = null, string? publication = null, string? decision = null, bool disputed = false, string basis = "listed", string? source = null)
    {
        var number = eventCounts[agreement] = eventCounts.GetValueOrDefault(agreement) + 1;
        var id = $"{agreement}-e{number}";
        Add(new StatusEvent
        {
            Id = id,
            Sequence = ++key,
            AgreementId = agreement,
            Status = status,
            Phase = phase,
            OccurredOn = on,
            Earliest = on.StartsWith("../", StringComparison.Ordinal) ? DateOnly.MinValue : ParseDate(on[..10]),
            Latest = ParseDate(on[^10..]),
            Basis = basis,
            Confidence = "medium",
            Disputed = disputed,
            DecisionId = decision,
            PublicationId = publication,
            RecordedAt = Timestamp(recorded),
            SupersededAt = superseded is null ? null : Timestamp(superseded),
        });
        return (source ?? publication) is { } s ? Add(new StatusEventSource { StatusEventId = id, SourceId = s }) : this;
    }

    /// <summary>Adds a signing date as first printed in a publication.</summary>
    public RegisterBuilder SignedDate(string agreement, string day, string publication) => Add(new SignedDay
    {
        AgreementId = agreement,
        Revision = revisions[agreement] = revisions.GetValueOrDefault(agreement) + 1,
        SignedOn = ParseDate(day),
        ValidFrom = publications[publication].PublishedOn,
        PublicationId = publication,
        RecordedAt = publications[publication].RecordedAt,
    });

    /// <summary>Adds a document as first linked in a publication.</summary>
    public RegisterBuilder Document(string agreement, string kind, string url, string publication) => Add(new AgreementDocument
    {
        AgreementId = agreement,
        Kind = kind,
        Url = url,
        ValidFrom = publications[publication].PublishedOn,
        PublicationId = publication,
        RecordedAt = publications[publication].RecordedAt,
    });

    /// <summary>Adds a decision on an agreement.</summary>
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
            FinalOn = finalOn is null ? null : ParseDate(finalOn),
            Purpose = "authorize",
            DecidedOn = on,
            Earliest = ParseDate(on),
            Latest = ParseDate(on),
            Yes = 3,
            No = 2,
            RecordedAt = Timestamp(on),
        });
        return source is null ? this : Add(new DecisionSource { DecisionId = id, SourceId = source });
    }

    /// <summary>Adds a meeting.</summary>
    public RegisterBuilder Meeting(string id, string jurisdiction, string on) => Add(new Meeting
    {
        Id = id,
        Body = "City Commission",
        JurisdictionId = jurisdiction,
        Kind = "special",
        HeldOn = ParseDate(on),
        CalledToOrder = Timestamp(on),
        TimeZone = "America/New_York",
    });
}
