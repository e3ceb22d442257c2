using RecordsApi.Data;
using RecordsApi.Data.Exports;
using RecordsApi.Http.Queries;

namespace RecordsApi.Features.Exports;

/// <summary>What the lists of an export are read from and written to.</summary>
/// <param name="Register">The register, in one read snapshot.</param>
/// <param name="Context">The context in which records that are not about facilities are written.</param>
/// <param name="Times">The version, the times and the coverage of the export.</param>
/// <param name="Folder">The folder of the files.</param>
/// <param name="Database">The database file.</param>
internal sealed record ExportRun(RegisterContext Register, IResponseContext Context, ExportTimes Times, string Folder, IExportDatabase Database)
{
    /// <summary>The context in which the records of a list are written.</summary>
    public IResponseContext GetContext(ExportResource list) => list.IsAboutFacilities ? Context.OnDate(Times.Facilities.AsOf) : Context;
}
