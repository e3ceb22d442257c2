using System.Globalization;
using RecordsApi.Domain.AgreementStates;
using RecordsApi.Domain.Ingestion.Matching;
using RecordsApi.Domain.Model;
using RecordsApi.Domain.Verification;

namespace RecordsApi.Domain.Tests.Verification;

/// <summary>A printed row and the agreement that the register matches it to.</summary>
internal sealed record SnapshotRow(string Agreement, string? State, string Agency, string? Signed = null, string? Document = null, string? County = null, string? Model = "task-force");

/// <summary>Makes the snapshot of a register from lists whose rows say which agreement they are matched to.</summary>
internal sealed class RegisterSnapshotBuilder
{
    private readonly List<Publication> publications = [];
    private readonly List<PublicationRow> rows = [];
    private readonly Dictionary<SnapshotRow, int> rowKeys = [];
    private readonly List<Listing> listings = [];
    private readonly List<StatusEvent> events = [];
    private readonly Dictionary<string, AgreementState> states = [];
    private readonly List<Ruling> rulings = [];

    public RegisterSnapshotBuilder AddList(string list, string date, params SnapshotRow[] printed)
    {
        var day = DateOnly.ParseExact(date, "O", CultureInfo.InvariantCulture);
        var publishedAt = new DateTimeOffset(day, new(17, 0), TimeSpan.Zero);
        var publication = new Publication
        {
            Key = publications.Count + 1,
            RowsKey = publications.Count + 1,
            Id = $"ice-{list}-{date}",
            List = list,
            Publisher = "ICE",
            Medium = "workbook",
            FileName = $"{list}{date}.xlsx",
            PublishedOn = day,
            PublishedAt = publishedAt,
            DateBasis = "file-name",
            Sha256 = "",
            Columns = "",
            RowCount = printed.Length,
            State = "accepted",
            Position = PublicationPosition.FromPublishedAt(publishedAt),
            RecordedAt = publishedAt,
        };
        publications.Add(publication);
        foreach (var (number, row) in printed.Index())
        {
            if (!rowKeys.TryGetValue(row, out var key))
                rowKeys.Add(row, key = rowKeys.Count + 1);
            rows.Add(new() { PublicationKey = publication.Key, RowNumber = number + 2, PrintedRowKey = key, Hidden = false });
            listings.Add(new()
            {
                Key = listings.Count + 1,
                Id = $"{publication.Id}-r{number + 2}",
                List = list,
                PrintedRowKey = key,
                AgreementId = row.Agreement,
                FirstPublicationId = publication.Id,
                LastPublicationId = publication.Id,
                FirstPosition = publication.Position!.Value,
                LastPosition = publication.Position.Value,
                FirstListedOn = day,
                LastListedOn = day,
                RecordedAt = publishedAt,
            });
        }

        return this;
    }

    public RegisterSnapshotBuilder SetStatus(string agreement, string status, string eventId = "e9")
    {
        states[agreement] = new()
        {
            AgreementId = agreement,
            RecordedAt = DateTimeOffset.UnixEpoch,
            ValidFrom = DateOnly.MinValue,
            ValidThrough = DateOnly.MaxValue,
            ProgramCode = "287g",
            ModelCode = "task-force",
            Counterparty = "ICE",
            RecordState = "current",
            AgencyId = agreement,
            AgencyName = agreement,
            AgencyType = "police",
            State = "FL",
            Status = status,
            EventId = eventId,
        };
        return this;
    }

    public RegisterSnapshotBuilder AddDelisting(string agreement, string date)
    {
        var day = DateOnly.ParseExact(date, "O", CultureInfo.InvariantCulture);
        events.Add(new()
        {
            Id = $"{agreement}-e{events.Count + 1}",
            Sequence = events.Count + 1,
            AgreementId = agreement,
            Status = "delisted",
            Phase = "uncertain",
            OccurredOn = date,
            Earliest = day,
            Latest = day,
            Basis = "inferred-from-absence",
            Confidence = "low",
            RecordedAt = DateTimeOffset.UnixEpoch,
        });
        return this;
    }

    public RegisterSnapshotBuilder AddRuling(string key, string verdict)
    {
        rulings.Add(new("rename", key, verdict, "Both exist.", new(2025, 12, 1)));
        return this;
    }

    public RegisterSnapshot Build() => new()
    {
        Publications = publications,
        Rows = rows.ToLookup(r => r.PublicationKey),
        PrintedRows = rowKeys.ToDictionary(r => r.Value, r => new PrintedListRow
        {
            Key = r.Value,
            StatePrinted = r.Key.State,
            AgencyPrinted = r.Key.Agency,
            CountyPrinted = r.Key.County,
            MoaLink = r.Key.Document,
            State = r.Key.State,
            ModelCode = r.Key.Model,
            SignedOn = r.Key.Signed is { } signed ? DateOnly.ParseExact(signed, "O", CultureInfo.InvariantCulture) : null,
        }),
        Listings = listings,
        Agreements = new Dictionary<string, Agreement>(),
        LatestStates = states,
        StatusEvents = events.ToLookup(e => e.AgreementId),
        SourcedEventIds = new HashSet<string>(),
        DriftedAgreements = [],
        DriftedCounts = [],
        Rulings = rulings,
    };
}
