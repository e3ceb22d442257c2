// Reads from a running service through the client that Kiota generates from its OpenAPI document, as an application would. Fails if
// a response is not what its type promises.
using Microsoft.Kiota.Abstractions;
using Microsoft.Kiota.Abstractions.Authentication;
using Microsoft.Kiota.Http.HttpClientLibrary;
using RecordsApi.Client;
using RecordsApi.Client.Models;

if (args is not [var address])
    throw new ArgumentException("Pass the URL of the service: dotnet run -- http://127.0.0.1:5000");
using var http = new HttpClient();
using var adapter = new HttpClientRequestAdapter(new AnonymousAuthenticationProvider(), httpClient: http) { BaseUrl = address };
var register = new RecordsApiClient(adapter);
var asOf = new Date(2025, 6, 17);

// All agreements of two states on that day, page by page.
var agreements = new List<Agreement>();
string? cursor = null;
do
{
    var page = await register.V1.Agreements.GetAsync(request =>
    {
        request.QueryParameters.State = [UsStateCode.FL, UsStateCode.TX];
        request.QueryParameters.Phase = [PhaseCode.InForce, PhaseCode.Forming];
        request.QueryParameters.AsOf = asOf;
        request.QueryParameters.KnownAt = "2025-12-31";
        request.QueryParameters.Limit = 100;
        request.QueryParameters.Cursor = cursor;
    });
    agreements.AddRange(page!.Data!);
    cursor = page.Page!.Cursor;
    Check(cursor is not null || page.Page.Total == agreements.Count, "the pages contain as many records as their total");
}
while (cursor is not null);
Check(agreements.Count > 200, "more than one page");
Check(agreements.Select(a => a.Id).Distinct().Count() == agreements.Count, "no agreement is repeated");
Check(agreements.Select(a => a.State).Distinct().Order().SequenceEqual(["FL", "TX"]), "only the states asked for");

var hialeah = await register.V1.Agreements["fl-hialeah-police-department-287g-task-force-1"].GetAsync(request => request.QueryParameters.AsOf = asOf);
Check(hialeah!.Data!.Status == "pending", "Hialeah had applied");

// A table of the same list: the request with another media type.
var table = register.V1.Agreements.ToGetRequestInformation(request =>
{
    request.QueryParameters.State = [UsStateCode.FL];
    request.QueryParameters.Phase = [PhaseCode.InForce];
    request.QueryParameters.AsOf = asOf;
});
table.Headers.Clear();
table.Headers.Add("Accept", "text/csv");
await using var body = await adapter.SendPrimitiveAsync<Stream>(table);
using var reader = new StreamReader(body!);
var lines = (await reader.ReadToEndAsync()).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
Check(lines[0].StartsWith("id,", StringComparison.Ordinal) && lines.Length > 200, "the table has a header and a row for each agreement");

try
{
    await register.V1.Agreements["fl-hialea-police-department-287g-task-force-1"].GetAsync();
    Check(false, "an unknown id is a problem");
}
catch (Problem problem)
{
    Check(problem.ResponseStatusCode == 404 && problem.Type!.EndsWith("/v1/enums/problems#not-found", StringComparison.Ordinal), "the problem says that nothing was found");
}

// The change log from an entry on, as a mirror follows it.
var first = await register.V1.Changes.GetAsync(request => (request.QueryParameters.Limit, request.QueryParameters.Sort) = (10, [ChangeSortOption.Sequence]));
var after = (int)first!.Data![^1].Sequence!;
var next = await register.V1.Changes.GetAsync(request => (request.QueryParameters.After, request.QueryParameters.Sort) = (after, [ChangeSortOption.Sequence]));
Check(next!.Data!.Count > 0 && next.Data.All(change => change.Sequence > after), "the log goes on after the entry");

Console.WriteLine($"C# client: {agreements.Count} agreements, a table of {lines.Length - 1} rows, a problem and {next.Data!.Count} changes read.");

static void Check(bool condition, string what)
{
    if (!condition)
        throw new InvalidOperationException($"Not so: {what}.");
}
