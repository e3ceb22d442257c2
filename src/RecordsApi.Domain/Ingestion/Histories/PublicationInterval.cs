using RecordsApi.Domain.Time;

namespace RecordsApi.Domain.Ingestion.Histories;

/// <summary>The date of a change that happened between two publications.</summary>
internal static class PublicationInterval
{
    /// <summary>
    /// Returns the interval from the day after the previous publication to the publication that shows the change. It is open at
    /// the start without a previous publication, and a single date if both were published on the same date.
    /// </summary>
    public static EdtfDate Between(DateOnly? previousDate, DateOnly date) => previousDate switch
    {
        null => EdtfDate.Parse($"../{date:O}"),
        { } previous when previous < date => EdtfDate.FromLastSeen(previous, date),
        _ => EdtfDate.FromDate(date),
    };
}
