using System.Globalization;
using RecordsApi.Register.Storage;
using RecordsApi.Register.Storage.Queries;

namespace RecordsApi.Http.Paging;

/// <summary>Where more about a record is.</summary>
/// <param name="Self">The record.</param>
/// <param name="History">The steps in the lives of agreements that it bears on.</param>
public sealed record LinksV1(string Self, string History);

/// <summary>Two times as a citation writes them.</summary>
/// <param name="Told">In words.</param>
/// <param name="Query">As parameters of an address.</param>
internal sealed record CitedTimes(string Told, string Query)
{
    /// <summary>Writes them.</summary>
    public static CitedTimes Of(RegisterFrame frame)
    {
        var (day, moment) = (frame.AsOf.ToString("O", CultureInfo.InvariantCulture), Moment.ToText(frame.KnownAt));
        return new($"as of {day}, known at {moment}", $"asOf={day}&knownAt={moment}");
    }
}

/// <summary>Makes links and citations.</summary>
internal static class Links
{
    /// <summary>Address of a path below the version.</summary>
    public static string To(this IStandpoint asked, string path) => $"{asked.Root}/v1/{path}";

    /// <summary>Links of a record whose history is found by filtering status events.</summary>
    public static LinksV1 LinksOf(this IStandpoint asked, string collection, string id, string filter) =>
        new(asked.To($"{collection}/{Uri.EscapeDataString(id)}"), asked.To($"status-events?{filter}={Uri.EscapeDataString(id)}"));

    /// <summary>How to cite a record whose address is enough.</summary>
    public static string Cite(this IStandpoint asked, string what, string path) => $"RecordsApi, {what}, {asked.To(path)}";

    /// <summary>How to cite a record as it stood at two times: the address gives the same answer for ever.</summary>
    public static string Cite(this IStandpoint asked, string what, string path, RegisterFrame frame)
    {
        var times = CitedTimes.Of(frame);
        return $"RecordsApi, {what}, {times.Told}, {asked.To(path)}?{times.Query}";
    }

    /// <summary>How to cite a record that could be known from a moment on.</summary>
    public static string CiteKnown(this IStandpoint asked, string what, string path, RegisterFrame frame) =>
        $"RecordsApi, {what}, known at {Moment.ToText(frame.KnownAt)}, {asked.To(path)}?knownAt={Moment.ToText(frame.KnownAt)}";
}
