using System.Data.Common;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.Net.Http.Headers;
using RecordsApi.Data.Connections;
using RecordsApi.Data.Writing;

namespace RecordsApi.Http.Errors;

/// <summary>Gives every error response a problem body, including those of the framework.</summary>
internal static class ProblemHandling
{
    /// <summary>Adds what counts and logs problem responses.</summary>
    public static IServiceCollection AddProblems(this IServiceCollection services) => services.AddSingleton<ProblemReporter>();

    /// <summary>Turns exceptions and bare statuses into problems.</summary>
    public static void UseProblemResponses(this IApplicationBuilder app)
    {
        app.UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandler = WriteExceptionProblemAsync, AllowStatusCode404Response = true });
        app.UseStatusCodePages(context => WriteStatusProblemAsync(context.HttpContext));
    }

    private static Task WriteExceptionProblemAsync(HttpContext http)
    {
        var error = http.Features.Get<IExceptionHandlerFeature>()?.Error;
        var kind = error switch
        {
            BadHttpRequestException bad => ProblemTypes.ForStatus(bad.StatusCode),

            // How the server reports the size of a chunk that is larger than any number.
            IOException { InnerException: OverflowException } => ProblemTypes.BadRequest,
            QueueFullException => ProblemTypes.Overloaded,
            DbException or WrongClockException => ProblemTypes.Unavailable,
            _ when IsOfLostDatabase(error) => ProblemTypes.Unavailable,
            _ => ProblemTypes.InternalError,
        };
        return new ProblemResult(kind, error is WrongClockException or QueueFullException ? error.Message : null).ExecuteAsync(http);
    }

    // What EF Core reports of a database whose server stopped meanwhile.
    private static bool IsOfLostDatabase(Exception? error)
    {
        while ((error = error?.InnerException) is not null)
        {
            if (error is DbException { IsTransient: true })
                return true;
        }

        return false;
    }

    private static Task WriteStatusProblemAsync(HttpContext http)
    {
        // Routing rejects OPTIONS with an Allow header, which is the correct response to OPTIONS.
        if (HttpMethods.IsOptions(http.Request.Method) && http.Response.StatusCode == StatusCodes.Status405MethodNotAllowed)
        {
            http.Response.StatusCode = StatusCodes.Status204NoContent;
            return Task.CompletedTask;
        }

        var detail = http.Response.StatusCode switch
        {
            StatusCodes.Status405MethodNotAllowed => $"{http.Request.Method} is not supported here. Supported methods: {http.Response.Headers[HeaderNames.Allow]}.",
            StatusCodes.Status404NotFound when http.Request.Path.Value!.Contains('&', StringComparison.Ordinal) =>
                $"{ProblemTypes.NotFound.Meaning} The path contains `&`: the first parameter of a URL follows `?`, only the others follow `&`.",
            _ => null,
        };
        return new ProblemResult(ProblemTypes.ForStatus(http.Response.StatusCode), detail).ExecuteAsync(http);
    }
}
