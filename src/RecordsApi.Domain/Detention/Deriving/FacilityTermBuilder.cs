using RecordsApi.Domain.Detention.Rows;
using RecordsApi.Domain.Ingestion.Rows;
using RecordsApi.Domain.Model;

namespace RecordsApi.Domain.Detention.Deriving;

/// <summary>Reads the terms of agreements and contracts from rows, and joins equal values in succession.</summary>
internal static class FacilityTermBuilder
{
    private static readonly string Medium = Confidences.Vocabulary.CodeOf(Confidence.Medium);

    /// <summary>Returns the terms of one facility, by kind and day.</summary>
    /// <param name="facilityId">Id of the facility.</param>
    /// <param name="rows">Its rows in the order of the days of their data, each with its list.</param>
    /// <param name="facilities">Reads the rows.</param>
    public static IEnumerable<FacilityTerm> Build(
        string facilityId, IReadOnlyList<(MatchedList List, FacilityRow Row)> rows, ReadFacilities facilities)
    {
        foreach (var kind in FacilityTermKinds.Vocabulary.Terms.Select(term => FacilityTermKinds.Vocabulary.Parse(term.Value)))
        {
            FacilityTerm? open = null;
            foreach (var (list, row) in rows)
            {
                var printed = FacilityReader.Clean(GetCell(kind, row, facilities.GetPrinted(row)))?.Trim('*', ' ');
                if (string.IsNullOrEmpty(printed))
                {
                    // A list without the column says nothing of the term; one with the column says that there is none.
                    if (open is not null && list.HasTerm(kind, facilities) && open.LastSeenOn < list.List.ObservedOn)
                    {
                        yield return open;
                        open = null;
                    }

                    continue;
                }

                if (open is not null && IsSame(open, printed))
                {
                    open.LastSeenOn = list.List.ObservedOn;
                    continue;
                }

                if (open is not null)
                    yield return open;
                open = Create(facilityId, kind, printed, list);
            }

            if (open is not null)
                yield return open;
        }
    }

    private static bool IsSame(FacilityTerm term, string printed) =>
        term.Printed == printed || (term.Number is { } number && number == FacilityNumber.Read(printed));

    private static FacilityTerm Create(string facilityId, FacilityTermKind kind, string printed, MatchedList list)
    {
        var (number, date, note) = Read(kind, printed);
        return new FacilityTerm
        {
            FacilityId = facilityId,
            Kind = FacilityTermKinds.Vocabulary.CodeOf(kind),
            FirstSeenOn = list.List.ObservedOn,
            LastSeenOn = list.List.ObservedOn,
            Printed = printed,
            Number = number,
            Date = date,
            Confidence = Medium,
            PublicationId = list.List.Id,
            Note = note,
            RecordedAt = list.RecordedAt,
        };
    }

    private static (decimal? Number, DateOnly? Date, string? Note) Read(FacilityTermKind kind, string printed)
    {
        switch (kind)
        {
            case FacilityTermKind.PerDiem:
                var (dollars, note) = PerDiemReader.Read(printed);
                return (dollars, null, note);
            case FacilityTermKind.ContractStart or FacilityTermKind.ContractEnd:
                var date = ExcelSerialDate.Parse(printed, uses1904DateSystem: false) ?? TextDateParser.Parse(printed);
                return (null, date?.Date, "ICE calls it the best known date.");
            default:
                return (FacilityNumber.Read(printed), null, null);
        }
    }

    /// <summary>Returns the cell of a term.</summary>
    public static string? GetCell(FacilityTermKind kind, FacilityRow row, PrintedFacility facility) => kind switch
    {
        FacilityTermKind.GuaranteedMinimum => row.GuaranteedMinimum,
        FacilityTermKind.PerDiem => facility.PerDiem,
        FacilityTermKind.ContractStart => facility.ContractStart,
        FacilityTermKind.ContractEnd => facility.ContractEnd,
        _ => facility.Capacity,
    };
}
