using RecordsApi.Register.Model;

namespace RecordsApi.Register.Changes;

/// <summary>What the log tells of agencies: that they are there, what is known of them, and their names as printed.</summary>
internal static class AgencyEntries
{
    /// <summary>One entry an agency, and one for each further name.</summary>
    public static IEnumerable<Change> Of(FactFrame frame)
    {
        var known = FirstKnown(frame);
        var oris = frame.Facts.AgencyOris.ToLookup(o => o.AgencyId, o => o.Ori);
        foreach (var agency in frame.Facts.Agencies.Where(a => known.ContainsKey(a.Id)))
        {
            var content = ContentOf(agency, string.Join(' ', oris[agency.Id]));
            yield return frame.OfAgency($"agency/{agency.Id}", ChangeKind.AgencyAdded, ChangedThing.Agency, agency.Id, agency.Id, known[agency.Id], content)
                with { After = agency.Name };
        }

        foreach (var names in frame.Facts.AgencyNames.GroupBy(n => n.AgencyId))
        {
            string? before = null;
            foreach (var (name, moment) in names.Select(n => (n, frame.FirstPrinted(n))).OrderBy(n => n.Item2))
            {
                yield return frame.OfAgency(
                    $"agency-name/{name.AgencyId}/{name.Name}", ChangeKind.AgencyNameAdded, ChangedThing.Agency, name.AgencyId, name.AgencyId, moment,
                    new FactContent { { "name", name.Name }, { "firstSeenOn", name.FirstSeenOn } })
                    with { Before = before, After = name.Name };
                before = name.Name;
            }
        }
    }

    private static Dictionary<string, DateTimeOffset> FirstKnown(FactFrame frame) =>
        frame.Facts.Tenures.Select(t => (t.AgencyId, t.RecordedAt))
            .Concat(frame.Facts.Decisions.Where(d => d.AgencyId is not null).Select(d => (AgencyId: d.AgencyId!, d.RecordedAt)))
            .Concat(frame.Facts.AgencyNames.Select(n => (n.AgencyId, RecordedAt: frame.FirstPrinted(n))))
            .GroupBy(seen => seen.AgencyId).ToDictionary(seen => seen.Key, seen => seen.Min(s => s.RecordedAt));

    private static FactContent ContentOf(Agency agency, string oris) => new()
    {
        { "name", agency.Name },
        { "type", agency.Type },
        { "jurisdictionId", agency.JurisdictionId },
        { "jurisdictionMatch", agency.JurisdictionMatch },
        { "oris", oris },
        { "oriMatch", agency.OriMatch },
        { "populationServed", agency.PopulationServed },
    };
}
