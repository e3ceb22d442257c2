using System.Data.Common;

namespace RecordsApi.Data.Reading;

/// <summary>Every server that can be read has an earlier dataset version than one that was read before.</summary>
public sealed class StaleSnapshotException()
    : DbException("Every server that can be read has an earlier version of the register than one that was already read.");
