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
        [new(ListCodes.Participating, ReferenceData.DefaultProgram, FactKind.Agreements), new(ListCodes.Pending, ReferenceData.DefaultProgram, FactKind.Applications)];

    /// <summary>The lists of detention facilities, once for each program of the agreements for which the printed types stand.</summary>
    public static IReadOnlyList<PublishedList> OfFacilities { get; } =
    [
        .. DetentionModels.ListedPrograms.SelectMany(program => new[] { FacilityListCodes.Statistics, FacilityListCodes.FacilityList }
            .Select(list => new PublishedList(list, program, FactKind.Facilities))),
    ];

    /// <summary>Codes of the lists of 287(g) agreements, in the same order.</summary>
    public static IReadOnlyList<string> Codes { get; } = [.. All.Select(list => list.Code)];

    /// <summary>Codes of these lists and of the list of detention facilities, which carries no end of an agreement.</summary>
    public static IReadOnlyList<string> AllCodes { get; } = [.. Codes, FacilityListCodes.Statistics];
}
