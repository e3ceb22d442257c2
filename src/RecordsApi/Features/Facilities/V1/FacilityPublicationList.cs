using RecordsApi.Domain.Model;
using RecordsApi.Http.Citations;
using RecordsApi.Http.Queries;

namespace RecordsApi.Features.Facilities.V1;

/// <summary>Lists of publications of facilities: their sort keys and their records.</summary>
internal static class FacilityPublicationList
{
    private const string Publisher = "ICE";

    /// <summary>The sort keys.</summary>
    public static SortDefinition<FacilityPublication> SortKeys { get; } = new SortDefinition<FacilityPublication>("publishedOn")
        .AddKey("publishedOn", p => p.PublishedOn)
        .AddKey("recordedAt", p => p.RecordedAt)
        .AddKey("list", p => p.List)
        .AddKey("rowCount", p => p.RowCount)
        .AddKey("id", p => p.Id);

    /// <summary>Defines the list of the given publications.</summary>
    public static ListDefinition<FacilityPublication, FacilityPublicationV1> Create(IQueryable<FacilityPublication> publications, IResponseContext context) =>
        ListDefinition.Create("Publications of detention facilities", publications, SortKeys, p => p.ToResponse(context));

    /// <summary>Maps a publication to a record of version 1.</summary>
    public static FacilityPublicationV1 ToResponse(this FacilityPublication p, IResponseContext context)
    {
        var self = context.GetUrl($"facility-publications/{p.Id}");
        return context.Cite(new FacilityPublicationV1(
            p.Id, p.List, Publisher, p.FileName, p.Sheet, p.PublishedOn, p.DataAsOf, p.FiscalYear, p.DateNote, SplitLines(p.Heading), SplitLines(p.Notes), p.Sha256, p.SavedAt,
            p.RowCount, p.State, p.Reason, p.RepeatsId, p.RecordedAt, new(self, $"{self}/rows"), ""));
    }

    /// <summary>The citation of a row.</summary>
    public static string CiteRow(this FacilityPublication p, int row) => $"{Publisher}, {p.FileName}, {p.PublishedOn:yyyy-MM-dd}, row {row}, SHA-256 {p.Sha256}";

    private static string[] SplitLines(string text) => text.Length == 0 ? [] : text.Split('\n');
}
