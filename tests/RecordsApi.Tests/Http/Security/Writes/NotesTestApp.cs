using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using RecordsApi.Data;
using RecordsApi.Data.Keys;
using RecordsApi.Domain.Audit;
using RecordsApi.Domain.Keys;
using RecordsApi.Domain.Model;
using RecordsApi.Http.Errors;
using RecordsApi.Http.Security.Writes;
using RecordsApi.Seed;
using RecordsApi.Testing.Databases;
using RecordsApi.Tests.Support;

namespace RecordsApi.Tests.Http.Security.Writes;

/// <summary>The service with an additional write endpoint, <c>POST /notes</c>: the body becomes the title of a source.</summary>
internal sealed class NotesTestApp : IAsyncDisposable
{
    private const int MaxBodyBytes = 1000;
    private readonly string folder = Directory.CreateTempSubdirectory("records-notes-").FullName;
    private readonly WebApplication app;
    private int noteCount;

    private NotesTestApp()
    {
        FloridaTestData.Register.Write(Path.Combine(folder, "register.db"));
        var builder = WebApplication.CreateBuilder();
        builder.WebHost.UseTestServer();
        builder.Logging.ClearProviders().AddProvider(Log);
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Database:Provider"] = TestDatabase.ProviderName,
            ["ConnectionStrings:Register"] = TestDatabase.GetConnectionString(Path.Combine(folder, "register.db")),
            ["RateLimiting:Enabled"] = "false",
            ["Exports:Ahead"] = "false",
        });
        builder.AddRegisterApi();
        builder.Services
            .Replace(ServiceDescriptor.Singleton<TimeProvider>(Clock))
            .Replace(ServiceDescriptor.Singleton(new BundleFolder(Path.Combine(folder, "no-bundle"))));
        app = builder.Build();
        app.MapRegisterApi();
        app.MapPost("/notes", WriteAsync).AsWriteEndpoint(KeyScope.RegisterWrite, MaxBodyBytes);
    }

    public FakeTimeProvider Clock { get; } = new(RegisterApiFactory.Now);

    public CapturedLog Log { get; } = new();

    /// <summary>Awaited by every write after its body is read.</summary>
    public Task BeforeWrite { get; set; } = Task.CompletedTask;

    /// <summary>Completes when a write waits.</summary>
    public TaskCompletionSource WriteStarted { get; } = new();

    public string Key { get; private set; } = "";

    public ApiKeyStore Keys => app.Services.GetRequiredService<ApiKeyStore>();

    public static async Task<NotesTestApp> StartAsync()
    {
        var notebook = new NotesTestApp();
        await notebook.app.StartAsync();
        notebook.Key = (await notebook.Keys.CreateAsync("Desk", [KeyScope.RegisterWrite], CancellationToken.None)).Text;
        return notebook;
    }

    /// <summary>Sends a write and reads its response to the end.</summary>
    public async Task<HttpResponseMessage> PostAsync(string body, string? idempotencyKey = null, string? key = null, string path = "/notes")
    {
        using var client = app.GetTestClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, path);
        request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key ?? Key);
        if (idempotencyKey is not null)
            request.Headers.TryAddWithoutValidation("Idempotency-Key", idempotencyKey);
        return await client.SendAsync(request);
    }

    /// <summary>Stores a response to another write with the same API key, as another process would.</summary>
    public async Task StoreResponseAsOtherProcessAsync(string idempotencyKey)
    {
        ApiKeyToken.TryReadId(Key, out var id);
        await using var db = await app.Services.GetRequiredService<IDbContextFactory<RegisterContext>>().CreateDbContextAsync();
        db.Add(new IdempotentResponse { KeyId = id!, Key = idempotencyKey, RequestHash = "another", Status = 201, Body = "{}", CreatedAt = RegisterApiFactory.Now });
        await db.SaveChangesAsync();
    }

    public HttpClient CreateClient() => app.GetTestClient();

    public async Task<string[]> GetTitlesAsync()
    {
        await using var db = await app.Services.GetRequiredService<IDbContextFactory<RegisterContext>>().CreateDbContextAsync();
        return await db.Sources.Where(s => s.Kind == "note").OrderBy(s => s.Id).Select(s => s.Title!).ToArrayAsync();
    }

    public async Task<List<AuditEntry>> GetAuditEntriesAsync()
    {
        await using var db = await app.Services.GetRequiredService<IDbContextFactory<RegisterContext>>().CreateDbContextAsync();
        return await db.AuditEntries.OrderBy(e => e.Sequence).ToListAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        Log.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private async Task<IResult> WriteAsync(
        HttpRequest request, IDbContextFactory<RegisterContext> contexts, WriteContext writing, CancellationToken cancellationToken)
    {
        var title = await new StreamReader(request.Body).ReadToEndAsync(cancellationToken);
        WriteStarted.TrySetResult();
        await BeforeWrite;
        if (title == "\"refuse\"")
            return new ProblemResult(ProblemTypes.NotFound);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var id = $"note-{Interlocked.Increment(ref noteCount)}";
        db.Add(new Source { Id = id, Publisher = "Desk", Kind = "note", Title = title });
        await db.SaveChangesAsync(cancellationToken);
        await writing.StoreAsync(db, new WriteAuditRecord("source", id, "Why", "{}", title), new WriteResponse(201, new { id, note = "é" }, $"/notes/{id}", $"\"{id}\""), cancellationToken);
        if (title == "\"break\"")
            throw new InvalidOperationException("Broken off before the commit.");
        await transaction.CommitAsync(cancellationToken);
        return await writing.GetResponseAsync();
    }
}
