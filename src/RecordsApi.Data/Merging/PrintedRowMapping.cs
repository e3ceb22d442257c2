using RecordsApi.Domain.Ingestion;
using RecordsApi.Domain.Ingestion.Workbooks;
using RecordsApi.Domain.Model;

namespace RecordsApi.Data.Merging;

/// <summary>Printed rows between the shape they are read in and the shape they are kept in.</summary>
internal static class PrintedRowMapping
{
    /// <summary>All printed rows, in the order of their numbers.</summary>
    public static IEnumerable<PrintedListRow> ToRows(RegisterFacts facts)
    {
        for (var i = 0; i < facts.PrintedRows.Count; i++)
        {
            var (cells, read) = (facts.PrintedRows[i], facts.ParsedRows[i]);
            yield return new PrintedListRow
            {
                Key = i + 1,
                StatePrinted = cells.State,
                AgencyPrinted = cells.Agency,
                TypePrinted = cells.Type,
                CountyPrinted = cells.County,
                ModelPrinted = cells.Model,
                SignedPrinted = cells.Signed,
                SignedKind = SignedCellKinds.CodeOf(cells.SignedKind),
                MoaPrinted = cells.Moa,
                MoaLink = cells.MoaLink,
                AddendumPrinted = cells.Addendum,
                AddendumLink = cells.AddendumLink,
                State = read.State,
                ModelCode = read.Model,
                SignedOn = read.SignedOn,
            };
        }
    }

    /// <summary>Remarks on printed rows, in the order of their numbers.</summary>
    public static IEnumerable<RowRemark> ToRemarks(RegisterFacts facts)
    {
        for (var i = 0; i < facts.ParsedRows.Count; i++)
        {
            var number = 0;
            foreach (var problem in facts.ParsedRows[i].Problems)
            {
                yield return new RowRemark
                {
                    PrintedRowKey = i + 1,
                    Number = ++number,
                    Kind = "problem",
                    Column = problem.Column,
                    Text = $"{problem.Problem}. Right would be: {problem.Expected}.",
                };
            }

            foreach (var note in facts.ParsedRows[i].Notes)
                yield return new RowRemark { PrintedRowKey = i + 1, Number = ++number, Kind = "note", Text = note };
        }
    }

    /// <summary>The cells of a kept row.</summary>
    public static PrintedCells ToCells(PrintedListRow row) => new(
        State: row.StatePrinted,
        Agency: row.AgencyPrinted,
        Type: row.TypePrinted,
        County: row.CountyPrinted,
        Model: row.ModelPrinted,
        Signed: row.SignedPrinted,
        SignedKind: SignedCellKinds.Parse(row.SignedKind),
        Moa: row.MoaPrinted,
        MoaLink: row.MoaLink,
        Addendum: row.AddendumPrinted,
        AddendumLink: row.AddendumLink);
}
