using FluentValidation;
using RecordsApi.Http.Asking;
using RecordsApi.Http.Paging;
using RecordsApi.Http.Security.Writes;
using RecordsApi.Register.Audit;
using RecordsApi.Register.Storage;

namespace RecordsApi.Features.Audit;

/// <summary>Which entries of the audit log are asked for.</summary>
internal sealed record ListAuditRequest(QueryReading Asked) : IRequest<ListAuditRequest>
{
    /// <summary>The log has one order only.</summary>
    public static SortTable<AuditEntry> Sorts { get; } = new SortTable<AuditEntry>("-sequence").With("sequence", e => e.Sequence);

    public static IReadOnlyList<QueryParameter> Parameters { get; } =
    [
        new("key", ParameterKind.Code, "Ids of keys; never the keys themselves.")
        { Multiple = true, Example = "k-7f3a90c1d2e4", Pattern = IdPatterns.Slug, Phrase = "of key {0}" },
        Common.Choice("thing", "Kinds of record that were written.", Written.Things, "about {0}"),
        Common.Choice("outcome", "What came of it; see `/v1/enums/audit-outcome`.", AuditOutcomes.Vocabulary.Terms.Select(t => t.Value), "that were {0}"),
        new("from", ParameterKind.DayOrMoment, "At this moment or later; a day counts from its beginning in UTC.") { Example = "2025-06-17", Phrase = "from {0}" },
        new("to", ParameterKind.DayOrMoment, "By this moment; a day counts to its end in UTC.") { Example = "2025-06-17", Phrase = "to {0}" },
        .. Common.ForList(Sorts.Names, Sorts.Default),
    ];

    /// <summary>The first moment asked about (UTC); null where none is given.</summary>
    public DateTimeOffset? From => Asked.Day("from") is { } day ? new DateTimeOffset(day, TimeOnly.MinValue, TimeSpan.Zero) : Asked.Moment("from");

    /// <summary>The last one (UTC).</summary>
    public DateTimeOffset? To => Asked.Moment("to");

    static ListAuditRequest IRequest<ListAuditRequest>.From(QueryReading reading) => new(reading);

    /// <summary>The entries asked for.</summary>
    public IQueryable<AuditEntry> Narrow(IQueryable<AuditEntry> entries)
    {
        if (Asked.Texts("key") is { Count: > 0 } keys)
            entries = entries.Where(e => keys.Contains(e.KeyId!));
        if (Asked.Texts("thing") is { Count: > 0 } things)
            entries = entries.Where(e => things.Contains(e.Thing!));
        if (Asked.Texts("outcome") is { Count: > 0 } outcomes)
            entries = entries.Where(e => outcomes.Contains(e.Outcome));
        if (From is { } from)
            entries = entries.Where(e => e.At >= from);
        if (To is { } to)
            entries = entries.Where(e => e.At <= to);
        return entries;
    }
}

/// <summary>Checks <see cref="ListAuditRequest"/>.</summary>
internal sealed class ListAuditValidator : KnowingValidator<ListAuditRequest>
{
    public ListAuditValidator(RegisterContext db)
    {
        MustBeKnown(r => r.Asked.Texts("key"), "key", "key", db.ApiKeys.Select(k => k.Id));
        RuleFor(r => r).Custom((r, context) =>
        {
            if (r.From > r.To)
                context.AddMistake(new("from", "from lies after to, so that no moment is between them."));
        });
    }
}
