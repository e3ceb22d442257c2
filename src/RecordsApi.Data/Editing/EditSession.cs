using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using RecordsApi.Domain.Editing;
using RecordsApi.Domain.Lifecycle;
using RecordsApi.Domain.Model;
using RecordsApi.Domain.Time;

namespace RecordsApi.Data.Editing;

/// <summary>The state of an edit in progress: the database within a transaction, the time of entry and the affected records.</summary>
/// <param name="db">The context, within a transaction.</param>
/// <param name="recordedAt">Timestamp of entry (UTC), later than every timestamp in the register.</param>
/// <param name="today">The current date (UTC).</param>
internal sealed class EditSession(RegisterContext db, DateTimeOffset recordedAt, DateOnly today)
{
    /// <summary>The context, within a transaction.</summary>
    public RegisterContext Db { get; } = db;

    /// <summary>Timestamp of entry (UTC).</summary>
    public DateTimeOffset RecordedAt { get; } = recordedAt;

    /// <summary>The current date (UTC).</summary>
    public DateOnly Today { get; } = today;

    /// <summary>Ids of publications that are written later in the same transaction, together with their sources.</summary>
    public IReadOnlySet<string> UpcomingPublicationIds { get; init; } = new HashSet<string>();

    /// <summary>The affected records, for the change log.</summary>
    public TouchedRecordIds Touched { get; } = new();

    /// <summary>Validation errors found so far; all of them are reported together.</summary>
    public List<EditValidationError> Errors { get; } = [];

    /// <summary>Adds a validation error.</summary>
    public void AddError(string pointer, string message, IReadOnlyList<string>? allowed = null) => Errors.Add(new(pointer, message, allowed));

    /// <summary>Rejects the edit if there are validation errors.</summary>
    public void ThrowIfErrors()
    {
        if (Errors.Count > 0)
            throw new EditRejectedException(new RejectedEdit(EditRejectionReason.Invalid, [.. Errors]));
    }

    /// <summary>Validates a record. Of a correction, only the errors are kept that the record did not have before: what was accepted once stays correctable.</summary>
    /// <param name="record">The record after the edit.</param>
    /// <param name="before">The record before the correction; null for a new record.</param>
    /// <param name="validateAsync">Adds the errors of a record.</param>
    public async Task<TResult> ValidateAsync<TRecord, TResult>(TRecord record, ManualRecord? before, Func<TRecord, Task<TResult>> validateAsync)
        where TRecord : ManualRecord
    {
        if (before is not TRecord earlier)
            return await validateAsync(record);
        List<EditValidationError> others = [.. Errors];
        Errors.Clear();
        await validateAsync(earlier);
        var accepted = Errors.Select(e => (e.Pointer, e.Message)).ToHashSet();
        Errors.Clear();
        var result = await validateAsync(record);
        Errors.RemoveAll(e => accepted.Contains((e.Pointer, e.Message)));
        Errors.InsertRange(0, others);
        return result;
    }

    /// <summary>Creates the exception that rejects the edit with one error.</summary>
    public static EditRejectedException CreateRejection(EditRejectionReason reason, string pointer, string message) =>
        new(new RejectedEdit(reason, [new(pointer, message)]));

    /// <summary>Adds a fact.</summary>
    public void Add(object fact) => Db.Add(fact);

    /// <summary>Creates a manual revision of a fact, recorded at the time of entry, with some changed properties. Does not add it.</summary>
    /// <param name="fact">The current fact.</param>
    /// <param name="changes">Names and new values of the changed properties.</param>
    public T CreateRevision<T>(T fact, params ReadOnlySpan<(string Member, object? Value)> changes)
        where T : class, ITemporalFact
    {
        var values = Db.Entry(fact).CurrentValues.Clone();
        values[nameof(ITemporalFact.RecordedAt)] = RecordedAt;
        values[nameof(ITemporalFact.SupersededAt)] = null;
        if (fact is IEditableFact)
            values[nameof(IEditableFact.Entered)] = true;
        foreach (var (member, value) in changes)
            values[member] = value;
        return (T)values.ToObject();
    }

    /// <summary>Supersedes the current facts that meet a condition.</summary>
    public Task SupersedeAsync<T>(Expression<Func<T, bool>> predicate, CancellationToken cancellation)
        where T : class, ITemporalFact =>
        Db.Set<T>().Where(predicate).ExecuteUpdateAsync(fact => fact.SetProperty(f => f.SupersededAt, RecordedAt), cancellation);

    /// <summary>
    /// Returns the kinds of sources and adds a validation error for each that does not exist, or that was published before the event
    /// it is to support. A source published long after the event counts as a report, and publications of one list count as one source.
    /// </summary>
    /// <param name="ids">Ids of the sources.</param>
    /// <param name="pointer">JSON pointer to the ids in the request body.</param>
    /// <param name="cancellation">Cancels the operation.</param>
    /// <param name="eventDate">The date of an event that is entered.</param>
    /// <param name="latest">The latest date of an event that has been recorded.</param>
    public async Task<IReadOnlyList<SourceKind>> ResolveSourceKindsAsync(
        IReadOnlyList<string> ids, string pointer, CancellationToken cancellation, EdtfDate? eventDate = null, DateOnly? latest = null)
    {
        var sources = await Db.Sources.Where(s => ids.Contains(s.Id) && s.RecordState == RecordStateCodes.Current)
            .Select(s => new { s.Id, s.Kind, s.PublishedOn }).ToListAsync(cancellation);
        var kindsById = sources.ToDictionary(
            s => s.Id, s => EvidenceDateRule.GetKindAsEvidence(SourceKinds.Vocabulary.Parse(s.Kind), s.PublishedOn, eventDate?.Latest ?? latest), StringComparer.Ordinal);
        foreach (var source in sources)
        {
            if (EvidenceDateRule.FindViolation(SourceKinds.Vocabulary.Parse(source.Kind), source.PublishedOn, eventDate?.Earliest) is { } violation)
                AddError($"{pointer}/{ids.ToList().IndexOf(source.Id)}", $"'{source.Id}' is no evidence of this event. {violation}");
        }

        foreach (var id in ids.Where(UpcomingPublicationIds.Contains))
            kindsById.TryAdd(id, SourceKind.PublishersList);
        foreach (var (i, id) in ids.Index().Where(id => !kindsById.ContainsKey(id.Item)))
            AddError($"{pointer}/{i}", $"The register has no source '{id}'. Enter it first.");
        var kinds = ids.Where(kindsById.ContainsKey).Select(id => kindsById[id]).ToList();
        return [.. kinds.Where(k => k != SourceKind.PublishersList), .. kinds.Where(k => k == SourceKind.PublishersList).Take(1)];
    }
}

/// <summary>States of records, as they are kept.</summary>
internal static class RecordStateCodes
{
    public const string Current = "current";
    public const string Merged = "merged";
    public const string Retracted = "retracted";
}

/// <summary>Rejects an edit; the transaction is rolled back.</summary>
internal sealed class EditRejectedException(RejectedEdit rejection) : Exception(rejection.Errors[0].Message)
{
    /// <summary>The rejection.</summary>
    public RejectedEdit Rejection { get; } = rejection;
}

/// <summary>Ids of the records that an edit affected.</summary>
internal sealed class TouchedRecordIds
{
    public HashSet<string> Agreements { get; } = [];

    public HashSet<string> Agencies { get; } = [];

    public HashSet<string> Decisions { get; } = [];

    public HashSet<string> Meetings { get; } = [];

    public HashSet<string> Sources { get; } = [];
}
