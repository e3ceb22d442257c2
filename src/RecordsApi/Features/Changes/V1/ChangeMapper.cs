using Microsoft.EntityFrameworkCore;
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
        ["facility"] = "facilities",
        ["facility-publication"] = "facility-publications",
    };

    /// <summary>The changes of a page, with what came with them.</summary>
    public static async Task<IReadOnlyList<ChangeV1>> LoadResponsesAsync(
        this RegisterContext db, IReadOnlyList<Change> rows, IResponseContext context, CancellationToken cancellationToken)
    {
        var leads = rows.Where(c => c.Sequence == c.LeadSequence).Select(c => c.Sequence).ToArray();

        // Sorted here, because the database would read the whole log in order rather than those entries.
        List<Change> others = leads.Length == 0 ? [] : await db.Changes.Where(c => leads.Contains(c.LeadSequence) && c.Sequence != c.LeadSequence).ToListAsync(cancellationToken);
        var details = others.OrderBy(c => c.Sequence).ToLookup(c => c.LeadSequence);
        Change[] all = [.. rows, .. details.SelectMany(group => group)];
        var records = await db.ReadAgreementNameRowsAsync(all.Select(c => c.AgreementId), all.Select(c => c.AgencyId), cancellationToken);
        var summaries = new ChangeSummaryWriter(
            records.GetRows<Agency>().ToDictionary(a => a.Id, a => a.Name),
            records.GetRows<Agreement>().ToDictionary(a => a.Id, a => a.ModelCode),
            await db.ReadFacilityNamesAsync(all, cancellationToken));
        return [.. rows.Select(c => ToResponse(c, [.. details[c.Sequence]], summaries, context))];
    }

    private static async Task<IReadOnlyDictionary<string, string>> ReadFacilityNamesAsync(
        this RegisterContext db, IEnumerable<Change> changes, CancellationToken cancellationToken)
    {
        string[] ids = [.. changes.Select(c => c.FacilityId).OfType<string>().Distinct(StringComparer.Ordinal)];
        return ids.Length == 0
            ? new Dictionary<string, string>()
            : await db.Facilities.Where(f => ids.Contains(f.Id)).ToDictionaryAsync(f => f.Id, f => f.Name, StringComparer.Ordinal, cancellationToken);
    }

    private static ChangeV1 ToResponse(Change c, IReadOnlyList<Change> details, ChangeSummaryWriter summaries, IResponseContext context)
    {
        // A new agency may come with several agreements, of which none is the one that the entry is about.
        var isAboutOne = details.Select(d => d.AgreementId).OfType<string>().Distinct().Count() <= 1;
        var last = c.Status is null && isAboutOne ? details.LastOrDefault(d => d.Status is not null) : c;
        return context.Cite(new ChangeV1(
            c.Sequence, $"{c.Sequence}", c.Kind, c.RecordedAt, c.EnteredAt, c.Thing, c.ThingId, c.AgreementId ?? last?.AgreementId,
            c.AgencyId, summaries.FindAgencyName(c.AgencyId), c.FacilityId, summaries.FindFacilityName(c.FacilityId), summaries.FindModel(c.AgreementId ?? last?.AgreementId), c.State,
            last?.Status, c.OccurredOn ?? last?.OccurredOn, isAboutOne ? details.Append(c).OrderBy(d => d.Sequence).LastOrDefault(d => d.AgreementStatus is not null)?.AgreementStatus : c.AgreementStatus,
            c.Before, c.After, c.Reason, c.CorrectionKind, c.StatusEventId ?? last?.StatusEventId, c.DecisionId, c.PublicationId ?? last?.PublicationId,
            [.. details.Prepend(c).SelectMany(d => d.SourceIds.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Distinct().Order(StringComparer.Ordinal)],
            summaries.Write(c, details),
            [.. details.Select(d => new ChangeDetailV1(d.Sequence, d.Kind, d.Thing, d.ThingId, d.AgreementId, d.Status, d.OccurredOn, d.AgreementStatus, d.StatusEventId, d.Before, d.After, summaries.Write(d, [])))],
            c.LeadSequence == c.Sequence ? null : c.LeadSequence,
            new(context.GetUrl($"changes/{c.Sequence}"), c.Kind == "record-withdrawn" ? null : context.GetUrl($"{CollectionPaths[c.Thing]}/{Uri.EscapeDataString(c.ThingId)}")),
            ""));
    }
}
