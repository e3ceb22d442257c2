using RecordsApi.Data.Connections;
using RecordsApi.Domain.Ingestion.Matching;

namespace RecordsApi.Data.Importing;

/// <summary>Records rulings on doubtful cases, which later imports respect, and derives the register again.</summary>
public sealed class RulingRecorder(RegisterDatabaseBuilder builder, TimeProvider clock)
{
    /// <summary>The verdict that withdraws the ruling on a pair of names.</summary>
    public const string Withdrawal = "open";

    /// <summary>Records a ruling on a pair of names or on a publication.</summary>
    /// <param name="subject"><c>rename</c> or <c>publication</c>.</param>
    /// <param name="key">The case: for a rename <c>FL|one name|other name</c>, for a publication its file name.</param>
    /// <param name="verdict"><c>same</c>, <c>different</c>, or <c>open</c> to withdraw the ruling; <c>accepted</c> or <c>quarantined</c>.</param>
    /// <param name="reason">The reason.</param>
    /// <param name="beforeCommit">Runs in the same transaction; if it throws, the ruling is rolled back.</param>
    /// <param name="cancellation">Cancels the operation; the ruling is rolled back.</param>
    /// <returns>The previous ruling on the case; null if there was none.</returns>
    public async Task<Ruling?> RecordAsync(
        string subject, string key, string verdict, string reason,
        Func<RegisterContext, Ruling?, Ruling, CancellationToken, Task>? beforeCommit, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(key);
        var canonical = subject == "rename" ? Rulings.Normalize(key) : key;
        using var turn = await builder.BeginDerivationAsync(cancellation);
        try
        {
            return await RecordOnceAsync(subject, canonical, verdict, reason, null, beforeCommit, cancellation);
        }
        catch (RegisterChangedException)
        {
            // An edit or an import of another process committed first.
            await using var locked = await builder.LockAsync(cancellation);
            return await RecordOnceAsync(subject, canonical, verdict, reason, locked, beforeCommit, cancellation);
        }
    }

    private async Task<Ruling?> RecordOnceAsync(
        string subject, string key, string verdict, string reason, RawConnection? locked,
        Func<RegisterContext, Ruling?, Ruling, CancellationToken, Task>? beforeCommit, CancellationToken cancellation)
    {
        var (inputs, exists) = await builder.Inputs.LoadCurrentAsync(cancellation);
        var ruling = new Ruling(subject, key, verdict, reason, DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime));
        var previous = inputs.Rulings.FirstOrDefault(r => (r.Subject, r.Key) == (subject, key));
        var updatedInputs = inputs with
        {
            Rulings = [.. inputs.Rulings.Where(r => r != previous).Concat(verdict == Withdrawal ? [] : [ruling])
                .OrderBy(r => r.Subject, StringComparer.Ordinal).ThenBy(r => r.Key, StringComparer.Ordinal)],
        };
        var facilities = Rulings.IsFacilityKey(key) ? Task.Run(() => builder.DeriveFacilities(updatedInputs, cancellation), cancellation) : null;
        await builder.SaveAsync(
            new(updatedInputs, builder.Derive(updatedInputs, cancellation))
            {
                Facilities = facilities,
                Locked = locked,
                WithReference = !exists,
                BeforeCommit = beforeCommit is null ? null : (context, token) => beforeCommit(context, previous, ruling, token),
            },
            cancellation);
        return previous;
    }
}
