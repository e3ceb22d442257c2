using FluentValidation;
using RecordsApi.Data;
using RecordsApi.Data.Search;
using RecordsApi.Domain.Model;
using RecordsApi.Http.Queries;

namespace RecordsApi.Features.Jurisdictions;

/// <summary>Which jurisdictions are asked for.</summary>
internal sealed record ListJurisdictionsQuery(ParsedQuery Parsed) : IQueryModel<ListJurisdictionsQuery>
{
    public static SortDefinition<Jurisdiction> SortKeys { get; } = new SortDefinition<Jurisdiction>("id")
        .AddKey("name", j => j.Name)
        .AddKey("level", j => j.Level)
        .AddKey("state", j => j.State)
        .AddKey("population", j => j.Population)
        .AddKey("id", j => j.Id);

    /// <summary>With the rank, where names are looked for.</summary>
    public static SortDefinition<RankedRow<Jurisdiction>> SortKeysWithRelevance { get; } = SortKeys.WithRelevance();

    public static IReadOnlyList<QueryParameter> Parameters { get; } =
    [
        CommonParameters.Within,
        CommonParameters.Choice("level", "Levels; see `/v1/enums/jurisdiction-level`.", JurisdictionLevels.Vocabulary.Terms.Select(t => t.Value), "of level {0}"),
        CommonParameters.State,
        CommonParameters.NameSearchText("the name and the names of what it lies in, such as its county and state"),
        new("hasAgreement", ParameterKind.Boolean, "Whether any agreement, of whatever status, is recorded of an agency in it or inside it.") { Example = "true", SummaryTemplate = "with an agreement recorded: {0}" },
        new("ocdId", ParameterKind.Code, "Open Civic Data division ids. One that is not here gives an empty list.")
        { AllowsMultiple = true, Example = "ocd-division/country:us/state:fl/place:hialeah", SummaryTemplate = "with OCD id {0}" },
        .. CommonParameters.ForGeographicList(SortKeys.Names, SortKeys.Default),
    ];

    public string? SearchText => Parsed.GetValue("q");
    public IReadOnlyList<string> Within => Parsed.GetValues("within");

    public static ListJurisdictionsQuery From(ParsedQuery parsed) => new(parsed);

    /// <summary>The jurisdictions asked for.</summary>
    public IQueryable<Jurisdiction> ApplyFilters(RegisterContext db)
    {
        var rows = db.Jurisdictions.AsQueryable();
        if (Within.Count > 0)
            rows = rows.Where(j => db.JurisdictionAncestors.Any(x => x.JurisdictionId == j.Id && Within.Contains(x.AncestorId)));
        if (Parsed.GetValues("level") is { Count: > 0 } levels)
            rows = rows.Where(j => levels.Contains(j.Level));
        if (Parsed.GetValues("state") is { Count: > 0 } states)
            rows = rows.Where(j => states.Contains(j.State!));
        if (Parsed.GetValues("ocdId") is { Count: > 0 } divisions)
            rows = rows.Where(j => divisions.Contains(j.OcdId!));
        if (SearchText is { } names)
        {
            var found = db.FindJurisdictionIds(names);
            rows = rows.Where(j => found.Contains(j.Id));
        }

        if (Parsed.GetBoolean("hasAgreement") is not { } has)
            return rows;
        return rows.Where(j => db.JurisdictionAncestors.Any(x => x.AncestorId == j.Id && db.Agencies.Any(g =>
            g.JurisdictionId == x.JurisdictionId && db.Agreements.Any(a => a.AgencyId == g.Id && a.RecordState == "current"))) == has);
    }
}

/// <summary>Checks <see cref="ListJurisdictionsQuery"/> against the register.</summary>
internal sealed class ListJurisdictionsValidator : ReferenceValidator<ListJurisdictionsQuery>
{
    public ListJurisdictionsValidator(RegisterContext db)
    {
        MustExist(r => r.Within, "within", "jurisdiction", db.Jurisdictions.Select(j => j.Id));
        this.RequireSearchTextForRelevance(r => r.Parsed);
    }
}
