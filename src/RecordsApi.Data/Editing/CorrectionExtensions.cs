using Microsoft.EntityFrameworkCore;
using RecordsApi.Domain.Editing;
using RecordsApi.Domain.Model;

namespace RecordsApi.Data.Editing;

/// <summary>Checks that apply to corrections of all kinds of records.</summary>
internal static class CorrectionExtensions
{
    /// <summary>Returns the record of a correction; rejects a correction without one, or with another kind of record.</summary>
    public static T RequireRecord<T>(this RecordCorrection edit)
        where T : ManualRecord => edit.Record as T
            ?? throw EditSession.CreateRejection(EditRejectionReason.Invalid, "/record", "A correction of this kind requires the changed properties as `record`.");

    /// <summary>Rejects a merge of records that cannot be merged.</summary>
    public static void RejectMerge(this RecordCorrection edit)
    {
        if (edit.Kind == CorrectionKind.Merge)
            throw EditSession.CreateRejection(EditRejectionReason.Invalid, "/kind", "Only agencies and agreements can be merged. Retract the duplicate record instead.");
    }

    /// <summary>Returns whether the correction is a retraction; rejects a retraction with a record.</summary>
    public static bool IsRetraction(this RecordCorrection edit) => edit.Kind == CorrectionKind.Retraction
        && (edit.Record is null ? true : throw EditSession.CreateRejection(EditRejectionReason.Invalid, "/record", "A retraction must not have a record."));

    /// <summary>Adds a validation error for each source that does not exist.</summary>
    public static async Task ValidateSourcesAsync(this EditSession session, RecordCorrection edit, CancellationToken cancellation) =>
        await session.ResolveSourceKindsAsync(edit.SourceIds, "/sourceIds", cancellation);

    /// <summary>Returns the record, or rejects the edit if it does not exist.</summary>
    public static async Task<T> FirstOrNotFoundAsync<T>(this IQueryable<T> rows, string recordName, string id, CancellationToken cancellation)
        where T : class => await rows.AsNoTracking().FirstOrDefaultAsync(cancellation)
            ?? throw EditSession.CreateRejection(EditRejectionReason.NotFound, "", $"The register has no {recordName} '{id}'.");
}
