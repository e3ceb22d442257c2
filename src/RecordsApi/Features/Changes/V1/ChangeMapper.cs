using RecordsApi.Data;
using RecordsApi.Data.Related;
using RecordsApi.Domain.Model;
using RecordsApi.Http.Citations;
using RecordsApi.Http.Queries;

namespace RecordsApi.Features.Changes.V1;

/// <summary>Maps changes to records of version 1.</summary>
internal static class ChangeMapper
{
    private static readonly Dictionary<string, string> CollectionPaths = new(StringComparer.Ordinal)
    {
        ["publication"] = "publications",
        ["agency"] = "agencies",
        ["agreement"] = "agreements",
        ["meeting"] = "meetings",
        ["decision"] = "decisions",
        ["source"] = "sources",
    };

    /// <summary>The changes of a page.</summary>
    public static async Task<IReadOnlyList<ChangeV1>> LoadResponsesAsync(
        this RegisterContext db, IReadOnlyList<Change> rows, BoundQuery query, CancellationToken cancellationToken)
    {
        var agencies = rows.Select(c => c.AgencyId).OfType<string>().Distinct().ToArray();
        var agreements = rows.Select(c => c.AgreementId).OfType<string>().Distinct().ToArray();
        RelatedRowsQuery[] ofAgencies = agencies.Length == 0 ? []
            : [new RelatedLinqQuery("Names", db.Agencies.Where(a => agencies.Contains(a.Id)).Select(a => new { a.Id, Word = a.Name }), IdAndWord.Columns)];
        RelatedRowsQuery[] ofAgreements = agreements.Length == 0 ? []
            : [new RelatedLinqQuery("Models", db.Agreements.Where(a => agreements.Contains(a.Id)).Select(a => new { a.Id, Word = a.ModelCode }), IdAndWord.Columns)];
        var records = await db.ReadRelatedRowsAsync([.. ofAgencies, .. ofAgreements], new Dictionary<string, string>(), cancellationToken);
        var names = records.GetRows<IdAndWord>("Names").ToDictionary(a => a.Id, a => a.Word);
        var models = records.GetRows<IdAndWord>("Models").ToDictionary(a => a.Id, a => a.Word);
        return [.. rows.Select(c => ToResponse(c, new ChangeSummaryWriter(names, models).Write(c), query))];
    }

    private sealed record IdAndWord(string Id, string Word)
    {
        public static string[] Columns { get; } = ["Id", "Word"];
    }

    private static ChangeV1 ToResponse(Change c, string summary, BoundQuery query) => query.Cite(new ChangeV1(
        c.Sequence, $"{c.Sequence}", c.Kind, c.RecordedAt, c.EnteredAt, c.Thing, c.ThingId, c.AgreementId, c.AgencyId, c.State,
        c.Status, c.OccurredOn, c.AgreementStatus, c.Before, c.After, c.Reason, c.CorrectionKind, c.StatusEventId, c.DecisionId, c.PublicationId,
        c.SourceIds.Split(' ', StringSplitOptions.RemoveEmptyEntries), summary,
        new(query.GetUrl($"changes/{c.Sequence}"), c.Kind == "record-withdrawn" ? null : query.GetUrl($"{CollectionPaths[c.Thing]}/{Uri.EscapeDataString(c.ThingId)}")),
        ""));
}
