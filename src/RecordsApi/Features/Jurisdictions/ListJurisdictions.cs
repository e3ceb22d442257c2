using FluentValidation;
using RecordsApi.Data;
using RecordsApi.Data.Queries;
using RecordsApi.Data.Search;
using RecordsApi.Domain.Model;
using RecordsApi.Domain.Search;
using RecordsApi.Features.Jurisdictions.V1;
using RecordsApi.Http.Queries;

namespace RecordsApi.Features.Jurisdictions;

/// <summary>The query of <c>GET /jurisdictions</c>.</summary>
internal sealed record ListJurisdictionsQuery(ParsedQuery Parsed) : IQueryModel<ListJurisdictionsQuery>, IParsedQuery
{
    /// <summary>The sort keys where names are searched for: with relevance as one more.</summary>
    public static SortDefinition<RankedRow<Jurisdiction>> SortKeysWithRelevance { get; } = JurisdictionList.SortKeys.WithRelevance();

    public static IReadOnlyList<QueryParameter> Parameters { get; } =
    [
        CommonParameters.Within, CommonParameters.County,
        CommonParameters.Choice("level", "Levels; see `/v1/enums/jurisdiction-level`.", JurisdictionLevels.Vocabulary, "of level {0}"),
        CommonParameters.State, .. AreaParameters.All,
        CommonParameters.NameSearchText("its name and the names of the jurisdictions that contain it, such as its county and state",
            _ => [NamedRecordKind.Jurisdiction]),
        new("hasAgreement", ParameterKind.Boolean, "Whether the register has an agreement, of any status, of an agency in or inside it.") { Example = "true", SummaryTemplate = "with an agreement: {0}" },
        new("ocdId", ParameterKind.Code, "Open Civic Data division ids. An unknown id matches nothing.")
        { AllowsMultiple = true, AllowsExclusion = true, Example = "ocd-division/country:us/state:fl/place:hialeah", SummaryTemplate = "with OCD id {0}" },
        .. CommonParameters.ForGeographicList(JurisdictionList.SortKeys.Names, JurisdictionList.SortKeys.Default),
    ];

    public string? SearchText => Parsed.GetValue("q");

    public static ListJurisdictionsQuery From(ParsedQuery parsed) => new(parsed);

    /// <summary>Selects the jurisdictions that match the filters.</summary>
    /// <param name="db">The register.</param>
    /// <param name="read">Which of them are read.</param>
    public IQueryable<Jurisdiction> ApplyFilters(RegisterContext db, RowsRead read = RowsRead.Page)
    {
        var rows = db.Jurisdictions
            .Match(Parsed.GetFilter("within"), ids => j => db.GetJurisdictionsInside(ids).Contains(j.Id))
            .Match(Parsed.GetFilter("county"), ids => j => db.GetJurisdictionsInside(ids).Contains(j.Id))
            .Match(Parsed.GetFilter("level"), levels => j => levels.Contains(j.Level))
            .Match(Parsed.GetFilter("state"), states => j => states.Contains(j.State!))
            .Match(Parsed.GetFilter("ocdId"), divisions => j => divisions.Contains(j.OcdId!));
        if (SearchText is { } names)
        {
            var found = db.FindJurisdictionIds(names);
            rows = rows.Where(j => found.Contains(j.Id));
        }

        if (Parsed.GetBoolean("hasAgreement") is not { } has)
            return rows;
        var agreements = db.Agreements.Where(a => a.RecordState == "current" && !DetentionModels.Programs.Contains(a.ProgramCode));
        var agencies = db.Agencies.Where(read.HasRelated((Agency g) => g.Id, agreements, a => a.AgencyId));
        var inside = db.JurisdictionAncestors.Where(read.HasRelated((JurisdictionAncestor x) => x.JurisdictionId, agencies, g => g.JurisdictionId));
        return rows.Where(read.HasRelated((Jurisdiction j) => j.Id, inside, x => x.AncestorId, has));
    }
}

/// <summary>Validates <see cref="ListJurisdictionsQuery"/> against the register.</summary>
internal sealed class ListJurisdictionsValidator : ReferenceValidator<ListJurisdictionsQuery>
{
    public ListJurisdictionsValidator()
    {
        MustExist("within", RecordReference.Jurisdiction);
        MustExist("county", RecordReference.County);
        this.RequireCenterOfRadius();
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
        var jurisdictions = query.Value.ApplyFilters(db);
        var list = JurisdictionList.Create(db, InArea(jurisdictions), query) with
        {
            UnpagedRows = InArea(query.Value.ApplyFilters(db, RowsRead.All)),
            GetNotesAsync = ct => jurisdictions.Where(j => j.Latitude == null).DescribeWithoutPointAsync(query.Parsed, ct),
        };
        return query.Parsed.IsSortedByRelevance()
            ? responder.RespondAsync(query, list.WithRelevance(ListJurisdictionsQuery.SortKeysWithRelevance, db.RankJurisdictions(query.Value.SearchText!), j => j.Id), cancellationToken)
            : responder.RespondAsync(query, list, cancellationToken);

        IQueryable<Jurisdiction> InArea(IQueryable<Jurisdiction> rows) => query.Parsed.GetArea() is { } area ? rows.InArea(area) : rows;
    }
}
