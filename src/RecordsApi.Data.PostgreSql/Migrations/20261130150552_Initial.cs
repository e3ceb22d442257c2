using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;
using NpgsqlTypes;

#nullable disable

namespace RecordsApi.Data.PostgreSql.Migrations
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
                    Id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    RecordedAt = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    State = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Type = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    JurisdictionId = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Serves = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    ServesReason = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    JurisdictionMatch = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    OriMatch = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    PopulationServed = table.Column<int>(type: "integer", nullable: true),
                    PopulationYear = table.Column<int>(type: "integer", nullable: true),
                    PopulationSourceId = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    SupersededAt = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Entered = table.Column<bool>(type: "boolean", nullable: false),
                    RecordState = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    MergedIntoId = table.Column<string>(type: "text", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Agencies", x => new { x.Id, x.RecordedAt });
                })
                .Annotation("Npgsql:StorageParameter:vacuum_truncate", false);

            migrationBuilder.CreateTable(
                name: "AgencyNames",
                columns: table => new
                {
                    AgencyId = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    RecordedAt = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    FirstSeenOn = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    LastSeenOn = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    SupersededAt = table.Column<string>(type: "text", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AgencyNames", x => new { x.AgencyId, x.Name, x.RecordedAt });
                })
                .Annotation("Npgsql:StorageParameter:vacuum_truncate", false);

            migrationBuilder.CreateTable(
                name: "AgencyOris",
                columns: table => new
                {
                    AgencyId = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Ori = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    RecordedAt = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    SupersededAt = table.Column<string>(type: "text", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AgencyOris", x => new { x.AgencyId, x.Ori, x.RecordedAt });
                })
                .Annotation("Npgsql:StorageParameter:vacuum_truncate", false);

            migrationBuilder.CreateTable(
                name: "AgencySearch",
                columns: table => new
                {
                    Number = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityAlwaysColumn),
                    Id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Places = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Printed = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    RecordedAt = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    SupersededAt = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Words = table.Column<NpgsqlTsVector>(type: "tsvector", nullable: true, computedColumnSql: "array_to_tsvector(array_remove(string_to_array(\"Name\" || ' ' || \"Printed\" || ' ' || \"Places\", ' '), ''))", stored: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AgencySearch", x => x.Number);
                })
                .Annotation("Npgsql:StorageParameter:vacuum_truncate", false);

            migrationBuilder.CreateTable(
                name: "AgencyTenures",
                columns: table => new
                {
                    AgreementId = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Ordinal = table.Column<int>(type: "integer", nullable: false),
                    RecordedAt = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    AgencyId = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    ValidFrom = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    SupersededAt = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Entered = table.Column<bool>(type: "boolean", nullable: false),
                    Basis = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    EnteredName = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    NameMatch = table.Column<string>(type: "text", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AgencyTenures", x => new { x.AgreementId, x.Ordinal, x.RecordedAt });
                })
                .Annotation("Npgsql:StorageParameter:vacuum_truncate", false);

            migrationBuilder.CreateTable(
                name: "AgreementCountDeltas",
                columns: table => new
                {
                    State = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    ModelCode = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    ProgramCode = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Phase = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Status = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Day = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Delta = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AgreementCountDeltas", x => new { x.State, x.ModelCode, x.Phase, x.ProgramCode, x.Status, x.Day });
                })
                .Annotation("Npgsql:StorageParameter:vacuum_truncate", false);

            migrationBuilder.CreateTable(
                name: "AgreementStates",
                columns: table => new
                {
                    AgreementId = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    RecordedAt = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    ValidFrom = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    SupersededAt = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    ValidThrough = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    ProgramCode = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    ModelCode = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Counterparty = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    RecordState = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    PredecessorId = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    SupersededById = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    DelistedFrom = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    AgencyId = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    AgencyName = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    AgencyType = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    FacilityId = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    FacilityName = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    PartyId = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    PartyName = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    PartyLevel = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    State = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    JurisdictionId = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    JurisdictionName = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    JurisdictionLevel = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    CountyIds = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    EventId = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Status = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Phase = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    CarriedBy = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    StatusSince = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    StatusEarliest = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    StatusLatest = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    StatusBasis = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Confidence = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    InForceSince = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    SignedOn = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    SignedPrintedOn = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    SignedNote = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Disputed = table.Column<bool>(type: "boolean", nullable: false),
                    IsUncertain = table.Column<bool>(type: "boolean", nullable: false),
                    Documents = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    SourceIds = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    ListedRanges = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AgreementStates", x => new { x.AgreementId, x.RecordedAt, x.ValidFrom });
                })
                .Annotation("Npgsql:StorageParameter:vacuum_truncate", false);

            migrationBuilder.CreateTable(
                name: "Agreements",
                columns: table => new
                {
                    Id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    RecordedAt = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    AgencyId = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    FacilityId = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    ProgramCode = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    ModelCode = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Counterparty = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Ordinal = table.Column<int>(type: "integer", nullable: false),
                    PredecessorId = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    RecordState = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    MergedIntoId = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    SupersededAt = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Entered = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Agreements", x => new { x.Id, x.RecordedAt });
                })
                .Annotation("Npgsql:StorageParameter:vacuum_truncate", false);

            migrationBuilder.CreateTable(
                name: "AlarmEvents",
                columns: table => new
                {
                    Sequence = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Kind = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Subject = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Message = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Raised = table.Column<bool>(type: "boolean", nullable: false),
                    At = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AlarmEvents", x => x.Sequence);
                })
                .Annotation("Npgsql:StorageParameter:vacuum_truncate", false);

            migrationBuilder.CreateTable(
                name: "ApiKeys",
                columns: table => new
                {
                    Id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Hash = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Scopes = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    CreatedAt = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    RevokedAt = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    LastUsedAt = table.Column<string>(type: "text", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ApiKeys", x => x.Id);
                })
                .Annotation("Npgsql:StorageParameter:vacuum_truncate", false);

            migrationBuilder.CreateTable(
                name: "AuditEntries",
                columns: table => new
                {
                    Sequence = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    At = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    KeyId = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    KeyName = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    RequestId = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Method = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Path = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Status = table.Column<int>(type: "integer", nullable: false),
                    Outcome = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Thing = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    ThingId = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Reason = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Before = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    After = table.Column<string>(type: "text", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AuditEntries", x => x.Sequence);
                })
                .Annotation("Npgsql:StorageParameter:vacuum_truncate", false);

            migrationBuilder.CreateTable(
                name: "Changes",
                columns: table => new
                {
                    Sequence = table.Column<long>(type: "bigint", nullable: false),
                    LeadSequence = table.Column<long>(type: "bigint", nullable: false),
                    Fact = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Kind = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    RecordedAt = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    EnteredAt = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Thing = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    ThingId = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    AgreementId = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    AgencyId = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    FacilityId = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    ProgramCode = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    State = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    JurisdictionId = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Status = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    OccurredOn = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    AgreementStatus = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    StatusEventId = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    DecisionId = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    PublicationId = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Before = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    After = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Reason = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    CorrectionKind = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    SourceIds = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Content = table.Column<string>(type: "text", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Changes", x => x.Sequence);
                })
                .Annotation("Npgsql:StorageParameter:vacuum_truncate", false);

            migrationBuilder.CreateTable(
                name: "DatasetMetadata",
                columns: table => new
                {
                    Name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Value = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DatasetMetadata", x => x.Name);
                })
                .Annotation("Npgsql:StorageParameter:vacuum_truncate", false);

            migrationBuilder.CreateTable(
                name: "DatasetVersions",
                columns: table => new
                {
                    KnownThrough = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Version = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    FreshThrough = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DatasetVersions", x => x.KnownThrough);
                })
                .Annotation("Npgsql:StorageParameter:vacuum_truncate", false);

            migrationBuilder.CreateTable(
                name: "DecisionFacts",
                columns: table => new
                {
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Jurisdiction = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    State = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Agency = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Body = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    DecidedOn = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Kind = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Outcome = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Yes = table.Column<int>(type: "integer", nullable: true),
                    No = table.Column<int>(type: "integer", nullable: true),
                    Absent = table.Column<int>(type: "integer", nullable: true),
                    Purpose = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    MatterFile = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Note = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    SourcePublisher = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    SourcePublishedOn = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    SourceUrl = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Certainty = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DecisionFacts", x => x.Number);
                })
                .Annotation("Npgsql:StorageParameter:vacuum_truncate", false);

            migrationBuilder.CreateTable(
                name: "DecisionSources",
                columns: table => new
                {
                    DecisionId = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    SourceId = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    RecordedAt = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    SupersededAt = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Entered = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DecisionSources", x => new { x.DecisionId, x.SourceId, x.RecordedAt });
                })
                .Annotation("Npgsql:StorageParameter:vacuum_truncate", false);

            migrationBuilder.CreateTable(
                name: "Decisions",
                columns: table => new
                {
                    Id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    RecordedAt = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    JurisdictionId = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    State = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    AgencyId = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    AgreementId = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    MeetingId = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Body = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Kind = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Outcome = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Purpose = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    DecidedOn = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Earliest = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Latest = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Yes = table.Column<int>(type: "integer", nullable: true),
                    No = table.Column<int>(type: "integer", nullable: true),
                    Absent = table.Column<int>(type: "integer", nullable: true),
                    Abstain = table.Column<int>(type: "integer", nullable: true),
                    Recused = table.Column<int>(type: "integer", nullable: true),
                    Mover = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Seconder = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    RollCall = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    FinalOn = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    MatterFile = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Note = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Certainty = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Disputed = table.Column<bool>(type: "boolean", nullable: false),
                    SupersededAt = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Entered = table.Column<bool>(type: "boolean", nullable: false),
                    RecordState = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Decisions", x => new { x.Id, x.RecordedAt });
                })
                .Annotation("Npgsql:StorageParameter:vacuum_truncate", false);

            migrationBuilder.CreateTable(
                name: "Documents",
                columns: table => new
                {
                    AgreementId = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Kind = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Url = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    RecordedAt = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Remark = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    ValidFrom = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    PublicationId = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    SupersededAt = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Entered = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Documents", x => new { x.AgreementId, x.Kind, x.Url, x.RecordedAt });
                })
                .Annotation("Npgsql:StorageParameter:vacuum_truncate", false);

            migrationBuilder.CreateTable(
                name: "Facilities",
                columns: table => new
                {
                    Id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    RecordedAt = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Detloc = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Address = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    City = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    State = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Zip = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    PlaceId = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    CountyId = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    CountyBasis = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    FieldOffice = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    TypeCode = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    TypePrinted = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    TypeConfidence = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    TypeNote = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Owner = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    PartyId = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    OwnerPublicationId = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Operator = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    SupersededAt = table.Column<string>(type: "text", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Facilities", x => new { x.Id, x.RecordedAt });
                })
                .Annotation("Npgsql:StorageParameter:vacuum_truncate", false);

            migrationBuilder.CreateTable(
                name: "FacilityNames",
                columns: table => new
                {
                    FacilityId = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    RecordedAt = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    FirstSeenOn = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    LastSeenOn = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    SupersededAt = table.Column<string>(type: "text", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FacilityNames", x => new { x.FacilityId, x.Name, x.RecordedAt });
                })
                .Annotation("Npgsql:StorageParameter:vacuum_truncate", false);

            migrationBuilder.CreateTable(
                name: "FacilityObservations",
                columns: table => new
                {
                    Id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    RecordedAt = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    PublicationId = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    RowNumber = table.Column<int>(type: "integer", nullable: false),
                    FacilityId = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Join = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    ObservedOn = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    FiscalYear = table.Column<int>(type: "integer", nullable: true),
                    NamePrinted = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    TypeCode = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    TypePrinted = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    FieldOffice = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    AveragePopulation = table.Column<double>(type: "double precision", nullable: true),
                    GuaranteedMinimum = table.Column<int>(type: "integer", nullable: true),
                    TypeConfidence = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Note = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    SupersededAt = table.Column<string>(type: "text", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FacilityObservations", x => new { x.Id, x.RecordedAt });
                })
                .Annotation("Npgsql:StorageParameter:vacuum_truncate", false);

            migrationBuilder.CreateTable(
                name: "FacilityPublications",
                columns: table => new
                {
                    Key = table.Column<int>(type: "integer", nullable: false),
                    RecordedAt = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Id = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    List = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    FileName = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Sha256 = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Sheet = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Columns = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Heading = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Notes = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    SavedAt = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    PublishedOn = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    DataAsOf = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    FiscalYear = table.Column<int>(type: "integer", nullable: true),
                    DateNote = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    RowCount = table.Column<int>(type: "integer", nullable: false),
                    State = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Reason = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    RepeatsId = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    SupersededAt = table.Column<string>(type: "text", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FacilityPublications", x => new { x.Key, x.RecordedAt });
                })
                .Annotation("Npgsql:StorageParameter:vacuum_truncate", false);

            migrationBuilder.CreateTable(
                name: "FacilityRows",
                columns: table => new
                {
                    PublicationKey = table.Column<int>(type: "integer", nullable: false),
                    RowNumber = table.Column<int>(type: "integer", nullable: false),
                    PrintedFacilityKey = table.Column<int>(type: "integer", nullable: false),
                    LevelA = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    LevelB = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    LevelC = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    LevelD = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    GuaranteedMinimum = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    AveragePopulation = table.Column<string>(type: "text", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FacilityRows", x => new { x.PublicationKey, x.RowNumber });
                })
                .Annotation("Npgsql:StorageParameter:vacuum_truncate", false);

            migrationBuilder.CreateTable(
                name: "FacilitySearch",
                columns: table => new
                {
                    Number = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityAlwaysColumn),
                    Id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Places = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Printed = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    RecordedAt = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    SupersededAt = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Words = table.Column<NpgsqlTsVector>(type: "tsvector", nullable: true, computedColumnSql: "array_to_tsvector(array_remove(string_to_array(\"Name\" || ' ' || \"Printed\" || ' ' || \"Places\", ' '), ''))", stored: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FacilitySearch", x => x.Number);
                })
                .Annotation("Npgsql:StorageParameter:vacuum_truncate", false);

            migrationBuilder.CreateTable(
                name: "FacilityTerms",
                columns: table => new
                {
                    FacilityId = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Kind = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Printed = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    PublicationId = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    RecordedAt = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    FirstSeenOn = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    LastSeenOn = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Number = table.Column<double>(type: "double precision", nullable: true),
                    Date = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Confidence = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Note = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    SupersededAt = table.Column<string>(type: "text", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FacilityTerms", x => new { x.FacilityId, x.Kind, x.PublicationId, x.Printed, x.RecordedAt });
                })
                .Annotation("Npgsql:StorageParameter:vacuum_truncate", false);

            migrationBuilder.CreateTable(
                name: "IdempotentResponses",
                columns: table => new
                {
                    KeyId = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Key = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    RequestHash = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Status = table.Column<int>(type: "integer", nullable: false),
                    Location = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    ETag = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Body = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    CreatedAt = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_IdempotentResponses", x => new { x.KeyId, x.Key });
                })
                .Annotation("Npgsql:StorageParameter:vacuum_truncate", false);

            migrationBuilder.CreateTable(
                name: "JobLeases",
                columns: table => new
                {
                    Job = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Holder = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    StartedAt = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    ExpiresAt = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_JobLeases", x => x.Job);
                })
                .Annotation("Npgsql:StorageParameter:vacuum_truncate", false);

            migrationBuilder.CreateTable(
                name: "JurisdictionAncestors",
                columns: table => new
                {
                    JurisdictionId = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    AncestorId = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Depth = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_JurisdictionAncestors", x => new { x.JurisdictionId, x.AncestorId });
                })
                .Annotation("Npgsql:StorageParameter:vacuum_truncate", false);

            migrationBuilder.CreateTable(
                name: "JurisdictionSearch",
                columns: table => new
                {
                    Number = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityAlwaysColumn),
                    Id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Places = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Printed = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    RecordedAt = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    SupersededAt = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Words = table.Column<NpgsqlTsVector>(type: "tsvector", nullable: true, computedColumnSql: "array_to_tsvector(array_remove(string_to_array(\"Name\" || ' ' || \"Printed\" || ' ' || \"Places\", ' '), ''))", stored: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_JurisdictionSearch", x => x.Number);
                })
                .Annotation("Npgsql:StorageParameter:vacuum_truncate", false);

            migrationBuilder.CreateTable(
                name: "Jurisdictions",
                columns: table => new
                {
                    Id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Level = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    State = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    OcdId = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Iso3166 = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Population = table.Column<int>(type: "integer", nullable: true),
                    PopulationYear = table.Column<int>(type: "integer", nullable: true),
                    PopulationSourceId = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Latitude = table.Column<double>(type: "double precision", nullable: true),
                    Longitude = table.Column<double>(type: "double precision", nullable: true),
                    CoordinatesSourceId = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    CoordinatesBasis = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    ParentsSourceId = table.Column<string>(type: "text", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Jurisdictions", x => x.Id);
                })
                .Annotation("Npgsql:StorageParameter:vacuum_truncate", false);

            migrationBuilder.CreateTable(
                name: "Listings",
                columns: table => new
                {
                    Key = table.Column<int>(type: "integer", nullable: false),
                    RecordedAt = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Id = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    List = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    PrintedRowKey = table.Column<int>(type: "integer", nullable: false),
                    AgreementId = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    AgencyId = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Join = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    FirstPublicationId = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    LastPublicationId = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    FirstPosition = table.Column<int>(type: "integer", nullable: false),
                    LastPosition = table.Column<int>(type: "integer", nullable: false),
                    FirstListedOn = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    LastListedOn = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    AgencyPrinted = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    SupersededAt = table.Column<string>(type: "text", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Listings", x => new { x.Key, x.RecordedAt });
                })
                .Annotation("Npgsql:StorageParameter:vacuum_truncate", false);

            migrationBuilder.CreateTable(
                name: "MeetingSources",
                columns: table => new
                {
                    MeetingId = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    SourceId = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    RecordedAt = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    SupersededAt = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Entered = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MeetingSources", x => new { x.MeetingId, x.SourceId, x.RecordedAt });
                })
                .Annotation("Npgsql:StorageParameter:vacuum_truncate", false);

            migrationBuilder.CreateTable(
                name: "Meetings",
                columns: table => new
                {
                    Id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    RecordedAt = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Body = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    JurisdictionId = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Kind = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    HeldOn = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    ScheduledStart = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    CalledToOrder = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Adjourned = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    TimeZone = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    AgendaUrl = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    MinutesUrl = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    PublicSpeakers = table.Column<int>(type: "integer", nullable: true),
                    SupersededAt = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Entered = table.Column<bool>(type: "boolean", nullable: false),
                    RecordState = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Meetings", x => new { x.Id, x.RecordedAt });
                })
                .Annotation("Npgsql:StorageParameter:vacuum_truncate", false);

            migrationBuilder.CreateTable(
                name: "Models",
                columns: table => new
                {
                    Code = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    ProgramCode = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Definition = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Availability = table.Column<string>(type: "text", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Models", x => x.Code);
                })
                .Annotation("Npgsql:StorageParameter:vacuum_truncate", false);

            migrationBuilder.CreateTable(
                name: "OrderingAgreementFacts",
                columns: table => new
                {
                    Number = table.Column<int>(type: "integer", nullable: false),
                    State = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    County = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    AgencyType = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Status = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    OccurredOn = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    SourceUrls = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OrderingAgreementFacts", x => x.Number);
                })
                .Annotation("Npgsql:StorageParameter:vacuum_truncate", false);

            migrationBuilder.CreateTable(
                name: "PrintedFacilities",
                columns: table => new
                {
                    Key = table.Column<int>(type: "integer", nullable: false),
                    Detloc = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Name = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Address = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    City = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    County = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    State = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Zip = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    FieldOffice = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Type = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    TypeDetailed = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Sexes = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Owner = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Operator = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Capacity = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    PerDiem = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    ContractStart = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    ContractEnd = table.Column<string>(type: "text", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PrintedFacilities", x => x.Key);
                })
                .Annotation("Npgsql:StorageParameter:vacuum_truncate", false);

            migrationBuilder.CreateTable(
                name: "PrintedRows",
                columns: table => new
                {
                    Key = table.Column<int>(type: "integer", nullable: false),
                    StatePrinted = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    AgencyPrinted = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    TypePrinted = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    CountyPrinted = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    ModelPrinted = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    SignedPrinted = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    SignedKind = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    MoaPrinted = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    MoaLink = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    AddendumPrinted = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    AddendumLink = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    State = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    ModelCode = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    SignedOn = table.Column<string>(type: "text", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PrintedRows", x => x.Key);
                })
                .Annotation("Npgsql:StorageParameter:vacuum_truncate", false);

            migrationBuilder.CreateTable(
                name: "Programs",
                columns: table => new
                {
                    Code = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    LegalAuthority = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Counterparty = table.Column<string>(type: "text", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Programs", x => x.Code);
                })
                .Annotation("Npgsql:StorageParameter:vacuum_truncate", false);

            migrationBuilder.CreateTable(
                name: "PublicationRows",
                columns: table => new
                {
                    PublicationKey = table.Column<int>(type: "integer", nullable: false),
                    RowNumber = table.Column<int>(type: "integer", nullable: false),
                    PrintedRowKey = table.Column<int>(type: "integer", nullable: false),
                    Hidden = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PublicationRows", x => new { x.PublicationKey, x.RowNumber });
                })
                .Annotation("Npgsql:StorageParameter:vacuum_truncate", false);

            migrationBuilder.CreateTable(
                name: "Publications",
                columns: table => new
                {
                    Key = table.Column<int>(type: "integer", nullable: false),
                    RecordedAt = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Id = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    List = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Publisher = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Medium = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    FileName = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    PublishedOn = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Part = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    PublishedAt = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    DateBasis = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    DateNote = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Sha256 = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    SavedAt = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Columns = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    RowCount = table.Column<int>(type: "integer", nullable: false),
                    State = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Reason = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    RepeatsId = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    RowsKey = table.Column<int>(type: "integer", nullable: false),
                    Position = table.Column<int>(type: "integer", nullable: true),
                    SupersededAt = table.Column<string>(type: "text", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Publications", x => new { x.Key, x.RecordedAt });
                })
                .Annotation("Npgsql:StorageParameter:vacuum_truncate", false);

            migrationBuilder.CreateTable(
                name: "RaisedAlarms",
                columns: table => new
                {
                    Kind = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Subject = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Message = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    RaisedAt = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RaisedAlarms", x => new { x.Kind, x.Subject });
                })
                .Annotation("Npgsql:StorageParameter:vacuum_truncate", false);

            migrationBuilder.CreateTable(
                name: "RetrievedFiles",
                columns: table => new
                {
                    Address = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    List = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    FileName = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Sha256 = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    EntityTag = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    LastModified = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    RetrievedAt = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    CheckedAt = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    IsLinked = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RetrievedFiles", x => x.Address);
                })
                .Annotation("Npgsql:StorageParameter:vacuum_truncate", false);

            migrationBuilder.CreateTable(
                name: "ReviewItems",
                columns: table => new
                {
                    Id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    PublicationId = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    VanishedAgreementId = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    VanishedName = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    AppearedAgreementId = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    AppearedName = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    DecisionId = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    AgencyId = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    VanishedFacilityId = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    VanishedObservationId = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    AppearedFacilityId = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    AppearedObservationId = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Doubt = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    State = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Reason = table.Column<string>(type: "text", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReviewItems", x => x.Id);
                })
                .Annotation("Npgsql:StorageParameter:vacuum_truncate", false);

            migrationBuilder.CreateTable(
                name: "RowRemarks",
                columns: table => new
                {
                    PrintedRowKey = table.Column<int>(type: "integer", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Kind = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Column = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Text = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RowRemarks", x => new { x.PrintedRowKey, x.Number });
                })
                .Annotation("Npgsql:StorageParameter:vacuum_truncate", false);

            migrationBuilder.CreateTable(
                name: "Rulings",
                columns: table => new
                {
                    Subject = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Key = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Verdict = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Reason = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    RuledOn = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Rulings", x => new { x.Subject, x.Key });
                })
                .Annotation("Npgsql:StorageParameter:vacuum_truncate", false);

            migrationBuilder.CreateTable(
                name: "SignedDays",
                columns: table => new
                {
                    AgreementId = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Revision = table.Column<int>(type: "integer", nullable: false),
                    RecordedAt = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    SignedOn = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    PrintedOn = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Note = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    ValidFrom = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    PublicationId = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    SupersededAt = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Entered = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SignedDays", x => new { x.AgreementId, x.Revision, x.RecordedAt });
                })
                .Annotation("Npgsql:StorageParameter:vacuum_truncate", false);

            migrationBuilder.CreateTable(
                name: "Sources",
                columns: table => new
                {
                    Id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    RecordedAt = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Publisher = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Kind = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Title = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Author = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Url = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Via = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    ArchivedUrl = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    PublishedOn = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    RetrievedAt = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Sha256 = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    License = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    SupersededAt = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Entered = table.Column<bool>(type: "boolean", nullable: false),
                    RecordState = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Sources", x => new { x.Id, x.RecordedAt });
                })
                .Annotation("Npgsql:StorageParameter:vacuum_truncate", false);

            migrationBuilder.CreateTable(
                name: "StatusEventAssertions",
                columns: table => new
                {
                    StatusEventId = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Status = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    OccurredOn = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Basis = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    SourceIds = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Note = table.Column<string>(type: "text", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StatusEventAssertions", x => new { x.StatusEventId, x.Number });
                })
                .Annotation("Npgsql:StorageParameter:vacuum_truncate", false);

            migrationBuilder.CreateTable(
                name: "StatusEventSources",
                columns: table => new
                {
                    StatusEventId = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    SourceId = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StatusEventSources", x => new { x.StatusEventId, x.SourceId });
                })
                .Annotation("Npgsql:StorageParameter:vacuum_truncate", false);

            migrationBuilder.CreateTable(
                name: "StatusEvents",
                columns: table => new
                {
                    Id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Sequence = table.Column<long>(type: "bigint", nullable: false),
                    AgreementId = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Status = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Phase = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    OccurredOn = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Earliest = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Latest = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Basis = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Confidence = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Disputed = table.Column<bool>(type: "boolean", nullable: false),
                    DecisionId = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    PublicationId = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    LinkedEventId = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    SuccessorId = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    EndCause = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    InitiatedBy = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Note = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    RecordedAt = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    SupersededAt = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Backfilled = table.Column<bool>(type: "boolean", nullable: false),
                    Entered = table.Column<bool>(type: "boolean", nullable: false),
                    ClosedAs = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    ClosedBecause = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    ReplacedById = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    ChosenBy = table.Column<string>(type: "text", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StatusEvents", x => x.Id);
                })
                .Annotation("Npgsql:StorageParameter:vacuum_truncate", false);

            migrationBuilder.CreateTable(
                name: "UnheldPublications",
                columns: table => new
                {
                    FileName = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    RetrievedAt = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    List = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    PublishedOn = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Sha256 = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Url = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    ModifiedAt = table.Column<string>(type: "text", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_UnheldPublications", x => new { x.FileName, x.RetrievedAt });
                })
                .Annotation("Npgsql:StorageParameter:vacuum_truncate", false);

            migrationBuilder.CreateTable(
                name: "WebhookDeliveries",
                columns: table => new
                {
                    Number = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    WebhookId = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    MessageId = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Type = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    At = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Delivered = table.Column<bool>(type: "boolean", nullable: false),
                    Status = table.Column<int>(type: "integer", nullable: true),
                    Error = table.Column<string>(type: "text", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_WebhookDeliveries", x => x.Number);
                })
                .Annotation("Npgsql:StorageParameter:vacuum_truncate", false);

            migrationBuilder.CreateTable(
                name: "WebhookSubscriptions",
                columns: table => new
                {
                    Id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    KeyId = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Url = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Events = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Filter = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Description = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Secret = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    PreviousSecret = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    PreviousSecretUntil = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Revision = table.Column<int>(type: "integer", nullable: false),
                    Position = table.Column<long>(type: "bigint", nullable: false),
                    AlarmPosition = table.Column<long>(type: "bigint", nullable: false),
                    CreatedAt = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Enabled = table.Column<bool>(type: "boolean", nullable: false),
                    DisabledReason = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    FailingSince = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Failures = table.Column<int>(type: "integer", nullable: false),
                    NextAttemptAt = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    LastDeliveredAt = table.Column<string>(type: "text", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_WebhookSubscriptions", x => x.Id);
                })
                .Annotation("Npgsql:StorageParameter:vacuum_truncate", false);

            migrationBuilder.CreateIndex(
                name: "IX_Agencies_JurisdictionId",
                table: "Agencies",
                column: "JurisdictionId")
                .Annotation("Npgsql:IndexNullSortOrder", new[] { NullSortOrder.NullsFirst });

            migrationBuilder.CreateIndex(
                name: "IX_Agencies_Name_Id",
                table: "Agencies",
                columns: new[] { "Name", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Agencies_PopulationServed_Id",
                table: "Agencies",
                columns: new[] { "PopulationServed", "Id" })
                .Annotation("Npgsql:IndexNullSortOrder", new[] { NullSortOrder.NullsFirst, NullSortOrder.Unspecified });

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
                name: "IX_AgencySearch_Id",
                table: "AgencySearch",
                column: "Id");

            migrationBuilder.CreateIndex(
                name: "IX_AgencySearch_Words",
                table: "AgencySearch",
                column: "Words")
                .Annotation("Npgsql:IndexMethod", "gin");

            migrationBuilder.CreateIndex(
                name: "IX_AgencyTenures_AgencyId",
                table: "AgencyTenures",
                column: "AgencyId");

            migrationBuilder.CreateIndex(
                name: "IX_AgreementStates_Agency",
                table: "AgreementStates",
                columns: new[] { "AgencyId", "AgreementId" })
                .Annotation("Npgsql:IndexNullSortOrder", new[] { NullSortOrder.NullsFirst, NullSortOrder.Unspecified });

            migrationBuilder.CreateIndex(
                name: "IX_AgreementStates_CarriedBy",
                table: "AgreementStates",
                columns: new[] { "CarriedBy", "State", "ValidThrough", "ValidFrom", "RecordedAt", "SupersededAt", "StatusLatest", "StatusBasis", "ModelCode", "Phase", "Status", "RecordState", "ProgramCode", "AgreementId" })
                .Annotation("Npgsql:IndexNullSortOrder", new[] { NullSortOrder.NullsFirst, NullSortOrder.Unspecified, NullSortOrder.Unspecified, NullSortOrder.Unspecified, NullSortOrder.Unspecified, NullSortOrder.NullsFirst, NullSortOrder.NullsFirst, NullSortOrder.NullsFirst, NullSortOrder.Unspecified, NullSortOrder.NullsFirst, NullSortOrder.NullsFirst, NullSortOrder.Unspecified, NullSortOrder.Unspecified, NullSortOrder.Unspecified });

            migrationBuilder.CreateIndex(
                name: "IX_AgreementStates_Current",
                table: "AgreementStates",
                columns: new[] { "AgreementId", "ValidFrom", "ValidThrough" },
                filter: "\"SupersededAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_AgreementStates_Facility",
                table: "AgreementStates",
                columns: new[] { "FacilityId", "AgreementId" })
                .Annotation("Npgsql:IndexNullSortOrder", new[] { NullSortOrder.NullsFirst, NullSortOrder.Unspecified });

            migrationBuilder.CreateIndex(
                name: "IX_AgreementStates_Jurisdiction",
                table: "AgreementStates",
                columns: new[] { "JurisdictionId", "AgreementId", "ValidFrom", "ValidThrough" },
                filter: "\"SupersededAt\" IS NULL")
                .Annotation("Npgsql:IndexNullSortOrder", new[] { NullSortOrder.NullsFirst, NullSortOrder.Unspecified, NullSortOrder.Unspecified, NullSortOrder.Unspecified });

            migrationBuilder.CreateIndex(
                name: "IX_AgreementStates_State",
                table: "AgreementStates",
                columns: new[] { "State", "AgreementId", "ValidFrom", "ValidThrough", "ModelCode", "Phase", "Status", "RecordState", "ProgramCode", "RecordedAt", "SupersededAt", "SignedOn", "StatusLatest", "InForceSince", "AgencyName", "JurisdictionName", "FacilityId" },
                filter: "\"SupersededAt\" IS NULL")
                .Annotation("Npgsql:IndexNullSortOrder", new[] { NullSortOrder.Unspecified, NullSortOrder.Unspecified, NullSortOrder.Unspecified, NullSortOrder.Unspecified, NullSortOrder.Unspecified, NullSortOrder.NullsFirst, NullSortOrder.NullsFirst, NullSortOrder.Unspecified, NullSortOrder.Unspecified, NullSortOrder.Unspecified, NullSortOrder.NullsFirst, NullSortOrder.NullsFirst, NullSortOrder.NullsFirst, NullSortOrder.NullsFirst, NullSortOrder.NullsFirst, NullSortOrder.NullsFirst, NullSortOrder.NullsFirst });

            migrationBuilder.CreateIndex(
                name: "IX_AgreementStates_State_Model",
                table: "AgreementStates",
                columns: new[] { "State", "ModelCode", "AgreementId", "ValidFrom", "ValidThrough", "Phase", "Status", "RecordState", "ProgramCode", "RecordedAt", "SupersededAt", "SignedOn", "StatusLatest", "InForceSince", "AgencyName", "JurisdictionName", "FacilityId" },
                filter: "\"SupersededAt\" IS NULL")
                .Annotation("Npgsql:IndexNullSortOrder", new[] { NullSortOrder.Unspecified, NullSortOrder.Unspecified, NullSortOrder.Unspecified, NullSortOrder.Unspecified, NullSortOrder.Unspecified, NullSortOrder.NullsFirst, NullSortOrder.NullsFirst, NullSortOrder.Unspecified, NullSortOrder.Unspecified, NullSortOrder.Unspecified, NullSortOrder.NullsFirst, NullSortOrder.NullsFirst, NullSortOrder.NullsFirst, NullSortOrder.NullsFirst, NullSortOrder.NullsFirst, NullSortOrder.NullsFirst, NullSortOrder.NullsFirst });

            migrationBuilder.CreateIndex(
                name: "IX_AgreementStates_State_Model_Phase",
                table: "AgreementStates",
                columns: new[] { "State", "ModelCode", "Phase", "AgreementId", "ValidFrom", "ValidThrough", "Status", "RecordState", "ProgramCode", "RecordedAt", "SupersededAt", "SignedOn", "StatusLatest", "InForceSince", "AgencyName", "JurisdictionName", "FacilityId" },
                filter: "\"SupersededAt\" IS NULL")
                .Annotation("Npgsql:IndexNullSortOrder", new[] { NullSortOrder.Unspecified, NullSortOrder.Unspecified, NullSortOrder.NullsFirst, NullSortOrder.Unspecified, NullSortOrder.Unspecified, NullSortOrder.Unspecified, NullSortOrder.NullsFirst, NullSortOrder.Unspecified, NullSortOrder.Unspecified, NullSortOrder.Unspecified, NullSortOrder.NullsFirst, NullSortOrder.NullsFirst, NullSortOrder.NullsFirst, NullSortOrder.NullsFirst, NullSortOrder.NullsFirst, NullSortOrder.NullsFirst, NullSortOrder.NullsFirst });

            migrationBuilder.CreateIndex(
                name: "IX_AgreementStates_State_Model_Versions",
                table: "AgreementStates",
                columns: new[] { "State", "ModelCode", "AgreementId", "RecordedAt", "SupersededAt", "ValidFrom", "ValidThrough", "Phase", "Status", "RecordState", "ProgramCode" })
                .Annotation("Npgsql:IndexNullSortOrder", new[] { NullSortOrder.Unspecified, NullSortOrder.Unspecified, NullSortOrder.Unspecified, NullSortOrder.Unspecified, NullSortOrder.NullsFirst, NullSortOrder.Unspecified, NullSortOrder.Unspecified, NullSortOrder.NullsFirst, NullSortOrder.NullsFirst, NullSortOrder.Unspecified, NullSortOrder.Unspecified });

            migrationBuilder.CreateIndex(
                name: "IX_AgreementStates_State_Versions",
                table: "AgreementStates",
                columns: new[] { "State", "AgreementId", "RecordedAt", "SupersededAt", "ValidFrom", "ValidThrough", "ModelCode", "Phase", "Status", "RecordState", "ProgramCode" })
                .Annotation("Npgsql:IndexNullSortOrder", new[] { NullSortOrder.Unspecified, NullSortOrder.Unspecified, NullSortOrder.Unspecified, NullSortOrder.NullsFirst, NullSortOrder.Unspecified, NullSortOrder.Unspecified, NullSortOrder.Unspecified, NullSortOrder.NullsFirst, NullSortOrder.NullsFirst, NullSortOrder.Unspecified, NullSortOrder.Unspecified });

            migrationBuilder.CreateIndex(
                name: "IX_Agreements_AgencyId",
                table: "Agreements",
                column: "AgencyId")
                .Annotation("Npgsql:IndexNullSortOrder", new[] { NullSortOrder.NullsFirst });

            migrationBuilder.CreateIndex(
                name: "IX_Agreements_ProgramCode",
                table: "Agreements",
                column: "ProgramCode");

            migrationBuilder.CreateIndex(
                name: "IX_AuditEntries_KeyId",
                table: "AuditEntries",
                column: "KeyId")
                .Annotation("Npgsql:IndexNullSortOrder", new[] { NullSortOrder.NullsFirst });

            migrationBuilder.CreateIndex(
                name: "IX_AuditEntries_ThingId",
                table: "AuditEntries",
                column: "ThingId")
                .Annotation("Npgsql:IndexNullSortOrder", new[] { NullSortOrder.NullsFirst });

            migrationBuilder.CreateIndex(
                name: "IX_Changes_AgencyId",
                table: "Changes",
                column: "AgencyId")
                .Annotation("Npgsql:IndexNullSortOrder", new[] { NullSortOrder.NullsFirst });

            migrationBuilder.CreateIndex(
                name: "IX_Changes_AgreementId",
                table: "Changes",
                column: "AgreementId")
                .Annotation("Npgsql:IndexNullSortOrder", new[] { NullSortOrder.NullsFirst });

            migrationBuilder.CreateIndex(
                name: "IX_Changes_EnteredAt",
                table: "Changes",
                column: "EnteredAt");

            migrationBuilder.CreateIndex(
                name: "IX_Changes_FacilityId",
                table: "Changes",
                column: "FacilityId")
                .Annotation("Npgsql:IndexNullSortOrder", new[] { NullSortOrder.NullsFirst });

            migrationBuilder.CreateIndex(
                name: "IX_Changes_LeadSequence",
                table: "Changes",
                columns: new[] { "LeadSequence", "Kind", "Thing", "Status", "State", "ProgramCode", "JurisdictionId", "AgreementId", "AgencyId" })
                .Annotation("Npgsql:IndexNullSortOrder", new[] { NullSortOrder.Unspecified, NullSortOrder.Unspecified, NullSortOrder.Unspecified, NullSortOrder.NullsFirst, NullSortOrder.NullsFirst, NullSortOrder.NullsFirst, NullSortOrder.NullsFirst, NullSortOrder.NullsFirst, NullSortOrder.NullsFirst });

            migrationBuilder.CreateIndex(
                name: "IX_Changes_ProgramCode_Sequence_LeadSequence",
                table: "Changes",
                columns: new[] { "ProgramCode", "Sequence", "LeadSequence" })
                .Annotation("Npgsql:IndexNullSortOrder", new[] { NullSortOrder.NullsFirst, NullSortOrder.Unspecified, NullSortOrder.Unspecified });

            migrationBuilder.CreateIndex(
                name: "IX_Changes_Thing_ThingId",
                table: "Changes",
                columns: new[] { "Thing", "ThingId" });

            migrationBuilder.CreateIndex(
                name: "IX_Decisions_AgreementId",
                table: "Decisions",
                column: "AgreementId")
                .Annotation("Npgsql:IndexNullSortOrder", new[] { NullSortOrder.NullsFirst });

            migrationBuilder.CreateIndex(
                name: "IX_Decisions_Body_Id",
                table: "Decisions",
                columns: new[] { "Body", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Decisions_JurisdictionId",
                table: "Decisions",
                column: "JurisdictionId")
                .Annotation("Npgsql:IndexNullSortOrder", new[] { NullSortOrder.NullsFirst });

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
                column: "CountyId")
                .Annotation("Npgsql:IndexNullSortOrder", new[] { NullSortOrder.NullsFirst });

            migrationBuilder.CreateIndex(
                name: "IX_Facilities_Detloc",
                table: "Facilities",
                column: "Detloc")
                .Annotation("Npgsql:IndexNullSortOrder", new[] { NullSortOrder.NullsFirst });

            migrationBuilder.CreateIndex(
                name: "IX_Facilities_PlaceId",
                table: "Facilities",
                column: "PlaceId")
                .Annotation("Npgsql:IndexNullSortOrder", new[] { NullSortOrder.NullsFirst });

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
                column: "Id")
                .Annotation("Npgsql:IndexNullSortOrder", new[] { NullSortOrder.NullsFirst });

            migrationBuilder.CreateIndex(
                name: "IX_FacilityPublications_PublishedOn_Id",
                table: "FacilityPublications",
                columns: new[] { "PublishedOn", "Id" })
                .Annotation("Npgsql:IndexNullSortOrder", new[] { NullSortOrder.Unspecified, NullSortOrder.NullsFirst });

            migrationBuilder.CreateIndex(
                name: "IX_FacilitySearch_Id",
                table: "FacilitySearch",
                column: "Id");

            migrationBuilder.CreateIndex(
                name: "IX_FacilitySearch_Words",
                table: "FacilitySearch",
                column: "Words")
                .Annotation("Npgsql:IndexMethod", "gin");

            migrationBuilder.CreateIndex(
                name: "IX_IdempotentResponses_CreatedAt",
                table: "IdempotentResponses",
                column: "CreatedAt");

            migrationBuilder.CreateIndex(
                name: "IX_JurisdictionAncestors_AncestorId_JurisdictionId",
                table: "JurisdictionAncestors",
                columns: new[] { "AncestorId", "JurisdictionId" });

            migrationBuilder.CreateIndex(
                name: "IX_JurisdictionSearch_Id",
                table: "JurisdictionSearch",
                column: "Id");

            migrationBuilder.CreateIndex(
                name: "IX_JurisdictionSearch_Words",
                table: "JurisdictionSearch",
                column: "Words")
                .Annotation("Npgsql:IndexMethod", "gin");

            migrationBuilder.CreateIndex(
                name: "IX_Jurisdictions_Latitude_Longitude",
                table: "Jurisdictions",
                columns: new[] { "Latitude", "Longitude" })
                .Annotation("Npgsql:IndexNullSortOrder", new[] { NullSortOrder.NullsFirst, NullSortOrder.NullsFirst });

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
                column: "OcdId")
                .Annotation("Npgsql:IndexNullSortOrder", new[] { NullSortOrder.NullsFirst });

            migrationBuilder.CreateIndex(
                name: "IX_Jurisdictions_Population_Id",
                table: "Jurisdictions",
                columns: new[] { "Population", "Id" })
                .Annotation("Npgsql:IndexNullSortOrder", new[] { NullSortOrder.NullsFirst, NullSortOrder.Unspecified });

            migrationBuilder.CreateIndex(
                name: "IX_Jurisdictions_State_Level_Name",
                table: "Jurisdictions",
                columns: new[] { "State", "Level", "Name" })
                .Annotation("Npgsql:IndexNullSortOrder", new[] { NullSortOrder.NullsFirst, NullSortOrder.Unspecified, NullSortOrder.Unspecified });

            migrationBuilder.CreateIndex(
                name: "IX_Listings_AgencyId",
                table: "Listings",
                column: "AgencyId")
                .Annotation("Npgsql:IndexNullSortOrder", new[] { NullSortOrder.NullsFirst });

            migrationBuilder.CreateIndex(
                name: "IX_Listings_Agreement",
                table: "Listings",
                columns: new[] { "AgreementId", "FirstPosition", "SupersededAt", "RecordedAt", "List", "LastPosition", "FirstListedOn", "LastListedOn" })
                .Annotation("Npgsql:IndexNullSortOrder", new[] { NullSortOrder.NullsFirst, NullSortOrder.Unspecified, NullSortOrder.NullsFirst, NullSortOrder.Unspecified, NullSortOrder.Unspecified, NullSortOrder.Unspecified, NullSortOrder.Unspecified, NullSortOrder.Unspecified });

            migrationBuilder.CreateIndex(
                name: "IX_Listings_Id",
                table: "Listings",
                column: "Id")
                .Annotation("Npgsql:IndexNullSortOrder", new[] { NullSortOrder.NullsFirst });

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
                column: "JurisdictionId")
                .Annotation("Npgsql:IndexNullSortOrder", new[] { NullSortOrder.NullsFirst });

            migrationBuilder.CreateIndex(
                name: "IX_PublicationRows_PrintedRowKey_PublicationKey",
                table: "PublicationRows",
                columns: new[] { "PrintedRowKey", "PublicationKey" });

            migrationBuilder.CreateIndex(
                name: "IX_Publications_Id",
                table: "Publications",
                column: "Id")
                .Annotation("Npgsql:IndexNullSortOrder", new[] { NullSortOrder.NullsFirst });

            migrationBuilder.CreateIndex(
                name: "IX_Publications_List_Position",
                table: "Publications",
                columns: new[] { "List", "Position" })
                .Annotation("Npgsql:IndexNullSortOrder", new[] { NullSortOrder.Unspecified, NullSortOrder.NullsFirst });

            migrationBuilder.CreateIndex(
                name: "IX_Publications_PublishedAt_Id",
                table: "Publications",
                columns: new[] { "PublishedAt", "Id" })
                .Annotation("Npgsql:IndexNullSortOrder", new[] { NullSortOrder.Unspecified, NullSortOrder.NullsFirst });

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
                columns: new[] { "PublishedOn", "Id" })
                .Annotation("Npgsql:IndexNullSortOrder", new[] { NullSortOrder.NullsFirst, NullSortOrder.Unspecified });

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
                column: "DecisionId")
                .Annotation("Npgsql:IndexNullSortOrder", new[] { NullSortOrder.NullsFirst });

            migrationBuilder.CreateIndex(
                name: "IX_StatusEvents_Latest_Status",
                table: "StatusEvents",
                columns: new[] { "Latest", "Status" });

            migrationBuilder.CreateIndex(
                name: "IX_StatusEvents_PublicationId",
                table: "StatusEvents",
                column: "PublicationId")
                .Annotation("Npgsql:IndexNullSortOrder", new[] { NullSortOrder.NullsFirst });

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
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Agencies");

            migrationBuilder.DropTable(
                name: "AgencyNames");

            migrationBuilder.DropTable(
                name: "AgencyOris");

            migrationBuilder.DropTable(
                name: "AgencySearch");

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
                name: "FacilitySearch");

            migrationBuilder.DropTable(
                name: "FacilityTerms");

            migrationBuilder.DropTable(
                name: "IdempotentResponses");

            migrationBuilder.DropTable(
                name: "JobLeases");

            migrationBuilder.DropTable(
                name: "JurisdictionAncestors");

            migrationBuilder.DropTable(
                name: "JurisdictionSearch");

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
