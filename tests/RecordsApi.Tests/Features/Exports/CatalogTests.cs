using System.Text.Json.Nodes;
using RecordsApi.Tests.Support;

namespace RecordsApi.Tests.Features.Exports;

/// <summary>The register as a data catalog (DCAT 3).</summary>
public sealed class CatalogTests(RegisterApiFactory service) : IClassFixture<RegisterApiFactory>
{
    private const string Base = "http://localhost/v1";

    [Fact]
    public async Task Catalog_describes_each_list_with_its_files_and_the_api()
    {
        var files = await service.GetExportFilesAsync();
        var package = JsonNode.Parse(await service.GetExportFileAsync("datapackage.json"))!;
        var titles = package["resources"]!.AsArray().Where(r => (string?)r!["format"] == "csv").ToDictionary(r => (string)r!["name"]!, r => (string)r!["title"]!);
        var datasets = titles
            .Select(list => Dataset(list.Key, $"RecordsApi: {list.Key}", $"{list.Value}. Every record of `/v1/{list.Key}`.", "dct:isPartOf", $$"""{ "@id": "{{Base}}/catalog#register" }""", files.Where(f => (string?)f["resource"] == list.Key)))
            .Prepend(Dataset("register", (string)package["title"]!, (string)package["description"]!, "dct:hasPart",
                $"[{string.Join(',', titles.Keys.Select(name => $$"""{ "@id": "{{Base}}/catalog#{{name}}" }"""))}]", files.Where(f => f["resource"] is null)));

        HttpTestExtensions.AssertJsonEqual(
            $$"""
            {
              "@context": {
                "dcat": "http://www.w3.org/ns/dcat#", "dct": "http://purl.org/dc/terms/", "foaf": "http://xmlns.com/foaf/0.1/", "spdx": "http://spdx.org/rdf/terms#",
                "xsd": "http://www.w3.org/2001/XMLSchema#"
              },
              "@id": "{{Base}}/catalog", "@type": "dcat:Catalog",
              {{Common("RecordsApi: data catalog", "The datasets of the register, their files, and the API that serves them.")}},
              "foaf:homepage": { "@id": "http://localhost/" },
              "dcat:dataset": [{{string.Join(',', datasets)}}],
              "dcat:service": {
                "@id": "{{Base}}/catalog#api", "@type": "dcat:DataService", "dct:title": "RecordsApi: API",
                "dct:description": "Every list and record of the register on any date, as known at any time, as JSON, CSV and other formats.",
                "dcat:endpointURL": { "@id": "{{Base}}" }, "dcat:endpointDescription": { "@id": "http://localhost/openapi/v1.json" },
                "dct:conformsTo": { "@id": "https://spec.openapis.org/oas/v3.1.0" },
                "dcat:servesDataset": [{{string.Join(',', titles.Keys.Prepend("register").Select(name => $$"""{ "@id": "{{Base}}/catalog#{{name}}" }"""))}}]
              }
            }
            """,
            await service.GetJsonAsync("/v1/catalog"));
    }

    [Fact]
    public async Task Service_document_links_to_the_catalog() =>
        Assert.Equal($"{Base}/catalog", (string?)(await service.GetJsonAsync("/v1"))["data"]!["links"]!["catalog"]);

    [Fact]
    public async Task Catalog_is_not_available_in_other_formats() =>
        Assert.Equal(406, (await service.GetProblemAsync("/v1/catalog", accept: "text/csv")).Status);

    private static string Common(string title, string description) =>
        $$"""
        "dct:title": {{JsonValue.Create(title).ToJsonString()}}, "dct:description": {{JsonValue.Create(description).ToJsonString()}}, "dct:language": "en",
        "dct:publisher": { "@type": "foaf:Agent", "foaf:name": "RecordsApi" },
        "dct:rights": { "@type": "dct:RightsStatement", "dct:description": "The facts are taken from public records. Each source names its publisher and terms of use." },
        "dct:issued": { "@value": "2025-04-03T21:00:00.000Z", "@type": "xsd:dateTime" },
        "dct:modified": { "@value": "2025-12-30T21:00:00.000Z", "@type": "xsd:dateTime" }
        """;

    private static string Dataset(string name, string title, string description, string relation, string related, IEnumerable<JsonNode> files) =>
        $$"""
        {
          "@id": "{{Base}}/catalog#{{name}}", "@type": "dcat:Dataset", "dct:identifier": "{{name}}", {{Common(title, description)}}, "dcat:version": "2025-12-30.1",
          "dct:spatial": { "@id": "https://www.iso.org/obp/ui/#iso:code:3166:US", "@type": "dct:Location" },
          {{GetPeriod(name)}}"dcat:distribution": [{{string.Join(',', files.Select(Distribution))}}],
          "{{relation}}": {{related}}
        }
        """;

    // The register has no list of facilities.
    private static string GetPeriod(string name) => name.StartsWith("facilit", StringComparison.Ordinal)
        ? ""
        : """
        "dct:temporal": {
          "@type": "dct:PeriodOfTime", "dcat:startDate": { "@value": "2025-04-03", "@type": "xsd:date" }, "dcat:endDate": { "@value": "2025-12-30", "@type": "xsd:date" }
        },
        """;

    private static string GetContentType(JsonNode file) =>
        (string?)file["compression"] is null ? ((string)file["mediaType"]!).Split(';')[0] : (string?)file["format"] == "csv" ? "text/csv" : "application/x-ndjson";

    private static string GetCompression(JsonNode file) =>
        (string?)file["compression"] is null ? "" : """, "dcat:compressFormat": { "@id": "https://www.iana.org/assignments/media-types/application/gzip" }""";

    private static string Distribution(JsonNode file) =>
        $$"""
        {
          "@id": "{{Base}}/exports/{{file["name"]}}", "@type": "dcat:Distribution", "dct:title": "{{file["name"]}}",
          "dcat:mediaType": { "@id": "https://www.iana.org/assignments/media-types/{{GetContentType(file)}}" },
          "dcat:downloadURL": { "@id": "{{Base}}/exports/{{file["name"]}}" }, "dcat:accessURL": { "@id": "{{Base}}/exports" },
          "dcat:accessService": { "@id": "{{Base}}/catalog#api" },
          "dcat:byteSize": { "@value": "{{file["bytes"]}}", "@type": "xsd:nonNegativeInteger" },
          "spdx:checksum": {
            "@type": "spdx:Checksum", "spdx:algorithm": { "@id": "spdx:checksumAlgorithm_sha256" },
            "spdx:checksumValue": { "@value": "{{file["sha256"]}}", "@type": "xsd:hexBinary" }
          }{{GetCompression(file)}}
        }
        """;
}
