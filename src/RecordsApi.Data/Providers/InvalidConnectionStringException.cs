using System.Data.Common;

namespace RecordsApi.Data.Providers;

/// <summary>A connection string cannot be read; the message says which setting, and what would be right.</summary>
public sealed class InvalidConnectionStringException(string message, Exception? inner = null) : DbException(message, inner);
