using System.Text.Json;
using RecordsApi.Register.Storage.Queries;

namespace RecordsApi.Register.Storage.Standings;

/// <summary>Reads agreements as they stand by all that is known now.</summary>
public static class StandingReading
{
    private const string PlacesKey = "places of the publications that stand";
    private const string CodesKey = "codes of programs and models";
    private const string AheadKey = "listings that print a later signing day";

    /// <summary>Where the lists stood by a day, by all that is known now.</summary>
    public static ListPositions Positions(this StandingReader reader, Remembered memory, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(reader);
        ArgumentNullException.ThrowIfNull(memory);
        return memory.Get(PlacesKey, reader.Places).By(day);
    }

    /// <summary>Codes of the programs and of the models there are.</summary>
    public static (IReadOnlySet<string> Programs, IReadOnlySet<string> Models) Codes(this StandingReader reader, Remembered memory)
    {
        ArgumentNullException.ThrowIfNull(reader);
        ArgumentNullException.ThrowIfNull(memory);
        return memory.Get<(IReadOnlySet<string>, IReadOnlySet<string>)>(CodesKey, () =>
            (reader.Read("SELECT Code FROM Programs", row => row.Text(0)!).ToHashSet(), reader.Read("SELECT Code FROM Models", row => row.Text(0)!).ToHashSet()));
    }

    /// <summary>One agreement whose record is current; none where there is none, or it has no step by then.</summary>
    public static StandingRows One(this StandingReader reader, string id, StandingQuestion question)
    {
        ArgumentNullException.ThrowIfNull(reader);
        ArgumentNullException.ThrowIfNull(question);
        return reader.Rows(new(StandingAsks.One), question.Positions, [question.Day, id]);
    }

    /// <summary>The agreements asked for in the order of their ids.</summary>
    /// <param name="reader">The reader.</param>
    /// <param name="question">Which agreements.</param>
    /// <param name="after">Those after this id only.</param>
    /// <param name="take">The most that are read.</param>
    public static StandingRows Page(this StandingReader reader, StandingQuestion question, string after, int take)
    {
        ArgumentNullException.ThrowIfNull(reader);
        ArgumentNullException.ThrowIfNull(question);
        return reader.Rows(new(StandingAsks.Page, question.Form), question.Positions, StandingConditions.ValuesOf(question, question.Day, after, take));
    }

    /// <summary>How many agreements are asked for.</summary>
    public static long Count(this StandingReader reader, StandingQuestion question)
    {
        ArgumentNullException.ThrowIfNull(reader);
        ArgumentNullException.ThrowIfNull(question);
        return reader.Read(new StandingStatement(StandingAsks.Count, question.Form), StandingConditions.ValuesOf(question, question.Day), row => row.Long(0))[0];
    }

    /// <summary>
    /// Ids of agreements of the parties asked for that the newest participating list prints with a signing day after the day,
    /// and that are not in force.
    /// </summary>
    public static IReadOnlyList<string> SignedAhead(this StandingReader reader, Remembered memory, StandingQuestion question)
    {
        ArgumentNullException.ThrowIfNull(reader);
        ArgumentNullException.ThrowIfNull(memory);
        ArgumentNullException.ThrowIfNull(question);
        if (question.Positions.Participating is not { Position: var position })
            return [];

        // A row printed by the day with a later one was first printed before the day that it tells: there are few such rows.
        var ahead = memory.Get(AheadKey, () => reader.Read(
            StandingSql.SignedAhead, row => new Ahead(row.Text(0)!, (int)row.Long(1), (int)row.Long(2), row.Day(3)!.Value)));
        var ids = ahead.Where(a => a.FirstPosition <= position && a.LastPosition >= position && a.SignedOn > question.Day).Select(a => a.AgreementId).Distinct().ToList();
        if (ids.Count == 0)
            return [];
        return reader.Read(
            new StandingStatement(StandingAsks.NotInForce, question.Form),
            StandingConditions.ValuesOf(question, question.Day, JsonSerializer.Serialize(ids)), row => row.Text(0)!);
    }

    private static (ListPosition[] Participating, ListPosition[] Pending) Places(this StandingReader reader)
    {
        var accepted = reader.Read(
            "SELECT List, Id, Position, PublishedOn FROM Publications WHERE Position IS NOT NULL AND SupersededAt IS NULL ORDER BY Position",
            row => (List: row.Text(0)!, Place: new ListPosition(row.Text(1)!, (int)row.Long(2), row.Day(3)!.Value)));
        return ([.. accepted.Where(p => p.List == "participating").Select(p => p.Place)], [.. accepted.Where(p => p.List == "pending").Select(p => p.Place)]);
    }

    private sealed record Ahead(string AgreementId, int FirstPosition, int LastPosition, DateOnly SignedOn);
}
