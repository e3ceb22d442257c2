using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using RecordsApi.Domain.Agencies;
using RecordsApi.Domain.Ingestion;
using RecordsApi.Domain.Ingestion.Decisions;
using RecordsApi.Domain.Ingestion.Inputs;
using RecordsApi.Domain.Ingestion.Matching;
using RecordsApi.Domain.Ingestion.OrderingAgreements;

namespace RecordsApi.Testing;

/// <summary>
/// Derives a register from test publications, decisions and rulings:
/// <code>
/// var facts = new RegisterFactsBuilder()
///     .AddPendingList("2025-06-11", new ListRow("Hialeah Police Department"))
///     .AddParticipatingList("2025-06-12 pm", new ListRow("Hialeah Police Department", "2025-06-11"))
///     .Derive();
/// </code>
/// Every participating list also contains <see cref="UnchangingRow"/>, so that none is empty and each has a signing date.
/// </summary>
internal sealed class RegisterFactsBuilder
{
    /// <summary>
    /// A row in every participating list. Its signing date is consistent with publication dates from 2025-05-26 to 2025-08-01.
    /// </summary>
    public static readonly ListRow UnchangingRow = new("Baker County Sheriff's Office", "2025-06-02") { State = "FLORIDA" };

    private static readonly string[] ParticipatingColumns =
        ["STATE", "LAW ENFORCEMENT AGENCY", "TYPE", "COUNTY", "SUPPORT TYPE", "SIGNED", "MOA", "ADDENDUM"];

    private static readonly string[] PendingColumns = ["STATE", "LAW ENFORCEMENT AGENCY", "TYPE", "COUNTY", "SUPPORT TYPE"];

    private readonly List<(string Name, string Sha256, string[] Columns, ListRow[] Rows)> files = [];
    private readonly Dictionary<string, DateTimeOffset> savedTimes = [];
    private readonly List<DecisionFact> decisionFacts = [];
    private readonly List<OrderingAgreementFact> orderingAgreements = [];
    private readonly List<Ruling> rulings = [];

    public DateOnly Today { get; init; } = new(2026, 12, 31);

    /// <summary>
    /// Adds a participating list. The date is written as <c>2025-06-17</c>, <c>2025-06-17 pm</c> or <c>2025-06-17 pm_b</c>.
    /// </summary>
    public RegisterFactsBuilder AddParticipatingList(string date, params ListRow[] rows) =>
        AddFile(FormatFileName("participatingAgencies", date), ParticipatingColumns, [UnchangingRow, .. rows]);

    /// <summary>Adds participating lists of several dates with the same rows.</summary>
    public RegisterFactsBuilder AddParticipatingLists(string[] dates, params ListRow[] rows) =>
        dates.Aggregate(this, (builder, date) => builder.AddParticipatingList(date, rows));

    /// <summary>Adds a pending list.</summary>
    public RegisterFactsBuilder AddPendingList(string date, params ListRow[] rows) =>
        AddFile(FormatFileName("pendingAgencies", date), PendingColumns, rows);

    /// <summary>Adds a file with any name, the columns of the participating list, and only the given rows.</summary>
    public RegisterFactsBuilder AddFile(string name, params ListRow[] rows) => AddFile(name, ParticipatingColumns, rows);

    /// <summary>Adds a file with any name, the columns of the pending list, and only the given rows.</summary>
    public RegisterFactsBuilder AddFileWithPendingColumns(string name, params ListRow[] rows) => AddFile(name, PendingColumns, rows);

    /// <summary>Says when the last file was saved (UTC).</summary>
    public RegisterFactsBuilder WithLastFileSavedAt(DateTimeOffset savedAt)
    {
        savedTimes[files[^1].Sha256] = savedAt;
        return this;
    }

    /// <summary>Adds the name of a file with the bytes of the last one, which are not given again.</summary>
    public RegisterFactsBuilder AddRepeatOfLastFile(string name)
    {
        files.Add(files[^1] with { Name = name, Columns = [], Rows = [] });
        return this;
    }

    /// <summary>Adds the last file again with another name.</summary>
    public RegisterFactsBuilder AddDuplicateOfLastFile(string name)
    {
        files.Add(files[^1] with { Name = name });
        return this;
    }

    public RegisterFactsBuilder AddDecisions(params DecisionFact[] decisions)
    {
        decisionFacts.AddRange(decisions);
        return this;
    }

    /// <summary>Adds a basic ordering agreement with the sheriff of a county.</summary>
    public RegisterFactsBuilder AddOrderingAgreement(string county, string status, string occurredOn, params string[] sourceUrls)
    {
        orderingAgreements.Add(new OrderingAgreementFact
        {
            State = "FL",
            County = county,
            AgencyType = "sheriff",
            Status = status,
            OccurredOn = occurredOn,
            SourceUrls = string.Join(' ', sourceUrls),
        });
        return this;
    }

    public RegisterFactsBuilder AddRuling(string subject, string key, string verdict)
    {
        rulings.Add(new Ruling(subject, key, verdict, "Confirmed by the publisher.", new DateOnly(2025, 12, 1)));
        return this;
    }

    /// <summary>Creates a builder with a selection of the files, in the given order, and the same decisions and rulings.</summary>
    public RegisterFactsBuilder SelectFiles(IEnumerable<int> indexes)
    {
        var other = new RegisterFactsBuilder { Today = Today };
        foreach (var (hash, savedAt) in savedTimes)
            other.savedTimes.Add(hash, savedAt);
        other.files.AddRange(indexes.Select(i => files[i]));
        other.decisionFacts.AddRange(decisionFacts);
        other.orderingAgreements.AddRange(orderingAgreements);
        other.rulings.AddRange(rulings);
        return other;
    }

    public int FileCount => files.Count;

    public RegisterFacts Derive(CancellationToken cancellation = default) => RegisterDerivation.Derive(ToDerivationInput(), cancellation);

    /// <summary>Creates the input of the derivation.</summary>
    public DerivationInput ToDerivationInput()
    {
        var rows = new PrintedRowTable();
        return new DerivationInput
        {
            Files = [.. files.Select(file => new PublicationFile(file.Name, file.Sha256, file.Columns, ToFileRows(file.Rows))
            {
                SavedAt = savedTimes.TryGetValue(file.Sha256, out var savedAt) ? savedAt : null,
            })],
            PrintedRows = rows,
            Decisions = decisionFacts,
            OrderingAgreements = orderingAgreements,
            Rulings = new Rulings(rulings),
            AgencyMatcher = new Lazy<AgencyMatcher>(SampleJurisdictions.Matcher),
            PlaceNames = SampleJurisdictions.PlaceNames,
            Today = Today,
        };

        PublicationFileRow[] ToFileRows(ListRow[] listRows) =>
            [.. listRows.Select((row, i) => new PublicationFileRow(i + 2, row.Hidden, rows.GetOrAddIndex(row.ToCells())))];
    }

    /// <summary>Formats a file name such as <c>participatingAgencies06172025pm_b.xlsx</c>.</summary>
    public static string FormatFileName(string stem, string dateText)
    {
        var date = DateOnly.ParseExact(dateText[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture);
        return $"{stem}{date.ToString("MMddyyyy", CultureInfo.InvariantCulture)}{dateText[10..].TrimStart()}.xlsx";
    }

    private RegisterFactsBuilder AddFile(string name, string[] columns, ListRow[] rows)
    {
        var bytes = Encoding.UTF8.GetBytes(name + string.Concat<object>(rows));
        files.Add((name, Convert.ToHexStringLower(SHA256.HashData(bytes)), columns, rows));
        return this;
    }
}
