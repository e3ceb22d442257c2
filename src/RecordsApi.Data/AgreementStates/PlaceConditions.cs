using System.Text.Json;
using RecordsApi.Data.Providers;
using RecordsApi.Data.Queries;
using RecordsApi.Data.Statements;
using RecordsApi.Domain.Geography;

namespace RecordsApi.Data.AgreementStates;

/// <summary>Writes the conditions on the jurisdictions of agencies, for statements over agreement states, which they call <c>s</c>.</summary>
internal static class PlaceConditions
{
    /// <summary>Writes that a state lies within some jurisdictions. An agency whose jurisdiction is unknown counts as inside its state and the country.</summary>
    public static void AppendWithin(SqlText sql, IReadOnlyList<string> within)
    {
        if (within.Contains("us"))
        {
            sql.AppendRaw("1 = 1");
            return;
        }

        // The condition on states would keep the index of jurisdictions from being used for all others.
        IReadOnlyList<string> states = [.. UsStates.All.Where(state => within.Contains(state.Geoid)).Select(state => state.Code)];
        sql.AppendRaw("(");
        AppendInside(sql, within);
        if (states.Count > 0)
            sql.Append($" OR s.\"JurisdictionId\" IS NULL AND s.\"State\" IN ({states})");
        sql.AppendRaw(")");
    }

    /// <summary>Writes that the jurisdiction of the agency is one of some jurisdictions or lies in one.</summary>
    public static void AppendInside(SqlText sql, IReadOnlyList<string> ancestors) => sql.Append(
        $"""s."JurisdictionId" IN (SELECT x."JurisdictionId" FROM "JurisdictionAncestors" x WHERE x."AncestorId" IN ({ancestors}))""");

    /// <summary>Restricts to states whose agency's jurisdiction has its point in an area.</summary>
    public static void AppendArea(SqlText sql, RecordJurisdictions area, SqlDialect dialect)
    {
        // The index of jurisdictions finds a few; most of them are found faster in the order of the list, without the others.
        if (!area.AreMostInside)
            sql.AppendRaw($" AND {InArray(area.Inside)}");
        else
            sql.AppendRaw($" AND s.\"JurisdictionId\" IS NOT NULL AND NOT {InArray(area.Others)}");

        string InArray(IReadOnlyList<string> ids) => dialect.InJsonArray("s.\"JurisdictionId\"", sql.AddParameter(JsonSerializer.Serialize(ids)));
    }

    /// <summary>Restricts to states whose agency has a jurisdiction without a point, or none.</summary>
    public static void AppendWithoutPoint(SqlText sql, RecordJurisdictions area, SqlDialect dialect) => sql.AppendRaw(
        $" AND (s.\"JurisdictionId\" IS NULL OR {dialect.InJsonArray("s.\"JurisdictionId\"", sql.AddParameter(JsonSerializer.Serialize(area.WithoutPoint)))})");
}
