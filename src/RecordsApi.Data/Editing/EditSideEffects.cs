using RecordsApi.Data.AgreementStates;
using RecordsApi.Data.Changes;
using RecordsApi.Data.Search;
using RecordsApi.Domain.Changes;
using RecordsApi.Domain.Model;

namespace RecordsApi.Data.Editing;

/// <summary>What an edit brings with it: how agreements stand now, the names that are found, and the change log.</summary>
internal sealed class EditSideEffects(EditSession session)
{
    /// <summary>Writes it.</summary>
    /// <param name="correction">The correction that was carried out; null for a new record.</param>
    /// <param name="cancellation">Breaks off.</param>
    public async Task WriteAsync(RecordCorrection? correction, CancellationToken cancellation)
    {
        var touched = session.Touched;
        await AgreementStateProjection.RefreshAsync(session.Db, touched.Agreements, touched.Agencies, cancellation);
        if (touched.Agencies.Count > 0)
            await new NameSearchIndex(session.Db).UpdateAsync(withJurisdictions: false, session.RecordedAt, cancellation);
        var why = correction is null ? null
            : new CorrectionReason(CorrectionKinds.Vocabulary.CodeOf(correction.Kind), correction.Reason, string.Join(' ', correction.SourceIds));
        await new ChangeLogWriter(session.Db).AppendAsync(
            new(touched.Agreements, touched.Agencies, touched.Decisions, touched.Meetings, touched.Sources), why, session.RecordedAt, cancellation);
    }
}
