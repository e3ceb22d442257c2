using Microsoft.EntityFrameworkCore;
using RecordsApi.Register.Model;

namespace RecordsApi.Register.Editing;

/// <summary>What a correction has to look like, whatever it corrects.</summary>
internal static class CorrectionShape
{
    /// <summary>The record that a correction gives; refuses one that gives none, or another kind.</summary>
    public static T RecordOf<T>(this Correcting edit)
        where T : EnteredRecord => edit.Record as T
            ?? throw EditSession.Refuse(Refusal.Invalid, "/record", "A correction of this kind gives the whole record as it is right.");

    /// <summary>Refuses a merge of what cannot be merged.</summary>
    public static void RefuseMerge(this Correcting edit)
    {
        if (edit.Kind == CorrectionKind.Merge)
            throw EditSession.Refuse(Refusal.Invalid, "/kind", "Only agencies and agreements can be merged; retract the record that should not be there.");
    }

    /// <summary>Refuses a correction of a record that no longer counts.</summary>
    public static void RefuseUnlessCurrent(this Correcting edit, string state)
    {
        if (state != RecordState.Current)
            throw EditSession.Refuse(Refusal.Conflict, "", $"'{edit.Id}' is {state}: nothing in it can be corrected.");
    }

    /// <summary>Whether the record is retracted; a retraction that gives a record is a mistake.</summary>
    public static bool Retracts(this Correcting edit) => edit.Kind == CorrectionKind.Retraction
        && (edit.Record is null ? true : throw EditSession.Refuse(Refusal.Invalid, "/record", "A retraction gives no record."));

    /// <summary>The sources of a correction have to be there.</summary>
    public static async Task CheckSourcesAsync(this EditSession session, Correcting edit, CancellationToken cancellation) =>
        await session.SourcesAsync(edit.SourceIds, "/sourceIds", cancellation);

    /// <summary>The record of an id, or a refusal.</summary>
    public static async Task<T> FoundAsync<T>(this IQueryable<T> rows, string thing, string id, CancellationToken cancellation)
        where T : class => await rows.AsNoTracking().FirstOrDefaultAsync(cancellation)
            ?? throw EditSession.Refuse(Refusal.NotFound, "", $"The register has no {thing} '{id}'.");
}
