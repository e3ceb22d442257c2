using RecordsApi.Features.Agreements.V1;
using RecordsApi.Http.Asking;
using RecordsApi.Http.Direct;
using RecordsApi.Http.Paging;
using RecordsApi.Register.Storage;
using RecordsApi.Register.Storage.Standings;

namespace RecordsApi.Features.Agreements;

/// <summary>Pages of agreements by all that is known now, in the order of their ids, narrowed by what is kept of how they stand.</summary>
internal sealed class DirectAgreements(CursorCodec cursors) : IDirectRoute
{
    private static readonly HashSet<string> Simple =
        ["state", "program", "model", "status", "phase", "inForce", "disputed", "asOf", "knownAt", "limit", "cursor", "count", "sort", "format"];

    private static readonly string[] Others = [.. AgreementParameters.ForList.Select(p => p.Name).Where(name => !Simple.Contains(name))];

    public string Path => "/v1/agreements";

    public bool TakesId => false;

    public IReadOnlyList<QueryParameter> Parameters => AgreementParameters.ForList;

    public bool Takes(QueryReading reading) => !Others.Any(reading.Has)
        && (!reading.Has("sort") || reading.Texts("sort") is ["id"]) && reading.Text("format") is null or "json";

    public IDirectAnswer? Answer(DirectQuestion question, Standpoint from, StandingReader reader, RegisterV1 register, Remembered memory)
    {
        var (frame, asked) = (question.Frame, new ListAgreementsRequest(question.Reading));
        var (programs, models) = reader.Codes(memory);
        if (!asked.Program.All(programs.Contains) || !asked.Model.All(models.Contains))
            return null;
        var standing = new StandingQuestion(frame.AsOf, reader.Positions(memory, frame.AsOf))
        {
            States = asked.State,
            Programs = asked.Program,
            Models = asked.Model,
            Statuses = asked.Status,
            Phases = asked.Phase,
            InForce = asked.InForce,
            Disputed = asked.Disputed,
        };
        var (ordering, place) = (AgreementSort.Table.Ordering([]), question.Cursor?.Place);
        var limit = question.Reading.Number("limit") ?? ListAnswers.DefaultLimit;
        var rows = reader.Page(standing, place is null ? "" : IdIn(place), limit + 1);
        var more = rows.Count > limit;
        if (more)
            rows.RemoveAt(limit);
        var total = new ListTotal(question, memory);
        if (total.IsWanted && !more && place is null)
            total.Take(rows.Count);
        if (total.IsWanted)
            total.Keep(reader.Count(standing));
        var notes = AgreementNotes.AheadOf(reader.SignedAhead(memory, standing), frame.AsOf);
        return new Page(
            rows, from, new(limit, null, total.Count, total.Count is not null),
            AppliedQuery.Of(question, ListAgreements.Things, AgreementSort.Table.Default, limit, notes),
            register,
            more ? new(CursorCodec.QuestionOf(question), frame, ordering.PlaceOf(rows[^1].Agreement), total.Count) : null, cursors);
    }

    private static string IdIn(IReadOnlyList<string> place) => System.Text.Json.JsonSerializer.Deserialize<string>(place[0])!;

    private sealed record Page(
        IReadOnlyList<StandingAgreement> Rows, Standpoint From, PageV1 Place, QueryV1 Query, RegisterV1 Register, Cursor? Cursor, CursorCodec Cursors) : IDirectAnswer
    {
        public async ValueTask<(object Body, string? Next)> MakeAsync(HttpRequest request, CancellationToken cancellationToken)
        {
            var next = Cursor is null ? null : await Cursors.NextAsync(request, From.Root, Cursor, cancellationToken);
            return (new ListV1<AgreementV1>([.. Rows.Select(row => row.Shape(From))], Place with { Next = next }, Query, Register), next);
        }
    }
}
