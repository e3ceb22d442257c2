using RecordsApi.Explorer.Context;
using RecordsApi.Features.Agreements.V1;

namespace RecordsApi.Explorer.Pages;

/// <summary>A kind of difference, with the differences of this kind.</summary>
/// <param name="Name">Its name in the address of the page.</param>
/// <param name="Title">Title.</param>
/// <param name="Total">How many there are.</param>
/// <param name="Differences">The first of them.</param>
public sealed record ComparisonSection(string Name, string Title, long Total, IReadOnlyList<AgreementDifferenceV1> Differences)
{
    /// <summary>The name of the section of corrections.</summary>
    public const string Corrected = "corrected";

    /// <summary>The names of all sections, in the order in which they are shown.</summary>
    public static IReadOnlyList<string> Names { get; } = ["added", "left", "renamed", "changed", Corrected];

    /// <summary>A section without differences.</summary>
    public static ComparisonSection CreateEmpty(string name) => new(name, PageText.Humanize(name), 0, []);

    /// <summary>The differences of a section as parameters of the API.</summary>
    public static string ToFilter(string name) => name == Corrected ? "&cause=correction" : $"&cause=news&kind={name}";
}
