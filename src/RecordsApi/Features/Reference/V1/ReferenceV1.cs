using RecordsApi.Http.Queries;

namespace RecordsApi.Features.Reference.V1;

/// <summary>A kind of agreement.</summary>
/// <param name="Code" example="287g">Code.</param>
/// <param name="Name" example="287(g) agreements">Name in full.</param>
/// <param name="LegalAuthority" example="8 U.S.C. 1357(g)">The law it rests on.</param>
/// <param name="Counterparty" example="ICE">The usual other party; null where it varies.</param>
/// <param name="Models">The forms its agreements take.</param>
/// <param name="Links">Where more about it is.</param>
/// <param name="Citation">How to cite it.</param>
public sealed record ProgramV1(
    string Code, string Name, string? LegalAuthority, string? Counterparty, IReadOnlyList<ModelV1> Models, LinksV1 Links, string Citation);

/// <summary>A form that agreements of a program take.</summary>
/// <param name="Code" example="task-force">Code.</param>
/// <param name="Name" example="Task Force Model">Name as the counterparty prints it.</param>
/// <param name="Definition">What the agency may do under it.</param>
/// <param name="Availability">When it could be had, in words.</param>
public sealed record ModelV1(string Code, string Name, string Definition, string? Availability);

/// <summary>A vocabulary.</summary>
/// <param name="Name" example="phase">Name.</param>
/// <param name="Meaning">What its values tell apart.</param>
/// <param name="Values">The values. New ones may come in later versions.</param>
/// <param name="Links">Where it is.</param>
public sealed record EnumV1(string Name, string Meaning, IReadOnlyList<EnumValueV1> Values, EnumLinksV1 Links);

/// <summary>A value of a vocabulary.</summary>
/// <param name="Value" example="in-force">The value.</param>
/// <param name="Meaning">What it says.</param>
/// <param name="Since" example="1.0">Version of the contract in which it first appeared.</param>
/// <param name="Deprecated" example="false">Whether new records no longer use it.</param>
public sealed record EnumValueV1(string Value, string Meaning, string Since, bool Deprecated);

/// <summary>Where a vocabulary is.</summary>
/// <param name="Self">The vocabulary.</param>
public sealed record EnumLinksV1(string Self);
