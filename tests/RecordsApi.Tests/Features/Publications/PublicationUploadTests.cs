using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using RecordsApi.Domain.Keys;
using RecordsApi.Testing;
using RecordsApi.Tests.Features.Editing;
using RecordsApi.Tests.Support;

namespace RecordsApi.Tests.Features.Publications;

/// <summary>Uploaded workbooks, and rulings on them.</summary>
public sealed class PublicationUploadTests(PublicationUploadTests.SmallUploadRegisterFactory register) : IClassFixture<PublicationUploadTests.SmallUploadRegisterFactory>, IAsyncLifetime
{
    private const string Spreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private EditorClient editor = null!;

    public async Task InitializeAsync() => editor = await EditorClient.CreateAsync(register, KeyScope.PublicationsImport, KeyScope.RegisterAdmin);

    public Task DisposeAsync()
    {
        editor.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task Upload_imports_the_list_and_reports_what_changed()
    {
        using var response = await SendAsync("participatingAgencies01052026.xlsx", CreateWorkbook("Hialeah Police Department"));

        var upload = JsonNode.Parse(await response.Content.ReadAsStringAsync())!["data"]!;
        Assert.Equal(HttpStatusCode.Created, response.StatusCode);
        Assert.Equal((false, 2, "ice-participating-2026-01-05", "accepted"),
            ((bool)upload["known"]!, (int)upload["rows"]!, (string)upload["publication"]!["id"]!, (string)upload["publication"]!["state"]!));
        Assert.Contains("fl-hialeah-police-department", await editor.Client.GetStringAsync("/v1/agreements?listedIn=ice-participating-2026-01-05&asOf=2026-01-05"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task List_of_detention_facilities_is_recognized_by_its_contents()
    {
        var workbook = WorkbookBuilder.Empty().AddRow("ICE FACILITIES DATA, FY26").AddRow("Source: ICE Integrated Decision Support (IIDS), 01/05/2026")
            .AddRow("Name", "Address", "City", "State", "Zip", "AOR", "Type Detailed", "Male/Female", "Level A", "Level B", "Level C", "Level D", "Guaranteed Minimum")
            .AddRow("Lake Center", "1 Lake Road", "Hialeah", "FL", "33010", "MIA", "IGSA", "Female/Male", 12.5, 0, 0, 0, 50).ToBytes();
        using var first = await SendAsync("FY26_detentionStats01082026.xlsx", workbook);
        using var second = await SendAsync("FY26_detentionStats01082026.xlsx", workbook);

        var upload = JsonNode.Parse(await first.Content.ReadAsStringAsync())!["data"]!;
        Assert.Equal((HttpStatusCode.Created, HttpStatusCode.OK), (first.StatusCode, second.StatusCode));
        Assert.Null(upload["publication"]);
        Assert.Equal(("ice-detention-statistics-2026-01-08", 1), ((string)upload["facilityPublication"]!["id"]!, (int)upload["rows"]!));
        Assert.Contains("Lake Center", await editor.Client.GetStringAsync("/v1/facilities"), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Uploading_the_same_file_twice_changes_nothing()
    {
        var bytes = CreateWorkbook("Doral Police Department").ToBytes();
        using var first = await SendAsync("participatingAgencies01062026.xlsx", bytes);
        using var second = await SendAsync("participatingAgencies01062026.xlsx", bytes);

        Assert.Equal((HttpStatusCode.Created, HttpStatusCode.OK), (first.StatusCode, second.StatusCode));
        Assert.True((bool)JsonNode.Parse(await second.Content.ReadAsStringAsync())!["data"]!["known"]!);
        Assert.Equal(Version(await first.Content.ReadAsStringAsync()), Version(await second.Content.ReadAsStringAsync()));
    }

    [Fact]
    public async Task Response_to_a_duplicate_upload_is_replayed_for_its_idempotency_key()
    {
        var bytes = CreateWorkbook("Sweetwater Police Department").ToBytes();
        using var first = await SendAsync("participatingAgencies01082026.xlsx", bytes);
        using var known = await SendAsync("participatingAgencies01082026.xlsx", bytes, "twice");
        using var again = await SendAsync("participatingAgencies01082026.xlsx", bytes, "twice");
        using var other = await SendAsync("participatingAgencies01092026.xlsx", CreateWorkbook("Hialeah Police Department").ToBytes(), "twice");

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.UnprocessableEntity), (known.StatusCode, again.StatusCode, other.StatusCode));
        Assert.Equal(await known.Content.ReadAsStringAsync(), await again.Content.ReadAsStringAsync());
        Assert.True(again.Headers.Contains("Idempotency-Replayed"));
    }

    [Fact]
    public async Task File_that_is_not_a_workbook_returns_422_and_names_the_file()
    {
        using var response = await SendAsync("participatingAgencies01072026.xlsx", "no workbook"u8.ToArray());

        var body = await response.Content.ReadAsStringAsync();
        Assert.True(response.StatusCode == HttpStatusCode.UnprocessableEntity, body);
        Assert.Contains("participatingAgencies01072026.xlsx", body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("attachment")]
    [InlineData("attachment; filename=\"../participatingAgencies01072026.xlsx\"")]
    [InlineData("attachment; filename=\"list.xls\"")]
    public async Task Missing_or_invalid_file_name_returns_400(string? disposition)
    {
        using var content = Content(CreateWorkbook("Hialeah Police Department").ToBytes());
        if (disposition is not null)
            content.Headers.TryAddWithoutValidation("Content-Disposition", disposition);
        using var response = await editor.Client.PostAsync("/v1/publications", content);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains("Content-Disposition", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("list.xlsx", "contains no date")]
    [InlineData("agencies01072026.xlsx", "does not contain exactly one of")]
    [InlineData("participatingAgencies99999999.xlsx", "are not a date")]
    public async Task File_name_without_list_or_date_returns_422_with_an_example(string name, string problem)
    {
        using var response = await SendAsync(name, CreateWorkbook("Hialeah Police Department"));

        var body = await response.Content.ReadAsStringAsync();
        Assert.True(response.StatusCode == HttpStatusCode.UnprocessableEntity, body);
        Assert.Contains(problem, body, StringComparison.Ordinal);
        Assert.Contains("participatingAgencies06172025pm.xlsx", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Unsupported_media_type_returns_415()
    {
        using var content = new StringContent("STATE,AGENCY");
        using var response = await editor.Client.PostAsync("/v1/publications", content);

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, response.StatusCode);
    }

    [Fact]
    public async Task File_that_is_too_large_returns_413()
    {
        using var response = await SendAsync("participatingAgencies01082026.xlsx", new byte[(1 << 20) + 1]);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
    }

    [Fact]
    public async Task Key_without_the_import_scope_returns_403()
    {
        using var other = await EditorClient.CreateAsync(register, KeyScope.RegisterWrite);
        using var content = Content(CreateWorkbook("Hialeah Police Department").ToBytes());
        using var response = await other.Client.PostAsync("/v1/publications", content);

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
    }

    [Fact]
    public async Task Quarantined_publication_is_accepted_by_a_ruling_that_is_audited()
    {
        // The columns of the pending list under the file name of a participating list.
        using var sent = await SendAsync("participatingAgencies01092026.xlsx", WorkbookBuilder.ForPendingList().AddRow("FLORIDA", "Sweetwater Police Department", "Municipality", "Miami-Dade County", "Task Force Model"));
        var set = JsonNode.Parse(await sent.Content.ReadAsStringAsync())!["data"]!["publication"]!;

        using var ruled = await editor.SendAsync($"/v1/publications/{set["id"]}/review", """{"verdict": "accepted", "reason": "The publisher said so."}""");
        using var wrong = await editor.SendAsync($"/v1/publications/{set["id"]}/review", """{"verdict": "acepted", "reason": "The publisher said so."}""");

        var now = JsonNode.Parse(await ruled.Content.ReadAsStringAsync())!["data"]!;
        Assert.Equal(("quarantined", "accepted"), ((string)set["state"]!, (string)now["state"]!));
        Assert.Contains("\"didYouMean\":\"accepted\"", await wrong.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Contains(await register.GetAuditEntriesAsync("?thing=publication&limit=500"), e => (string?)e!["reason"] == "The publisher said so.");
    }

    [Fact]
    public async Task Doubtful_rename_is_listed_and_ruled_on()
    {
        using var one = await SendAsync("participatingAgencies01122026.xlsx", CreateWorkbook("Coral Gables Police Department", "Coral Gable Police Department"));
        using var other = await SendAsync("participatingAgencies01132026.xlsx", CreateWorkbook("Coral Gables Police Dept Bureau"));
        var items = JsonNode.Parse(await editor.Client.GetStringAsync("/v1/review-items"))!["data"]!.AsArray();
        foreach (var item in items)
        {
            using var settled = await editor.SendAsync(new Uri((string)item!["links"]!["self"]!).PathAndQuery + "/review", """{"verdict": "different", "reason": "Two bodies."}""");
            Assert.Equal(HttpStatusCode.OK, settled.StatusCode);
        }

        using var none = await editor.SendAsync("/v1/review-items/0000000000000000/review", """{"verdict": "different", "reason": "Two bodies."}""");
        Assert.Equal(HttpStatusCode.NotFound, none.StatusCode);
    }

    private static WorkbookBuilder CreateWorkbook(params string[] agencies) => agencies.Aggregate(
        WorkbookBuilder.ForParticipatingList().AddRow("FLORIDA", "Baker County Sheriff's Office", "County", "Baker County", "Task Force Model", new DateOnly(2026, 1, 2)),
        (list, agency) => list.AddRow("FLORIDA", agency, "Municipality", "Miami-Dade County", "Task Force Model", new DateOnly(2026, 1, 2)));

    private Task<HttpResponseMessage> SendAsync(string fileName, WorkbookBuilder workbook) => SendAsync(fileName, workbook.ToBytes());

    private async Task<HttpResponseMessage> SendAsync(string fileName, byte[] bytes, string? idempotencyKey = null)
    {
        using var content = Content(bytes);
        content.Headers.ContentDisposition = new ContentDispositionHeaderValue("attachment") { FileName = $"\"{fileName}\"" };
        using var request = new HttpRequestMessage(HttpMethod.Post, "/v1/publications") { Content = content };
        if (idempotencyKey is not null)
            request.Headers.Add("Idempotency-Key", idempotencyKey);
        return await editor.Client.SendAsync(request);
    }

    private static ByteArrayContent Content(byte[] bytes) => new(bytes) { Headers = { ContentType = new MediaTypeHeaderValue(Spreadsheet) } };

    private static string Version(string body) => (string)JsonNode.Parse(body)!["register"]!["version"]!;

    /// <summary>A register to which nothing else writes, with uploads of at most one mebibyte.</summary>
    public sealed class SmallUploadRegisterFactory : EmptyRegisterFactory
    {
        public SmallUploadRegisterFactory()
        {
            Settings["Uploads:MaximumMebibytes"] = "1";
            Clock.SetUtcNow(new DateTimeOffset(2026, 2, 1, 12, 0, 0, TimeSpan.Zero));
        }
    }
}
