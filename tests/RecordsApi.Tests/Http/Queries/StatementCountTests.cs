using RecordsApi.Tests.Support;

namespace RecordsApi.Tests.Http.Queries;

/// <summary>Number of queries of a request.</summary>
public sealed class StatementCountTests(RegisterApiFactory service) : IClassFixture<RegisterApiFactory>
{
    private const int MaxStatements = 7;

    private static readonly string[] AgreementIncludes = ["agency", "jurisdiction", "history", "decisions", "sources", "agency,jurisdiction,history,decisions,sources"];

    /// <summary>Every list with several filters by id, for the present and for earlier timestamps.</summary>
    public static TheoryData<string> ListAddresses() => new((string[])
    [
        .. WithEachInclude("agreements?within=12&program=287g&model=task-force&jurisdiction=1230000", AgreementIncludes),
        .. WithEachInclude("agreements?agency=fl-hialeah-police-department,fl-port-police&state=FL", AgreementIncludes),
        .. WithEachInclude("agreements?q=police&listedIn=ice-participating-2025-07-03&within=us", AgreementIncludes),
        .. WithEachInclude("agreements?asOf=2025-07-04&knownAt=2025-07-05&within=12&decided=false", AgreementIncludes),
        .. WithEachInclude("agreements?state=WY", AgreementIncludes),
        .. WithEachInclude($"status-events?agreement={FloridaTestData.Miami}&agency=fl-miami-police-department&within=12&program=287g&model=task-force", ["sources"]),
        .. WithEachInclude("status-events?decision=fl-miami-2025-06-17-vote-1&source=miami-minutes-2025-06-17&knownAt=2025-07-01", ["sources"]),
        .. WithEachInclude($"agreements/{FloridaTestData.Miami}/history", ["superseded"]),
        .. WithEachInclude($"agreements/{FloridaTestData.Miami}/history?knownAt=2025-07-01", ["superseded"]),
        .. WithEachInclude($"agreements/{FloridaTestData.Hialeah}/listings?asOf=2025-08-01"),
        .. WithEachInclude($"agreements/{FloridaTestData.Miami}/decisions", ["sources"]),
        .. WithEachInclude("decisions?within=12&jurisdiction=1245000&agency=fl-miami-police-department&meeting=fl-miami-city-commission-2025-06-17", ["sources"]),
        .. WithEachInclude("meetings?within=12", ["sources"]),
        .. WithEachInclude("agencies?within=12&jurisdiction=1230000&q=hialeah"),
        .. WithEachInclude("agencies?within=12&knownAt=2025-07-01"),
        .. WithEachInclude("jurisdictions?within=12&hasAgreement=true&q=miami"),
        .. WithEachInclude("publications?list=pending&knownAt=2025-07-01"),
        .. WithEachInclude("publications/ice-participating-2025-07-03/rows"),
        .. WithEachInclude("sources?kind=minutes&knownAt=2025-07-01"),
        .. WithEachInclude("changes?agency=fl-miami-police-department&within=12"),
        .. WithEachInclude("programs"),
        .. WithEachInclude("review-items"),
    ]);

    [Theory]
    [MemberData(nameof(ListAddresses))]
    public async Task List_executes_few_statements_whatever_it_includes(string query) =>
        Assert.InRange(await StatementCounter.CountAsync(service, $"/v1/{query}"), 1, MaxStatements);

    [Theory]
    [InlineData("")]
    [InlineData("?include=agency,jurisdiction,history,decisions,sources")]
    [InlineData("?asOf=2025-07-04&knownAt=2025-07-05&include=agency,sources")]
    public async Task Single_agreement_executes_at_most_two_statements(string query) => Assert.InRange(await StatementCounter.CountAsync(
        service, $"/v1/agreements/{FloridaTestData.Hialeah}{query}", warmUp: $"/v1/agreements/{FloridaTestData.CoralGables}{query}"), 1, 2);

    [Theory]
    [InlineData("sort=-signedOn")]
    [InlineData("inForce=true")]
    [InlineData("phase=in-force")]
    public async Task Page_of_agreements_that_were_on_another_page_executes_one_statement(string query) => Assert.Equal(1, await StatementCounter.CountAsync(
        service, $"/v1/agreements?state=FL&count=none&{query}", warmUp: "/v1/agreements?state=FL&count=none"));

    [Fact]
    public async Task Same_agreements_in_another_order_are_not_counted_again() => Assert.Equal(1, await StatementCounter.CountAsync(
        service, "/v1/agreements?state=FL&asOf=2025-09-03&sort=-signedOn", warmUp: "/v1/agreements?state=FL&asOf=2025-09-03"));

    // The request without includes, and with each of them.
    private static IEnumerable<string> WithEachInclude(string query, params string[] includes)
    {
        var mark = query.Contains('?', StringComparison.Ordinal) ? '&' : '?';
        return [query, .. includes.Select(include => $"{query}{mark}include={include}")];
    }
}
