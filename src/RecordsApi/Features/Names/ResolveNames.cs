using FluentValidation;
using Microsoft.AspNetCore.Http.HttpResults;
using RecordsApi.Data.Reading;
using RecordsApi.Data.Search;
using RecordsApi.Domain.Agencies.Resolving;
using RecordsApi.Domain.Search;
using RecordsApi.Features.Names.V1;
using RecordsApi.Http.Bodies;
using RecordsApi.Http.Errors;
using RecordsApi.Http.Formats;
using RecordsApi.Http.Queries;
using RecordsApi.Http.Security;

namespace RecordsApi.Features.Names;

/// <summary>Validates <see cref="ResolveBodyV1"/>.</summary>
internal sealed class ResolveBodyValidator : AbstractValidator<ResolveBodyV1>
{
    /// <summary>Maximum number of items.</summary>
    public const int MaxItems = 500;

    private const int MaxLimit = 20;

    public ResolveBodyValidator()
    {
        RuleFor(body => body.Items).Must(items => items is null or { Count: >= 1 and <= MaxItems })
            .WithState(_ => new ValidationError("", $"Must contain 1 to {MaxItems} items."));
        RuleForEach(body => body.Items).SetValidator(new ItemValidator());
        RuleFor(body => body.Limit).Must(limit => limit is null or (>= 1 and <= MaxLimit)).WithState(_ => new ValidationError("", $"Must be an integer from 1 to {MaxLimit}."));
    }

    private sealed class ItemValidator : AbstractValidator<ResolveItemBodyV1>
    {
        private static readonly string[] Kinds =
            [NamedRecordKinds.Vocabulary.GetCode(NamedRecordKind.Agency), NamedRecordKinds.Vocabulary.GetCode(NamedRecordKind.Jurisdiction)];

        public ItemValidator()
        {
            RuleFor(item => item.Name).SingleLineName();
            RuleFor(item => item.State).StateCode();
            RuleFor(item => item.County).SingleLineName();
            RuleFor(item => item.Ori).SingleLineName();
            RuleFor(item => item.Geoid).Geoid();
            RuleFor(item => item.Kind).Must(kind => kind is null || Kinds.Contains(kind)).WithState(_ => new ValidationError("", "Must be agency or jurisdiction.", Kinds));
            RuleFor(item => item).Must(item => item.Name is not null || item.Ori is not null || item.Geoid is not null)
                .WithState(_ => new ValidationError("", "An item requires a name, an ori or a geoid.")).WhenComplete();
        }
    }
}

/// <summary>Finds the records that names and identifiers mean.</summary>
internal static class ResolveNames
{
    private const int DefaultLimit = 5;

    /// <summary>Handles <c>POST /resolve</c>.</summary>
    public static async Task<Results<Ok<SingleV1<IReadOnlyList<ResolutionV1>>>, ProblemResult>> HandleAsync(
        JsonBody<ResolveBodyV1> body, BoundQuery<NoQueryParameters> query, RegisterNamesCache names, RegisterSession session, RequestRateLimiter limiter,
        DatasetMetadataReader metadata, CancellationToken cancellationToken)
    {
        var items = body.Value.Items;
        if (limiter.Charge(query.Http, RequestCost.FoundByItem.GetItemCharge(items.Count)) is { } rejected)
            return rejected;
        var resolver = (await names.GetAsync(session, cancellationToken)).Resolver;
        var results = new List<ResolutionV1>(items.Count);
        foreach (var item in items)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var candidates = resolver.Resolve(
                new(item.Name, item.State, item.County, item.Ori, item.Geoid), item.Kind is null ? null : NamedRecordKinds.Vocabulary.Parse(item.Kind),
                body.Value.Limit ?? DefaultLimit);
            results.Add(new(candidates.FirstOrDefault(candidate => candidate.IsMatch)?.Id, [.. candidates.Select(candidate => ToResponse(candidate, query))]));
        }

        return await metadata.CreateSingleAsync<IReadOnlyList<ResolutionV1>>(results, query, cancellationToken);
    }

    private static ResolveCandidateV1 ToResponse(ResolveCandidate candidate, IResponseContext context) => new(
        NamedRecordKinds.Vocabulary.GetCode(candidate.Kind), candidate.Id, candidate.Name, candidate.State, candidate.Score, candidate.IsMatch,
        [.. candidate.Reasons.Select(ResolveReasons.Vocabulary.GetCode)], context.GetUrl(NameSuggestions.GetPath(candidate.Kind, candidate.Id)));
}
