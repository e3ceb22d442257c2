using FluentValidation;
using RecordsApi.Data;
using RecordsApi.Data.Queries;
using RecordsApi.Data.Search;
using RecordsApi.Domain.Model;
using RecordsApi.Features.Agencies.V1;
using RecordsApi.Http.Queries;

namespace RecordsApi.Features.Agencies;

/// <summary>The query of <c>GET /agencies</c>.</summary>
internal sealed record ListAgenciesQuery(ParsedQuery Parsed) : IQueryModel<ListAgenciesQuery>
{
    /// <summary>The sort keys where names are searched for: with relevance as one more.</summary>
    public static SortDefinition<RankedRow<Agency>> SortKeysWithRelevance { get; } = AgencyList.SortKeys.WithRelevance();

    public static IReadOnlyList<QueryParameter> Parameters { get; } =
    [
        CommonParameters.Within, CommonParameters.Jurisdiction, CommonParameters.State,
        CommonParameters.Choice("type", "Types; see `/v1/enums/agency-type`.", AgencyTypes.Vocabulary, "of type {0}"),
        new("ori", ParameterKind.Code, "ORIs assigned by the FBI. An ORI of no agency in the register matches nothing.") { AllowsMultiple = true, Example = "FL0130600", SummaryTemplate = "with ORI {0}" },
        CommonParameters.NameSearchText("its name, its other printed names, and the names of its jurisdiction and of the jurisdictions that contain it, such as its county and state"),
        CommonParameters.KnownAt,
        .. CommonParameters.ForGeographicList(AgencyList.SortKeys.Names, AgencyList.SortKeys.Default),
    ];

    public string? SearchText => Parsed.GetValue("q");
    public IReadOnlyList<string> Within => Parsed.GetValues("within");
    public IReadOnlyList<string> Jurisdiction => Parsed.GetValues("jurisdiction");

    public static ListAgenciesQuery From(ParsedQuery parsed) => new(parsed);

    /// <summary>Selects the agencies that match the filters.</summary>
    public IQueryable<Agency> ApplyFilters(RegisterContext db)
    {
        var agencies = db.Agencies.Where(a => a.RecordState == "current");
        if (Within.Count > 0)
            agencies = agencies.WithinJurisdictions(Within, db);
        if (Jurisdiction.Count > 0)
            agencies = agencies.Where(a => Jurisdiction.Contains(a.JurisdictionId!));
        if (Parsed.GetValues("state") is { Count: > 0 } states)
            agencies = agencies.Where(a => states.Contains(a.State));
        if (Parsed.GetValues("type") is { Count: > 0 } types)
            agencies = agencies.Where(a => types.Contains(a.Type));
        if (Parsed.GetValues("ori") is { Count: > 0 } oris)
            agencies = agencies.Where(a => db.AgencyOris.Any(o => o.AgencyId == a.Id && oris.Contains(o.Ori)));
        if (SearchText is { } names)
        {
            var found = db.FindAgencyIds(names);
            agencies = agencies.Where(a => found.Contains(a.Id));
        }

        return agencies;
    }
}

/// <summary>Validates <see cref="ListAgenciesQuery"/> against the register.</summary>
internal sealed class ListAgenciesValidator : ReferenceValidator<ListAgenciesQuery>
{
    public ListAgenciesValidator()
    {
        MustExist(r => r.Within, "within", RecordReference.Jurisdiction);
        this.RequireSearchTextForRelevance(r => r.Parsed);
        MustExist(r => r.Jurisdiction, "jurisdiction", RecordReference.Jurisdiction);
    }
}

/// <summary>Lists agencies.</summary>
internal static class ListAgencies
{
    /// <summary>Handles <c>GET /agencies</c>.</summary>
    public static Task<ListResult<AgencyV1>> HandleAsync(
        BoundQuery<ListAgenciesQuery> query, RegisterContext db, PagedResponder responder, CancellationToken cancellationToken)
    {
        var list = AgencyList.Create(db, query.Value.ApplyFilters(db), query);
        return query.Parsed.IsSortedByRelevance()
            ? responder.RespondAsync(query, list.WithRelevance(ListAgenciesQuery.SortKeysWithRelevance, db.RankAgencies(query.Value.SearchText!), a => a.Id), cancellationToken)
            : responder.RespondAsync(query, list, cancellationToken);
    }
}
