using System.Globalization;
using RecordsApi.Data.AgreementStates;
using RecordsApi.Data.Queries;
using RecordsApi.Domain.Model;
using RecordsApi.Http.Queries;

namespace RecordsApi.Features.Agreements;

/// <summary>What a reader should know of the filters of agreements, in one wording for lists and statistics.</summary>
internal static class AgreementFilterNotes
{
    private const string NotRecordedNote = "Where no decision is recorded here, one may have been made.";

    /// <summary>The notes on a filter.</summary>
    /// <param name="reader">Reads agreements at the times of the query.</param>
    /// <param name="filter">The filter.</param>
    /// <param name="withCounts">Whether the notes may require statements that count.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    public static async Task<IReadOnlyList<string>> DescribeFilterAsync(
        this AgreementStateReader reader, AgreementFilter filter, bool withCounts, CancellationToken cancellationToken)
    {
        List<string> notes = [];
        if (filter.Programs.Included.Where(code => !ReferenceData.Models.Any(model => model.ProgramCode == code)).ToList() is { Count: > 0 } withoutModels)
            notes.Add($"The register has no records under {string.Join(" or ", withoutModels)}, of which it has the name only. That does not show that there are no such agreements.");
        if (filter.Decided is not null || !filter.Votes.IsEmpty)
            notes.Add(withCounts ? await DescribeDecisionsAsync(reader, filter.Programs, cancellationToken) : NotRecordedNote);
        if (filter.Area is not null)
            notes.AddRange(AreaParameters.DescribeWithoutPoint(withCounts ? await reader.CountWithoutPointAsync(filter, cancellationToken) : null));
        return notes;
    }

    // No decision recorded is not no decision made: how many are recorded at all tells what the difference means.
    private static async Task<string> DescribeDecisionsAsync(AgreementStateReader reader, ValueFilter programs, CancellationToken cancellationToken)
    {
        var (all, decided) = await reader.CountDecidedAsync(programs, cancellationToken);
        return string.Create(CultureInfo.InvariantCulture,
            $"A decision is recorded for {decided} of all {all} agreements ({(all == 0 ? 0 : 100.0 * decided / all):0.#} %). {NotRecordedNote}");
    }
}
