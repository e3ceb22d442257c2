using System.Diagnostics;
using Microsoft.Net.Http.Headers;
using RecordsApi.Data.Editing;
using RecordsApi.Data.Keys;
using RecordsApi.Domain.Keys;
using RecordsApi.Http.Errors;

namespace RecordsApi.Http.Security.Keys;

/// <summary>Stands before what needs a key: 401 without a good one, 403 without the scope, and no word on why.</summary>
internal sealed class ApiKeyAuthenticationMiddleware(RequestDelegate next, ApiKeyStore keys, FailedAuthLimiter failedAuthLimiter, ILogger<ApiKeyAuthenticationMiddleware> log)
{
    private const string TooManyFailures = "This address has come without a valid key too often.";

    /// <summary>Lets a request through, or answers it.</summary>
    public async Task InvokeAsync(HttpContext http)
    {
        if (http.GetRequiredScope() is not { } guard)
        {
            await next(http);
            return;
        }

        http.Response.OnStarting(() =>
        {
            http.Response.Headers.CacheControl = "no-store";
            http.Response.Headers.Append(HeaderNames.Vary, HeaderNames.Authorization);
            return Task.CompletedTask;
        });
        if (failedAuthLimiter.IsExhausted(http))
        {
            await RateLimiting.RejectAsync(http, TooManyFailures, failedAuthLimiter.RetryAfter);
            return;
        }

        if (BearerToken.Read(http.Request) is not { } text || await keys.FindAsync(text, http.RequestAborted) is not { } key)
        {
            await ChallengeAsync(http);
            return;
        }

        http.Features.Set(new EditorIdentity(key.Id, key.Name, Activity.Current?.Id ?? http.TraceIdentifier));
        if (key.HasScope(guard.Scope))
            await next(http);
        else
            await new ProblemResult(ProblemTypes.Forbidden).ExecuteAsync(http);
        await RecordUseAsync(key);
    }

    private async Task ChallengeAsync(HttpContext http)
    {
        if (!failedAuthLimiter.TryRecordFailure(http))
        {
            await RateLimiting.RejectAsync(http, TooManyFailures, failedAuthLimiter.RetryAfter);
            return;
        }

        http.Response.Headers.WWWAuthenticate = "Bearer";
        await new ProblemResult(ProblemTypes.Unauthorised).ExecuteAsync(http);
    }

    // The answer stands by now, whatever becomes of this.
    private async Task RecordUseAsync(ApiKey key)
    {
        try
        {
            await keys.RecordUseAsync(key.Id, CancellationToken.None);
        }
        catch (System.Data.Common.DbException e)
        {
            log.LogWarning(e, "The last use of key {KeyId} was not noted", key.Id);
        }
    }
}
