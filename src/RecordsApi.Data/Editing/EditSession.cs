using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using RecordsApi.Domain.Model;

namespace RecordsApi.Data.Editing;

/// <summary>One edit under way: the register inside a transaction, the moment of entry, and what was touched.</summary>
/// <param name="db">The register.</param>
/// <param name="recordedAt">The moment of entry (UTC): later than everything the register knew of.</param>
/// <param name="today">The day (UTC).</param>
internal sealed class EditSession(RegisterContext db, DateTimeOffset recordedAt, DateOnly today)
{
    /// <summary>The register.</summary>
    public RegisterContext Db { get; } = db;

    /// <summary>The moment of entry (UTC).</summary>
    public DateTimeOffset RecordedAt { get; } = recordedAt;

    /// <summary>The day (UTC).</summary>
    public DateOnly Today { get; } = today;

    /// <summary>Ids of publications that are written later in the same transaction, each with its source.</summary>
    public IReadOnlySet<string> UpcomingPublicationIds { get; init; } = new HashSet<string>();

    /// <summary>What the change log has to tell of.</summary>
    public TouchedRecordIds Touched { get; } = new();

    /// <summary>Mistakes found so far: all are named in one answer.</summary>
    public List<EditValidationError> Errors { get; } = [];

    /// <summary>Notes a mistake.</summary>
    public void AddError(string pointer, string message, IReadOnlyList<string>? allowed = null) => Errors.Add(new(pointer, message, allowed));

    /// <summary>Goes no further if anything is wrong.</summary>
    public void ThrowIfErrors()
    {
        if (Errors.Count > 0)
            throw new EditRejectedException(new RejectedEdit(EditRejectionReason.Invalid, [.. Errors]));
    }

    /// <summary>Goes no further.</summary>
    public static EditRejectedException CreateRejection(EditRejectionReason reason, string pointer, string message) => new(new RejectedEdit(reason, [new(pointer, message)]));

    /// <summary>Adds a fact.</summary>
    public void Add(object fact) => Db.Add(fact);

    /// <summary>A fact said anew from this moment on, by a person, with some members otherwise; not added yet.</summary>
    /// <param name="fact">The fact that stood until now.</param>
    /// <param name="changes">Names of members, and what they hold now.</param>
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

    /// <summary>Closes the facts that stand and of which a condition is true.</summary>
    public Task SupersedeAsync<T>(Expression<Func<T, bool>> predicate, CancellationToken cancellation)
        where T : class, ITemporalFact =>
        Db.Set<T>().Where(predicate).ExecuteUpdateAsync(fact => fact.SetProperty(f => f.SupersededAt, RecordedAt), cancellation);

    /// <summary>The kinds of the sources, each of which has to be there; successive publications of one list count once.</summary>
    public async Task<IReadOnlyList<SourceKind>> ResolveSourceKindsAsync(IReadOnlyList<string> ids, string pointer, CancellationToken cancellation)
    {
        var there = await Db.Sources.Where(s => ids.Contains(s.Id) && s.RecordState == RecordStateCodes.Current)
            .ToDictionaryAsync(s => s.Id, s => s.Kind, StringComparer.Ordinal, cancellation);
        foreach (var id in ids.Where(UpcomingPublicationIds.Contains))
            there.TryAdd(id, SourceKinds.Vocabulary.CodeOf(SourceKind.PublishersList));
        foreach (var (i, id) in ids.Index().Where(id => !there.ContainsKey(id.Item)))
            AddError($"{pointer}/{i}", $"The register has no source '{id}'; enter it first.");
        var kinds = ids.Where(there.ContainsKey).Select(id => SourceKinds.Vocabulary.Parse(there[id])).ToList();
        return [.. kinds.Where(k => k != SourceKind.PublishersList), .. kinds.Where(k => k == SourceKind.PublishersList).Take(1)];
    }

    /// <summary>Refuses an edit of a record that changed since the editor saw it.</summary>
    public static void ThrowIfStale(RecordCorrection edit, DateTimeOffset changedAt)
    {
        if (edit.IfUnmodifiedSince is { } seen && changedAt > seen)
            throw CreateRejection(EditRejectionReason.Stale, "", $"'{edit.Id}' changed at {RecordsApi.Domain.Time.UtcTimestamp.Format(changedAt)}, after you read it. Get it again, and correct what stands now.");
    }
}

/// <summary>States of records, as they are kept.</summary>
internal static class RecordStateCodes
{
    public const string Current = "current";
    public const string Merged = "merged";
    public const string Retracted = "retracted";
}

/// <summary>An edit is refused; nothing of it stays.</summary>
internal sealed class EditRejectedException(RejectedEdit rejection) : Exception(rejection.Errors[0].Message)
{
    /// <summary>Why.</summary>
    public RejectedEdit Rejection { get; } = rejection;
}

/// <summary>Ids of the records that an edit touched.</summary>
internal sealed class TouchedRecordIds
{
    public HashSet<string> Agreements { get; } = [];

    public HashSet<string> Agencies { get; } = [];

    public HashSet<string> Decisions { get; } = [];

    public HashSet<string> Meetings { get; } = [];

    public HashSet<string> Sources { get; } = [];
}
