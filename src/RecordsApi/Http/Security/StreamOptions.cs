using System.ComponentModel.DataAnnotations;

namespace RecordsApi.Http.Security;

/// <summary>Settings of the section <c>Streams</c>: how many whole lists are sent at once.</summary>
internal sealed class StreamOptions
{
    /// <summary>Name of the section.</summary>
    public const string Section = "Streams";

    /// <summary>How many whole lists an address can receive at once.</summary>
    [Range(1, 10_000)]
    public int PerAddress { get; init; } = 4;

    /// <summary>How many whole lists are sent at once, to all clients.</summary>
    [Range(1, 10_000)]
    public int Total { get; init; } = 16;
}
