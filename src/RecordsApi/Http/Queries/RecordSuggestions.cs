using Microsoft.EntityFrameworkCore;
using RecordsApi.Data;
using RecordsApi.Data.Reading;
using RecordsApi.Data.Search;
using RecordsApi.Domain.Search;
using RecordsApi.Http.Errors;

namespace RecordsApi.Http.Queries;

/// <summary>Suggests records that exist in place of an id that does not: by the spelling of the id, else by the names of the records.</summary>
internal sealed class RecordSuggestions(RegisterContext register, RegisterSession session, RegisterNamesCache names)
{
    private const int MaxCandidates = 5000;
    private const int MaxListed = 20;
    private const int MaxNamed = 3;

    // The names of one county and its places are much alike, and some of them are of another level.
    private const int MaxSearched = 20;

    // A text that is given as an id is either the name of a record or something else altogether.
    private const double MinScore = 0.6;

    /// <summary>The error for an id that does not exist.</summary>
    /// <param name="parameter">Name of the parameter.</param>
    /// <param name="reference">The records that it names.</param>
    /// <param name="unknown">The id.</param>
    /// <param name="cancellationToken">The token to cancel with.</param>
    public async Task<ValidationError> CreateErrorAsync(string parameter, RecordReference reference, string unknown, CancellationToken cancellationToken)
    {
        var message = CreateMessage(reference, unknown);
        if (reference.FindMergedAsync is { } findMerged && await findMerged(register, unknown, cancellationToken) is { } merged)
            return new(parameter, $"{message} It was merged into '{merged}'.", Suggestion: merged);
        var (nearest, all) = await FindByIdAsync(reference.GetIds(register), unknown, cancellationToken);
        if (nearest is not null)
            return new(parameter, message, all, nearest);
        var named = await FindByNameAsync(reference, unknown, cancellationToken);
        if (named.Count == 0)
            return new(parameter, message, all);
        var isClear = named.Count == 1 || Math.Round(named[0].Score, 2) > Math.Round(named[1].Score, 2);
        return new(
            parameter, $"{message} Records with such a name: {string.Join("; ", named.Select(match => $"{match.Record.Name}, {match.Record.State}, is {match.Record.Id}"))}.", all,
            Suggestion: isClear ? named[0].Record.Id : null);
    }

    /// <summary>The error for an id that does not exist, without a suggestion.</summary>
    public static ValidationError CreateErrorWithoutSuggestion(string parameter, RecordReference reference, string unknown) =>
        new(parameter, CreateMessage(reference, unknown));

    private static string CreateMessage(RecordReference reference, string unknown) => $"The register has no {reference.RecordKind} '{unknown}'.";

    // The closest id, and all ids if there are only a few.
    private static async Task<(string? Nearest, IReadOnlyList<string>? All)> FindByIdAsync(
        IQueryable<string> ids, string unknown, CancellationToken cancellationToken)
    {
        // Programs that take a GEOID for a number drop its leading zero.
        var withZero = "0" + unknown;
        if (unknown.All(char.IsAsciiDigit) && await ids.AnyAsync(id => id == withZero, cancellationToken))
            return (withZero, null);
        var all = await ids.OrderBy(id => id).Take(MaxListed + 1).ToListAsync(cancellationToken);
        if (all.Count is > 0 and <= MaxListed)
            return (ClosestMatch.Find(unknown, all), [.. all.Distinct()]);

        // Typing errors in the first letters are rare, and comparing with every id would be slow. A range, unlike a prefix, uses the index.
        var start = unknown[..Math.Min(2, unknown.Length)].ToLowerInvariant();
        var end = start + char.MaxValue;
        var similar = await ids.Where(id => string.Compare(id, start) >= 0 && string.Compare(id, end) < 0).OrderBy(id => id).Take(MaxCandidates).ToListAsync(cancellationToken);
        return (ClosestMatch.Find(unknown, similar), null);
    }

    private async Task<IReadOnlyList<NameMatch>> FindByNameAsync(RecordReference reference, string text, CancellationToken cancellationToken)
    {
        if (reference.Kind is not { } kind)
            return [];
        var directory = await names.GetAsync(session, cancellationToken);
        var found = directory.Search(text, MaxSearched, MinScore, [kind])
            .Where(match => reference.Level is null || directory.Jurisdictions.Find(match.Record.Id)?.Level == reference.Level).ToList();
        if (found.Count == 0)
            return [];

        // The names are those of the newest version; a query can ask for an older one.
        var candidates = found.ConvertAll(match => match.Record.Id);
        var existing = await reference.GetIds(register).Where(id => candidates.Contains(id)).ToListAsync(cancellationToken);
        return [.. found.Where(match => existing.Contains(match.Record.Id)).Take(MaxNamed)];
    }
}
