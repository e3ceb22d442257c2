using System.Globalization;
using System.Text.Json.Nodes;

namespace RecordsApi.Benchmarks.Infrastructure;

/// <summary>URLs to request, always the same ones for the same register.</summary>
internal sealed class RequestUrls
{
    private const int MinimumAgencies = 5;
    private const int MinimumWordLength = 4;

    private static readonly string[] Models = ["task-force", "warrant-service-officer", "jail-enforcement"];
    private static readonly string[] SortKeys = ["-signedOn", "statusSince", "-firstListedOn", "lastListedOn", "agency.name", "jurisdiction.name", "-status"];

    private readonly IReadOnlyList<string> agreementIds;
    private readonly IReadOnlyList<string> states;
    private readonly IReadOnlyList<string> words;

    private RequestUrls(IReadOnlyList<string> agreementIds, IReadOnlyList<string> states, IReadOnlyList<string> words) =>
        (this.agreementIds, this.states, this.words) = (agreementIds, states, words);

    /// <summary>Reads from a service what the URLs are made of.</summary>
    public static async Task<RequestUrls> CreateAsync(RegisterServiceHost service)
    {
        var ids = (await ReadAsync(service, "/v1/agreements?status=active&statusTo=2025-05-31&fields=id&limit=500")).Select(agreement => (string)agreement["id"]!);
        var agencies = await ReadAsync(service, "/v1/agencies?fields=name,state&limit=500");
        return new(
            [.. ids],
            [.. agencies.GroupBy(agency => (string)agency["state"]!).Where(state => state.Count() >= MinimumAgencies).Select(state => state.Key).Order(StringComparer.Ordinal)],
            [.. agencies.SelectMany(agency => ((string)agency["name"]!).Split(' ')).Where(word => word.Length >= MinimumWordLength && word.All(char.IsLetter))
                .Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.Ordinal)]);
    }

    /// <summary>Single agreements on days of 2025.</summary>
    public IReadOnlyList<string> Singles(int count) =>
        CreateDistinct(count, random => $"/v1/agreements/{Next(random, agreementIds)}?asOf={NextDate(random, new DateOnly(2025, 7, 1), 180)}");

    /// <summary>Lists of 50 agreements, filtered by state, model, phase and day.</summary>
    /// <param name="count">Number of URLs.</param>
    /// <param name="extraQuery">More parameters, <c>&amp;include=…</c>.</param>
    public IReadOnlyList<string> FilteredLists(int count, string extraQuery = "") => CreateDistinct(count, random => NextList(random) + extraQuery);

    /// <summary>The same, based on information recorded by a day not long after the day of the list.</summary>
    public IReadOnlyList<string> PastLists(int count) => CreateDistinct(count, random =>
    {
        var asOf = new DateOnly(2025, 3, 1).AddDays(random.Next(240));
        return $"{NextList(random, asOf)}&knownAt={Format(asOf.AddDays(1 + random.Next(30)))}";
    });

    /// <summary>The same in other orders than that of the ids.</summary>
    public IReadOnlyList<string> SortedLists(int count) => CreateDistinct(count, random => $"{NextList(random)}&sort={Next(random, SortKeys)}");

    /// <summary>Lists of 50 agreements whose agency or jurisdiction has a word in its name.</summary>
    public IReadOnlyList<string> Searches(int count) =>
        CreateDistinct(count, random => $"/v1/agreements?q={Next(random, words)}&asOf={NextDate(random, new DateOnly(2025, 3, 1), 300)}&limit=50");

    /// <summary>The link to the next page of a response; null on the last page.</summary>
    public static string? FindNextPage(byte[] responseBody) =>
        JsonNode.Parse(responseBody)!["page"]!["next"] is { } next && Uri.TryCreate((string)next!, UriKind.Absolute, out var address) ? address.PathAndQuery : null;

    private string NextList(Random random) => NextList(random, new DateOnly(2025, 3, 1).AddDays(random.Next(300)));

    private string NextList(Random random, DateOnly asOf) =>
        $"/v1/agreements?state={Next(random, states)}&model={Next(random, Models)}&inForce=true&asOf={Format(asOf)}&limit=50";

    private static List<string> CreateDistinct(int count, Func<Random, string> next)
    {
        var random = new Random(20250617);
        var urls = new HashSet<string>(StringComparer.Ordinal);
        for (var tries = 0; urls.Count < count && tries < 20 * count; tries++)
            urls.Add(next(random));
        return [.. urls];
    }

    private static string Next(Random random, IReadOnlyList<string> values) => values[random.Next(values.Count)];

    private static string NextDate(Random random, DateOnly firstDate, int days) => Format(firstDate.AddDays(random.Next(days)));

    private static string Format(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static async Task<List<JsonNode>> ReadAsync(RegisterServiceHost service, string url)
    {
        var records = new List<JsonNode>();
        for (var next = url; next is not null;)
        {
            var body = await service.GetBytesAsync(next);
            records.AddRange(JsonNode.Parse(body)!["data"]!.AsArray().Select(record => record!.DeepClone()));
            next = FindNextPage(body);
        }

        return records;
    }
}
