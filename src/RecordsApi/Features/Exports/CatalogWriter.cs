using System.Globalization;
using System.Text.Json.Nodes;
using RecordsApi.Domain.Time;
using RecordsApi.Http.Citations;
using RecordsApi.Http.Formats;
using RecordsApi.Http.Queries;

namespace RecordsApi.Features.Exports;

/// <summary>Describes an export by the Data Catalog Vocabulary, DCAT 3 (https://www.w3.org/TR/vocab-dcat-3/), as JSON-LD.</summary>
/// <param name="context">The query.</param>
/// <param name="manifest">The export.</param>
/// <param name="issued">When the register first stated anything; null if it is empty.</param>
/// <param name="terms">The terms of use of the data.</param>
internal sealed class CatalogWriter(IResponseContext context, ExportManifest manifest, DateTimeOffset? issued, IReadOnlyList<string> terms)
{
    private const string MediaTypes = "https://www.iana.org/assignments/media-types/";
    private const string Country = "https://www.iso.org/obp/ui/#iso:code:3166:US";

    private readonly string url = context.GetUrl("catalog");

    /// <summary>Writes the catalog.</summary>
    public JsonObject Write()
    {
        var datasets = ExportResources.All.Select(CreateDataset).Prepend(CreateWholeDataset()).ToArray();
        var catalog = new JsonObject { ["@context"] = CreateContext(), ["@id"] = url, ["@type"] = "dcat:Catalog" };
        Describe(catalog, "RecordsApi: data catalog", "The datasets of the register, their files, and the API that serves them.");
        catalog["foaf:homepage"] = Reference(context.BaseUrl + "/");
        catalog["dcat:dataset"] = new JsonArray([.. datasets]);
        catalog["dcat:service"] = CreateService(datasets);
        return catalog;
    }

    private static JsonObject CreateContext() => new()
    {
        ["dcat"] = "http://www.w3.org/ns/dcat#",
        ["dct"] = "http://purl.org/dc/terms/",
        ["foaf"] = "http://xmlns.com/foaf/0.1/",
        ["spdx"] = "http://spdx.org/rdf/terms#",
        ["xsd"] = "http://www.w3.org/2001/XMLSchema#",
    };

    // The whole register, as one file that contains every table, and the description of all files.
    private JsonObject CreateWholeDataset()
    {
        var dataset = CreateDataset(
            "register", DataPackageWriter.Title, DataPackageWriter.Description, manifest.Register.Coverage, manifest.Files.Where(file => file.Resource is null));
        dataset["dct:hasPart"] = new JsonArray([.. ExportResources.All.Select(list => Reference($"{url}#{list.Name}"))]);
        return dataset;
    }

    private JsonObject CreateDataset(ExportResource list)
    {
        var dataset = CreateDataset(
            list.Name, $"RecordsApi: {list.Name}", $"{list.Title}. Every record of `/v1/{list.Name}`.",
            [.. manifest.Register.Coverage.Where(span => ExportTimes.IsObservedIn(span.List, list))], manifest.Files.Where(file => file.Resource == list.Name));
        dataset["dct:isPartOf"] = Reference($"{url}#register");
        return dataset;
    }

    private JsonObject CreateDataset(string name, string title, string description, IReadOnlyList<CoveredListV1> coverage, IEnumerable<ExportFile> files)
    {
        var dataset = new JsonObject { ["@id"] = $"{url}#{name}", ["@type"] = "dcat:Dataset", ["dct:identifier"] = name };
        Describe(dataset, title, description);
        dataset["dcat:version"] = manifest.Register.Version;
        dataset["dct:spatial"] = new JsonObject { ["@id"] = Country, ["@type"] = "dct:Location" };
        if (coverage.Count > 0)
        {
            dataset["dct:temporal"] = new JsonObject
            {
                ["@type"] = "dct:PeriodOfTime",
                ["dcat:startDate"] = Date(coverage.Min(span => span.From)),
                ["dcat:endDate"] = Date(coverage.Max(span => span.Through)),
            };
        }

        dataset["dcat:distribution"] = new JsonArray([.. files.Select(CreateDistribution)]);
        return dataset;
    }

    private JsonObject CreateDistribution(ExportFile file)
    {
        var address = context.GetUrl($"exports/{file.Name}");
        var distribution = new JsonObject
        {
            ["@id"] = address,
            ["@type"] = "dcat:Distribution",
            ["dct:title"] = file.Name,
            ["dcat:mediaType"] = Reference(MediaTypes + ExportFormats.GetMediaType(file.Format).Split(';')[0]),
            ["dcat:downloadURL"] = Reference(address),
            ["dcat:accessURL"] = Reference(context.GetUrl("exports")),
            ["dcat:accessService"] = Reference($"{url}#api"),
            ["dcat:byteSize"] = Typed(file.Bytes.ToString(CultureInfo.InvariantCulture), "xsd:nonNegativeInteger"),
            ["spdx:checksum"] = new JsonObject
            {
                ["@type"] = "spdx:Checksum",
                ["spdx:algorithm"] = Reference("spdx:checksumAlgorithm_sha256"),
                ["spdx:checksumValue"] = Typed(file.Sha256, "xsd:hexBinary"),
            },
        };
        if (file.Compression is not null)
            distribution["dcat:compressFormat"] = Reference(MediaTypes + ExportFormats.GzipType);
        AddTerms(distribution);
        return distribution;
    }

    private JsonObject CreateService(JsonObject[] datasets) => new()
    {
        ["@id"] = $"{url}#api",
        ["@type"] = "dcat:DataService",
        ["dct:title"] = "RecordsApi: API",
        ["dct:description"] = "Every list and record of the register on any date, as known at any time, as JSON, CSV and other formats.",
        ["dcat:endpointURL"] = Reference(context.BaseUrl + "/v1"),
        ["dcat:endpointDescription"] = Reference(context.BaseUrl + "/openapi/v1.json"),
        ["dct:conformsTo"] = Reference("https://spec.openapis.org/oas/v3.1.0"),
        ["dcat:servesDataset"] = new JsonArray([.. datasets.Select(dataset => Reference((string)dataset["@id"]!))]),
    };

    private void Describe(JsonObject resource, string title, string description)
    {
        resource["dct:title"] = title;
        resource["dct:description"] = description;
        resource["dct:language"] = "en";
        resource["dct:publisher"] = new JsonObject { ["@type"] = "foaf:Agent", ["foaf:name"] = CitationText.RegisterName };
        AddTerms(resource);
        resource["dct:rights"] = new JsonObject { ["@type"] = "dct:RightsStatement", ["dct:description"] = CitationText.Terms };
        if (issued is { } first)
            resource["dct:issued"] = Typed(UtcTimestamp.Format(first), "xsd:dateTime");
        resource["dct:modified"] = Typed(UtcTimestamp.Format(manifest.Register.KnownAt), "xsd:dateTime");
    }

    // Each source has its own terms, which are texts without an address.
    private void AddTerms(JsonObject resource)
    {
        if (terms.Count > 0)
            resource["dct:license"] = new JsonArray([.. terms.Select(term => new JsonObject { ["@type"] = "dct:LicenseDocument", ["dct:title"] = term })]);
    }

    private static JsonObject Reference(string id) => new() { ["@id"] = id };

    private static JsonObject Typed(string value, string type) => new() { ["@value"] = value, ["@type"] = type };

    private static JsonObject Date(DateOnly date) => Typed(date.ToString("O", CultureInfo.InvariantCulture), "xsd:date");
}
