using RecordsApi.Configuration;

namespace RecordsApi.Telemetry;

/// <summary>Settings of the section <c>Telemetry</c>: where metrics and traces go. Nowhere by default.</summary>
internal sealed class TelemetryOptions
{
    /// <summary>Name of the section.</summary>
    public const string Section = "Telemetry";

    /// <summary>Whether metrics are served at <c>/metrics</c> in the Prometheus text format; every client that can reach the service can read them.</summary>
    public bool Prometheus { get; init; }

    /// <summary>The address of an OpenTelemetry collector, such as <c>http://localhost:4317</c>, to which metrics and traces are sent (OTLP over gRPC).</summary>
    [CollectorAddressFormat]
    public string? OtlpEndpoint { get; init; }

    /// <summary>The address of the collector; null if none is set.</summary>
    public Uri? GetOtlpEndpoint() => string.IsNullOrEmpty(OtlpEndpoint) ? null : new(OtlpEndpoint);

    private sealed class CollectorAddressFormatAttribute() : SettingFormatAttribute("an http or https address, such as http://localhost:4317")
    {
        public override string? FindError(string value) =>
            value.Length == 0 || (Uri.TryCreate(value, UriKind.Absolute, out var address) && address.Scheme is "http" or "https") ? null : $"is '{value}'. It must be {Allowed}.";
    }
}
