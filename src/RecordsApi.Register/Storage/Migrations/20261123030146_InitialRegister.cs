using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace RecordsApi.Register.Storage.Migrations
{
    /// <inheritdoc />
    public partial class InitialRegister : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "Agencies",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    State = table.Column<string>(type: "TEXT", nullable: false),
                    Type = table.Column<string>(type: "TEXT", nullable: false),
                    JurisdictionId = table.Column<string>(type: "TEXT", nullable: true),
                    JurisdictionMatch = table.Column<string>(type: "TEXT", nullable: false),
                    OriMatch = table.Column<string>(type: "TEXT", nullable: false),
                    PopulationServed = table.Column<int>(type: "INTEGER", nullable: true),
                    PopulationSourceId = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Agencies", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "AgencyNames",
                columns: table => new
                {
                    AgencyId = table.Column<string>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    FirstSeenOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    LastSeenOn = table.Column<DateOnly>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AgencyNames", x => new { x.AgencyId, x.Name });
                });

            migrationBuilder.CreateTable(
                name: "AgencyOris",
                columns: table => new
                {
                    AgencyId = table.Column<string>(type: "TEXT", nullable: false),
                    Ori = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AgencyOris", x => new { x.AgencyId, x.Ori });
                });

            migrationBuilder.CreateTable(
                name: "AgencyTenures",
                columns: table => new
                {
                    AgreementId = table.Column<string>(type: "TEXT", nullable: false),
                    Turn = table.Column<int>(type: "INTEGER", nullable: false),
                    AgencyId = table.Column<string>(type: "TEXT", nullable: false),
                    FromDay = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    RecordedAt = table.Column<string>(type: "TEXT", nullable: false),
                    Basis = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AgencyTenures", x => new { x.AgreementId, x.Turn });
                });

            migrationBuilder.CreateTable(
                name: "Agreements",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", nullable: false),
                    AgencyId = table.Column<string>(type: "TEXT", nullable: false),
                    ProgramCode = table.Column<string>(type: "TEXT", nullable: false),
                    ModelCode = table.Column<string>(type: "TEXT", nullable: false),
                    Counterparty = table.Column<string>(type: "TEXT", nullable: false),
                    Ordinal = table.Column<int>(type: "INTEGER", nullable: false),
                    PredecessorId = table.Column<string>(type: "TEXT", nullable: true),
                    SignedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    FirstListedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    LastListedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Listed = table.Column<bool>(type: "INTEGER", nullable: false),
                    Status = table.Column<string>(type: "TEXT", nullable: false),
                    Phase = table.Column<string>(type: "TEXT", nullable: false),
                    StatusSince = table.Column<string>(type: "TEXT", nullable: false),
                    StatusSinceEarliest = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    StatusSinceLatest = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    StatusBasis = table.Column<string>(type: "TEXT", nullable: false),
                    Confidence = table.Column<string>(type: "TEXT", nullable: false),
                    Disputed = table.Column<bool>(type: "INTEGER", nullable: false),
                    RecordState = table.Column<string>(type: "TEXT", nullable: false),
                    MergedIntoId = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Agreements", x => x.Id);
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
                    SourceId = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DecisionSources", x => new { x.DecisionId, x.SourceId });
                });

            migrationBuilder.CreateTable(
                name: "Decisions",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", nullable: false),
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
                    FinalOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    MatterFile = table.Column<string>(type: "TEXT", nullable: true),
                    Note = table.Column<string>(type: "TEXT", nullable: true),
                    Certainty = table.Column<string>(type: "TEXT", nullable: true),
                    Disputed = table.Column<bool>(type: "INTEGER", nullable: false),
                    RecordedAt = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Decisions", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Documents",
                columns: table => new
                {
                    AgreementId = table.Column<string>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", nullable: false),
                    Url = table.Column<string>(type: "TEXT", nullable: false),
                    PublicationId = table.Column<string>(type: "TEXT", nullable: false),
                    RecordedAt = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Documents", x => new { x.AgreementId, x.Kind, x.Url });
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
                    CoordinatesSourceId = table.Column<string>(type: "TEXT", nullable: true)
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
                    LastListedOn = table.Column<DateOnly>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Listings", x => x.Key);
                });

            migrationBuilder.CreateTable(
                name: "Meetings",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", nullable: false),
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
                    PublicSpeakers = table.Column<int>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Meetings", x => x.Id);
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
                    Columns = table.Column<string>(type: "TEXT", nullable: false),
                    RowCount = table.Column<int>(type: "INTEGER", nullable: false),
                    State = table.Column<string>(type: "TEXT", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", nullable: true),
                    Position = table.Column<int>(type: "INTEGER", nullable: true),
                    RecordedAt = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Publications", x => x.Key);
                });

            migrationBuilder.CreateTable(
                name: "RegisterFacts",
                columns: table => new
                {
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    Value = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RegisterFacts", x => x.Name);
                });

            migrationBuilder.CreateTable(
                name: "ReviewItems",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", nullable: false),
                    PublicationId = table.Column<string>(type: "TEXT", nullable: false),
                    VanishedAgreementId = table.Column<string>(type: "TEXT", nullable: false),
                    VanishedName = table.Column<string>(type: "TEXT", nullable: false),
                    AppearedAgreementId = table.Column<string>(type: "TEXT", nullable: false),
                    AppearedName = table.Column<string>(type: "TEXT", nullable: false),
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
                    SignedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    PublicationId = table.Column<string>(type: "TEXT", nullable: false),
                    RecordedAt = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SignedDays", x => new { x.AgreementId, x.Revision });
                });

            migrationBuilder.CreateTable(
                name: "Sources",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", nullable: false),
                    Publisher = table.Column<string>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", nullable: false),
                    Title = table.Column<string>(type: "TEXT", nullable: true),
                    Url = table.Column<string>(type: "TEXT", nullable: true),
                    ArchivedUrl = table.Column<string>(type: "TEXT", nullable: true),
                    PublishedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    RetrievedAt = table.Column<string>(type: "TEXT", nullable: true),
                    Sha256 = table.Column<string>(type: "TEXT", nullable: true),
                    Licence = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Sources", x => x.Id);
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
                    EndCause = table.Column<string>(type: "TEXT", nullable: true),
                    InitiatedBy = table.Column<string>(type: "TEXT", nullable: true),
                    Note = table.Column<string>(type: "TEXT", nullable: true),
                    RecordedAt = table.Column<string>(type: "TEXT", nullable: false),
                    SupersededAt = table.Column<string>(type: "TEXT", nullable: true),
                    Backfilled = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StatusEvents", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Agencies_JurisdictionId",
                table: "Agencies",
                column: "JurisdictionId");

            migrationBuilder.CreateIndex(
                name: "IX_Agencies_State_Type",
                table: "Agencies",
                columns: new[] { "State", "Type" });

            migrationBuilder.CreateIndex(
                name: "IX_AgencyOris_Ori",
                table: "AgencyOris",
                column: "Ori");

            migrationBuilder.CreateIndex(
                name: "IX_AgencyTenures_AgencyId",
                table: "AgencyTenures",
                column: "AgencyId");

            migrationBuilder.CreateIndex(
                name: "IX_Agreements_AgencyId",
                table: "Agreements",
                column: "AgencyId");

            migrationBuilder.CreateIndex(
                name: "IX_Agreements_SignedOn",
                table: "Agreements",
                column: "SignedOn");

            migrationBuilder.CreateIndex(
                name: "IX_Agreements_Status_ModelCode",
                table: "Agreements",
                columns: new[] { "Status", "ModelCode" });

            migrationBuilder.CreateIndex(
                name: "IX_Decisions_AgreementId",
                table: "Decisions",
                column: "AgreementId");

            migrationBuilder.CreateIndex(
                name: "IX_Decisions_Latest",
                table: "Decisions",
                column: "Latest");

            migrationBuilder.CreateIndex(
                name: "IX_JurisdictionAncestors_AncestorId_JurisdictionId",
                table: "JurisdictionAncestors",
                columns: new[] { "AncestorId", "JurisdictionId" });

            migrationBuilder.CreateIndex(
                name: "IX_Jurisdictions_OcdId",
                table: "Jurisdictions",
                column: "OcdId");

            migrationBuilder.CreateIndex(
                name: "IX_Jurisdictions_State_Level_Name",
                table: "Jurisdictions",
                columns: new[] { "State", "Level", "Name" });

            migrationBuilder.CreateIndex(
                name: "IX_Listings_AgreementId_FirstPosition",
                table: "Listings",
                columns: new[] { "AgreementId", "FirstPosition" });

            migrationBuilder.CreateIndex(
                name: "IX_Listings_Id",
                table: "Listings",
                column: "Id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Listings_List_FirstPosition_LastPosition",
                table: "Listings",
                columns: new[] { "List", "FirstPosition", "LastPosition" });

            migrationBuilder.CreateIndex(
                name: "IX_Listings_PrintedRowKey_FirstPosition",
                table: "Listings",
                columns: new[] { "PrintedRowKey", "FirstPosition" });

            migrationBuilder.CreateIndex(
                name: "IX_PublicationRows_PrintedRowKey_PublicationKey",
                table: "PublicationRows",
                columns: new[] { "PrintedRowKey", "PublicationKey" });

            migrationBuilder.CreateIndex(
                name: "IX_Publications_Id",
                table: "Publications",
                column: "Id",
                unique: true);

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
                name: "IX_StatusEvents_Sequence",
                table: "StatusEvents",
                column: "Sequence",
                unique: true);
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
                name: "AgencyTenures");

            migrationBuilder.DropTable(
                name: "Agreements");

            migrationBuilder.DropTable(
                name: "DecisionFacts");

            migrationBuilder.DropTable(
                name: "DecisionSources");

            migrationBuilder.DropTable(
                name: "Decisions");

            migrationBuilder.DropTable(
                name: "Documents");

            migrationBuilder.DropTable(
                name: "JurisdictionAncestors");

            migrationBuilder.DropTable(
                name: "Jurisdictions");

            migrationBuilder.DropTable(
                name: "Listings");

            migrationBuilder.DropTable(
                name: "Meetings");

            migrationBuilder.DropTable(
                name: "Models");

            migrationBuilder.DropTable(
                name: "PrintedRows");

            migrationBuilder.DropTable(
                name: "Programs");

            migrationBuilder.DropTable(
                name: "PublicationRows");

            migrationBuilder.DropTable(
                name: "Publications");

            migrationBuilder.DropTable(
                name: "RegisterFacts");

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
                name: "StatusEventSources");

            migrationBuilder.DropTable(
                name: "StatusEvents");
        }
    }
}
