namespace RecordsApi.Data.Exports;

/// <summary>The type of the values of an exported column.</summary>
public enum ExportColumnType
{
    /// <summary>Text.</summary>
    Text,

    /// <summary>Whole numbers.</summary>
    Integer,

    /// <summary>Numbers with decimals.</summary>
    Number,

    /// <summary>True or false.</summary>
    Boolean,

    /// <summary>Calendar days.</summary>
    Date,

    /// <summary>Points in time (UTC).</summary>
    Timestamp,

    /// <summary>Several texts.</summary>
    TextList,

    /// <summary>Several records.</summary>
    RecordList,
}
