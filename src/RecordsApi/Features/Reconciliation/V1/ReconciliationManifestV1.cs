using System.Text.Json.Serialization;

namespace RecordsApi.Features.Reconciliation.V1;

/// <summary>What the reconciliation service offers (Reconciliation Service API 0.2).</summary>
/// <param name="Versions">Versions of the Reconciliation Service API.</param>
/// <param name="Name" example="RecordsApi">Name of the service.</param>
/// <param name="IdentifierSpace">What precedes an id in the URI of an entity.</param>
/// <param name="SchemaSpace">URI of the kinds of records.</param>
/// <param name="DefaultTypes">Types that a query can name.</param>
/// <param name="Documentation">URL of the documentation.</param>
/// <param name="ServiceVersion" example="1.0">Version of this API.</param>
/// <param name="View">Where a record is.</param>
/// <param name="FeatureView">Where a feature is explained.</param>
/// <param name="Preview">Where a record is shown as a small page.</param>
/// <param name="Suggest">Where input is completed.</param>
/// <param name="Extend">Where the properties of a type are listed.</param>
/// <param name="BatchSize" example="500">Maximum number of queries in a batch.</param>
public sealed record ReconciliationManifestV1(
    IReadOnlyList<string> Versions, string Name, string IdentifierSpace, string SchemaSpace, IReadOnlyList<ReconciliationTypeV1> DefaultTypes,
    string Documentation, string ServiceVersion, UrlTemplateV1 View, [property: JsonPropertyName("feature_view")] UrlTemplateV1 FeatureView,
    PreviewTemplateV1 Preview, SuggestServicesV1 Suggest, ExtendServiceV1 Extend, int BatchSize);

/// <summary>A URL with a place for an id.</summary>
/// <param name="Url">The URL, with <c>{{id}}</c> for the id.</param>
public sealed record UrlTemplateV1(string Url);

/// <summary>The URL of a small page about a record, and its size.</summary>
/// <param name="Url">The URL, with <c>{{id}}</c> for the id.</param>
/// <param name="Width" example="430">Width in pixels.</param>
/// <param name="Height" example="170">Height in pixels.</param>
public sealed record PreviewTemplateV1(string Url, int Width, int Height);

/// <summary>Services that complete input.</summary>
/// <param name="Entity">For records.</param>
/// <param name="Property">For properties.</param>
/// <param name="Type">For types.</param>
public sealed record SuggestServicesV1(ServicePathV1 Entity, ServicePathV1 Property, ServicePathV1 Type);

/// <summary>The two parts of a URL.</summary>
/// <param name="ServiceUrl">Its beginning.</param>
/// <param name="ServicePath" example="/suggest/entity">Its end.</param>
public sealed record ServicePathV1(
    [property: JsonPropertyName("service_url")] string ServiceUrl, [property: JsonPropertyName("service_path")] string ServicePath);

/// <summary>The data extension service.</summary>
/// <param name="ProposeProperties">Lists the properties of a type.</param>
public sealed record ExtendServiceV1([property: JsonPropertyName("propose_properties")] ServicePathV1 ProposeProperties);
