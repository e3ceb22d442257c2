using System.ComponentModel.DataAnnotations;
using RecordsApi.Configuration;
using RecordsApi.Domain.Model;

namespace RecordsApi.Updating;

/// <summary>Settings of the section <c>Update</c>: how the publisher's page is read for new lists.</summary>
internal sealed class UpdateOptions
{
    /// <summary>Name of the section.</summary>
    public const string Section = "Update";

    /// <summary>Whether the service reads the page by itself. The command <c>update</c> does so in any case.</summary>
    public bool Enabled { get; init; }

    /// <summary>The time from the start of one run to the start of the next.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "7.00:00:00", ParseLimitsInInvariantCulture = true, ConvertValueInInvariantCulture = true)]
    public TimeSpan Every { get; init; } = TimeSpan.FromHours(1);

    /// <summary>The address of the page with the links to the lists.</summary>
    [PageAddressFormat]
    public string Page { get; init; } = "https://www.ice.gov/identify-and-arrest/287g";

    /// <summary>How the publisher reaches who runs the service; part of the header <c>User-Agent</c>. Required for an update.</summary>
    [ContactFormat]
    public string? Contact { get; init; }

    /// <summary>The lists that the page is expected to link to.</summary>
    [ListsFormat]
    public string Lists { get; init; } = "participating,pending";

    /// <summary>The folder of the files as they were received, by their SHA-256; the path of the database with <c>.lists</c> after it unless set.</summary>
    public string? Folder { get; init; }

    /// <summary>The shortest time between two requests to the publisher, in seconds.</summary>
    [Range(0, 3600)]
    public double IntervalSeconds { get; init; } = 2;

    /// <summary>How often a request that fails is made again; the time in between doubles from <see cref="RetrySeconds"/> on, with a random part.</summary>
    [Range(1, 10)]
    public int Retries { get; init; } = 4;

    /// <summary>About how long after a failure a request is made again for the first time, in seconds.</summary>
    [Range(0, 600)]
    public double RetrySeconds { get; init; } = 5;

    /// <summary>The age of the newest publication of a list, in days, above which an alarm is raised.</summary>
    [Range(1, 3650)]
    public int MaximumAgeDays { get; init; } = 14;

    /// <summary>The share of rows, in percent, that the participating list may lose at once before an alarm is raised.</summary>
    [Range(0, 100)]
    public double RowLossPercent { get; init; } = 5;

    /// <summary>The same for the pending list, which empties when applications are signed.</summary>
    [Range(0, 100)]
    public double PendingRowLossPercent { get; init; } = 50;

    /// <summary>The lists that the page is expected to link to.</summary>
    public IReadOnlyList<ListKind> GetLists() => [.. SplitLists(Lists).Select(code => ListKinds.Vocabulary.Parse(code))];

    private static string[] SplitLists(string lists) => lists.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private sealed class PageAddressFormatAttribute() : SettingFormatAttribute("an http or https address")
    {
        public override string? FindError(string value) =>
            Uri.TryCreate(value, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" ? null : $"is '{value}'. It must be {Allowed}.";
    }

    private sealed class ContactFormatAttribute() : SettingFormatAttribute("an e-mail address or an http or https address")
    {
        public override string? FindError(string value)
        {
            var isAllowed = value.Length == 0 || (value.All(c => c is > ' ' and < '\x7F' and not ('(' or ')' or '\\'))
                && (new EmailAddressAttribute().IsValid(value) || (Uri.TryCreate(value, UriKind.Absolute, out var address) && address.Scheme is "http" or "https")));
            return isAllowed ? null : $"is '{value}'. It must be {Allowed}.";
        }
    }

    private sealed class ListsFormatAttribute() : SettingFormatAttribute("participating, pending, or both, separated by a comma")
    {
        public override string? FindError(string value)
        {
            var lists = SplitLists(value);
            return lists.Length > 0 && lists.All(list => ListKinds.Vocabulary.TryParse(list, out _)) ? null : $"is '{value}'. It must be {Allowed}.";
        }
    }
}
