using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using RecordsApi.Data.AgreementStates;
using RecordsApi.Http.Queries;

namespace RecordsApi.Features.Agreements;

/// <summary>
/// Writes agreements from where they are read, without making a record of each: byte for byte what
/// <see cref="V1.AgreementV1"/> is written as.
/// </summary>
internal sealed class AgreementText
{
    // Longer than the words of a citation that are the same in all.
    private const int Words = 64;

    private readonly Utf8JsonWriter json;
    private readonly byte[] root;
    private readonly byte[] told;
    private readonly byte[] query;
    private byte[] room = new byte[512];

    /// <summary>Writes agreements as they are told from a standpoint.</summary>
    public AgreementText(ResponseContext from, Utf8JsonWriter json)
    {
        var times = CitationTimes.From(from.TemporalContext);
        this.json = json;
        (root, told, query) = (Bytes(from.GetUrl("agreements/")), Bytes(times.Text), Bytes(times.Query));

        static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);
    }

    /// <summary>Writes one.</summary>
    public void Write(AgreementStateRow row)
    {
        json.WriteStartObject();
        json.WriteString(AgreementKeys.Id, row.Id);
        json.WriteString(AgreementKeys.Program, row.ProgramCode);
        json.WriteString(AgreementKeys.Model, row.ModelCode);
        json.WriteString(AgreementKeys.Counterparty, row.Counterparty);
        json.WriteString(AgreementKeys.AgencyId, row.AgencyId);
        json.WriteString(AgreementKeys.AgencyName, row.AgencyName);
        json.WriteString(AgreementKeys.AgencyType, row.AgencyType);
        WriteText(AgreementKeys.JurisdictionId, row.JurisdictionId);
        WriteText(AgreementKeys.JurisdictionName, row.JurisdictionName);
        WriteText(AgreementKeys.Level, row.Level);
        json.WriteString(AgreementKeys.State, row.State);
        WriteTexts(AgreementKeys.CountyIds, row.CountyIds);
        WriteStatus(row);
        WriteText(AgreementKeys.SignedOn, row.SignedOn);
        var listing = row.ListedRange;
        WriteText(AgreementKeys.FirstListedOn, listing.FirstListedOn);
        WriteText(AgreementKeys.LastListedOn, listing.LastListedOn);
        json.WriteBoolean(AgreementKeys.Listed, listing.Listed);
        json.WriteBoolean(AgreementKeys.Disputed, row.Disputed);
        json.WriteString(AgreementKeys.Confidence, row.Confidence);
        json.WriteString(AgreementKeys.RecordState, row.RecordState);
        WriteText(AgreementKeys.PredecessorId, row.PredecessorId);
        WriteDocuments(row.Documents);
        WriteTexts(AgreementKeys.SourceIds, row.SourceIds);
        WriteWhereFrom(row.Id);
        json.WriteEndObject();
    }

    private void WriteStatus(AgreementStateRow row)
    {
        json.WriteString(AgreementKeys.Status, row.Status);
        json.WriteString(AgreementKeys.Phase, row.Phase);
        json.WriteBoolean(AgreementKeys.InForce, row.InForce);
        WriteText(AgreementKeys.InForceSince, row.InForceSince);
        json.WriteString(AgreementKeys.StatusSince, row.StatusSince);
        json.WriteString(AgreementKeys.StatusBasis, row.StatusBasis);
        json.WriteString(AgreementKeys.Certainty, row.Possible ? "possible"u8 : "certain"u8);
    }

    // Addresses and citation as AgreementShapes and Links word them, put together of bytes: these are half of an agreement's text.
    private void WriteWhereFrom(ReadOnlySpan<byte> id)
    {
        json.WriteStartObject(AgreementKeys.Links);
        WriteAddress(AgreementKeys.Self, id, default);
        WriteAddress(AgreementKeys.History, id, "/history"u8);
        WriteAddress(AgreementKeys.Listings, id, "/listings"u8);
        WriteAddress(AgreementKeys.Decisions, id, "/decisions"u8);
        json.WriteEndObject();
        var text = Room((2 * id.Length) + root.Length + told.Length + query.Length + Words);
        Utf8.TryWrite(text, $"RecordsApi, agreement {id}, {told.AsSpan()}, {root.AsSpan()}{id}?{query.AsSpan()}", out var length);
        json.WriteString(AgreementKeys.Citation, text[..length]);
    }

    private void WriteAddress(JsonEncodedText name, ReadOnlySpan<byte> id, ReadOnlySpan<byte> end)
    {
        var text = Room(root.Length + id.Length + end.Length);
        Utf8.TryWrite(text, $"{root.AsSpan()}{id}{end}", out var length);
        json.WriteString(name, text[..length]);
    }

    private Span<byte> Room(int length)
    {
        if (room.Length < length)
            room = new byte[2 * length];
        return room;
    }

    private void WriteText(JsonEncodedText name, ReadOnlySpan<byte> text)
    {
        if (text.IsEmpty)
            json.WriteNull(name);
        else
            json.WriteString(name, text);
    }

    private void WriteTexts(JsonEncodedText name, ReadOnlySpan<byte> joined)
    {
        json.WriteStartArray(name);
        while (!joined.IsEmpty)
            json.WriteStringValue(Taken(ref joined));
        json.WriteEndArray();
    }

    private void WriteDocuments(ReadOnlySpan<byte> joined)
    {
        json.WriteStartArray(AgreementKeys.Documents);
        while (!joined.IsEmpty)
        {
            json.WriteStartObject();
            json.WriteString(AgreementKeys.Kind, Taken(ref joined));
            json.WriteString(AgreementKeys.Url, Taken(ref joined));
            json.WriteEndObject();

            // The moment orders them only.
            Taken(ref joined);
        }

        json.WriteEndArray();
    }

    private static ReadOnlySpan<byte> Taken(ref ReadOnlySpan<byte> joined)
    {
        var end = joined.IndexOf((byte)AgreementStateProjection.Separator);
        var taken = end < 0 ? joined : joined[..end];
        joined = end < 0 ? default : joined[(end + 1)..];
        return taken;
    }
}
