using RecordsApi.Data;
using RecordsApi.Data.AgreementStates;
using RecordsApi.Features.Agreements.V1;
using RecordsApi.Http.Queries;

namespace RecordsApi.Features.Agreements;

/// <summary>Lists agreements at two times.</summary>
internal static class ListAgreements
{
    /// <summary>Handles <c>GET /agreements</c>.</summary>
    public static async Task<ListResult<AgreementV1>> HandleAsync(
        BoundQuery<ListAgreementsQuery> query, RegisterContext db, PagedResponder responder, CancellationToken cancellationToken)
    {
        var reader = await AgreementStateReader.CreateAsync(db, query.TemporalContext, cancellationToken);
        return await responder.RespondAsync(query, new AgreementListDefinition(db, reader, query.Value.Filter, query), cancellationToken);
    }
}
