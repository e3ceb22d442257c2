using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using RecordsApi.Data;
using RecordsApi.Data.Importing;
using RecordsApi.Domain.Updating;
using RecordsApi.Testing;
using RecordsApi.Updating;

namespace RecordsApi.Tests.Support;

/// <summary>The service over an empty register, and a stand-in of the publisher that it may request although it is on loopback.</summary>
internal sealed class UpdateFixture : IAsyncDisposable
{
    private UpdateFixture(EmptyRegisterFactory service, PublisherStandIn publisher) => (Service, Publisher) = (service, publisher);

    public EmptyRegisterFactory Service { get; }

    public PublisherStandIn Publisher { get; }

    /// <summary>The folder of the files as received.</summary>
    public string Folder => $"{Service.DatabasePath}.lists";

    public static async Task<UpdateFixture> CreateAsync(params (string Key, string Value)[] settings)
    {
        var service = new EmptyRegisterFactory();
        var publisher = await PublisherStandIn.StartAsync(service.Clock);
        service.Settings["Update:Page"] = publisher.Address + PublisherStandIn.PagePath;
        service.Settings["Update:Contact"] = "desk@records.example";
        service.Settings["Update:Lists"] = "participating";
        service.Settings["Update:IntervalSeconds"] = "0";
        service.Settings["Update:RetrySeconds"] = "0";
        service.Settings["Update:Retries"] = "2";
        service.Settings["Outbound:PrivateHosts"] = string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{publisher.Port}");
        foreach (var (key, value) in settings)
            service.Settings[key] = value;
        await service.InitializeAsync();
        return new(service, publisher);
    }

    /// <summary>A list of that many agencies, of which the first ones are left out.</summary>
    public static WorkbookBuilder ListOf(int agencies, int without = 0) => Enumerable.Range(1, agencies).Skip(without).Aggregate(
        WorkbookBuilder.ForParticipatingList(),
        (workbook, number) => workbook.AddRow("FLORIDA", $"{Names[number - 1]} Police Department", "Municipality", "Miami-Dade County", "Task Force Model", new DateOnly(2025, 12, number)));

    /// <summary>Runs the update.</summary>
    public async Task<UpdateReport> RunAsync(bool allowEnds = false)
    {
        var report = await TryRunAsync(allowEnds);
        return report ?? throw new InvalidOperationException("Another run is under way.");
    }

    /// <summary>Runs the update; null if another run is under way.</summary>
    public async Task<UpdateReport?> TryRunAsync(bool allowEnds = false)
    {
        await using var scope = Service.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<ListUpdater>().RunAsync(TimeSpan.Zero, allowEnds, CancellationToken.None);
    }

    /// <summary>Runs the update and returns the open alarms as kind and subject.</summary>
    public async Task<IReadOnlyList<(AlarmKind Kind, string Subject)>> RunForAlarmsAsync() => [.. (await RunAsync()).Open.Select(alarm => (alarm.Kind, alarm.Subject))];

    /// <summary>The file names of the publications in the register.</summary>
    public async Task<IReadOnlyList<string>> GetPublicationsAsync()
    {
        await using var context = await Service.Services.GetRequiredService<IDbContextFactory<RegisterContext>>().CreateDbContextAsync();
        return await context.Publications.OrderBy(p => p.Key).Select(p => p.FileName).ToListAsync();
    }

    /// <summary>Empties the register; what was retrieved stays known.</summary>
    public async Task DiscardRegisterAsync()
    {
        var builder = Service.Services.GetRequiredService<RegisterDatabaseBuilder>();
        await builder.SaveAsync(
            RegisterInputs.Empty, builder.Derive(RegisterInputs.Empty, CancellationToken.None), withReference: true, CancellationToken.None, discardExisting: true);
    }

    public async ValueTask DisposeAsync()
    {
        await ((IAsyncLifetime)Service).DisposeAsync();
        await Publisher.DisposeAsync();
    }

    private static readonly string[] Names =
    [
        "Hialeah", "Miami", "Doral", "Coral Gables", "Sweetwater", "Alder", "Birch", "Cedar", "Dogwood", "Elm", "Fir", "Ginkgo", "Hazel", "Ironwood", "Juniper",
        "Katsura", "Larch", "Maple", "Nutmeg", "Oak", "Pine", "Quince", "Redwood", "Spruce", "Teak", "Upas", "Viburnum", "Willow",
    ];
}
