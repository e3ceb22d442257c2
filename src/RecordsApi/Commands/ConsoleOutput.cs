using System.Globalization;
using RecordsApi.Data.Importing;
using Spectre.Console;

namespace RecordsApi.Commands;

/// <summary>Console output shared by the commands.</summary>
internal static class ConsoleOutput
{
    private const int MaxLines = 40;

    /// <summary>Runs an operation with a progress bar if there is a terminal.</summary>
    public static Task<T> WithProgressAsync<T>(Func<IProgress<ImportProgress>, Task<T>> work) =>
        AnsiConsole.Progress().AutoClear(true).StartAsync(async bars =>
        {
            var tasks = new Dictionary<string, ProgressTask>();
            var progress = new InlineProgress(p =>
            {
                lock (tasks)
                {
                    if (!tasks.TryGetValue(p.Stage, out var task))
                        tasks.Add(p.Stage, task = bars.AddTask(p.Stage));
                    task.IsIndeterminate = p.Total == 0;
                    task.MaxValue = Math.Max(p.Total, 1);
                    task.Value = p.Completed;
                }
            });
            return await work(progress);
        });

    /// <summary>Formats a count with thousands separators.</summary>
    public static string FormatCount(int count) => count.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>Writes lines under a heading. Unless <paramref name="all"/> is set, a long list is shortened.</summary>
    public static void WriteList(string heading, IReadOnlyList<string> lines, bool all = false)
    {
        if (lines.Count == 0)
            return;
        AnsiConsole.MarkupLine($"[bold]{Markup.Escape(heading)}[/]");
        foreach (var line in all ? lines : lines.Take(MaxLines))
            Console.WriteLine($"  {line}");
        if (!all && lines.Count > MaxLines)
            Console.WriteLine($"  … and {FormatCount(lines.Count - MaxLines)} more");
    }

    /// <summary>Reports synchronously; <see cref="Progress{T}"/> could report late and out of order.</summary>
    private sealed class InlineProgress(Action<ImportProgress> report) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value) => report(value);
    }
}
