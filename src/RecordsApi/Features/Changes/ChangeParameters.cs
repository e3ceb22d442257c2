using RecordsApi.Domain.Lifecycle;
using RecordsApi.Domain.Model;
using RecordsApi.Http.Queries;

namespace RecordsApi.Features.Changes;

/// <summary>A question about the change log.</summary>
internal interface IChangeFilterQuery
{
    /// <summary>The query string, read.</summary>
    ParsedQuery Parsed { get; }
}

/// <summary>The filters of the list and of the feed, which are the same.</summary>
internal static class ChangeParameters
{
    /// <summary>Them.</summary>
    public static IReadOnlyList<QueryParameter> Filters { get; } =
    [
        new("after", ParameterKind.Sequence, "Entries after this number: keep the greatest `sequence` you have read and ask with it to go on where you left off, nothing lost.")
        { Example = "0", SummaryTemplate = "after number {0}" },
        Since("since", "Taken in at this moment or later; a day counts from its beginning in UTC.", "taken in since {0}"),
        Since("until", "Taken in by this moment; a day counts to its end in UTC.", "taken in until {0}"),
        CommonParameters.Choice("kind", "Kinds of change; see `/v1/enums/change-kind`.", ChangeKinds.Vocabulary.Terms.Select(t => t.Value), "of kind {0}"),
        new("corrections", ParameterKind.Boolean, "Whether it changes what was said before, rather than adds to it.") { Example = "true", SummaryTemplate = "that are corrections: {0}" },
        CommonParameters.Choice("thing", "Kinds of record; see `/v1/enums/changed-thing`.", ChangedThings.Vocabulary.Terms.Select(t => t.Value), "about {0}"),
        CommonParameters.Choice("status", "Steps that give one of these statuses; see `/v1/enums/agreement-status`.", AgreementStatuses.Vocabulary.Terms.Select(t => t.Value), "about steps to {0}"),
        CommonParameters.Choice("phase", "Steps that give a status of one of these phases; see `/v1/enums/phase`.", Phases.Vocabulary.Terms.Select(t => t.Value), "about steps to phase {0}"),
        CommonParameters.State, CommonParameters.Within, CommonParameters.Agreement, CommonParameters.Agency,
    ];

    private static QueryParameter Since(string name, string description, string phrase) =>
        new(name, ParameterKind.DateOrTimestamp, description) { Example = "2025-06-17", SummaryTemplate = phrase };

    /// <summary>The first moment asked about (UTC); null where none is given.</summary>
    public static DateTimeOffset? Since(this IChangeFilterQuery request) => request.Parsed.GetDate("since") is { } day
        ? new DateTimeOffset(day, TimeOnly.MinValue, TimeSpan.Zero)
        : request.Parsed.GetTimestamp("since");
}
