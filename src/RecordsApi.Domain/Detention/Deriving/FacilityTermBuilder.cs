using RecordsApi.Domain.Detention.Rows;
using RecordsApi.Domain.Ingestion.Rows;
using RecordsApi.Domain.Model;

namespace RecordsApi.Domain.Detention.Deriving;

/// <summary>
/// Reads the terms of agreements and contracts from rows, and joins equal values in succession. A list that repeats a facility may print
/// several values.
/// </summary>
internal static class FacilityTermBuilder
{
    private static readonly string Medium = Confidences.Vocabulary.GetCode(Confidence.Medium);

    /// <summary>Returns the terms of one facility, by kind and day.</summary>
    /// <param name="facilityId">Id of the facility.</param>
    /// <param name="rows">Its rows in the order of the days of their data, each with its list.</param>
    /// <param name="facilities">Reads the rows.</param>
    public static IEnumerable<FacilityTerm> Build(
        string facilityId, IReadOnlyList<(MatchedList List, FacilityRow Row)> rows, ReadFacilities facilities)
    {
        foreach (var kind in FacilityTermKinds.Vocabulary.Terms.Select(term => FacilityTermKinds.Vocabulary.Parse(term.Value)))
        {
            var terms = new List<FacilityTerm>();
            var open = new List<FacilityTerm>();
            foreach (var (list, group) in rows.GroupBy(row => row.List).Select(group => (group.Key, group)))
            {
                var values = group.Select(entry => ReadValue(kind, entry.Row, facilities)).OfType<string>()
                    .Distinct(StringComparer.Ordinal).ToList();

                // A list without the column says nothing of the term; one with the column says that there is no other value.
                if (values.Count > 0 || list.HasTerm(kind, facilities))
                    open.RemoveAll(term => !values.Exists(value => IsSame(term, value)));
                foreach (var value in values)
                {
                    if (open.Find(term => IsSame(term, value)) is { } same)
                    {
                        same.LastSeenOn = list.List.ObservedOn;
                        continue;
                    }

                    open.Add(Create(facilityId, kind, value, list));
                    terms.Add(open[^1]);
                }
            }

            for (var i = 0; i < terms.Count; i++)
                yield return IsMisprint(terms, i) ? MarkAsMisprint(terms[i], terms[i - 1].Printed) : terms[i];
        }
    }

    // A value that one list prints, and the lists before and after it print another one.
    private static bool IsMisprint(List<FacilityTerm> terms, int at) =>
        at > 0 && at < terms.Count - 1 && terms[at].FirstSeenOn == terms[at].LastSeenOn
        && terms[at - 1].LastSeenOn < terms[at].FirstSeenOn && terms[at].LastSeenOn < terms[at + 1].FirstSeenOn
        && IsSame(terms[at - 1], terms[at + 1].Printed);

    private static FacilityTerm MarkAsMisprint(FacilityTerm term, string other) => new()
    {
        FacilityId = term.FacilityId,
        Kind = term.Kind,
        FirstSeenOn = term.FirstSeenOn,
        LastSeenOn = term.LastSeenOn,
        Printed = term.Printed,
        Number = term.Number,
        Date = term.Date,
        Confidence = Confidences.Vocabulary.GetCode(Confidence.Low),
        PublicationId = term.PublicationId,
        Note = $"Only one list prints this value; those before and after it print {other}. It may be a misprint.",
        RecordedAt = term.RecordedAt,
    };

    private static string? ReadValue(FacilityTermKind kind, FacilityRow row, ReadFacilities facilities) =>
        FacilityReader.Clean(GetCell(kind, row, facilities.GetPrinted(row)))?.Trim('*', ' ') is { Length: > 0 } value ? value : null;

    private static bool IsSame(FacilityTerm term, string printed) =>
        term.Printed == printed || (term.Number is { } number && number == FacilityNumber.Read(printed));

    private static FacilityTerm Create(string facilityId, FacilityTermKind kind, string printed, MatchedList list)
    {
        var (number, date, note) = Read(kind, printed);
        return new FacilityTerm
        {
            FacilityId = facilityId,
            Kind = FacilityTermKinds.Vocabulary.GetCode(kind),
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
                return (null, TextDateParser.Parse(printed)?.Date, "ICE calls it the best known date.");
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
