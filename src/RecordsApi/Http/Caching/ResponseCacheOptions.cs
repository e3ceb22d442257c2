using System.ComponentModel.DataAnnotations;

namespace RecordsApi.Http.Caching;

/// <summary>Settings of the section <c>ResponseCache</c>: responses that are stored in memory until the dataset changes.</summary>
internal sealed class ResponseCacheOptions
{
    /// <summary>Name of the section.</summary>
    public const string Section = "ResponseCache";

    /// <summary>How many mebibytes of responses are stored; 0 turns the cache off.</summary>
    [Range(0, 65_536)]
    public int SizeMebibytes { get; init; } = 64;

    /// <summary>
    /// After how many milliseconds, at most, it is noticed that another process wrote to the database or replaced its file; 0
    /// checks for every request. Writes of this process are noticed at once.
    /// </summary>
    [Range(0d, 60_000d)]
    public double CheckMilliseconds { get; init; } = 1;

    /// <summary>The same as a time span.</summary>
    public TimeSpan GetCheckInterval() => TimeSpan.FromMilliseconds(CheckMilliseconds);
}
