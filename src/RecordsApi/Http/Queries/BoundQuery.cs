using System.Reflection;
using FluentValidation;
using RecordsApi.Data;
using RecordsApi.Data.Queries;
using RecordsApi.Data.Reading;
using RecordsApi.Data.Versioning;
using RecordsApi.Domain.Coverage;
using RecordsApi.Http.Errors;
using RecordsApi.Http.Formats;

namespace RecordsApi.Http.Queries;

/// <summary>The filters and options of an operation, as parsed from a query string.</summary>
internal interface IQueryModel<TSelf>
{
    /// <summary>The query parameters of the operation.</summary>
    static abstract IReadOnlyList<QueryParameter> Parameters { get; }

    /// <summary>Creates the query from a parsed query string.</summary>
    static abstract TSelf From(ParsedQuery parsed);
}

/// <summary>A query bound to its request. It is validated before the handler runs.</summary>
internal abstract class BoundQuery(HttpContext http, ParsedQuery parsed, IReadOnlyList<QueryParameter> parameters) : IResponseContext, IBoundQuery
{
    /// <summary>The HTTP request.</summary>
    public HttpContext Http { get; } = http;

    /// <inheritdoc />
    public string Path => Http.Request.Path;

    /// <inheritdoc />
    public ParsedQuery Parsed { get; } = parsed;

    /// <inheritdoc />
    public IReadOnlyList<QueryParameter> Parameters { get; } = parameters;

    /// <summary>The fields of the records in the response; null if the endpoint declares no record type.</summary>
    public IReadOnlyList<FieldDescriptor>? Fields { get; } = http.GetEndpoint()?.Metadata.GetMetadata<ResponseSchema>()?.GetFields(parsed);

    /// <summary>Whether the fields differ from the default fields of the record type.</summary>
    public bool IsSparse => Fields is not null && (Parsed.Has("fields") || Parsed.Has("include"));

    /// <summary>Whether the records of the response have a field, by default or because it is included.</summary>
    public bool Includes(string key) => Fields?.Any(k => k.Name == key) == true;

    /// <summary>Base URL of the links in the response: scheme, host and base path.</summary>
    public string BaseUrl { get; } = RequestBaseUrl.GetBaseUrl(http);

    /// <inheritdoc />
    public bool IsLocalCopy { get; } = RequestBaseUrl.IsLocalCopy(http);

    /// <summary>The format of the response.</summary>
    public ResponseFormat Format { get; set; }

    /// <inheritdoc />
    public TemporalContext TemporalContext { get; private set; } = new(default, DateTimeOffset.MaxValue);

    /// <inheritdoc />
    public QueryCoverage Coverage { get; private set; } = QueryCoverage.OfRegister(ListCoverage.None);

    /// <inheritdoc />
    public bool IsHistorical { get; private set; }

    /// <inheritdoc />
    public Cursor? Cursor { get; private set; }

    /// <summary>Names of the formats that the operation supports; a single record is always JSON.</summary>
    public IReadOnlyList<string> SupportedFormats => Parameters.FirstOrDefault(p => p.Name == "format")?.Allowed ?? ["json"];

    /// <summary>Errors that only the register can find, such as an unknown agency.</summary>
    public abstract Task<IReadOnlyList<ValidationError>> ValidateAsync(CancellationToken cancellationToken);

    /// <summary>What is wrong with the cursor of the request; null if nothing is.</summary>
    public ValidationError? CursorError { get; private set; }

    /// <summary>The lists that carry the answer; null if it is not about agreements on a date.</summary>
    protected abstract IReadOnlyList<string>? CarryingLists { get; }

    /// <inheritdoc />
    public IResponseContext OnDate(DateOnly day)
    {
        // The envelope of the response names the date as well.
        TemporalContext = TemporalContext with { AsOf = day };
        return this;
    }

    /// <summary>
    /// Opens the read snapshot of the request and sets the temporal context of the query: that of the cursor, that of the parameters, or
    /// the last day known and the newest timestamp in the register. It depends on the query and the dataset version, not on the clock.
    /// </summary>
    protected async ValueTask OpenAsync()
    {
        var services = Http.RequestServices;
        var session = services.GetRequiredService<RegisterSession>();
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        var dataset = await session.OpenAsync(Http.RequestAborted);
        var response = Http.Features.Get<IDatasetResponse>();
        response?.Renew(Http, dataset, now);
        if (Parsed.GetValue("cursor") is { } text && Parameters.Any(p => p.Kind == ParameterKind.Cursor))
            (Cursor, CursorError) = await services.GetRequiredService<CursorCodec>().ReadAsync(text, this, Http.RequestAborted);
        var knownAt = Cursor?.TemporalContext.KnownAt ?? Parsed.GetTimestamp("knownAt") ?? dataset.KnownThrough ?? now;
        var spans = await session.GetCoverageAsync(knownAt, useCache: response is not null, Http.RequestAborted);
        Coverage = CreateCoverage(spans, dataset.IsHistorical(knownAt) ? null : dataset);
        TemporalContext = Cursor?.TemporalContext ?? new(Parsed.GetDate("asOf") ?? FindDefaultDate(knownAt), knownAt);
        IsHistorical = dataset.IsHistorical(TemporalContext.KnownAt);
        session.SetTemporalContext(TemporalContext, useCache: response is not null);
    }

    private QueryCoverage CreateCoverage(ListCoverage spans, DatasetMetadata? newest) => CarryingLists is { } lists
        ? new(spans, lists, Parsed.GetDate("asOf") is null, newest?.LastOtherEvents.Find(lists))
        : new(spans, PublishedList.Codes, Parsed.GetDate("asOf") is null, null);

    // What is not about agreements on a date is answered as of the newest publication of any list.
    private DateOnly FindDefaultDate(DateTimeOffset knownAt) =>
        (CarryingLists is null ? Coverage.Spans.Through : null) ?? Coverage.FindLastDay(knownAt);
}

/// <summary>A bound query of one type.</summary>
internal sealed class BoundQuery<T>(HttpContext http, ParsedQuery parsed, IReadOnlyList<QueryParameter> parameters)
    : BoundQuery(http, parsed, parameters), Microsoft.AspNetCore.Http.Metadata.IEndpointParameterMetadataProvider
    where T : IQueryModel<T>
{
    private IReadOnlyList<string>? carryingLists;

    /// <summary>The query.</summary>
    public T Value { get; } = T.From(parsed);

    /// <inheritdoc />
    protected override IReadOnlyList<string>? CarryingLists => carryingLists ??= (Value as IListScopedQuery)?.CarryingLists;

    /// <summary>Binds the query; called by the framework.</summary>
    public static async ValueTask<BoundQuery<T>?> BindAsync(HttpContext context, ParameterInfo parameter)
    {
        var parameters = context.GetEndpoint()?.Metadata.GetMetadata<ResponseSchema>()?.WithFieldsParameter(T.Parameters) ?? T.Parameters;
        var query = new BoundQuery<T>(context, ParsedQuery.Parse(context.Request.Query, parameters, IsPage(context)), parameters);

        // The register is injected into handlers as known at the timestamp of the query, so the timestamp must be set first.
        await query.OpenAsync();
        return query;
    }

    /// <summary>Adds the parameters to the endpoint metadata, for the OpenAPI document; called by the framework.</summary>
    public static void PopulateMetadata(ParameterInfo parameter, EndpointBuilder builder) =>
        builder.Metadata.Add(new QueryParametersMetadata(T.Parameters));

    /// <inheritdoc />
    public override async Task<IReadOnlyList<ValidationError>> ValidateAsync(CancellationToken cancellationToken)
    {
        if (Http.RequestServices.GetService<IValidator<T>>() is not { } validator)
            return [];
        var result = await validator.ValidateAsync(Http.RequestServices.CreateValidationContext(Value), cancellationToken);
        return result.GetErrors();
    }

    private static bool IsPage(HttpContext http) => http.GetEndpoint()?.Metadata.GetMetadata<FixedResponseFormat>()?.Format == ResponseFormat.Html;
}

/// <summary>Endpoint metadata: the query parameters it takes.</summary>
internal sealed record QueryParametersMetadata(IReadOnlyList<QueryParameter> Parameters)
{
    /// <summary>Whether <c>asOf</c> is one of the parameters.</summary>
    public bool HasAsOf { get; } = Parameters.Any(parameter => parameter.Name == "asOf");

    /// <summary>Whether the operation lists records by page, or all of them in other formats.</summary>
    public bool IsPaged { get; } = Parameters.Any(parameter => parameter.Name == "cursor") && Parameters.Any(parameter => parameter.Name == "format");
}

/// <summary>A query without parameters: any parameter is an error.</summary>
internal sealed record NoQueryParameters : IQueryModel<NoQueryParameters>
{
    public static IReadOnlyList<QueryParameter> Parameters { get; } = [];

    public static NoQueryParameters From(ParsedQuery parsed) => new();
}
