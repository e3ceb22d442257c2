using System.Globalization;
using System.Text.Json.Nodes;
using CsCheck;
using RecordsApi.Tests.Support.Documented;

namespace RecordsApi.Tests.Support.Fuzzing;

/// <summary>Makes requests from what the document says: right ones, wrong ones, and some that only the register can judge.</summary>
/// <param name="document">The document.</param>
/// <param name="ids">Ids the register has, by the path of the operation that takes them.</param>
internal sealed class FuzzGenerator(ContractDocument document, IReadOnlyDictionary<string, string[]> ids)
{
    private const int MostParameters = 4;

    private readonly SchemaCheck schemas = new(document.Root);

    /// <summary>Requests to any operation.</summary>
    public Gen<FuzzRequest> Requests => Gen.OneOf([.. document.Operations.Select(o => (IGen<FuzzRequest>)Of(o))]);

    private Gen<FuzzRequest> Of(Operation operation) => Gen.Select(
        HostileTexts.Methods, Path(operation), Query(operation),
        Gen.Frequency((12, (IGen<string>)Gen.Const("")), (1, HostileTexts.Tails)),
        Gen.Frequency((4, (IGen<string?>)Gen.Const(() => (string?)null)), (1, HostileTexts.Accepts.Select(a => (string?)a))),
        (method, path, query, tail, accept) => new FuzzRequest(method, path.Path, path.IsReal, query, tail, accept));

    // The test host, like Kestrel, takes no address whose path holds a null character.
    private Gen<(string Path, bool IsReal)> Path(Operation operation)
    {
        if (operation.Parameters.FirstOrDefault(p => (string?)p["in"] == "path") is not { } parameter)
            return Gen.Const((operation.Path, true));
        var real = ids.GetValueOrDefault(operation.Path) is { Length: > 0 } there ? there : [ParameterText.ExampleOf(parameter)!];
        string Filled(string id) => operation.Path.Replace($"{{{parameter["name"]}}}", Uri.EscapeDataString(id), StringComparison.Ordinal);
        return Gen.Frequency(
            (4, (IGen<(string, bool)>)Gen.OneOf(real).Select(id => (Filled(id), true))),
            (1, HostileTexts.Any.Where(id => !id.Contains('\0', StringComparison.Ordinal)).Select(id => (Filled(id), false))));
    }

    private Gen<Given[]> Query(Operation operation)
    {
        if (operation.InQuery.Count == 0)
            return Gen.Frequency((3, (IGen<Given[]>)Gen.Const(Array.Empty<Given>())), (1, Unknown(operation).Select(u => new[] { u })));
        var right = Several(operation, p => RightValue(p));
        var mixed = Several(operation, p => Gen.Frequency((2, (IGen<Given[]>)RightValue(p)), (3, Hostile(p).Select(g => new[] { g }))));
        return Gen.Frequency(
            (4, (IGen<Given[]>)right),
            (4, mixed),
            (1, Gen.Select(right, Unknown(operation), (query, unknown) => (Given[])[.. query, unknown])),
            (1, right.Select(query => query.Length == 0 ? query : (Given[])[.. query, query[0]])));
    }

    // Each parameter once: a second time is a mistake, and made on purpose elsewhere. A byte order mark goes with CSV
    // only and brings its format along.
    private static Gen<Given[]> Several(Operation operation, Func<JsonObject, Gen<Given[]>> value)
    {
        var required = operation.InQuery.Where(p => p["required"]?.GetValue<bool>() == true).ToArray();
        var optional = operation.InQuery.Except(required).ToArray();
        return Gen.Select(Gen.Shuffle(optional, 0, Math.Min(MostParameters, optional.Length)), Gen.Const(required))
            .SelectMany(chosen => Each([.. chosen.Item2, .. chosen.Item1], value))
            .Select(given => given.OrderBy(g => g is { Name: "format", Value: not "csv" }).DistinctBy(g => g.Name).ToArray());
    }

    private static Gen<Given[]> Each(JsonObject[] parameters, Func<JsonObject, Gen<Given[]>> value) => parameters.Aggregate(
        Gen.Const(Array.Empty<Given>()),
        (all, parameter) => Gen.Select(all, value(parameter), (before, one) => (Given[])[.. before, .. one]));

    private static Gen<Given> Unknown(Operation operation) => Gen.Select(
        Gen.Frequency((1, (IGen<string>)Gen.OneOf("stat", "State", "limt", "offset", "page", "x", "__proto__", "$filter", "asof")), (1, HostileTexts.Any)), HostileTexts.Any,
        (name, text) => new Given(name, text, operation.InQuery.Any(p => (string?)p["name"] == name) ? Verdict.Open : Verdict.Wrong))
        .Where(given => given.Name.Length > 0 && operation.InQuery.All(p => (string?)p["name"] != given.Name));

    private Gen<Given> Hostile(JsonObject parameter) => HostileTexts.Any.Select(text => new Given((string)parameter["name"]!, text, VerdictOf(parameter, text)));

    // The service reads codes of states in either case, and takes spaces around a value for none.
    private Verdict VerdictOf(JsonObject parameter, string text)
    {
        var schema = schemas.Resolved(parameter["schema"]!);
        return ((string[])[text.Trim(), text.Trim().ToUpperInvariant()]).All(one => schemas.Of(ParameterText.Typed(one, schema), schema).Count > 0)
            ? Verdict.Wrong : Verdict.Open;
    }

    private Gen<Given[]> RightValue(JsonObject parameter)
    {
        var name = (string)parameter["name"]!;
        var schema = schemas.Resolved(parameter["schema"]!);
        Given[] Only(string text) => [new(name, text, Verdict.Right)];
        return name == "bom"
            ? Gen.Const((Given[])[new("bom", "true", Verdict.Right), new("format", "csv", Verdict.Right)])
            : Right(name, (string?)schema["type"] == "array" ? schemas.Resolved(schema["items"]!) : schema, ParameterText.ExampleOf(parameter)) is { } gen
                ? gen.Select(Only)
                : Gen.Const(Array.Empty<Given>());
    }

    // Days before and after one another, so that no span runs backwards.
    private static Gen<string>? Right(string name, JsonObject schema, string? example) => schema switch
    {
        _ when schema["enum"] is JsonArray values => Gen.OneOf([.. values.Select(v => v!.ToString())]),
        _ when (string?)schema["type"] == "boolean" => Gen.OneOf("true", "false"),
        _ when (string?)schema["type"] == "integer" && schema["minimum"] is { } least && schema["maximum"] is { } most =>
            Gen.Int[int.Parse(least.ToString(), CultureInfo.InvariantCulture), int.Parse(most.ToString(), CultureInfo.InvariantCulture)]
                .Select(n => n.ToString(CultureInfo.InvariantCulture)),
        _ when (string?)schema["format"] == "date" => Gen.Int[0, 300].Select(days =>
            new DateOnly(name.EndsWith("To", StringComparison.Ordinal) ? 2025 : 2024, 3, 1).AddDays(days).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        _ when example is not null => Gen.Const(example),
        _ => null,
    };
}
