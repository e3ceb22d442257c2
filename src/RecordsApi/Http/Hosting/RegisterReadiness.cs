namespace RecordsApi.Http.Hosting;

/// <summary>Whether the register can be asked. Whoever loads it says so here.</summary>
public interface IRegisterReadiness
{
    /// <summary>Whether it can be asked.</summary>
    bool IsReady { get; }

    /// <summary>How far the loading is, in words.</summary>
    string Progress { get; }

    /// <summary>Says that it is being loaded, and how far that is.</summary>
    void ReportLoading(string progress);

    /// <summary>Says that it can be asked.</summary>
    void MarkReady();
}

/// <summary>Holds the state of the register for one process.</summary>
internal sealed class RegisterReadiness : IRegisterReadiness
{
    private volatile string? loadingProgress = "The service is checking the database.";

    /// <inheritdoc />
    public bool IsReady => loadingProgress is null;

    /// <inheritdoc />
    public string Progress => loadingProgress ?? "The register is loaded.";

    /// <inheritdoc />
    public void ReportLoading(string progress) => loadingProgress = progress;

    /// <inheritdoc />
    public void MarkReady() => loadingProgress = null;
}
