using System.Reflection;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.Net.Http.Headers;
using RecordsApi.Domain.Coverage;
using RecordsApi.Http.Bodies;
using RecordsApi.Http.Errors;
using RecordsApi.Http.OpenApi;
using RecordsApi.Http.Queries;

namespace RecordsApi.Features.Reconciliation;

/// <summary>The form of <c>POST /reconcile</c>.</summary>
internal sealed class ReconciliationForm : JsonBody, IEndpointParameterMetadataProvider
{
    private static readonly string[] Fields = [ReconciliationRequest.QueriesName, ReconciliationRequest.ExtendName];

    private readonly ProblemResult? problem;

    private ReconciliationForm(ReconciliationRequest request, ProblemResult? problem) => (Request, this.problem) = (request, problem);

    /// <summary>What is asked for.</summary>
    public ReconciliationRequest Request { get; }

    /// <summary>Reads the form; called by the framework.</summary>
    public static async ValueTask<ReconciliationForm?> BindAsync(HttpContext context, ParameterInfo parameter)
    {
        var nothing = ReconciliationRequest.Parse(null, null);
        if (!MediaTypeHeaderValue.TryParse(context.Request.ContentType, out var type) || !type.MediaType.Equals(FormBodyMetadata.MediaType, StringComparison.OrdinalIgnoreCase))
            return new(nothing, new(ProblemTypes.UnsupportedMediaType, $"The request body must be {FormBodyMetadata.MediaType}."));
        try
        {
            var form = await context.Request.ReadFormAsync(context.RequestAborted);
            List<ValidationError> errors =
            [
                .. form.Keys.Where(name => !Fields.Contains(name)).Select(name => new ValidationError(name, "Unknown field.", Fields, ClosestMatch.Find(name, Fields))),
                .. form.Where(field => field.Value.Count > 1).Select(field => new ValidationError(field.Key, "Specified more than once.")),
            ];
            if (!Fields.Any(form.ContainsKey))
                errors.Add(new("", $"The form requires {string.Join(" or ", Fields)}."));
            var request = ReconciliationRequest.Parse(FindValue(form, ReconciliationRequest.QueriesName), FindValue(form, ReconciliationRequest.ExtendName));
            errors.AddRange(request.Errors);
            return new(request, errors.Count == 0 ? null : BodyProblem.Create(ProblemTypes.InvalidBody, errors));
        }
        catch (InvalidDataException e)
        {
            return new(nothing, BodyProblem.Create(ProblemTypes.InvalidBody, [new("", $"The form cannot be read. {e.Message}")]));
        }
    }

    /// <summary>Describes the form to the OpenAPI document; called by the framework.</summary>
    public static void PopulateMetadata(ParameterInfo parameter, EndpointBuilder builder) =>
        builder.Metadata.Add(new FormBodyMetadata(GetReconciliationQuery.Parameters));

    /// <inheritdoc />
    public override Task<IResult?> ValidateAsync(HttpContext http) => Task.FromResult<IResult?>(problem);

    private static string? FindValue(IFormCollection form, string name) => form.TryGetValue(name, out var values) ? values.ToString() : null;
}

/// <summary>The query string of <c>POST /reconcile</c>, which has no parameters.</summary>
internal sealed record PostReconciliationQuery : IQueryModel<PostReconciliationQuery>, IListScopedQuery
{
    public static IReadOnlyList<QueryParameter> Parameters { get; } = [];

    public IReadOnlyList<string> CarryingLists => PublishedList.Codes;

    public static PostReconciliationQuery From(ParsedQuery parsed) => new();
}

/// <summary>Answers a batch of queries or a data extension query.</summary>
internal static class PostReconciliation
{
    /// <summary>Handles <c>POST /reconcile</c>.</summary>
    public static Task<IResult> HandleAsync(
        ReconciliationForm form, BoundQuery<PostReconciliationQuery> query, ReconciliationResponder responder, CancellationToken cancellationToken) =>
        responder.RespondAsync(form.Request, query, cancellationToken);
}
