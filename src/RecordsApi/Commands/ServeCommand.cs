using System.CommandLine;
using System.Data.Common;
using System.Reflection;
using RecordsApi.Configuration;
using RecordsApi.Data.Importing;
using RecordsApi.Features.Mirrors;

namespace RecordsApi.Commands;

/// <summary>The <c>serve</c> command, which runs the HTTP service. On first start, it builds the register from the seed data.</summary>
internal static class ServeCommand
{
    /// <summary>Creates the command.</summary>
    public static Command Create()
    {
        var command = new Command("serve", "Serve the register over HTTP, with Swagger UI at /swagger. Accepts host options, such as --urls http://127.0.0.1:5000, and settings, such as --follow https://records.example for a read-only mirror of that service.")
        {
            TreatUnmatchedTokensAsErrors = false,
        };
        command.SetAction((result, _) => RunAsync([.. result.UnmatchedTokens]));
        return command;
    }

    /// <summary>Runs the service until the process is stopped.</summary>
    public static async Task<int> RunAsync(string[] args)
    {
        try
        {
            // Settings are read from the folder of the program, regardless of the working directory.
            var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
            builder.AddRegisterApi();
            var app = builder.Build();
            app.Services.ValidateSettings();
            if (await FindDatabaseErrorAsync(app.Services, isMirror: builder.Configuration.FindMirrorSource() is not null) is { } error)
            {
                await Console.Error.WriteLineAsync(error);
                return ExitCodes.InvalidInput;
            }

            app.MapRegisterApi();
            await app.RunAsync();
            return ExitCodes.Success;
        }
        catch (Exception e) when (IsProcessEntryPoint && StartupErrors.Describe(e) is { Count: > 0 } sentences)
        {
            foreach (var sentence in sentences)
                await Console.Error.WriteLineAsync(sentence);
            return ExitCodes.InvalidInput;
        }
    }

    // If another program hosts the service, as tests do, it receives the exception.
    private static bool IsProcessEntryPoint => Assembly.GetEntryAssembly() == typeof(ServeCommand).Assembly;

    private static async Task<string?> FindDatabaseErrorAsync(IServiceProvider services, bool isMirror)
    {
        try
        {
            var schema = services.GetRequiredService<RegisterDatabaseBuilder>().Schema;
            if (!isMirror)
                await schema.PrepareAsync(CancellationToken.None);
            else if (await schema.HasOwnContentsAsync(CancellationToken.None))
                return "The database of ConnectionStrings:Register has API keys or an audit log: it is that of a service of its own, and a mirror would replace it. Name another file.";
            return null;
        }
        catch (DbException e)
        {
            return services.ExplainDatabaseError(e);
        }
    }
}
