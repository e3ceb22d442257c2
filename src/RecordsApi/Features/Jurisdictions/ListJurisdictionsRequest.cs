using FluentValidation;
using RecordsApi.Http.Asking;
using RecordsApi.Http.Paging;
using RecordsApi.Register.Model;
using RecordsApi.Register.Storage;
using RecordsApi.Register.Storage.Queries;

namespace RecordsApi.Features.Jurisdictions;

/// <summary>Which jurisdictions are asked for.</summary>
internal sealed record ListJurisdictionsRequest(QueryReading Asked) : IRequest<ListJurisdictionsRequest>
{
    public static SortTable<Jurisdiction> Sorts { get; } = new SortTable<Jurisdiction>("id")
        .With("name", j => j.Name)
        .With("level", j => j.Level)
        .With("state", j => j.State)
        .With("population", j => j.Population)
        .With("id", j => j.Id);

    /// <summary>With the rank, where names are looked for.</summary>
    public static SortTable<Found<Jurisdiction>> RankedSorts { get; } = Sorts.Ranked();

    public static IReadOnlyList<QueryParameter> Parameters { get; } =
    [
        Common.Within,
        Common.Choice("level", "Levels; see `/v1/enums/jurisdiction-level`.", JurisdictionLevels.Vocabulary.Terms.Select(t => t.Value), "of level {0}"),
        Common.State,
        Common.Names("the name and the names of what it lies in, such as its county and state"),
        new("hasAgreement", ParameterKind.Flag, "Whether any agreement, of whatever status, is recorded of an agency in it or inside it.") { Example = "true", Phrase = "with an agreement recorded: {0}" },
        new("ocdId", ParameterKind.Code, "Open Civic Data division ids. One that is not here gives an empty list.")
        { Multiple = true, Example = "ocd-division/country:us/state:fl/place:hialeah", Phrase = "with OCD id {0}" },
        .. Common.ForPlaces(Sorts.Names, Sorts.Default),
    ];

    public string? Names => Asked.Text("q");
    public IReadOnlyList<string> Within => Asked.Texts("within");

    public static ListJurisdictionsRequest From(QueryReading reading) => new(reading);

    /// <summary>The jurisdictions asked for.</summary>
    public IQueryable<Jurisdiction> Narrow(RegisterContext db)
    {
        var rows = db.Jurisdictions.AsQueryable();
        if (Within.Count > 0)
            rows = rows.Where(j => db.JurisdictionAncestors.Any(x => x.JurisdictionId == j.Id && Within.Contains(x.AncestorId)));
        if (Asked.Texts("level") is { Count: > 0 } levels)
            rows = rows.Where(j => levels.Contains(j.Level));
        if (Asked.Texts("state") is { Count: > 0 } states)
            rows = rows.Where(j => states.Contains(j.State!));
        if (Asked.Texts("ocdId") is { Count: > 0 } divisions)
            rows = rows.Where(j => divisions.Contains(j.OcdId!));
        if (Names is { } names)
        {
            var found = db.JurisdictionsFound(names);
            rows = rows.Where(j => found.Contains(j.Id));
        }

        if (Asked.Flag("hasAgreement") is not { } has)
            return rows;
        return rows.Where(j => db.JurisdictionAncestors.Any(x => x.AncestorId == j.Id && db.Agencies.Any(g =>
            g.JurisdictionId == x.JurisdictionId && db.Agreements.Any(a => a.AgencyId == g.Id && a.RecordState == "current"))) == has);
    }
}

/// <summary>Checks <see cref="ListJurisdictionsRequest"/> against the register.</summary>
internal sealed class ListJurisdictionsValidator : KnowingValidator<ListJurisdictionsRequest>
{
    public ListJurisdictionsValidator(RegisterContext db)
    {
        MustBeKnown(r => r.Within, "within", "jurisdiction", db.Jurisdictions.Select(j => j.Id));
        this.MustLookForWhatItRanks(r => r.Asked);
    }
}
