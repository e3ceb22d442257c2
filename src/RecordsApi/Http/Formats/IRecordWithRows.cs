namespace RecordsApi.Http.Formats;

/// <summary>A record of which each part is a row in formats for tables, such as a vocabulary with its values.</summary>
public interface IRecordWithRows
{
    /// <summary>The name in JSON of the field with the parts.</summary>
    string RowsField { get; }
}
