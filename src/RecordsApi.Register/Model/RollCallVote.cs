using System.Text.Encodings.Web;
using System.Text.Json;

namespace RecordsApi.Register.Model;

/// <summary>How one member voted, as the minutes give it.</summary>
/// <param name="Member">The member, as the minutes name them.</param>
/// <param name="Vote">Code of a <see cref="MemberVote"/>.</param>
public sealed record RollCallVote(string Member, string Vote)
{
    private static readonly JsonSerializerOptions Kept = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>A roll call as it is kept; null where there is none.</summary>
    public static string? Write(IReadOnlyList<RollCallVote> votes) => votes.Count == 0 ? null : JsonSerializer.Serialize(votes, Kept);

    /// <summary>A roll call that was kept, in the order in which it was entered.</summary>
    public static IReadOnlyList<RollCallVote> Read(string? kept) => kept is null ? [] : JsonSerializer.Deserialize<List<RollCallVote>>(kept, Kept)!;
}
