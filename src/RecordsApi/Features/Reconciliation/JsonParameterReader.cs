using System.Text.Json;
using RecordsApi.Domain.Entry;
using RecordsApi.Http.Errors;

namespace RecordsApi.Features.Reconciliation;

/// <summary>Reads the JSON of a parameter, and collects what is wrong with it.</summary>
/// <param name="parameter">The parameter that contains it, which errors name.</param>
internal abstract class JsonParameterReader(string parameter)
{
    private const int MaxErrors = 50;
    private const int MaxDepth = 16;

    private static readonly JsonDocumentOptions Options = new() { MaxDepth = MaxDepth };

    private readonly List<ValidationError> errors = [];

    /// <summary>What is wrong.</summary>
    public IReadOnlyList<ValidationError> Errors => errors.Count <= MaxErrors
        ? errors
        : [.. errors.Take(MaxErrors), new(parameter, $"There are more errors; only the first {MaxErrors} are listed.")];

    /// <summary>Whether there are more errors than are listed.</summary>
    protected bool HasTooManyErrors => errors.Count > MaxErrors;

    /// <summary>Returns the elements of an array; an error is added if the property is none.</summary>
    protected List<JsonElement> ReadList(JsonElement owner, string name, string at)
    {
        if (owner.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array)
            return [.. list.EnumerateArray()];
        AddTypeError($"{at}/{name}", "an array");
        return [];
    }

    /// <summary>Returns a string; null, and an error, for another type or a string that is not allowed.</summary>
    protected string? ReadText(JsonElement value, string at)
    {
        if (value.ValueKind != JsonValueKind.String)
            return AddTypeError(at, "a string");
        var text = value.GetString()!;
        if (TextRules.FindNullCharacter(text) is not { } problem)
            return text;
        Add(at, problem);
        return null;
    }

    /// <summary>Checks that a value is an object.</summary>
    protected bool CheckObject(JsonElement value, string at)
    {
        if (value.ValueKind != JsonValueKind.Object)
            AddTypeError(at, "an object");
        return value.ValueKind == JsonValueKind.Object;
    }

    /// <summary>Checks that an object has no unknown properties.</summary>
    protected void CheckMembers(JsonElement owner, string[] known, string at)
    {
        foreach (var name in owner.EnumerateObject().Select(member => member.Name).Where(name => !known.Contains(name)))
            Add($"{at}/{name}", "Unknown property.", known, ClosestMatch.Find(name, known));
    }

    /// <summary>Checks that a value is one of those allowed.</summary>
    protected bool CheckAllowed(string value, IReadOnlyList<string> allowed, string at, string complaint)
    {
        if (allowed.Contains(value))
            return true;
        Add(at, $"'{Shorten(value)}' {complaint}.", allowed, ClosestMatch.Find(Shorten(value), allowed));
        return false;
    }

    /// <summary>Adds the error of a value of another type.</summary>
    protected string? AddTypeError(string at, string expected)
    {
        Add(at, $"Must be {expected}.");
        return null;
    }

    /// <summary>Adds an error.</summary>
    protected void Add(string at, string message, IReadOnlyList<string>? allowed = null, string? nearest = null) =>
        errors.Add(new(parameter, at.Length == 0 ? message : $"{Shorten(at)}: {message}", allowed, nearest));

    /// <summary>Reads the JSON; null, and an error, if it is not JSON.</summary>
    protected T? Read<T>(string text, Func<JsonElement, T?> read)
        where T : class
    {
        try
        {
            using var json = JsonDocument.Parse(text, Options);
            return read(json.RootElement);
        }
        catch (JsonException e)
        {
            Add("", $"Invalid JSON at line {e.LineNumber + 1}, byte {e.BytePositionInLine + 1}. More than {MaxDepth} levels of nesting are not allowed.");
        }
        catch (InvalidOperationException)
        {
            Add("", "A property name or string contains an unpaired surrogate, which is not valid Unicode.");
        }

        return null;
    }

    private static string Shorten(string text) => text.Length <= 100 ? text : $"{text[..100]}…";
}
