using System.Text.Json;
using FluentValidation;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using RecordsApi.Data;
using RecordsApi.Data.Queries;
using RecordsApi.Data.Webhooks;
using RecordsApi.Domain.Webhooks;
using RecordsApi.Features.Changes.Webhooks.V1;
using RecordsApi.Http.Bodies;
using RecordsApi.Http.Errors;
using RecordsApi.Http.Formats;
using RecordsApi.Http.Security.Writes;

namespace RecordsApi.Features.Changes.Webhooks;

/// <summary>Creates, changes and deletes webhooks of the key of a request.</summary>
internal sealed class WriteWebhooks(
    WebhookStore store, WebhookRules rules, IValidator<WebhookBodyV1> validator, WriteContext write, WebhookSignal signal, IHttpContextAccessor accessor, IOptions<WebhookOptions> options, TimeProvider clock)
{
    // How long receivers have to learn the new secret.
    private static readonly TimeSpan PreviousSecretLifetime = TimeSpan.FromHours(24);

    private readonly HttpContext http = accessor.HttpContext!;

    /// <summary>Handles <c>POST /webhooks</c>.</summary>
    public static Task<Results<StoredResponseResult, ProblemResult>> CreateAsync(JsonBody<WebhookBodyV1> body, WriteWebhooks webhooks, CancellationToken cancellationToken) =>
        webhooks.CreateAsync(body.Value, cancellationToken);

    /// <summary>Handles <c>PATCH /webhooks/{id}</c>.</summary>
    public static Task<Results<StoredResponseResult, ProblemResult>> ChangeAsync(
        string id, JsonBody<MergePatchV1<WebhookBodyV1, WebhookV1>> body, WriteWebhooks webhooks, CancellationToken cancellationToken) =>
        webhooks.ChangeAsync(id, body.Value, cancellationToken);

    /// <summary>Handles <c>DELETE /webhooks/{id}</c>.</summary>
    public static Task<Results<StoredResponseResult, ProblemResult>> DeleteAsync(string id, WriteWebhooks webhooks, CancellationToken cancellationToken) =>
        webhooks.WriteAsync(id, async (db, webhook, ct) =>
        {
            await db.WebhookDeliveries.Where(d => d.WebhookId == id).ExecuteDeleteAsync(ct);
            var job = WebhookDispatcher.GetJob(id);
            await db.JobLeases.Where(l => l.Job == job).ExecuteDeleteAsync(ct);
            db.Remove(webhook);
            return null;
        }, cancellationToken);

    /// <summary>Handles <c>POST /webhooks/{id}/secret</c>.</summary>
    public static Task<Results<StoredResponseResult, ProblemResult>> ReplaceSecretAsync(string id, WriteWebhooks webhooks, CancellationToken cancellationToken) =>
        webhooks.ReplaceSecretAsync(id, cancellationToken);

    private async Task<Results<StoredResponseResult, ProblemResult>> CreateAsync(WebhookBodyV1 body, CancellationToken cancellationToken)
    {
        ProblemResult? problem = null;
        await store.WriteAsync(async (db, ct) =>
        {
            if ((problem = await FindProblemAsync(db, body.Url, body.Events, body.Filter, body.After, ct)) is not null)
                return;
            if (await db.GetOwnWebhooks(http).CountAsync(ct) >= options.Value.MaximumPerKey)
            {
                problem = BodyProblem.Create(ProblemTypes.InvalidRecord, [new ValidationError("", $"The key has {options.Value.MaximumPerKey} webhooks, the most that it may have. Delete one first.")]);
                return;
            }

            var webhook = new WebhookSubscription
            {
                Id = WebhookSecret.GenerateId(),
                KeyId = write.Editor.KeyId,
                Url = body.Url,
                Events = JoinEvents(body),
                Filter = GetFilter(body),
                Description = body.Description,
                Secret = WebhookSecret.Generate(),
                Position = body.After ?? await db.GetLatestSequenceAsync(ct),
                AlarmPosition = await db.GetLatestAlarmAsync(ct),
                CreatedAt = clock.GetUtcNow(),
                Enabled = IsEnabled(body),
            };
            db.Add(webhook);
            await StoreAsync(db, webhook, null, webhook.Secret, ct);
        }, cancellationToken);
        return await RespondAsync(problem);
    }

    private Task<Results<StoredResponseResult, ProblemResult>> ReplaceSecretAsync(string id, CancellationToken cancellationToken) =>
        WriteAsync(id, (_, webhook, _) =>
        {
            (webhook.PreviousSecret, webhook.PreviousSecretUntil) = (webhook.Secret, clock.GetUtcNow() + PreviousSecretLifetime);
            webhook.Secret = WebhookSecret.Generate();
            return Task.FromResult<ProblemResult?>(null);
        }, cancellationToken);

    private Task<Results<StoredResponseResult, ProblemResult>> ChangeAsync(
        string id, MergePatchV1<WebhookBodyV1, WebhookV1> patch, CancellationToken cancellationToken) =>
        WriteAsync(id, async (db, webhook, ct) =>
        {
            var record = webhook.ToResponse(await db.GetResponseContextAsync(http, ct), options.Value.Retries);
            var patched = await PatchedRecord<WebhookBodyV1>.ApplyAsync(record, patch, validator, ct);
            if (patched.Errors.Count > 0)
                return BodyProblem.Create(ProblemTypes.InvalidBody, patched.Errors);
            var (body, names) = (patched.After, patch.Properties);
            if (await FindProblemAsync(
                db, names.ContainsKey("url") ? body.Url : null, names.ContainsKey("events") ? body.Events : null, names.ContainsKey("filter") ? body.Filter : null,
                names.ContainsKey("after") ? body.After : null, ct) is { } problem)
                return problem;
            (webhook.Url, webhook.Events, webhook.Filter, webhook.Description, webhook.Enabled) =
                (body.Url, JoinEvents(body), GetFilter(body), body.Description, IsEnabled(body));
            webhook.Position = body.After ?? await db.GetLatestSequenceAsync(ct);

            // The next attempt is made at once, and counts as the first.
            if (names.ContainsKey("url") || names.ContainsKey("after") || (names.ContainsKey("enabled") && webhook.Enabled))
                (webhook.DisabledReason, webhook.FailingSince, webhook.Failures, webhook.NextAttemptAt) = (webhook.Enabled ? null : webhook.DisabledReason, null, 0, null);
            return null;
        }, cancellationToken);

    private static string JoinEvents(WebhookBodyV1 body) => string.Join(' ', body.Events ?? [WebhookEvents.Vocabulary.GetCode(WebhookEvent.Change)]);

    private static string GetFilter(WebhookBodyV1 body) => (body.Filter ?? "").TrimStart('?');

    private static bool IsEnabled(WebhookBodyV1 body) => body.Enabled ?? true;

    private async Task<Results<StoredResponseResult, ProblemResult>> WriteAsync(
        string id, Func<RegisterContext, WebhookSubscription, CancellationToken, Task<ProblemResult?>> changeAsync, CancellationToken cancellationToken)
    {
        ProblemResult? problem = null;
        await store.WriteAsync(async (db, ct) =>
        {
            (var webhook, problem) = await db.FindOwnWebhookAsync(http, id, ct);
            if (webhook is null)
                return;
            var secret = webhook.Secret;
            var before = await CreateAuditedAsync(db, webhook, ct);
            if ((problem = await changeAsync(db, webhook, ct)) is not null)
                return;
            webhook.Revision++;
            await StoreAsync(db, webhook, before, webhook.Secret == secret ? null : webhook.Secret, ct);
        }, cancellationToken);
        return await RespondAsync(problem);
    }

    private async Task<Results<StoredResponseResult, ProblemResult>> RespondAsync(ProblemResult? problem)
    {
        if (problem is not null)
            return problem;
        signal.Give();
        return await write.GetResponseAsync();
    }

    private async Task<ProblemResult?> FindProblemAsync(
        RegisterContext db, string? url, IReadOnlyList<string>? events, string? filter, long? after, CancellationToken cancellationToken)
    {
        var errors = await rules.FindErrorsAsync(db, http, url, events, filter, after, cancellationToken);
        return errors.Count == 0 ? null : BodyProblem.Create(ProblemTypes.InvalidBody, errors);
    }

    // What the audit log keeps of it: the secret is not in it.
    private async Task<string> CreateAuditedAsync(RegisterContext db, WebhookSubscription webhook, CancellationToken cancellationToken) =>
        JsonSerializer.Serialize(webhook.ToResponse(await db.GetResponseContextAsync(http, cancellationToken), options.Value.Retries), JsonSerialization.Options);

    private async Task StoreAsync(RegisterContext db, WebhookSubscription webhook, string? before, string? secret, CancellationToken cancellationToken)
    {
        var isDeleted = db.Entry(webhook).State == EntityState.Deleted;
        await db.SaveChangesAsync(cancellationToken);
        var context = await db.GetResponseContextAsync(http, cancellationToken);
        var record = webhook.ToResponse(context, options.Value.Retries, secret);
        var response = await db.CreateSingleAsync(record, context, cancellationToken);
        var after = isDeleted ? null : await CreateAuditedAsync(db, webhook, cancellationToken);
        await write.StoreAsync(
            db, new WriteAuditRecord(WriteAuditRecord.WebhookKind, webhook.Id, Before: before, After: after),
            before is null ? new WriteResponse(StatusCodes.Status201Created, response, record.Links.Self) : new WriteResponse(StatusCodes.Status200OK, response), cancellationToken);
    }
}
