using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using RecordsApi.Domain.AgreementStates;

namespace RecordsApi.Data.Writing;

/// <summary>The stored form of a <see cref="DocumentLink"/>.</summary>
internal sealed class DocumentLinkConverter : JsonConverter<DocumentLink>
{
    /// <inheritdoc />
    public override DocumentLink Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var (kind, url, remark) = ("", "", (string?)null);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.ValueSpan;
            reader.Read();
            if (name.SequenceEqual("kind"u8))
                kind = reader.GetString()!;
            else if (name.SequenceEqual("url"u8))
                url = reader.GetString()!;
            else if (name.SequenceEqual("remark"u8))
                remark = reader.GetString();
            else
                throw new JsonException($"A document has no member '{Encoding.UTF8.GetString(name)}'.");
        }

        return new(kind, url, remark);
    }

    /// <inheritdoc />
    public override void Write(Utf8JsonWriter writer, DocumentLink value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        writer.WriteString("kind"u8, value.Kind);
        writer.WriteString("url"u8, value.Url);
        writer.WriteString("remark"u8, value.Remark);
        writer.WriteEndObject();
    }
}
