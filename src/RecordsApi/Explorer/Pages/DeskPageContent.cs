using RecordsApi.Explorer.Context;
using RecordsApi.Explorer.Desk;
using RecordsApi.Explorer.Layout;

namespace RecordsApi.Explorer.Pages;

/// <summary>The content of <see cref="DeskPage"/>.</summary>
/// <param name="Page">The page.</param>
/// <param name="Head">What it is about.</param>
/// <param name="Entries">Forms that enter records.</param>
/// <param name="Corrections">Forms that correct records.</param>
/// <param name="CorrectionKinds">Kinds of correction.</param>
public sealed record DeskPageContent(
    PageContext Page, PageHead Head, IReadOnlyList<DeskForm> Entries, IReadOnlyList<DeskForm> Corrections, IReadOnlyList<string> CorrectionKinds);
