using FluentValidation;
using RecordsApi.Data;
using RecordsApi.Data.Search;
using RecordsApi.Domain.Model;
using RecordsApi.Features.Jurisdictions.V1;
using RecordsApi.Http.Queries;

namespace RecordsApi.Features.Jurisdictions;

/// <summary>The query of <c>GET /jurisdictions</c>.</summary>
internal sealed record ListJurisdictionsQuery(ParsedQuery Parsed) : IQueryModel<ListJurisdictionsQuery>
{
    /// <summary>The sort keys where names are searched for: with relevance as one more.</summary>
    public static SortDefinition<RankedRow<Jurisdiction>> SortKeysWithRelevance { get; } = JurisdictionList.SortKeys.WithRelevance();

    public static IReadOnlyList<QueryParameter> Parameters { get; } =
    [
        CommonParameters.Within,
        CommonParameters.Choice("level", "Levels; see `/v1/enums/jurisdiction-level`.", JurisdictionLevels.Vocabulary, "of level {0}"),
        CommonParameters.State,
        CommonParameters.NameSearchText("its name and the names of the jurisdictions that contain it, such as its county and state"),
        new("hasAgreement", ParameterKind.Boolean, "Whether the register has an agreement, of any status, of an agency in or inside it.") { Example = "true", SummaryTemplate = "with an agreement: {0}" },
        new("ocdId", ParameterKind.Code, "Open Civic Data division ids. An unknown id matches nothing.")
        { AllowsMultiple = true, Example = "ocd-division/country:us/state:fl/place:hialeah", SummaryTemplate = "with OCD id {0}" },
        .. CommonParameters.ForGeographicList(JurisdictionList.SortKeys.Names, JurisdictionList.SortKeys.Default),
    ];

    public string? SearchText => Parsed.GetValue("q");
    public IReadOnlyList<string> Within => Parsed.GetValues("within");

    public static ListJurisdictionsQuery From(ParsedQuery parsed) => new(parsed);

    /// <summary>Selects the jurisdictions that match the filters.</summary>
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

/// <summary>Validates <see cref="ListJurisdictionsQuery"/> against the register.</summary>
internal sealed class ListJurisdictionsValidator : ReferenceValidator<ListJurisdictionsQuery>
{
    public ListJurisdictionsValidator()
    {
        MustExist(r => r.Within, "within", RecordReference.Jurisdiction);
        this.RequireSearchTextForRelevance(r => r.Parsed);
    }
}

/// <summary>Lists jurisdictions.</summary>
internal static class ListJurisdictions
{
    /// <summary>Handles <c>GET /jurisdictions</c>.</summary>
    public static Task<ListResult<JurisdictionV1>> HandleAsync(
        BoundQuery<ListJurisdictionsQuery> query, RegisterContext db, PagedResponder responder, CancellationToken cancellationToken)
    {
        var list = JurisdictionList.Create(db, query.Value.ApplyFilters(db), query);
        return query.Parsed.IsSortedByRelevance()
            ? responder.RespondAsync(query, list.WithRelevance(ListJurisdictionsQuery.SortKeysWithRelevance, db.RankJurisdictions(query.Value.SearchText!), j => j.Id), cancellationToken)
            : responder.RespondAsync(query, list, cancellationToken);
    }
}
