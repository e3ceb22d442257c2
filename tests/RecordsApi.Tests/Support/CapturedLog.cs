using Microsoft.Extensions.Logging;

namespace RecordsApi.Tests.Support;

/// <summary>Captures what a service logs.</summary>
internal sealed class CapturedLog : ILoggerProvider, ILogger
{
    private readonly Lock access = new();
    private readonly List<string> lines = [];
    private readonly List<(string Beginning, int Count, TaskCompletionSource Logged)> awaited = [];

    public IReadOnlyList<string> Lines
    {
        get
        {
            lock (access)
                return [.. lines];
        }
    }

    /// <summary>Completes when a number of lines with this beginning were logged.</summary>
    public Task WhenLoggedAsync(string beginning, int count = 1)
    {
        var logged = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (access)
        {
            if (Count(beginning) >= count)
                return Task.CompletedTask;
            awaited.Add((beginning, count, logged));
        }

        return logged.Task.WaitAsync(TimeSpan.FromMinutes(5));
    }

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull
    {
        Add($"{state}");
        return null;
    }

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        Add($"{formatter(state, exception)} {exception}");

    public void Dispose()
    {
    }

    private void Add(string line)
    {
        lock (access)
        {
            lines.Add(line);
            foreach (var (_, _, logged) in awaited.Where(a => Count(a.Beginning) >= a.Count))
                logged.TrySetResult();
        }
    }

    private int Count(string beginning) => lines.Count(line => line.StartsWith(beginning, StringComparison.Ordinal));
}
