using System.Globalization;
using System.Text.Json.Nodes;
using CsCheck;
using RecordsApi.Http.Queries;
using RecordsApi.Tests.Support.Documented;

namespace RecordsApi.Tests.Support.Fuzzing;

/// <summary>Generates requests from the OpenAPI document: valid ones, invalid ones, and some whose validity depends on the register.</summary>
/// <param name="document">The document.</param>
/// <param name="ids">Existing ids, by the path of the operation that takes them.</param>
internal sealed class FuzzRequestGenerator(OpenApiContract document, IReadOnlyDictionary<string, string[]> ids)
{
    private const int MaxParameters = 4;

    private readonly JsonSchemaValidator schemas = new(document.Root);

    /// <summary>Generates requests to any operation.</summary>
    public Gen<FuzzRequest> Requests => Gen.OneOf([.. document.PublicReads.Select(o => (IGen<FuzzRequest>)ForOperation(o))]);

    private Gen<FuzzRequest> ForOperation(ContractOperation operation) => Gen.Select(
        HostileStrings.Methods, Path(operation), Query(operation),
        Gen.Frequency((12, (IGen<string>)Gen.Const("")), (1, HostileStrings.QuerySuffixes)),
        Gen.Frequency((4, (IGen<string?>)Gen.Const(() => (string?)null)), (1, HostileStrings.AcceptHeaders.Select(a => (string?)a))),
        (method, path, query, tail, accept) => new FuzzRequest(method, path.Path, path.IsReal, query, tail, accept));

    // The test host, like Kestrel, rejects paths with a null character.
    private Gen<(string Path, bool IsReal)> Path(ContractOperation operation)
    {
        if (operation.Parameters.FirstOrDefault(p => (string?)p["in"] == "path") is not { } parameter)
            return Gen.Const((operation.Path, true));
        var real = ids.GetValueOrDefault(operation.Path) is { Length: > 0 } there ? there : [ParameterText.FindExample(parameter)!];
        string Filled(string id) => operation.Path.Replace($"{{{parameter["name"]}}}", Uri.EscapeDataString(id), StringComparison.Ordinal);
        return Gen.Frequency(
            (4, (IGen<(string, bool)>)Gen.OneOf(real).Select(id => (Filled(id), true))),
            (1, HostileStrings.Any.Where(id => !id.Contains('\0', StringComparison.Ordinal)).Select(id => (Filled(id), false))));
    }

    private Gen<FuzzParameter[]> Query(ContractOperation operation)
    {
        if (operation.QueryParameters.Count == 0)
            return Gen.Frequency((3, (IGen<FuzzParameter[]>)Gen.Const(Array.Empty<FuzzParameter>())), (1, UnknownParameter(operation).Select(u => new[] { u })));
        var right = SomeParameters(operation, p => ValidParameter(p));
        var mixed = SomeParameters(operation, p => Gen.Frequency((2, (IGen<FuzzParameter[]>)ValidParameter(p)), (3, HostileValue(p).Select(g => new[] { g }))));
        return Gen.Frequency(
            (4, (IGen<FuzzParameter[]>)right),
            (4, mixed),
            (1, Gen.Select(right, UnknownParameter(operation), (query, unknown) => (FuzzParameter[])[.. query, unknown])),
            (1, right.Select(query => query.Length == 0 ? query : (FuzzParameter[])[.. query, query[0]])));
    }

    // Options that require a format, and come with it.
    private static readonly Dictionary<string, string> RequiredFormats = new(StringComparer.Ordinal) { ["bom"] = "csv", ["trailer"] = "ndjson" };

    // Each parameter once: a repeated one is an error, which is generated elsewhere.
    private static Gen<FuzzParameter[]> SomeParameters(ContractOperation operation, Func<JsonObject, Gen<FuzzParameter[]>> value)
    {
        var required = operation.QueryParameters.Where(p => p["required"]?.GetValue<bool>() == true).ToArray();
        var optional = operation.QueryParameters.Except(required).ToArray();
        return Gen.Select(Gen.Shuffle(optional, 0, Math.Min(MaxParameters, optional.Length)), Gen.Const(required))
            .SelectMany(chosen => ValuesForEach([.. chosen.Item2, .. chosen.Item1], value))
            .Select(given => KeepRequiredFormat(given).DistinctBy(g => g.Name).ToArray());
    }

    private static IEnumerable<FuzzParameter> KeepRequiredFormat(FuzzParameter[] given) => given.Select(g => g.Name).FirstOrDefault(RequiredFormats.ContainsKey) is { } option
        ? given.Where(g => g.Name == option || !RequiredFormats.ContainsKey(g.Name)).OrderBy(g => g.Name == "format" && g.Value != RequiredFormats[option])
        : given;

    private static Gen<FuzzParameter[]> ValuesForEach(JsonObject[] parameters, Func<JsonObject, Gen<FuzzParameter[]>> value) => parameters.Aggregate(
        Gen.Const(Array.Empty<FuzzParameter>()),
        (all, parameter) => Gen.Select(all, value(parameter), (before, one) => (FuzzParameter[])[.. before, .. one]));

    private static Gen<FuzzParameter> UnknownParameter(ContractOperation operation) => Gen.Select(
        Gen.Frequency(
            (1, (IGen<string>)Gen.OneOf("stat", "State", "limt", "offset", "page", "x", "__proto__", "$filter", "asof")),
            (1, HostileStrings.Any.Where(name => !TrackingParameters.Contains(name)))),
        HostileStrings.Any,
        (name, text) => new FuzzParameter(name, text, operation.QueryParameters.Any(p => (string?)p["name"] == name) ? ParameterValidity.Undetermined : ParameterValidity.Invalid))
        .Where(given => given.Name.Length > 0 && operation.QueryParameters.All(p => (string?)p["name"] != given.Name));

    private Gen<FuzzParameter> HostileValue(JsonObject parameter) => HostileStrings.Any.Select(text => new FuzzParameter((string)parameter["name"]!, text, ValidityOf(parameter, text)));

    // The service accepts state codes in upper and lower case, and ignores spaces around a value.
    private ParameterValidity ValidityOf(JsonObject parameter, string text)
    {
        var schema = schemas.Resolve(parameter["schema"]!);
        return ((string[])[text.Trim(), text.Trim().ToUpperInvariant()]).All(one => schemas.Validate(ParameterText.Parse(one, schema), schema).Count > 0)
            ? ParameterValidity.Invalid : ParameterValidity.Undetermined;
    }

    private Gen<FuzzParameter[]> ValidParameter(JsonObject parameter)
    {
        var name = (string)parameter["name"]!;
        var schema = schemas.Resolve(parameter["schema"]!);
        FuzzParameter[] Only(string text) => [new(name, text, ParameterValidity.Valid)];
        if (name == "radius")
            return Gen.Const((FuzzParameter[])[new("radius", "50", ParameterValidity.Valid), new("near", "25.77,-80.19", ParameterValidity.Valid)]);
        return RequiredFormats.TryGetValue(name, out var format)
            ? Gen.Const((FuzzParameter[])[new(name, "true", ParameterValidity.Valid), new("format", format, ParameterValidity.Valid)])
            : ValidValue(name, (string?)schema["type"] == "array" ? schemas.Resolve(schema["items"]!) : schema, ParameterText.FindExample(parameter)) is { } gen
                ? gen.Select(Only)
                : Gen.Const(Array.Empty<FuzzParameter>());
    }

    // Dates in order, so that no period ends before it begins.
    private static Gen<string>? ValidValue(string name, JsonObject schema, string? example) => schema switch
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
