using System.Text.Encodings.Web;
using System.Text.Json;

namespace RecordsApi.Domain.Model;

/// <summary>The vote of one member, as in the minutes.</summary>
/// <param name="Member">Name of the member, as in the minutes.</param>
/// <param name="Vote">Code of a <see cref="MemberVote"/>.</param>
public sealed record RollCallVote(string Member, string Vote)
{
    private static readonly JsonSerializerOptions JsonOptions = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Serializes a roll call for storage; returns null if it is empty.</summary>
    public static string? Serialize(IReadOnlyList<RollCallVote> votes) => votes.Count == 0 ? null : JsonSerializer.Serialize(votes, JsonOptions);

    /// <summary>Deserializes a stored roll call, in the order in which it was entered.</summary>
    public static IReadOnlyList<RollCallVote> Deserialize(string? json) => json is null ? [] : JsonSerializer.Deserialize<List<RollCallVote>>(json, JsonOptions)!;
}
