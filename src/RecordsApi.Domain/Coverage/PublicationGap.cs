namespace RecordsApi.Domain.Coverage;

/// <summary>A time without a publication that is longer than the publisher's rhythm around it.</summary>
/// <param name="After">Date of the last publication before it.</param>
/// <param name="Before">Date of the first publication after it.</param>
/// <param name="UsualDays">Days between publications around it: the median.</param>
public sealed record PublicationGap(DateOnly After, DateOnly Before, double UsualDays)
{
    /// <summary>Days between the two publications.</summary>
    public int Days => Before.DayNumber - After.DayNumber;
}
