namespace RecordsApi.Domain.Search;

/// <summary>Consecutive words.</summary>
/// <param name="Words">The words.</param>
/// <param name="IsPrefix">Whether the last word may be the beginning of a longer one.</param>
public sealed record SearchPhrase(IReadOnlyList<string> Words, bool IsPrefix);
