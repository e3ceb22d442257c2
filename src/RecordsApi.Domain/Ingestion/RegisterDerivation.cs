using System.Runtime.InteropServices;
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
    private readonly IReadOnlyList<PublicationFile> files;
    private readonly ParsedRowTable parsedRows;
    private readonly AgencyDirectory agencies;
    private readonly AgreementIndex agreements;
    private readonly ListTimeline[] timelines;
    private readonly PublicationAcceptance[] acceptances;
    private readonly RowKeyTable rowKeys = new();
    private readonly int?[] rowKeyByPrintedRow;
    private readonly Dictionary<string, List<DerivedPublication>> repeatsOfQuarantined = new(StringComparer.Ordinal);

    private RegisterDerivation(DerivationInput input)
    {
        this.input = input;
        files = PublicationContents.Resolve(input.Files);
        parsedRows = new ParsedRowTable(input.PrintedRows, files);
        rowKeyByPrintedRow = new int?[input.PrintedRows.Count];
        agencies = new AgencyDirectory(input.AssignedIds.AgencyNames);
        agreements = new AgreementIndex(input.ManualFacts);
        timelines = [.. Lists.Select(list =>
            new ListTimeline(list, agreements, agencies, input.Rulings, input.PlaceNames, input.PrintedRows.Count))];
        agreements.Corrected += (misprint, right, publication) => Array.ForEach(timelines, t => t.Correct(misprint, right, publication));
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
        var publications = PublicationCalendar.CreateOrderedPublications(
            input, files, parsedRows.FindSigningDates);
        var names = DecisionNames.Read(input.Decisions, FindKnownNames(publications), input.Rulings, input.PlaceNames, input.DecisionReference);
        var reported = ReportedDecision.GroupRows(names.Facts);
        var decisions = new DecisionDerivation(
            agreements, agencies, names, new DecisionIds(input.AssignedIds.Decisions, agencies, names, reported), input.DecisionReference);
        var pendingDecisions = new Queue<ReportedDecision>(reported);
        var manualEntries = ManualEntryReplay.Create(input.ManualFacts, agreements, agencies);
        foreach (var derived in publications)
        {
            cancellation.ThrowIfCancellationRequested();
            while (pendingDecisions.TryPeek(out var next) && next.RecordedAt <= derived.Publication.PublishedAt)
                AddDecision(pendingDecisions.Dequeue());
            manualEntries.ReplayUntil(derived.Publication.PublishedAt);
            AddPublication(derived);
        }

        while (pendingDecisions.TryDequeue(out var decision))
            AddDecision(decision);
        manualEntries.ReplayUntil(DateTimeOffset.MaxValue);

        // Rows that only a file without a date has are read by the date among whose files it is shown.
        foreach (var derived in publications)
            parsedRows.ParseAll(derived);
        return new RegisterFactsAssembler(input, parsedRows, agencies, agreements, decisions, timelines).Assemble(publications);

        void AddDecision(ReportedDecision decision)
        {
            manualEntries.ReplayUntil(decision.RecordedAt);
            decisions.Add(decision);
        }
    }

    /// <summary>Returns the names of agencies that lists print and editors entered, each with the timestamp (UTC) from which it is known.</summary>
    private IEnumerable<KnownName> FindKnownNames(IReadOnlyList<DerivedPublication> publications)
    {
        var seen = new bool[input.PrintedRows.Count];
        foreach (var derived in publications.Where(p => p.Publication.Reason is null))
        {
            foreach (var index in derived.File.Rows.Select(row => row.PrintedRowIndex).Where(index => !seen[index]))
            {
                seen[index] = true;
                if (RowParser.ParseAgencyName(input.PrintedRows[index]) is var (state, agency))
                    yield return new(state, agency, derived.Publication.PublishedAt);
            }
        }

        foreach (var entered in input.ManualFacts.Agreements)
            yield return new(entered.State, entered.AgencyName, entered.Agreement.RecordedAt);
    }

    private void AddPublication(DerivedPublication derived)
    {
        var publication = derived.Publication;
        if (!derived.File.HasContents)
        {
            publication.Reason = "The file was published before under another name, and the register does not have its contents.";
            return;
        }

        // A file whose date could not be determined remains quarantined, unless there is a ruling on it.
        var hasRuling = input.Rulings.FindForPublication(publication.FileName) is not null;
        if (publication.Reason is not null && !hasRuling)
            return;
        parsedRows.ParseAll(derived);
        var (timeline, acceptance) = (timelines[(int)derived.List], acceptances[(int)derived.List]);
        if (!hasRuling && AddRepeat(derived, timeline, acceptance))
            return;
        var rows = HasSameRows(derived, timeline.NewestPublication) ? acceptance.AcceptedRows : GetKeyedRows(derived);
        foreach (var accepted in acceptance.Evaluate(derived, rows, acceptances[(int)ListKind.Participating].AcceptedRows.Keys))
        {
            timeline.AddPublication(accepted, parsedRows.Get);
            if (repeatsOfQuarantined.Remove(accepted.Publication.Id, out var repeats))
            {
                foreach (var repeat in repeats)
                    AddUnchanged(repeat, timeline, accepted.Publication.RecordedAt);
            }
        }
    }

    /// <summary>
    /// Adds a publication whose file is that of the newest publication of its list: nothing changed. The same file cannot confirm a
    /// quarantined one.
    /// </summary>
    private bool AddRepeat(DerivedPublication derived, ListTimeline timeline, PublicationAcceptance acceptance)
    {
        if (acceptance.FindQuarantined(derived.Publication.Sha256) is { } quarantined)
        {
            derived.Publication.Reason = $"The file is identical to {quarantined.Id}, which is quarantined.";
            (CollectionsMarshal.GetValueRefOrAddDefault(repeatsOfQuarantined, quarantined.Id, out _) ??= []).Add(derived);
            return true;
        }

        if (timeline.NewestPublication?.Publication.Sha256 != derived.Publication.Sha256)
            return false;
        AddUnchanged(derived, timeline, derived.Publication.RecordedAt);
        return true;
    }

    private static void AddUnchanged(DerivedPublication derived, ListTimeline timeline, DateTimeOffset recordedAt)
    {
        var (publication, repeated) = (derived.Publication, timeline.NewestPublication!.Publication);
        publication.State = PublicationStates.Vocabulary.GetCode(PublicationState.Unchanged);
        publication.RepeatsId = repeated.RepeatsId ?? repeated.Id;
        publication.RowsKey = repeated.RowsKey;
        publication.Reason = $"The file is identical to {publication.RepeatsId}.";
        publication.RecordedAt = recordedAt;
        timeline.AddUnchanged(derived);
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
