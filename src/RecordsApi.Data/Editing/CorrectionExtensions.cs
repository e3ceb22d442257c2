using Microsoft.EntityFrameworkCore;
using RecordsApi.Domain.Editing;
using RecordsApi.Domain.Model;

namespace RecordsApi.Data.Editing;

/// <summary>What a correction has to look like, whatever it corrects.</summary>
internal static class CorrectionExtensions
{
    /// <summary>The record that a correction gives; refuses one that gives none, or another kind.</summary>
    public static T RequireRecord<T>(this RecordCorrection edit)
        where T : ManualRecord => edit.Record as T
            ?? throw EditSession.CreateRejection(EditRejectionReason.Invalid, "/record", "A correction of this kind gives the whole record as it is right.");

    /// <summary>Refuses a merge of what cannot be merged.</summary>
    public static void RejectMerge(this RecordCorrection edit)
    {
        if (edit.Kind == CorrectionKind.Merge)
            throw EditSession.CreateRejection(EditRejectionReason.Invalid, "/kind", "Only agencies and agreements can be merged; retract the record that should not be there.");
    }

    /// <summary>Refuses a correction of a record that no longer counts.</summary>
    public static void RequireCurrent(this RecordCorrection edit, string state)
    {
        if (state != RecordStateCodes.Current)
            throw EditSession.CreateRejection(EditRejectionReason.Conflict, "", $"'{edit.Id}' is {state}: nothing in it can be corrected.");
    }

    /// <summary>Whether the record is retracted; a retraction that gives a record is a mistake.</summary>
    public static bool IsRetraction(this RecordCorrection edit) => edit.Kind == CorrectionKind.Retraction
        && (edit.Record is null ? true : throw EditSession.CreateRejection(EditRejectionReason.Invalid, "/record", "A retraction gives no record."));

    /// <summary>The sources of a correction have to be there.</summary>
    public static async Task ValidateSourcesAsync(this EditSession session, RecordCorrection edit, CancellationToken cancellation) =>
        await session.ResolveSourceKindsAsync(edit.SourceIds, "/sourceIds", cancellation);

    /// <summary>The record of an id, or a refusal.</summary>
    public static async Task<T> FirstOrNotFoundAsync<T>(this IQueryable<T> rows, string recordName, string id, CancellationToken cancellation)
        where T : class => await rows.AsNoTracking().FirstOrDefaultAsync(cancellation)
            ?? throw EditSession.CreateRejection(EditRejectionReason.NotFound, "", $"The register has no {recordName} '{id}'.");
}
