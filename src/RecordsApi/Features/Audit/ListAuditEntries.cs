using FluentValidation;
using Microsoft.EntityFrameworkCore;
using RecordsApi.Data;
using RecordsApi.Data.Queries;
using RecordsApi.Domain.Audit;
using RecordsApi.Features.Audit.V1;
using RecordsApi.Http.Errors;
using RecordsApi.Http.Queries;
using RecordsApi.Http.Security.Writes;

namespace RecordsApi.Features.Audit;

/// <summary>The query of <c>GET /audit</c>.</summary>
internal sealed record ListAuditEntriesQuery(ParsedQuery Parsed) : IQueryModel<ListAuditEntriesQuery>, IParsedQuery
{
    /// <summary>The log has a single order.</summary>
    public static SortDefinition<AuditEntry> SortKeys { get; } = new SortDefinition<AuditEntry>("-sequence").AddKey("sequence", e => e.Sequence);

    public static IReadOnlyList<QueryParameter> Parameters { get; } =
    [
        new("key", ParameterKind.Code, "Ids of API keys (not the keys themselves).")
        { AllowsMultiple = true, AllowsExclusion = true, Example = "k-7f3a90c1d2e4", Pattern = IdPatterns.Slug, SummaryTemplate = "of key {0}" },
        CommonParameters.Choice("thing", "Types of the written records.", WriteAuditRecord.RecordKinds, "about {0}"),
        CommonParameters.Choice("outcome", "Outcomes; see `/v1/enums/audit-outcome`.", AuditOutcomes.Vocabulary, "that were {0}"),
        new("from", ParameterKind.DateOrTimestamp, "At or after this timestamp. A date counts from its start in UTC.") { Example = "2025-06-17", SummaryTemplate = "from {0}" },
        new("to", ParameterKind.DateOrTimestamp, "At or before this timestamp. A date includes the whole day in UTC.") { Example = "2025-06-17", SummaryTemplate = "to {0}" },
        .. CommonParameters.ForList(SortKeys.Names, SortKeys.Default),
    ];

    /// <summary>The start of the period (UTC); null if not given.</summary>
    public DateTimeOffset? From => Parsed.GetDate("from") is { } day ? new DateTimeOffset(day, TimeOnly.MinValue, TimeSpan.Zero) : Parsed.GetTimestamp("from");

    /// <summary>The end of the period (UTC); null if not given.</summary>
    public DateTimeOffset? To => Parsed.GetTimestamp("to");

    static ListAuditEntriesQuery IQueryModel<ListAuditEntriesQuery>.From(ParsedQuery parsed) => new(parsed);

    /// <summary>Selects the entries that match the filters.</summary>
    public IQueryable<AuditEntry> ApplyFilters(IQueryable<AuditEntry> entries)
    {
        entries = entries
            .Match(Parsed.GetFilter("key"), ids => e => ids.Contains(e.KeyId!))
            .Match(Parsed.GetFilter("thing"), things => e => things.Contains(e.Thing!))
            .Match(Parsed.GetFilter("outcome"), outcomes => e => outcomes.Contains(e.Outcome));
        if (From is { } from)
            entries = entries.Where(e => e.At >= from);
        if (To is { } to)
            entries = entries.Where(e => e.At <= to);
        return entries;
    }
}

/// <summary>Validates <see cref="ListAuditEntriesQuery"/>.</summary>
internal sealed class ListAuditEntriesValidator : ReferenceValidator<ListAuditEntriesQuery>
{
    public ListAuditEntriesValidator()
    {
        MustExist("key", new("key", db => db.ApiKeys.Select(k => k.Id)));
        RuleFor(r => r).Custom((r, context) =>
        {
            if (r.From > r.To)
                context.AddError(new("from", "from must not be later than to."));
        });
    }
}

/// <summary>Lists the entries of the audit log.</summary>
internal static class ListAuditEntries
{
    /// <summary>Handles <c>GET /audit</c>.</summary>
    public static Task<ListResult<AuditEntryV1>> HandleAsync(
        BoundQuery<ListAuditEntriesQuery> query, RegisterContext db, PagedResponder responder, CancellationToken cancellationToken)
    {
        var entries = query.Value.ApplyFilters(db.AuditEntries.AsNoTracking());
        return responder.RespondAsync(
            query, ListDefinition.Create("Entries of the audit log", entries, ListAuditEntriesQuery.SortKeys, e => e.ToResponse()), cancellationToken);
    }
}
