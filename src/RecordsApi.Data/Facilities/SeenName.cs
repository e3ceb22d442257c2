namespace RecordsApi.Data.Facilities;

/// <summary>A name that lists printed of a facility by a date, as known at a timestamp.</summary>
/// <param name="Name">The name, with runs of white space collapsed.</param>
/// <param name="FirstSeenOn">Day of the data of the first list that prints it.</param>
/// <param name="LastSeenOn">Day of the data of the last list that prints it, by the date.</param>
public sealed record SeenName(string Name, DateOnly FirstSeenOn, DateOnly LastSeenOn);
