namespace RecordsApi.Domain.Editing;

/// <summary>A record as entered by an editor, with all properties that editors can set.</summary>
public abstract record ManualRecord;
