using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Globalization;

namespace RecordsApi.Tests.Support;

/// <summary>Records what instruments measure.</summary>
internal sealed class MeasurementRecorder : IDisposable
{
    private readonly ConcurrentQueue<(string Instrument, string Measurement)> measurements = new();
    private readonly AsyncLocal<bool> isOwnFlow = new();
    private readonly MeterListener listener = new();

    private MeasurementRecorder(Func<Meter, bool> isRecorded, bool onlyOwnFlow)
    {
        isOwnFlow.Value = true;
        listener.InstrumentPublished = (instrument, listening) =>
        {
            if (isRecorded(instrument.Meter))
                listening.EnableMeasurementEvents(instrument);
        };
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Record(instrument, value, tags, onlyOwnFlow));
        listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Record(instrument, value, tags, onlyOwnFlow));
        listener.Start();
    }

    /// <summary>Records the meters of one service.</summary>
    public static MeasurementRecorder ForService(IMeterFactory meters) => new(meter => ReferenceEquals(meter.Scope, meters), onlyOwnFlow: false);

    /// <summary>Records a meter that all services of the process share: what the test itself calls, not what other tests do in the meantime.</summary>
    public static MeasurementRecorder ForCallsOfThisTest(string meterName) => new(meter => meter.Name == meterName, onlyOwnFlow: true);

    /// <summary>What an instrument measured, as a value and its tags.</summary>
    public IReadOnlyList<string> GetMeasurements(string instrument) => [.. measurements.Where(m => m.Instrument == instrument).Select(m => m.Measurement)];

    public void Dispose() => listener.Dispose();

    private void Record<T>(Instrument instrument, T value, ReadOnlySpan<KeyValuePair<string, object?>> tags, bool onlyOwnFlow)
    {
        if (onlyOwnFlow && !isOwnFlow.Value)
            return;
        var text = string.Create(CultureInfo.InvariantCulture, $"{value}");
        foreach (var tag in tags)
            text += $" {tag.Key}={tag.Value}";
        measurements.Enqueue((instrument.Name, text));
    }
}
