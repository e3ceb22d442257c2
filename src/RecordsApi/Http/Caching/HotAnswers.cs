using System.Collections.Concurrent;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Data.Sqlite;
using RecordsApi.Data.Versioning;
using RecordsApi.Http.Hosting;
using RecordsApi.Http.Security;

namespace RecordsApi.Http.Caching;

/// <summary>
/// Answers what is asked again and again before anything else looks at it: an answer that was given twice is kept as it was
/// sent, headers and all, while the register stands. A part (<c>AnswerCache:HotMebibytes</c>, 16) of the memory for answers.
/// Whether it stands is looked up once in <c>AnswerCache:LookMilliseconds</c> (1; 0 for every answer), and after every write
/// of this process.
/// </summary>
internal sealed class HotAnswers(RequestDelegate next, IServiceProvider services, IConfiguration configuration)
{
    private const int MostBytes = 256 << 10;
    private const int MostSeen = 50_000;

    private readonly DatasetVersionMonitor watch = services.GetRequiredService<DatasetVersionMonitor>();
    private readonly TimeProvider clock = services.GetRequiredService<TimeProvider>();
    private readonly IRegisterReadiness readiness = services.GetRequiredService<IRegisterReadiness>();
    private readonly RequestRateLimiter budget = services.GetRequiredService<RequestRateLimiter>();
    private readonly long most = configuration.GetValue("AnswerCache:Mebibytes", 64L) > 0 ? configuration.GetValue("AnswerCache:HotMebibytes", 16L) << 20 : 0;
    private readonly TimeSpan look = OutputCaching.GetPollInterval(configuration);
    private readonly ConcurrentDictionary<HotQuestion, HotAnswer?> answers = new();
    private long bytes;
    private int seen;

    /// <summary>Answers a request, or lets it through.</summary>
    public Task InvokeAsync(HttpContext http)
    {
        if (most == 0 || !readiness.IsReady || HotQuestion.Of(http.Request) is not { } question)
            return next(http);
        if (!answers.TryGetValue(question, out var answer))
        {
            // Most addresses are asked once: nothing is kept of them but that they were.
            if (Interlocked.Increment(ref seen) > MostSeen)
                Forget();
            answers.TryAdd(question, null);
            return next(http);
        }

        return answer is not null && Stands(answer) && TryAnswer(http, answer) is { } answered ? answered : KeepAsync(http, question);
    }

    // Where the database cannot be read the pipeline finds the words for it.
    private bool Stands(HotAnswer answer)
    {
        try
        {
            return answer.Change == watch.GetRecent(look).Generation && answer.Day == Today();
        }
        catch (SqliteException)
        {
            return false;
        }
    }

    private Task? TryAnswer(HttpContext http, HotAnswer answer)
    {
        var held = http.Request.Headers.IfNoneMatch;
        var isHeld = held.Count > 0 && answer.Tag.Equals(held.ToString(), StringComparison.Ordinal);
        if ((held.Count > 0 && !isHeld) || (!isHeld && answer.Body is null) || (budget.IsEnabled && !RateLimiting.TryConsume(http, budget, isHeld)))
            return null;
        return answer.WriteAsync(http.Response, isHeld, clock.GetUtcNow());
    }

    private async Task KeepAsync(HttpContext http, HotQuestion question)
    {
        var sent = http.Features.GetRequiredFeature<IHttpResponseBodyFeature>();
        await using var copy = new CopiedBody(sent.Stream, MostBytes);
        http.Features.Set<IHttpResponseBodyFeature>(new StreamResponseBodyFeature(copy, sent));
        try
        {
            await next(http);
            await http.Response.BodyWriter.FlushAsync(http.RequestAborted);

            // What has no body is sent, and has its headers, only once it is begun.
            if (http.Response is { HasStarted: false, StatusCode: StatusCodes.Status304NotModified })
                await http.Response.StartAsync(http.RequestAborted);
        }
        finally
        {
            http.Features.Set(sent);
        }

        if (http.Features.Get<ConditionalRequest>() is { } validator && HotAnswer.Of(http.Response, validator, copy.Copied, Today(), clock.GetUtcNow()) is { } answer)
            Keep(question, answer);
    }

    private void Keep(HotQuestion question, HotAnswer answer)
    {
        if (watch.GetCurrent().Generation != answer.Change)
            return;
        if (Interlocked.Add(ref bytes, answer.Size) > most)
            Forget();
        answers[question] = answer;
    }

    private void Forget()
    {
        answers.Clear();
        (bytes, seen) = (0, 0);
    }

    private DateOnly Today() => DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
}

/// <summary>All of a request that its answer can hang on.</summary>
internal sealed record HotQuestion(string Scheme, string Host, string Base, string Path, string Query, string Accept, string Coding)
{
    // Questions are kept before their answers are: long ones are not, so that many cannot fill the memory.
    private const int Longest = 1024;

    /// <summary>The question of a request; null where its answer hangs on more, or is nobody else's.</summary>
    public static HotQuestion? Of(HttpRequest request)
    {
        var headers = request.Headers;
        return HttpMethods.IsGet(request.Method) && request.Path.StartsWithSegments("/v1")
            && request.Path.Value!.Length + (request.QueryString.Value?.Length ?? 0) + request.Host.Value?.Length + headers.Accept.ToString().Length + headers.AcceptEncoding.ToString().Length <= Longest
            && headers.Authorization.Count == 0 && headers.Origin.Count == 0 && headers.Range.Count == 0 && headers.CacheControl.Count == 0
            ? new(request.Scheme, request.Host.Value ?? "", request.PathBase.Value ?? "", request.Path.Value!, request.QueryString.Value ?? "",
                headers.Accept.ToString(), headers.AcceptEncoding.ToString())
            : null;
    }
}
