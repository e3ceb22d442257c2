using RecordsApi.Explorer.Context;

namespace RecordsApi.Explorer.Pages;

/// <summary>The citation of a record in the styles that are formats of the API.</summary>
/// <param name="Ap">In the style of the Associated Press.</param>
/// <param name="Apa">In the style of the American Psychological Association.</param>
public sealed record StyledCitations(string Ap, string Apa)
{
    /// <summary>Reads the citations.</summary>
    /// <param name="page">The page.</param>
    /// <param name="record">Path and query of the record in the API.</param>
    public static async Task<StyledCitations> ReadAsync(PageContext page, string record)
    {
        ArgumentNullException.ThrowIfNull(page);
        return new(await ReadFirstLineAsync(page, record, "ap"), await ReadFirstLineAsync(page, record, "apa"));
    }

    // The other lines cite the evidence.
    private static async Task<string> ReadFirstLineAsync(PageContext page, string record, string style) =>
        (await page.Api.GetTextAsync($"{record}&format={style}")).Split('\n')[0];
}
