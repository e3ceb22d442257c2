namespace RecordsApi.Data.Queries;

/// <summary>The values that a property may have, and those that it must not have. Without any of both, every value matches.</summary>
/// <param name="Included">Values of which one is required; empty if any value will do.</param>
/// <param name="Excluded">Values that do not match. A record without a value matches.</param>
public sealed record ValueFilter(IReadOnlyList<string> Included, IReadOnlyList<string> Excluded)
{
    /// <summary>Matches everything.</summary>
    public static ValueFilter None { get; } = new([], []);

    /// <summary>Whether it matches everything.</summary>
    public bool IsEmpty => Included.Count + Excluded.Count == 0;

    /// <summary>Requires one of these values.</summary>
    public static ValueFilter Of(params IReadOnlyList<string> values) => new(values, []);

    /// <summary>Excludes these values.</summary>
    public static ValueFilter Not(params IReadOnlyList<string> values) => new([], values);

    /// <summary>Whether a value matches. One that is not known is none of those required, and none of those excluded.</summary>
    public bool MatchesKnown(string? value) => value is null ? Included.Count == 0 : Matches(value);

    /// <summary>Whether a record with several values matches: with any of those required, and with none of those excluded.</summary>
    public bool MatchesSeveral(IReadOnlyCollection<string> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        return (Included.Count == 0 || values.Any(Included.Contains)) && !values.Any(Excluded.Contains);
    }

    /// <summary>Whether a value matches.</summary>
    public bool Matches(string value) => (Included.Count == 0 || Included.Contains(value)) && (Excluded.Count == 0 || !Excluded.Contains(value));
}
