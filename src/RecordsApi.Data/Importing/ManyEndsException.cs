namespace RecordsApi.Data.Importing;

/// <summary>
/// An import would end an implausible share of all agreements, as when files are missing or the clock is wrong. Nothing was changed;
/// the import has to be confirmed.
/// </summary>
public sealed class ManyEndsException(string message) : Exception(message);
