using RecordsApi.Domain.Ingestion.Workbooks;

namespace RecordsApi.Domain.Detention.Workbooks;

/// <summary>The header row of a list of facilities: which column of the worksheet is which column of the list.</summary>
internal sealed class FacilityHeader
{
    private readonly Dictionary<int, FacilityColumn> columns = [];

    private FacilityHeader(IReadOnlyList<RawCell> cells)
    {
        int? populationYear = null;
        foreach (var cell in cells.OrderBy(cell => cell.Reference.Column))
        {
            if (PrintedText.Clean(cell.Text) is not { } name)
                continue;
            Names.Add(name);
            if (FacilityHeadings.FindPopulationYear(name) is { } year)
            {
                // Lists print the averages of several years; that of the newest describes the list.
                if (year <= populationYear)
                    continue;
                foreach (var older in columns.Where(column => column.Value == FacilityColumn.AveragePopulation).Select(column => column.Key).ToList())
                    columns.Remove(older);
                populationYear = year;
                columns.Add(cell.Reference.Column, FacilityColumn.AveragePopulation);
            }
            else if (FacilityHeadings.IsExact(name))
            {
                AddColumn(cell, name);
            }
        }

        // A heading with a remark counts where no other one names the column as it is.
        foreach (var cell in cells.Where(cell => !columns.ContainsKey(cell.Reference.Column)).OrderBy(cell => cell.Reference.Column))
            AddColumn(cell, cell.Text);
    }

    private void AddColumn(RawCell cell, string? name)
    {
        if (FacilityHeadings.FindColumn(name) is { } column && !columns.ContainsValue(column))
            columns.Add(cell.Reference.Column, column);
    }

    /// <summary>The headings as printed, with runs of white space collapsed.</summary>
    public List<string> Names { get; } = [];

    /// <summary>The columns of the list that were found.</summary>
    public IReadOnlyCollection<FacilityColumn> Columns => columns.Values;

    /// <summary>Reads a row as the header. Returns null if it does not have columns of name, city, state and type.</summary>
    public static FacilityHeader? TryRead(IReadOnlyList<RawCell> cells)
    {
        if (!cells.Any(cell => FacilityHeadings.FindColumn(cell.Text) == FacilityColumn.Name))
            return null;
        var header = new FacilityHeader(cells);
        return header.Has(FacilityColumn.City) && header.Has(FacilityColumn.State)
            && (header.Has(FacilityColumn.Type) || header.Has(FacilityColumn.TypeDetailed))
            ? header
            : null;
    }

    /// <summary>Whether the list has a column.</summary>
    public bool Has(FacilityColumn column) => columns.ContainsValue(column);

    /// <summary>Returns the column of the list that a column of the worksheet is; null if it is not read.</summary>
    public FacilityColumn? GetColumn(int number) => columns.TryGetValue(number, out var column) ? column : null;
}
