using System.Text.RegularExpressions;
using FluentValidation;
using RecordsApi.Domain.Geography;
using RecordsApi.Domain.Model;
using RecordsApi.Domain.Time;
using RecordsApi.Http.Queries;

namespace RecordsApi.Http.Bodies;

/// <summary>Rules that members of bodies share.</summary>
internal static partial class BodyRules
{
    /// <summary>Most sources of one record.</summary>
    public const int MaxSources = 20;

    private const string PartialKey = "in part";
    private const int MaxNameLength = 200;
    private const int MaxIdPartLength = 120;
    private const int MaxTextLength = 2000;
    private const int MaxUrlLength = 2000;

    /// <summary>Says that members of the record were left out because they are wrong.</summary>
    public static void MarkAsPartial(this IValidationContext context) => context.RootContextData[PartialKey] = true;

    /// <summary>Holds a rule that looks at several members only against records that are there whole.</summary>
    public static void WhenComplete<T, TMember>(this IRuleBuilderOptions<T, TMember> rule) =>
        rule.When((_, context) => !context.RootContextData.ContainsKey(PartialKey), ApplyConditionTo.CurrentValidator);

    /// <summary>A name: one line, not empty.</summary>
    public static void SingleLineName<T>(this IRuleBuilder<T, string?> rule) => rule.MustSatisfy(
        text => text.Trim().Length is > 0 and <= MaxNameLength && !text.Any(char.IsControl), $"It is to be one line of 1 to {MaxNameLength} characters.");

    /// <summary>A name of which an id is made.</summary>
    public static void ShortEnoughForId<T>(this IRuleBuilder<T, string?> rule) => rule.MustSatisfy(
        text => text.Length <= MaxIdPartLength, $"It is to be at most {MaxIdPartLength} characters: an id is made of it.");

    /// <summary>A text of several lines.</summary>
    public static void MultilineText<T>(this IRuleBuilder<T, string?> rule) => rule.MustSatisfy(
        text => text.Trim().Length is > 0 and <= MaxTextLength && !text.Any(c => char.IsControl(c) && c != '\n'), $"It is to be a text of 1 to {MaxTextLength} characters.");

    /// <summary>A public address on the web.</summary>
    public static void WebUrl<T>(this IRuleBuilder<T, string?> rule) => rule.MustSatisfy(
        text => text.Length <= MaxUrlLength && Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http" && uri.UserInfo.Length == 0
            && Uri.IsWellFormedUriString(text, UriKind.Absolute),
        "It is to be a whole address on the web, https or http, without a user name.");

    /// <summary>A code of a vocabulary.</summary>
    public static void VocabularyCode<T>(this IRuleBuilder<T, string?> rule, Vocabulary vocabulary)
    {
        string[] allowed = [.. vocabulary.Terms.Select(t => t.Value)];
        rule.Custom((given, context) =>
        {
            if (given is not null && !allowed.Contains(given))
                context.AddErrorAtPath(new ValidationError("", $"'{Truncate(given)}' is no {vocabulary.Name}; see /v1/enums/{vocabulary.Name}.", allowed, ClosestMatch.Find(Truncate(given), allowed)));
        });
    }

    /// <summary>A date, as precise as it is known.</summary>
    public static void DateOrInterval<T>(this IRuleBuilder<T, string?> rule) => rule.Custom((given, context) =>
    {
        if (given is null)
            return;
        if (!EdtfDate.TryParse(Truncate(given), out var date, out var error))
            context.AddErrorAtPath(new ValidationError("", error));
        else if (date.Latest is null)
            context.AddErrorAtPath(new ValidationError("", "The end of the interval has to be known: a step counts from its last possible day on."));
    });

    /// <summary>Ids of sources.</summary>
    public static void SourceIds<T>(this IRuleBuilder<T, IReadOnlyList<string>?> rule, int min) => rule.Custom((given, context) =>
    {
        // What is no text is null here and was named already.
        var ids = given?.OfType<string>().ToList();
        if (given?.Count < min || given?.Count > MaxSources || ids?.Distinct(StringComparer.Ordinal).Count() != ids?.Count || ids?.Any(id => id.Length is 0 or > MaxNameLength) == true)
            context.AddErrorAtPath(new ValidationError("", $"It is to be {min} to {MaxSources} different ids of sources."));
    });

    /// <summary>A count of people.</summary>
    public static void PeopleCount<T>(this IRuleBuilder<T, int?> rule, int max) =>
        rule.Must(count => count is null || (count >= 0 && count <= max)).WithState(_ => new ValidationError("", $"It is to be a whole number from 0 to {max}."));

    /// <summary>A SHA-256 hash.</summary>
    public static void Sha256Hash<T>(this IRuleBuilder<T, string?> rule) => rule.MustSatisfy(text => Sha256Pattern().IsMatch(text), "It is to be 64 lower-case hexadecimal digits.");

    /// <summary>A time zone of the IANA.</summary>
    public static void TimeZoneName<T>(this IRuleBuilder<T, string?> rule) => rule.MustSatisfy(
        text => TimeZonePattern().IsMatch(text) && TimeZoneInfo.TryFindSystemTimeZoneById(text, out _), "It is to be a time zone as the IANA names it, such as America/New_York.");

    /// <summary>Id of a jurisdiction.</summary>
    public static void Geoid<T>(this IRuleBuilder<T, string?> rule) => rule.MustSatisfy(
        text => !text.EndsWith('\n') && GeoidPattern().IsMatch(text), "It is to be a Census GEOID, 2 digits for a state, 5 for a county, 7 for a place, 10 for a county subdivision; or us.");

    /// <summary>Code of a state or territory.</summary>
    public static void StateCode<T>(this IRuleBuilder<T, string?> rule) => rule.Custom((given, context) =>
    {
        if (given is not null && !UsStates.Codes.Contains(given))
            context.AddErrorAtPath(new ValidationError("", $"'{Truncate(given)}' is no USPS code of a state or territory.", UsStates.Codes, UsStateSuggestion.FindClosestCode(Truncate(given))));
    });

    private static void MustSatisfy<T>(this IRuleBuilder<T, string?> rule, Func<string, bool> right, string message) =>
        rule.Must(text => text is null || right(text)).WithState(_ => new ValidationError("", message));

    private static void AddErrorAtPath<T>(this ValidationContext<T> context, ValidationError error) =>
        context.AddFailure(new FluentValidation.Results.ValidationFailure(context.PropertyPath, error.Message) { CustomState = error });

    private static string Truncate(string text) => text.Length <= 100 ? text : text[..100];

    [GeneratedRegex(@"^[0-9a-f]{64}\z", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Sha256Pattern();

    [GeneratedRegex(IdPatterns.Geoid, RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex GeoidPattern();

    // The system looks zones up as files: a name must not lead out of their folder.
    [GeneratedRegex(@"^[A-Z][A-Za-z_]+(/[A-Z][A-Za-z0-9_+-]+){1,2}\z", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex TimeZonePattern();
}
