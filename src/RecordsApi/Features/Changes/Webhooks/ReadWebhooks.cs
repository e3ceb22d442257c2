using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using RecordsApi.Data;
using RecordsApi.Domain.Webhooks;
using RecordsApi.Features.Changes.Webhooks.V1;
using RecordsApi.Http.Errors;
using RecordsApi.Http.Formats;
using RecordsApi.Http.Queries;

namespace RecordsApi.Features.Changes.Webhooks;

/// <summary>The query of <c>GET /webhooks</c>.</summary>
internal sealed record ListWebhooksQuery(ParsedQuery Parsed) : IQueryModel<ListWebhooksQuery>
{
    /// <summary>The sort keys.</summary>
    public static SortDefinition<WebhookSubscription> SortKeys { get; } = new SortDefinition<WebhookSubscription>("id").AddKey("id", w => w.Id);

    public static IReadOnlyList<QueryParameter> Parameters { get; } = [.. CommonParameters.ForList(SortKeys.Names, SortKeys.Default)];

    public static ListWebhooksQuery From(ParsedQuery parsed) => new(parsed);
}

/// <summary>The query of <c>GET /webhooks/{id}/deliveries</c>.</summary>
internal sealed record ListDeliveriesQuery(ParsedQuery Parsed) : IQueryModel<ListDeliveriesQuery>
{
    /// <summary>The sort keys.</summary>
    public static SortDefinition<WebhookDelivery> SortKeys { get; } = new SortDefinition<WebhookDelivery>("-number").AddKey("number", d => d.Number);

    public static IReadOnlyList<QueryParameter> Parameters { get; } = [.. CommonParameters.ForList(SortKeys.Names, SortKeys.Default)];

    public static ListDeliveriesQuery From(ParsedQuery parsed) => new(parsed);
}

/// <summary>Reads the webhooks of the key of a request.</summary>
internal static class ReadWebhooks
{
    /// <summary>Handles <c>GET /webhooks</c>.</summary>
    public static Task<ListResult<WebhookV1>> ListAsync(
        BoundQuery<ListWebhooksQuery> query, HttpContext http, RegisterContext db, PagedResponder responder, IOptions<WebhookOptions> options,
        CancellationToken cancellationToken) =>
        responder.RespondAsync(
            query, ListDefinition.Create("Webhooks", db.GetOwnWebhooks(http).AsNoTracking(), ListWebhooksQuery.SortKeys, w => w.ToResponse(query, options.Value.Retries)),
            cancellationToken);

    /// <summary>Handles <c>GET /webhooks/{id}</c>.</summary>
    public static async Task<Results<Ok<SingleV1<WebhookV1>>, ProblemResult>> GetAsync(
        string id, BoundQuery<TableQuery> query, HttpContext http, RegisterContext db, DatasetMetadataReader metadata, IOptions<WebhookOptions> options,
        CancellationToken cancellationToken)
    {
        var (webhook, problem) = await db.FindOwnWebhookAsync(http, id, cancellationToken);
        return webhook is null ? problem! : await metadata.CreateSingleAsync(webhook.ToResponse(query, options.Value.Retries), query, cancellationToken);
    }

    /// <summary>Handles <c>GET /webhooks/{id}/deliveries</c>.</summary>
    public static async Task<Results<ListResult<WebhookDeliveryV1>, ProblemResult>> ListDeliveriesAsync(
        string id, BoundQuery<ListDeliveriesQuery> query, HttpContext http, RegisterContext db, PagedResponder responder, CancellationToken cancellationToken)
    {
        var (webhook, problem) = await db.FindOwnWebhookAsync(http, id, cancellationToken);
        if (webhook is null)
            return problem!;
        var deliveries = db.WebhookDeliveries.AsNoTracking().Where(d => d.WebhookId == id);
        return await responder.RespondAsync(query, ListDefinition.Create("Deliveries", deliveries, ListDeliveriesQuery.SortKeys, d => d.ToResponse()), cancellationToken);
    }
}
