using System.ComponentModel.DataAnnotations;

namespace RecordsApi.Http.Security;

/// <summary>Settings of the section <c>Server</c>: how long and how slowly a connection may be used.</summary>
internal sealed class ServerLimitsOptions
{
    /// <summary>Name of the section.</summary>
    public const string Section = "Server";

    /// <summary>How many seconds a client may take to send the headers of a request.</summary>
    [Range(1, 86_400)]
    public int HeaderSeconds { get; init; } = 15;

    /// <summary>How many seconds a connection may be idle between two requests.</summary>
    [Range(1, 86_400)]
    public int IdleSeconds { get; init; } = 60;

    /// <summary>The slowest a body may be sent or read, in bytes per second; a client on a poor line manages ten times as much.</summary>
    [Range(0d, 1e9)]
    public double MinBytesPerSecond { get; init; } = 2048;

    /// <summary>After how many seconds <see cref="MinBytesPerSecond"/> is enforced.</summary>
    [Range(2, 86_400)]
    public int GraceSeconds { get; init; } = 5;

    /// <summary>How many connections are open at once.</summary>
    [Range(1, 1_000_000)]
    public int MaxConnections { get; init; } = 5000;
}
