using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace RecordsApi.Http.Asking;

/// <summary>Checks a question against the register. Whatever it names is looked up in one statement.</summary>
internal abstract class KnowingValidator<T> : AbstractValidator<T>
{
    private static readonly string Found = $"known to {typeof(T).Name}";

    private readonly List<(Func<T, IReadOnlyList<string>> Values, IQueryable<string> Ids)> checks = [];

    /// <summary>Each value is one of the ids in the register; a wrong one is answered with the nearest.</summary>
    protected void MustBeKnown(Func<T, IReadOnlyList<string>> values, string parameter, string thing, IQueryable<string> ids)
    {
        var number = checks.Count;
        checks.Add((values, ids));
        RuleFor(request => request).CustomAsync(async (request, context, cancellationToken) =>
        {
            if (values(request).Count == 0)
                return;
            if (!context.RootContextData.TryGetValue(Found, out var found))
                context.RootContextData[Found] = found = await FindAsync(request, cancellationToken);
            var known = ((ILookup<int, string>)found)[number];
            foreach (var unknown in values(request).Except(known))
            {
                var (nearest, allowed) = await KnownValues.SuggestAsync(ids, unknown, cancellationToken);
                context.AddMistake(new(parameter, $"The register has no {thing} '{unknown}'.", allowed, nearest));
            }
        });
    }

    private async Task<ILookup<int, string>> FindAsync(T request, CancellationToken cancellationToken)
    {
        var asked = checks.Select((check, number) => (Values: check.Values(request), check.Ids, Number: number)).Where(check => check.Values.Count > 0);
        var rows = await asked.Select(check => Among(check.Ids, check.Values, check.Number)).Aggregate(Queryable.Concat).ToListAsync(cancellationToken);
        return rows.ToLookup(row => row.Check, row => row.Id);
    }

    private static IQueryable<KnownId> Among(IQueryable<string> ids, IReadOnlyList<string> values, int check) =>
        ids.Where(id => values.Contains(id)).Select(id => new KnownId { Check = check, Id = id });

    private sealed class KnownId
    {
        public required int Check { get; init; }

        public required string Id { get; init; }
    }
}
