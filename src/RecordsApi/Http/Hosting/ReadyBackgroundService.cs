namespace RecordsApi.Http.Hosting;

/// <summary>
/// Work in the background that begins when the register can be queried, and ends when the program shuts down. Neither the start nor the readiness of the
/// service waits for it.
/// </summary>
/// <param name="readiness">Whether the register can be queried.</param>
internal abstract class ReadyBackgroundService(IRegisterReadiness readiness) : BackgroundService
{
    /// <summary>Whether the register can be queried.</summary>
    protected IRegisterReadiness Readiness { get; } = readiness;

    /// <summary>Whether there is anything to do by the configuration.</summary>
    protected virtual bool IsEnabled => true;

    /// <summary>Does the work.</summary>
    /// <param name="stoppingToken">Canceled when the program shuts down.</param>
    protected abstract Task ExecuteWhenReadyAsync(CancellationToken stoppingToken);

    /// <inheritdoc />
    protected sealed override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!IsEnabled)
            return;
        try
        {
            await Readiness.WhenReady.WaitAsync(stoppingToken);
            await ExecuteWhenReadyAsync(stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The program is shutting down.
        }
    }
}
