using System.Collections;

namespace RecordsApi.Http.Formats;

/// <summary>The rows of a record in formats for tables: one, or one for each part of a <see cref="IRecordWithRows"/>, with the other fields repeated.</summary>
internal sealed record RecordRows(IReadOnlyList<FieldDescriptor> Fields, IReadOnlyList<object> Rows)
{
    /// <summary>Returns the rows.</summary>
    /// <param name="data">The record, or several.</param>
    /// <param name="fields">The fields of a record.</param>
    public static RecordRows Create(object data, IReadOnlyList<FieldDescriptor> fields)
    {
        List<object> records = [.. data is IEnumerable several ? several.Cast<object>() : [data]];
        return records.OfType<IRecordWithRows>().FirstOrDefault() is not { } first || fields.FirstOrDefault(f => f.Name == first.RowsField) is not { } parts
            ? new(fields, records)
            : new(
                [.. fields.Select(f => f == parts ? ToPartField(f) : f with { GetValue = row => f.GetValue(((Part)row).Record) })],
                [.. records.SelectMany(record => ((IEnumerable)parts.GetValue(record)!).Cast<object>().Select(part => new Part(record, part)))]);
    }

    private static FieldDescriptor ToPartField(FieldDescriptor field) =>
        field with { Fields = FieldDescriptors.ForType(field.Type.GetGenericArguments()[0]), GetValue = row => ((Part)row).Value };

    private sealed record Part(object Record, object Value);
}
