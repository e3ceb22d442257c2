using RecordsApi.Data.AgreementStates;
using RecordsApi.Data.Changes;
using RecordsApi.Data.Search;
using RecordsApi.Domain.Changes;
using RecordsApi.Domain.Model;

namespace RecordsApi.Data.Editing;

/// <summary>Updates what depends on the edited records: the read model, the name search index and the change log.</summary>
internal sealed class EditSideEffects(EditSession session)
{
    /// <summary>Writes the updates.</summary>
    /// <param name="correction">The correction; null for a new record.</param>
    /// <param name="cancellation">Cancels the operation.</param>
    public async Task WriteAsync(RecordCorrection? correction, CancellationToken cancellation)
    {
        var touched = session.Touched;
        await new AgreementStateProjection(session.Db).RefreshAsync(touched.Agreements, touched.Agencies, cancellation);
        var affected = new ChangeLogScope(touched.Agreements, touched.Agencies, touched.Decisions, touched.Meetings, touched.Sources);
        await new NameSearchIndex(session.Db).UpdateAsync(withJurisdictions: false, session.RecordedAt, cancellation, affected);
        var reason = correction is null ? null
            : new CorrectionReason(CorrectionKinds.Vocabulary.GetCode(correction.Kind), correction.Reason, string.Join(' ', correction.SourceIds));
        await new ChangeLogWriter(session.Db).AppendAsync(affected, reason, session.RecordedAt, cancellation);
    }
}
