using RecordsApi.Features.Agreements.V1;
using RecordsApi.Http.Formats;
using RecordsApi.Http.Security.Writes;

namespace RecordsApi.Features.Editing.V1;

/// <summary>An entered agreement.</summary>
/// <param name="Data">The agreement.</param>
/// <param name="Register">Version of the register, and the dates to which the response applies.</param>
/// <param name="AgencyMatch">Which agency was meant.</param>
public sealed record EnteredAgreementV1(AgreementV1 Data, RegisterV1 Register, AgencyMatchV1 AgencyMatch);

/// <summary>The response to an agreement whose entry was previewed.</summary>
/// <param name="Data">The agreement as it would be.</param>
/// <param name="Register">The state of the register, with the write in it.</param>
/// <param name="AgencyMatch">Which agency was meant.</param>
/// <param name="DryRun" example="true">True: nothing has been written.</param>
/// <param name="Changes">The first 100 entries that the write would add to the change log.</param>
/// <param name="ChangeCount">The number of entries that the write would add to the change log.</param>
public sealed record EnteredAgreementPreviewV1(
    AgreementV1 Data, RegisterV1 Register, AgencyMatchV1 AgencyMatch, bool DryRun, IReadOnlyList<PreviewedChangeV1> Changes, int ChangeCount);

/// <summary>The agency that an entered agreement belongs to, and how it was found.</summary>
/// <param name="Given" example="Miami PD">The name, or the id, as it was given.</param>
/// <param name="AgencyId" example="fl-miami-police-department">Id of the agency.</param>
/// <param name="AgencyName" example="Miami Police Department">Its name.</param>
/// <param name="Match" example="equivalent-name">How it was found; see <c>/v1/enums/agency-name-match</c>.</param>
public sealed record AgencyMatchV1(string Given, string AgencyId, string AgencyName, string Match);
