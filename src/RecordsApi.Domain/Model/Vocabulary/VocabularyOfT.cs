using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;

namespace RecordsApi.Domain.Model;

/// <summary>A vocabulary whose values are the members of <typeparamref name="T"/>, each with its code on the wire.</summary>
public sealed class Vocabulary<T> : Vocabulary
    where T : struct, Enum
{
    private readonly FrozenDictionary<T, string> codes;
    private readonly FrozenDictionary<string, T> values;

    internal Vocabulary(string name, string meaning, params IReadOnlyList<(T Value, string Code, string Meaning)> entries)
        : this(name, meaning, CodeAliases.None, entries)
    {
    }

    internal Vocabulary(string name, string meaning, CodeAliases aliases, params IReadOnlyList<(T Value, string Code, string Meaning)> entries)
        : base(name, meaning, [.. entries.Select(entry => new VocabularyTerm(entry.Code, entry.Meaning) { Aliases = aliases.Of(entry.Code) })])
    {
        codes = entries.ToFrozenDictionary(entry => entry.Value, entry => entry.Code);
        values = entries.ToFrozenDictionary(entry => entry.Code, entry => entry.Value, StringComparer.Ordinal);
    }

    /// <summary>The code on the wire.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not a member of <typeparamref name="T"/>.</exception>
    public string GetCode(T value) => codes.TryGetValue(value, out var code)
        ? code
        : throw new ArgumentOutOfRangeException(nameof(value), value, $"No value of the vocabulary '{Name}'.");

    /// <summary>Returns the value of a code. Codes are compared exactly, including case and spaces.</summary>
    /// <exception cref="FormatException">No value has that code.</exception>
    public T Parse(string code) => TryParse(code, out var value)
        ? value
        : throw new FormatException($"'{code}' is not a value of the vocabulary '{Name}'.");

    /// <summary>Gets the value of a code, if there is one. Codes are compared exactly, including case and spaces.</summary>
    public bool TryParse([NotNullWhen(true)] string? code, out T value)
    {
        value = default;
        return code is not null && values.TryGetValue(code, out value);
    }
}
