namespace RecordsApi.Domain.Detention.Workbooks;

/// <summary>The columns of all versions of the lists of facilities that are read.</summary>
internal enum FacilityColumn
{
    Detloc,
    Name,
    Address,
    City,
    County,
    State,
    Zip,
    FieldOffice,
    Type,
    TypeDetailed,
    Sexes,
    Owner,
    Operator,
    Capacity,
    PerDiem,
    ContractStart,
    ContractEnd,
    LevelA,
    LevelB,
    LevelC,
    LevelD,
    GuaranteedMinimum,
    AveragePopulation,
}
