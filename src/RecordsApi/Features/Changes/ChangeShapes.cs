using RecordsApi.Features.Changes.V1;
using RecordsApi.Http.Asking;
using RecordsApi.Http.Paging;
using RecordsApi.Register.Model;
using RecordsApi.Register.Storage;
using RecordsApi.Register.Storage.Queries;

namespace RecordsApi.Features.Changes;

/// <summary>Makes version 1's changes.</summary>
internal static class ChangeShapes
{
    private static readonly Dictionary<string, string> Collections = new(StringComparer.Ordinal)
    {
        ["publication"] = "publications",
        ["agency"] = "agencies",
        ["agreement"] = "agreements",
        ["meeting"] = "meetings",
        ["decision"] = "decisions",
        ["source"] = "sources",
    };

    /// <summary>The changes of a page.</summary>
    public static async Task<IReadOnlyList<ChangeV1>> ShapeAsync(
        this RegisterContext db, IReadOnlyList<Change> rows, Asked asked, CancellationToken cancellationToken)
    {
        var agencies = rows.Select(c => c.AgencyId).OfType<string>().Distinct().ToArray();
        var agreements = rows.Select(c => c.AgreementId).OfType<string>().Distinct().ToArray();
        IncludedPart[] ofAgencies = agencies.Length == 0 ? []
            : [new IncludedQuery("Names", db.Agencies.Where(a => agencies.Contains(a.Id)).Select(a => new { a.Id, Word = a.Name }), Named.Columns)];
        IncludedPart[] ofAgreements = agreements.Length == 0 ? []
            : [new IncludedQuery("Models", db.Agreements.Where(a => agreements.Contains(a.Id)).Select(a => new { a.Id, Word = a.ModelCode }), Named.Columns)];
        var records = await db.IncludedAsync([.. ofAgencies, .. ofAgreements], new Dictionary<string, string>(), cancellationToken);
        var names = records.Of<Named>("Names").ToDictionary(a => a.Id, a => a.Word);
        var models = records.Of<Named>("Models").ToDictionary(a => a.Id, a => a.Word);
        return [.. rows.Select(c => Shape(c, new ChangeSummary(names, models).Of(c), asked))];
    }

    private sealed record Named(string Id, string Word)
    {
        public static string[] Columns { get; } = ["Id", "Word"];
    }

    private static ChangeV1 Shape(Change c, string summary, Asked asked) => new(
        c.Sequence, $"{c.Sequence}", c.Kind, c.RecordedAt, c.EnteredAt, c.Thing, c.ThingId, c.AgreementId, c.AgencyId, c.State,
        c.Status, c.OccurredOn, c.AgreementStatus, c.Before, c.After, c.Reason, c.CorrectionKind, c.StatusEventId, c.DecisionId, c.PublicationId,
        c.SourceIds.Split(' ', StringSplitOptions.RemoveEmptyEntries), summary,
        new(asked.To($"changes/{c.Sequence}"), c.Kind == "record-withdrawn" ? null : asked.To($"{Collections[c.Thing]}/{Uri.EscapeDataString(c.ThingId)}")),
        asked.Cite($"change {c.Sequence}", $"changes/{c.Sequence}"));
}
