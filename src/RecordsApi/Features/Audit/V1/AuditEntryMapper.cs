using System.Globalization;
using RecordsApi.Domain.Audit;

namespace RecordsApi.Features.Audit.V1;

/// <summary>Maps entries of the audit log to records of version 1.</summary>
internal static class AuditEntryMapper
{
    /// <summary>Maps an entry.</summary>
    public static AuditEntryV1 ToResponse(this AuditEntry e) => new(
        e.Sequence, e.Sequence.ToString(CultureInfo.InvariantCulture), e.At, e.KeyId, e.KeyName, e.RequestId, e.Method, e.Path,
        e.Status, e.Outcome, e.Thing, e.ThingId, e.Reason, e.Before, e.After);
}
