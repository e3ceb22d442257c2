using RecordsApi.Domain.Lifecycle;
using RecordsApi.Domain.Model;
using RecordsApi.Http.Queries;

namespace RecordsApi.Features.Changes;

/// <summary>A query of the change log.</summary>
internal interface IChangeFilterQuery : IParsedQuery;

/// <summary>The common filters of the list and the feed.</summary>
internal static class ChangeParameters
{
    /// <summary>The filters.</summary>
    public static IReadOnlyList<QueryParameter> Filters { get; } =
    [
        new("after", ParameterKind.Sequence, "Entries after this sequence number. Use the greatest `sequence` that you have read to get only later entries.")
        { Example = "0", SummaryTemplate = "after number {0}" },
        Since("since", "Recorded in this register at or after this timestamp. A date counts from its start in UTC.", "entered at or after {0}"),
        Since("until", "Recorded in this register at or before this timestamp. A date includes the whole day in UTC.", "entered at or before {0}"),
        CommonParameters.Choice("kind", "Kinds of change, of the entry or of one of its details; see `/v1/enums/change-kind`.", ChangeKinds.Vocabulary, "of kind {0}"),
        new("corrections", ParameterKind.Boolean, "Whether it changes or removes recorded data, instead of adding to it.") { Example = "true", SummaryTemplate = "that are corrections: {0}" },
        CommonParameters.Choice("thing", "Types of record; see `/v1/enums/changed-thing`.", ChangedThings.Vocabulary, "about {0}"),
        CommonParameters.Choice("status", "Changes to status events with one of these statuses; see `/v1/enums/agreement-status`.", AgreementStatuses.Vocabulary, "about status {0}"),
        CommonParameters.Choice("phase", "Changes to status events with a status of one of these phases; see `/v1/enums/phase`.", Phases.Vocabulary, "about phase {0}"),
        CommonParameters.State, CommonParameters.Within, CommonParameters.County, .. AreaParameters.All, CommonParameters.Agreement, CommonParameters.Agency, CommonParameters.AgencyType,
        CommonParameters.Facility, ProgramOfChanges, CommonParameters.Model,
    ];

    private static QueryParameter ProgramOfChanges => CommonParameters.Program with
    {
        Description = "Codes of the programs of the agreement that it is about; see `/v1/programs`. Without it, the entries are those about 287(g), also of agencies and lists. "
            + "With a parameter that names a model, an agreement or a facility, or a `thing` or `kind` that only facilities have, entries about all programs match.",
    };

    private static QueryParameter Since(string name, string description, string phrase) =>
        new(name, ParameterKind.DateOrTimestamp, description) { Example = "2025-06-17", SummaryTemplate = phrase };

    /// <summary>The start of the period (UTC); null if not given.</summary>
    public static DateTimeOffset? Since(this IChangeFilterQuery request) => request.Parsed.GetDate("since") is { } day
        ? new DateTimeOffset(day, TimeOnly.MinValue, TimeSpan.Zero)
        : request.Parsed.GetTimestamp("since");
}
