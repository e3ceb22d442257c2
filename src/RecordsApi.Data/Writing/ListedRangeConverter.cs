using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using RecordsApi.Data.Providers;
using RecordsApi.Domain.AgreementStates;

namespace RecordsApi.Data.Writing;

/// <summary>The stored form of a <see cref="ListedRange"/>.</summary>
internal sealed class ListedRangeConverter : JsonConverter<ListedRange>
{
    /// <inheritdoc />
    public override ListedRange Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var (list, firstPosition, lastPosition) = ("", 0, (int?)null);
        var (firstListedOn, lastListedOn) = (default(DateOnly), (DateOnly?)null);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.ValueSpan;
            reader.Read();
            if (reader.TokenType == JsonTokenType.Null)
                continue;
            if (name.SequenceEqual("list"u8))
                list = reader.GetString()!;
            else if (name.SequenceEqual("firstPosition"u8))
                firstPosition = reader.GetInt32();
            else if (name.SequenceEqual("lastPosition"u8))
                lastPosition = reader.GetInt32();
            else if (name.SequenceEqual("firstListedOn"u8))
                firstListedOn = Utf8ColumnsExtensions.ParseDate(reader.ValueSpan);
            else if (name.SequenceEqual("lastListedOn"u8))
                lastListedOn = Utf8ColumnsExtensions.ParseDate(reader.ValueSpan);
            else
                throw new JsonException($"A listed range has no member '{Encoding.UTF8.GetString(name)}'.");
        }

        return new(list, firstPosition, lastPosition, firstListedOn, lastListedOn);
    }

    /// <inheritdoc />
    public override void Write(Utf8JsonWriter writer, ListedRange value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        writer.WriteString("list"u8, value.List);
        writer.WriteNumber("firstPosition"u8, value.FirstPosition);
        WriteNumberOrNull(writer, "lastPosition"u8, value.LastPosition);
        writer.WriteString("firstListedOn"u8, Format(value.FirstListedOn));
        writer.WriteString("lastListedOn"u8, value.LastListedOn is { } last ? Format(last) : null);
        writer.WriteEndObject();
    }

    private static void WriteNumberOrNull(Utf8JsonWriter writer, ReadOnlySpan<byte> name, int? value)
    {
        if (value is { } number)
            writer.WriteNumber(name, number);
        else
            writer.WriteNull(name);
    }

    private static string Format(DateOnly date) => date.ToString("O", CultureInfo.InvariantCulture);
}
