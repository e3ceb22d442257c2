using System.Globalization;
using System.Text;

namespace RecordsApi.Domain.Lifecycle;

/// <summary>Ids of status events: the agreement's id and a number that counts its events from 1, <c>…-1-e2</c>.</summary>
public static class StatusEventIds
{
    private const string Separator = "-e";

    /// <summary>Returns the id of an agreement's event with the given number.</summary>
    public static string Create(string agreementId, int number) => $"{agreementId}{Separator}{number.ToString(CultureInfo.InvariantCulture)}";

    /// <summary>Returns the number at the end of an event's id.</summary>
    /// <exception cref="FormatException">The id does not end with a number.</exception>
    public static int ParseNumber(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        return int.Parse(id.AsSpan(id.LastIndexOf(Separator, StringComparison.Ordinal) + Separator.Length), CultureInfo.InvariantCulture);
    }

    /// <summary>Returns the number at the end of an event's id in UTF-8.</summary>
    /// <exception cref="FormatException">The id does not end with a number.</exception>
    public static int ParseNumber(ReadOnlySpan<byte> id) => ParseNumber(Encoding.UTF8.GetString(id));
}
