namespace RecordsApi.Data.Caching;

/// <summary>
/// Values that are kept as they are read, up to a number of them. A full cache is replaced by an empty one and not emptied: what is using it goes on
/// with what it found there.
/// </summary>
public interface IBoundedCache
{
    /// <summary>Whether it holds as many values as it may, so that the next use begins with an empty one.</summary>
    bool IsFull { get; }
}
