using RecordsApi.Domain.Updating;

namespace RecordsApi.Updating;

/// <summary>Something that is wrong with the publisher's page or with one of its lists.</summary>
/// <param name="Kind">What kind.</param>
/// <param name="Subject">What it is about: an address, a list or a file name.</param>
/// <param name="Message">What is wrong, and what to do, in sentences.</param>
internal sealed record Alarm(AlarmKind Kind, string Subject, string Message);
