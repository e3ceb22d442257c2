using RecordsApi.Register.Agencies;
using RecordsApi.Register.Publications.Decisions;
using RecordsApi.Register.Publications.Guards;
using RecordsApi.Register.Publications.Histories;
using RecordsApi.Register.Publications.Identity;
using RecordsApi.Register.Publications.Naming;
using RecordsApi.Register.Publications.Rows;

namespace RecordsApi.Register.Publications;

/// <summary>What the register is derived from.</summary>
public sealed record DerivationInput
{
    /// <summary>The files, in any order.</summary>
    public required IReadOnlyList<PublicationFile> Files { get; init; }

    /// <summary>Their distinct rows.</summary>
    public required PrintedRowTable PrintedRows { get; init; }

    /// <summary>Decisions, in any order.</summary>
    public required IReadOnlyList<DecisionFact> Decisions { get; init; }

    /// <summary>What people ruled.</summary>
    public required Rulings Rulings { get; init; }

    /// <summary>What people entered.</summary>
    public EnteredFacts Entered { get; init; } = EnteredFacts.None;

    /// <summary>The ids that are given out already.</summary>
    public KnownIds Ids { get; init; } = KnownIds.None;

    /// <summary>Matches agencies to places and to the FBI's list; asked for only at the end, because its indexes take a while.</summary>
    public required Lazy<AgencyMatcher> Matcher { get; init; }

    /// <summary>Names of places, by which names one letter apart are told to be two places.</summary>
    public required PlaceVocabulary Vocabulary { get; init; }

    /// <summary>The current day (UTC); no publication is newer.</summary>
    public required DateOnly Today { get; init; }

    /// <summary>State, name and GEOID of every place, for finding where a body decides.</summary>
    public required IEnumerable<(string State, string Name, string Id)> Places { get; init; }
}

/// <summary>
/// Derives the register: day, guard, identity and history of every publication, in the order of the days they stand
/// for, with the decisions between them. Step by step it only looks back, so that a new publication adds to what was
/// derived without it and changes nothing.
/// </summary>
public sealed class RegisterDerivation
{
    private const int NoKey = -1;

    private readonly DerivationInput input;
    private readonly ReadRowTable rows;
    private readonly AgencyDirectory directory;
    private readonly AgreementBook book;
    private readonly DecisionBook decisions;
    private readonly ListLedger[] ledgers;
    private readonly Gate[] gates;
    private readonly RowKeys rowKeys = new();
    private readonly int?[] keyOf;
    private readonly Dictionary<string, string> fileByHash = new(StringComparer.Ordinal);

    private RegisterDerivation(DerivationInput input)
    {
        this.input = input;
        rows = new ReadRowTable(input.PrintedRows);
        keyOf = new int?[input.PrintedRows.Count];
        directory = new AgencyDirectory(input.Ids.AgencyNames);
        book = new AgreementBook(input.Entered);
        decisions = new DecisionBook(book, directory, new PlaceFinder(input.Places), input.Ids.Decisions);
        ledgers = [.. Lists.Select(list => new ListLedger(list, book, directory, input.Rulings, input.Vocabulary, input.PrintedRows.Count))];
        gates = [.. Lists.Select(list => new Gate(list, input.Rulings, rowKeys))];
    }

    private static ListKind[] Lists => [ListKind.Participating, ListKind.Pending];

    /// <summary>Derives everything. The same input in any order gives the same register.</summary>
    public static RegisterFacts Derive(DerivationInput input, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(input);
        return new RegisterDerivation(input).Run(cancellation);
    }

    private RegisterFacts Run(CancellationToken cancellation)
    {
        var arranged = PublicationCalendar.Arrange(input, rows.NewestSignedIn);
        var told = new Queue<ToldDecision>(ToldDecision.Gather(input.Decisions));
        var entries = EntryQueue.Of(input.Entered, book, directory);
        foreach (var derived in arranged)
        {
            cancellation.ThrowIfCancellationRequested();
            while (told.TryPeek(out var next) && next.RecordedAt <= derived.Publication.PublishedAt)
                AddDecision(told.Dequeue(), entries);
            entries.TakeUntil(derived.Publication.PublishedAt);
            TakeIn(derived);
        }

        while (told.TryDequeue(out var rest))
            AddDecision(rest, entries);
        entries.TakeUntil(DateTimeOffset.MaxValue);
        return new FactsAssembly(input, rows, directory, book, decisions, ledgers).Assemble(arranged);
    }

    private void AddDecision(ToldDecision told, EntryQueue entries)
    {
        entries.TakeUntil(told.RecordedAt);
        decisions.Add(told);
    }

    private void TakeIn(DerivedPublication derived)
    {
        var publication = derived.Publication;
        rows.ReadAll(derived);
        if (!fileByHash.TryAdd(publication.Sha256, publication.FileName))
        {
            (publication.State, publication.Reason) =
                ("duplicate", $"The same file, byte for byte, as {fileByHash[publication.Sha256]}.");
            return;
        }

        // A day that cannot be told keeps a file out, unless a person rules otherwise.
        if (publication.Reason is not null && input.Rulings.OnPublication(publication.FileName) is null)
            return;
        var keys = SameRows(derived, ledgers[(int)derived.List].Newest) ? gates[(int)derived.List].Accepted : KeysOf(derived);
        foreach (var admitted in gates[(int)derived.List].Admit(derived, keys, gates[(int)ListKind.Participating].Accepted))
            ledgers[(int)derived.List].Accept(admitted, rows.Read);
    }

    private static bool SameRows(DerivedPublication derived, DerivedPublication? before)
    {
        if (before is null || before.File.Rows.Count != derived.File.Rows.Count)
            return false;
        for (var i = 0; i < derived.File.Rows.Count; i++)
        {
            if (derived.File.Rows[i].PrintedRow != before.File.Rows[i].PrintedRow)
                return false;
        }

        return true;
    }

    private HashSet<int> KeysOf(DerivedPublication derived)
    {
        var keys = new HashSet<int>();
        foreach (var place in derived.File.Rows)
        {
            var key = keyOf[place.PrintedRow] ??= KeyOf(rows.Read(place.PrintedRow));
            if (key != NoKey)
                keys.Add(key);
        }

        return keys;
    }

    private int KeyOf(ReadRow row) => row is { State: { } state, Agency: { } agency, Model: { } model }
        ? rowKeys.NumberOf(state, directory.SlugOf(state, agency), model)
        : NoKey;
}
