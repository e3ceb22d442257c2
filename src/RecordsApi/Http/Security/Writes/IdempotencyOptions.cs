using System.ComponentModel.DataAnnotations;

namespace RecordsApi.Http.Security.Writes;

/// <summary>Settings of the section <c>Idempotency</c>: how repeated writes are recognized.</summary>
internal sealed class IdempotencyOptions
{
    /// <summary>Name of the section.</summary>
    public const string Section = "Idempotency";

    /// <summary>For how many hours the response to a write is stored for repeated requests. The documentation promises at least a day.</summary>
    [Range(24, 8760)]
    public int Hours { get; init; } = 24;
}
