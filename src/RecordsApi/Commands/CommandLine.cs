using System.CommandLine;
using System.Data.Common;
using Microsoft.Extensions.Options;
using RecordsApi.Configuration;
using Spectre.Console;

namespace RecordsApi.Commands;

/// <summary>The program's commands. Exit codes: 0 done, 1 something is wrong with the input, 2 the register does not verify.</summary>
internal static class CommandLine
{
    /// <summary>Whether an argument asks for help or the version.</summary>
    public static bool IsHelp(string argument) => argument is "-h" or "--help" or "-?" or "--version";

    /// <summary>
    /// Runs the command that the arguments name. A database or file that cannot be used is said in a line; whatever
    /// else goes wrong is a fault of the program and shows where.
    /// </summary>
    public static async Task<int> InvokeAsync(string[] args)
    {
        // In a file or a pipe a table is not squeezed into a terminal's width.
        if (Console.IsOutputRedirected)
            AnsiConsole.Profile.Width = 160;
        var root = new RootCommand(
            "RecordsApi: a public register of agreements between local agencies and other authorities. Without a command it serves. "
            + "The database is named by the environment variable ConnectionStrings__Register, by default 'Data Source=register.db'. "
            + $"Exit codes: {ExitCodes.Description}")
        {
            ServeCommand.Create(),
            ImportCommand.Create(),
            RebuildCommand.Create(),
            VerifyCommand.Create(),
            ReviewCommand.Create(),
            ExportCommand.Create(),
            BundleCommand.Create(),
            KeysCommand.Create(),
            AuditCommand.Create(),
        };
        try
        {
            return await root.Parse(args).InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (Exception e) when (e is OptionsValidationException or AggregateException && StartupErrors.Describe(e) is { Count: > 0 } sentences)
        {
            foreach (var sentence in sentences)
                await Console.Error.WriteLineAsync(sentence);
            return ExitCodes.InvalidInput;
        }
        catch (Exception e) when ((e as DbException ?? e.InnerException as DbException) is { } error)
        {
            await using var services = RegisterServiceCollectionExtensions.BuildCommandServices();
            await Console.Error.WriteLineAsync(services.ExplainDatabaseError(error));
            return ExitCodes.InvalidInput;
        }
        catch (Exception e) when (e is InvalidDataException or IOException or UnauthorizedAccessException)
        {
            await Console.Error.WriteLineAsync($"A file cannot be used: {e.Message}");
            return ExitCodes.InvalidInput;
        }
        catch (OperationCanceledException)
        {
            await Console.Error.WriteLineAsync("Stopped; the register is as it was.");
            return ExitCodes.InvalidInput;
        }
    }
}
