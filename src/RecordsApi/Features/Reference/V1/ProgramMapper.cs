using Microsoft.EntityFrameworkCore;
using RecordsApi.Data;
using RecordsApi.Domain.Model;
using RecordsApi.Http.Citations;
using RecordsApi.Http.Queries;

namespace RecordsApi.Features.Reference.V1;

/// <summary>Maps programs to records of version 1.</summary>
internal static class ProgramMapper
{
    /// <summary>Maps programs, each with its models.</summary>
    public static async Task<IReadOnlyList<ProgramV1>> LoadResponsesAsync(
        this RegisterContext db, IReadOnlyList<AgreementProgram> rows, IResponseContext context, CancellationToken cancellationToken)
    {
        var codes = rows.Select(p => p.Code).ToArray();
        var models = (await db.Models.Where(m => codes.Contains(m.ProgramCode)).OrderBy(m => m.Code).ToListAsync(cancellationToken))
            .ToLookup(m => m.ProgramCode, m => new ModelV1(m.Code, m.Name, m.Definition, m.Availability, AgreementModels.Aliases.Of(m.Code)));
        var withAgreements = await db.Agreements.Where(a => codes.Contains(a.ProgramCode)).Select(a => a.ProgramCode).Distinct().ToListAsync(cancellationToken);
        return [.. rows.Select(p => context.Cite(new ProgramV1(
            p.Code, p.Name, p.LegalAuthority, p.Counterparty, [.. models[p.Code]], withAgreements.Contains(p.Code),
            context.GetLinks("programs", p.Code, "program"), "")))];
    }
}
