using System.Text.Json;

namespace RecordsApi.Features.Agreements;

/// <summary>Keys of <see cref="V1.AgreementV1"/> as they are written: encoded once, and not with every agreement.</summary>
internal static class AgreementKeys
{
    public static readonly JsonEncodedText Id = JsonEncodedText.Encode("id");
    public static readonly JsonEncodedText Program = JsonEncodedText.Encode("program");
    public static readonly JsonEncodedText Model = JsonEncodedText.Encode("model");
    public static readonly JsonEncodedText Counterparty = JsonEncodedText.Encode("counterparty");
    public static readonly JsonEncodedText AgencyId = JsonEncodedText.Encode("agencyId");
    public static readonly JsonEncodedText AgencyName = JsonEncodedText.Encode("agencyName");
    public static readonly JsonEncodedText AgencyType = JsonEncodedText.Encode("agencyType");
    public static readonly JsonEncodedText JurisdictionId = JsonEncodedText.Encode("jurisdictionId");
    public static readonly JsonEncodedText JurisdictionName = JsonEncodedText.Encode("jurisdictionName");
    public static readonly JsonEncodedText Level = JsonEncodedText.Encode("level");
    public static readonly JsonEncodedText State = JsonEncodedText.Encode("state");
    public static readonly JsonEncodedText CountyIds = JsonEncodedText.Encode("countyIds");
    public static readonly JsonEncodedText Status = JsonEncodedText.Encode("status");
    public static readonly JsonEncodedText Phase = JsonEncodedText.Encode("phase");
    public static readonly JsonEncodedText InForce = JsonEncodedText.Encode("inForce");
    public static readonly JsonEncodedText InForceSince = JsonEncodedText.Encode("inForceSince");
    public static readonly JsonEncodedText StatusSince = JsonEncodedText.Encode("statusSince");
    public static readonly JsonEncodedText StatusBasis = JsonEncodedText.Encode("statusBasis");
    public static readonly JsonEncodedText Certainty = JsonEncodedText.Encode("certainty");
    public static readonly JsonEncodedText SignedOn = JsonEncodedText.Encode("signedOn");
    public static readonly JsonEncodedText FirstListedOn = JsonEncodedText.Encode("firstListedOn");
    public static readonly JsonEncodedText LastListedOn = JsonEncodedText.Encode("lastListedOn");
    public static readonly JsonEncodedText Listed = JsonEncodedText.Encode("listed");
    public static readonly JsonEncodedText Disputed = JsonEncodedText.Encode("disputed");
    public static readonly JsonEncodedText Confidence = JsonEncodedText.Encode("confidence");
    public static readonly JsonEncodedText RecordState = JsonEncodedText.Encode("recordState");
    public static readonly JsonEncodedText PredecessorId = JsonEncodedText.Encode("predecessorId");
    public static readonly JsonEncodedText Documents = JsonEncodedText.Encode("documents");
    public static readonly JsonEncodedText Kind = JsonEncodedText.Encode("kind");
    public static readonly JsonEncodedText Url = JsonEncodedText.Encode("url");
    public static readonly JsonEncodedText SourceIds = JsonEncodedText.Encode("sourceIds");
    public static readonly JsonEncodedText Links = JsonEncodedText.Encode("links");
    public static readonly JsonEncodedText Self = JsonEncodedText.Encode("self");
    public static readonly JsonEncodedText History = JsonEncodedText.Encode("history");
    public static readonly JsonEncodedText Listings = JsonEncodedText.Encode("listings");
    public static readonly JsonEncodedText Decisions = JsonEncodedText.Encode("decisions");
    public static readonly JsonEncodedText Citation = JsonEncodedText.Encode("citation");
}
