using RecordsApi.Domain.Detention.Matching;
using RecordsApi.Domain.Detention.Rows;
using RecordsApi.Domain.Detention.Validation;
using RecordsApi.Domain.Model;

namespace RecordsApi.Domain.Detention.Deriving;

/// <summary>An accepted list with the facilities of its rows.</summary>
/// <param name="List">The list.</param>
/// <param name="Groups">Its rows by facility.</param>
/// <param name="RecordedAt">Timestamp (UTC) from which what it says is known.</param>
internal sealed record MatchedList(CheckedList List, IReadOnlyList<RowGroup> Groups, DateTimeOffset RecordedAt)
{
    /// <summary>The code of the type that the list prints also where the type is unknown; null if it does not say so.</summary>
    public string? DefaultTypeCode { get; } =
        List.File.Notes.Select(DefaultTypeNote.FindType).Select(type => FacilityTypeReader.Read(type).Code)
            .FirstOrDefault(code => code is not null);

    private readonly Dictionary<FacilityTermKind, bool> hasTerm = [];

    /// <summary>Whether any row of the list prints a term.</summary>
    public bool HasTerm(FacilityTermKind kind, ReadFacilities facilities)
    {
        if (!hasTerm.TryGetValue(kind, out var has))
        {
            has = List.Rows.Any(row => FacilityTermBuilder.GetCell(kind, row.Row, facilities.GetPrinted(row.Row)) is not null);
            hasTerm.Add(kind, has);
        }

        return has;
    }

    /// <summary>Returns the printed rows with their facilities, in the order of the worksheet.</summary>
    public IEnumerable<(FacilityRow Row, RowGroup Group)> GetRows() =>
        Groups.SelectMany(group => group.Rows.Select(row => (Row: row, Group: group))).OrderBy(row => row.Row.RowNumber);
}
