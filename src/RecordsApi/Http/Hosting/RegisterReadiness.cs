namespace RecordsApi.Http.Hosting;

/// <summary>Tracks whether the register is loaded and can be queried.</summary>
public interface IRegisterReadiness
{
    /// <summary>Whether the register can be queried.</summary>
    bool IsReady { get; }

    /// <summary>Description of the loading progress.</summary>
    string Progress { get; }

    /// <summary>Completes when the register can be queried for the first time.</summary>
    Task WhenReady { get; }

    /// <summary>Reports that the register is loading, with its progress.</summary>
    void ReportLoading(string progress);

    /// <summary>Reports that the register can be queried.</summary>
    void MarkReady();

    /// <summary>Whether the database was found to be damaged: some requests fail, others may not.</summary>
    bool IsDamaged { get; }

    /// <summary>Reports that the database is damaged.</summary>
    void ReportDamage();
}

/// <summary>The readiness of the register in this process.</summary>
internal sealed class RegisterReadiness : IRegisterReadiness
{
    private readonly TaskCompletionSource ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile string? loadingProgress = "The service is checking the database.";

    /// <inheritdoc />
    public bool IsReady => loadingProgress is null;

    /// <inheritdoc />
    public string Progress => loadingProgress ?? "The register is loaded.";

    /// <inheritdoc />
    public bool IsDamaged { get; private set; }

    /// <inheritdoc />
    public void ReportDamage() => IsDamaged = true;

    /// <inheritdoc />
    public void ReportLoading(string progress) => loadingProgress = progress;

    /// <inheritdoc />
    public Task WhenReady => ready.Task;

    /// <inheritdoc />
    public void MarkReady()
    {
        loadingProgress = null;
        ready.TrySetResult();
    }
}
