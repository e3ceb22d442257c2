using FluentValidation;
using RecordsApi.Domain.Coverage;
using RecordsApi.Features.Reconciliation.V1;
using RecordsApi.Http.Errors;
using RecordsApi.Http.Queries;

namespace RecordsApi.Features.Reconciliation;

/// <summary>The query of <c>GET /reconcile</c>.</summary>
internal sealed class GetReconciliationQuery(ParsedQuery parsed) : IQueryModel<GetReconciliationQuery>, IListScopedQuery
{
    public static IReadOnlyList<QueryParameter> Parameters { get; } =
    [
        new(ReconciliationRequest.QueriesName, ParameterKind.Json, "A batch of queries as JSON: an object with a query for each key.")
        { Example = """{"q0":{"query":"Hialiah PD"}}""" },
        new(ReconciliationRequest.ExtendName, ParameterKind.Json, "A data extension query as JSON: `ids` of records and `properties`.")
        { Example = """{"ids":["fl-hialeah-police-department"],"properties":[{"id":"state"}]}""" },
    ];

    /// <summary>What is asked for.</summary>
    public ReconciliationRequest Request { get; } =
        ReconciliationRequest.Parse(parsed.GetValue(ReconciliationRequest.QueriesName), parsed.GetValue(ReconciliationRequest.ExtendName));

    public IReadOnlyList<string> CarryingLists => PublishedList.Codes;

    public static GetReconciliationQuery From(ParsedQuery parsed) => new(parsed);
}

/// <summary>Validates <see cref="GetReconciliationQuery"/>.</summary>
internal sealed class GetReconciliationValidator : AbstractValidator<GetReconciliationQuery>
{
    public GetReconciliationValidator() => RuleFor(query => query).Custom((query, context) =>
    {
        foreach (var error in query.Request.Errors)
            context.AddError(error);
    });
}

/// <summary>Answers queries, and describes the reconciliation service.</summary>
internal static class GetReconciliation
{
    private const int PreviewWidth = 430;
    private const int PreviewHeight = 170;

    /// <summary>Handles <c>GET /reconcile</c>.</summary>
    public static async Task<IResult> HandleAsync(
        BoundQuery<GetReconciliationQuery> query, ReconciliationResponder responder, CancellationToken cancellationToken) =>
        query.Value.Request is { Queries: null, Extension: null }
            ? TypedResults.Ok(CreateManifest(query))
            : await responder.RespondAsync(query.Value.Request, query, cancellationToken);

    private static ReconciliationManifestV1 CreateManifest(BoundQuery<GetReconciliationQuery> context)
    {
        var root = context.GetUrl("reconcile");
        return new(
            ["0.2"], "RecordsApi", $"{root}/entities/", context.GetUrl("enums/named-record-kind"), EntityTypes.All,
            $"{context.BaseUrl}/docs/recipes.md", "1.0", new($"{root}/entities/{{{{id}}}}"), new(context.GetUrl("enums/resolve-reason#{{id}}")),
            new($"{root}/preview?id={{{{id}}}}", PreviewWidth, PreviewHeight),
            new(new(root, "/suggest/entity"), new(root, "/suggest/property"), new(root, "/suggest/type")), new(new(root, "/properties")),
            ReconciliationRequest.MaxItems);
    }
}
