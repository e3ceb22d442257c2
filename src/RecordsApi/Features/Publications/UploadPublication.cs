using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;
using RecordsApi.Data;
using RecordsApi.Data.Importing;
using RecordsApi.Domain.Ingestion.Workbooks;
using RecordsApi.Domain.Model;
using RecordsApi.Features.Facilities.V1;
using RecordsApi.Features.Publications.V1;
using RecordsApi.Http.Bodies;
using RecordsApi.Http.Caching;
using RecordsApi.Http.Errors;
using RecordsApi.Http.Formats;
using RecordsApi.Http.OpenApi;
using RecordsApi.Http.Queries;
using RecordsApi.Http.Security.Writes;

namespace RecordsApi.Features.Publications;

/// <summary>Imports an uploaded workbook.</summary>
internal static class UploadPublication
{
    /// <summary>The media types of workbooks.</summary>
    public static IReadOnlyList<string> MediaTypes { get; } = ["application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "application/octet-stream"];

    /// <summary>Handles <c>POST /publications</c>. Uploading the same file again changes nothing and returns 200.</summary>
    public static async Task<Results<StoredResponseResult, ProblemResult>> HandleAsync(
        HttpContext http, RegisterImporter import, WriteContext write, RegisterContext register, CancellationToken cancellationToken)
    {
        string[] types = [.. MediaTypes, FileUploadMetadata.FormMediaType];
        if (!MediaTypeHeaderValue.TryParse(http.Request.ContentType, out var type) || !types.Contains(type.MediaType.Value, StringComparer.OrdinalIgnoreCase))
            return new ProblemResult(ProblemTypes.UnsupportedMediaType, $"A workbook must be sent as {string.Join(" or ", types)}.");
        var (file, error) = type.MediaType.Equals(FileUploadMetadata.FormMediaType, StringComparison.OrdinalIgnoreCase)
            ? await UploadedFile.ReadFormAsync(http.Request, type, cancellationToken)
            : UploadedFile.FromBody(http.Request);
        if (file is null)
            return BodyProblem.Create(ProblemTypes.InvalidBody, [error!]);
        var name = file.Name;
        try
        {
            var report = await import.ImportWorkbookAsync(file.Content, name, new ImportOptions(), async (db, done, stop) =>
            {
                var answer = await CreateResponseAsync(db, await db.GetResponseContextAsync(http, stop), name, done, stop);
                var (path, id, url) = answer.Data.FacilityPublication is { } facilities
                    ? ("facility-publications", facilities.Id, facilities.Links.Self)
                    : ("publications", answer.Data.Publication!.Id, answer.Data.Publication.Links.Self);
                await write.StoreAsync(
                    db, new WriteAuditRecord("publication", id), new WriteResponse(
                        StatusCodes.Status201Created, answer, url,
                        ConditionalRequest.ComputeTag(http, $"/v1/{path}/{id}", answer.Register.Version!, answer.Register.KnownAt)), stop);
            }, cancellationToken);
            if (report.HasChanged)
                return write.GetResponse();
            var context = await register.GetResponseContextAsync(http, cancellationToken);
            var unchanged = await CreateResponseAsync(register, context, name, report, cancellationToken);
            return await write.RespondUnchangedAsync(new WriteResponse(StatusCodes.Status200OK, unchanged), cancellationToken);
        }
        catch (ManyEndsException e)
        {
            return BodyProblem.Create(ProblemTypes.InvalidRecord, [new ValidationError("", $"{e.Message} If the list is right, import it on the command line with --allow-ends.")]);
        }
        catch (Exception e) when (e is WorkbookException or InvalidDataException)
        {
            return BodyProblem.Create(ProblemTypes.InvalidRecord, [new ValidationError("", e.Message)]);
        }
    }

    private static async Task<SingleV1<UploadV1>> CreateResponseAsync(
        RegisterContext db, ResponseContext context, string name, ImportReport report, CancellationToken cancellationToken)
    {
        var hash = report.WorkbookHashes[0];
        var publication = await db.Publications.FirstOrDefaultAsync(p => p.FileName == name && p.Sha256 == hash, cancellationToken);
        var facilities = publication is null ? await db.FacilityPublications.FirstAsync(p => p.FileName == name && p.Sha256 == hash, cancellationToken) : null;
        var upload = new UploadV1(
            !report.HasChanged, publication?.ToResponse(context), facilities?.ToResponse(context), publication?.RowCount ?? facilities!.RowCount, report.NewAgreements, report.Renamed,
            report.Ended, report.CellProblems, report.Notes);
        return await db.CreateSingleAsync(upload, context, cancellationToken);
    }
}
