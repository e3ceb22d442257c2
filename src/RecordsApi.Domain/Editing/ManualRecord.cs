namespace RecordsApi.Domain.Editing;

/// <summary>A record as entered by an editor. A correction contains the whole corrected record.</summary>
public abstract record ManualRecord;
