using System.ComponentModel.DataAnnotations;

namespace RecordsApi.Http.Security;

/// <summary>Settings of the section <c>RateLimiting</c>: how many requests a client may make.</summary>
internal sealed class RateLimitingOptions
{
    /// <summary>Name of the section.</summary>
    public const string Section = "RateLimiting";

    /// <summary>Whether requests are limited.</summary>
    public bool Enabled { get; init; } = true;

    /// <summary>How many requests an address may make in <see cref="Seconds"/>.</summary>
    [Range(1, 1_000_000)]
    public int Requests { get; init; } = 600;

    /// <summary>How many requests an API key may make in <see cref="Seconds"/>.</summary>
    [Range(1, 1_000_000)]
    public int KeyRequests { get; init; } = 600;

    /// <summary>The time, in seconds, in which a used-up limit fills again.</summary>
    [Range(1, 1_000_000)]
    public int Seconds { get; init; } = 60;

    /// <summary>
    /// How many requests without a valid key an address may make in a minute where a key is required; 0 for any number. It
    /// also applies if <see cref="Enabled"/> is false.
    /// </summary>
    [Range(0, 1_000_000)]
    public int Failures { get; init; } = 20;
}
