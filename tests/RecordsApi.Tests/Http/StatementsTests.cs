using RecordsApi.Tests.Support;

namespace RecordsApi.Tests.Http;

/// <summary>How often a question asks the database.</summary>
public sealed class StatementsTests(Service service) : IClassFixture<Service>
{
    private const int Most = 3;

    private static readonly string[] AgreementIncludes = ["agency", "jurisdiction", "history", "decisions", "sources", "agency,jurisdiction,history,decisions,sources"];

    /// <summary>Every list with several filters that name things, at once and at earlier moments.</summary>
    public static TheoryData<string> Lists() => new((string[])
    [
        .. Among("agreements?within=12&program=287g&model=task-force&jurisdiction=1230000", AgreementIncludes),
        .. Among("agreements?agency=fl-hialeah-police-department,fl-port-police&state=FL", AgreementIncludes),
        .. Among("agreements?q=police&listedIn=ice-participating-2025-07-03&within=us", AgreementIncludes),
        .. Among("agreements?asOf=2025-07-04&knownAt=2025-07-05&within=12&decided=false", AgreementIncludes),
        .. Among("agreements?state=WY", AgreementIncludes),
        .. Among($"status-events?agreement={Florida.Miami}&agency=fl-miami-police-department&within=12&program=287g&model=task-force", ["sources"]),
        .. Among("status-events?decision=fl-miami-2025-06-17-vote-1&source=miami-minutes-2025-06-17&knownAt=2025-07-01", ["sources"]),
        .. Among($"agreements/{Florida.Miami}/history", ["superseded"]),
        .. Among($"agreements/{Florida.Miami}/history?knownAt=2025-07-01", ["superseded"]),
        .. Among($"agreements/{Florida.Hialeah}/listings?asOf=2025-08-01"),
        .. Among($"agreements/{Florida.Miami}/decisions", ["sources"]),
        .. Among("decisions?within=12&jurisdiction=1245000&agency=fl-miami-police-department&meeting=fl-miami-city-commission-2025-06-17", ["sources"]),
        .. Among("meetings?within=12"),
        .. Among("agencies?within=12&jurisdiction=1230000&q=hialeah"),
        .. Among("agencies?within=12&knownAt=2025-07-01"),
        .. Among("jurisdictions?within=12&hasAgreement=true&q=miami"),
        .. Among("publications?list=pending&knownAt=2025-07-01"),
        .. Among("publications/ice-participating-2025-07-03/rows"),
        .. Among("sources?kind=minutes&knownAt=2025-07-01"),
        .. Among("changes?agency=fl-miami-police-department&within=12"),
        .. Among("programs"),
        .. Among("review-items"),
    ]);

    [Theory]
    [MemberData(nameof(Lists))]
    public async Task List_takes_three_statements_at_most(string question) =>
        Assert.InRange(await StatementCounter.OfAsync(service, $"/v1/{question}"), 1, Most);

    [Theory]
    [InlineData("")]
    [InlineData("?include=agency,jurisdiction,history,decisions,sources")]
    [InlineData("?asOf=2025-07-04&knownAt=2025-07-05&include=agency,sources")]
    public async Task Agreement_takes_two_statements(string question) => Assert.Equal(2, await StatementCounter.OfAsync(
        service, $"/v1/agreements/{Florida.Hialeah}{question}", warmUp: $"/v1/agreements/{Florida.CoralGables}{question}"));

    // The question without anything included, and with each of the includes.
    private static IEnumerable<string> Among(string question, params string[] includes)
    {
        var mark = question.Contains('?', StringComparison.Ordinal) ? '&' : '?';
        return [question, .. includes.Select(include => $"{question}{mark}include={include}")];
    }
}
