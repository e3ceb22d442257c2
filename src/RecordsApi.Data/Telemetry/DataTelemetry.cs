using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace RecordsApi.Data.Telemetry;

/// <summary>Metrics and traces of imports, derivations and the dataset. They cost nothing while no listener is registered.</summary>
public static class DataTelemetry
{
    /// <summary>Name of the meter and of the activity source.</summary>
    public const string Name = "RecordsApi.Data";

    private static readonly Meter Meter = new(Name);

    /// <summary>Starts the activities of imports and derivations.</summary>
    public static ActivitySource Activities { get; } = new(Name);

    /// <summary>Imports, by their <c>outcome</c>: <c>changed</c>, <c>unchanged</c> or <c>failed</c>.</summary>
    internal static Counter<long> Imports { get; } = Meter.CreateCounter<long>("records.imports", "{import}", "Imports, by outcome.");

    /// <summary>How long imports take.</summary>
    internal static Histogram<double> ImportDuration { get; } = Meter.CreateHistogram<double>("records.import.duration", "s", "Duration of imports.");

    /// <summary>Files that imports added to the register.</summary>
    internal static Counter<long> ImportedFiles { get; } = Meter.CreateCounter<long>("records.import.files", "{file}", "Publications and files of decisions that imports added.");

    /// <summary>How long it takes to derive the register from its inputs.</summary>
    internal static Histogram<double> DerivationDuration { get; } = Meter.CreateHistogram<double>("records.derivation.duration", "s", "Duration of deriving the register from publications and decisions.");

    /// <summary>How long after a write of the dataset this process first reads it.</summary>
    internal static Histogram<double> DatasetLag { get; } = Meter.CreateHistogram<double>("records.dataset.lag", "s", "Time from a change of the dataset until this process first reads it.");

    /// <summary>Measures and traces an import.</summary>
    internal static async Task<T> MeasureImportAsync<T>(Func<Task<T>> import, Func<T, int> countFiles)
    {
        using var activity = Activities.StartActivity("import");
        var since = Stopwatch.GetTimestamp();
        var outcome = "failed";
        try
        {
            var report = await import();
            var files = countFiles(report);
            ImportedFiles.Add(files);
            outcome = files > 0 ? "changed" : "unchanged";
            return report;
        }
        finally
        {
            Imports.Add(1, new KeyValuePair<string, object?>("outcome", outcome));
            ImportDuration.Record(Stopwatch.GetElapsedTime(since).TotalSeconds);
            activity?.SetTag("outcome", outcome);
        }
    }

    /// <summary>Measures and traces a derivation.</summary>
    internal static T MeasureDerivation<T>(Func<T> derive)
    {
        using var activity = Activities.StartActivity("derivation");
        var since = Stopwatch.GetTimestamp();
        var facts = derive();
        DerivationDuration.Record(Stopwatch.GetElapsedTime(since).TotalSeconds);
        return facts;
    }
}
