using System.Globalization;
using RecordsApi.Domain.Ingestion.Workbooks;

namespace RecordsApi.Testing;

/// <summary>A row of a test list; by default a task-force agreement in Florida.</summary>
internal sealed record ListRow(string Agency, string? Signed = null, string? Link = null)
{
    public string State { get; init; } = "FLORIDA";

    public string? Model { get; init; } = "Task Force Model";

    public string? County { get; init; }

    /// <summary>The text of the SIGNED cell, if it is not a date.</summary>
    public string? SignedText { get; init; }

    /// <summary>Whether the row is hidden in the worksheet.</summary>
    public bool Hidden { get; init; }

    public static ListRow ForJailEnforcement(string agency, string? signed = null, string? link = null) =>
        new(agency, signed, link) { Model = "Jail Enforcement Model" };

    public PrintedCells ToCells() => new(
        State: State,
        Agency: Agency,
        County: County,
        Model: Model,
        Signed: SignedText ?? SignedAsExcelSerial(),
        SignedKind: SignedText is null && Signed is not null ? CellKind.Number : CellKind.Text,
        Moa: Link is null ? null : "link",
        MoaLink: Link);

    private string? SignedAsExcelSerial() => Signed is null ? null
        : (DateOnly.Parse(Signed, CultureInfo.InvariantCulture).DayNumber - new DateOnly(1899, 12, 30).DayNumber)
            .ToString(CultureInfo.InvariantCulture);
}
