using System.Text;
using System.Text.Json;
using RecordsApi.Data.AgreementStates;
using RecordsApi.Http.Direct;
using RecordsApi.Http.Queries;

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

    public bool Takes(ParsedQuery reading) => !Others.Any(reading.Has)
        && (!reading.Has("sort") || reading.GetValues("sort") is ["id"]) && reading.GetValue("format") is null or "json";

    public IDirectAnswer? Answer(DirectQuestion question, ResponseContext from, DirectSource source, JsonBody body)
    {
        var (frame, asked, (reader, register, memory)) = (question.TemporalContext, new ListAgreementsQuery(question.Parsed), source);
        var (programs, models) = reader.GetCodes(memory);
        if (!asked.Program.All(programs.Contains) || !asked.Model.All(models.Contains))
            return null;
        var standing = new AgreementStateQuery(frame.AsOf, reader.GetListPositions(memory, frame.AsOf))
        {
            States = asked.State,
            Programs = asked.Program,
            Models = asked.Model,
            Statuses = asked.Status,
            Phases = asked.Phase,
            InForce = asked.InForce,
            Disputed = asked.Disputed,
        };
        var place = question.Cursor?.Position;
        var limit = question.Parsed.GetInt32("limit") ?? PagedResponder.DefaultLimit;
        var page = WritePage(reader, standing, place is null ? "" : IdIn(place), limit, new(from, body.Json), body.Json);
        var total = new TotalCount(question, memory);
        if (total.NeedsCounting && page.Last is null && place is null)
            total.Set(page.Count);
        if (total.NeedsCounting)
            total.Store(reader.Count(standing));
        var notes = AgreementListNotes.FormatSignedAheadNote(reader.FindSignedAhead(memory, standing), frame.AsOf);
        return new Rest(
            from, new(limit, null, total.Count, total.Count is not null),
            QueryEcho.Create(question, ListAgreements.ListTitle, AgreementSortKeys.All.Default, limit, notes),
            register,
            page.Last is { } last ? new(CursorCodec.ComputeQueryHash(question), frame, [JsonSerializer.Serialize(last)], total.Count) : null, cursors);
    }

    // How many there are on the page, and the last of them if others follow.
    private static (int Count, string? Last) WritePage(
        ReadConnection reader, AgreementStateQuery standing, string after, int limit, AgreementText text, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteStartArray("data"u8);
        var (count, last) = (0, "");
        using var rows = reader.ReadPage(standing, after, limit + 1);
        while (rows.Read())
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

    private sealed record Rest(ResponseContext From, PageV1 Place, QueryV1 Query, RegisterV1 Register, Cursor? Cursor, CursorCodec Cursors) : IDirectAnswer
    {
        public async ValueTask<string?> EndAsync(HttpRequest request, JsonBody body, CancellationToken cancellationToken)
        {
            var next = Cursor is null ? null : await Cursors.CreateNextUrlAsync(request, From.BaseUrl, Cursor, cancellationToken);
            body.Write("page", Place with { Next = next });
            body.Write("query", Query);
            body.Write("register", Register);
            body.Json.WriteEndObject();
            return next;
        }
    }
}
