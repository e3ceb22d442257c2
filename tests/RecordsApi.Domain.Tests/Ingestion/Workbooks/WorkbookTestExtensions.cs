using RecordsApi.Domain.Ingestion.Workbooks;
using RecordsApi.Testing;

namespace RecordsApi.Domain.Tests.Ingestion.Workbooks;

internal static class WorkbookTestExtensions
{
    public static WorkbookTable Read(this WorkbookBuilder workbook, WorkbookLimits? limits = null) =>
        Read(workbook.ToBytes(), limits);

    public static WorkbookTable Read(byte[] file, WorkbookLimits? limits = null) =>
        WorkbookReader.Read(new MemoryStream(file), "folder/list.xlsx", limits, CancellationToken.None);

    public static WorkbookException ReadExpectingError(byte[] file, WorkbookLimits? limits = null) =>
        Assert.Throws<WorkbookException>(() => Read(file, limits));

    /// <summary>Writes and reads a participating list with a single row with this SIGNED cell, and returns its cells.</summary>
    public static PrintedCells ReadRowWithSigned(object? signed) => WorkbookBuilder.ForParticipatingList()
        .AddRow("FLORIDA", "Hialeah Police Department", null, null, "Task Force Model", signed)
        .Read().Rows.Single().Cells;

    /// <summary>Writes and reads a participating list with a single row with this MOA cell, and returns its cells.</summary>
    public static PrintedCells ReadRowWithMoa(object? moa) => WorkbookBuilder.ForParticipatingList()
        .AddRow("FLORIDA", "Hialeah Police Department", null, null, "Task Force Model", null, moa)
        .Read().Rows.Single().Cells;
}
