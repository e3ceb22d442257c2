using RecordsApi.Domain.Model;

namespace RecordsApi.Data.Queries;

/// <summary>Tells status events of agreements to detain people from those of other agreements.</summary>
public static class DetentionStatusEvents
{
    /// <summary>Selects the events of agreements to detain people.</summary>
    public static IQueryable<StatusEvent> AboutDetention(this IQueryable<StatusEvent> events, RegisterContext db) =>
        events.Where(e => db.Agreements.Any(a => a.Id == e.AgreementId && DetentionModels.Programs.Contains(a.ProgramCode)));

    /// <summary>Selects the events of other agreements.</summary>
    public static IQueryable<StatusEvent> NotAboutDetention(this IQueryable<StatusEvent> events, RegisterContext db) =>
        events.Where(e => !db.Agreements.Any(a => a.Id == e.AgreementId && DetentionModels.Programs.Contains(a.ProgramCode)));
}
