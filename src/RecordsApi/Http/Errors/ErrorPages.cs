using Microsoft.AspNetCore.Diagnostics;
using Microsoft.Data.Sqlite;
using Microsoft.Net.Http.Headers;

namespace RecordsApi.Http.Errors;

/// <summary>Gives every error a body, those of the framework too.</summary>
internal static class ErrorPages
{
    /// <summary>Turns exceptions and bare statuses into problems.</summary>
    public static void UseProblems(this IApplicationBuilder app)
    {
        app.UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandler = AnswerExceptionAsync, AllowStatusCode404Response = true });
        app.UseStatusCodePages(context => AnswerStatusAsync(context.HttpContext));
    }

    private static Task AnswerExceptionAsync(HttpContext http)
    {
        var kind = http.Features.Get<IExceptionHandlerFeature>()?.Error switch
        {
            BadHttpRequestException bad => Problems.OfStatus(bad.StatusCode),
            SqliteException => Problems.Unavailable,
            _ => Problems.InternalError,
        };
        return new ProblemResult(kind).ExecuteAsync(http);
    }

    private static Task AnswerStatusAsync(HttpContext http)
    {
        // Routing refuses OPTIONS with the methods there are: that is the answer to the question.
        if (HttpMethods.IsOptions(http.Request.Method) && http.Response.StatusCode == StatusCodes.Status405MethodNotAllowed)
        {
            http.Response.StatusCode = StatusCodes.Status204NoContent;
            return Task.CompletedTask;
        }

        var detail = http.Response.StatusCode == StatusCodes.Status405MethodNotAllowed
            ? $"{http.Request.Method} is not among the methods this address takes: {http.Response.Headers[HeaderNames.Allow]}."
            : null;
        return new ProblemResult(Problems.OfStatus(http.Response.StatusCode), detail).ExecuteAsync(http);
    }
}
