using System.Text;
using System.Text.Json;
using RecordsApi.Http.Asking;
using RecordsApi.Http.Direct;
using RecordsApi.Http.Paging;
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

    public IDirectAnswer? Answer(DirectQuestion question, Standpoint from, DirectSource source, JsonBody body)
    {
        var (frame, asked, (reader, register, memory)) = (question.Frame, new ListAgreementsRequest(question.Reading), source);
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
        var place = question.Cursor?.Place;
        var limit = question.Reading.Number("limit") ?? ListAnswers.DefaultLimit;
        var page = WritePage(reader, standing, place is null ? "" : IdIn(place), limit, new(from, body.Json), body.Json);
        var total = new ListTotal(question, memory);
        if (total.IsWanted && page.Last is null && place is null)
            total.Take(page.Count);
        if (total.IsWanted)
            total.Keep(reader.Count(standing));
        var notes = AgreementNotes.AheadOf(reader.SignedAhead(memory, standing), frame.AsOf);
        return new Rest(
            from, new(limit, null, total.Count, total.Count is not null),
            AppliedQuery.Of(question, ListAgreements.Things, AgreementSort.Table.Default, limit, notes),
            register,
            page.Last is { } last ? new(CursorCodec.QuestionOf(question), frame, [JsonSerializer.Serialize(last)], total.Count) : null, cursors);
    }

    // How many there are on the page, and the last of them if others follow.
    private static (int Count, string? Last) WritePage(
        StandingReader reader, StandingQuestion standing, string after, int limit, AgreementText text, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteStartArray("data"u8);
        var (count, last) = (0, "");
        using var rows = reader.Page(standing, after, limit + 1);
        while (rows.Next())
        {
            if (count == limit)
            {
                json.WriteEndArray();
                return (count, last);
            }

            text.Write(rows);
            if (++count == limit)
                last = Encoding.UTF8.GetString(rows.Id);
        }

        json.WriteEndArray();
        return (count, null);
    }

    private static string IdIn(IReadOnlyList<string> place) => JsonSerializer.Deserialize<string>(place[0])!;

    private sealed record Rest(Standpoint From, PageV1 Place, QueryV1 Query, RegisterV1 Register, Cursor? Cursor, CursorCodec Cursors) : IDirectAnswer
    {
        public async ValueTask<string?> EndAsync(HttpRequest request, JsonBody body, CancellationToken cancellationToken)
        {
            var next = Cursor is null ? null : await Cursors.NextAsync(request, From.Root, Cursor, cancellationToken);
            body.Write("page", Place with { Next = next });
            body.Write("query", Query);
            body.Write("register", Register);
            body.Json.WriteEndObject();
            return next;
        }
    }
}
