using CsCheck;
using RecordsApi.Domain.Ingestion.Decisions;

namespace RecordsApi.Testing;

/// <summary>
/// Generates small random publication histories with the difficulties of real ones: similar names, several agencies of a
/// county, shared and changed documents and signing dates, rows that disappear and reappear, and votes in between. No two
/// publications have the same timestamp.
/// </summary>
internal static class PublicationHistoryGenerator
{
    private static readonly string[] Names =
    [
        "Hialeah Police Department", "City of Hialeah Police Department", "Hialeha Police Department", "Doral Police Department",
        "Okaloosa County Sheriff's Office", "Okaloosa County Jail", "Okaloosa County Department of Corrections",
        "Okalosa County Sheriff's Office",
    ];

    private static readonly string?[] SignedDays = [null, "2025-06-05", "2025-06-06", "2025-06-09"];

    private static readonly string?[] DocumentUrls = [null, "https://www.ice.gov/one.pdf", "https://www.ice.gov/two.pdf"];

    private static readonly string[] Outcomes = ["passed", "passed", "failed", "deferred"];

    private static readonly string[] Purposes = ["authorize", "ratify", "reject", "suspend", "end"];

    private static readonly Gen<ListRow> Row =
        from name in OneOf(Names)
        from signed in OneOf(SignedDays)
        from documentUrl in OneOf(DocumentUrls)
        from model in Gen.Int[0, 3]
        select model == 0 ? ListRow.ForJailEnforcement(name, signed, documentUrl) : new ListRow(name, signed, documentUrl);

    /// <summary>The rows of successive publications of a list, drawn from a small pool.</summary>
    private static readonly Gen<ListRow[][]> Rows = Row.Array[1, 5].SelectMany(pool =>
        Gen.Int[0, (1 << pool.Length) - 1].Array[1, 14].Select(masks =>
            masks.Select(mask => pool.Where((_, i) => (mask & (1 << i)) != 0).ToArray()).ToArray()));

    private static readonly Gen<DecisionFact> Vote =
        from city in OneOf("Hialeah", "Doral")
        from days in Gen.Int[0, 40]
        from outcome in OneOf(Outcomes)
        from purpose in OneOf(Purposes)
        select SampleDecisions.CreateVote(city, $"{new DateOnly(2025, 5, 20).AddDays(days):O}", outcome, purpose);

    /// <summary>Histories of one to fourteen publications of each list, in chronological order.</summary>
    public static Gen<RegisterFactsBuilder> Histories { get; } =
        from participating in Rows
        from pending in Rows
        from votes in Vote.Array[0, 4]
        select BuildHistory(participating, pending, votes);

    private static Gen<T> OneOf<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    private static RegisterFactsBuilder BuildHistory(ListRow[][] participating, ListRow[][] pending, DecisionFact[] votes)
    {
        var lists = new RegisterFactsBuilder().AddDecisions(votes);
        for (var i = 0; i < Math.Max(participating.Length, pending.Length); i++)
        {
            var date = new DateOnly(2025, 6, 3).AddDays(2 * i);
            if (i < participating.Length)
                lists.AddParticipatingList($"{date:O} am", participating[i]);
            if (i < pending.Length)
                lists.AddPendingList($"{date:O} pm", [.. pending[i].Select(r => r with { Signed = null, Link = null })]);
        }

        return lists;
    }
}
