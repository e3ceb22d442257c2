using RecordsApi.Register.Model;

namespace RecordsApi.Register.Storage;

/// <summary>
/// One table of facts. What follows from the publications now is laid beside what stands: what is new is added, what is
/// said otherwise is closed and said anew, what no longer follows is closed. What a person entered stays as it is.
/// </summary>
/// <param name="register">The register.</param>
/// <param name="moments">From when on the changes count.</param>
/// <param name="before">The facts that stand.</param>
/// <param name="key">Names of the properties that name a fact.</param>
/// <param name="running">
/// Names of properties that go on by themselves, such as the last day something was seen. They are written over, because
/// no answer for an earlier moment reads them.
/// </param>
internal sealed class FactTable<T>(
    IRegisterConnection register, SaveMoments moments, IEnumerable<T> before, IReadOnlyList<string> key, params IReadOnlyList<string> running)
    where T : class, IKnownFact
{
    private readonly TableShape<T> shape = TableShape<T>.Of;
    private readonly BulkTable<T> table = new(register);

    /// <summary>Whether a fact only went on by itself from how it stands to how it is now; where not, it is said anew.</summary>
    public Func<T, T, bool> GoesOn { get; init; } = (_, _) => true;

    /// <summary>Whether anything that stood before was said otherwise or closed.</summary>
    public bool HasChanged { get; private set; }

    /// <summary>The facts that were added, said otherwise or closed, as they were and as they are.</summary>
    public IReadOnlyList<T> Touched { get; private set; } = [];

    private RowContent<T> Content { get; } = new(
        [.. key.Select(name => TableShape<T>.Of[name])],
        [nameof(IKnownFact.RecordedAt), nameof(IKnownFact.SupersededAt), .. running]);

    private RowContent<T> Running { get; } = new([], [.. TableShape<T>.Of.Columns.Select(c => c.Name).Except(running)]);

    /// <summary>Lays the facts that follow now beside those that stand.</summary>
    public async Task MergeAsync(IEnumerable<T> facts, CancellationToken cancellation)
    {
        var standing = before.ToDictionary(Content.KeyOf, StringComparer.Ordinal);
        List<T> added = [], closed = [], gone = [], run = [];
        foreach (var fact in facts)
        {
            if (!standing.Remove(Content.KeyOf(fact), out var there))
            {
                fact.RecordedAt = moments.Of(fact.RecordedAt);
                added.Add(fact);
            }
            else if (there is not IEnteredFact { Entered: true } && (!Content.AreAlike(there, fact) || !(Running.AreAlike(there, fact) || GoesOn(there, fact))))
            {
                closed.Add(there);
                fact.RecordedAt = moments.Change;
                added.Add(fact);
            }
            else if (running.Count > 0 && !Running.AreAlike(there, fact))
            {
                fact.RecordedAt = there.RecordedAt;
                run.Add(fact);
            }
        }

        gone.AddRange(standing.Values.Where(fact => fact is not IEnteredFact { Entered: true }));
        foreach (var fact in closed.Concat(gone))
            fact.SupersededAt = moments.Change;
        HasChanged = closed.Count + gone.Count > 0;
        Touched = [.. added, .. closed, .. gone];
        await table.UpdateAsync(closed.Concat(gone), [shape[nameof(IKnownFact.SupersededAt)]], cancellation);
        await table.UpdateAsync(run, [.. running.Select(name => shape[name])], cancellation);
        await table.InsertAsync(added, cancellation);
    }
}
