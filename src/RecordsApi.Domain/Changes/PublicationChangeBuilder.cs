using RecordsApi.Domain.Model;

namespace RecordsApi.Domain.Changes;

/// <summary>Builds the change log entries of publications. Their positions are not logged, because they follow from the dates.</summary>
internal static class PublicationChangeBuilder
{
    /// <summary>Builds one entry for each publication.</summary>
    public static IEnumerable<Change> Build(ChangeFactory factory)
    {
        foreach (var p in factory.Facts.Publications)
        {
            var kind = p.Position is not null ? ChangeKind.PublicationAccepted : ChangeKind.PublicationQuarantined;
            yield return ChangeFactory.Create($"publication/{p.Id}", kind, ChangedThing.Publication, p.Id, p.RecordedAt, CreateContent(p)) with
            {
                PublicationId = p.Id,
                After = p.State,
                Reason = p.Reason,
                SourceIds = p.Id,
            };
        }
    }

    private static FactContent CreateContent(Publication p) => new()
    {
        { "state", p.State },
        { "reason", p.Reason },
        { "recordedAt", p.RecordedAt },
        { "fileName", p.FileName },
        { "sha256", p.Sha256 },
        { "publishedOn", p.PublishedOn },
        { "part", p.Part },
        { "publishedAt", p.PublishedAt },
        { "dateBasis", p.DateBasis },
        { "dateNote", p.DateNote },
        { "rowCount", p.RowCount },
    };
}
