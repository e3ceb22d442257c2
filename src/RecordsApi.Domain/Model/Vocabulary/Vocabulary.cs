namespace RecordsApi.Domain.Model;

/// <summary>A closed list of values with their meanings. New values may come in later versions; none is reused.</summary>
public abstract class Vocabulary
{
    private protected Vocabulary(string name, string meaning, IReadOnlyList<VocabularyTerm> terms)
    {
        Name = name;
        Meaning = meaning;
        Terms = terms;
    }

    /// <summary>The name under which the API publishes it, for example <c>decision-kind</c>.</summary>
    public string Name { get; }

    /// <summary>What the values tell apart, in plain English.</summary>
    public string Meaning { get; }

    /// <summary>The values, in the order a reader should meet them.</summary>
    public IReadOnlyList<VocabularyTerm> Terms { get; }
}
