using System.Reflection;
using FluentValidation;
using RecordsApi.Http.Caching;
using RecordsApi.Http.Formats;
using RecordsApi.Http.Paging;
using RecordsApi.Register.Storage;
using RecordsApi.Register.Storage.Queries;

namespace RecordsApi.Http.Asking;

/// <summary>A question that can be read from a query string.</summary>
internal interface IRequest<TSelf>
{
    /// <summary>The parameters it takes.</summary>
    static abstract IReadOnlyList<QueryParameter> Parameters { get; }

    /// <summary>The question in a reading.</summary>
    static abstract TSelf From(QueryReading reading);
}

/// <summary>A question as it came in, checked before a handler sees it.</summary>
internal abstract class Asked(HttpContext http, QueryReading reading, IReadOnlyList<QueryParameter> parameters) : IStandpoint, IQuestion
{
    /// <summary>The request it came with.</summary>
    public HttpContext Http { get; } = http;

    /// <inheritdoc />
    public string Path => Http.Request.Path;

    /// <inheritdoc />
    public QueryReading Reading { get; } = reading;

    /// <inheritdoc />
    public IReadOnlyList<QueryParameter> Parameters { get; } = parameters;

    /// <summary>The keys that the records of the answer have; null where the endpoint says nothing of its records.</summary>
    public IReadOnlyList<RecordKey>? Keys { get; } = http.GetEndpoint()?.Metadata.GetMetadata<RecordShape>()?.KeysFor(reading);

    /// <summary>Whether the keys are others than a record of its kind has by itself.</summary>
    public bool IsPicked => Keys is not null && (Reading.Has("fields") || Reading.Has("include"));

    /// <summary>Whether the records of the answer have a key, by itself or because it is included.</summary>
    public bool Gives(string key) => Keys?.Any(k => k.Name == key) == true;

    /// <summary>Start of every address in the answer: scheme, host and base path.</summary>
    public string Root { get; } = Addresses.Root(http);

    /// <summary>The form to answer in.</summary>
    public Format Format { get; set; }

    /// <summary>The two times, given, pinned by the cursor, or today and the newest moment the register knows of.</summary>
    public RegisterFrame Frame
    {
        get;
        set
        {
            field = value;
            StandAt(Http, value);
        }
    }
        = StandAt(http, FrameOf(http, reading, parameters));

    /// <inheritdoc />
    public bool LooksBack => Frame.KnownAt < Http.Features.Get<Validator>()?.Register.KnownThrough;

    /// <inheritdoc />
    public Cursor? Cursor { get; set; }

    /// <summary>Names of the forms it can be answered in; a single thing is JSON.</summary>
    public IReadOnlyList<string> Formats => Parameters.FirstOrDefault(p => p.Name == "format")?.Allowed ?? ["json"];

    /// <summary>Mistakes that only the register can tell, such as an agency that is not there.</summary>
    public abstract Task<IReadOnlyList<QueryMistake>> ValidateAsync(CancellationToken cancellationToken);

    // Everything the question reads is read as it stood then.
    private static RegisterFrame StandAt(HttpContext http, RegisterFrame frame)
    {
        var db = http.RequestServices.GetRequiredService<RegisterContext>();
        db.KnownAt = frame.KnownAt;
        if (http.Features.Get<Validator>() is not { } validator)
            return frame;
        db.KnowsAll = frame.KnownAt >= validator.Register.KnownThrough;
        db.Memory = http.RequestServices.GetRequiredService<RegisterMemory>().At(validator.Register.Change);
        return frame;
    }

    private static RegisterFrame FrameOf(HttpContext http, QueryReading reading, IReadOnlyList<QueryParameter> parameters)
    {
        var now = http.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow();
        return FrameOf(reading, parameters, http.Features.Get<Validator>()?.Register.KnownThrough, now);
    }

    /// <summary>The two times of a question.</summary>
    /// <param name="reading">Its query string.</param>
    /// <param name="parameters">The parameters there are.</param>
    /// <param name="knownThrough">The newest moment (UTC) that the register knows of; null if it does not say.</param>
    /// <param name="now">The moment (UTC).</param>
    public static RegisterFrame FrameOf(QueryReading reading, IReadOnlyList<QueryParameter> parameters, DateTimeOffset? knownThrough, DateTimeOffset now)
    {
        var moment = reading.Moment("knownAt");

        // Where no day can be asked for, one moment is the whole question: its answer must not move with the calendar.
        var open = moment is not null && parameters.All(p => p.Name != "asOf") ? moment.Value : now;
        return new(reading.Day("asOf") ?? DateOnly.FromDateTime(open.UtcDateTime), moment ?? knownThrough ?? now);
    }
}

/// <summary>A question of one kind.</summary>
internal sealed class Asked<T>(HttpContext http, QueryReading reading, IReadOnlyList<QueryParameter> parameters)
    : Asked(http, reading, parameters), Microsoft.AspNetCore.Http.Metadata.IEndpointParameterMetadataProvider
    where T : IRequest<T>
{
    /// <summary>The question.</summary>
    public T Request { get; } = T.From(reading);

    /// <summary>Reads the question; called by the framework.</summary>
    public static ValueTask<Asked<T>?> BindAsync(HttpContext context, ParameterInfo parameter)
    {
        var parameters = context.GetEndpoint()?.Metadata.GetMetadata<RecordShape>()?.ParametersWith(T.Parameters) ?? T.Parameters;
        return ValueTask.FromResult<Asked<T>?>(new(context, QueryReading.Read(context.Request.Query, parameters), parameters));
    }

    /// <summary>Shows the parameters to the OpenAPI document; called by the framework.</summary>
    public static void PopulateMetadata(ParameterInfo parameter, EndpointBuilder builder) =>
        builder.Metadata.Add(new AskedParameters(T.Parameters));

    /// <inheritdoc />
    public override async Task<IReadOnlyList<QueryMistake>> ValidateAsync(CancellationToken cancellationToken)
    {
        if (Http.RequestServices.GetService<IValidator<T>>() is not { } validator)
            return [];
        var result = await validator.ValidateAsync(Request, cancellationToken);
        return [.. result.Errors.Select(e => e.CustomState as QueryMistake ?? new(CamelCase(e.PropertyName), e.ErrorMessage))];
    }

    private static string CamelCase(string name) => System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(name);
}

/// <summary>Endpoint metadata: the query parameters it takes.</summary>
internal sealed record AskedParameters(IReadOnlyList<QueryParameter> Parameters);

/// <summary>A question without parameters: any that is given is a mistake.</summary>
internal sealed record NoParameters : IRequest<NoParameters>
{
    public static IReadOnlyList<QueryParameter> Parameters { get; } = [];

    public static NoParameters From(QueryReading reading) => new();
}
