using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;
using RecordsApi.Features.Publications.V1;
using RecordsApi.Http;
using RecordsApi.Http.Asking;
using RecordsApi.Http.Bodies;
using RecordsApi.Http.Caching;
using RecordsApi.Http.Errors;
using RecordsApi.Http.OpenApi;
using RecordsApi.Http.Paging;
using RecordsApi.Http.Security.Writes;
using RecordsApi.Register.Importing;
using RecordsApi.Register.Model;
using RecordsApi.Register.Publications.Workbooks;
using RecordsApi.Register.Storage;
using RecordsApi.Register.Storage.Queries;

namespace RecordsApi.Features.Publications;

/// <summary>Takes in a workbook that is sent.</summary>
internal static class UploadPublication
{
    /// <summary>The media types in which workbooks are sent.</summary>
    public static IReadOnlyList<string> MediaTypes { get; } = ["application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "application/octet-stream"];

    /// <summary>Carries it out. The same file a second time changes nothing and is answered with 200.</summary>
    public static async Task<IResult> HandleAsync(
        HttpContext http, RegisterImport import, Writing writing, RegisterContext register, TimeProvider clock, CancellationToken cancellationToken)
    {
        string[] types = [.. MediaTypes, TakesFile.Form];
        if (!MediaTypeHeaderValue.TryParse(http.Request.ContentType, out var type) || !types.Contains(type.MediaType.Value, StringComparer.OrdinalIgnoreCase))
            return new ProblemResult(Problems.UnsupportedMediaType, $"A workbook is sent as {string.Join(" or ", types)}.");
        var (file, mistake) = type.MediaType.Equals(TakesFile.Form, StringComparison.OrdinalIgnoreCase)
            ? await SentFile.InFormAsync(http.Request, type, cancellationToken)
            : SentFile.Of(http.Request);
        if (file is null)
            return BodyRefusal.Of(Problems.InvalidBody, [mistake!]);
        var name = file.Name;
        try
        {
            var report = await import.UploadAsync(file.Content, name, async (db, done, stop) =>
            {
                var answer = await AnswerAsync(db, await db.StandpointAsync(http, clock.GetUtcNow(), stop), name, done, stop);
                var publication = answer.Data.Publication;
                await writing.KeepAsync(
                    db, new Written("publication", publication.Id), new WriteAnswer(
                        StatusCodes.Status201Created, answer, publication.Links.Self,
                        Validator.TagOf(http, $"/v1/publications/{publication.Id}", answer.Register.Version!, answer.Register.KnownAt, clock.GetUtcNow())), stop);
            }, cancellationToken);
            return report.Changed
                ? writing.Answer()
                : await writing.UnchangedAsync(new WriteAnswer(StatusCodes.Status200OK, await AnswerAsync(
                    register, await register.StandpointAsync(http, clock.GetUtcNow(), cancellationToken), name, report, cancellationToken)), cancellationToken);
        }
        catch (Exception e) when (e is WorkbookException or InvalidDataException)
        {
            return BodyRefusal.Of(Problems.InvalidRecord, [new QueryMistake("", e.Message)]);
        }
    }

    private static async Task<SingleV1<UploadV1>> AnswerAsync(
        RegisterContext db, Standpoint asked, string name, ImportReport report, CancellationToken cancellationToken)
    {
        var publication = await db.Publications.Where(p => p.FileName == name && p.Sha256 == report.Hashes[0]).FirstAsync(cancellationToken);
        var upload = new UploadV1(
            !report.Changed, PublicationEndpoints.Shape(publication, asked), publication.RowCount, report.NewAgreements, report.Renamed,
            report.Ended, report.CellProblems, report.Notes);
        return await db.SingleAsync(upload, asked.Frame, cancellationToken);
    }
}
