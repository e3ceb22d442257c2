namespace RecordsApi.Domain.Ingestion.Matching;

/// <summary>A person's decision on a review item. Imports follow it.</summary>
/// <param name="Subject">
/// <c>rename</c> for two printed names, with the key <c>ST|first name|second name</c>, of facilities <c>facility|ST|one|other</c>, or
/// <c>publication</c>, with the file name as the key.
/// </param>
/// <param name="Key">The key of the case.</param>
/// <param name="Verdict"><c>same</c> or <c>different</c> for a rename; <c>accepted</c> or <c>quarantined</c> for a publication.</param>
/// <param name="Reason">The reason.</param>
/// <param name="RuledOn">The date (UTC) of the ruling.</param>
public sealed record Ruling(string Subject, string Key, string Verdict, string Reason, DateOnly RuledOn);

/// <summary>All rulings by case.</summary>
public sealed class Rulings
{
    /// <summary>What the keys of pairs of facilities begin with, before the first bar.</summary>
    public const string FacilityPrefix = "facility";

    private readonly Dictionary<(string Subject, string Key), Ruling> rulings;

    /// <summary>Initializes a new instance of the <see cref="Rulings"/> class. The last ruling on a case is used.</summary>
    public Rulings(IEnumerable<Ruling> all)
    {
        ArgumentNullException.ThrowIfNull(all);
        rulings = [];
        foreach (var ruling in all)
            rulings[(ruling.Subject, ruling.Key)] = ruling;
    }

    /// <summary>An empty collection.</summary>
    public static Rulings None { get; } = new([]);

    /// <summary>The rulings on names, in the order of their keys.</summary>
    public IEnumerable<Ruling> OnNames => rulings.Values.Where(r => r.Subject == "rename").OrderBy(r => r.Key, StringComparer.Ordinal);

    /// <summary>Finds the ruling on a publication by its file name.</summary>
    public Ruling? FindForPublication(string fileName) => rulings.GetValueOrDefault(("publication", fileName));

    /// <summary>Finds the ruling on two names in a state, in either order.</summary>
    public Ruling? FindForRename(string state, string one, string other) =>
        rulings.GetValueOrDefault(("rename", CreateRenameKey(state, one, other)));

    /// <summary>Whether a ruling says that two names in a state, in either order, are those of different agencies.</summary>
    public bool AreDifferent(string state, string one, string other) => FindForRename(state, one, other)?.Verdict == "different";

    /// <summary>Finds the ruling on two printed facilities of a state, in either order.</summary>
    public Ruling? FindForFacilities(string state, string one, string other) =>
        rulings.GetValueOrDefault(("rename", CreateFacilityKey(state, one, other)));

    /// <summary>Creates the key of two printed facilities. Their order does not matter.</summary>
    public static string CreateFacilityKey(string state, string one, string other) => $"{FacilityPrefix}|{CreateRenameKey(state, one, other)}";

    /// <summary>Whether a key is that of two facilities.</summary>
    public static bool IsFacilityKey(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return key.StartsWith($"{FacilityPrefix}|", StringComparison.Ordinal);
    }

    /// <summary>Returns a key of two names with them in the order in which keys have them; other texts as they are.</summary>
    public static string Normalize(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return key.Split('|') switch
        {
            [var state, var one, var other] => CreateRenameKey(state, one, other),
            [FacilityPrefix, var state, var one, var other] => CreateFacilityKey(state, one, other),
            _ => key,
        };
    }

    /// <summary>Creates the key of a rename. The order of the names does not matter.</summary>
    public static string CreateRenameKey(string state, string one, string other) =>
        string.CompareOrdinal(one, other) <= 0 ? $"{state}|{one}|{other}" : $"{state}|{other}|{one}";
}
