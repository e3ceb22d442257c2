using System.Globalization;
using RecordsApi.Data.Exports;
using RecordsApi.Domain.Time;
using RecordsApi.Http.Citations;
using RecordsApi.Http.Queries;

namespace RecordsApi.Features.Exports;

/// <summary>What the database file says about itself.</summary>
internal static class ExportFacts
{
    /// <summary>The license of what the project compiled.</summary>
    private const string License = "CC0-1.0";

    /// <summary>Creates the facts.</summary>
    /// <param name="run">The export.</param>
    /// <param name="terms">The terms of the sources.</param>
    public static IReadOnlyList<ExportFact> Create(ExportRun run, IReadOnlyList<string> terms)
    {
        var register = run.Times.Whole;
        var (asOf, knownAt) = (Format(register.AsOf), UtcTimestamp.Format(register.KnownAt));
        return
        [
            new("title", "RecordsApi: register of agreements", "What this file is."),
            new("version", register.Version ?? "", "Version of the register. All files of an export have the same version."),
            new("asOf", asOf, "The date on which what is said of agreements is the case: their status, their agency, whether they are in force."),
            new("facilitiesAsOf", Format(run.Times.Facilities.AsOf), "The same date of facilities and the agreements about them: the last day of the data of the lists of facilities, or that on which the last of these agreements began if it is later."),
            new("knownAt", knownAt, "The file is based on the information that was recorded by this timestamp (UTC)."),
            new("freshThrough", register.FreshThrough?.ToString("O", CultureInfo.InvariantCulture) ?? "", "Date of the newest accepted publication of any list."),
            .. register.Coverage.Select(list => new ExportFact(
                $"coverage.{list.List}", $"{list.From:yyyy-MM-dd}/{list.Through:yyyy-MM-dd}", "From the first to the last publication of the list. What it carries is assumed after that.")),
            new("license", License, "License of what the register compiles. Sources have their own terms: see the column license of the table sources."),
            new("sourceTerms", string.Join("; ", terms), "The terms of the sources."),
            new("citation", $"{CitationText.RegisterName}, version {register.Version}, as of {asOf}, known at {knownAt}, {run.Context.GetUrl($"exports/{ExportResources.DatabaseFileName}")}", "How to cite this file. Cite the source of a fact as well."),
            new("recordAddress", run.Context.GetUrl("{list}/{id}"), "The address of a record: list is a column of the table tables, id is the key."),
        ];
    }

    private static string Format(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);
}
