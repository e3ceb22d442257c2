using RecordsApi.Domain.Ingestion.Matching;

namespace RecordsApi.Data.Importing;

/// <summary>What people rule on doubtful cases. Imports obey it from then on, and the register is derived anew.</summary>
public sealed class RulingRecorder(RegisterDatabaseBuilder builder, TimeProvider clock)
{
    private const int MaxAttempts = 5;

    /// <summary>Rules on two names, or on a publication set aside or taken in.</summary>
    /// <param name="subject"><c>rename</c> or <c>publication</c>.</param>
    /// <param name="key">The case: for a rename <c>FL|one name|other name</c>, for a publication its file name.</param>
    /// <param name="verdict"><c>same</c> or <c>different</c>; <c>accepted</c> or <c>quarantined</c>.</param>
    /// <param name="reason">Why.</param>
    /// <param name="beforeCommit">Written in the same transaction; if it throws, nothing of the ruling stays.</param>
    /// <param name="cancellation">Breaks off; nothing of the ruling stays.</param>
    /// <returns>What was ruled on the case before; null where nothing was.</returns>
    public async Task<Ruling?> RecordAsync(
        string subject, string key, string verdict, string reason,
        Func<RegisterContext, Ruling?, Ruling, CancellationToken, Task>? beforeCommit, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(key);
        var canonical = subject == "rename" && key.Split('|') is [var state, var one, var other] ? Rulings.CreateRenameKey(state, one, other) : key;
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await RecordOnceAsync(subject, canonical, verdict, reason, beforeCommit, cancellation);
            }
            catch (RegisterChangedException) when (attempt < MaxAttempts)
            {
                // An editor or an import was quicker: rule on what the register holds now.
            }
        }
    }

    private async Task<Ruling?> RecordOnceAsync(
        string subject, string key, string verdict, string reason,
        Func<RegisterContext, Ruling?, Ruling, CancellationToken, Task>? beforeCommit, CancellationToken cancellation)
    {
        var (inputs, exists) = await builder.CurrentInputsAsync(cancellation);
        var ruling = new Ruling(subject, key, verdict, reason, DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime));
        var before = inputs.Rulings.FirstOrDefault(r => (r.Subject, r.Key) == (subject, key));
        var ruled = inputs with
        {
            Rulings = [.. inputs.Rulings.Where(r => r != before).Append(ruling)
                .OrderBy(r => r.Subject, StringComparer.Ordinal).ThenBy(r => r.Key, StringComparer.Ordinal)],
        };
        await builder.SaveAsync(
            ruled, builder.Derive(ruled, cancellation), withReference: !exists, cancellation,
            beforeCommit: beforeCommit is null ? null : (context, stop) => beforeCommit(context, before, ruling, stop));
        return before;
    }
}
