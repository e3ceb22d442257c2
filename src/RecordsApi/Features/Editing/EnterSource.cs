using FluentValidation;
using Microsoft.AspNetCore.Http.HttpResults;
using RecordsApi.Data.Editing;
using RecordsApi.Domain.Editing;
using RecordsApi.Domain.Model;
using RecordsApi.Features.Editing.V1;
using RecordsApi.Http.Bodies;
using RecordsApi.Http.Errors;
using RecordsApi.Http.Queries;
using RecordsApi.Http.Security.Writes;

namespace RecordsApi.Features.Editing;

/// <summary>Validates <see cref="SourceBodyV1"/>.</summary>
internal sealed class SourceBodyValidator : AbstractValidator<SourceBodyV1>
{
    public SourceBodyValidator()
    {
        RuleFor(s => s.Publisher).SingleLineName();
        RuleFor(s => s.Publisher).ShortEnoughForId();
        RuleFor(s => s.Kind).VocabularyCode(SourceKinds.Vocabulary);
        RuleFor(s => s.Title).SingleLineName();
        RuleFor(s => s.Url).WebUrl();
        RuleFor(s => s.ArchivedUrl).WebUrl();
        RuleFor(s => s.Sha256).Sha256Hash();
        RuleFor(s => s.License).SingleLineName();
        RuleFor(s => s.Author).SingleLineName();
        RuleFor(s => s.Via).SingleLineName();
        RuleFor(s => s.Url).Must((source, url) => url is not null || source.Title is not null)
            .WithState(_ => new ValidationError("", "A source requires a title or a URL.")).WhenComplete();
    }
}

/// <summary>Enters a source.</summary>
internal static class EnterSource
{
    /// <summary>Handles <c>POST /sources</c>.</summary>
    public static Task<Results<StoredResponseResult, ProblemResult>> HandleAsync(JsonBody<SourceBodyV1> body, EditResponder responder, CancellationToken cancellationToken) =>
        responder.EnterAsync(new RecordCreation(body.Value.ToRecord()), RecordKind.Source, SavedRecordReaders.ReadSourceAsync, cancellationToken);

    /// <summary>Maps a validated body to a record.</summary>
    public static SourceRecord ToRecord(this SourceBodyV1 b) => new()
    {
        Publisher = b.Publisher.Trim(),
        Kind = SourceKinds.Vocabulary.Parse(b.Kind),
        Title = b.Title?.Trim(),
        Url = b.Url,
        ArchivedUrl = b.ArchivedUrl,
        PublishedOn = b.PublishedOn,
        RetrievedAt = b.RetrievedAt,
        Sha256 = b.Sha256,
        License = b.License?.Trim(),
        Author = b.Author?.Trim(),
        Via = b.Via?.Trim(),
    };
}
