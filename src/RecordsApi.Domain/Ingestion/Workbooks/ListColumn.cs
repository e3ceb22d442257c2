namespace RecordsApi.Domain.Ingestion.Workbooks;

/// <summary>The columns of all versions of the lists.</summary>
internal enum ListColumn
{
    State,
    Agency,
    Type,
    County,
    Model,
    Signed,
    Moa,
    Addendum,
}
