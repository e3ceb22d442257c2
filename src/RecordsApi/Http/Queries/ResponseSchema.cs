using RecordsApi.Http.Errors;
using RecordsApi.Http.Formats;

namespace RecordsApi.Http.Queries;

/// <summary>
/// Endpoint metadata: the type of record in the response. The parameter <c>fields</c> is derived from it, so that its allowed
/// values and the response cannot diverge.
/// </summary>
/// <param name="record">The type of record; the item type if the record is itself a list.</param>
/// <param name="alwaysIncluded">Optional fields that this endpoint always returns.</param>
internal sealed class ResponseSchema(Type record, IReadOnlyList<string> alwaysIncluded)
{
    private readonly IReadOnlyList<FieldDescriptor> fields = FieldDescriptors.ForType(record.IsGenericType ? record.GetGenericArguments()[0] : record);
    private IReadOnlyList<QueryParameter>? parameters;
    private IReadOnlyList<FieldDescriptor>? defaultFields;

    /// <summary>The parameters of the endpoint, with <c>fields</c> added.</summary>
    public IReadOnlyList<QueryParameter> WithFieldsParameter(IReadOnlyList<QueryParameter> endpointParameters) => parameters ??= [.. endpointParameters, CreateFieldsParameter(endpointParameters)];

    /// <summary>The fields of the response.</summary>
    public IReadOnlyList<FieldDescriptor> GetFields(ParsedQuery parsed)
    {
        if (!parsed.Has("include") && !parsed.Has("fields"))
            return defaultFields ??= GetAvailableFields(alwaysIncluded);
        var available = GetAvailableFields([.. alwaysIncluded, .. parsed.GetValues("include")]);
        return parsed.Has("fields") ? FieldDescriptors.Select(available, [.. parsed.GetValues("fields"), .. GetWholeIncludes(parsed)]) : available;
    }

    // What is included is returned; whole, unless `fields` selects from it.
    private static IEnumerable<string> GetWholeIncludes(ParsedQuery parsed) => parsed.GetValues("include")
        .Where(name => !parsed.GetValues("fields").Any(field => field.StartsWith(name + ".", StringComparison.Ordinal)));

    /// <summary>Validation errors for requested fields that are not in the response because their record is not included.</summary>
    public IEnumerable<ValidationError> FindFieldsNotIncluded(ParsedQuery parsed)
    {
        if (!parsed.Has("fields"))
            return [];
        var available = FieldDescriptors.GetNames(GetAvailableFields([.. alwaysIncluded, .. parsed.GetValues("include")])).ToHashSet(StringComparer.Ordinal);
        return parsed.GetValues("fields").Where(field => !available.Contains(field)).Select(field =>
        {
            var include = $"include={string.Join(',', [.. parsed.GetValues("include"), field.Split('.')[0]])}";
            return new ValidationError("fields", $"'{field}' is only available with {include}.", Suggestion: include);
        });
    }

    private List<FieldDescriptor> GetAvailableFields(IReadOnlyList<string> included) =>
        [.. fields.Where(k => !k.IsOptional || included.Contains(k.Name, StringComparer.Ordinal))];

    private QueryParameter CreateFieldsParameter(IReadOnlyList<QueryParameter> endpointParameters)
    {
        var include = endpointParameters.FirstOrDefault(p => p.Name == "include")?.Allowed ?? [];
        string[] names = [.. FieldDescriptors.GetNames(GetAvailableFields([.. alwaysIncluded, .. include]))];
        return new("fields", ParameterKind.Choice,
            $"Fields to return; all others are omitted. Use a dot for nested fields. `{fields.FirstOrDefault(k => k.Name == "id")?.Name ?? fields[0].Name}` is always returned, and so is what `include` names.")
        { AllowsMultiple = true, Allowed = names, Default = "all fields", Example = string.Join(',', names.Take(2)), IsPresentational = true };
    }
}
