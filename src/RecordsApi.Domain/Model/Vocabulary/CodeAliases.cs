using System.Collections.Frozen;

namespace RecordsApi.Domain.Model;

/// <summary>Other words for codes, as people in the field and publishers write them: <c>TFM</c> for <c>task-force</c>.</summary>
public sealed class CodeAliases
{
    private static readonly char[] Separators = [' ', '-', '_', '.', '\t'];

    private readonly FrozenDictionary<string, string> codesByWords;
    private readonly FrozenDictionary<string, IReadOnlyList<string>> aliasesByCode;

    /// <summary>Initializes a new instance of the <see cref="CodeAliases"/> class.</summary>
    /// <param name="aliases">The aliases of each code that has some.</param>
    /// <exception cref="ArgumentException">An alias belongs to two codes.</exception>
    public CodeAliases(params IEnumerable<(string Code, IReadOnlyList<string> Aliases)> aliases)
    {
        var all = aliases.Where(entry => entry.Aliases.Count > 0).ToList();
        aliasesByCode = all.ToFrozenDictionary(entry => entry.Code, entry => entry.Aliases, StringComparer.Ordinal);
        codesByWords = all.SelectMany(entry => entry.Aliases.Select(alias => (Words: Normalize(alias), entry.Code)))
            .ToFrozenDictionary(entry => entry.Words, entry => entry.Code, StringComparer.Ordinal);
    }

    /// <summary>No aliases.</summary>
    public static CodeAliases None { get; } = new();

    /// <summary>Every alias with its code.</summary>
    public IEnumerable<(string Alias, string Code)> All => aliasesByCode.SelectMany(entry => entry.Value.Select(alias => (alias, entry.Key)));

    /// <summary>The aliases of a code; empty if it has none.</summary>
    public IReadOnlyList<string> Of(string code) => aliasesByCode.GetValueOrDefault(code, []);

    /// <summary>Returns the code of an alias, ignoring case and hyphens; null if no code has it.</summary>
    public string? FindCode(string text) => codesByWords.Count == 0 ? null : codesByWords.GetValueOrDefault(Normalize(text));

    /// <summary>Returns the aliases of some of the codes.</summary>
    public CodeAliases For(IReadOnlyCollection<string> codes) => new(aliasesByCode.Where(entry => codes.Contains(entry.Key)).Select(entry => (entry.Key, entry.Value)));

    private static string Normalize(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return string.Join(' ', text.ToLowerInvariant().Replace('’', '\'').Split(Separators, StringSplitOptions.RemoveEmptyEntries));
    }
}
