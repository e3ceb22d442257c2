using System.Runtime.InteropServices;
using RecordsApi.Domain.Ingestion.Histories;
using RecordsApi.Domain.Ingestion.Inputs;
using RecordsApi.Domain.Ingestion.Matching;
using RecordsApi.Domain.Ingestion.Validation;
using RecordsApi.Domain.Model;

namespace RecordsApi.Domain.Ingestion;

/// <summary>Validates publications, and adds the accepted ones to the timelines of their lists.</summary>
internal sealed class PublicationDerivation
{
    private readonly Rulings rulings;
    private readonly ParsedRowTable parsedRows;
    private readonly KeyedRowTable keyedRows;
    private readonly ListTimeline[] timelines;
    private readonly PublicationAcceptance[] acceptances;
    private readonly Dictionary<string, List<DerivedPublication>> repeatsOfQuarantined = new(StringComparer.Ordinal);

    public PublicationDerivation(DerivationInput input, ParsedRowTable parsedRows, AgencyDirectory agencies, AgreementIndex agreements)
    {
        rulings = input.Rulings;
        this.parsedRows = parsedRows;
        keyedRows = new(parsedRows, agencies, input.PrintedRows.Count);
        timelines = [.. Lists.Select(list => new ListTimeline(list, agreements, agencies, rulings, input.PlaceNames, input.PrintedRows.Count))];
        agreements.Corrected += (misprint, right, publication) => Array.ForEach(timelines, t => t.Correct(misprint, right, publication));
        acceptances = [.. Lists.Select(list => new PublicationAcceptance(list, rulings, keyedRows.Keys, parsedRows.Get))];
    }

    /// <summary>The timelines of the lists.</summary>
    public IReadOnlyList<ListTimeline> Timelines => timelines;

    private static ListKind[] Lists => [ListKind.Participating, ListKind.Pending];

    /// <summary>Adds a publication. Publications are added in chronological order.</summary>
    public void Add(DerivedPublication derived)
    {
        var publication = derived.Publication;
        if (!derived.File.HasContents)
        {
            publication.Reason = "The file was published before under another name, and the register does not have its contents.";
            return;
        }

        // A file whose date could not be determined remains quarantined, unless there is a ruling on it.
        var hasRuling = rulings.FindForPublication(publication.FileName) is not null;
        if (publication.Reason is not null && !hasRuling)
            return;
        parsedRows.ParseAll(derived);
        var (timeline, acceptance) = (timelines[(int)derived.List], acceptances[(int)derived.List]);
        if (!hasRuling && AddRepeat(derived, timeline, acceptance))
            return;
        var rows = HasSameRows(derived, timeline.NewestPublication) ? acceptance.AcceptedRows : keyedRows.Get(derived);
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
}
