using RecordsApi.Domain.Audit;
using RecordsApi.Telemetry;

namespace RecordsApi.Http.Errors;

/// <summary>
/// Counts all problem responses, and logs those caused by rate limits, concurrency limits or the state of the
/// service: one line each, without the query string, which may contain anything.
/// </summary>
internal sealed partial class ProblemReporter(RegisterTelemetry telemetry, ILogger<ProblemReporter> log)
{
    /// <summary>Reports a response.</summary>
    public void Report(HttpContext http, ProblemType problem)
    {
        telemetry.CountProblem(problem.Code);
        var level = problem.Status is StatusCodes.Status429TooManyRequests or StatusCodes.Status503ServiceUnavailable ? LogLevel.Information : LogLevel.Debug;
        if (log.IsEnabled(level))
            LogProblem(level, problem.Status, problem.Code, http.Request.Method, LogText.Escape(http.Request.PathBase + http.Request.Path));
    }

    [LoggerMessage(Message = "Responded with {Status} ({Problem}): {Method} {Path}")]
    private partial void LogProblem(LogLevel level, int status, string problem, string method, string path);
}
