using System.Buffers;
using RecordsApi.Domain.Geography;

namespace RecordsApi.Domain.Search;

/// <summary>
/// Finds records whose names are like a text that may be misspelled, half remembered, abbreviated or not finished. It is made once and only
/// read afterwards, so one instance can be used by several threads.
/// </summary>
public sealed class NameDirectory
{
    // A text of more words is a sentence, not a name.
    private const int MaxWords = 12;

    // How much it counts which share of a name the text has.
    private const double CoverageShare = 0.25;

    // Names that are much less like the text than the best one are not what was meant.
    private const double ShareOfBest = 0.6;

    private readonly IReadOnlyList<NamedRecord> records;
    private readonly WordIndex words;
    private readonly int[][] namesByWord;
    private readonly int[] recordByName;
    private readonly string[] names;
    private readonly bool[] areInitials;
    private readonly byte[] wordCounts;
    private readonly double[] weightByWord;

    /// <summary>Initializes a new instance of the <see cref="NameDirectory"/> class.</summary>
    public NameDirectory(IReadOnlyList<NamedRecord> records)
    {
        ArgumentNullException.ThrowIfNull(records);
        this.records = records;
        var all = records.SelectMany((record, at) => record.OtherNames.Prepend(record.Name).Distinct(StringComparer.Ordinal).Select(name => (Record: at, Name: name, AreInitials: false))
            .Concat(record.Initials.Select(initials => (Record: at, Name: initials, AreInitials: true)))).ToList();
        recordByName = [.. all.Select(name => name.Record)];
        names = [.. all.Select(name => name.Name)];
        areInitials = [.. all.Select(name => name.AreInitials)];
        var wordsByName = all.Select(name => (Own: SearchTokenizer.Tokenize(name.Name), Joined: SearchTokenizer.JoinParticles(name.Name))).ToList();
        wordCounts = [.. wordsByName.Select(words => (byte)Math.Min(words.Own.Count, byte.MaxValue))];
        words = new(wordsByName.SelectMany(entry => entry.Own.Concat(entry.Joined)));
        var postings = new List<int>[words.Count];
        for (var name = 0; name < wordsByName.Count; name++)
        {
            foreach (var word in wordsByName[name].Own.Concat(wordsByName[name].Joined).Distinct(StringComparer.Ordinal))
                (postings[words.IndexOf(word)] ??= []).Add(name);
        }

        namesByWord = [.. postings.Select(list => list.ToArray())];
        weightByWord = [.. namesByWord.Select(list => Math.Log(1 + (double)names.Length / list.Length))];
    }

    /// <summary>Returns the records whose names are most like a text, best first.</summary>
    /// <param name="text">The text.</param>
    /// <param name="limit">The most records to return.</param>
    /// <param name="minScore">The score that a record needs, from 0 to 1.</param>
    /// <param name="filter">Which records to return; null for all.</param>
    public IReadOnlyList<NameMatch> Search(string text, int limit, double minScore, Func<NamedRecord, bool>? filter = null)
    {
        var parts = QueryWord.Parse(text);
        if (parts.Count is 0 or > MaxWords || names.Length == 0)
            return [];
        var found = Find(parts, everywhere: false, limit, minScore, filter);

        // A word that is right can still be the wrong word: "Marian" is a place, and Marion another.
        return found is [{ Score: >= 0.95 }, ..] ? found : Find(parts, everywhere: true, limit, minScore, filter);
    }

    private List<NameMatch> Find(IReadOnlyList<QueryWord> parts, bool everywhere, int limit, double minScore, Func<NamedRecord, bool>? filter)
    {
        var scores = ArrayPool<double>.Shared.Rent(names.Length);
        var found = ArrayPool<uint>.Shared.Rent(names.Length);
        Array.Clear(found, 0, names.Length);
        try
        {
            var touched = new List<int>();
            var weights = new double[parts.Count];
            for (var at = 0; at < parts.Count; at++)
                weights[at] = AddMatches(parts[at], 1u << at, everywhere, (scores, found, touched));
            return SelectBest(parts, weights, (scores, found, touched), limit, minScore, filter);
        }
        finally
        {
            ArrayPool<double>.Shared.Return(scores);
            ArrayPool<uint>.Shared.Return(found);
        }
    }

    private List<NameMatch> SelectBest(
        IReadOnlyList<QueryWord> parts, double[] weights, (double[] Scores, uint[] Found, List<int> Touched) sums, int limit, double minScore, Func<NamedRecord, bool>? filter)
    {
        var total = weights.Sum();
        var best = new Dictionary<int, (int Name, double Score)>();
        var least = minScore;
        foreach (var name in sums.Touched)
        {
            // Before anything else is looked at: this is so for most of many names.
            var relative = sums.Scores[name] / total;
            var coverage = Math.Min(1, (double)uint.PopCount(sums.Found[name]) / wordCounts[name]);
            var factor = 1 - CoverageShare + CoverageShare * coverage;
            var record = recordByName[name];
            if ((relative + GetStateScore(parts, weights, sums.Found[name], records[record].State) / total) * factor is var score && score < least)
                continue;
            if ((best.TryGetValue(record, out var known) && known.Score >= score) || filter?.Invoke(records[record]) == false)
                continue;
            best[record] = (name, score);
            least = Math.Max(least, score * ShareOfBest);
        }

        return [.. best.Where(entry => entry.Value.Score >= least)
            .Select(entry => new NameMatch(records[entry.Key], names[entry.Value.Name], Math.Min(1, entry.Value.Score)))
            .OrderByDescending(match => Math.Round(match.Score, 2)).ThenBy(match => match.Record.Kind).ThenByDescending(match => match.Record.Population)
            .ThenBy(match => match.Record.Name.Length).ThenBy(match => match.Record.Id, StringComparer.Ordinal).Take(limit)];
    }

    // Returns the weight of the word: rare words tell more than common ones.
    private double AddMatches(QueryWord part, uint bit, bool everywhere, (double[] Scores, uint[] Found, List<int> Touched) sums)
    {
        var matches = new Dictionary<int, double>();
        foreach (var (word, isPrefix) in part.Spellings)
            Add(words.FindBeginning(word, isPrefix));
        if (everywhere || matches.Count == 0)
            Add(words.FindSimilar(part.Spellings[0].Word));
        if (matches.Count == 0)
            return Math.Log(1 + names.Length);
        var best = matches.Values.Max();
        var weight = matches.Where(match => match.Value >= best).Max(match => weightByWord[match.Key]);
        foreach (var (word, likeness) in matches.OrderByDescending(match => match.Value))
        {
            foreach (var name in namesByWord[word])
            {
                var before = sums.Found[name];
                if ((before & bit) != 0 || (likeness < 1 && areInitials[name]))
                    continue;
                if (before == 0)
                    sums.Touched.Add(name);
                sums.Scores[name] = (before == 0 ? 0 : sums.Scores[name]) + likeness * weight;
                sums.Found[name] = before | bit;
            }
        }

        return weight;

        void Add(IEnumerable<(int Word, double Weight)> found)
        {
            foreach (var (word, likeness) in found)
                matches[word] = Math.Max(likeness, matches.GetValueOrDefault(word));
        }
    }

    // "Hialeah Florida" and "Hialeah FL" name the state of the place, which is no part of its name.
    private static double GetStateScore(IReadOnlyList<QueryWord> parts, double[] weights, uint found, string? state)
    {
        var score = 0.0;
        for (var at = 0; at < parts.Count && state is not null; at++)
        {
            if ((found & (1u << at)) == 0 && parts[at].States.Contains(state))
                score += weights[at];
        }

        return score;
    }

    /// <summary>A word of the text.</summary>
    /// <param name="Spellings">Ways to write it, the word as typed first.</param>
    /// <param name="States">USPS codes of the states that it is the code or a part of the name of.</param>
    private sealed record QueryWord(IReadOnlyList<(string Word, bool IsPrefix)> Spellings, IReadOnlySet<string> States)
    {
        private static readonly ILookup<string, string> StatesByWord = UsStates.WithAgencies.Values
            .SelectMany(state => SearchTokenizer.Tokenize(state.ShortName).Append(state.Code.ToLowerInvariant()).Select(word => (word, state.Code)))
            .ToLookup(entry => entry.word, entry => entry.Code, StringComparer.Ordinal);

        public static IReadOnlyList<QueryWord> Parse(string text) => [.. SearchQuery.Parse(text).Terms.SelectMany(Split)];

        private static IEnumerable<QueryWord> Split(SearchTerm term)
        {
            if (term.Words.Count > 1)
                return term.Words.Select((word, at) => Create([(word, at == term.Words.Count - 1)]));
            return [Create([.. term.Alternatives.Where(phrase => phrase.Words.Count == 1).Select(phrase => (phrase.Words[0], phrase.IsPrefix))])];
        }

        private static QueryWord Create(IReadOnlyList<(string Word, bool IsPrefix)> spellings) =>
            new(spellings, StatesByWord[spellings[0].Word].ToHashSet(StringComparer.Ordinal));
    }
}
