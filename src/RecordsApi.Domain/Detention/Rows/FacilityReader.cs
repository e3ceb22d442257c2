using RecordsApi.Domain.Agencies;
using RecordsApi.Domain.Ingestion.Rows;
using RecordsApi.Domain.Ingestion.Workbooks;
using RecordsApi.Domain.Model;

namespace RecordsApi.Domain.Detention.Rows;

/// <summary>Reads printed facilities.</summary>
internal static class FacilityReader
{
    private const int ZipLength = 5;

    /// <summary>Reads the cells that describe a facility.</summary>
    public static ReadFacility Read(PrintedFacility printed)
    {
        var diagnostics = new RowDiagnostics();
        var state = StateNameParser.Parse(printed.State, diagnostics);
        var typePrinted = Clean(printed.TypeDetailed) ?? Clean(printed.Type);
        var (typeCode, typeNote) = FacilityTypeReader.Read(typePrinted);
        var name = FacilityNameReader.RemoveMarks(printed.Name ?? "");
        var words = FacilityNameReader.ToWords(name);
        string?[] notes = [.. diagnostics.Notes, .. diagnostics.Problems.Select(problem => $"{problem.Problem}."), typeNote];
        return new ReadFacility
        {
            Detloc = Clean(printed.Detloc)?.ToUpperInvariant(),
            NamePrinted = PrintedText.Clean(printed.Name) ?? "",
            Name = name,
            NameWords = words,
            NameKey = FacilityNameReader.ToKey(words),
            Address = Clean(printed.Address),
            AddressKey = StreetAddress.ToKey(printed.Address),
            City = Clean(printed.City),
            CityKey = NameNormalizer.ToKey(printed.City ?? ""),
            County = Clean(printed.County),
            State = state,
            Zip = ReadZip(printed.Zip),
            FieldOffice = Clean(printed.FieldOffice),
            TypeCode = typeCode,
            TypePrinted = typePrinted,
            Owner = Clean(printed.Owner),
            Operator = Clean(printed.Operator),
            Note = string.Join(' ', notes.Where(note => note is not null)) is { Length: > 0 } note ? note : null,
        };
    }

    /// <summary>Returns the text of a cell with white space collapsed; null if it is blank or a placeholder.</summary>
    public static string? Clean(string? printed) =>
        PrintedText.Clean(printed) is { } clean && !PrintedText.IsPlaceholder(clean) ? clean : null;

    // A ZIP code that is stored as a number has lost its leading zeros.
    private static string? ReadZip(string? printed) =>
        Clean(printed) is { } zip ? zip.Length < ZipLength && zip.All(char.IsAsciiDigit) ? zip.PadLeft(ZipLength, '0') : zip : null;
}
