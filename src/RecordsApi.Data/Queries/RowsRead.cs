namespace RecordsApi.Data.Queries;

/// <summary>Which of the rows that match a filter a query reads. It decides how the database finds those with a related record.</summary>
public enum RowsRead
{
    /// <summary>
    /// Those of a page, which come first in the order of the list. The database goes through the rows in that order and looks for a related record of each
    /// until the page is full: how many related records there are makes no difference.
    /// </summary>
    Page,

    /// <summary>
    /// All, for their number or a list without pages. The database goes through the related records and finds the rows to which they belong: it does not
    /// look for a related record of each row, of which most may have none.
    /// </summary>
    All,
}
