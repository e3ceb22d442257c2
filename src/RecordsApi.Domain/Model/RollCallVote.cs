using System.Text.Encodings.Web;
using System.Text.Json;

namespace RecordsApi.Domain.Model;

/// <summary>How one member voted, as the minutes give it.</summary>
/// <param name="Member">The member, as the minutes name them.</param>
/// <param name="Vote">Code of a <see cref="MemberVote"/>.</param>
public sealed record RollCallVote(string Member, string Vote)
{
    private static readonly JsonSerializerOptions JsonOptions = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>A roll call as it is kept; null where there is none.</summary>
    public static string? Serialize(IReadOnlyList<RollCallVote> votes) => votes.Count == 0 ? null : JsonSerializer.Serialize(votes, JsonOptions);

    /// <summary>A roll call that was kept, in the order in which it was entered.</summary>
    public static IReadOnlyList<RollCallVote> Deserialize(string? json) => json is null ? [] : JsonSerializer.Deserialize<List<RollCallVote>>(json, JsonOptions)!;
}
