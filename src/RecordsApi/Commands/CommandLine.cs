using System.CommandLine;
using Spectre.Console;

namespace RecordsApi.Commands;

/// <summary>The program's commands. Exit codes: 0 done, 1 something is wrong with the input, 2 the register does not verify.</summary>
internal static class CommandLine
{
    /// <summary>Whether an argument asks for help or the version.</summary>
    public static bool IsHelp(string argument) => argument is "-h" or "--help" or "-?" or "--version";

    /// <summary>Runs the command that the arguments name.</summary>
    public static Task<int> InvokeAsync(string[] args)
    {
        // In a file or a pipe a table is not squeezed into a terminal's width.
        if (Console.IsOutputRedirected)
            AnsiConsole.Profile.Width = 160;
        var root = new RootCommand(
            "RecordsApi: a public register of agreements between local agencies and other authorities. Without a command it serves. "
            + "The database is named by the environment variable ConnectionStrings__Register, by default 'Data Source=register.db'. "
            + $"Exit codes: {ExitCodes.Explained}")
        {
            ServeCommand.Create(),
            ImportCommand.Create(),
            RebuildCommand.Create(),
            VerifyCommand.Create(),
            ReviewCommand.Create(),
            BundleCommand.Create(),
        };
        return root.Parse(args).InvokeAsync();
    }
}
