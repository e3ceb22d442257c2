using CsCheck;
using RecordsApi.Domain.AgreementStates;
using RecordsApi.Domain.Model;

namespace RecordsApi.Domain.Tests.AgreementStates;

/// <summary>Random facts about one agreement: corrected, superseded, late, and on the same dates.</summary>
internal static class RandomAgreementFacts
{
    private const string AgreementId = "fl-alder-police-department-287g-task-force-1";

    private static readonly string[] AgencyIds = ["fl-alder-police-department", "fl-alder-county-sheriffs-office"];

    private static readonly (string Status, string Phase)[] Statuses =
        [("approved", "forming"), ("pending", "forming"), ("active", "in-force"), ("suspended", "in-force"), ("delisted", "uncertain"), ("terminated", "ended")];

    /// <summary>From when until when a fact is known, in hours; the end is null for most facts.</summary>
    private static readonly Gen<(DateTimeOffset From, DateTimeOffset? Until)> Known =
        Gen.Select(Gen.Int[0, 18], Gen.Int[1, 12], Gen.Int[0, 2])
            .Select((from, length, ends) => (Timestamp(from), ends == 0 ? Timestamp(from + length) : (DateTimeOffset?)null));

    /// <summary>The facts.</summary>
    public static Gen<AgreementFacts> Facts { get; } =
        from agreementRevisedAt in Gen.Int[0, 12]
        from agencies in Gen.Int[0, 12].Array[2]
        from jurisdictions in Gen.Bool.Array[4]
        from tenures in Gen.Select(Gen.Int[0, 1], Gen.Int[0, 20], Known).Array[0, 3]
        from events in Gen.Select(Gen.Int[0, 5], Gen.Int[0, 20], Gen.Int[0, 4], Gen.Bool, Known).Array[0, 6]
        from signed in Gen.Select(Gen.Int[0, 20], Gen.Int[0, 20], Known).Array[0, 3]
        from documents in Gen.Select(Gen.Int[0, 20], Known).Array[0, 3]
        from listings in Gen.Select(Gen.Bool, Gen.Int[1, 6], Gen.Int[0, 5], Known).Array[0, 4]
        select new AgreementFacts
        {
            Agreements = [CreateAgreement(0, 0, agreementRevisedAt + 1), CreateAgreement(1, agreementRevisedAt + 1, null)],
            Agencies = [.. agencies.SelectMany((revisedAt, i) => (Agency[])
            [
                CreateAgency(i, "Old Name", jurisdictions[2 * i], 0, revisedAt + 1), CreateAgency(i, "New Name", jurisdictions[2 * i + 1], revisedAt + 1, null),
            ])],
            Tenures = [.. tenures.Select((t, i) => new AgencyTenure
            {
                AgreementId = AgreementId,
                Ordinal = i + 1,
                AgencyId = AgencyIds[t.Item1],
                ValidFrom = Day(t.Item2),
                RecordedAt = t.Item3.From,
                SupersededAt = t.Item3.Until,
                Basis = "first",
            })],
            StatusEvents = [.. events.Select((e, i) => new StatusEvent
            {
                Id = $"{AgreementId}-e{i + 1}",
                Sequence = i + 1,
                AgreementId = AgreementId,
                Status = Statuses[e.Item1].Status,
                Phase = Statuses[e.Item1].Phase,
                OccurredOn = $"{Day(e.Item2):yyyy-MM-dd}/{Day(e.Item2 + e.Item3):yyyy-MM-dd}",
                Earliest = Day(e.Item2),
                Latest = Day(e.Item2 + e.Item3),
                Basis = "listed",
                Confidence = "medium",
                Disputed = e.Item4 && i % 3 == 0,
                RecordedAt = e.Item5.From,
                SupersededAt = e.Item5.Until,
            })],
            SourceIds = events.Select((_, i) => i).ToDictionary(i => $"{AgreementId}-e{i + 1}", i => (IReadOnlyList<string>)[$"source-{i}", "source-z"]),
            SignedDays = [.. signed.Select((s, i) => new SignedDay
            {
                AgreementId = AgreementId,
                Revision = i + 1,
                SignedOn = Day(s.Item1),
                ValidFrom = Day(s.Item2),
                RecordedAt = s.Item3.From,
                SupersededAt = s.Item3.Until,
            })],
            Documents = [.. documents.Select((d, i) => new AgreementDocument
            {
                AgreementId = AgreementId,
                Kind = "agreement",
                Url = $"https://example.org/{i}.pdf",
                ValidFrom = Day(d.Item1),
                RecordedAt = d.Item2.From,
                SupersededAt = d.Item2.Until,
            })],
            Listings = [.. listings.Select((l, i) => CreateListing(l.Item1 ? "participating" : "pending", i, l.Item2, l.Item3, l.Item4))],
        };

    /// <summary>A date, by its number.</summary>
    public static DateOnly Day(int number) => new DateOnly(2025, 6, 1).AddDays(number);

    /// <summary>A timestamp, by its number.</summary>
    public static DateTimeOffset Timestamp(int hours) => new DateTimeOffset(2025, 7, 1, 0, 0, 0, TimeSpan.Zero).AddHours(hours);

    private static Listing CreateListing(string list, int number, int first, int length, (DateTimeOffset From, DateTimeOffset? Until) known)
    {
        var last = Math.Min(first + length, list == "pending" ? 6 : 9);
        return new()
        {
            Key = number,
            Id = $"ice-{list}-{number}-r2",
            List = list,
            PrintedRowKey = number,
            AgreementId = AgreementId,
            FirstPublicationId = $"ice-{list}-{first}",
            LastPublicationId = $"ice-{list}-{last}",
            FirstPosition = first,
            LastPosition = last,
            FirstListedOn = Day(2 * first),
            LastListedOn = Day(2 * last),
            RecordedAt = known.From,
            SupersededAt = known.Until,
        };
    }

    private static Agreement CreateAgreement(int agency, int from, int? until) => new()
    {
        Id = AgreementId,
        AgencyId = AgencyIds[agency],
        ProgramCode = "287g",
        ModelCode = "task-force",
        Counterparty = "ICE",
        Ordinal = 1,
        RecordState = "current",
        RecordedAt = Timestamp(from),
        SupersededAt = until is { } end ? Timestamp(end) : null,
    };

    private static Agency CreateAgency(int agency, string name, bool hasPlace, int from, int? until) => new()
    {
        Id = AgencyIds[agency],
        Name = $"{name} {agency}",
        Type = "police",
        State = "FL",
        JurisdictionId = hasPlace ? "12001" : null,
        JurisdictionMatch = hasPlace ? "name" : "none",
        OriMatch = "none",
        RecordedAt = Timestamp(from),
        SupersededAt = until is { } end ? Timestamp(end) : null,
    };
}
