namespace RecordsApi.Data.Writing;

/// <summary>
/// The clock of the computer cannot be right. Nothing is recorded, because everything recorded by it would be dated wrongly for good.
/// </summary>
public sealed class WrongClockException(string message) : Exception(message);
