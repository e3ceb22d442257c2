using System.Text;
using System.Text.Json;
using RecordsApi.Http.Paging;
using RecordsApi.Register.Storage.Standings;

namespace RecordsApi.Features.Agreements;

/// <summary>
/// Writes agreements from where they are read, without making a record of each: byte for byte what
/// <see cref="V1.AgreementV1"/> is written as.
/// </summary>
internal sealed class AgreementText(Standpoint from, Utf8JsonWriter json)
{
    private readonly CitedTimes times = CitedTimes.Of(from.Frame);

    /// <summary>Writes one.</summary>
    public void Write(StandingRows row)
    {
        json.WriteStartObject();
        json.WriteString("id"u8, row.Id);
        json.WriteString("program"u8, row.ProgramCode);
        json.WriteString("model"u8, row.ModelCode);
        json.WriteString("counterparty"u8, row.Counterparty);
        json.WriteString("agencyId"u8, row.AgencyId);
        json.WriteString("agencyName"u8, row.AgencyName);
        json.WriteString("agencyType"u8, row.AgencyType);
        WriteText("jurisdictionId"u8, row.JurisdictionId);
        WriteText("jurisdictionName"u8, row.JurisdictionName);
        WriteText("level"u8, row.Level);
        json.WriteString("state"u8, row.State);
        WriteTexts("countyIds"u8, row.CountyIds);
        WriteStatus(row);
        WriteText("signedOn"u8, row.SignedOn);
        var listing = row.Listing;
        WriteText("firstListedOn"u8, listing.FirstListedOn);
        WriteText("lastListedOn"u8, listing.LastListedOn);
        json.WriteBoolean("listed"u8, listing.Listed);
        json.WriteBoolean("disputed"u8, row.Disputed);
        json.WriteString("confidence"u8, row.Confidence);
        json.WriteString("recordState"u8, row.RecordState);
        WriteText("predecessorId"u8, row.PredecessorId);
        WriteDocuments(row.Documents);
        WriteTexts("sourceIds"u8, row.SourceIds);
        WriteWhereFrom(Encoding.UTF8.GetString(row.Id));
        json.WriteEndObject();
    }

    private void WriteStatus(StandingRows row)
    {
        json.WriteString("status"u8, row.Status);
        json.WriteString("phase"u8, row.Phase);
        json.WriteBoolean("inForce"u8, row.InForce);
        WriteText("inForceSince"u8, row.InForceSince);
        json.WriteString("statusSince"u8, row.StatusSince);
        json.WriteString("statusBasis"u8, row.StatusBasis);
        json.WriteString("certainty"u8, row.Possible ? "possible"u8 : "certain"u8);
    }

    private void WriteWhereFrom(string id)
    {
        var links = AgreementShapes.LinksOf(from, id);
        json.WriteStartObject("links"u8);
        json.WriteString("self"u8, links.Self);
        json.WriteString("history"u8, links.History);
        json.WriteString("listings"u8, links.Listings);
        json.WriteString("decisions"u8, links.Decisions);
        json.WriteEndObject();
        json.WriteString("citation"u8, from.Cite($"agreement {id}", $"agreements/{id}", times));
    }

    private void WriteText(ReadOnlySpan<byte> name, ReadOnlySpan<byte> text)
    {
        if (text.IsEmpty)
            json.WriteNull(name);
        else
            json.WriteString(name, text);
    }

    private void WriteTexts(ReadOnlySpan<byte> name, ReadOnlySpan<byte> joined)
    {
        json.WriteStartArray(name);
        while (!joined.IsEmpty)
            json.WriteStringValue(Taken(ref joined));
        json.WriteEndArray();
    }

    private void WriteDocuments(ReadOnlySpan<byte> joined)
    {
        json.WriteStartArray("documents"u8);
        while (!joined.IsEmpty)
        {
            json.WriteStartObject();
            json.WriteString("kind"u8, Taken(ref joined));
            json.WriteString("url"u8, Taken(ref joined));
            json.WriteEndObject();

            // The moment orders them only.
            Taken(ref joined);
        }

        json.WriteEndArray();
    }

    private static ReadOnlySpan<byte> Taken(ref ReadOnlySpan<byte> joined)
    {
        var end = joined.IndexOf((byte)StandingTable.Separator);
        var taken = end < 0 ? joined : joined[..end];
        joined = end < 0 ? default : joined[(end + 1)..];
        return taken;
    }
}
