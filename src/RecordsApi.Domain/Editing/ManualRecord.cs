namespace RecordsApi.Domain.Editing;

/// <summary>What an editor enters: one whole record of one kind. A correction gives the whole record anew.</summary>
public abstract record ManualRecord;
