using System.CommandLine;
using System.Data.Common;
using Microsoft.Extensions.Options;
using RecordsApi.Configuration;
using RecordsApi.Data.Writing;
using Spectre.Console;

namespace RecordsApi.Commands;

/// <summary>The command line. See <see cref="ExitCodes"/> for the exit codes.</summary>
internal static class CommandLine
{
    /// <summary>Whether an argument requests help or the version.</summary>
    public static bool IsHelp(string argument) => argument is "-h" or "--help" or "-?" or "--version";

    /// <summary>
    /// Runs the command named in the arguments. A database or file that cannot be used is reported in one line; any other
    /// exception is a defect of the program and keeps its stack trace.
    /// </summary>
    public static async Task<int> InvokeAsync(string[] args)
    {
        // In a file or a pipe, tables are not limited to the width of a terminal.
        if (Console.IsOutputRedirected)
            AnsiConsole.Profile.Width = 160;
        var root = new RootCommand(
            "RecordsApi: a public register of agreements between local agencies and other authorities. Without a command, it runs 'serve'. "
            + "The environment variable ConnectionStrings__Register sets the database; the default is 'Data Source=register.db'. "
            + $"Exit codes: {ExitCodes.Description}")
        {
            ServeCommand.Create(),
            ImportCommand.Create(),
            UpdateCommand.Create(),
            RebuildCommand.Create(),
            VerifyCommand.Create(),
            ReviewCommand.Create(),
            ExportCommand.Create(),
            BundleCommand.Create(),
            BackupCommand.Create(),
            BackupCommand.CreateRestore(),
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
            await Console.Error.WriteLineAsync($"Cannot use a file: {e.Message}");
            return ExitCodes.InvalidInput;
        }
        catch (WrongClockException e)
        {
            await Console.Error.WriteLineAsync(e.Message);
            return ExitCodes.InvalidInput;
        }
        catch (OperationCanceledException)
        {
            await Console.Error.WriteLineAsync("Canceled. The register was not changed.");
            return ExitCodes.InvalidInput;
        }
    }
}
