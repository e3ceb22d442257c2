using System.Text.RegularExpressions;
using FluentValidation;
using RecordsApi.Domain.Entry;
using RecordsApi.Domain.Geography;
using RecordsApi.Domain.Model;
using RecordsApi.Domain.Time;
using RecordsApi.Http.Errors;
using RecordsApi.Http.Queries;

namespace RecordsApi.Http.Bodies;

/// <summary>Validation rules shared by request bodies.</summary>
internal static partial class BodyRules
{
    /// <summary>Maximum number of sources of one record.</summary>
    public const int MaxSources = 20;

    private const string PartialKey = "partial";
    private const int MaxIdPartLength = 120;

    /// <summary>Marks a record from which invalid properties were removed.</summary>
    public static void MarkAsPartial(this IValidationContext context) => context.RootContextData[PartialKey] = true;

    /// <summary>Applies a rule that involves several properties only if the record is complete.</summary>
    public static void WhenComplete<T, TMember>(this IRuleBuilderOptions<T, TMember> rule) =>
        rule.When((_, context) => !context.RootContextData.ContainsKey(PartialKey), ApplyConditionTo.CurrentValidator);

    /// <summary>A name: a single line that is not empty, without invisible characters.</summary>
    public static void SingleLineName<T>(this IRuleBuilder<T, string?> rule) => rule.HasNoProblem(TextRules.FindNameProblem);

    /// <summary>A name from which an id is created.</summary>
    public static void ShortEnoughForId<T>(this IRuleBuilder<T, string?> rule) => rule.MustSatisfy(
        text => text.Length <= MaxIdPartLength, $"Must be at most {MaxIdPartLength} characters, because the id is created from it.");

    /// <summary>A text that can have several lines, without invisible characters.</summary>
    public static void MultilineText<T>(this IRuleBuilder<T, string?> rule) => rule.HasNoProblem(TextRules.FindTextProblem);

    /// <summary>A public URL.</summary>
    public static void WebUrl<T>(this IRuleBuilder<T, string?> rule) =>
        rule.MustSatisfy(TextRules.IsWebAddress, "Must be an absolute https or http URL without user information.");

    /// <summary>A code of a vocabulary.</summary>
    public static void VocabularyCode<T>(this IRuleBuilder<T, string?> rule, Vocabulary vocabulary)
    {
        string[] allowed = [.. vocabulary.Terms.Select(t => t.Value)];
        rule.Custom((given, context) =>
        {
            if (given is not null && !allowed.Contains(given))
                context.AddErrorAtPath(new ValidationError("", $"'{Truncate(given)}' is not a valid {vocabulary.Name}; see /v1/enums/{vocabulary.Name}.", allowed, ClosestMatch.Find(Truncate(given), allowed)));
        });
    }

    /// <summary>A date of any precision, or an interval.</summary>
    public static void DateOrInterval<T>(this IRuleBuilder<T, string?> rule) => rule.Custom((given, context) =>
    {
        if (given is null)
            return;
        if (!EdtfDate.TryParse(Truncate(given), out var date, out var error))
            context.AddErrorAtPath(new ValidationError("", error));
        else if (date.Latest is null)
            context.AddErrorAtPath(new ValidationError("", "The interval must have an end, because a status event takes effect on the last day of its interval."));
    });

    /// <summary>Ids of sources.</summary>
    public static void SourceIds<T>(this IRuleBuilder<T, IReadOnlyList<string>?> rule, int min) => rule.Custom((given, context) =>
    {
        // Items that are not strings are null here and have been reported already.
        var ids = given?.OfType<string>().ToList();
        if (given?.Count < min || given?.Count > MaxSources || ids?.Distinct(StringComparer.Ordinal).Count() != ids?.Count || ids?.Any(id => id.Length is 0 or > TextRules.MaxNameLength) == true)
            context.AddErrorAtPath(new ValidationError("", $"Must be {min} to {MaxSources} distinct source ids."));
    });

    /// <summary>A number of people.</summary>
    public static void PeopleCount<T>(this IRuleBuilder<T, int?> rule, int max) =>
        rule.Must(count => count is null || (count >= 0 && count <= max)).WithState(_ => new ValidationError("", $"Must be an integer from 0 to {max}."));

    /// <summary>A SHA-256 hash.</summary>
    public static void Sha256Hash<T>(this IRuleBuilder<T, string?> rule) => rule.MustSatisfy(text => Sha256Pattern().IsMatch(text), "Must be 64 lowercase hexadecimal digits.");

    /// <summary>An IANA time zone.</summary>
    public static void TimeZoneName<T>(this IRuleBuilder<T, string?> rule) => rule.MustSatisfy(
        text => TimeZonePattern().IsMatch(text) && TimeZoneInfo.TryFindSystemTimeZoneById(text, out _), "Must be an IANA time zone name, such as America/New_York.");

    /// <summary>The id of a jurisdiction.</summary>
    public static void Geoid<T>(this IRuleBuilder<T, string?> rule) => rule.MustSatisfy(
        text => !text.EndsWith('\n') && GeoidPattern().IsMatch(text), "Must be a Census GEOID (2 digits for a state, 5 for a county, 7 for a place, 10 for a county subdivision) or us.");

    /// <summary>The USPS code of a state or territory.</summary>
    public static void StateCode<T>(this IRuleBuilder<T, string?> rule) => rule.Custom((given, context) =>
    {
        if (given is not null && !UsStates.Codes.Contains(given))
            context.AddErrorAtPath(new ValidationError("", $"'{Truncate(given)}' is not the USPS code of a state or territory.", UsStates.Codes, UsStateSuggestion.FindClosestCode(Truncate(given))));
    });

    private static void HasNoProblem<T>(this IRuleBuilder<T, string?> rule, Func<string, string?> findProblem) => rule.Custom((given, context) =>
    {
        if (given is not null && findProblem(given) is { } problem)
            context.AddErrorAtPath(new ValidationError("", problem));
    });

    private static void MustSatisfy<T>(this IRuleBuilder<T, string?> rule, Func<string, bool> right, string message) =>
        rule.Must(text => text is null || right(text)).WithState(_ => new ValidationError("", message));

    private static void AddErrorAtPath<T>(this ValidationContext<T> context, ValidationError error) =>
        context.AddFailure(new FluentValidation.Results.ValidationFailure(context.PropertyPath, error.Message) { CustomState = error });

    private static string Truncate(string text) => text.Length <= 100 ? text : text[..100];

    [GeneratedRegex(@"^[0-9a-f]{64}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Sha256Pattern();

    [GeneratedRegex(IdPatterns.Geoid, RegexOptions.CultureInvariant)]
    private static partial Regex GeoidPattern();

    // Time zones are looked up as files; the pattern prevents path traversal.
    [GeneratedRegex(@"^[A-Z][A-Za-z_]+(/[A-Z][A-Za-z0-9_+-]+){1,2}\z", RegexOptions.CultureInvariant)]
    private static partial Regex TimeZonePattern();
}
