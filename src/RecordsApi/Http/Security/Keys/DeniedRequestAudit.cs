using System.Data.Common;
using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using RecordsApi.Data.Audit;
using RecordsApi.Domain.Audit;

namespace RecordsApi.Http.Security.Keys;

/// <summary>
/// Keeps what was refused of requests that need a key in the audit log. What is refused for its number is not kept: it
/// would fill the log.
/// </summary>
internal sealed class DeniedRequestAudit(RequestDelegate next, AuditLog auditLog, ILogger<DeniedRequestAudit> log)
{
    /// <summary>Lets a request through, and notes its refusal.</summary>
    public async Task InvokeAsync(HttpContext http)
    {
        try
        {
            await next(http);
        }
        catch (BadHttpRequestException bad)
        {
            await RecordAsync(http, bad.StatusCode);
            throw;
        }

        await RecordAsync(http, http.Response.StatusCode);
    }

    private async Task RecordAsync(HttpContext http, int status)
    {
        if (http.GetRequiredScope() is null || status is < 400 or >= 500 or StatusCodes.Status429TooManyRequests)
            return;
        var entry = CreateEntry(http, status);
        log.LogInformation("Refused with {Status}: {Method} {Path}, key {KeyId}", status, entry.Method, entry.Path, entry.KeyId ?? "none");
        try
        {
            // Whoever hangs up is noted all the same.
            await auditLog.AppendAsync(entry, CancellationToken.None);
        }
        catch (Exception e) when (e is DbException or DbUpdateException)
        {
            log.LogError(e, "A refusal with {Status} is missing in the audit log: {Method} {Path}", status, entry.Method, entry.Path);
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
            Outcome = AuditOutcomes.Vocabulary.CodeOf(status switch
            {
                StatusCodes.Status401Unauthorized => AuditOutcome.Unauthorised,
                StatusCodes.Status403Forbidden => AuditOutcome.Forbidden,
                _ => AuditOutcome.Refused,
            }),
        };
    }
}
