using RecordsApi.Domain.Ingestion.Decisions;
using RecordsApi.Domain.Ingestion.Histories;
using RecordsApi.Domain.Ingestion.Inputs;
using RecordsApi.Domain.Ingestion.Matching;
using RecordsApi.Domain.Ingestion.Rows;
using RecordsApi.Domain.Model;

namespace RecordsApi.Domain.Ingestion;

/// <summary>
/// Derives the register from publications, decisions and manual facts, in chronological order. Each publication is dated,
/// validated and matched with agreements, and updates their status histories. Only earlier facts are used at each point, so
/// that a new publication adds facts without changing what was derived before it.
/// </summary>
public sealed class RegisterDerivation
{
    private readonly DerivationInput input;
    private readonly IReadOnlyList<PublicationFile> files;
    private readonly ParsedRowTable parsedRows;
    private readonly AgencyDirectory agencies;
    private readonly AgreementIndex agreements;
    private readonly PublicationDerivation publicationDerivation;

    private RegisterDerivation(DerivationInput input)
    {
        this.input = input;
        files = PublicationContents.Resolve(input.Files);
        parsedRows = new ParsedRowTable(input.PrintedRows, files);
        agencies = new AgencyDirectory(input.AssignedIds.AgencyNames);
        agreements = new AgreementIndex(input.ManualFacts);
        publicationDerivation = new(input, parsedRows, agencies, agreements);
    }

    /// <summary>Derives the register. The order of the files and decisions in the input does not affect the result.</summary>
    /// <exception cref="OperationCanceledException">The operation was canceled.</exception>
    public static RegisterFacts Derive(DerivationInput input, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(input);
        while (true)
        {
            var derivation = new RegisterDerivation(input);
            var facts = derivation.Run(cancellation);

            // Which names are no longer those of one agency is known only at the end. Its id remains that of the agency from whose name it is made.
            if (derivation.agencies.MisassignedSlugs is not { Count: > 0 } misassigned)
                return facts;
            input = input with { AssignedIds = input.AssignedIds.WithoutNames(misassigned) };
        }
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
            publicationDerivation.Add(derived);
        }

        while (pendingDecisions.TryDequeue(out var decision))
            AddDecision(decision);
        manualEntries.ReplayUntil(DateTimeOffset.MaxValue);

        // Rows that only a file without a date has are read by the date among whose files it is shown.
        foreach (var derived in publications)
            parsedRows.ParseAll(derived);
        return new RegisterFactsAssembler(input, parsedRows, agencies, agreements, decisions, publicationDerivation.Timelines).Assemble(publications);

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
}
