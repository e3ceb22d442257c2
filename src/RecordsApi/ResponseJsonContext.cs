using System.Text.Json.Serialization;
using RecordsApi.Features.Agencies.V1;
using RecordsApi.Features.Agreements.V1;
using RecordsApi.Features.Audit.V1;
using RecordsApi.Features.Changes.V1;
using RecordsApi.Features.Changes.Webhooks.V1;
using RecordsApi.Features.Coverage.V1;
using RecordsApi.Features.Decisions.V1;
using RecordsApi.Features.Editing.V1;
using RecordsApi.Features.Exports.V1;
using RecordsApi.Features.Facilities.V1;
using RecordsApi.Features.Jurisdictions.V1;
using RecordsApi.Features.Names.V1;
using RecordsApi.Features.Publications.V1;
using RecordsApi.Features.Reconciliation.V1;
using RecordsApi.Features.Reference.V1;
using RecordsApi.Features.Sources.V1;
using RecordsApi.Features.Statistics.V1;
using RecordsApi.Features.StatusEvents.V1;
using RecordsApi.Http.Formats;
using RecordsApi.Http.Queries;
using RecordsApi.Http.Security.Writes;

namespace RecordsApi;

/// <summary>Source-generated JSON metadata of all response types, so that none is resolved by reflection at run time.</summary>
[JsonSerializable(typeof(DataExtensionV1))]
[JsonSerializable(typeof(EnteredAgreementV1))]
[JsonSerializable(typeof(IReadOnlyDictionary<string, ReconciliationResultV1>))]
[JsonSerializable(typeof(ListV1<AgencyV1>))]
[JsonSerializable(typeof(ListV1<AgreementCountV1>))]
[JsonSerializable(typeof(ListV1<AgreementDifferenceV1>))]
[JsonSerializable(typeof(ListV1<AgreementIntervalV1>))]
[JsonSerializable(typeof(ListV1<AgreementV1>))]
[JsonSerializable(typeof(ListV1<AuditEntryV1>))]
[JsonSerializable(typeof(ListV1<ChangeV1>))]
[JsonSerializable(typeof(ListV1<CoverageV1>))]
[JsonSerializable(typeof(ListV1<DecisionV1>))]
[JsonSerializable(typeof(ListV1<DurationCaseV1>))]
[JsonSerializable(typeof(ListV1<DurationV1>))]
[JsonSerializable(typeof(ListV1<FacilityObservationV1>))]
[JsonSerializable(typeof(ListV1<FacilityPublicationRowV1>))]
[JsonSerializable(typeof(ListV1<FacilityPublicationV1>))]
[JsonSerializable(typeof(ListV1<FacilityTermV1>))]
[JsonSerializable(typeof(ListV1<FacilityV1>))]
[JsonSerializable(typeof(ListV1<JurisdictionV1>))]
[JsonSerializable(typeof(ListV1<ListingV1>))]
[JsonSerializable(typeof(ListV1<MeetingV1>))]
[JsonSerializable(typeof(ListV1<PopulationCoverageV1>))]
[JsonSerializable(typeof(ListV1<ProgramV1>))]
[JsonSerializable(typeof(ListV1<PublicationRowV1>))]
[JsonSerializable(typeof(ListV1<PublicationV1>))]
[JsonSerializable(typeof(ListV1<ReviewItemV1>))]
[JsonSerializable(typeof(ListV1<SourceV1>))]
[JsonSerializable(typeof(ListV1<StatusEventV1>))]
[JsonSerializable(typeof(ListV1<SuggestionV1>))]
[JsonSerializable(typeof(ListV1<TimelinePointV1>))]
[JsonSerializable(typeof(ListV1<WebhookDeliveryV1>))]
[JsonSerializable(typeof(ListV1<WebhookV1>))]
[JsonSerializable(typeof(PreviewV1<AgencyV1>))]
[JsonSerializable(typeof(PreviewV1<AgreementV1>))]
[JsonSerializable(typeof(PreviewV1<DecisionV1>))]
[JsonSerializable(typeof(PreviewV1<MeetingV1>))]
[JsonSerializable(typeof(PreviewV1<PublicationV1>))]
[JsonSerializable(typeof(PreviewV1<ReviewItemV1>))]
[JsonSerializable(typeof(PreviewV1<SourceV1>))]
[JsonSerializable(typeof(PreviewV1<StatusEventV1>))]
[JsonSerializable(typeof(PreviewV1<UploadV1>))]
[JsonSerializable(typeof(PreviewV1<WebhookV1>))]
[JsonSerializable(typeof(ProposedPropertiesV1))]
[JsonSerializable(typeof(ReconciliationManifestV1))]
[JsonSerializable(typeof(SingleV1<AgencyV1>))]
[JsonSerializable(typeof(SingleV1<AgreementV1>))]
[JsonSerializable(typeof(SingleV1<OwnKeyV1>))]
[JsonSerializable(typeof(SingleV1<ChangeV1>))]
[JsonSerializable(typeof(SingleV1<DecisionV1>))]
[JsonSerializable(typeof(SingleV1<EnumV1>))]
[JsonSerializable(typeof(SingleV1<ExportsV1>))]
[JsonSerializable(typeof(SingleV1<FacilityPublicationV1>))]
[JsonSerializable(typeof(SingleV1<FacilityV1>))]
[JsonSerializable(typeof(SingleV1<IReadOnlyList<EnumV1>>))]
[JsonSerializable(typeof(SingleV1<IReadOnlyList<ResolutionV1>>))]
[JsonSerializable(typeof(SingleV1<JurisdictionV1>))]
[JsonSerializable(typeof(SingleV1<MeetingV1>))]
[JsonSerializable(typeof(SingleV1<ProgramV1>))]
[JsonSerializable(typeof(SingleV1<PublicationV1>))]
[JsonSerializable(typeof(SingleV1<ReviewItemV1>))]
[JsonSerializable(typeof(SingleV1<ServiceV1>))]
[JsonSerializable(typeof(SingleV1<SourceV1>))]
[JsonSerializable(typeof(SingleV1<StatusEventV1>))]
[JsonSerializable(typeof(SingleV1<UploadV1>))]
[JsonSerializable(typeof(SingleV1<WebhookV1>))]
[JsonSerializable(typeof(SuggestionResultV1<ReconciliationPropertyV1>))]
[JsonSerializable(typeof(SuggestionResultV1<ReconciliationTypeV1>))]
[JsonSerializable(typeof(SuggestionResultV1<SuggestedEntityV1>))]
internal sealed partial class ResponseJsonContext : JsonSerializerContext;
