using System.Diagnostics;
using Microsoft.Net.Http.Headers;
using RecordsApi.Http.Errors;
using RecordsApi.Register.Editing;
using RecordsApi.Register.Keys;

namespace RecordsApi.Http.Security.Keys;

/// <summary>Stands before what needs a key: 401 without a good one, 403 without the scope, and no word on why.</summary>
internal sealed class KeyGate(RequestDelegate next, KeyRing keys, GuessBudget guesses, ILogger<KeyGate> log)
{
    private const string TooManyFailures = "This address has come without a valid key too often.";

    /// <summary>Lets a request through, or answers it.</summary>
    public async Task InvokeAsync(HttpContext http)
    {
        if (http.Guard() is not { } guard)
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
        if (guesses.IsSpent(http))
        {
            await RateLimits.RefuseAsync(http, TooManyFailures, guesses.RetryAfter);
            return;
        }

        if (BearerKey.Of(http.Request) is not { } text || await keys.FindAsync(text, http.RequestAborted) is not { } key)
        {
            await RefuseKeyAsync(http);
            return;
        }

        http.Features.Set(new Editor(key.Id, key.Name, Activity.Current?.Id ?? http.TraceIdentifier));
        if (key.Carries(guard.Scope))
            await next(http);
        else
            await new ProblemResult(Problems.Forbidden).ExecuteAsync(http);
        await NoteUseAsync(key);
    }

    private async Task RefuseKeyAsync(HttpContext http)
    {
        if (!guesses.Take(http))
        {
            await RateLimits.RefuseAsync(http, TooManyFailures, guesses.RetryAfter);
            return;
        }

        http.Response.Headers.WWWAuthenticate = "Bearer";
        await new ProblemResult(Problems.Unauthorised).ExecuteAsync(http);
    }

    // The answer stands by now, whatever becomes of this.
    private async Task NoteUseAsync(ApiKey key)
    {
        try
        {
            await keys.UsedAsync(key.Id, CancellationToken.None);
        }
        catch (System.Data.Common.DbException e)
        {
            log.LogWarning(e, "The last use of key {KeyId} was not noted", key.Id);
        }
    }
}
