using FluentValidation;
using RecordsApi.Domain.Editing;
using RecordsApi.Features.Editing.V1;
using RecordsApi.Http.Bodies;
using RecordsApi.Http.Errors;
using RecordsApi.Http.Queries;

namespace RecordsApi.Features.Editing;

/// <summary>Validates <see cref="DocumentBodyV1"/>.</summary>
internal sealed class DocumentBodyValidator : AbstractValidator<DocumentBodyV1>
{
    private static readonly string[] Kinds = ["agreement", "addendum"];

    public DocumentBodyValidator()
    {
        RuleFor(d => d.Kind).Must(kind => kind is null || Kinds.Contains(kind)).WithState(d => new ValidationError("", "Must be a document kind: agreement or addendum.", Kinds, ClosestMatch.Find(d.Kind, Kinds)));
        RuleFor(d => d.Url).WebUrl();
    }
}

/// <summary>The documents of an agreement, as entered and as corrected.</summary>
internal static class AgreementDocuments
{
    /// <summary>Maps validated bodies to records.</summary>
    public static IReadOnlyList<DocumentRecord> ToRecords(this IReadOnlyList<DocumentBodyV1>? documents) =>
        [.. (documents ?? []).Select(d => new DocumentRecord(d.Kind, d.Url)).Distinct()];
}
