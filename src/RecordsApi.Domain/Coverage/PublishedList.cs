using RecordsApi.Domain.Model;

namespace RecordsApi.Domain.Coverage;

/// <summary>A list that a publisher publishes again and again, and what it carries.</summary>
/// <param name="Code">Its code, one of <see cref="ListCodes"/>.</param>
/// <param name="ProgramCode">Code of the program whose agreements it carries.</param>
/// <param name="FactKind">What it shows.</param>
public sealed record PublishedList(string Code, string ProgramCode, FactKind FactKind)
{
    /// <summary>The lists of 287(g) agreements; the list of signed agreements first.</summary>
    public static IReadOnlyList<PublishedList> All { get; } =
        [new(ListCodes.Participating, "287g", FactKind.Agreements), new(ListCodes.Pending, "287g", FactKind.Applications)];

    /// <summary>Codes of these lists, in the same order.</summary>
    public static IReadOnlyList<string> Codes { get; } = [.. All.Select(list => list.Code)];

    /// <summary>Codes of these lists and of the list of detention facilities, which carries no end of an agreement.</summary>
    public static IReadOnlyList<string> AllCodes { get; } = [.. Codes, FacilityListCodes.Statistics];
}
