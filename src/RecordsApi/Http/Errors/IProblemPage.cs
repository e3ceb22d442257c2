namespace RecordsApi.Http.Errors;

/// <summary>Shows problems to people.</summary>
internal interface IProblemPage
{
    /// <summary>Whether the client of a request is a browser that shows a page, not a program.</summary>
    bool IsFor(HttpContext http);

    /// <summary>Writes the page. The status code of the response is set.</summary>
    Task WriteAsync(HttpContext http, ProblemV1 problem);
}
