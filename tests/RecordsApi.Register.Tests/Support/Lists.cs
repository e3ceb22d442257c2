using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using RecordsApi.Register.Agencies;
using RecordsApi.Register.Publications;
using RecordsApi.Register.Publications.Decisions;
using RecordsApi.Register.Publications.Identity;

namespace RecordsApi.Register.Tests.Support;

/// <summary>
/// Publications, decisions and rulings made for a test, from which a register is derived:
/// <code>
/// var facts = new Lists()
///     .Pending("2025-06-11", new ListRow("Hialeah Police Department"))
///     .Participating("2025-06-12 pm", new ListRow("Hialeah Police Department", "2025-06-11"))
///     .Derive();
/// </code>
/// Every participating publication also carries <see cref="Steady"/>, so that none is empty and each can be dated.
/// </summary>
internal sealed class Lists
{
    /// <summary>An agreement that no publication drops. Its signing day can date publications from 2025-05-26 to 2025-08-01.</summary>
    public static readonly ListRow Steady = new("Baker County Sheriff's Office", "2025-06-02") { State = "FLORIDA" };

    private static readonly string[] ParticipatingColumns =
        ["STATE", "LAW ENFORCEMENT AGENCY", "TYPE", "COUNTY", "SUPPORT TYPE", "SIGNED", "MOA", "ADDENDUM"];

    private static readonly string[] PendingColumns = ["STATE", "LAW ENFORCEMENT AGENCY", "TYPE", "COUNTY", "SUPPORT TYPE"];

    private readonly List<(string Name, string Sha256, string[] Columns, ListRow[] Rows)> _files = [];
    private readonly List<DecisionFact> _decisions = [];
    private readonly List<Ruling> _rulings = [];

    public DateOnly Today { get; init; } = new(2026, 12, 31);

    /// <summary>A participating list. The day is written as <c>2025-06-17</c>, <c>2025-06-17 pm</c> or <c>2025-06-17 pm_b</c>.</summary>
    public Lists Participating(string day, params ListRow[] rows) =>
        File(NameOf("participatingAgencies", day), ParticipatingColumns, [Steady, .. rows]);

    /// <summary>Participating lists of several days with the same rows.</summary>
    public Lists ParticipatingOn(string[] days, params ListRow[] rows) =>
        days.Aggregate(this, (lists, day) => lists.Participating(day, rows));

    /// <summary>A pending list.</summary>
    public Lists Pending(string day, params ListRow[] rows) => File(NameOf("pendingAgencies", day), PendingColumns, rows);

    /// <summary>A file under any name, with exactly the rows given.</summary>
    public Lists File(string name, params ListRow[] rows) => File(name, ParticipatingColumns, rows);

    /// <summary>Rows with the pending list's columns under any name.</summary>
    public Lists FileWithPendingColumns(string name, params ListRow[] rows) => File(name, PendingColumns, rows);

    /// <summary>The bytes of the last file once more, under another name.</summary>
    public Lists Again(string name)
    {
        _files.Add(_files[^1] with { Name = name });
        return this;
    }

    public Lists Decided(params DecisionFact[] decisions)
    {
        _decisions.AddRange(decisions);
        return this;
    }

    public Lists Ruled(string subject, string key, string verdict)
    {
        _rulings.Add(new Ruling(subject, key, verdict, "Seen on the paper.", new DateOnly(2025, 12, 1)));
        return this;
    }

    /// <summary>The same files in another order, or some of them.</summary>
    public Lists With(IEnumerable<int> order)
    {
        var other = new Lists { Today = Today };
        other._files.AddRange(order.Select(i => _files[i]));
        other._decisions.AddRange(_decisions);
        other._rulings.AddRange(_rulings);
        return other;
    }

    public int Count => _files.Count;

    public RegisterFacts Derive(CancellationToken cancellation = default) => RegisterDerivation.Derive(Input(), cancellation);

    /// <summary>What the register is derived from.</summary>
    public DerivationInput Input()
    {
        var rows = new PrintedRowTable();
        return new DerivationInput
        {
            Files = [.. _files.Select(f => new PublicationFile(
                f.Name, f.Sha256, f.Columns, [.. f.Rows.Select((row, i) => new RowPlace(i + 2, row.Hidden, rows.NumberOf(row.ToCells())))]))],
            PrintedRows = rows,
            Decisions = _decisions,
            Rulings = new Rulings(_rulings),
            Matcher = new Lazy<AgencyMatcher>(Places.Matcher),
            Vocabulary = Places.Vocabulary,
            Today = Today,
            Places = Places.Named,
        };
    }

    /// <summary>The file name that a day has, <c>participatingAgencies06172025pm_b.xlsx</c>.</summary>
    public static string NameOf(string stem, string day)
    {
        var date = DateOnly.ParseExact(day[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture);
        return $"{stem}{date.ToString("MMddyyyy", CultureInfo.InvariantCulture)}{day[10..].TrimStart()}.xlsx";
    }

    private Lists File(string name, string[] columns, ListRow[] rows)
    {
        var bytes = Encoding.UTF8.GetBytes(name + string.Concat<object>(rows));
        _files.Add((name, Convert.ToHexStringLower(SHA256.HashData(bytes)), columns, rows));
        return this;
    }
}
