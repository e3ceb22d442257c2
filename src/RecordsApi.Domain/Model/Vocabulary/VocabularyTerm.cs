namespace RecordsApi.Domain.Model;

/// <summary>One value of a vocabulary, as the API publishes it.</summary>
/// <param name="Value">The code on the wire: lower-case words joined by hyphens. Never changed once published.</param>
/// <param name="Meaning">What the value says, in one or two sentences of plain English.</param>
/// <param name="Since">The version of the published contract in which the value first appeared.</param>
/// <param name="Deprecated">Whether new records no longer use the value; old ones may keep it.</param>
public sealed record VocabularyTerm(string Value, string Meaning, string Since = "1.0", bool Deprecated = false)
{
    /// <summary>Other words for the value; see <see cref="CodeAliases"/>.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];
}
