using RecordsApi.Domain.Agencies;
using RecordsApi.Domain.Ingestion.Matching;
using RecordsApi.Domain.Model;

namespace RecordsApi.Domain.Verification;

/// <summary>
/// Finds ends that the lists contradict, independently of the matching that imports use: compares the last printed row of every
/// ended or delisted agreement with every row that begins later, by document, signing date, place and name, whichever
/// agreement the register matches that row to.
/// </summary>
public static class FalseEndDetector
{
    // A corrected print appears in one of the next publications; later, a similar name is that of another agency.
    private const int DaysToCorrection = 30;

    /// <summary>Returns all false ends, one for each end; a consistent register has none.</summary>
    /// <param name="register">The register.</param>
    /// <param name="places">The places that exist.</param>
    public static IReadOnlyList<FalseEnd> Find(RegisterSnapshot register, PlaceNameSet places)
    {
        ArgumentNullException.ThrowIfNull(register);
        ArgumentNullException.ThrowIfNull(places);
        var search = new LaterRowSearch(PrintedAppearance.Collect(register), new Rulings(register.Rulings), places);
        return
        [
            .. RegisterEnd.FindAll(register).Select(end => search.Find(end)).OfType<FalseEnd>()
                .OrderBy(f => f.AgreementId, StringComparer.Ordinal).ThenBy(f => f.PublicationId, StringComparer.Ordinal),
        ];
    }

    /// <summary>Searches the printed rows for one that continues an ended agreement.</summary>
    private sealed class LaterRowSearch
    {
        private readonly ILookup<string?, PrintedAppearance> byModel;
        private readonly Dictionary<(string? State, string Name, string? Model), int> firstPositions = [];
        private readonly Rulings rulings;
        private readonly PlaceNameSet places;

        public LaterRowSearch(IReadOnlyCollection<PrintedAppearance> appearances, Rulings rulings, PlaceNameSet places)
        {
            (this.rulings, this.places) = (rulings, places);
            byModel = appearances.ToLookup(a => a.Row.ModelCode);
            foreach (var appearance in appearances)
            {
                var key = NameKey(appearance);
                firstPositions[key] = Math.Min(firstPositions.GetValueOrDefault(key, int.MaxValue), appearance.FirstPosition);
            }
        }

        public FalseEnd? Find(RegisterEnd end)
        {
            // A row whose model cannot be read may be of any model.
            var candidates = byModel[end.Row.ModelCode].Concat(end.Row.ModelCode is null ? [] : byModel[null]);
            var found =
                from later in candidates
                where end.List == ListCodes.Pending || later.List == ListCodes.Participating
                let kind = FindKind(end, later)
                where kind is not null && !IsSettled(end, later)
                orderby kind, later.FirstPosition
                select new FalseEnd(
                    end.AgreementId, end.Status, Describe(end.Row, end.LastListedOn), kind.Value, later.FirstPublicationId, later.RowNumber, Describe(later.Row, later.FirstPublishedOn));
            return found.FirstOrDefault();
        }

        private FalseEndKind? FindKind(RegisterEnd end, PrintedAppearance later)
        {
            var sameState = later.Row.State is null || later.Row.State == end.Row.State;
            var sameName = end.Name.Key.Length > 0 && end.Name.Key == later.Name.Key;
            var sameDocument = end.Row.MoaLink is not null && end.Row.MoaLink == later.Row.MoaLink;
            var sameDate = end.Row.SignedOn is not null && end.Row.SignedOn == later.Row.SignedOn;
            if (end.IsFinal && sameName && sameState && end.Row.MoaLink == later.Row.MoaLink && end.Row.SignedOn == later.Row.SignedOn
                && end.List == later.List && !IsOtherCounty(end, later) && later.LastPosition > end.LastPosition)
                return FalseEndKind.SameName;
            if (later.FirstPosition <= end.LastPosition || later.FirstPosition >= end.NextPosition)
                return null;
            if (sameDocument)
                return FalseEndKind.SameDocument;
            if (sameDate)
            {
                // Namesakes that were printed side by side are two agencies.
                return sameState && IsSamePlace(end, later) ? FalseEndKind.SameSigningDay
                    : sameName && firstPositions[NameKey(later)] > end.LastPosition ? FalseEndKind.OtherState : null;
            }

            if (sameName && sameState && (end.Row.SignedOn is null || later.Row.SignedOn is null) && !IsOtherCounty(end, later))
                return FalseEndKind.SameName;

            // An application has neither a signing date nor a document.
            if (end.Row.SignedOn is not null || later.Row.State is null || firstPositions[NameKey(later)] <= end.LastPosition
                || later.FirstPublishedOn > end.LastListedOn.AddDays(DaysToCorrection))
                return null;
            if (sameName && !sameState)
                return Exists(later.Name) && !Exists(end.Name) ? FalseEndKind.OtherState : null;
            return sameState && end.Name.IsPartOf(later.Name) && !end.Name.IsOtherBody(later.Name) && !IsOtherCounty(end, later)
                ? FalseEndKind.PartOfName : null;
        }

        private bool IsSamePlace(RegisterEnd end, PrintedAppearance later) => end.Name.HasSamePlace(later.Name)
            || (end.County is not null && end.County == later.County && !(Exists(end.Name) && Exists(later.Name)));

        private static bool IsOtherCounty(RegisterEnd end, PrintedAppearance later) =>
            end.County is not null && later.County is not null && end.County != later.County;

        private bool Exists(PrintedName name) => name.Parsed is { } parsed && places.ContainsPlaceOf(parsed);

        private bool IsSettled(RegisterEnd end, PrintedAppearance later) => end.Row.State is { } state && end.Row.AgencyPrinted is { } one
            && later.Row.AgencyPrinted is { } other && rulings.AreDifferent(state, one.Trim(), other.Trim());

        private static (string? State, string Name, string? Model) NameKey(PrintedAppearance appearance) =>
            (appearance.Row.State, appearance.Name.Key, appearance.Row.ModelCode);

        private static string Describe(PrintedListRow row, DateOnly publishedOn) =>
            $"{row.StatePrinted?.Trim()}, {row.AgencyPrinted?.Trim()}{(row.SignedOn is { } signed ? $", signed {signed:yyyy-MM-dd}" : "")}, printed {publishedOn:yyyy-MM-dd}";
    }
}
