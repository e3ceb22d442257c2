using System.Buffers.Binary;
using System.Globalization;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using RecordsApi.Tests.Support;

namespace RecordsApi.Tests.Explorer;

/// <summary>Charts as images of their own.</summary>
public sealed class ChartImageTests(SeedRegisterFactory service) : IClassFixture<SeedRegisterFactory>
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    [Theory]
    [InlineData("/charts/map.svg?asOf=2025-12-31", "Agreements in force by county")]
    [InlineData("/charts/map.svg?asOf=2025-12-31&model=task-force", "Task force agreements in force by county")]
    [InlineData("/charts/map.svg?asOf=2025-12-31&state=FL", "Agreements in force by county in Florida")]
    [InlineData("/charts/growth.svg?asOf=2025-12-31", "Agreements in force by month and model")]
    [InlineData("/charts/months.svg?asOf=2025-12-31", "New and ended agreements by month in the United States")]
    [InlineData("/charts/months.svg?asOf=2025-12-31&state=FL", "New and ended agreements by month in Florida")]
    [InlineData("/charts/months.svg?asOf=2025-12-31&within=12086", "New and ended agreements by month in Miami-Dade County, FL")]
    [InlineData("/charts/preview.svg?asOf=2025-12-31", "Who works with ICE under 287(g)")]
    [InlineData("/charts/preview.svg?asOf=2025-12-31&agency=fl-hialeah-police-department", "Hialeah Police Department, Florida")]
    public async Task Image_says_what_it_shows(string address, string title)
    {
        var image = XDocument.Parse(await service.GetTextAsync(address)).Root!;
        var lines = image.Descendants(Svg + "text").Select(text => text.Value).ToArray();

        Assert.Equal(title, image.Element(Svg + "title")!.Value);
        Assert.NotEmpty(image.Element(Svg + "desc")!.Value);
        Assert.Contains("December 31, 2025", lines);
        Assert.Contains(lines, line => line.Contains("version 20", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Counties_of_the_map_have_the_numbers_of_the_API()
    {
        var image = XDocument.Parse(await service.GetTextAsync("/charts/map.svg?asOf=2025-12-31&state=TX")).Root!;
        var counties = (await service.GetJsonAsync("/v1/statistics/agreements?by=county&inForce=true&state=TX&asOf=2025-12-31"))["data"]!.AsArray()
            .Where(county => county!["county"] is not null && (int)county["inForce"]! > 0).ToDictionary(county => (string)county!["county"]!, county => (int)county!["inForce"]!, StringComparer.Ordinal);
        var drawn = image.Descendants(Svg + "path").Where(path => path.Attribute("data-county") is not null && char.IsAsciiDigit(path.Value[^1]))
            .ToDictionary(path => path.Attribute("data-county")!.Value, path => int.Parse(path.Value.Split(": ")[1], CultureInfo.InvariantCulture), StringComparer.Ordinal);

        Assert.Equal(counties.OrderBy(county => county.Key, StringComparer.Ordinal), drawn.OrderBy(county => county.Key, StringComparer.Ordinal));
    }

    [Fact]
    public async Task Lines_of_the_chart_end_at_the_numbers_of_the_API()
    {
        var image = XDocument.Parse(await service.GetTextAsync("/charts/growth.svg?asOf=2025-12-31")).Root!;
        var last = (await service.GetJsonAsync("/v1/statistics/timeline?every=month&by=model&from=2025-12-01&to=2025-12-31"))["data"]!.AsArray();

        Assert.NotEmpty(last);
        Assert.All(last, point => Assert.Contains(image.Descendants(Svg + "text"), text => text.Value == Name(point!)));

        static string Name(JsonNode point)
        {
            var model = ((string)point["model"]!).Replace('-', ' ');
            return string.Create(CultureInfo.InvariantCulture, $"{char.ToUpperInvariant(model[0])}{model[1..]} {(int)point["inForce"]!:N0}");
        }
    }

    [Theory]
    [InlineData("/charts/map.png", 1600, null)]
    [InlineData("/charts/map.png?state=FL&asOf=2025-06-17", 1600, null)]
    [InlineData("/charts/growth.png?state=FL", 1600, null)]
    [InlineData("/charts/months.png?within=1230000", 1600, null)]
    [InlineData("/charts/preview.png", 1200, 630)]
    [InlineData("/charts/preview.png?state=FL", 1200, 630)]
    [InlineData("/charts/preview.png?state=GU", 1200, 630)]
    [InlineData("/charts/preview.png?agency=fl-hialeah-police-department", 1200, 630)]
    public async Task PNG_has_its_signature_and_size(string address, int width, int? height)
    {
        using var client = service.CreateClient();
        using var response = await client.GetAsync(address);
        var bytes = await response.Content.ReadAsByteArrayAsync();

        Assert.Equal((200, "image/png"), ((int)response.StatusCode, response.Content.Headers.ContentType?.MediaType));
        Assert.Equal([0x89, (byte)'P', (byte)'N', (byte)'G', 0x0d, 0x0a, 0x1a, 0x0a], bytes[..8]);
        Assert.Equal(width, BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(16)));
        if (height is not null)
            Assert.Equal(height, BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(20)));
        Assert.NotNull(response.Headers.ETag);
    }

    [Theory]
    [InlineData("/charts/map.png?state=GU", 404)]
    [InlineData("/charts/map.png?state=XX", 400)]
    [InlineData("/charts/map.svg?model=nothing", 400)]
    [InlineData("/charts/preview.png?agency=nobody", 404)]
    public async Task What_cannot_be_drawn_is_a_problem(string address, int status)
    {
        using var client = service.CreateClient();
        using var response = await client.GetAsync(address);

        Assert.Equal(status, (int)response.StatusCode);
    }
}
