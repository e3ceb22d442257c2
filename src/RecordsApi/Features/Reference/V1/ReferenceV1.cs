using RecordsApi.Http.Citations;
using RecordsApi.Http.Formats;
using RecordsApi.Http.Queries;

namespace RecordsApi.Features.Reference.V1;

/// <summary>A program under which agreements are made.</summary>
/// <param name="Code" example="287g">Code.</param>
/// <param name="Name" example="287(g) agreements">Full name.</param>
/// <param name="LegalAuthority" example="8 U.S.C. 1357(g)">Legal authority.</param>
/// <param name="Counterparty" example="ICE">The usual other party; null if it varies.</param>
/// <param name="Models">Models of its agreements.</param>
/// <param name="HasAgreements" example="true">Whether the register has agreements of it. A program without any is reference data only: that the register has none does not show that there are none.</param>
/// <param name="Links">Related links.</param>
/// <param name="Citation">Citation.</param>
public sealed record ProgramV1(
    string Code, string Name, string? LegalAuthority, string? Counterparty, IReadOnlyList<ModelV1> Models, bool HasAgreements, LinksV1 Links, string Citation) : ICitable<ProgramV1>
{
    CitedRecord ICitable.Describe() => new("program", Code, $"programs/{Code}", Name, null, null, CitedTimes.None);

    ProgramV1 ICitable<ProgramV1>.WithCitation(string citation) => this with { Citation = citation };
}

/// <summary>A model of agreement within a program.</summary>
/// <param name="Code" example="task-force">Code.</param>
/// <param name="Name" example="Task Force Model">Name, as printed by the counterparty.</param>
/// <param name="Definition">What the agency is authorized to do under it.</param>
/// <param name="Availability">When it has been available, as text.</param>
/// <param name="Aliases">Other words for it, which the parameter <c>model</c> accepts.</param>
public sealed record ModelV1(string Code, string Name, string Definition, string? Availability, IReadOnlyList<string> Aliases);

/// <summary>A vocabulary.</summary>
/// <param name="Name" example="phase">Name.</param>
/// <param name="Meaning">What the values describe.</param>
/// <param name="Values">The values. Later versions can add values.</param>
/// <param name="Links">URL.</param>
public sealed record EnumV1(string Name, string Meaning, IReadOnlyList<EnumValueV1> Values, EnumLinksV1 Links) : IRecordWithRows
{
    string IRecordWithRows.RowsField => "values";
}

/// <summary>A value of a vocabulary.</summary>
/// <param name="Value" example="in-force">The value.</param>
/// <param name="Meaning">Meaning.</param>
/// <param name="Since" example="1.0">API version that introduced the value.</param>
/// <param name="Deprecated" example="false">Whether new records no longer use it.</param>
/// <param name="Aliases">Other words for it, which parameters accept.</param>
public sealed record EnumValueV1(string Value, string Meaning, string Since, bool Deprecated, IReadOnlyList<string> Aliases);

/// <summary>Links of a vocabulary.</summary>
/// <param name="Self">The vocabulary.</param>
public sealed record EnumLinksV1(string Self);
