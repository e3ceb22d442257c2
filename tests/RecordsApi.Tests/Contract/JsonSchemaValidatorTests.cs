using System.Text.Json.Nodes;
using RecordsApi.Tests.Support.Documented;

namespace RecordsApi.Tests.Contract;

/// <summary>The schema validator rejects violations of each keyword: otherwise no other contract test would prove anything.</summary>
public sealed class JsonSchemaValidatorTests
{
    private static readonly JsonNode Document = JsonNode.Parse(
        """{"components":{"schemas":{"Place":{"type":"object","required":["id"],"properties":{"id":{"type":"string"}},"additionalProperties":false}}}}""")!;

    [Theory]
    [InlineData("""{"type":"string"}""", "1", "type")]
    [InlineData("""{"type":"string"}""", "null", "type")]
    [InlineData("""{"type":["null","string"]}""", "true", "type")]
    [InlineData("""{"type":"integer"}""", "1.5", "type")]
    [InlineData("""{"type":"integer"}""", "\"1\"", "type")]
    [InlineData("""{"type":"number"}""", "\"1\"", "type")]
    [InlineData("""{"type":"object"}""", "[]", "type")]
    [InlineData("""{"enum":["a","b"]}""", "\"c\"", "enum")]
    [InlineData("""{"const":"a"}""", "\"b\"", "const")]
    [InlineData("""{"required":["a"]}""", "{\"b\":1}", "required")]
    [InlineData("""{"properties":{"a":{"type":"string"}},"additionalProperties":false}""", "{\"a\":\"\",\"b\":1}", "additionalProperties")]
    [InlineData("""{"additionalProperties":{"type":"integer"}}""", "{\"a\":\"\"}", "type")]
    [InlineData("""{"properties":{"a":{"type":"string"}}}""", "{\"a\":1}", "type")]
    [InlineData("""{"items":{"type":"string"}}""", "[\"a\",1]", "type")]
    [InlineData("""{"minItems":1}""", "[]", "minItems")]
    [InlineData("""{"maxItems":1}""", "[1,2]", "maxItems")]
    [InlineData("""{"uniqueItems":true}""", "[1,1]", "uniqueItems")]
    [InlineData("""{"minLength":1}""", "\"\"", "minLength")]
    [InlineData("""{"maxLength":1}""", "\"ab\"", "maxLength")]
    [InlineData("""{"pattern":"^a$"}""", "\"a\\n\"", "pattern")]
    [InlineData("""{"minimum":1}""", "0", "minimum")]
    [InlineData("""{"maximum":1}""", "2", "maximum")]
    [InlineData("""{"format":"date"}""", "\"2025-02-30\"", "format")]
    [InlineData("""{"format":"date-time"}""", "\"2025-06-17T21:00:00\"", "format")]
    [InlineData("""{"format":"uri"}""", "\"/v1/agreements\"", "format")]
    [InlineData("""{"format":"uri"}""", "\"http://localhost/a b\"", "format")]
    [InlineData("""{"format":"int32"}""", "2147483648", "format")]
    [InlineData("""{"anyOf":[{"type":"string"},{"type":"null"}]}""", "1", "anyOf")]
    [InlineData("""{"oneOf":[{"type":"integer"},{"type":"number"}]}""", "1", "oneOf")]
    [InlineData("""{"allOf":[{"type":"integer"},{"minimum":2}]}""", "1", "minimum")]
    [InlineData("""{"$ref":"#/components/schemas/Place"}""", "{}", "required")]
    public void Value_that_breaks_a_keyword_is_a_violation(string schema, string value, string keyword) =>
        Assert.Contains(new JsonSchemaValidator(Document).Validate(JsonNode.Parse(value), JsonNode.Parse(schema)!), breach => breach.Keyword == keyword);

    [Theory]
    [InlineData("""{"type":["null","string"],"format":"date"}""", "null")]
    [InlineData("""{"type":["null","string"],"format":"date"}""", "\"2025-06-17\"")]
    [InlineData("""{"type":"string","format":"date-time"}""", "\"2025-06-17T21:00:00.000Z\"")]
    [InlineData("""{"type":"string","format":"uri"}""", "\"http://localhost/v1/agreements?asOf=2025-06-17\"")]
    [InlineData("""{"type":"integer","format":"int64","minimum":0}""", "3")]
    [InlineData("""{"anyOf":[{"$ref":"#/components/schemas/Place"},{"type":"null"}],"description":"A place."}""", "{\"id\":\"12\"}")]
    [InlineData("""{"additionalProperties":{}}""", "{\"a\":[1]}")]
    public void Valid_value_has_no_violations(string schema, string value) =>
        Assert.Empty(new JsonSchemaValidator(Document).Validate(JsonNode.Parse(value), JsonNode.Parse(schema)!));

    [Theory]
    [InlineData("""{"dependentRequired":{}}""")]
    [InlineData("""{"format":"ipv4"}""")]
    public void Unsupported_keyword_or_format_throws(string schema) =>
        Assert.Throws<NotSupportedException>(() => new JsonSchemaValidator(Document).Validate(JsonValue.Create("a"), JsonNode.Parse(schema)!));
}
