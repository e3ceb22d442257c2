using FluentValidation;
using RecordsApi.Features.Publications.V1;
using RecordsApi.Http.Bodies;

namespace RecordsApi.Features.Publications;

/// <summary>Validates <see cref="ReviewBodyV1"/>.</summary>
internal sealed class ReviewBodyValidator : AbstractValidator<ReviewBodyV1>
{
    public ReviewBodyValidator() => RuleFor(r => r.Reason).MultilineText();
}
