using RecordsApi.Domain.Model;

namespace RecordsApi.Data.Related;

/// <summary>Reads the sources of other records.</summary>
internal static class SourceRelatedRows
{
    /// <summary>The sources that were known at the timestamp <c>@known</c>.</summary>
    /// <param name="idsSql">SQL that selects the ids.</param>
    public static RelatedRowsQuery WithIds(string idsSql) => new RelatedRowsQuery<Source>($"t.Id IN ({idsSql}) AND KNOWN(t)");
}
