namespace RecordsApi.Domain.Ingestion.Matching;

/// <summary>What a person decided about a doubtful case; imports obey it.</summary>
/// <param name="Subject">
/// What it is about: <c>rename</c> (two printed names, key <c>ST|first name|second name</c> or, of one model, with
/// <c>|model</c> behind) or <c>publication</c> (its file name).
/// </param>
/// <param name="Key">Names the case.</param>
/// <param name="Verdict"><c>same</c> or <c>different</c>; <c>accepted</c> or <c>quarantined</c>.</param>
/// <param name="Reason">Why.</param>
/// <param name="RuledOn">The day (UTC) on which it was decided.</param>
public sealed record Ruling(string Subject, string Key, string Verdict, string Reason, DateOnly RuledOn);

/// <summary>All rulings, ready to be asked.</summary>
public sealed class Rulings
{
    private readonly Dictionary<(string Subject, string Key), Ruling> rulings;

    /// <summary>Takes the rulings; of two on the same case the later one in the list counts.</summary>
    public Rulings(IEnumerable<Ruling> all)
    {
        ArgumentNullException.ThrowIfNull(all);
        rulings = [];
        foreach (var ruling in all)
            rulings[(ruling.Subject, ruling.Key)] = ruling;
    }

    /// <summary>No rulings.</summary>
    public static Rulings None { get; } = new([]);

    /// <summary>The ruling on a publication, by its file name.</summary>
    public Ruling? FindForPublication(string fileName) => rulings.GetValueOrDefault(("publication", fileName));

    /// <summary>The ruling on two names of a state, whichever is named first.</summary>
    public Ruling? FindForRename(string state, string one, string other) =>
        rulings.GetValueOrDefault(("rename", CreateRenameKey(state, one, other)));

    /// <summary>The key of a rename case: the order of the names does not matter.</summary>
    public static string CreateRenameKey(string state, string one, string other) =>
        string.CompareOrdinal(one, other) <= 0 ? $"{state}|{one}|{other}" : $"{state}|{other}|{one}";
}
