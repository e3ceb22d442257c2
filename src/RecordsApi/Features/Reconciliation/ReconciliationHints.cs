using System.Diagnostics.CodeAnalysis;
using RecordsApi.Data.Search;
using RecordsApi.Domain.Agencies.Resolving;
using RecordsApi.Domain.Geography;
using RecordsApi.Domain.Search;

namespace RecordsApi.Features.Reconciliation;

/// <summary>
/// Turns the values of the properties of a query into what the resolver compares. Values come from cells that people filled in: a value that
/// cannot be read does not fail the batch, but leaves every candidate in doubt.
/// </summary>
/// <param name="jurisdictions">The jurisdictions of the register.</param>
internal sealed class ReconciliationHints(JurisdictionNames jurisdictions)
{
    private const int MaxNameLength = 200;

    private static readonly NamedRecordKind[] Kinds = [NamedRecordKind.Agency, NamedRecordKind.Jurisdiction];

    /// <summary>Returns what is known of the record: one item for each combination of values.</summary>
    public IReadOnlyList<ResolveQuery> Read(ReconciliationQuery query, EntityScope scope)
    {
        var name = query.Text?.Trim();
        if (name?.Length > MaxNameLength)
            return [];
        IEnumerable<ResolveQuery> items = [new(string.IsNullOrEmpty(name) ? null : name, null, null, null, null) { Levels = scope.Levels }];
        items = Combine(items, query, EntityProperties.State, ReadState);
        items = Combine(items, query, EntityProperties.County, ReadCounty);
        items = Combine(items, query, EntityProperties.Geoid, ReadGeoid);
        items = Combine(items, query, EntityProperties.Ori, (item, value) => item with { Ori = value });
        return [.. items];
    }

    /// <summary>Returns the part of a scope that the kinds of a query allow; null if none of them can be read.</summary>
    public static EntityScope? Narrow(EntityScope scope, ReconciliationQuery query)
    {
        if (!query.Hints.TryGetValue(EntityProperties.Kind, out var values))
            return scope;
        var kinds = Kinds.Where(kind => values.Any(value => FindKind(value) == kind)).ToList();
        return kinds.Count switch { 0 => null, 1 => scope.Of(kinds[0]), _ => scope };
    }

    private static IEnumerable<ResolveQuery> Combine(
        IEnumerable<ResolveQuery> items, ReconciliationQuery query, string property, Func<ResolveQuery, string, ResolveQuery?> read) =>
        query.Hints.TryGetValue(property, out var values)
            ? items.SelectMany(item => values.Select(value => read(item, value) ?? item with { HasUnreadValue = true }))
            : items;

    private static NamedRecordKind? FindKind(string text)
    {
        var code = NamedRecordKinds.Vocabulary.Aliases.FindCode(text) ?? text.ToLowerInvariant();
        return Kinds.Where(kind => NamedRecordKinds.Vocabulary.GetCode(kind) == code).Select(kind => (NamedRecordKind?)kind).FirstOrDefault();
    }

    private ResolveQuery? ReadState(ResolveQuery item, string value)
    {
        var state = jurisdictions.Find(RestoreZero(value)) is { Level: JurisdictionLevelCodes.State } known ? known.State
            : UsStates.All.FirstOrDefault(s => Equals(s.Code, value) || Equals(s.Name, value) || Equals(s.ShortName, value))?.Code;
        return state is null ? null : item with { State = state };
    }

    // Names are read by the resolver, which knows the state of each candidate.
    private ResolveQuery? ReadCounty(ResolveQuery item, string value)
    {
        if (!value.All(char.IsAsciiDigit))
            return item with { County = value };
        if (jurisdictions.Find(RestoreZero(value)) is not { Level: JurisdictionLevelCodes.County } county)
            return null;
        return item.State is null || item.State == county.State ? item with { County = county.Name, State = county.State } : null;
    }

    private ResolveQuery? ReadGeoid(ResolveQuery item, string value) =>
        jurisdictions.Find(RestoreZero(value)) is { } jurisdiction ? item with { Geoid = jurisdiction.Id } : null;

    // Programs that take a GEOID for a number drop its leading zero.
    [return: NotNullIfNotNull(nameof(value))]
    private string? RestoreZero(string? value) =>
        value is not null && value.All(char.IsAsciiDigit) && jurisdictions.Find(value) is null && jurisdictions.Find("0" + value) is not null ? "0" + value : value;

    private static bool Equals(string name, string value) => string.Equals(name, value, StringComparison.OrdinalIgnoreCase);
}
