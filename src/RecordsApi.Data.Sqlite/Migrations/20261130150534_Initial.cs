using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace RecordsApi.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "Agencies",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", nullable: false),
                    RecordedAt = table.Column<string>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    State = table.Column<string>(type: "TEXT", nullable: false),
                    Type = table.Column<string>(type: "TEXT", nullable: false),
                    JurisdictionId = table.Column<string>(type: "TEXT", nullable: true),
                    Serves = table.Column<string>(type: "TEXT", nullable: true),
                    ServesReason = table.Column<string>(type: "TEXT", nullable: true),
                    JurisdictionMatch = table.Column<string>(type: "TEXT", nullable: false),
                    OriMatch = table.Column<string>(type: "TEXT", nullable: false),
                    PopulationServed = table.Column<int>(type: "INTEGER", nullable: true),
                    PopulationYear = table.Column<int>(type: "INTEGER", nullable: true),
                    PopulationSourceId = table.Column<string>(type: "TEXT", nullable: true),
                    SupersededAt = table.Column<string>(type: "TEXT", nullable: true),
                    Entered = table.Column<bool>(type: "INTEGER", nullable: false),
                    RecordState = table.Column<string>(type: "TEXT", nullable: false),
                    MergedIntoId = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Agencies", x => new { x.Id, x.RecordedAt });
                });

            migrationBuilder.CreateTable(
                name: "AgencyNames",
                columns: table => new
                {
                    AgencyId = table.Column<string>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    RecordedAt = table.Column<string>(type: "TEXT", nullable: false),
                    FirstSeenOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    LastSeenOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    SupersededAt = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AgencyNames", x => new { x.AgencyId, x.Name, x.RecordedAt });
                });

            migrationBuilder.CreateTable(
                name: "AgencyOris",
                columns: table => new
                {
                    AgencyId = table.Column<string>(type: "TEXT", nullable: false),
                    Ori = table.Column<string>(type: "TEXT", nullable: false),
                    RecordedAt = table.Column<string>(type: "TEXT", nullable: false),
                    SupersededAt = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AgencyOris", x => new { x.AgencyId, x.Ori, x.RecordedAt });
                });

            migrationBuilder.CreateTable(
                name: "AgencyTenures",
                columns: table => new
                {
                    AgreementId = table.Column<string>(type: "TEXT", nullable: false),
                    Ordinal = table.Column<int>(type: "INTEGER", nullable: false),
                    RecordedAt = table.Column<string>(type: "TEXT", nullable: false),
                    AgencyId = table.Column<string>(type: "TEXT", nullable: false),
                    ValidFrom = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    SupersededAt = table.Column<string>(type: "TEXT", nullable: true),
                    Entered = table.Column<bool>(type: "INTEGER", nullable: false),
                    Basis = table.Column<string>(type: "TEXT", nullable: false),
                    EnteredName = table.Column<string>(type: "TEXT", nullable: true),
                    NameMatch = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AgencyTenures", x => new { x.AgreementId, x.Ordinal, x.RecordedAt });
                });

            migrationBuilder.CreateTable(
                name: "AgreementCountDeltas",
                columns: table => new
                {
                    State = table.Column<string>(type: "TEXT", nullable: false),
                    ModelCode = table.Column<string>(type: "TEXT", nullable: false),
                    ProgramCode = table.Column<string>(type: "TEXT", nullable: false),
                    Phase = table.Column<string>(type: "TEXT", nullable: false),
                    Status = table.Column<string>(type: "TEXT", nullable: false),
                    Day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Delta = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AgreementCountDeltas", x => new { x.State, x.ModelCode, x.Phase, x.ProgramCode, x.Status, x.Day });
                });

            migrationBuilder.CreateTable(
                name: "AgreementStates",
                columns: table => new
                {
                    AgreementId = table.Column<string>(type: "TEXT", nullable: false),
                    RecordedAt = table.Column<string>(type: "TEXT", nullable: false),
                    ValidFrom = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    SupersededAt = table.Column<string>(type: "TEXT", nullable: true),
                    ValidThrough = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ProgramCode = table.Column<string>(type: "TEXT", nullable: false),
                    ModelCode = table.Column<string>(type: "TEXT", nullable: false),
                    Counterparty = table.Column<string>(type: "TEXT", nullable: false),
                    RecordState = table.Column<string>(type: "TEXT", nullable: false),
                    PredecessorId = table.Column<string>(type: "TEXT", nullable: true),
                    SupersededById = table.Column<string>(type: "TEXT", nullable: true),
                    DelistedFrom = table.Column<string>(type: "TEXT", nullable: true),
                    AgencyId = table.Column<string>(type: "TEXT", nullable: true),
                    AgencyName = table.Column<string>(type: "TEXT", nullable: true),
                    AgencyType = table.Column<string>(type: "TEXT", nullable: true),
                    FacilityId = table.Column<string>(type: "TEXT", nullable: true),
                    FacilityName = table.Column<string>(type: "TEXT", nullable: true),
                    PartyId = table.Column<string>(type: "TEXT", nullable: true),
                    PartyName = table.Column<string>(type: "TEXT", nullable: true),
                    PartyLevel = table.Column<string>(type: "TEXT", nullable: true),
                    State = table.Column<string>(type: "TEXT", nullable: false),
                    JurisdictionId = table.Column<string>(type: "TEXT", nullable: true),
                    JurisdictionName = table.Column<string>(type: "TEXT", nullable: true),
                    JurisdictionLevel = table.Column<string>(type: "TEXT", nullable: true),
                    CountyIds = table.Column<string>(type: "TEXT", nullable: false),
                    EventId = table.Column<string>(type: "TEXT", nullable: true),
                    Status = table.Column<string>(type: "TEXT", nullable: true),
                    Phase = table.Column<string>(type: "TEXT", nullable: true),
                    CarriedBy = table.Column<string>(type: "TEXT", nullable: true),
                    StatusSince = table.Column<string>(type: "TEXT", nullable: true),
                    StatusEarliest = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    StatusLatest = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    StatusBasis = table.Column<string>(type: "TEXT", nullable: true),
                    Confidence = table.Column<string>(type: "TEXT", nullable: true),
                    InForceSince = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    SignedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    SignedPrintedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    SignedNote = table.Column<string>(type: "TEXT", nullable: true),
                    Disputed = table.Column<bool>(type: "INTEGER", nullable: false),
                    IsUncertain = table.Column<bool>(type: "INTEGER", nullable: false),
                    Documents = table.Column<string>(type: "TEXT", nullable: false),
                    SourceIds = table.Column<string>(type: "TEXT", nullable: false),
                    ListedRanges = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AgreementStates", x => new { x.AgreementId, x.RecordedAt, x.ValidFrom });
                });

            migrationBuilder.CreateTable(
                name: "Agreements",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", nullable: false),
                    RecordedAt = table.Column<string>(type: "TEXT", nullable: false),
                    AgencyId = table.Column<string>(type: "TEXT", nullable: true),
                    FacilityId = table.Column<string>(type: "TEXT", nullable: true),
                    ProgramCode = table.Column<string>(type: "TEXT", nullable: false),
                    ModelCode = table.Column<string>(type: "TEXT", nullable: false),
                    Counterparty = table.Column<string>(type: "TEXT", nullable: false),
                    Ordinal = table.Column<int>(type: "INTEGER", nullable: false),
                    PredecessorId = table.Column<string>(type: "TEXT", nullable: true),
                    RecordState = table.Column<string>(type: "TEXT", nullable: false),
                    MergedIntoId = table.Column<string>(type: "TEXT", nullable: true),
                    SupersededAt = table.Column<string>(type: "TEXT", nullable: true),
                    Entered = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Agreements", x => new { x.Id, x.RecordedAt });
                });

            migrationBuilder.CreateTable(
                name: "AlarmEvents",
                columns: table => new
                {
                    Sequence = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Kind = table.Column<string>(type: "TEXT", nullable: false),
                    Subject = table.Column<string>(type: "TEXT", nullable: false),
                    Message = table.Column<string>(type: "TEXT", nullable: false),
                    Raised = table.Column<bool>(type: "INTEGER", nullable: false),
                    At = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AlarmEvents", x => x.Sequence);
                });

            migrationBuilder.CreateTable(
                name: "ApiKeys",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    Hash = table.Column<string>(type: "TEXT", nullable: false),
                    Scopes = table.Column<string>(type: "TEXT", nullable: false),
                    CreatedAt = table.Column<string>(type: "TEXT", nullable: false),
                    RevokedAt = table.Column<string>(type: "TEXT", nullable: true),
                    LastUsedAt = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ApiKeys", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "AuditEntries",
                columns: table => new
                {
                    Sequence = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    At = table.Column<string>(type: "TEXT", nullable: false),
                    KeyId = table.Column<string>(type: "TEXT", nullable: true),
                    KeyName = table.Column<string>(type: "TEXT", nullable: true),
                    RequestId = table.Column<string>(type: "TEXT", nullable: false),
                    Method = table.Column<string>(type: "TEXT", nullable: false),
                    Path = table.Column<string>(type: "TEXT", nullable: false),
                    Status = table.Column<int>(type: "INTEGER", nullable: false),
                    Outcome = table.Column<string>(type: "TEXT", nullable: false),
                    Thing = table.Column<string>(type: "TEXT", nullable: true),
                    ThingId = table.Column<string>(type: "TEXT", nullable: true),
                    Reason = table.Column<string>(type: "TEXT", nullable: true),
                    Before = table.Column<string>(type: "TEXT", nullable: true),
                    After = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AuditEntries", x => x.Sequence);
                });

            migrationBuilder.CreateTable(
                name: "Changes",
                columns: table => new
                {
                    Sequence = table.Column<long>(type: "INTEGER", nullable: false),
                    LeadSequence = table.Column<long>(type: "INTEGER", nullable: false),
                    Fact = table.Column<string>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", nullable: false),
                    RecordedAt = table.Column<string>(type: "TEXT", nullable: false),
                    EnteredAt = table.Column<string>(type: "TEXT", nullable: false),
                    Thing = table.Column<string>(type: "TEXT", nullable: false),
                    ThingId = table.Column<string>(type: "TEXT", nullable: false),
                    AgreementId = table.Column<string>(type: "TEXT", nullable: true),
                    AgencyId = table.Column<string>(type: "TEXT", nullable: true),
                    FacilityId = table.Column<string>(type: "TEXT", nullable: true),
                    ProgramCode = table.Column<string>(type: "TEXT", nullable: true),
                    State = table.Column<string>(type: "TEXT", nullable: true),
                    JurisdictionId = table.Column<string>(type: "TEXT", nullable: true),
                    Status = table.Column<string>(type: "TEXT", nullable: true),
                    OccurredOn = table.Column<string>(type: "TEXT", nullable: true),
                    AgreementStatus = table.Column<string>(type: "TEXT", nullable: true),
                    StatusEventId = table.Column<string>(type: "TEXT", nullable: true),
                    DecisionId = table.Column<string>(type: "TEXT", nullable: true),
                    PublicationId = table.Column<string>(type: "TEXT", nullable: true),
                    Before = table.Column<string>(type: "TEXT", nullable: true),
                    After = table.Column<string>(type: "TEXT", nullable: true),
                    Reason = table.Column<string>(type: "TEXT", nullable: true),
                    CorrectionKind = table.Column<string>(type: "TEXT", nullable: true),
                    SourceIds = table.Column<string>(type: "TEXT", nullable: false),
                    Content = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Changes", x => x.Sequence);
                });

            migrationBuilder.CreateTable(
                name: "DatasetMetadata",
                columns: table => new
                {
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    Value = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DatasetMetadata", x => x.Name);
                });

            migrationBuilder.CreateTable(
                name: "DatasetVersions",
                columns: table => new
                {
                    KnownThrough = table.Column<string>(type: "TEXT", nullable: false),
                    Version = table.Column<string>(type: "TEXT", nullable: false),
                    FreshThrough = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DatasetVersions", x => x.KnownThrough);
                });

            migrationBuilder.CreateTable(
                name: "DecisionFacts",
                columns: table => new
                {
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Jurisdiction = table.Column<string>(type: "TEXT", nullable: false),
                    State = table.Column<string>(type: "TEXT", nullable: false),
                    Agency = table.Column<string>(type: "TEXT", nullable: false),
                    Body = table.Column<string>(type: "TEXT", nullable: false),
                    DecidedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", nullable: false),
                    Outcome = table.Column<string>(type: "TEXT", nullable: false),
                    Yes = table.Column<int>(type: "INTEGER", nullable: true),
                    No = table.Column<int>(type: "INTEGER", nullable: true),
                    Absent = table.Column<int>(type: "INTEGER", nullable: true),
                    Purpose = table.Column<string>(type: "TEXT", nullable: false),
                    MatterFile = table.Column<string>(type: "TEXT", nullable: true),
                    Note = table.Column<string>(type: "TEXT", nullable: true),
                    SourcePublisher = table.Column<string>(type: "TEXT", nullable: false),
                    SourcePublishedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    SourceUrl = table.Column<string>(type: "TEXT", nullable: false),
                    Certainty = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DecisionFacts", x => x.Number);
                });

            migrationBuilder.CreateTable(
                name: "DecisionSources",
                columns: table => new
                {
                    DecisionId = table.Column<string>(type: "TEXT", nullable: false),
                    SourceId = table.Column<string>(type: "TEXT", nullable: false),
                    RecordedAt = table.Column<string>(type: "TEXT", nullable: false),
                    SupersededAt = table.Column<string>(type: "TEXT", nullable: true),
                    Entered = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DecisionSources", x => new { x.DecisionId, x.SourceId, x.RecordedAt });
                });

            migrationBuilder.CreateTable(
                name: "Decisions",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", nullable: false),
                    RecordedAt = table.Column<string>(type: "TEXT", nullable: false),
                    JurisdictionId = table.Column<string>(type: "TEXT", nullable: true),
                    State = table.Column<string>(type: "TEXT", nullable: false),
                    AgencyId = table.Column<string>(type: "TEXT", nullable: true),
                    AgreementId = table.Column<string>(type: "TEXT", nullable: true),
                    MeetingId = table.Column<string>(type: "TEXT", nullable: true),
                    Body = table.Column<string>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", nullable: false),
                    Outcome = table.Column<string>(type: "TEXT", nullable: false),
                    Purpose = table.Column<string>(type: "TEXT", nullable: false),
                    DecidedOn = table.Column<string>(type: "TEXT", nullable: false),
                    Earliest = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Latest = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Yes = table.Column<int>(type: "INTEGER", nullable: true),
                    No = table.Column<int>(type: "INTEGER", nullable: true),
                    Absent = table.Column<int>(type: "INTEGER", nullable: true),
                    Abstain = table.Column<int>(type: "INTEGER", nullable: true),
                    Recused = table.Column<int>(type: "INTEGER", nullable: true),
                    Mover = table.Column<string>(type: "TEXT", nullable: true),
                    Seconder = table.Column<string>(type: "TEXT", nullable: true),
                    RollCall = table.Column<string>(type: "TEXT", nullable: true),
                    FinalOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    MatterFile = table.Column<string>(type: "TEXT", nullable: true),
                    Note = table.Column<string>(type: "TEXT", nullable: true),
                    Certainty = table.Column<string>(type: "TEXT", nullable: true),
                    Disputed = table.Column<bool>(type: "INTEGER", nullable: false),
                    SupersededAt = table.Column<string>(type: "TEXT", nullable: true),
                    Entered = table.Column<bool>(type: "INTEGER", nullable: false),
                    RecordState = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Decisions", x => new { x.Id, x.RecordedAt });
                });

            migrationBuilder.CreateTable(
                name: "Documents",
                columns: table => new
                {
                    AgreementId = table.Column<string>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", nullable: false),
                    Url = table.Column<string>(type: "TEXT", nullable: false),
                    RecordedAt = table.Column<string>(type: "TEXT", nullable: false),
                    Remark = table.Column<string>(type: "TEXT", nullable: true),
                    ValidFrom = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    PublicationId = table.Column<string>(type: "TEXT", nullable: true),
                    SupersededAt = table.Column<string>(type: "TEXT", nullable: true),
                    Entered = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Documents", x => new { x.AgreementId, x.Kind, x.Url, x.RecordedAt });
                });

            migrationBuilder.CreateTable(
                name: "Facilities",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", nullable: false),
                    RecordedAt = table.Column<string>(type: "TEXT", nullable: false),
                    Detloc = table.Column<string>(type: "TEXT", nullable: true),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    Address = table.Column<string>(type: "TEXT", nullable: true),
                    City = table.Column<string>(type: "TEXT", nullable: true),
                    State = table.Column<string>(type: "TEXT", nullable: false),
                    Zip = table.Column<string>(type: "TEXT", nullable: true),
                    PlaceId = table.Column<string>(type: "TEXT", nullable: true),
                    CountyId = table.Column<string>(type: "TEXT", nullable: true),
                    CountyBasis = table.Column<string>(type: "TEXT", nullable: true),
                    FieldOffice = table.Column<string>(type: "TEXT", nullable: true),
                    TypeCode = table.Column<string>(type: "TEXT", nullable: true),
                    TypePrinted = table.Column<string>(type: "TEXT", nullable: true),
                    TypeConfidence = table.Column<string>(type: "TEXT", nullable: true),
                    TypeNote = table.Column<string>(type: "TEXT", nullable: true),
                    Owner = table.Column<string>(type: "TEXT", nullable: true),
                    PartyId = table.Column<string>(type: "TEXT", nullable: true),
                    OwnerPublicationId = table.Column<string>(type: "TEXT", nullable: true),
                    Operator = table.Column<string>(type: "TEXT", nullable: true),
                    SupersededAt = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Facilities", x => new { x.Id, x.RecordedAt });
                });

            migrationBuilder.CreateTable(
                name: "FacilityNames",
                columns: table => new
                {
                    FacilityId = table.Column<string>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    RecordedAt = table.Column<string>(type: "TEXT", nullable: false),
                    FirstSeenOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    LastSeenOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    SupersededAt = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FacilityNames", x => new { x.FacilityId, x.Name, x.RecordedAt });
                });

            migrationBuilder.CreateTable(
                name: "FacilityObservations",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", nullable: false),
                    RecordedAt = table.Column<string>(type: "TEXT", nullable: false),
                    PublicationId = table.Column<string>(type: "TEXT", nullable: false),
                    RowNumber = table.Column<int>(type: "INTEGER", nullable: false),
                    FacilityId = table.Column<string>(type: "TEXT", nullable: false),
                    Join = table.Column<string>(type: "TEXT", nullable: false),
                    ObservedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    FiscalYear = table.Column<int>(type: "INTEGER", nullable: true),
                    NamePrinted = table.Column<string>(type: "TEXT", nullable: false),
                    TypeCode = table.Column<string>(type: "TEXT", nullable: true),
                    TypePrinted = table.Column<string>(type: "TEXT", nullable: true),
                    FieldOffice = table.Column<string>(type: "TEXT", nullable: true),
                    AveragePopulation = table.Column<double>(type: "REAL", nullable: true),
                    GuaranteedMinimum = table.Column<int>(type: "INTEGER", nullable: true),
                    TypeConfidence = table.Column<string>(type: "TEXT", nullable: true),
                    Note = table.Column<string>(type: "TEXT", nullable: true),
                    SupersededAt = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FacilityObservations", x => new { x.Id, x.RecordedAt });
                });

            migrationBuilder.CreateTable(
                name: "FacilityPublications",
                columns: table => new
                {
                    Key = table.Column<int>(type: "INTEGER", nullable: false),
                    RecordedAt = table.Column<string>(type: "TEXT", nullable: false),
                    Id = table.Column<string>(type: "TEXT", nullable: true),
                    List = table.Column<string>(type: "TEXT", nullable: false),
                    FileName = table.Column<string>(type: "TEXT", nullable: false),
                    Sha256 = table.Column<string>(type: "TEXT", nullable: false),
                    Sheet = table.Column<string>(type: "TEXT", nullable: false),
                    Columns = table.Column<string>(type: "TEXT", nullable: false),
                    Heading = table.Column<string>(type: "TEXT", nullable: false),
                    Notes = table.Column<string>(type: "TEXT", nullable: false),
                    SavedAt = table.Column<string>(type: "TEXT", nullable: true),
                    PublishedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    DataAsOf = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    FiscalYear = table.Column<int>(type: "INTEGER", nullable: true),
                    DateNote = table.Column<string>(type: "TEXT", nullable: true),
                    RowCount = table.Column<int>(type: "INTEGER", nullable: false),
                    State = table.Column<string>(type: "TEXT", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", nullable: true),
                    RepeatsId = table.Column<string>(type: "TEXT", nullable: true),
                    SupersededAt = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FacilityPublications", x => new { x.Key, x.RecordedAt });
                });

            migrationBuilder.CreateTable(
                name: "FacilityRows",
                columns: table => new
                {
                    PublicationKey = table.Column<int>(type: "INTEGER", nullable: false),
                    RowNumber = table.Column<int>(type: "INTEGER", nullable: false),
                    PrintedFacilityKey = table.Column<int>(type: "INTEGER", nullable: false),
                    LevelA = table.Column<string>(type: "TEXT", nullable: true),
                    LevelB = table.Column<string>(type: "TEXT", nullable: true),
                    LevelC = table.Column<string>(type: "TEXT", nullable: true),
                    LevelD = table.Column<string>(type: "TEXT", nullable: true),
                    GuaranteedMinimum = table.Column<string>(type: "TEXT", nullable: true),
                    AveragePopulation = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FacilityRows", x => new { x.PublicationKey, x.RowNumber });
                });

            migrationBuilder.CreateTable(
                name: "FacilityTerms",
                columns: table => new
                {
                    FacilityId = table.Column<string>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", nullable: false),
                    Printed = table.Column<string>(type: "TEXT", nullable: false),
                    PublicationId = table.Column<string>(type: "TEXT", nullable: false),
                    RecordedAt = table.Column<string>(type: "TEXT", nullable: false),
                    FirstSeenOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    LastSeenOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Number = table.Column<double>(type: "REAL", nullable: true),
                    Date = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Confidence = table.Column<string>(type: "TEXT", nullable: false),
                    Note = table.Column<string>(type: "TEXT", nullable: true),
                    SupersededAt = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FacilityTerms", x => new { x.FacilityId, x.Kind, x.PublicationId, x.Printed, x.RecordedAt });
                });

            migrationBuilder.CreateTable(
                name: "IdempotentResponses",
                columns: table => new
                {
                    KeyId = table.Column<string>(type: "TEXT", nullable: false),
                    Key = table.Column<string>(type: "TEXT", nullable: false),
                    RequestHash = table.Column<string>(type: "TEXT", nullable: false),
                    Status = table.Column<int>(type: "INTEGER", nullable: false),
                    Location = table.Column<string>(type: "TEXT", nullable: true),
                    ETag = table.Column<string>(type: "TEXT", nullable: true),
                    Body = table.Column<string>(type: "TEXT", nullable: false),
                    CreatedAt = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_IdempotentResponses", x => new { x.KeyId, x.Key });
                });

            migrationBuilder.CreateTable(
                name: "JobLeases",
                columns: table => new
                {
                    Job = table.Column<string>(type: "TEXT", nullable: false),
                    Holder = table.Column<string>(type: "TEXT", nullable: false),
                    StartedAt = table.Column<string>(type: "TEXT", nullable: false),
                    ExpiresAt = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_JobLeases", x => x.Job);
                });

            migrationBuilder.CreateTable(
                name: "JurisdictionAncestors",
                columns: table => new
                {
                    JurisdictionId = table.Column<string>(type: "TEXT", nullable: false),
                    AncestorId = table.Column<string>(type: "TEXT", nullable: false),
                    Depth = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_JurisdictionAncestors", x => new { x.JurisdictionId, x.AncestorId });
                });

            migrationBuilder.CreateTable(
                name: "Jurisdictions",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    Level = table.Column<string>(type: "TEXT", nullable: false),
                    State = table.Column<string>(type: "TEXT", nullable: true),
                    OcdId = table.Column<string>(type: "TEXT", nullable: true),
                    Iso3166 = table.Column<string>(type: "TEXT", nullable: true),
                    Population = table.Column<int>(type: "INTEGER", nullable: true),
                    PopulationYear = table.Column<int>(type: "INTEGER", nullable: true),
                    PopulationSourceId = table.Column<string>(type: "TEXT", nullable: true),
                    Latitude = table.Column<double>(type: "REAL", nullable: true),
                    Longitude = table.Column<double>(type: "REAL", nullable: true),
                    CoordinatesSourceId = table.Column<string>(type: "TEXT", nullable: true),
                    CoordinatesBasis = table.Column<string>(type: "TEXT", nullable: true),
                    ParentsSourceId = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Jurisdictions", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Listings",
                columns: table => new
                {
                    Key = table.Column<int>(type: "INTEGER", nullable: false),
                    RecordedAt = table.Column<string>(type: "TEXT", nullable: false),
                    Id = table.Column<string>(type: "TEXT", nullable: true),
                    List = table.Column<string>(type: "TEXT", nullable: false),
                    PrintedRowKey = table.Column<int>(type: "INTEGER", nullable: false),
                    AgreementId = table.Column<string>(type: "TEXT", nullable: true),
                    AgencyId = table.Column<string>(type: "TEXT", nullable: true),
                    Join = table.Column<string>(type: "TEXT", nullable: true),
                    FirstPublicationId = table.Column<string>(type: "TEXT", nullable: false),
                    LastPublicationId = table.Column<string>(type: "TEXT", nullable: false),
                    FirstPosition = table.Column<int>(type: "INTEGER", nullable: false),
                    LastPosition = table.Column<int>(type: "INTEGER", nullable: false),
                    FirstListedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    LastListedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    AgencyPrinted = table.Column<string>(type: "TEXT", nullable: true),
                    SupersededAt = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Listings", x => new { x.Key, x.RecordedAt });
                });

            migrationBuilder.CreateTable(
                name: "MeetingSources",
                columns: table => new
                {
                    MeetingId = table.Column<string>(type: "TEXT", nullable: false),
                    SourceId = table.Column<string>(type: "TEXT", nullable: false),
                    RecordedAt = table.Column<string>(type: "TEXT", nullable: false),
                    SupersededAt = table.Column<string>(type: "TEXT", nullable: true),
                    Entered = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MeetingSources", x => new { x.MeetingId, x.SourceId, x.RecordedAt });
                });

            migrationBuilder.CreateTable(
                name: "Meetings",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", nullable: false),
                    RecordedAt = table.Column<string>(type: "TEXT", nullable: false),
                    Body = table.Column<string>(type: "TEXT", nullable: false),
                    JurisdictionId = table.Column<string>(type: "TEXT", nullable: true),
                    Kind = table.Column<string>(type: "TEXT", nullable: true),
                    HeldOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ScheduledStart = table.Column<string>(type: "TEXT", nullable: true),
                    CalledToOrder = table.Column<string>(type: "TEXT", nullable: true),
                    Adjourned = table.Column<string>(type: "TEXT", nullable: true),
                    TimeZone = table.Column<string>(type: "TEXT", nullable: true),
                    AgendaUrl = table.Column<string>(type: "TEXT", nullable: true),
                    MinutesUrl = table.Column<string>(type: "TEXT", nullable: true),
                    PublicSpeakers = table.Column<int>(type: "INTEGER", nullable: true),
                    SupersededAt = table.Column<string>(type: "TEXT", nullable: true),
                    Entered = table.Column<bool>(type: "INTEGER", nullable: false),
                    RecordState = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Meetings", x => new { x.Id, x.RecordedAt });
                });

            migrationBuilder.CreateTable(
                name: "Models",
                columns: table => new
                {
                    Code = table.Column<string>(type: "TEXT", nullable: false),
                    ProgramCode = table.Column<string>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    Definition = table.Column<string>(type: "TEXT", nullable: false),
                    Availability = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Models", x => x.Code);
                });

            migrationBuilder.CreateTable(
                name: "OrderingAgreementFacts",
                columns: table => new
                {
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    State = table.Column<string>(type: "TEXT", nullable: false),
                    County = table.Column<string>(type: "TEXT", nullable: false),
                    AgencyType = table.Column<string>(type: "TEXT", nullable: false),
                    Status = table.Column<string>(type: "TEXT", nullable: false),
                    OccurredOn = table.Column<string>(type: "TEXT", nullable: false),
                    SourceUrls = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OrderingAgreementFacts", x => x.Number);
                });

            migrationBuilder.CreateTable(
                name: "PrintedFacilities",
                columns: table => new
                {
                    Key = table.Column<int>(type: "INTEGER", nullable: false),
                    Detloc = table.Column<string>(type: "TEXT", nullable: true),
                    Name = table.Column<string>(type: "TEXT", nullable: true),
                    Address = table.Column<string>(type: "TEXT", nullable: true),
                    City = table.Column<string>(type: "TEXT", nullable: true),
                    County = table.Column<string>(type: "TEXT", nullable: true),
                    State = table.Column<string>(type: "TEXT", nullable: true),
                    Zip = table.Column<string>(type: "TEXT", nullable: true),
                    FieldOffice = table.Column<string>(type: "TEXT", nullable: true),
                    Type = table.Column<string>(type: "TEXT", nullable: true),
                    TypeDetailed = table.Column<string>(type: "TEXT", nullable: true),
                    Sexes = table.Column<string>(type: "TEXT", nullable: true),
                    Owner = table.Column<string>(type: "TEXT", nullable: true),
                    Operator = table.Column<string>(type: "TEXT", nullable: true),
                    Capacity = table.Column<string>(type: "TEXT", nullable: true),
                    PerDiem = table.Column<string>(type: "TEXT", nullable: true),
                    ContractStart = table.Column<string>(type: "TEXT", nullable: true),
                    ContractEnd = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PrintedFacilities", x => x.Key);
                });

            migrationBuilder.CreateTable(
                name: "PrintedRows",
                columns: table => new
                {
                    Key = table.Column<int>(type: "INTEGER", nullable: false),
                    StatePrinted = table.Column<string>(type: "TEXT", nullable: true),
                    AgencyPrinted = table.Column<string>(type: "TEXT", nullable: true),
                    TypePrinted = table.Column<string>(type: "TEXT", nullable: true),
                    CountyPrinted = table.Column<string>(type: "TEXT", nullable: true),
                    ModelPrinted = table.Column<string>(type: "TEXT", nullable: true),
                    SignedPrinted = table.Column<string>(type: "TEXT", nullable: true),
                    SignedKind = table.Column<string>(type: "TEXT", nullable: true),
                    MoaPrinted = table.Column<string>(type: "TEXT", nullable: true),
                    MoaLink = table.Column<string>(type: "TEXT", nullable: true),
                    AddendumPrinted = table.Column<string>(type: "TEXT", nullable: true),
                    AddendumLink = table.Column<string>(type: "TEXT", nullable: true),
                    State = table.Column<string>(type: "TEXT", nullable: true),
                    ModelCode = table.Column<string>(type: "TEXT", nullable: true),
                    SignedOn = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PrintedRows", x => x.Key);
                });

            migrationBuilder.CreateTable(
                name: "Programs",
                columns: table => new
                {
                    Code = table.Column<string>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    LegalAuthority = table.Column<string>(type: "TEXT", nullable: true),
                    Counterparty = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Programs", x => x.Code);
                });

            migrationBuilder.CreateTable(
                name: "PublicationRows",
                columns: table => new
                {
                    PublicationKey = table.Column<int>(type: "INTEGER", nullable: false),
                    RowNumber = table.Column<int>(type: "INTEGER", nullable: false),
                    PrintedRowKey = table.Column<int>(type: "INTEGER", nullable: false),
                    Hidden = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PublicationRows", x => new { x.PublicationKey, x.RowNumber });
                });

            migrationBuilder.CreateTable(
                name: "Publications",
                columns: table => new
                {
                    Key = table.Column<int>(type: "INTEGER", nullable: false),
                    RecordedAt = table.Column<string>(type: "TEXT", nullable: false),
                    Id = table.Column<string>(type: "TEXT", nullable: true),
                    List = table.Column<string>(type: "TEXT", nullable: false),
                    Publisher = table.Column<string>(type: "TEXT", nullable: false),
                    Medium = table.Column<string>(type: "TEXT", nullable: false),
                    FileName = table.Column<string>(type: "TEXT", nullable: false),
                    PublishedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Part = table.Column<string>(type: "TEXT", nullable: true),
                    PublishedAt = table.Column<string>(type: "TEXT", nullable: false),
                    DateBasis = table.Column<string>(type: "TEXT", nullable: false),
                    DateNote = table.Column<string>(type: "TEXT", nullable: true),
                    Sha256 = table.Column<string>(type: "TEXT", nullable: false),
                    SavedAt = table.Column<string>(type: "TEXT", nullable: true),
                    Columns = table.Column<string>(type: "TEXT", nullable: false),
                    RowCount = table.Column<int>(type: "INTEGER", nullable: false),
                    State = table.Column<string>(type: "TEXT", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", nullable: true),
                    RepeatsId = table.Column<string>(type: "TEXT", nullable: true),
                    RowsKey = table.Column<int>(type: "INTEGER", nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: true),
                    SupersededAt = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Publications", x => new { x.Key, x.RecordedAt });
                });

            migrationBuilder.CreateTable(
                name: "RaisedAlarms",
                columns: table => new
                {
                    Kind = table.Column<string>(type: "TEXT", nullable: false),
                    Subject = table.Column<string>(type: "TEXT", nullable: false),
                    Message = table.Column<string>(type: "TEXT", nullable: false),
                    RaisedAt = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RaisedAlarms", x => new { x.Kind, x.Subject });
                });

            migrationBuilder.CreateTable(
                name: "RetrievedFiles",
                columns: table => new
                {
                    Address = table.Column<string>(type: "TEXT", nullable: false),
                    List = table.Column<string>(type: "TEXT", nullable: true),
                    FileName = table.Column<string>(type: "TEXT", nullable: true),
                    Sha256 = table.Column<string>(type: "TEXT", nullable: false),
                    EntityTag = table.Column<string>(type: "TEXT", nullable: true),
                    LastModified = table.Column<string>(type: "TEXT", nullable: true),
                    RetrievedAt = table.Column<string>(type: "TEXT", nullable: false),
                    CheckedAt = table.Column<string>(type: "TEXT", nullable: false),
                    IsLinked = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RetrievedFiles", x => x.Address);
                });

            migrationBuilder.CreateTable(
                name: "ReviewItems",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", nullable: false),
                    PublicationId = table.Column<string>(type: "TEXT", nullable: true),
                    VanishedAgreementId = table.Column<string>(type: "TEXT", nullable: true),
                    VanishedName = table.Column<string>(type: "TEXT", nullable: false),
                    AppearedAgreementId = table.Column<string>(type: "TEXT", nullable: true),
                    AppearedName = table.Column<string>(type: "TEXT", nullable: false),
                    DecisionId = table.Column<string>(type: "TEXT", nullable: true),
                    AgencyId = table.Column<string>(type: "TEXT", nullable: true),
                    VanishedFacilityId = table.Column<string>(type: "TEXT", nullable: true),
                    VanishedObservationId = table.Column<string>(type: "TEXT", nullable: true),
                    AppearedFacilityId = table.Column<string>(type: "TEXT", nullable: true),
                    AppearedObservationId = table.Column<string>(type: "TEXT", nullable: true),
                    Doubt = table.Column<string>(type: "TEXT", nullable: false),
                    State = table.Column<string>(type: "TEXT", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReviewItems", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "RowRemarks",
                columns: table => new
                {
                    PrintedRowKey = table.Column<int>(type: "INTEGER", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", nullable: false),
                    Column = table.Column<string>(type: "TEXT", nullable: true),
                    Text = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RowRemarks", x => new { x.PrintedRowKey, x.Number });
                });

            migrationBuilder.CreateTable(
                name: "Rulings",
                columns: table => new
                {
                    Subject = table.Column<string>(type: "TEXT", nullable: false),
                    Key = table.Column<string>(type: "TEXT", nullable: false),
                    Verdict = table.Column<string>(type: "TEXT", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", nullable: false),
                    RuledOn = table.Column<DateOnly>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Rulings", x => new { x.Subject, x.Key });
                });

            migrationBuilder.CreateTable(
                name: "SignedDays",
                columns: table => new
                {
                    AgreementId = table.Column<string>(type: "TEXT", nullable: false),
                    Revision = table.Column<int>(type: "INTEGER", nullable: false),
                    RecordedAt = table.Column<string>(type: "TEXT", nullable: false),
                    SignedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    PrintedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Note = table.Column<string>(type: "TEXT", nullable: true),
                    ValidFrom = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    PublicationId = table.Column<string>(type: "TEXT", nullable: true),
                    SupersededAt = table.Column<string>(type: "TEXT", nullable: true),
                    Entered = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SignedDays", x => new { x.AgreementId, x.Revision, x.RecordedAt });
                });

            migrationBuilder.CreateTable(
                name: "Sources",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", nullable: false),
                    RecordedAt = table.Column<string>(type: "TEXT", nullable: false),
                    Publisher = table.Column<string>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", nullable: false),
                    Title = table.Column<string>(type: "TEXT", nullable: true),
                    Author = table.Column<string>(type: "TEXT", nullable: true),
                    Url = table.Column<string>(type: "TEXT", nullable: true),
                    Via = table.Column<string>(type: "TEXT", nullable: true),
                    ArchivedUrl = table.Column<string>(type: "TEXT", nullable: true),
                    PublishedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    RetrievedAt = table.Column<string>(type: "TEXT", nullable: true),
                    Sha256 = table.Column<string>(type: "TEXT", nullable: true),
                    License = table.Column<string>(type: "TEXT", nullable: true),
                    SupersededAt = table.Column<string>(type: "TEXT", nullable: true),
                    Entered = table.Column<bool>(type: "INTEGER", nullable: false),
                    RecordState = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Sources", x => new { x.Id, x.RecordedAt });
                });

            migrationBuilder.CreateTable(
                name: "StatusEventAssertions",
                columns: table => new
                {
                    StatusEventId = table.Column<string>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Status = table.Column<string>(type: "TEXT", nullable: false),
                    OccurredOn = table.Column<string>(type: "TEXT", nullable: false),
                    Basis = table.Column<string>(type: "TEXT", nullable: false),
                    SourceIds = table.Column<string>(type: "TEXT", nullable: false),
                    Note = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StatusEventAssertions", x => new { x.StatusEventId, x.Number });
                });

            migrationBuilder.CreateTable(
                name: "StatusEventSources",
                columns: table => new
                {
                    StatusEventId = table.Column<string>(type: "TEXT", nullable: false),
                    SourceId = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StatusEventSources", x => new { x.StatusEventId, x.SourceId });
                });

            migrationBuilder.CreateTable(
                name: "StatusEvents",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", nullable: false),
                    Sequence = table.Column<long>(type: "INTEGER", nullable: false),
                    AgreementId = table.Column<string>(type: "TEXT", nullable: false),
                    Status = table.Column<string>(type: "TEXT", nullable: false),
                    Phase = table.Column<string>(type: "TEXT", nullable: false),
                    OccurredOn = table.Column<string>(type: "TEXT", nullable: false),
                    Earliest = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Latest = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Basis = table.Column<string>(type: "TEXT", nullable: false),
                    Confidence = table.Column<string>(type: "TEXT", nullable: false),
                    Disputed = table.Column<bool>(type: "INTEGER", nullable: false),
                    DecisionId = table.Column<string>(type: "TEXT", nullable: true),
                    PublicationId = table.Column<string>(type: "TEXT", nullable: true),
                    LinkedEventId = table.Column<string>(type: "TEXT", nullable: true),
                    SuccessorId = table.Column<string>(type: "TEXT", nullable: true),
                    EndCause = table.Column<string>(type: "TEXT", nullable: true),
                    InitiatedBy = table.Column<string>(type: "TEXT", nullable: true),
                    Note = table.Column<string>(type: "TEXT", nullable: true),
                    RecordedAt = table.Column<string>(type: "TEXT", nullable: false),
                    SupersededAt = table.Column<string>(type: "TEXT", nullable: true),
                    Backfilled = table.Column<bool>(type: "INTEGER", nullable: false),
                    Entered = table.Column<bool>(type: "INTEGER", nullable: false),
                    ClosedAs = table.Column<string>(type: "TEXT", nullable: true),
                    ClosedBecause = table.Column<string>(type: "TEXT", nullable: true),
                    ReplacedById = table.Column<string>(type: "TEXT", nullable: true),
                    ChosenBy = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StatusEvents", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "UnheldPublications",
                columns: table => new
                {
                    FileName = table.Column<string>(type: "TEXT", nullable: false),
                    RetrievedAt = table.Column<string>(type: "TEXT", nullable: false),
                    List = table.Column<string>(type: "TEXT", nullable: false),
                    PublishedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Sha256 = table.Column<string>(type: "TEXT", nullable: true),
                    Url = table.Column<string>(type: "TEXT", nullable: true),
                    ModifiedAt = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_UnheldPublications", x => new { x.FileName, x.RetrievedAt });
                });

            migrationBuilder.CreateTable(
                name: "WebhookDeliveries",
                columns: table => new
                {
                    Number = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    WebhookId = table.Column<string>(type: "TEXT", nullable: false),
                    MessageId = table.Column<string>(type: "TEXT", nullable: false),
                    Type = table.Column<string>(type: "TEXT", nullable: false),
                    At = table.Column<string>(type: "TEXT", nullable: false),
                    Delivered = table.Column<bool>(type: "INTEGER", nullable: false),
                    Status = table.Column<int>(type: "INTEGER", nullable: true),
                    Error = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_WebhookDeliveries", x => x.Number);
                });

            migrationBuilder.CreateTable(
                name: "WebhookSubscriptions",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", nullable: false),
                    KeyId = table.Column<string>(type: "TEXT", nullable: false),
                    Url = table.Column<string>(type: "TEXT", nullable: false),
                    Events = table.Column<string>(type: "TEXT", nullable: false),
                    Filter = table.Column<string>(type: "TEXT", nullable: false),
                    Description = table.Column<string>(type: "TEXT", nullable: true),
                    Secret = table.Column<string>(type: "TEXT", nullable: false),
                    PreviousSecret = table.Column<string>(type: "TEXT", nullable: true),
                    PreviousSecretUntil = table.Column<string>(type: "TEXT", nullable: true),
                    Revision = table.Column<int>(type: "INTEGER", nullable: false),
                    Position = table.Column<long>(type: "INTEGER", nullable: false),
                    AlarmPosition = table.Column<long>(type: "INTEGER", nullable: false),
                    CreatedAt = table.Column<string>(type: "TEXT", nullable: false),
                    Enabled = table.Column<bool>(type: "INTEGER", nullable: false),
                    DisabledReason = table.Column<string>(type: "TEXT", nullable: true),
                    FailingSince = table.Column<string>(type: "TEXT", nullable: true),
                    Failures = table.Column<int>(type: "INTEGER", nullable: false),
                    NextAttemptAt = table.Column<string>(type: "TEXT", nullable: true),
                    LastDeliveredAt = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_WebhookSubscriptions", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Agencies_JurisdictionId",
                table: "Agencies",
                column: "JurisdictionId");

            migrationBuilder.CreateIndex(
                name: "IX_Agencies_Name_Id",
                table: "Agencies",
                columns: new[] { "Name", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Agencies_PopulationServed_Id",
                table: "Agencies",
                columns: new[] { "PopulationServed", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Agencies_State_Type",
                table: "Agencies",
                columns: new[] { "State", "Type" });

            migrationBuilder.CreateIndex(
                name: "IX_Agencies_Type_Id",
                table: "Agencies",
                columns: new[] { "Type", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_AgencyOris_Ori",
                table: "AgencyOris",
                column: "Ori");

            migrationBuilder.CreateIndex(
                name: "IX_AgencyTenures_AgencyId",
                table: "AgencyTenures",
                column: "AgencyId");

            migrationBuilder.CreateIndex(
                name: "IX_AgreementStates_Agency",
                table: "AgreementStates",
                columns: new[] { "AgencyId", "AgreementId" });

            migrationBuilder.CreateIndex(
                name: "IX_AgreementStates_CarriedBy",
                table: "AgreementStates",
                columns: new[] { "CarriedBy", "State", "ValidThrough", "ValidFrom", "RecordedAt", "SupersededAt", "StatusLatest", "StatusBasis", "ModelCode", "Phase", "Status", "RecordState", "ProgramCode", "AgreementId" });

            migrationBuilder.CreateIndex(
                name: "IX_AgreementStates_Current",
                table: "AgreementStates",
                columns: new[] { "AgreementId", "ValidFrom", "ValidThrough" },
                filter: "\"SupersededAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_AgreementStates_Facility",
                table: "AgreementStates",
                columns: new[] { "FacilityId", "AgreementId" });

            migrationBuilder.CreateIndex(
                name: "IX_AgreementStates_Jurisdiction",
                table: "AgreementStates",
                columns: new[] { "JurisdictionId", "AgreementId", "ValidFrom", "ValidThrough" },
                filter: "\"SupersededAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_AgreementStates_State",
                table: "AgreementStates",
                columns: new[] { "State", "AgreementId", "ValidFrom", "ValidThrough", "ModelCode", "Phase", "Status", "RecordState", "ProgramCode", "RecordedAt", "SupersededAt", "SignedOn", "StatusLatest", "InForceSince", "AgencyName", "JurisdictionName", "FacilityId" },
                filter: "\"SupersededAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_AgreementStates_State_Model",
                table: "AgreementStates",
                columns: new[] { "State", "ModelCode", "AgreementId", "ValidFrom", "ValidThrough", "Phase", "Status", "RecordState", "ProgramCode", "RecordedAt", "SupersededAt", "SignedOn", "StatusLatest", "InForceSince", "AgencyName", "JurisdictionName", "FacilityId" },
                filter: "\"SupersededAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_AgreementStates_State_Model_Phase",
                table: "AgreementStates",
                columns: new[] { "State", "ModelCode", "Phase", "AgreementId", "ValidFrom", "ValidThrough", "Status", "RecordState", "ProgramCode", "RecordedAt", "SupersededAt", "SignedOn", "StatusLatest", "InForceSince", "AgencyName", "JurisdictionName", "FacilityId" },
                filter: "\"SupersededAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_AgreementStates_State_Model_Versions",
                table: "AgreementStates",
                columns: new[] { "State", "ModelCode", "AgreementId", "RecordedAt", "SupersededAt", "ValidFrom", "ValidThrough", "Phase", "Status", "RecordState", "ProgramCode" });

            migrationBuilder.CreateIndex(
                name: "IX_AgreementStates_State_Versions",
                table: "AgreementStates",
                columns: new[] { "State", "AgreementId", "RecordedAt", "SupersededAt", "ValidFrom", "ValidThrough", "ModelCode", "Phase", "Status", "RecordState", "ProgramCode" });

            migrationBuilder.CreateIndex(
                name: "IX_Agreements_AgencyId",
                table: "Agreements",
                column: "AgencyId");

            migrationBuilder.CreateIndex(
                name: "IX_Agreements_ProgramCode",
                table: "Agreements",
                column: "ProgramCode");

            migrationBuilder.CreateIndex(
                name: "IX_AuditEntries_KeyId",
                table: "AuditEntries",
                column: "KeyId");

            migrationBuilder.CreateIndex(
                name: "IX_AuditEntries_ThingId",
                table: "AuditEntries",
                column: "ThingId");

            migrationBuilder.CreateIndex(
                name: "IX_Changes_AgencyId",
                table: "Changes",
                column: "AgencyId");

            migrationBuilder.CreateIndex(
                name: "IX_Changes_AgreementId",
                table: "Changes",
                column: "AgreementId");

            migrationBuilder.CreateIndex(
                name: "IX_Changes_EnteredAt",
                table: "Changes",
                column: "EnteredAt");

            migrationBuilder.CreateIndex(
                name: "IX_Changes_FacilityId",
                table: "Changes",
                column: "FacilityId");

            migrationBuilder.CreateIndex(
                name: "IX_Changes_LeadSequence",
                table: "Changes",
                columns: new[] { "LeadSequence", "Kind", "Thing", "Status", "State", "ProgramCode", "JurisdictionId", "AgreementId", "AgencyId" });

            migrationBuilder.CreateIndex(
                name: "IX_Changes_ProgramCode_Sequence_LeadSequence",
                table: "Changes",
                columns: new[] { "ProgramCode", "Sequence", "LeadSequence" });

            migrationBuilder.CreateIndex(
                name: "IX_Changes_Thing_ThingId",
                table: "Changes",
                columns: new[] { "Thing", "ThingId" });

            migrationBuilder.CreateIndex(
                name: "IX_Decisions_AgreementId",
                table: "Decisions",
                column: "AgreementId");

            migrationBuilder.CreateIndex(
                name: "IX_Decisions_Body_Id",
                table: "Decisions",
                columns: new[] { "Body", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Decisions_JurisdictionId",
                table: "Decisions",
                column: "JurisdictionId");

            migrationBuilder.CreateIndex(
                name: "IX_Decisions_Latest",
                table: "Decisions",
                column: "Latest");

            migrationBuilder.CreateIndex(
                name: "IX_Decisions_Outcome_Id",
                table: "Decisions",
                columns: new[] { "Outcome", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Decisions_RecordedAt_Id",
                table: "Decisions",
                columns: new[] { "RecordedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Decisions_State_Id",
                table: "Decisions",
                columns: new[] { "State", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Facilities_CountyId",
                table: "Facilities",
                column: "CountyId");

            migrationBuilder.CreateIndex(
                name: "IX_Facilities_Detloc",
                table: "Facilities",
                column: "Detloc");

            migrationBuilder.CreateIndex(
                name: "IX_Facilities_PlaceId",
                table: "Facilities",
                column: "PlaceId");

            migrationBuilder.CreateIndex(
                name: "IX_Facilities_State_Id",
                table: "Facilities",
                columns: new[] { "State", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_FacilityObservations_FacilityId_ObservedOn",
                table: "FacilityObservations",
                columns: new[] { "FacilityId", "ObservedOn" });

            migrationBuilder.CreateIndex(
                name: "IX_FacilityObservations_ObservedOn_Id",
                table: "FacilityObservations",
                columns: new[] { "ObservedOn", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_FacilityObservations_PublicationId_RowNumber",
                table: "FacilityObservations",
                columns: new[] { "PublicationId", "RowNumber" });

            migrationBuilder.CreateIndex(
                name: "IX_FacilityPublications_Id",
                table: "FacilityPublications",
                column: "Id");

            migrationBuilder.CreateIndex(
                name: "IX_FacilityPublications_PublishedOn_Id",
                table: "FacilityPublications",
                columns: new[] { "PublishedOn", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_IdempotentResponses_CreatedAt",
                table: "IdempotentResponses",
                column: "CreatedAt");

            migrationBuilder.CreateIndex(
                name: "IX_JurisdictionAncestors_AncestorId_JurisdictionId",
                table: "JurisdictionAncestors",
                columns: new[] { "AncestorId", "JurisdictionId" });

            migrationBuilder.CreateIndex(
                name: "IX_Jurisdictions_Latitude_Longitude",
                table: "Jurisdictions",
                columns: new[] { "Latitude", "Longitude" });

            migrationBuilder.CreateIndex(
                name: "IX_Jurisdictions_Level_Id",
                table: "Jurisdictions",
                columns: new[] { "Level", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Jurisdictions_Name_Id",
                table: "Jurisdictions",
                columns: new[] { "Name", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Jurisdictions_OcdId",
                table: "Jurisdictions",
                column: "OcdId");

            migrationBuilder.CreateIndex(
                name: "IX_Jurisdictions_Population_Id",
                table: "Jurisdictions",
                columns: new[] { "Population", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Jurisdictions_State_Level_Name",
                table: "Jurisdictions",
                columns: new[] { "State", "Level", "Name" });

            migrationBuilder.CreateIndex(
                name: "IX_Listings_AgencyId",
                table: "Listings",
                column: "AgencyId");

            migrationBuilder.CreateIndex(
                name: "IX_Listings_Agreement",
                table: "Listings",
                columns: new[] { "AgreementId", "FirstPosition", "SupersededAt", "RecordedAt", "List", "LastPosition", "FirstListedOn", "LastListedOn" });

            migrationBuilder.CreateIndex(
                name: "IX_Listings_Id",
                table: "Listings",
                column: "Id");

            migrationBuilder.CreateIndex(
                name: "IX_Listings_List_FirstPosition_LastPosition",
                table: "Listings",
                columns: new[] { "List", "FirstPosition", "LastPosition" });

            migrationBuilder.CreateIndex(
                name: "IX_Listings_PrintedRowKey_FirstPosition",
                table: "Listings",
                columns: new[] { "PrintedRowKey", "FirstPosition" });

            migrationBuilder.CreateIndex(
                name: "IX_Meetings_Body_Id",
                table: "Meetings",
                columns: new[] { "Body", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Meetings_HeldOn_Id",
                table: "Meetings",
                columns: new[] { "HeldOn", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Meetings_JurisdictionId",
                table: "Meetings",
                column: "JurisdictionId");

            migrationBuilder.CreateIndex(
                name: "IX_PublicationRows_PrintedRowKey_PublicationKey",
                table: "PublicationRows",
                columns: new[] { "PrintedRowKey", "PublicationKey" });

            migrationBuilder.CreateIndex(
                name: "IX_Publications_Id",
                table: "Publications",
                column: "Id");

            migrationBuilder.CreateIndex(
                name: "IX_Publications_List_Position",
                table: "Publications",
                columns: new[] { "List", "Position" });

            migrationBuilder.CreateIndex(
                name: "IX_Publications_PublishedAt_Id",
                table: "Publications",
                columns: new[] { "PublishedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Publications_Sha256",
                table: "Publications",
                column: "Sha256");

            migrationBuilder.CreateIndex(
                name: "IX_Sources_Kind_Id",
                table: "Sources",
                columns: new[] { "Kind", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Sources_PublishedOn_Id",
                table: "Sources",
                columns: new[] { "PublishedOn", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Sources_Publisher_Id",
                table: "Sources",
                columns: new[] { "Publisher", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_StatusEvents_AgreementId_Latest_Sequence",
                table: "StatusEvents",
                columns: new[] { "AgreementId", "Latest", "Sequence" });

            migrationBuilder.CreateIndex(
                name: "IX_StatusEvents_DecisionId",
                table: "StatusEvents",
                column: "DecisionId");

            migrationBuilder.CreateIndex(
                name: "IX_StatusEvents_Latest_Status",
                table: "StatusEvents",
                columns: new[] { "Latest", "Status" });

            migrationBuilder.CreateIndex(
                name: "IX_StatusEvents_PublicationId",
                table: "StatusEvents",
                column: "PublicationId");

            migrationBuilder.CreateIndex(
                name: "IX_StatusEvents_RecordedAt_Id",
                table: "StatusEvents",
                columns: new[] { "RecordedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_StatusEvents_Sequence",
                table: "StatusEvents",
                column: "Sequence",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_StatusEvents_Status_Id",
                table: "StatusEvents",
                columns: new[] { "Status", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_WebhookDeliveries_At",
                table: "WebhookDeliveries",
                column: "At");

            migrationBuilder.CreateIndex(
                name: "IX_WebhookDeliveries_WebhookId_Number",
                table: "WebhookDeliveries",
                columns: new[] { "WebhookId", "Number" });

            migrationBuilder.CreateIndex(
                name: "IX_WebhookSubscriptions_KeyId",
                table: "WebhookSubscriptions",
                column: "KeyId");

            // EF Core does not model full-text tables.
            foreach (var table in new[] { "AgencySearch", "JurisdictionSearch", "FacilitySearch" })
            {
                migrationBuilder.Sql(
                    $"CREATE VIRTUAL TABLE {table} USING fts5(Id UNINDEXED, Name, Printed, Places, RecordedAt UNINDEXED, SupersededAt UNINDEXED, "
                    + "tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3', columnsize = 0);");
            }
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("DROP TABLE AgencySearch;");
            migrationBuilder.Sql("DROP TABLE JurisdictionSearch;");
            migrationBuilder.Sql("DROP TABLE FacilitySearch;");

            migrationBuilder.DropTable(
                name: "Agencies");

            migrationBuilder.DropTable(
                name: "AgencyNames");

            migrationBuilder.DropTable(
                name: "AgencyOris");

            migrationBuilder.DropTable(
                name: "AgencyTenures");

            migrationBuilder.DropTable(
                name: "AgreementCountDeltas");

            migrationBuilder.DropTable(
                name: "AgreementStates");

            migrationBuilder.DropTable(
                name: "Agreements");

            migrationBuilder.DropTable(
                name: "AlarmEvents");

            migrationBuilder.DropTable(
                name: "ApiKeys");

            migrationBuilder.DropTable(
                name: "AuditEntries");

            migrationBuilder.DropTable(
                name: "Changes");

            migrationBuilder.DropTable(
                name: "DatasetMetadata");

            migrationBuilder.DropTable(
                name: "DatasetVersions");

            migrationBuilder.DropTable(
                name: "DecisionFacts");

            migrationBuilder.DropTable(
                name: "DecisionSources");

            migrationBuilder.DropTable(
                name: "Decisions");

            migrationBuilder.DropTable(
                name: "Documents");

            migrationBuilder.DropTable(
                name: "Facilities");

            migrationBuilder.DropTable(
                name: "FacilityNames");

            migrationBuilder.DropTable(
                name: "FacilityObservations");

            migrationBuilder.DropTable(
                name: "FacilityPublications");

            migrationBuilder.DropTable(
                name: "FacilityRows");

            migrationBuilder.DropTable(
                name: "FacilityTerms");

            migrationBuilder.DropTable(
                name: "IdempotentResponses");

            migrationBuilder.DropTable(
                name: "JobLeases");

            migrationBuilder.DropTable(
                name: "JurisdictionAncestors");

            migrationBuilder.DropTable(
                name: "Jurisdictions");

            migrationBuilder.DropTable(
                name: "Listings");

            migrationBuilder.DropTable(
                name: "MeetingSources");

            migrationBuilder.DropTable(
                name: "Meetings");

            migrationBuilder.DropTable(
                name: "Models");

            migrationBuilder.DropTable(
                name: "OrderingAgreementFacts");

            migrationBuilder.DropTable(
                name: "PrintedFacilities");

            migrationBuilder.DropTable(
                name: "PrintedRows");

            migrationBuilder.DropTable(
                name: "Programs");

            migrationBuilder.DropTable(
                name: "PublicationRows");

            migrationBuilder.DropTable(
                name: "Publications");

            migrationBuilder.DropTable(
                name: "RaisedAlarms");

            migrationBuilder.DropTable(
                name: "RetrievedFiles");

            migrationBuilder.DropTable(
                name: "ReviewItems");

            migrationBuilder.DropTable(
                name: "RowRemarks");

            migrationBuilder.DropTable(
                name: "Rulings");

            migrationBuilder.DropTable(
                name: "SignedDays");

            migrationBuilder.DropTable(
                name: "Sources");

            migrationBuilder.DropTable(
                name: "StatusEventAssertions");

            migrationBuilder.DropTable(
                name: "StatusEventSources");

            migrationBuilder.DropTable(
                name: "StatusEvents");

            migrationBuilder.DropTable(
                name: "UnheldPublications");

            migrationBuilder.DropTable(
                name: "WebhookDeliveries");

            migrationBuilder.DropTable(
                name: "WebhookSubscriptions");
        }
    }
}
