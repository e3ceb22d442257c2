using System.Runtime.InteropServices;
using Parquet;
using Parquet.Schema;
using RecordsApi.Data.Exports;

namespace RecordsApi.Features.Exports;

/// <summary>A column of a Parquet file, with the values of the row group that is being filled.</summary>
internal abstract class ParquetColumn(DataField field)
{
    /// <summary>The column in the schema of the file.</summary>
    public DataField Field { get; } = field;

    /// <summary>Creates a column; every column can be null.</summary>
    public static ParquetColumn Create(ExportColumn column) => column.Type switch
    {
        ExportColumnType.Integer => new ValueColumn<long>(new DataField<long>(column.Name, nullable: true), value => (long)value),
        ExportColumnType.Number => new ValueColumn<double>(new DataField<double>(column.Name, nullable: true), value => (double)value),
        ExportColumnType.Boolean => new ValueColumn<bool>(new DataField<bool>(column.Name, nullable: true), value => (bool)value),
        ExportColumnType.Date => new ValueColumn<DateOnly>(new DataField<DateOnly>(column.Name, nullable: true), value => (DateOnly)value),
        ExportColumnType.Timestamp => new ValueColumn<DateTime>(
            new DateTimeDataField(column.Name, DateTimeFormat.Timestamp, isAdjustedToUTC: true, unit: DateTimeTimeUnit.Millis, isNullable: true),
            value => ((DateTimeOffset)value).UtcDateTime),
        _ => new TextColumn(new DataField<string>(column.Name, nullable: true)),
    };

    /// <summary>Adds the value of a row.</summary>
    public abstract void Add(object? value);

    /// <summary>Writes the values as the next column of a row group, and begins with the next group.</summary>
    public abstract Task WriteAsync(ParquetRowGroupWriter group, CancellationToken cancellationToken);

    private sealed class ValueColumn<TValue>(DataField field, Func<object, TValue> convert) : ParquetColumn(field)
        where TValue : struct
    {
        private readonly List<TValue?> values = [];

        /// <inheritdoc />
        public override void Add(object? value) => values.Add(value is null ? null : convert(value));

        /// <inheritdoc />
        public override async Task WriteAsync(ParquetRowGroupWriter group, CancellationToken cancellationToken)
        {
            await group.WriteAsync<TValue>(Field, values.ToArray().AsMemory(), cancellationToken: cancellationToken);
            values.Clear();
        }
    }

    private sealed class TextColumn(DataField field) : ParquetColumn(field)
    {
        private readonly List<string?> values = [];

        /// <inheritdoc />
        public override void Add(object? value) => values.Add((string?)value);

        /// <inheritdoc />
        public override async Task WriteAsync(ParquetRowGroupWriter group, CancellationToken cancellationToken)
        {
            await group.WriteAsync(Field, values!, null);
            values.Clear();
        }
    }
}
