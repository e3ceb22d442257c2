using Microsoft.EntityFrameworkCore;
using RecordsApi.Data;
using RecordsApi.Domain.Updating;
using RecordsApi.Telemetry;

namespace RecordsApi.Updating;

/// <summary>Keeps the alarms that are not over, and reports each once when it is raised and once when it is over.</summary>
internal sealed partial class AlarmLog(
    IDbContextFactory<RegisterContext> contexts, RegisterTelemetry telemetry, TimeProvider clock, ILogger<AlarmLog> log)
{
    /// <summary>The alarms that are not over, the oldest first.</summary>
    public async Task<IReadOnlyList<Alarm>> ReadOpenAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var raised = await context.RaisedAlarms.AsNoTracking().OrderBy(a => a.RaisedAt).ThenBy(a => a.Kind).ThenBy(a => a.Subject).ToListAsync(cancellationToken);
        return [.. raised.Select(ToAlarm)];
    }

    /// <summary>Replaces the open alarms by what a run found.</summary>
    /// <param name="found">What it found.</param>
    /// <param name="isKnown">Whether the run can tell that an alarm it did not find is over.</param>
    /// <param name="cancellationToken">Cancels it.</param>
    public async Task<(IReadOnlyList<Alarm> Raised, IReadOnlyList<Alarm> Ended, IReadOnlyList<Alarm> Open)> ReplaceAsync(
        IReadOnlyList<Alarm> found, Func<Alarm, bool> isKnown, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var stored = await context.RaisedAlarms.AsTracking().ToListAsync(cancellationToken);
        var (raised, ended) = (new List<Alarm>(), new List<Alarm>());
        foreach (var alarm in found.DistinctBy(a => (a.Kind, a.Subject)))
        {
            var code = AlarmKinds.Vocabulary.GetCode(alarm.Kind);
            if (stored.Find(a => a.Kind == code && a.Subject == alarm.Subject) is { } known)
            {
                known.Message = alarm.Message;
                continue;
            }

            context.Add(new RaisedAlarm { Kind = code, Subject = alarm.Subject, Message = alarm.Message, RaisedAt = clock.GetUtcNow() });
            raised.Add(alarm);
        }

        foreach (var alarm in stored.Where(a => isKnown(ToAlarm(a)) && !found.Any(f => AlarmKinds.Vocabulary.GetCode(f.Kind) == a.Kind && f.Subject == a.Subject)))
        {
            context.Remove(alarm);
            ended.Add(ToAlarm(alarm));
        }

        context.AddRange(raised.Select(alarm => ToEvent(alarm, isRaised: true)).Concat(ended.Select(alarm => ToEvent(alarm, isRaised: false))));
        await context.SaveChangesAsync(cancellationToken);
        Report(raised, ended);
        var open = await ReadOpenAsync(cancellationToken);
        telemetry.ReportOpenAlarms(AlarmKinds.Vocabulary.Terms.ToDictionary(kind => kind.Value, kind => open.Count(a => AlarmKinds.Vocabulary.GetCode(a.Kind) == kind.Value)));
        return (raised, ended, open);
    }

    private void Report(List<Alarm> raised, List<Alarm> ended)
    {
        foreach (var alarm in raised)
        {
            var kind = AlarmKinds.Vocabulary.GetCode(alarm.Kind);
            telemetry.CountAlarm(kind);
            LogRaised(kind, alarm.Subject, alarm.Message);
        }

        foreach (var alarm in ended)
            LogEnded(AlarmKinds.Vocabulary.GetCode(alarm.Kind), alarm.Subject);
    }

    private AlarmEvent ToEvent(Alarm alarm, bool isRaised) => new()
    {
        Kind = AlarmKinds.Vocabulary.GetCode(alarm.Kind),
        Subject = alarm.Subject,
        Message = alarm.Message,
        Raised = isRaised,
        At = clock.GetUtcNow(),
    };

    private static Alarm ToAlarm(RaisedAlarm raised) => new(AlarmKinds.Vocabulary.Parse(raised.Kind), raised.Subject, raised.Message);

    [LoggerMessage(Level = LogLevel.Error, Message = "Alarm {Kind} about {Subject}: {Reason}")]
    private partial void LogRaised(string kind, string subject, string reason);

    [LoggerMessage(Level = LogLevel.Information, Message = "Alarm {Kind} about {Subject} is over")]
    private partial void LogEnded(string kind, string subject);
}
