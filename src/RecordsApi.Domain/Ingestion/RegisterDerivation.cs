using RecordsApi.Domain.Agencies;
using RecordsApi.Domain.Ingestion.Dating;
using RecordsApi.Domain.Ingestion.Decisions;
using RecordsApi.Domain.Ingestion.Histories;
using RecordsApi.Domain.Ingestion.Matching;
using RecordsApi.Domain.Ingestion.Rows;
using RecordsApi.Domain.Ingestion.Validation;

namespace RecordsApi.Domain.Ingestion;

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
    public ManualFacts ManualFacts { get; init; } = ManualFacts.None;

    /// <summary>The ids that are given out already.</summary>
    public AssignedIds AssignedIds { get; init; } = AssignedIds.None;

    /// <summary>Matches agencies to places and to the FBI's list; asked for only at the end, because its indexes take a while.</summary>
    public required Lazy<AgencyMatcher> AgencyMatcher { get; init; }

    /// <summary>Names of places, by which names one letter apart are told to be two places.</summary>
    public required PlaceNameSet PlaceNames { get; init; }

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
    private const int NoRowKey = -1;

    private readonly DerivationInput input;
    private readonly ParsedRowTable parsedRows;
    private readonly AgencyDirectory agencies;
    private readonly AgreementIndex agreements;
    private readonly DecisionDerivation decisions;
    private readonly ListTimeline[] timelines;
    private readonly PublicationAcceptance[] acceptances;
    private readonly RowKeyTable rowKeys = new();
    private readonly int?[] rowKeyByPrintedRow;
    private readonly Dictionary<string, string> fileByHash = new(StringComparer.Ordinal);

    private RegisterDerivation(DerivationInput input)
    {
        this.input = input;
        parsedRows = new ParsedRowTable(input.PrintedRows);
        rowKeyByPrintedRow = new int?[input.PrintedRows.Count];
        agencies = new AgencyDirectory(input.AssignedIds.AgencyNames);
        agreements = new AgreementIndex(input.ManualFacts);
        decisions = new DecisionDerivation(agreements, agencies, new PlaceIdLookup(input.Places), input.AssignedIds.Decisions);
        timelines = [.. Lists.Select(list => new ListTimeline(list, agreements, agencies, input.Rulings, input.PlaceNames, input.PrintedRows.Count))];
        acceptances = [.. Lists.Select(list => new PublicationAcceptance(list, input.Rulings, rowKeys))];
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
        var arranged = PublicationCalendar.CreateOrderedPublications(input, parsedRows.FindNewestSignedDate);
        var told = new Queue<ReportedDecision>(ReportedDecision.GroupRows(input.Decisions));
        var entries = ManualEntryReplay.Create(input.ManualFacts, agreements, agencies);
        foreach (var derived in arranged)
        {
            cancellation.ThrowIfCancellationRequested();
            while (told.TryPeek(out var next) && next.RecordedAt <= derived.Publication.PublishedAt)
                AddDecision(told.Dequeue(), entries);
            entries.ReplayUntil(derived.Publication.PublishedAt);
            AddPublication(derived);
        }

        while (told.TryDequeue(out var rest))
            AddDecision(rest, entries);
        entries.ReplayUntil(DateTimeOffset.MaxValue);
        return new RegisterFactsAssembler(input, parsedRows, agencies, agreements, decisions, timelines).Assemble(arranged);
    }

    private void AddDecision(ReportedDecision decision, ManualEntryReplay manualEntries)
    {
        manualEntries.ReplayUntil(decision.RecordedAt);
        decisions.Add(decision);
    }

    private void AddPublication(DerivedPublication derived)
    {
        var publication = derived.Publication;
        parsedRows.ParseAll(derived);
        if (!fileByHash.TryAdd(publication.Sha256, publication.FileName))
        {
            (publication.State, publication.Reason) =
                ("duplicate", $"The same file, byte for byte, as {fileByHash[publication.Sha256]}.");
            return;
        }

        // A day that cannot be told keeps a file out, unless a person rules otherwise.
        if (publication.Reason is not null && input.Rulings.FindForPublication(publication.FileName) is null)
            return;
        var keys = HasSameRows(derived, timelines[(int)derived.List].NewestPublication) ? acceptances[(int)derived.List].AcceptedRowKeys : GetRowKeys(derived);
        foreach (var admitted in acceptances[(int)derived.List].Evaluate(derived, keys, acceptances[(int)ListKind.Participating].AcceptedRowKeys))
            timelines[(int)derived.List].AddPublication(admitted, parsedRows.Get);
    }

    private static bool HasSameRows(DerivedPublication derived, DerivedPublication? before)
    {
        if (before is null || before.File.Rows.Count != derived.File.Rows.Count)
            return false;
        for (var i = 0; i < derived.File.Rows.Count; i++)
        {
            if (derived.File.Rows[i].PrintedRowIndex != before.File.Rows[i].PrintedRowIndex)
                return false;
        }

        return true;
    }

    private HashSet<int> GetRowKeys(DerivedPublication derived)
    {
        var keys = new HashSet<int>();
        foreach (var place in derived.File.Rows)
        {
            var key = rowKeyByPrintedRow[place.PrintedRowIndex] ??= GetRowKey(parsedRows.Get(place.PrintedRowIndex));
            if (key != NoRowKey)
                keys.Add(key);
        }

        return keys;
    }

    private int GetRowKey(ParsedRow row) => row is { State: { } state, Agency: { } agency, Model: { } model }
        ? rowKeys.GetOrAddKey(state, agencies.GetSlug(state, agency), model)
        : NoRowKey;
}
