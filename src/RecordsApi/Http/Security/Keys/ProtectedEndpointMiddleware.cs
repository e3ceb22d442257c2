using System.Data.Common;
using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;
using RecordsApi.Data.Audit;
using RecordsApi.Data.Keys;
using RecordsApi.Domain.Audit;

namespace RecordsApi.Http.Security.Keys;

/// <summary>
/// What requests to endpoints that require a key have in common: responses are not to be cached, denied requests are
/// recorded in the audit log, and the last use of the key is recorded. Requests beyond a limit are not recorded: they would
/// fill the log.
/// </summary>
internal sealed partial class ProtectedEndpointMiddleware(RequestDelegate next, AuditLog auditLog, ApiKeyStore keys, ILogger<ProtectedEndpointMiddleware> log)
{
    /// <summary>Passes a request on.</summary>
    public Task InvokeAsync(HttpContext http) => http.GetRequiredScope() is null ? next(http) : InvokeProtectedAsync(http);

    private async Task InvokeProtectedAsync(HttpContext http)
    {
        http.Response.OnStarting(PreventCachingAsync, http.Response);
        try
        {
            await next(http);
        }
        catch (BadHttpRequestException bad)
        {
            await RecordDenialAsync(http, bad.StatusCode);
            throw;
        }

        await RecordDenialAsync(http, http.Response.StatusCode);
        await RecordUseAsync(http);
    }

    private static Task PreventCachingAsync(object response)
    {
        var headers = ((HttpResponse)response).Headers;
        headers.CacheControl = "no-store";
        headers.Append(HeaderNames.Vary, HeaderNames.Authorization);
        return Task.CompletedTask;
    }

    private async Task RecordDenialAsync(HttpContext http, int status)
    {
        if (status is < 400 or >= 500 or StatusCodes.Status429TooManyRequests)
            return;
        var entry = CreateEntry(http, status);
        LogDenied(status, entry.Method, entry.Path, entry.KeyId ?? "none");
        try
        {
            // A client that disconnects is recorded all the same.
            await auditLog.AppendAsync(entry, CancellationToken.None);
        }
        catch (Exception e) when (e is DbException or DbUpdateException)
        {
            LogDenialNotRecorded(e, status, entry.Method, entry.Path);
        }
    }

    private AuditEntry CreateEntry(HttpContext http, int status)
    {
        var editor = http.GetEditor();
        return new AuditEntry
        {
            At = auditLog.Now,
            KeyId = editor?.KeyId,
            KeyName = editor?.KeyName,
            RequestId = editor?.RequestId ?? Activity.Current?.Id ?? http.TraceIdentifier,
            Method = http.Request.Method,
            Path = LogText.Escape(http.Request.PathBase + http.Request.Path),
            Status = status,
            Outcome = AuditOutcomes.Vocabulary.GetCode(status switch
            {
                StatusCodes.Status401Unauthorized => AuditOutcome.Unauthorized,
                StatusCodes.Status403Forbidden => AuditOutcome.Forbidden,
                _ => AuditOutcome.Refused,
            }),
        };
    }

    // Done last, so that the client does not wait for it. A failure does not change the response.
    private async Task RecordUseAsync(HttpContext http)
    {
        if (http.GetEditor() is not { } editor)
            return;
        try
        {
            await keys.RecordUseAsync(editor.KeyId, CancellationToken.None);
        }
        catch (DbException e)
        {
            LogUseNotRecorded(e, editor.KeyId);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Denied with {Status}: {Method} {Path}, key {KeyId}")]
    private partial void LogDenied(int status, string method, string path, string keyId);

    [LoggerMessage(Level = LogLevel.Error, Message = "A request denied with {Status} could not be written to the audit log: {Method} {Path}")]
    private partial void LogDenialNotRecorded(Exception exception, int status, string method, string path);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The last use of key {KeyId} was not recorded")]
    private partial void LogUseNotRecorded(Exception exception, string keyId);
}
