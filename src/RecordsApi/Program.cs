using RecordsApi;

var builder = WebApplication.CreateBuilder(args);
builder.AddRegisterApi();

var app = builder.Build();
app.MapRegisterApi();

await app.RunAsync();

/// <summary>The service's entry point.</summary>
public partial class Program;
