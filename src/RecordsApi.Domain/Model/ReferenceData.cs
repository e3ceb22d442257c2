namespace RecordsApi.Domain.Model;

/// <summary>The programs and models of agreements. A new kind of agreement is a row here, not a table.</summary>
public static class ReferenceData
{
    /// <summary>Code of the program that queries are about if they name none: 287(g), so that agreements of other kinds change no answer about it.</summary>
    public const string DefaultProgram = "287g";

    /// <summary>Programs.</summary>
    public static IReadOnlyList<AgreementProgram> Programs { get; } =
    [
        new() { Code = DefaultProgram, Name = "287(g) delegation of immigration authority", LegalAuthority = "8 U.S.C. 1357(g)", Counterparty = "ICE" },
        new() { Code = "boa", Name = "Basic ordering agreement for detention", LegalAuthority = "8 U.S.C. 1357(d); 8 U.S.C. 1226", Counterparty = "ICE" },
        new() { Code = "data-sharing", Name = "Agreement to share data" },
        new() { Code = "hsi-task-force", Name = "Homeland Security Investigations task force", LegalAuthority = "19 U.S.C. 1401(i)", Counterparty = "HSI" },
        new() { Code = "igsa", Name = "Intergovernmental service agreement for detention", LegalAuthority = "8 U.S.C. 1103(a)(11)", Counterparty = "ICE" },
        new() { Code = "jttf", Name = "Joint Terrorism Task Force", Counterparty = "FBI" },
        new() { Code = "mutual-aid", Name = "Mutual aid agreement between agencies" },
        new() { Code = "usms-iga", Name = "US Marshals Service intergovernmental agreement for detention", LegalAuthority = "18 U.S.C. 4013", Counterparty = "USMS" },
    ];

    // The enactment of the statute (Public Law 104-208, section 133), and the days from which models were available since.
    private static readonly DateOnly EnactmentDate = new(1996, 9, 30);
    private static readonly DateOnly TaskForceDate = new(2025, 1, 20);
    private static readonly DateOnly WarrantServiceOfficerDate = new(2019, 5, 6);

    // Before this day no agreement of the other programs is known.
    private static readonly DateOnly FirstProgramDay = new(1970, 1, 1);

    /// <summary>Returns the first day on which anything under a program can have happened.</summary>
    /// <param name="programCode">Code of the program; null for any of them.</param>
    public static DateOnly GetFirstDayOfProgram(string? programCode) => programCode == DefaultProgram ? EnactmentDate : FirstProgramDay;

    /// <summary>
    /// Returns the first day on which an application under a model of 287(g) that was on the first list can have been made.
    /// </summary>
    /// <param name="modelCode">Code of the model.</param>
    public static DateOnly GetFirstDay(string modelCode) => modelCode switch
    {
        "task-force" or "tribal-task-force" => TaskForceDate,
        "warrant-service-officer" => WarrantServiceOfficerDate,
        _ => EnactmentDate,
    };

    /// <summary>Models.</summary>
    public static IReadOnlyList<AgreementModel> Models { get; } =
    [
        new()
        {
            Code = DetentionModels.OrderingAgreement, ProgramCode = DetentionModels.OrderingAgreement, Name = "Basic Ordering Agreement",
            Definition = "A sheriff agrees on the terms of orders by which it holds people for ICE. The agreement itself obliges nobody to an order (48 CFR 16.703).",
        },
        new()
        {
            Code = "digsa", ProgramCode = "igsa", Name = "DIGSA",
            Definition = "A state or local government holds people in a facility that is dedicated to ICE.",
        },
        new()
        {
            Code = "igsa", ProgramCode = "igsa", Name = "IGSA",
            Definition = "A state or local government holds people for ICE in its facility, for a price per person and day.",
        },
        new()
        {
            Code = "jail-enforcement", ProgramCode = "287g", Name = "Jail Enforcement Model",
            Definition = "Officers of a jail, trained and supervised by ICE, identify and process removable aliens with criminal or pending criminal charges who were arrested by state or local agencies.",
        },
        new()
        {
            Code = "task-force", ProgramCode = "287g", Name = "Task Force Model",
            Definition = "Officers, trained and supervised by ICE, exercise limited immigration authority during their routine police duties outside a jail.",
            Availability = "Ended on 2012-12-31; available again from 2025-01-20.",
        },
        new()
        {
            Code = "tribal-task-force", ProgramCode = "287g", Name = "Tribal Task Force Model",
            Definition = "The task-force model for officers of a tribal nation's police.",
            Availability = "Since 2025.",
        },
        new()
        {
            Code = "usms-iga", ProgramCode = "usms-iga", Name = "USMS IGA",
            Definition = "A state or local government holds people under its agreement with the US Marshals Service, which ICE uses.",
        },
        new()
        {
            Code = "warrant-service-officer", ProgramCode = "287g", Name = "Warrant Service Officer",
            Definition = "Officers of a jail, trained by ICE, serve and execute administrative immigration warrants on people in their jail's custody.",
            Availability = "Since 2019-05-06.",
        },
    ];
}
