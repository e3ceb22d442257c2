namespace RecordsApi.Data.AgreementStates;

/// <summary>The number of rows that a publication prints for an agreement.</summary>
public sealed record PrintedRowCount(string AgreementId, int Rows);
