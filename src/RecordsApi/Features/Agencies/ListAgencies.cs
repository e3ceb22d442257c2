using FluentValidation;
using Microsoft.EntityFrameworkCore;
using RecordsApi.Data;
using RecordsApi.Data.AgreementStates;
using RecordsApi.Data.Queries;
using RecordsApi.Data.Search;
using RecordsApi.Domain.Model;
using RecordsApi.Domain.Search;
using RecordsApi.Features.Agencies.V1;
using RecordsApi.Features.Agreements;
using RecordsApi.Http.Queries;

namespace RecordsApi.Features.Agencies;

/// <summary>The query of <c>GET /agencies</c>.</summary>
internal sealed record ListAgenciesQuery(ParsedQuery Parsed) : IQueryModel<ListAgenciesQuery>, IParsedQuery
{
    /// <summary>The sort keys where names are searched for: with relevance as one more.</summary>
    public static SortDefinition<RankedRow<Agency>> SortKeysWithRelevance { get; } = AgencyList.SortKeys.WithRelevance();

    public static IReadOnlyList<QueryParameter> Parameters { get; } =
    [
        CommonParameters.Within, CommonParameters.Jurisdiction, CommonParameters.County, CommonParameters.State, .. AreaParameters.All,
        CommonParameters.Choice("type", "Types; see `/v1/enums/agency-type`.", AgencyTypes.Vocabulary, "of type {0}"),
        new("ori", ParameterKind.Code, "ORIs assigned by the FBI. An ORI of no agency in the register matches nothing.") { AllowsMultiple = true, AllowsExclusion = true, Example = "FL0130600", SummaryTemplate = "with ORI {0}" },
        CommonParameters.NameSearchText("its name, its other printed names, and the names of its jurisdiction and of the jurisdictions that contain it, such as its county and state",
            _ => [NamedRecordKind.Agency]),
        new("hasAgreement", ParameterKind.Boolean,
            "Whether it is party to an agreement that matches `program`, `model`, `status`, `phase` and `inForce` on the date in `asOf`; true, if only these are given.")
        { Example = "true", SummaryTemplate = "with such an agreement: {0}" },
        .. AgreementParameters.OfAgencies,
        CommonParameters.AsOf with
        {
            Description = "Date for which the agreements are considered.", SummaryTemplate = "as of {0}", Default = "the date of the newest accepted publication of any list",
        }, CommonParameters.KnownAt,
        .. CommonParameters.ForGeographicList(AgencyList.SortKeys.Names, AgencyList.SortKeys.Default),
    ];

    public string? SearchText => Parsed.GetValue("q");

    public static ListAgenciesQuery From(ParsedQuery parsed) => new(parsed);

    /// <summary>Whether agencies are selected by their agreements.</summary>
    public bool IsByAgreement => Parsed.Has("hasAgreement") || AgreementParameters.OfAgencies.Any(parameter => Parsed.Has(parameter.Name));

    /// <summary>Ids of the agencies that are parties to the agreements that the query asks for; null if it asks for none.</summary>
    public async Task<IReadOnlyList<string>?> FindPartiesAsync(RegisterContext db, TemporalContext times, CancellationToken cancellationToken) =>
        IsByAgreement ? await (await AgreementStateReader.CreateAsync(db, times, cancellationToken)).ReadAgencyIdsAsync(ToAgreementFilter(), cancellationToken) : null;

    private AgreementFilter ToAgreementFilter() => new()
    {
        Programs = Parsed.GetPrograms(),
        Models = Parsed.GetFilter("model"),
        Statuses = Parsed.GetFilter("status"),
        Phases = Parsed.GetFilter("phase"),
        InForce = Parsed.GetBoolean("inForce"),
    };

    /// <summary>Selects the agencies that match the filters.</summary>
    public IQueryable<Agency> ApplyFilters(RegisterContext db)
    {
        var agencies = db.Agencies.Where(a => a.RecordState == "current");
        agencies = agencies
            .Match(Parsed.GetFilter("within"), ids => db.IsWithin<Agency>(ids, a => a.JurisdictionId, a => a.State))
            .Match(Parsed.GetFilter("jurisdiction"), ids => a => ids.Contains(a.JurisdictionId!))
            .Match(Parsed.GetFilter("county"), ids => a => db.GetJurisdictionsInside(ids).Contains(a.JurisdictionId))
            .Match(Parsed.GetFilter("state"), states => a => states.Contains(a.State))
            .Match(Parsed.GetFilter("type"), types => a => types.Contains(a.Type))
            .Match(Parsed.GetFilter("ori"), oris => a => db.AgencyOris.Any(o => o.AgencyId == a.Id && oris.Contains(o.Ori)));
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
        MustExist("within", RecordReference.Jurisdiction);
        this.RequireSearchTextForRelevance(r => r.Parsed);
        MustExist("jurisdiction", RecordReference.Jurisdiction);
        MustExist("county", RecordReference.County);
        MustExist("program", RecordReference.Program);
        MustExist("model", RecordReference.Model);
        this.RequireCenterOfRadius();
    }
}

/// <summary>Lists agencies.</summary>
internal static class ListAgencies
{
    private const string NoAgreementNote = "The register has the agencies that a list, a decision or an editor named. Any other agency has no agreement recorded here either, which does not prove that it has none.";

    /// <summary>Handles <c>GET /agencies</c>.</summary>
    public static async Task<ListResult<AgencyV1>> HandleAsync(
        BoundQuery<ListAgenciesQuery> query, RegisterContext db, PagedResponder responder, CancellationToken cancellationToken)
    {
        var agencies = query.Value.ApplyFilters(db);
        if (await query.Value.FindPartiesAsync(db, query.TemporalContext, cancellationToken) is { } parties)
        {
            var has = query.Parsed.GetBoolean("hasAgreement") ?? true;
            agencies = agencies.Where(a => EF.Parameter(parties).Contains(a.Id) == has);
        }

        var found = await db.FindJurisdictionsOfRecordsAsync(query.Parsed.GetArea(), cancellationToken);
        var list = AgencyList.Create(db, agencies.InArea(found, a => a.JurisdictionId), query) with
        {
            GetNotesAsync = async ct =>
            [
                .. query.Parsed.GetBoolean("hasAgreement") == false ? (string[])[NoAgreementNote] : [],
                .. await agencies.WithoutPoint(found, a => a.JurisdictionId).DescribeWithoutPointAsync(query.Parsed, ct),
            ],
        };
        return query.Parsed.IsSortedByRelevance()
            ? await responder.RespondAsync(query, list.WithRelevance(ListAgenciesQuery.SortKeysWithRelevance, db.RankAgencies(query.Value.SearchText!), a => a.Id), cancellationToken)
            : await responder.RespondAsync(query, list, cancellationToken);
    }
}
