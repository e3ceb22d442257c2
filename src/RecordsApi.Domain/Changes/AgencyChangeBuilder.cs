using RecordsApi.Domain.Model;

namespace RecordsApi.Domain.Changes;

/// <summary>Builds the change log entries of agencies and of their printed names.</summary>
internal static class AgencyChangeBuilder
{
    /// <summary>Builds one entry for each agency and one for each of its names.</summary>
    public static IEnumerable<Change> Build(ChangeFactory factory)
    {
        var first = FindFirstMentions(factory);
        var oris = factory.Facts.AgencyOris.ToLookup(o => o.AgencyId, o => o.Ori);
        foreach (var agency in factory.Facts.Agencies.Where(a => a.Entered || first.ContainsKey(a.Id)))
        {
            var content = CreateContent(agency, string.Join(' ', oris[agency.Id]));
            var (recordedAt, publication, sources) = agency.Entered || !first.TryGetValue(agency.Id, out var mention)
                ? (agency.RecordedAt, null, "")
                : mention;
            yield return factory.CreateForAgency($"agency/{agency.Id}", ChangeKind.AgencyAdded, ChangedThing.Agency, agency.Id, agency.Id, recordedAt, content)
                with
            { After = agency.Name, PublicationId = publication, SourceIds = sources };
        }

        foreach (var names in factory.Facts.AgencyNames.GroupBy(n => n.AgencyId))
        {
            string? before = null;
            foreach (var (name, (recordedAt, publication)) in names.Select(n => (Name: n, Print: factory.FindFirstPrinting(n))).OrderBy(n => n.Print.RecordedAt))
            {
                yield return factory.CreateForAgency(
                    $"agency-name/{name.AgencyId}/{name.Name}", ChangeKind.AgencyNameAdded, ChangedThing.Agency, name.AgencyId, name.AgencyId, recordedAt,
                    new FactContent { { "name", name.Name }, { "firstSeenOn", name.FirstSeenOn } })
                    with
                { Before = before, After = name.Name, PublicationId = publication, SourceIds = publication ?? "" };
                before = name.Name;
            }
        }
    }

    /// <summary>Finds the first mention of each agency: by a list, or by a decision about it.</summary>
    private static Dictionary<string, (DateTimeOffset RecordedAt, string? PublicationId, string Sources)> FindFirstMentions(ChangeFactory factory)
    {
        var sources = factory.Facts.DecisionSources.ToLookup(s => s.DecisionId, s => s.SourceId);
        var printed = factory.Facts.AgencyNames.Select(n => (n.AgencyId, Print: factory.FindFirstPrinting(n)))
            .Select(n => (n.AgencyId, n.Print.RecordedAt, n.Print.PublicationId, Sources: n.Print.PublicationId ?? ""));
        return factory.Facts.Decisions.Where(d => d.AgencyId is not null)
            .Select(d => (
                AgencyId: d.AgencyId!, d.RecordedAt, PublicationId: (string?)null,
                Sources: string.Join(' ', sources[d.Id].Order(StringComparer.Ordinal))))
            .Concat(printed)
            .GroupBy(mention => mention.AgencyId)
            .ToDictionary(
                mentions => mentions.Key, mentions => mentions.Select(m => (m.RecordedAt, m.PublicationId, m.Sources)).MinBy(m => m.RecordedAt));
    }

    private static FactContent CreateContent(Agency agency, string oris) => new()
    {
        { "name", agency.Name },
        { "type", agency.Type },
        { "jurisdictionId", agency.JurisdictionId },
        { "jurisdictionMatch", agency.JurisdictionMatch },
        { "serves", agency.Serves },
        { "servesReason", agency.ServesReason },
        { "oris", oris },
        { "oriMatch", agency.OriMatch },
        { "populationServed", agency.PopulationServed },
        { "populationYear", agency.PopulationYear },
        { "recordState", FactContent.NullIfCurrent(agency.RecordState) },
        { "mergedIntoId", agency.MergedIntoId },
    };
}
