using System.Text.Json;
using RecordsApi.Data.Queries;
using RecordsApi.Data.Versioning;

namespace RecordsApi.Data.AgreementStates;

/// <summary>Reads agreements as they stand by all that is known now.</summary>
public static class AgreementStateQueries
{
    private const string ListPositionsKey = "places of the publications that stand";
    private const string CodesKey = "codes of programs and models";
    private const string SignedAheadKey = "listings that print a later signing day";

    /// <summary>Where the lists stood by a day, by all that is known now.</summary>
    public static ListPositions GetListPositions(this ReadConnection reader, CacheGeneration cache, DateOnly date)
    {
        ArgumentNullException.ThrowIfNull(reader);
        ArgumentNullException.ThrowIfNull(cache);
        return cache.Get(ListPositionsKey, reader.ReadListPositions).AsOf(date);
    }

    /// <summary>Codes of the programs and of the models there are.</summary>
    public static (IReadOnlySet<string> Programs, IReadOnlySet<string> Models) GetCodes(this ReadConnection reader, CacheGeneration cache)
    {
        ArgumentNullException.ThrowIfNull(reader);
        ArgumentNullException.ThrowIfNull(cache);
        return cache.Get<(IReadOnlySet<string>, IReadOnlySet<string>)>(CodesKey, () =>
            (reader.Read("SELECT Code FROM Programs", row => row.GetString(0)!).ToHashSet(), reader.Read("SELECT Code FROM Models", row => row.GetString(0)!).ToHashSet()));
    }

    /// <summary>One agreement whose record is current; none where there is none, or it has no step by then.</summary>
    public static AgreementStateRow FindOne(this ReadConnection reader, string id, AgreementStateQuery query)
    {
        ArgumentNullException.ThrowIfNull(reader);
        ArgumentNullException.ThrowIfNull(query);
        return reader.ReadStates(new(StatementKind.One), query.Positions, [query.Date, id]);
    }

    /// <summary>The agreements asked for in the order of their ids.</summary>
    /// <param name="reader">The reader.</param>
    /// <param name="query">Which agreements.</param>
    /// <param name="after">Those after this id only.</param>
    /// <param name="take">The most that are read.</param>
    public static AgreementStateRow ReadPage(this ReadConnection reader, AgreementStateQuery query, string after, int take)
    {
        ArgumentNullException.ThrowIfNull(reader);
        ArgumentNullException.ThrowIfNull(query);
        return reader.ReadStates(new(StatementKind.Page, query.Shape), query.Positions, AgreementStateConditions.BindValues(query, query.Date, after, take));
    }

    /// <summary>How many agreements are asked for.</summary>
    public static long Count(this ReadConnection reader, AgreementStateQuery query)
    {
        ArgumentNullException.ThrowIfNull(reader);
        ArgumentNullException.ThrowIfNull(query);
        return reader.Read(new StatementKey(StatementKind.Count, query.Shape), AgreementStateConditions.BindValues(query, query.Date), row => row.GetInt64(0))[0];
    }

    /// <summary>
    /// Ids of agreements of the parties asked for that the newest participating list prints with a signing day after the day,
    /// and that are not in force.
    /// </summary>
    public static IReadOnlyList<string> FindSignedAhead(this ReadConnection reader, CacheGeneration cache, AgreementStateQuery query)
    {
        ArgumentNullException.ThrowIfNull(reader);
        ArgumentNullException.ThrowIfNull(cache);
        ArgumentNullException.ThrowIfNull(query);
        if (query.Positions.Participating is not { Position: var position })
            return [];

        // A row printed by the day with a later one was first printed before the day that it tells: there are few such rows.
        var ahead = cache.Get(SignedAheadKey, () => reader.Read(
            AgreementStateStatements.SignedAheadSql, row => new SignedAheadListing(row.GetString(0)!, (int)row.GetInt64(1), (int)row.GetInt64(2), row.Day(3)!.Value)));
        var ids = ahead.Where(a => a.FirstPosition <= position && a.LastPosition >= position && a.SignedOn > query.Date).Select(a => a.AgreementId).Distinct().ToList();
        if (ids.Count == 0)
            return [];
        return reader.Read(
            new StatementKey(StatementKind.NotInForce, query.Shape),
            AgreementStateConditions.BindValues(query, query.Date, JsonSerializer.Serialize(ids)), row => row.GetString(0)!);
    }

    private static (ListPosition[] Participating, ListPosition[] Pending) ReadListPositions(this ReadConnection reader)
    {
        var accepted = reader.Read(
            "SELECT List, Id, Position, PublishedOn FROM Publications WHERE Position IS NOT NULL AND SupersededAt IS NULL ORDER BY Position",
            row => (List: row.GetString(0)!, Place: new ListPosition(row.GetString(1)!, (int)row.GetInt64(2), row.Day(3)!.Value)));
        return ([.. accepted.Where(p => p.List == "participating").Select(p => p.Place)], [.. accepted.Where(p => p.List == "pending").Select(p => p.Place)]);
    }

    private sealed record SignedAheadListing(string AgreementId, int FirstPosition, int LastPosition, DateOnly SignedOn);
}
