using System.Text.RegularExpressions;
using FluentValidation;
using RecordsApi.Http.Asking;
using RecordsApi.Register.Model;
using RecordsApi.Register.Time;

namespace RecordsApi.Http.Bodies;

/// <summary>Rules that members of bodies share.</summary>
internal static partial class BodyRules
{
    /// <summary>Most sources of one record.</summary>
    public const int MostSources = 20;

    private const string InPart = "in part";
    private const int LongestName = 200;
    private const int LongestInId = 120;
    private const int LongestText = 2000;
    private const int LongestAddress = 2000;

    /// <summary>Says that members of the record were left out because they are wrong.</summary>
    public static void IsInPart(this IValidationContext context) => context.RootContextData[InPart] = true;

    /// <summary>Holds a rule that looks at several members only against records that are there whole.</summary>
    public static void WhereWhole<T, TMember>(this IRuleBuilderOptions<T, TMember> rule) =>
        rule.When((_, context) => !context.RootContextData.ContainsKey(InPart), ApplyConditionTo.CurrentValidator);

    /// <summary>A name: one line, not empty.</summary>
    public static void Name<T>(this IRuleBuilder<T, string?> rule) => rule.Holds(
        text => text.Trim().Length is > 0 and <= LongestName && !text.Any(char.IsControl), $"It is to be one line of 1 to {LongestName} characters.");

    /// <summary>A name of which an id is made.</summary>
    public static void Short<T>(this IRuleBuilder<T, string?> rule) => rule.Holds(
        text => text.Length <= LongestInId, $"It is to be at most {LongestInId} characters: an id is made of it.");

    /// <summary>A text of several lines.</summary>
    public static void Prose<T>(this IRuleBuilder<T, string?> rule) => rule.Holds(
        text => text.Trim().Length is > 0 and <= LongestText && !text.Any(c => char.IsControl(c) && c != '\n'), $"It is to be a text of 1 to {LongestText} characters.");

    /// <summary>A public address on the web.</summary>
    public static void Address<T>(this IRuleBuilder<T, string?> rule) => rule.Holds(
        text => text.Length <= LongestAddress && Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http" && uri.UserInfo.Length == 0
            && Uri.IsWellFormedUriString(text, UriKind.Absolute),
        "It is to be a whole address on the web, https or http, without a user name.");

    /// <summary>A code of a vocabulary.</summary>
    public static void Code<T>(this IRuleBuilder<T, string?> rule, Vocabulary vocabulary)
    {
        string[] allowed = [.. vocabulary.Terms.Select(t => t.Value)];
        rule.Custom((given, context) =>
        {
            if (given is not null && !allowed.Contains(given))
                context.Add(new QueryMistake("", $"'{Shortened(given)}' is no {vocabulary.Name}; see /v1/enums/{vocabulary.Name}.", allowed, Nearest.To(Shortened(given), allowed)));
        });
    }

    /// <summary>A date, as precise as it is known.</summary>
    public static void Date<T>(this IRuleBuilder<T, string?> rule) => rule.Custom((given, context) =>
    {
        if (given is null)
            return;
        if (!EdtfDate.TryParse(Shortened(given), out var date, out var error))
            context.Add(new QueryMistake("", error));
        else if (date.Latest is null)
            context.Add(new QueryMistake("", "The end of the interval has to be known: a step counts from its last possible day on."));
    });

    /// <summary>Ids of sources.</summary>
    public static void Sources<T>(this IRuleBuilder<T, IReadOnlyList<string>?> rule, int least) => rule.Custom((given, context) =>
    {
        // What is no text is null here and was named already.
        var ids = given?.OfType<string>().ToList();
        if (given?.Count < least || given?.Count > MostSources || ids?.Distinct(StringComparer.Ordinal).Count() != ids?.Count || ids?.Any(id => id.Length is 0 or > LongestName) == true)
            context.Add(new QueryMistake("", $"It is to be {least} to {MostSources} different ids of sources."));
    });

    /// <summary>A count of people.</summary>
    public static void People<T>(this IRuleBuilder<T, int?> rule, int most) =>
        rule.Must(count => count is null || (count >= 0 && count <= most)).WithState(_ => new QueryMistake("", $"It is to be a whole number from 0 to {most}."));

    /// <summary>A SHA-256 hash.</summary>
    public static void Hash<T>(this IRuleBuilder<T, string?> rule) => rule.Holds(text => Sha256().IsMatch(text), "It is to be 64 lower-case hexadecimal digits.");

    /// <summary>A time zone of the IANA.</summary>
    public static void Zone<T>(this IRuleBuilder<T, string?> rule) => rule.Holds(
        text => ZoneName().IsMatch(text) && TimeZoneInfo.TryFindSystemTimeZoneById(text, out _), "It is to be a time zone as the IANA names it, such as America/New_York.");

    /// <summary>Id of a jurisdiction.</summary>
    public static void Geoid<T>(this IRuleBuilder<T, string?> rule) => rule.Holds(
        text => !text.EndsWith('\n') && GeoidForm().IsMatch(text), "It is to be a Census GEOID, 2 digits for a state, 5 for a county, 7 for a place, 10 for a county subdivision; or us.");

    /// <summary>Code of a state or territory.</summary>
    public static void State<T>(this IRuleBuilder<T, string?> rule) => rule.Custom((given, context) =>
    {
        if (given is not null && !UsStates.Codes.Contains(given))
            context.Add(new QueryMistake("", $"'{Shortened(given)}' is no USPS code of a state or territory.", UsStates.Codes, UsStates.CodeMeantBy(Shortened(given))));
    });

    private static void Holds<T>(this IRuleBuilder<T, string?> rule, Func<string, bool> right, string message) =>
        rule.Must(text => text is null || right(text)).WithState(_ => new QueryMistake("", message));

    private static void Add<T>(this ValidationContext<T> context, QueryMistake mistake) =>
        context.AddFailure(new FluentValidation.Results.ValidationFailure(context.PropertyPath, mistake.Message) { CustomState = mistake });

    private static string Shortened(string text) => text.Length <= 100 ? text : text[..100];

    [GeneratedRegex(@"^[0-9a-f]{64}\z", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Sha256();

    [GeneratedRegex(IdPatterns.Geoid, RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex GeoidForm();

    // The system looks zones up as files: a name must not lead out of their folder.
    [GeneratedRegex(@"^[A-Z][A-Za-z_]+(/[A-Z][A-Za-z0-9_+-]+){1,2}\z", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ZoneName();
}
