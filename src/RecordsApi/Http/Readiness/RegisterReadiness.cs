namespace RecordsApi.Http.Readiness;

/// <summary>Whether the register can be asked. Whoever loads it says so here.</summary>
public interface IRegisterReadiness
{
    /// <summary>Whether it can be asked.</summary>
    bool IsReady { get; }

    /// <summary>How far the loading is, in words.</summary>
    string Progress { get; }

    /// <summary>Says that it is being loaded, and how far that is.</summary>
    void Loading(string progress);

    /// <summary>Says that it can be asked.</summary>
    void Ready();
}

/// <summary>Holds the state of the register for one process.</summary>
internal sealed class RegisterReadiness : IRegisterReadiness
{
    private volatile string? loading = "The service is looking for a register.";

    /// <inheritdoc />
    public bool IsReady => loading is null;

    /// <inheritdoc />
    public string Progress => loading ?? "The register is loaded.";

    /// <inheritdoc />
    public void Loading(string progress) => loading = progress;

    /// <inheritdoc />
    public void Ready() => loading = null;
}
