using System.Data.Common;

namespace RecordsApi.Data.Connections;

/// <summary>Too many operations wait for one that only one at a time can do, or one of them waited too long; the message says for what.</summary>
public sealed class QueueFullException(string message) : DbException(message);
