using RecordsApi.Domain.Ingestion;
using RecordsApi.Domain.Ingestion.Workbooks;
using RecordsApi.Domain.Model;

namespace RecordsApi.Data.Merging;

/// <summary>Converts printed rows between the derivation's types and the stored entities.</summary>
internal static class PrintedRowMapping
{
    /// <summary>Returns the entities of all printed rows, by key.</summary>
    public static IEnumerable<PrintedListRow> ToRows(RegisterFacts facts)
    {
        for (var i = 0; i < facts.PrintedRows.Count; i++)
        {
            var (cells, parsed) = (facts.PrintedRows[i], facts.ParsedRows[i]);
            yield return new PrintedListRow
            {
                Key = i + 1,
                StatePrinted = cells.State,
                AgencyPrinted = cells.Agency,
                TypePrinted = cells.Type,
                CountyPrinted = cells.County,
                ModelPrinted = cells.Model,
                SignedPrinted = cells.Signed,
                SignedKind = SignedCellKinds.GetCode(cells.SignedKind),
                MoaPrinted = cells.Moa,
                MoaLink = cells.MoaLink,
                AddendumPrinted = cells.Addendum,
                AddendumLink = cells.AddendumLink,
                State = parsed.State,
                ModelCode = parsed.Model,
                SignedOn = parsed.SignedOn,
            };
        }
    }

    /// <summary>Returns the remarks on printed rows, by key and number.</summary>
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
                    Text = ProblemText.Format(problem.Problem, problem.Expected),
                };
            }

            foreach (var note in facts.ParsedRows[i].Notes)
                yield return new RowRemark { PrintedRowKey = i + 1, Number = ++number, Kind = "note", Text = note };
        }
    }

    /// <summary>Returns the cells of a stored row.</summary>
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
