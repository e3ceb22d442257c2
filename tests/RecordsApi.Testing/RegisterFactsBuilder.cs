using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using RecordsApi.Domain.Agencies;
using RecordsApi.Domain.Ingestion;
using RecordsApi.Domain.Ingestion.Decisions;
using RecordsApi.Domain.Ingestion.Matching;

namespace RecordsApi.Testing;

/// <summary>
/// Publications, decisions and rulings made for a test, from which a register is derived:
/// <code>
/// var facts = new Lists()
///     .Pending("2025-06-11", new ListRow("Hialeah Police Department"))
///     .Participating("2025-06-12 pm", new ListRow("Hialeah Police Department", "2025-06-11"))
///     .Derive();
/// </code>
/// Every participating publication also carries <see cref="UnchangingRow"/>, so that none is empty and each can be dated.
/// </summary>
internal sealed class RegisterFactsBuilder
{
    /// <summary>An agreement that no publication drops. Its signing day can date publications from 2025-05-26 to 2025-08-01.</summary>
    public static readonly ListRow UnchangingRow = new("Baker County Sheriff's Office", "2025-06-02") { State = "FLORIDA" };

    private static readonly string[] ParticipatingColumns =
        ["STATE", "LAW ENFORCEMENT AGENCY", "TYPE", "COUNTY", "SUPPORT TYPE", "SIGNED", "MOA", "ADDENDUM"];

    private static readonly string[] PendingColumns = ["STATE", "LAW ENFORCEMENT AGENCY", "TYPE", "COUNTY", "SUPPORT TYPE"];

    private readonly List<(string Name, string Sha256, string[] Columns, ListRow[] Rows)> files = [];
    private readonly List<DecisionFact> decisionFacts = [];
    private readonly List<Ruling> rulings = [];

    public DateOnly Today { get; init; } = new(2026, 12, 31);

    /// <summary>A participating list. The day is written as <c>2025-06-17</c>, <c>2025-06-17 pm</c> or <c>2025-06-17 pm_b</c>.</summary>
    public RegisterFactsBuilder AddParticipatingList(string date, params ListRow[] rows) =>
        AddFile(FormatFileName("participatingAgencies", date), ParticipatingColumns, [UnchangingRow, .. rows]);

    /// <summary>Participating lists of several days with the same rows.</summary>
    public RegisterFactsBuilder AddParticipatingLists(string[] dates, params ListRow[] rows) =>
        dates.Aggregate(this, (lists, day) => lists.AddParticipatingList(day, rows));

    /// <summary>A pending list.</summary>
    public RegisterFactsBuilder AddPendingList(string date, params ListRow[] rows) => AddFile(FormatFileName("pendingAgencies", date), PendingColumns, rows);

    /// <summary>A file under any name, with exactly the rows given.</summary>
    public RegisterFactsBuilder AddFile(string name, params ListRow[] rows) => AddFile(name, ParticipatingColumns, rows);

    /// <summary>Rows with the pending list's columns under any name.</summary>
    public RegisterFactsBuilder AddFileWithPendingColumns(string name, params ListRow[] rows) => AddFile(name, PendingColumns, rows);

    /// <summary>The bytes of the last file once more, under another name.</summary>
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

    public RegisterFactsBuilder AddRuling(string subject, string key, string verdict)
    {
        rulings.Add(new Ruling(subject, key, verdict, "Seen on the paper.", new DateOnly(2025, 12, 1)));
        return this;
    }

    /// <summary>The same files in another order, or some of them.</summary>
    public RegisterFactsBuilder SelectFiles(IEnumerable<int> indexes)
    {
        var other = new RegisterFactsBuilder { Today = Today };
        other.files.AddRange(indexes.Select(i => files[i]));
        other.decisionFacts.AddRange(decisionFacts);
        other.rulings.AddRange(rulings);
        return other;
    }

    public int FileCount => files.Count;

    public RegisterFacts Derive(CancellationToken cancellation = default) => RegisterDerivation.Derive(ToDerivationInput(), cancellation);

    /// <summary>What the register is derived from.</summary>
    public DerivationInput ToDerivationInput()
    {
        var rows = new PrintedRowTable();
        return new DerivationInput
        {
            Files = [.. files.Select(f => new PublicationFile(
                f.Name, f.Sha256, f.Columns, [.. f.Rows.Select((row, i) => new PublicationFileRow(i + 2, row.Hidden, rows.GetOrAddIndex(row.ToCells())))]))],
            PrintedRows = rows,
            Decisions = decisionFacts,
            Rulings = new Rulings(rulings),
            AgencyMatcher = new Lazy<AgencyMatcher>(SampleJurisdictions.Matcher),
            PlaceNames = SampleJurisdictions.Vocabulary,
            Today = Today,
            Places = SampleJurisdictions.PlaceNames,
        };
    }

    /// <summary>The file name that a day has, <c>participatingAgencies06172025pm_b.xlsx</c>.</summary>
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
