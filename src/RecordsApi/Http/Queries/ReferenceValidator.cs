using FluentValidation;
using Microsoft.EntityFrameworkCore;
using RecordsApi.Data;
using RecordsApi.Http.Errors;

namespace RecordsApi.Http.Queries;

/// <summary>Validates that the ids in a query exist. All ids that are not cached are looked up in one statement.</summary>
internal abstract class ReferenceValidator<T> : AbstractValidator<T>
    where T : IParsedQuery
{
    // Somebody who misspells more ids of one parameter has sent ids of another kind, and finding the closest of each takes time.
    private const int MaxSuggestions = 3;

    private readonly List<(string Parameter, RecordReference Reference)> checks = [];

    /// <summary>Creates the validator. One rule checks all ids: most requests have few of the parameters, and each rule takes time.</summary>
    protected ReferenceValidator() => RuleFor(request => request).CustomAsync(CheckAsync);

    /// <summary>Requires each value of a parameter, excluded or not, to be an id in the register; the error for an unknown id suggests the closest one.</summary>
    protected void MustExist(string parameter, RecordReference reference) => checks.Add((parameter, reference));

    private async Task CheckAsync(T request, ValidationContext<T> context, CancellationToken cancellationToken)
    {
        if (!checks.Exists(check => request.Parsed.Has(check.Parameter)))
            return;
        var known = await FindExistingIdsAsync(context.GetRegister(), request.Parsed, cancellationToken);
        foreach (var (parameter, reference) in checks)
        {
            foreach (var (i, unknown) in GetIds(request.Parsed, parameter).Except(known[parameter]).Index())
            {
                context.AddError(i < MaxSuggestions
                    ? await context.GetSuggestions().CreateErrorAsync(parameter, reference, unknown, cancellationToken)
                    : RecordSuggestions.CreateErrorWithoutSuggestion(parameter, reference, unknown));
            }
        }
    }

    private static IReadOnlyList<string> GetIds(ParsedQuery parsed, string parameter) => parsed.GetFilter(parameter) is { Excluded.Count: > 0 } filter
        ? [.. filter.Included, .. filter.Excluded]
        : parsed.GetValues(parameter);

    // An id that exists is looked up once for each dataset version and timestamp; one that does not exist can be added without a new version.
    private async Task<ILookup<string, string>> FindExistingIdsAsync(RegisterContext register, ParsedQuery parsed, CancellationToken cancellationToken)
    {
        var found = new List<(string Parameter, string Id)>();
        var lookups = new List<IQueryable<ExistingId>>();
        foreach (var (parameter, reference) in checks.Where(check => parsed.Has(check.Parameter)))
        {
            var isCached = GetIds(parsed, parameter).ToLookup(id => register.Cache?.TryGet<bool>(CacheKey(register, reference, id), out _) == true);
            found.AddRange(isCached[true].Select(id => (parameter, id)));
            if (isCached[false].ToList() is { Count: > 0 } others)
                lookups.Add(SelectExisting(reference.GetIds(register), others, parameter));
        }

        if (lookups.Count > 0)
        {
            foreach (var row in await lookups.Aggregate(Queryable.Concat).ToListAsync(cancellationToken))
            {
                register.Cache?.Set(CacheKey(register, checks.Find(check => check.Parameter == row.Parameter).Reference, row.Id), true);
                found.Add((row.Parameter, row.Id));
            }
        }

        return found.ToLookup(row => row.Parameter, row => row.Id, StringComparer.Ordinal);
    }

    private static (RecordReference Reference, string Id, DateTimeOffset KnownAt) CacheKey(RegisterContext register, RecordReference reference, string id) =>
        (reference, id, register.KnownAt);

    private static IQueryable<ExistingId> SelectExisting(IQueryable<string> ids, IReadOnlyList<string> values, string parameter) =>
        ids.Where(id => values.Contains(id)).Select(id => new ExistingId { Parameter = parameter, Id = id });

    private sealed class ExistingId
    {
        public required string Parameter { get; init; }

        public required string Id { get; init; }
    }
}
