using System.Globalization;

namespace RecordsApi.Domain.Ingestion.Rows;

/// <summary>
/// Converts Excel serial dates. In the 1900 date system serial 60 is 1900-02-29, a date that did not exist, so that
/// smaller serials count from an epoch one day later (ECMA-376 part 1, 18.17.4.1).
/// </summary>
internal static class ExcelSerialDate
{
    private const int NonexistentLeapDay = 60;
    private const int LastSerial = 2_958_465;
    private static readonly DateOnly EpochAfterLeapBug = new(1899, 12, 30);
    private static readonly DateOnly EpochBeforeLeapBug = new(1899, 12, 31);
    private static readonly DateOnly Epoch1904 = new(1904, 1, 1);

    /// <summary>
    /// Parses a serial date, ignoring the fraction, which is the time of day. Returns null if the text is not a number or the
    /// number is not a date.
    /// </summary>
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
