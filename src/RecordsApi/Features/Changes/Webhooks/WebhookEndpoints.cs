using RecordsApi.Configuration;
using RecordsApi.Data.Webhooks;
using RecordsApi.Features.Changes.Webhooks.V1;
using RecordsApi.Http.Formats;
using RecordsApi.Http.OpenApi;
using RecordsApi.Http.Security.Keys;
using RecordsApi.Http.Security.Writes;
using RecordsApi.Outbound;

namespace RecordsApi.Features.Changes.Webhooks;

/// <summary>Services and routes of webhooks.</summary>
internal static class WebhookEndpoints
{
    private const string Tag = "Webhooks";

    /// <summary>Adds what their endpoints need.</summary>
    public static IServiceCollection AddWebhooks(this IServiceCollection services)
    {
        services.AddOutbound().AddSettings<WebhookOptions>(WebhookOptions.Section);
        return services.AddSingleton<WebhookStore>().AddSingleton<WebhookSignal>().AddSingleton<WebhookRules>().AddScoped<WriteWebhooks>();
    }

    /// <summary>Adds the delivery, for a service whose register is its own.</summary>
    public static IServiceCollection AddWebhookDelivery(this IServiceCollection services)
    {
        services.AddSingleton<WebhookMessages>().AddSingleton<WebhookDispatcher>();
        services.AddHttpClient<WebhookClient>(client =>
            {
                client.Timeout = Timeout.InfiniteTimeSpan;
                client.DefaultRequestHeaders.TryAddWithoutValidation("User-Agent", $"RecordsApi/{typeof(WebhookEndpoints).Assembly.GetName().Version?.ToString(3)}");
            })
            .ConfigurePrimaryHttpMessageHandler(provider => provider.GetRequiredService<PublicTargetConnector>().CreateHandler());
        return services.AddHostedService<WebhookService>();
    }

    /// <summary>Maps the routes.</summary>
    public static void MapWebhooks(this IEndpointRouteBuilder v1)
    {
        var webhooks = v1.MapGroup("/webhooks").WithTags(Tag);
        webhooks.MapGet("/", ReadWebhooks.ListAsync).RequireKey()
            .DescribeList<WebhookV1>("listWebhooks", "List webhooks", "The webhooks that were made with the API key of the request.");
        webhooks.MapPost("/", WriteWebhooks.CreateAsync).DescribeOwnWrite<WebhookV1>(Tag, "createWebhook", "Create a webhook",
            "New entries of the change log that match the filter are sent to the address, each as a message of its own, in order and at least once. "
            + "Messages are signed as Standard Webhooks 1.0 says. The response contains the secret, which is not returned again. Any API key can have "
            + "webhooks; no other key sees them.")
            .Produces<SingleV1<WebhookV1>>(StatusCodes.Status201Created);
        webhooks.MapGet("/{id}", ReadWebhooks.GetAsync).RequireKey().DescribeSingle<WebhookV1>("getWebhook", "Get a webhook",
            "A webhook that was made with the API key of the request, and how far the change log has been delivered to it.");
        webhooks.MapPatch("/{id}", WriteWebhooks.ChangeAsync).DescribeOwnWrite<WebhookV1>(Tag, "changeWebhook", "Change a webhook",
            "The body is a JSON merge patch (RFC 7396) of the webhook as GET returns it: properties that it does not name keep their values, and null sets one to its default. `after` sets the sequence number after which the change log is delivered: with a smaller one, entries are "
            + "delivered again under the same message ids.");
        webhooks.MapDelete("/{id}", WriteWebhooks.DeleteAsync).DescribeOwnWrite<WebhookV1>(Tag, "deleteWebhook", "Delete a webhook",
            "Deletes the webhook and its deliveries. The response is the webhook as it was.");
        webhooks.MapPost("/{id}/secret", WriteWebhooks.ReplaceSecretAsync).DescribeOwnWrite<WebhookV1>(
            Tag, "replaceWebhookSecret", "Replace the secret of a webhook",
            "The response contains the new secret, which is not returned again. For 24 hours messages are signed with the previous secret, too.");
        webhooks.MapGet("/{id}/deliveries", ReadWebhooks.ListDeliveriesAsync).RequireKey().DescribeList<WebhookDeliveryV1>(
            "listWebhookDeliveries", "List deliveries",
            "The attempts of the last days to deliver messages to the webhook, with the response or the error, newest first.");
    }
}
