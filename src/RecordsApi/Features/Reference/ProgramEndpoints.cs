using RecordsApi.Features.Reference.V1;
using RecordsApi.Http.OpenApi;

namespace RecordsApi.Features.Reference;

/// <summary>Routes of programs.</summary>
internal static class ProgramEndpoints
{
    /// <summary>Maps the routes.</summary>
    public static void MapPrograms(this IEndpointRouteBuilder v1)
    {
        var programs = v1.MapGroup("/programs").WithTags("Reference");
        programs.MapGet("/", ListPrograms.HandleAsync).DescribeList<ProgramV1>("listPrograms", "List programs", "Programs under which agreements are made, with their models.");
        programs.MapGet("/{code}", GetProgram.HandleAsync).DescribeSingle<ProgramV1>("getProgram", "Get a program", "A program with its models.");
    }
}
