using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using RecordsApi.Register.Model;
using RecordsApi.Register.Storage;

namespace RecordsApi.Register.Editing;

/// <summary>One edit under way: the register inside a transaction, the moment of entry, and what was touched.</summary>
/// <param name="db">The register.</param>
/// <param name="moment">The moment of entry (UTC): later than everything the register knew of.</param>
/// <param name="today">The day (UTC).</param>
internal sealed class EditSession(RegisterContext db, DateTimeOffset moment, DateOnly today)
{
    /// <summary>The register.</summary>
    public RegisterContext Db { get; } = db;

    /// <summary>The moment of entry (UTC).</summary>
    public DateTimeOffset Moment { get; } = moment;

    /// <summary>The day (UTC).</summary>
    public DateOnly Today { get; } = today;

    /// <summary>Ids of publications that are written later in the same transaction, each with its source.</summary>
    public IReadOnlySet<string> Coming { get; init; } = new HashSet<string>();

    /// <summary>What the change log has to tell of.</summary>
    public TouchedRecords Touched { get; } = new();

    /// <summary>Mistakes found so far: all are named in one answer.</summary>
    public List<EditMistake> Mistakes { get; } = [];

    /// <summary>Notes a mistake.</summary>
    public void Mistake(string pointer, string message, IReadOnlyList<string>? allowed = null) => Mistakes.Add(new(pointer, message, allowed));

    /// <summary>Goes no further if anything is wrong.</summary>
    public void RefuseMistakes()
    {
        if (Mistakes.Count > 0)
            throw new EditRefusedException(new Refused(Refusal.Invalid, [.. Mistakes]));
    }

    /// <summary>Goes no further.</summary>
    public static EditRefusedException Refuse(Refusal why, string pointer, string message) => new(new Refused(why, [new(pointer, message)]));

    /// <summary>Adds a fact.</summary>
    public void Add(object fact) => Db.Add(fact);

    /// <summary>A fact said anew from this moment on, by a person, with some members otherwise; not added yet.</summary>
    /// <param name="fact">The fact that stood until now.</param>
    /// <param name="otherwise">Names of members, and what they hold now.</param>
    public T Anew<T>(T fact, params ReadOnlySpan<(string Member, object? Value)> otherwise)
        where T : class, IKnownFact
    {
        var values = Db.Entry(fact).CurrentValues.Clone();
        values[nameof(IKnownFact.RecordedAt)] = Moment;
        values[nameof(IKnownFact.SupersededAt)] = null;
        if (fact is IEnteredFact)
            values[nameof(IEnteredFact.Entered)] = true;
        foreach (var (member, value) in otherwise)
            values[member] = value;
        return (T)values.ToObject();
    }

    /// <summary>Closes the facts that stand and of which a condition is true.</summary>
    public Task CloseAsync<T>(Expression<Func<T, bool>> which, CancellationToken cancellation)
        where T : class, IKnownFact =>
        Db.Set<T>().Where(which).ExecuteUpdateAsync(fact => fact.SetProperty(f => f.SupersededAt, Moment), cancellation);

    /// <summary>The kinds of the sources, each of which has to be there; successive publications of one list count once.</summary>
    public async Task<IReadOnlyList<SourceKind>> SourcesAsync(IReadOnlyList<string> ids, string pointer, CancellationToken cancellation)
    {
        var there = await Db.Sources.Where(s => ids.Contains(s.Id) && s.RecordState == RecordState.Current)
            .ToDictionaryAsync(s => s.Id, s => s.Kind, StringComparer.Ordinal, cancellation);
        foreach (var id in ids.Where(Coming.Contains))
            there.TryAdd(id, SourceKinds.Vocabulary.CodeOf(SourceKind.PublishersList));
        foreach (var (i, id) in ids.Index().Where(id => !there.ContainsKey(id.Item)))
            Mistake($"{pointer}/{i}", $"The register has no source '{id}'; enter it first.");
        var kinds = ids.Where(there.ContainsKey).Select(id => SourceKinds.Vocabulary.Parse(there[id])).ToList();
        return [.. kinds.Where(k => k != SourceKind.PublishersList), .. kinds.Where(k => k == SourceKind.PublishersList).Take(1)];
    }

    /// <summary>Refuses an edit of a record that changed since the editor saw it.</summary>
    public static void RefuseStale(Correcting edit, DateTimeOffset changedAt)
    {
        if (edit.SeenThrough is { } seen && changedAt > seen)
            throw Refuse(Refusal.Stale, "", $"'{edit.Id}' changed at {Storage.Moment.ToText(changedAt)}, after you read it. Get it again, and correct what stands now.");
    }
}

/// <summary>States of records, as they are kept.</summary>
internal static class RecordState
{
    public const string Current = "current";
    public const string Merged = "merged";
    public const string Retracted = "retracted";
}

/// <summary>An edit is refused; nothing of it stays.</summary>
internal sealed class EditRefusedException(Refused refused) : Exception(refused.Mistakes[0].Message)
{
    /// <summary>Why.</summary>
    public Refused Refused { get; } = refused;
}

/// <summary>Ids of the records that an edit touched.</summary>
internal sealed class TouchedRecords
{
    public HashSet<string> Agreements { get; } = [];

    public HashSet<string> Agencies { get; } = [];

    public HashSet<string> Decisions { get; } = [];

    public HashSet<string> Meetings { get; } = [];

    public HashSet<string> Sources { get; } = [];
}
