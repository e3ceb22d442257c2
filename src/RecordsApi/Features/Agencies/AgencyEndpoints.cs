using Microsoft.EntityFrameworkCore;
using RecordsApi.Features.Agencies.V1;
using RecordsApi.Http.Asking;
using RecordsApi.Http.Errors;
using RecordsApi.Http.OpenApi;
using RecordsApi.Http.Paging;
using RecordsApi.Register.Model;
using RecordsApi.Register.Storage;

namespace RecordsApi.Features.Agencies;

/// <summary>Routes of agencies.</summary>
internal static class AgencyEndpoints
{
    /// <summary>Maps them.</summary>
    public static void MapAgencies(this IEndpointRouteBuilder v1)
    {
        var agencies = v1.MapGroup("/agencies").WithTags("Agencies");
        agencies.MapGet("/", ListAsync).Describes<AgencyV1>("listAgencies", "List agencies",
            "Agencies that are or were party to agreements, with every name under which they were printed.");
        agencies.MapGet("/{id}", GetAsync).DescribesOne<AgencyV1>("getAgency", "Get an agency", "One agency.");
    }

    private static Task<IResult> ListAsync(
        Asked<ListAgenciesRequest> asked, RegisterContext db, ListAnswers answers, CancellationToken cancellationToken) =>
        answers.AnswerAsync(asked, new ListPlan<Agency, AgencyV1>(
            "Agencies", asked.Request.Narrow(db), ListAgenciesRequest.Sorts, (rows, ct) => ShapeAsync(db, rows, asked, ct)), cancellationToken);

    private static async Task<IResult> GetAsync(
        string id, Asked<NoParameters> asked, RegisterContext db, RegisterReader register, CancellationToken cancellationToken) =>
        await db.Agencies.FirstOrDefaultAsync(a => a.Id == id, cancellationToken) is { } agency
            ? await register.SingleAsync((await ShapeAsync(db, [agency], asked, cancellationToken))[0], asked.Frame, cancellationToken)
            : await NotFoundAnswer.OfAsync("agency", id, db.Agencies.Select(a => a.Id), cancellationToken);

    /// <summary>Version 1's shape of agencies.</summary>
    internal static async Task<IReadOnlyList<AgencyV1>> ShapeAsync(
        RegisterContext db, IReadOnlyList<Agency> rows, IStandpoint asked, CancellationToken cancellationToken)
    {
        var ids = rows.Select(a => a.Id).ToArray();
        var oris = (await db.AgencyOris.Where(o => ids.Contains(o.AgencyId)).OrderBy(o => o.Ori).ToListAsync(cancellationToken))
            .ToLookup(o => o.AgencyId, o => o.Ori);
        var names = (await db.AgencyNames.Where(n => ids.Contains(n.AgencyId))
                .OrderBy(n => n.FirstSeenOn).ThenBy(n => n.Name).ToListAsync(cancellationToken))
            .ToLookup(n => n.AgencyId, n => new PrintedNameV1(n.Name, n.FirstSeenOn, n.LastSeenOn));
        return [.. rows.Select(a => new AgencyV1(
            a.Id, a.Name, a.Type, a.State, a.JurisdictionId, a.JurisdictionMatch, [.. oris[a.Id]], a.OriMatch, [.. names[a.Id]],
            a.PopulationServed, a.PopulationSourceId,
            new(asked.To($"agencies/{a.Id}"), asked.To($"status-events?agency={a.Id}"), asked.To($"agreements?agency={a.Id}")),
            asked.Cite($"agency {a.Id}", $"agencies/{a.Id}")))];
    }
}
