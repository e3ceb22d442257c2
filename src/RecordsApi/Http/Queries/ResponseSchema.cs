using RecordsApi.Http.Formats;

namespace RecordsApi.Http.Queries;

/// <summary>
/// Endpoint metadata: the kind of record it answers with. From it comes the parameter <c>fields</c>, so that what can be
/// asked for and what is there cannot part.
/// </summary>
/// <param name="record">The kind of record; of a list that is a record's value, what it lists.</param>
/// <param name="alwaysIncluded">Optional keys that this endpoint gives unasked.</param>
internal sealed class ResponseSchema(Type record, IReadOnlyList<string> alwaysIncluded)
{
    private readonly IReadOnlyList<FieldDescriptor> fields = FieldDescriptors.ForType(record.IsGenericType ? record.GetGenericArguments()[0] : record);
    private IReadOnlyList<QueryParameter>? parameters;

    /// <summary>The endpoint's own parameters, and <c>fields</c>.</summary>
    public IReadOnlyList<QueryParameter> WithFieldsParameter(IReadOnlyList<QueryParameter> endpointParameters) => parameters ??= [.. endpointParameters, CreateFieldsParameter(endpointParameters)];

    /// <summary>The keys that an answer has.</summary>
    public IReadOnlyList<FieldDescriptor> GetFields(ParsedQuery parsed)
    {
        var there = GetAvailableFields([.. alwaysIncluded, .. parsed.GetValues("include")]);
        return parsed.Has("fields") ? FieldDescriptors.Select(there, parsed.GetValues("fields")) : there;
    }

    /// <summary>The fields asked for that are not there, because what holds them is not included.</summary>
    public IEnumerable<ValidationError> FindFieldsNotIncluded(ParsedQuery parsed)
    {
        if (!parsed.Has("fields"))
            return [];
        var there = FieldDescriptors.GetNames(GetAvailableFields([.. alwaysIncluded, .. parsed.GetValues("include")])).ToHashSet(StringComparer.Ordinal);
        return parsed.GetValues("fields").Where(field => !there.Contains(field)).Select(field =>
        {
            var include = $"include={string.Join(',', [.. parsed.GetValues("include"), field.Split('.')[0]])}";
            return new ValidationError("fields", $"'{field}' is there with {include} only.", Suggestion: include);
        });
    }

    private List<FieldDescriptor> GetAvailableFields(IReadOnlyList<string> included) =>
        [.. fields.Where(k => !k.IsOptional || included.Contains(k.Name, StringComparer.Ordinal))];

    private QueryParameter CreateFieldsParameter(IReadOnlyList<QueryParameter> endpointParameters)
    {
        var include = endpointParameters.FirstOrDefault(p => p.Name == "include")?.Allowed ?? [];
        string[] names = [.. FieldDescriptors.GetNames(GetAvailableFields([.. alwaysIncluded, .. include]))];
        return new("fields", ParameterKind.Choice,
            $"Keys to give, and no others; those inside a key after a dot. `{fields.FirstOrDefault(k => k.Name == "id")?.Name ?? fields[0].Name}` always stays. Only with it are keys left out.")
        { AllowsMultiple = true, Allowed = names, Default = "every key", Example = string.Join(',', names.Take(2)), IsPresentational = true };
    }
}
