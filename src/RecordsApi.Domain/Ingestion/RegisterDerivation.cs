using RecordsApi.Domain.Ingestion.Dating;
using RecordsApi.Domain.Ingestion.Decisions;
using RecordsApi.Domain.Ingestion.Histories;
using RecordsApi.Domain.Ingestion.Inputs;
using RecordsApi.Domain.Ingestion.Matching;
using RecordsApi.Domain.Ingestion.Rows;
using RecordsApi.Domain.Ingestion.Validation;
using RecordsApi.Domain.Model;

namespace RecordsApi.Domain.Ingestion;

/// <summary>
/// Derives the register from publications, decisions and manual facts, in chronological order. Each publication is dated,
/// validated and matched with agreements, and updates their status histories. Only earlier facts are used at each point, so
/// that a new publication adds facts without changing what was derived before it.
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
        parsedRows = new ParsedRowTable(input.PrintedRows, input.Files);
        rowKeyByPrintedRow = new int?[input.PrintedRows.Count];
        agencies = new AgencyDirectory(input.AssignedIds.AgencyNames);
        agreements = new AgreementIndex(input.ManualFacts);
        decisions = new DecisionDerivation(agreements, agencies, new PlaceIdLookup(input.Places), input.AssignedIds.Decisions, input.DecisionReference);
        timelines = [.. Lists.Select(list =>
            new ListTimeline(list, agreements, agencies, input.Rulings, input.PlaceNames, input.PrintedRows.Count))];
        acceptances = [.. Lists.Select(list => new PublicationAcceptance(list, input.Rulings, rowKeys, parsedRows.Get))];
    }

    private static ListKind[] Lists => [ListKind.Participating, ListKind.Pending];

    /// <summary>Derives the register. The order of the files and decisions in the input does not affect the result.</summary>
    /// <exception cref="OperationCanceledException">The operation was canceled.</exception>
    public static RegisterFacts Derive(DerivationInput input, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(input);
        return new RegisterDerivation(input).Run(cancellation);
    }

    private RegisterFacts Run(CancellationToken cancellation)
    {
        var publications = PublicationCalendar.CreateOrderedPublications(input, parsedRows.FindNewestSignedDate);
        var pendingDecisions = new Queue<ReportedDecision>(ReportedDecision.GroupRows(input.Decisions));
        var manualEntries = ManualEntryReplay.Create(input.ManualFacts, agreements, agencies);
        foreach (var derived in publications)
        {
            cancellation.ThrowIfCancellationRequested();
            while (pendingDecisions.TryPeek(out var next) && next.RecordedAt <= derived.Publication.PublishedAt)
                AddDecision(pendingDecisions.Dequeue(), manualEntries);
            manualEntries.ReplayUntil(derived.Publication.PublishedAt);
            AddPublication(derived);
        }

        while (pendingDecisions.TryDequeue(out var decision))
            AddDecision(decision, manualEntries);
        manualEntries.ReplayUntil(DateTimeOffset.MaxValue);
        return new RegisterFactsAssembler(input, parsedRows, agencies, agreements, decisions, timelines).Assemble(publications);
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
            publication.State = PublicationStates.Vocabulary.CodeOf(PublicationState.Duplicate);
            publication.Reason = $"The file is identical to {fileByHash[publication.Sha256]}.";
            return;
        }

        // A file whose date could not be determined remains quarantined, unless there is a ruling on it.
        if (publication.Reason is not null && input.Rulings.FindForPublication(publication.FileName) is null)
            return;
        var (timeline, acceptance) = (timelines[(int)derived.List], acceptances[(int)derived.List]);
        var rows = HasSameRows(derived, timeline.NewestPublication) ? acceptance.AcceptedRows : GetKeyedRows(derived);
        foreach (var accepted in acceptance.Evaluate(derived, rows, acceptances[(int)ListKind.Participating].AcceptedRows.Keys))
            timeline.AddPublication(accepted, parsedRows.Get);
    }

    private static bool HasSameRows(DerivedPublication derived, DerivedPublication? previous)
    {
        if (previous is null || previous.File.Rows.Count != derived.File.Rows.Count)
            return false;
        for (var i = 0; i < derived.File.Rows.Count; i++)
        {
            if (derived.File.Rows[i].PrintedRowIndex != previous.File.Rows[i].PrintedRowIndex)
                return false;
        }

        return true;
    }

    private KeyedRows GetKeyedRows(DerivedPublication derived)
    {
        var printedRowByKey = new Dictionary<int, int>(derived.File.Rows.Count);
        foreach (var row in derived.File.Rows)
        {
            var key = rowKeyByPrintedRow[row.PrintedRowIndex] ??= GetRowKey(parsedRows.Get(row.PrintedRowIndex));
            if (key != NoRowKey && (!printedRowByKey.TryGetValue(key, out var index) || row.PrintedRowIndex < index))
                printedRowByKey[key] = row.PrintedRowIndex;
        }

        return new KeyedRows(derived.File.Rows.Count, printedRowByKey);
    }

    private int GetRowKey(ParsedRow row) => row is { State: { } state, Agency: { } agency, Model: { } model }
        ? rowKeys.GetOrAddKey(state, agencies.GetSlug(state, agency), model)
        : NoRowKey;
}
