using FluentValidation;
using Microsoft.EntityFrameworkCore;
using RecordsApi.Data;
using RecordsApi.Http.Errors;

namespace RecordsApi.Http.Queries;

/// <summary>Validates that the ids in a query exist. All ids are looked up in one statement.</summary>
internal abstract class ReferenceValidator<T> : AbstractValidator<T>
{
    private static readonly string FoundIdsKey = $"known to {typeof(T).Name}";

    private readonly List<(Func<T, IReadOnlyList<string>> Values, Func<RegisterContext, IQueryable<string>> Ids)> checks = [];

    /// <summary>Requires each value to be an id in the register; the error for an unknown id suggests the closest one.</summary>
    protected void MustExist(Func<T, IReadOnlyList<string>> values, string parameter, string recordKind, Func<RegisterContext, IQueryable<string>> ids)
    {
        var number = checks.Count;
        checks.Add((values, ids));
        RuleFor(request => request).CustomAsync(async (request, context, cancellationToken) =>
        {
            if (values(request).Count == 0)
                return;
            if (!context.RootContextData.TryGetValue(FoundIdsKey, out var found))
                context.RootContextData[FoundIdsKey] = found = await FindExistingIdsAsync(context.GetRegister(), request, cancellationToken);
            var known = ((ILookup<int, string>)found)[number];
            foreach (var unknown in values(request).Except(known))
            {
                var (nearest, allowed) = await IdSuggestions.SuggestAsync(ids(context.GetRegister()), unknown, cancellationToken);
                context.AddError(new(parameter, $"The register has no {recordKind} '{unknown}'.", allowed, nearest));
            }
        });
    }

    private async Task<ILookup<int, string>> FindExistingIdsAsync(RegisterContext register, T request, CancellationToken cancellationToken)
    {
        var given = checks.Select((check, number) => (Values: check.Values(request), check.Ids, Number: number)).Where(check => check.Values.Count > 0);
        var rows = await given.Select(check => SelectExisting(check.Ids(register), check.Values, check.Number)).Aggregate(Queryable.Concat).ToListAsync(cancellationToken);
        return rows.ToLookup(row => row.Check, row => row.Id);
    }

    private static IQueryable<ExistingId> SelectExisting(IQueryable<string> ids, IReadOnlyList<string> values, int check) =>
        ids.Where(id => values.Contains(id)).Select(id => new ExistingId { Check = check, Id = id });

    private sealed class ExistingId
    {
        public required int Check { get; init; }

        public required string Id { get; init; }
    }
}
