using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using RecordsApi.Domain.Keys;
using RecordsApi.Testing;
using RecordsApi.Tests.Support;

namespace RecordsApi.Tests.Features.Publications;

/// <summary>Workbooks uploaded in forms, and invalid form requests.</summary>
public sealed class UploadFormTests(EmptyRegisterFactory register) : IClassFixture<EmptyRegisterFactory>, IAsyncLifetime
{
    private const string FileName = "participatingAgencies06172025pm.xlsx";

    private HttpClient client = null!;

    public async Task InitializeAsync() => client = register.CreateClientWithKey(await register.CreateKeyAsync(KeyScope.PublicationsImport));

    public Task DisposeAsync()
    {
        client.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task Workbook_in_a_form_is_imported_and_returned_with_the_ETag_of_its_publication()
    {
        using var form = new MultipartFormDataContent { { new ByteArrayContent(CreateWorkbook()), "file", FileName } };
        using var response = await client.PostAsync("/v1/publications", form);
        using var read = await client.GetAsync(response.Headers.Location);

        Assert.Equal(HttpStatusCode.Created, response.StatusCode);
        Assert.Equal("/v1/publications/ice-participating-2025-06-17-pm", response.Headers.Location!.AbsolutePath);
        Assert.Equal(read.Headers.ETag, response.Headers.ETag);
        HttpTestExtensions.AssertJsonEqual(
            JsonNode.Parse(await read.Content.ReadAsStringAsync())!["data"]!.ToJsonString(),
            JsonNode.Parse(await response.Content.ReadAsStringAsync())!["data"]!["publication"]);
    }

    [Fact]
    public async Task Form_with_two_parts_returns_400()
    {
        using var form = new MultipartFormDataContent { { new ByteArrayContent(CreateWorkbook()), "file", FileName }, { new StringContent("b"), "note" } };
        using var response = await client.PostAsync("/v1/publications", form);

        Assert.Equal((400, "invalid-body"), await ReadStatusAndCodeAsync(response));
    }

    [Theory]
    [InlineData("multipart/form-data; boundary=x", "--x\r\nContent-Disposition: form-data; name=a; filename=a.xlsx\r\n\r\nabc")]
    [InlineData("multipart/form-data; boundary=x", "--x--\r\n")]
    [InlineData("multipart/form-data; boundary=x", "")]
    [InlineData("multipart/form-data", "--x--\r\n")]
    [InlineData("multipart/form-data; boundary=x", "--x\r\nContent-Disposition: form-data; name=a\r\n\r\nabc\r\n--x--\r\n")]
    public async Task Malformed_form_or_form_without_a_file_returns_400(string type, string body)
    {
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        content.Headers.TryAddWithoutValidation("Content-Type", type);
        using var response = await client.PostAsync("/v1/publications", content);

        Assert.Equal((400, "invalid-body"), await ReadStatusAndCodeAsync(response));
    }

    [Fact]
    public async Task Query_parameter_on_an_upload_returns_400()
    {
        using var form = new MultipartFormDataContent { { new ByteArrayContent(CreateWorkbook()), "file", FileName } };
        using var response = await client.PostAsync("/v1/publications?accept=true", form);

        Assert.Equal((400, "invalid-query"), await ReadStatusAndCodeAsync(response));
    }

    [Fact]
    public async Task Missing_key_returns_401_before_the_file_is_read()
    {
        using var stranger = register.CreateClient();
        using var content = new StringContent("a", new MediaTypeHeaderValue("text/plain"));
        using var response = await stranger.PostAsync("/v1/publications", content);

        Assert.Equal((401, "unauthorized"), await ReadStatusAndCodeAsync(response));
    }

    private static byte[] CreateWorkbook() => WorkbookBuilder.ForParticipatingList()
        .AddRow("FLORIDA", "Hialeah Police Department", "Municipality", "Miami-Dade County", "Task Force Model", new DateOnly(2025, 6, 9)).ToBytes();

    private static async Task<(int Status, string Code)> ReadStatusAndCodeAsync(HttpResponseMessage response) =>
        ((int)response.StatusCode, ((string)JsonNode.Parse(await response.Content.ReadAsStringAsync())!["type"]!).Split('#')[1]);
}
