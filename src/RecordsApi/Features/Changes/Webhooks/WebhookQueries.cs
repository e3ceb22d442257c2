using Microsoft.EntityFrameworkCore;
using RecordsApi.Data;
using RecordsApi.Domain.Webhooks;
using RecordsApi.Http.Errors;
using RecordsApi.Http.Queries;
using RecordsApi.Http.Security;

namespace RecordsApi.Features.Changes.Webhooks;

/// <summary>Finds the webhooks of the key of a request; those of others do not exist for it.</summary>
internal static class WebhookQueries
{
    /// <summary>The webhooks of the key.</summary>
    public static IQueryable<WebhookSubscription> GetOwnWebhooks(this RegisterContext db, HttpContext http)
    {
        var key = http.GetEditor()!.KeyId;
        return db.WebhookSubscriptions.Where(w => w.KeyId == key);
    }

    /// <summary>A webhook of the key, or the problem that there is none.</summary>
    public static async Task<(WebhookSubscription? Webhook, ProblemResult? Problem)> FindOwnWebhookAsync(
        this RegisterContext db, HttpContext http, string id, CancellationToken cancellationToken)
    {
        var own = db.GetOwnWebhooks(http);
        return await own.AsTracking().FirstOrDefaultAsync(w => w.Id == id, cancellationToken) is { } webhook ? (webhook, null)
            : (null, await http.RequestServices.GetRequiredService<RecordSuggestions>().CreateNotFoundAsync(
                new RecordReference("webhook", register => register.GetOwnWebhooks(http).Select(w => w.Id)), id, cancellationToken));
    }
}
