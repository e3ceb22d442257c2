using RecordsApi.Data;
using RecordsApi.Data.Exports;
using RecordsApi.Http.Formats;
using RecordsApi.Http.Queries;

namespace RecordsApi.Features.Exports;

/// <summary>What the lists of an export are read from and written to.</summary>
/// <param name="Register">The register, in one read snapshot.</param>
/// <param name="Context">The context in which records are written.</param>
/// <param name="Metadata">The version and the times of the export.</param>
/// <param name="Folder">The folder of the files.</param>
/// <param name="Database">The database file.</param>
internal sealed record ExportRun(RegisterContext Register, IResponseContext Context, RegisterV1 Metadata, string Folder, IExportDatabase Database);
