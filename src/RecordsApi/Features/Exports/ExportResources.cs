using Microsoft.EntityFrameworkCore;
using RecordsApi.Features.Agencies;
using RecordsApi.Features.Agencies.V1;
using RecordsApi.Features.Agreements;
using RecordsApi.Features.Agreements.V1;
using RecordsApi.Features.Decisions;
using RecordsApi.Features.Decisions.V1;
using RecordsApi.Features.Jurisdictions;
using RecordsApi.Features.Jurisdictions.V1;
using RecordsApi.Features.Publications;
using RecordsApi.Features.Publications.V1;
using RecordsApi.Features.Reference;
using RecordsApi.Features.Reference.V1;
using RecordsApi.Features.Sources;
using RecordsApi.Features.Sources.V1;
using RecordsApi.Features.StatusEvents;
using RecordsApi.Features.StatusEvents.V1;
using RecordsApi.Http.Paging;
using RecordsApi.Register.Model;
using RecordsApi.Register.Storage;
using RecordsApi.Register.Storage.Queries;

namespace RecordsApi.Features.Exports;

/// <summary>
/// The lists that are exported. Rows of publications are not among them: the listings carry the same facts in a fiftieth
/// of the lines, and the database file has every row.
/// </summary>
internal static class ExportResources
{
    /// <summary>Name of the database file.</summary>
    public const string Database = "register.sqlite";

    /// <summary>Name of the description.</summary>
    public const string DataPackage = "datapackage.json";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<ExportResource> All { get; } =
    [
        new ExportResource<AgreementAsOf, AgreementV1>(AgreementsAsync)
        {
            Name = "agreements",
            Title = "Agreements as they stood when the register last knew of anything",
            References = [new("program", "programs"), new("agencyId", "agencies"), new("jurisdictionId", "jurisdictions"), new("predecessorId", "agreements")],
            PlaceOf = a => a.JurisdictionId,
        },
        Of("status-events", "Every step of every agreement's life that stands",
            (db, at) => new ListPlan<StatusEvent, StatusEventV1>("Status events", db.StatusEvents.StandingAt(at.Frame), ListStatusEventsRequest.Sorts,
                (rows, ct) => db.ShapeAsync(rows, at, ct))
            {
                Whole = db.StatusEvents.AllStandingAt(at.Frame),
                Beside = db.Beside(at),
                ChunkLength = StatusEventShapes.ChunkLength,
            },
            [new("agreementId", "agreements"), new("decisionId", "decisions"), new("publicationId", "publications")]),
        Of("agencies", "Agencies that are or were party to agreements",
            (db, at) => new ListPlan<Agency, AgencyV1>("Agencies", db.Agencies, ListAgenciesRequest.Sorts,
                (rows, ct) => db.ShapeAsync(rows, at, ct)),
            [new("jurisdictionId", "jurisdictions")], a => a.JurisdictionId),
        Of("jurisdictions", "States, territories, counties, places and county subdivisions",
            (db, at) => new ListPlan<Jurisdiction, JurisdictionV1>("Jurisdictions", db.Jurisdictions, ListJurisdictionsRequest.Sorts,
                (rows, ct) => db.ShapeAsync(rows, null, at, ct)),
            [], j => j.Id),
        Of("decisions", "What bodies and officials decided",
            (db, at) => new ListPlan<Decision, DecisionV1>("Decisions", db.Decisions.Where(d => d.RecordedAt <= at.Frame.KnownAt), ListDecisionsRequest.Sorts,
                (rows, ct) => db.ShapeAsync(rows, at, ct)),
            [new("jurisdictionId", "jurisdictions"), new("agencyId", "agencies"), new("agreementId", "agreements"), new("meetingId", "meetings")]),
        Of("meetings", "Sittings at which decisions were taken",
            (db, at) => new ListPlan<Meeting, MeetingV1>("Meetings", db.Meetings, ListMeetingsRequest.Sorts, Each<Meeting, MeetingV1>(m => MeetingEndpoints.Shape(m, at))),
            [new("jurisdictionId", "jurisdictions")]),
        Of("publications", "The lists as their publisher put them out",
            (db, at) => new ListPlan<Publication, PublicationV1>("Publications", db.Publications, ListPublicationsRequest.Sorts, Each<Publication, PublicationV1>(p => PublicationEndpoints.Shape(p, at))),
            []),
        Of("listings", "Rows of published lists as printed, each over the run of publications that printed it alike",
            (db, at) => new ListPlan<ListingWithCells, ListingV1>("Listings", AgreementListings.WithCells(db.Listings, db), AgreementListingsRequest.Sorts,
                Each<ListingWithCells, ListingV1>(l => AgreementListings.Shape(l, at))),
            [new("agreementId", "agreements"), new("agencyId", "agencies"), new("firstPublicationId", "publications"), new("lastPublicationId", "publications")]),
        Of("sources", "The evidence everything rests on",
            (db, at) => new ListPlan<Source, SourceV1>("Sources", db.Sources, ListSourcesRequest.Sorts, Each<Source, SourceV1>(s => s.Shape(at))),
            []),
        new ExportResource<AgreementProgram, ProgramV1>((db, at, _) => Task.FromResult(new ListPlan<AgreementProgram, ProgramV1>(
            "Programs", db.Programs, ListProgramsRequest.Sorts, (rows, ct) => ProgramEndpoints.ShapeAsync(db, rows, at, ct))))
        {
            Name = "programs",
            Title = "Kinds of agreements, each with its models",
            Key = "code",
        },
    ];

    /// <summary>Names of all files.</summary>
    public static IReadOnlyList<string> FileNames { get; } =
        [DataPackage, Database, .. All.SelectMany(resource => resource.Formats.Select(resource.FileIn))];

    private static async Task<ListPlan<AgreementAsOf, AgreementV1>> AgreementsAsync(
        RegisterContext db, IStandpoint at, CancellationToken cancellationToken)
    {
        var positions = await db.PositionsAsync(at.Frame, cancellationToken);
        var rows = db.AgreementsAsOf(at.Frame, positions).Where(a => a.RecordState == "current" && a.EventId != null);
        return new("Agreements", rows, AgreementSort.Table, (page, ct) => db.ShapeAsync(page, at, ct));
    }

    private static ExportResource<TRow, TRecord> Of<TRow, TRecord>(
        string name, string title, Func<RegisterContext, IStandpoint, ListPlan<TRow, TRecord>> plan,
        IReadOnlyList<ExportReference> references, Func<TRecord, string?>? placeOf = null) =>
        new((db, at, _) => Task.FromResult(plan(db, at))) { Name = name, Title = title, References = references, PlaceOf = placeOf };

    private static Func<IReadOnlyList<TRow>, CancellationToken, Task<IReadOnlyList<TRecord>>> Each<TRow, TRecord>(Func<TRow, TRecord> shape) =>
        (rows, _) => Task.FromResult<IReadOnlyList<TRecord>>([.. rows.Select(shape)]);
}
