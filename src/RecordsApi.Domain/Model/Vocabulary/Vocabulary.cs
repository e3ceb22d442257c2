namespace RecordsApi.Domain.Model;

/// <summary>A closed list of values with their meanings. Later versions can add values; a value is never reused.</summary>
public abstract class Vocabulary
{
    private protected Vocabulary(string name, string meaning, IReadOnlyList<VocabularyTerm> terms)
    {
        Name = name;
        Meaning = meaning;
        Terms = terms;
        Aliases = new(terms.Select(term => (term.Value, term.Aliases)));
    }

    /// <summary>The name under which the API publishes it, for example <c>decision-kind</c>.</summary>
    public string Name { get; }

    /// <summary>What the values describe, in plain English.</summary>
    public string Meaning { get; }

    /// <summary>The values, in the order in which they are published.</summary>
    public IReadOnlyList<VocabularyTerm> Terms { get; }

    /// <summary>Other words for the values.</summary>
    public CodeAliases Aliases { get; }
}
