using System.Globalization;

namespace RecordsApi.Domain.Ingestion.Rows;

/// <summary>
/// Days as Excel counts them. In the 1900 system day 60 is 1900-02-29, which never was, so that counting is
/// one off before it (ECMA-376 part 1, 18.17.4.1).
/// </summary>
internal static class ExcelSerialDate
{
    private const int NonexistentLeapDay = 60;
    private const int LastSerial = 2_958_465;
    private static readonly DateOnly EpochAfterLeapBug = new(1899, 12, 30);
    private static readonly DateOnly EpochBeforeLeapBug = new(1899, 12, 31);
    private static readonly DateOnly Epoch1904 = new(1904, 1, 1);

    /// <summary>Reads a serial number; the time of day behind the point is dropped.</summary>
    public static ParsedDate? Parse(string number, bool uses1904DateSystem)
    {
        if (!double.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
            || value is not (>= 0 and < LastSerial + 1))
            return null;
        var serial = (int)value;
        if (uses1904DateSystem)
            return serial <= LastSerial - 1462 ? new ParsedDate(Epoch1904.AddDays(serial), null) : null;
        if (serial is 0 or NonexistentLeapDay)
            return null;
        return new ParsedDate((serial < NonexistentLeapDay ? EpochBeforeLeapBug : EpochAfterLeapBug).AddDays(serial), null);
    }
}
