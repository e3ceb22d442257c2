using System.Net;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using RecordsApi.Testing.Databases;
using RecordsApi.Tests.Support;

namespace RecordsApi.Tests.Features.Backups;

/// <summary>Backups that the service makes by itself.</summary>
public sealed class BackupScheduleTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("records-scheduled-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [SqliteFact]
    public async Task Backups_are_made_at_the_interval_and_the_newest_are_kept()
    {
        var log = new CapturedLog();
        using var service = new RegisterApiFactory(FloridaTestData.CreateRegister().Fact("knownThrough", "2025-12-30T22:00:00.000Z"))
        {
            Settings = { ["Backup:Every"] = "06:00:00", ["Backup:Folder"] = folder, ["Backup:Keep"] = "2", ["Logging:LogLevel:RecordsApi.Features.Backups"] = "Information" },
        };
        using var logged = service.WithWebHostBuilder(builder => builder.ConfigureLogging(logging => logging.AddProvider(log)));
        using var client = logged.CreateClient();
        for (var made = 1; made <= 4; made++)
        {
            await log.WhenLoggedAsync("Wrote the backup", made);
            await log.WhenLoggedAsync("The next backup follows", made);
            service.Clock.Advance(TimeSpan.FromHours(made < 4 ? 6 : 0));
        }

        Assert.Equal(2, Directory.GetFiles(folder, "register-*Z.db").Length);
        Assert.DoesNotContain(Directory.GetFiles(folder), file => file.EndsWith("register-20251231T120000Z.db", StringComparison.Ordinal));
    }

    [SqliteFact]
    public async Task Backup_that_fails_its_check_is_logged_and_does_not_stop_the_service()
    {
        // The register has no metadata of its version, so that a copy of it is no backup.
        var log = new CapturedLog();
        using var service = new RegisterApiFactory { Settings = { ["Backup:Every"] = "06:00:00", ["Backup:Folder"] = folder, ["Logging:LogLevel:RecordsApi.Features.Backups"] = "Error" } };
        using var logged = service.WithWebHostBuilder(builder => builder.ConfigureLogging(logging => logging.AddProvider(log)));
        using var client = logged.CreateClient();

        await log.WhenLoggedAsync("No backup was made", 1);

        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/v1/agreements?limit=1")).StatusCode);
        Assert.Empty(Directory.GetFiles(folder));
    }

    [Theory]
    [InlineData("Backup:Every", "6 hours", "Backup:Every is '6 hours'.")]
    [InlineData("Backup:Every", "01:00:00", "Backup:Every is set, and Backup:Folder is not.")]
    [InlineData("Backup:Folder", "/no/such/folder", "Backup:Folder is '/no/such/folder'. It must be a folder that exists.")]
    public void Invalid_schedule_prevents_startup(string name, string value, string message)
    {
        using var service = new RegisterApiFactory { Settings = { [name] = value } };

        Assert.StartsWith(message, Assert.Throws<OptionsValidationException>(service.CreateClient).Failures.First(), StringComparison.Ordinal);
    }
}
