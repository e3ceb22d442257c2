using System.CommandLine;
using System.Data.Common;
using RecordsApi.Data.Importing;

namespace RecordsApi.Commands;

/// <summary><c>serve</c>: the HTTP service. At the first start it builds the register from the bundle.</summary>
internal static class ServeCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var command = new Command("serve", "Serve the register over HTTP, with Swagger UI at /swagger. Options are the host's, such as --urls http://127.0.0.1:5000.")
        {
            TreatUnmatchedTokensAsErrors = false,
        };
        command.SetAction((result, _) => RunAsync([.. result.UnmatchedTokens]));
        return command;
    }

    /// <summary>Serves until the process is told to stop.</summary>
    public static async Task<int> RunAsync(string[] args)
    {
        // Settings lie beside the program, wherever it is started from.
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
        builder.AddRegisterApi();
        var app = builder.Build();
        try
        {
            await app.Services.GetRequiredService<RegisterDatabaseBuilder>().PrepareAsync(CancellationToken.None);
        }
        catch (DbException e)
        {
            await Console.Error.WriteLineAsync(app.Services.ExplainDatabaseError(e));
            return ExitCodes.InvalidInput;
        }

        app.MapRegisterApi();
        await app.RunAsync();
        return ExitCodes.Success;
    }
}
