using System.Reflection;
using FluentValidation;
using RecordsApi.Data;
using RecordsApi.Data.Queries;
using RecordsApi.Data.Reading;
using RecordsApi.Data.Versioning;
using RecordsApi.Http.Errors;
using RecordsApi.Http.Formats;

namespace RecordsApi.Http.Queries;

/// <summary>A question that can be read from a query string.</summary>
internal interface IQueryModel<TSelf>
{
    /// <summary>The parameters it takes.</summary>
    static abstract IReadOnlyList<QueryParameter> Parameters { get; }

    /// <summary>The question in a reading.</summary>
    static abstract TSelf From(ParsedQuery parsed);
}

/// <summary>A question as it came in, checked before a handler sees it.</summary>
internal abstract class BoundQuery(HttpContext http, ParsedQuery parsed, IReadOnlyList<QueryParameter> parameters) : IResponseContext, IBoundQuery
{
    /// <summary>The request it came with.</summary>
    public HttpContext Http { get; } = http;

    /// <inheritdoc />
    public string Path => Http.Request.Path;

    /// <inheritdoc />
    public ParsedQuery Parsed { get; } = parsed;

    /// <inheritdoc />
    public IReadOnlyList<QueryParameter> Parameters { get; } = parameters;

    /// <summary>The keys that the records of the answer have; null where the endpoint says nothing of its records.</summary>
    public IReadOnlyList<FieldDescriptor>? Fields { get; } = http.GetEndpoint()?.Metadata.GetMetadata<ResponseSchema>()?.GetFields(parsed);

    /// <summary>Whether the keys are others than a record of its kind has by itself.</summary>
    public bool IsSparse => Fields is not null && (Parsed.Has("fields") || Parsed.Has("include"));

    /// <summary>Whether the records of the answer have a key, by itself or because it is included.</summary>
    public bool Includes(string key) => Fields?.Any(k => k.Name == key) == true;

    /// <summary>Start of every address in the answer: scheme, host and base path.</summary>
    public string BaseUrl { get; } = RequestBaseUrl.GetBaseUrl(http);

    /// <summary>The form to answer in.</summary>
    public ResponseFormat Format { get; set; }

    /// <inheritdoc />
    public TemporalContext TemporalContext { get; private set; } = new(default, DateTimeOffset.MaxValue);

    /// <inheritdoc />
    public bool IsHistorical { get; private set; }

    /// <inheritdoc />
    public Cursor? Cursor { get; private set; }

    /// <summary>Names of the forms it can be answered in; a single thing is JSON.</summary>
    public IReadOnlyList<string> SupportedFormats => Parameters.FirstOrDefault(p => p.Name == "format")?.Allowed ?? ["json"];

    /// <summary>Errors that only the register can find, such as an unknown agency.</summary>
    public abstract Task<IReadOnlyList<ValidationError>> ValidateAsync(CancellationToken cancellationToken);

    /// <summary>What is wrong with the cursor of the request; null if nothing is.</summary>
    public ValidationError? CursorError { get; private set; }

    /// <summary>
    /// Opens the read snapshot of the request and fixes the two times as known at and as of which it is read: those of the cursor,
    /// those of the parameters, or today and the newest timestamp that the register knows.
    /// </summary>
    protected async ValueTask OpenAsync()
    {
        var services = Http.RequestServices;
        var session = services.GetRequiredService<RegisterSession>();
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        var dataset = await session.OpenAsync(Http.RequestAborted);
        var response = Http.Features.Get<IDatasetResponse>();
        response?.Renew(Http, dataset, now);
        if (Parsed.GetValue("cursor") is { } text)
            (Cursor, CursorError) = await services.GetRequiredService<CursorCodec>().ReadAsync(text, this, Http.RequestAborted);
        TemporalContext = Cursor?.TemporalContext ?? ResolveTemporalContext(Parsed, Parameters, dataset.KnownThrough, now);
        IsHistorical = dataset.IsHistorical(TemporalContext.KnownAt);
        session.UseTimes(TemporalContext, useCache: response is not null);
    }

    /// <summary>The two times of a question.</summary>
    /// <param name="parsed">Its query string.</param>
    /// <param name="parameters">The parameters there are.</param>
    /// <param name="knownThrough">The newest timestamp (UTC) that the register knows of; null if it does not say.</param>
    /// <param name="now">The current time (UTC).</param>
    private static TemporalContext ResolveTemporalContext(ParsedQuery parsed, IReadOnlyList<QueryParameter> parameters, DateTimeOffset? knownThrough, DateTimeOffset now)
    {
        var knownAt = parsed.GetTimestamp("knownAt");

        // Where no date can be given, knownAt alone fixes the response: it must not change with the calendar.
        var open = knownAt is not null && parameters.All(p => p.Name != "asOf") ? knownAt.Value : now;
        return new(parsed.GetDate("asOf") ?? DateOnly.FromDateTime(open.UtcDateTime), knownAt ?? knownThrough ?? now);
    }
}

/// <summary>A question of one kind.</summary>
internal sealed class BoundQuery<T>(HttpContext http, ParsedQuery parsed, IReadOnlyList<QueryParameter> parameters)
    : BoundQuery(http, parsed, parameters), Microsoft.AspNetCore.Http.Metadata.IEndpointParameterMetadataProvider
    where T : IQueryModel<T>
{
    /// <summary>The question.</summary>
    public T Value { get; } = T.From(parsed);

    /// <summary>Reads the question; called by the framework.</summary>
    public static async ValueTask<BoundQuery<T>?> BindAsync(HttpContext context, ParameterInfo parameter)
    {
        var parameters = context.GetEndpoint()?.Metadata.GetMetadata<ResponseSchema>()?.WithFieldsParameter(T.Parameters) ?? T.Parameters;
        var query = new BoundQuery<T>(context, ParsedQuery.Parse(context.Request.Query, parameters), parameters);

        // The register is injected into handlers as known at the timestamp of the query, which has to be fixed before.
        await query.OpenAsync();
        return query;
    }

    /// <summary>Shows the parameters to the OpenAPI document; called by the framework.</summary>
    public static void PopulateMetadata(ParameterInfo parameter, EndpointBuilder builder) =>
        builder.Metadata.Add(new QueryParametersMetadata(T.Parameters));

    /// <inheritdoc />
    public override async Task<IReadOnlyList<ValidationError>> ValidateAsync(CancellationToken cancellationToken)
    {
        if (Http.RequestServices.GetService<IValidator<T>>() is not { } validator)
            return [];
        var result = await validator.ValidateAsync(Http.RequestServices.GetRequiredService<RegisterContext>().CreateValidationContext(Value), cancellationToken);
        return [.. result.Errors.Select(e => e.CustomState as ValidationError ?? new(CamelCase(e.PropertyName), e.ErrorMessage))];
    }

    private static string CamelCase(string name) => System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(name);
}

/// <summary>Endpoint metadata: the query parameters it takes.</summary>
internal sealed record QueryParametersMetadata(IReadOnlyList<QueryParameter> Parameters)
{
    /// <summary>Whether the date asked about is among them.</summary>
    public bool HasAsOf { get; } = Parameters.Any(parameter => parameter.Name == "asOf");
}

/// <summary>A query without parameters: any parameter is an error.</summary>
internal sealed record NoQueryParameters : IQueryModel<NoQueryParameters>
{
    public static IReadOnlyList<QueryParameter> Parameters { get; } = [];

    public static NoQueryParameters From(ParsedQuery parsed) => new();
}
