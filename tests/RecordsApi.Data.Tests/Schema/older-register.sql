-- The tables of a database that the program created before it had one migration, with its migrations and a few rows.
CREATE TABLE "__EFMigrationsLock" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK___EFMigrationsLock" PRIMARY KEY,
    "Timestamp" TEXT NOT NULL
);
CREATE TABLE "__EFMigrationsHistory" (
    "MigrationId" TEXT NOT NULL CONSTRAINT "PK___EFMigrationsHistory" PRIMARY KEY,
    "ProductVersion" TEXT NOT NULL
);
CREATE TABLE "DecisionFacts" (
    "Number" INTEGER NOT NULL CONSTRAINT "PK_DecisionFacts" PRIMARY KEY,
    "Jurisdiction" TEXT NOT NULL,
    "State" TEXT NOT NULL,
    "Agency" TEXT NOT NULL,
    "Body" TEXT NOT NULL,
    "DecidedOn" TEXT NOT NULL,
    "Kind" TEXT NOT NULL,
    "Outcome" TEXT NOT NULL,
    "Yes" INTEGER NULL,
    "No" INTEGER NULL,
    "Absent" INTEGER NULL,
    "Purpose" TEXT NOT NULL,
    "MatterFile" TEXT NULL,
    "Note" TEXT NULL,
    "SourcePublisher" TEXT NOT NULL,
    "SourcePublishedOn" TEXT NULL,
    "SourceUrl" TEXT NOT NULL,
    "Certainty" TEXT NOT NULL
);
CREATE TABLE "JurisdictionAncestors" (
    "JurisdictionId" TEXT NOT NULL,
    "AncestorId" TEXT NOT NULL,
    "Depth" INTEGER NOT NULL,
    CONSTRAINT "PK_JurisdictionAncestors" PRIMARY KEY ("JurisdictionId", "AncestorId")
);
CREATE TABLE "Jurisdictions" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Jurisdictions" PRIMARY KEY,
    "Name" TEXT NOT NULL,
    "Level" TEXT NOT NULL,
    "State" TEXT NULL,
    "OcdId" TEXT NULL,
    "Iso3166" TEXT NULL,
    "Population" INTEGER NULL,
    "PopulationYear" INTEGER NULL,
    "PopulationSourceId" TEXT NULL,
    "Latitude" REAL NULL,
    "Longitude" REAL NULL,
    "CoordinatesSourceId" TEXT NULL
);
CREATE TABLE "Models" (
    "Code" TEXT NOT NULL CONSTRAINT "PK_Models" PRIMARY KEY,
    "ProgramCode" TEXT NOT NULL,
    "Name" TEXT NOT NULL,
    "Definition" TEXT NOT NULL,
    "Availability" TEXT NULL
);
CREATE TABLE "PrintedRows" (
    "Key" INTEGER NOT NULL CONSTRAINT "PK_PrintedRows" PRIMARY KEY,
    "StatePrinted" TEXT NULL,
    "AgencyPrinted" TEXT NULL,
    "TypePrinted" TEXT NULL,
    "CountyPrinted" TEXT NULL,
    "ModelPrinted" TEXT NULL,
    "SignedPrinted" TEXT NULL,
    "SignedKind" TEXT NULL,
    "MoaPrinted" TEXT NULL,
    "MoaLink" TEXT NULL,
    "AddendumPrinted" TEXT NULL,
    "AddendumLink" TEXT NULL,
    "State" TEXT NULL,
    "ModelCode" TEXT NULL,
    "SignedOn" TEXT NULL
);
CREATE TABLE "Programs" (
    "Code" TEXT NOT NULL CONSTRAINT "PK_Programs" PRIMARY KEY,
    "Name" TEXT NOT NULL,
    "LegalAuthority" TEXT NULL,
    "Counterparty" TEXT NULL
);
CREATE TABLE "PublicationRows" (
    "PublicationKey" INTEGER NOT NULL,
    "RowNumber" INTEGER NOT NULL,
    "PrintedRowKey" INTEGER NOT NULL,
    "Hidden" INTEGER NOT NULL,
    CONSTRAINT "PK_PublicationRows" PRIMARY KEY ("PublicationKey", "RowNumber")
);
CREATE TABLE "RegisterFacts" (
    "Name" TEXT NOT NULL CONSTRAINT "PK_RegisterFacts" PRIMARY KEY,
    "Value" TEXT NOT NULL
);
CREATE TABLE "ReviewItems" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_ReviewItems" PRIMARY KEY,
    "PublicationId" TEXT NOT NULL,
    "VanishedAgreementId" TEXT NOT NULL,
    "VanishedName" TEXT NOT NULL,
    "AppearedAgreementId" TEXT NOT NULL,
    "AppearedName" TEXT NOT NULL,
    "Doubt" TEXT NOT NULL,
    "State" TEXT NOT NULL,
    "Reason" TEXT NULL
);
CREATE TABLE "RowRemarks" (
    "PrintedRowKey" INTEGER NOT NULL,
    "Number" INTEGER NOT NULL,
    "Kind" TEXT NOT NULL,
    "Column" TEXT NULL,
    "Text" TEXT NOT NULL,
    CONSTRAINT "PK_RowRemarks" PRIMARY KEY ("PrintedRowKey", "Number")
);
CREATE TABLE "Rulings" (
    "Subject" TEXT NOT NULL,
    "Key" TEXT NOT NULL,
    "Verdict" TEXT NOT NULL,
    "Reason" TEXT NOT NULL,
    "RuledOn" TEXT NOT NULL,
    CONSTRAINT "PK_Rulings" PRIMARY KEY ("Subject", "Key")
);
CREATE TABLE "StatusEventSources" (
    "StatusEventId" TEXT NOT NULL,
    "SourceId" TEXT NOT NULL,
    CONSTRAINT "PK_StatusEventSources" PRIMARY KEY ("StatusEventId", "SourceId")
);
CREATE TABLE "StatusEvents" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_StatusEvents" PRIMARY KEY,
    "Sequence" INTEGER NOT NULL,
    "AgreementId" TEXT NOT NULL,
    "Status" TEXT NOT NULL,
    "Phase" TEXT NOT NULL,
    "OccurredOn" TEXT NOT NULL,
    "Earliest" TEXT NOT NULL,
    "Latest" TEXT NOT NULL,
    "Basis" TEXT NOT NULL,
    "Confidence" TEXT NOT NULL,
    "Disputed" INTEGER NOT NULL,
    "DecisionId" TEXT NULL,
    "PublicationId" TEXT NULL,
    "LinkedEventId" TEXT NULL,
    "EndCause" TEXT NULL,
    "InitiatedBy" TEXT NULL,
    "Note" TEXT NULL,
    "RecordedAt" TEXT NOT NULL,
    "SupersededAt" TEXT NULL,
    "Backfilled" INTEGER NOT NULL
, "ChosenBy" TEXT NULL, "ClosedAs" TEXT NULL, "ClosedBecause" TEXT NULL, "Entered" INTEGER NOT NULL DEFAULT 0, "ReplacedById" TEXT NULL);
CREATE TABLE "Changes" (
    "Sequence" INTEGER NOT NULL CONSTRAINT "PK_Changes" PRIMARY KEY,
    "Fact" TEXT NOT NULL,
    "Kind" TEXT NOT NULL,
    "RecordedAt" TEXT NOT NULL,
    "EnteredAt" TEXT NOT NULL,
    "Thing" TEXT NOT NULL,
    "ThingId" TEXT NOT NULL,
    "AgreementId" TEXT NULL,
    "AgencyId" TEXT NULL,
    "State" TEXT NULL,
    "JurisdictionId" TEXT NULL,
    "Status" TEXT NULL,
    "OccurredOn" TEXT NULL,
    "AgreementStatus" TEXT NULL,
    "StatusEventId" TEXT NULL,
    "DecisionId" TEXT NULL,
    "PublicationId" TEXT NULL,
    "Before" TEXT NULL,
    "After" TEXT NULL,
    "Reason" TEXT NULL,
    "SourceIds" TEXT NOT NULL,
    "Content" TEXT NULL
, "CorrectionKind" TEXT NULL);
CREATE TABLE "ApiKeys" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_ApiKeys" PRIMARY KEY,
    "Name" TEXT NOT NULL,
    "Hash" TEXT NOT NULL,
    "Scopes" TEXT NOT NULL,
    "CreatedAt" TEXT NOT NULL,
    "RevokedAt" TEXT NULL,
    "LastUsedAt" TEXT NULL
);
CREATE TABLE "AuditEntries" (
    "Sequence" INTEGER NOT NULL CONSTRAINT "PK_AuditEntries" PRIMARY KEY AUTOINCREMENT,
    "At" TEXT NOT NULL,
    "KeyId" TEXT NULL,
    "KeyName" TEXT NULL,
    "RequestId" TEXT NOT NULL,
    "Method" TEXT NOT NULL,
    "Path" TEXT NOT NULL,
    "Status" INTEGER NOT NULL,
    "Outcome" TEXT NOT NULL,
    "Thing" TEXT NULL,
    "ThingId" TEXT NULL,
    "Reason" TEXT NULL,
    "Before" TEXT NULL,
    "After" TEXT NULL
);
CREATE TABLE "IdempotentAnswers" (
    "KeyId" TEXT NOT NULL,
    "Key" TEXT NOT NULL,
    "BodyHash" TEXT NOT NULL,
    "Status" INTEGER NOT NULL,
    "Location" TEXT NULL,
    "ETag" TEXT NULL,
    "Body" TEXT NOT NULL,
    "CreatedAt" TEXT NOT NULL,
    CONSTRAINT "PK_IdempotentAnswers" PRIMARY KEY ("KeyId", "Key")
);
CREATE VIRTUAL TABLE AgencySearch USING fts5(Id UNINDEXED, Name, Printed, Places, RecordedAt UNINDEXED, SupersededAt UNINDEXED, tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3', columnsize = 0);
CREATE VIRTUAL TABLE JurisdictionSearch USING fts5(Id UNINDEXED, Name, Printed, Places, RecordedAt UNINDEXED, SupersededAt UNINDEXED, tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3', columnsize = 0);
CREATE TABLE "PastVersions" (
    "KnownThrough" TEXT NOT NULL CONSTRAINT "PK_PastVersions" PRIMARY KEY,
    "Version" TEXT NOT NULL,
    "FreshThrough" TEXT NOT NULL
);
CREATE TABLE "StepAssertions" (
    "StatusEventId" TEXT NOT NULL,
    "Number" INTEGER NOT NULL,
    "Status" TEXT NOT NULL,
    "OccurredOn" TEXT NOT NULL,
    "Basis" TEXT NOT NULL,
    "SourceIds" TEXT NOT NULL,
    "Note" TEXT NULL,
    CONSTRAINT "PK_StepAssertions" PRIMARY KEY ("StatusEventId", "Number")
);
CREATE TABLE "Sources" (
    "Id" TEXT NOT NULL,
    "RecordedAt" TEXT NOT NULL,
    "ArchivedUrl" TEXT NULL,
    "Entered" INTEGER NOT NULL,
    "Kind" TEXT NOT NULL,
    "Licence" TEXT NULL,
    "PublishedOn" TEXT NULL,
    "Publisher" TEXT NOT NULL,
    "RecordState" TEXT NOT NULL,
    "RetrievedAt" TEXT NULL,
    "Sha256" TEXT NULL,
    "SupersededAt" TEXT NULL,
    "Title" TEXT NULL,
    "Url" TEXT NULL,
    CONSTRAINT "PK_Sources" PRIMARY KEY ("Id", "RecordedAt")
);
CREATE TABLE "SignedDays" (
    "AgreementId" TEXT NOT NULL,
    "Revision" INTEGER NOT NULL,
    "RecordedAt" TEXT NOT NULL,
    "Entered" INTEGER NOT NULL,
    "FromDay" TEXT NOT NULL,
    "PublicationId" TEXT NULL,
    "SignedOn" TEXT NOT NULL,
    "SupersededAt" TEXT NULL,
    CONSTRAINT "PK_SignedDays" PRIMARY KEY ("AgreementId", "Revision", "RecordedAt")
);
CREATE TABLE "Publications" (
    "Key" INTEGER NOT NULL,
    "RecordedAt" TEXT NOT NULL,
    "Columns" TEXT NOT NULL,
    "DateBasis" TEXT NOT NULL,
    "DateNote" TEXT NULL,
    "FileName" TEXT NOT NULL,
    "Id" TEXT NULL,
    "List" TEXT NOT NULL,
    "Medium" TEXT NOT NULL,
    "Part" TEXT NULL,
    "Position" INTEGER NULL,
    "PublishedAt" TEXT NOT NULL,
    "PublishedOn" TEXT NOT NULL,
    "Publisher" TEXT NOT NULL,
    "Reason" TEXT NULL,
    "RowCount" INTEGER NOT NULL,
    "Sha256" TEXT NOT NULL,
    "State" TEXT NOT NULL,
    "SupersededAt" TEXT NULL,
    CONSTRAINT "PK_Publications" PRIMARY KEY ("Key", "RecordedAt")
);
CREATE TABLE "Meetings" (
    "Id" TEXT NOT NULL,
    "RecordedAt" TEXT NOT NULL,
    "Adjourned" TEXT NULL,
    "AgendaUrl" TEXT NULL,
    "Body" TEXT NOT NULL,
    "CalledToOrder" TEXT NULL,
    "Entered" INTEGER NOT NULL,
    "HeldOn" TEXT NOT NULL,
    "JurisdictionId" TEXT NULL,
    "Kind" TEXT NULL,
    "MinutesUrl" TEXT NULL,
    "PublicSpeakers" INTEGER NULL,
    "RecordState" TEXT NOT NULL,
    "ScheduledStart" TEXT NULL,
    "SupersededAt" TEXT NULL,
    "TimeZone" TEXT NULL,
    CONSTRAINT "PK_Meetings" PRIMARY KEY ("Id", "RecordedAt")
);
CREATE TABLE "Listings" (
    "Key" INTEGER NOT NULL,
    "RecordedAt" TEXT NOT NULL,
    "AgencyId" TEXT NULL,
    "AgencyPrinted" TEXT NULL,
    "AgreementId" TEXT NULL,
    "FirstListedOn" TEXT NOT NULL,
    "FirstPosition" INTEGER NOT NULL,
    "FirstPublicationId" TEXT NOT NULL,
    "Id" TEXT NULL,
    "Join" TEXT NULL,
    "LastListedOn" TEXT NOT NULL,
    "LastPosition" INTEGER NOT NULL,
    "LastPublicationId" TEXT NOT NULL,
    "List" TEXT NOT NULL,
    "PrintedRowKey" INTEGER NOT NULL,
    "SupersededAt" TEXT NULL,
    CONSTRAINT "PK_Listings" PRIMARY KEY ("Key", "RecordedAt")
);
CREATE TABLE "Documents" (
    "AgreementId" TEXT NOT NULL,
    "Kind" TEXT NOT NULL,
    "Url" TEXT NOT NULL,
    "RecordedAt" TEXT NOT NULL,
    "Entered" INTEGER NOT NULL,
    "FromDay" TEXT NOT NULL,
    "PublicationId" TEXT NULL,
    "SupersededAt" TEXT NULL,
    CONSTRAINT "PK_Documents" PRIMARY KEY ("AgreementId", "Kind", "Url", "RecordedAt")
);
CREATE TABLE "Decisions" (
    "Id" TEXT NOT NULL,
    "RecordedAt" TEXT NOT NULL,
    "Absent" INTEGER NULL,
    "Abstain" INTEGER NULL,
    "AgencyId" TEXT NULL,
    "AgreementId" TEXT NULL,
    "Body" TEXT NOT NULL,
    "Certainty" TEXT NULL,
    "DecidedOn" TEXT NOT NULL,
    "Disputed" INTEGER NOT NULL,
    "Earliest" TEXT NOT NULL,
    "Entered" INTEGER NOT NULL,
    "FinalOn" TEXT NULL,
    "JurisdictionId" TEXT NULL,
    "Kind" TEXT NOT NULL,
    "Latest" TEXT NOT NULL,
    "MatterFile" TEXT NULL,
    "MeetingId" TEXT NULL,
    "No" INTEGER NULL,
    "Note" TEXT NULL,
    "Outcome" TEXT NOT NULL,
    "Purpose" TEXT NOT NULL,
    "RecordState" TEXT NOT NULL,
    "Recused" INTEGER NULL,
    "State" TEXT NOT NULL,
    "SupersededAt" TEXT NULL,
    "Yes" INTEGER NULL, "Mover" TEXT NULL, "RollCall" TEXT NULL, "Seconder" TEXT NULL,
    CONSTRAINT "PK_Decisions" PRIMARY KEY ("Id", "RecordedAt")
);
CREATE TABLE "DecisionSources" (
    "DecisionId" TEXT NOT NULL,
    "SourceId" TEXT NOT NULL,
    "RecordedAt" TEXT NOT NULL,
    "Entered" INTEGER NOT NULL,
    "SupersededAt" TEXT NULL,
    CONSTRAINT "PK_DecisionSources" PRIMARY KEY ("DecisionId", "SourceId", "RecordedAt")
);
CREATE TABLE "Agreements" (
    "Id" TEXT NOT NULL,
    "RecordedAt" TEXT NOT NULL,
    "AgencyId" TEXT NOT NULL,
    "Confidence" TEXT NOT NULL,
    "Counterparty" TEXT NOT NULL,
    "Disputed" INTEGER NOT NULL,
    "Entered" INTEGER NOT NULL,
    "FirstListedOn" TEXT NULL,
    "LastListedOn" TEXT NULL,
    "Listed" INTEGER NOT NULL,
    "MergedIntoId" TEXT NULL,
    "ModelCode" TEXT NOT NULL,
    "Ordinal" INTEGER NOT NULL,
    "Phase" TEXT NOT NULL,
    "PredecessorId" TEXT NULL,
    "ProgramCode" TEXT NOT NULL,
    "RecordState" TEXT NOT NULL,
    "SignedOn" TEXT NULL,
    "Status" TEXT NOT NULL,
    "StatusBasis" TEXT NOT NULL,
    "StatusSince" TEXT NOT NULL,
    "StatusSinceEarliest" TEXT NOT NULL,
    "StatusSinceLatest" TEXT NOT NULL,
    "SupersededAt" TEXT NULL,
    CONSTRAINT "PK_Agreements" PRIMARY KEY ("Id", "RecordedAt")
);
CREATE TABLE "AgencyTenures" (
    "AgreementId" TEXT NOT NULL,
    "Turn" INTEGER NOT NULL,
    "RecordedAt" TEXT NOT NULL,
    "AgencyId" TEXT NOT NULL,
    "Basis" TEXT NOT NULL,
    "Entered" INTEGER NOT NULL,
    "FromDay" TEXT NOT NULL,
    "SupersededAt" TEXT NULL,
    CONSTRAINT "PK_AgencyTenures" PRIMARY KEY ("AgreementId", "Turn", "RecordedAt")
);
CREATE TABLE "AgencyOris" (
    "AgencyId" TEXT NOT NULL,
    "Ori" TEXT NOT NULL,
    "RecordedAt" TEXT NOT NULL,
    "SupersededAt" TEXT NULL,
    CONSTRAINT "PK_AgencyOris" PRIMARY KEY ("AgencyId", "Ori", "RecordedAt")
);
CREATE TABLE "AgencyNames" (
    "AgencyId" TEXT NOT NULL,
    "Name" TEXT NOT NULL,
    "RecordedAt" TEXT NOT NULL,
    "FirstSeenOn" TEXT NOT NULL,
    "LastSeenOn" TEXT NOT NULL,
    "SupersededAt" TEXT NULL,
    CONSTRAINT "PK_AgencyNames" PRIMARY KEY ("AgencyId", "Name", "RecordedAt")
);
CREATE TABLE "Agencies" (
    "Id" TEXT NOT NULL,
    "RecordedAt" TEXT NOT NULL,
    "Entered" INTEGER NOT NULL,
    "JurisdictionId" TEXT NULL,
    "JurisdictionMatch" TEXT NOT NULL,
    "MergedIntoId" TEXT NULL,
    "Name" TEXT NOT NULL,
    "OriMatch" TEXT NOT NULL,
    "PopulationServed" INTEGER NULL,
    "PopulationSourceId" TEXT NULL,
    "RecordState" TEXT NOT NULL,
    "State" TEXT NOT NULL,
    "SupersededAt" TEXT NULL,
    "Type" TEXT NOT NULL,
    CONSTRAINT "PK_Agencies" PRIMARY KEY ("Id", "RecordedAt")
);
CREATE TABLE "Standings" (
    "AgreementId" TEXT NOT NULL,
    "FromDay" TEXT NOT NULL,
    "LastDay" TEXT NOT NULL,
    "ProgramCode" TEXT NOT NULL,
    "ModelCode" TEXT NOT NULL,
    "Counterparty" TEXT NOT NULL,
    "RecordState" TEXT NOT NULL,
    "PredecessorId" TEXT NULL,
    "AgencyId" TEXT NOT NULL,
    "AgencyName" TEXT NOT NULL,
    "AgencyType" TEXT NOT NULL,
    "State" TEXT NOT NULL,
    "JurisdictionId" TEXT NULL,
    "EventId" TEXT NULL,
    "Status" TEXT NULL,
    "Phase" TEXT NULL,
    "StatusSince" TEXT NULL,
    "StatusEarliest" TEXT NULL,
    "StatusLatest" TEXT NULL,
    "StatusBasis" TEXT NULL,
    "Confidence" TEXT NULL,
    "InForceSince" TEXT NULL,
    "SignedOn" TEXT NULL,
    "Disputed" INTEGER NOT NULL,
    "Possible" INTEGER NOT NULL, "CountyIds" TEXT NULL, "Documents" TEXT NULL, "JurisdictionLevel" TEXT NULL, "JurisdictionName" TEXT NULL, "SourceIds" TEXT NULL, "Listings" TEXT NULL,
    CONSTRAINT "PK_Standings" PRIMARY KEY ("AgreementId", "FromDay")
);
CREATE TABLE "StandingCounts" (
    "State" TEXT NOT NULL,
    "ModelCode" TEXT NOT NULL,
    "ProgramCode" TEXT NOT NULL,
    "Phase" TEXT NOT NULL,
    "Status" TEXT NOT NULL,
    "Day" TEXT NOT NULL,
    "Delta" INTEGER NOT NULL,
    CONSTRAINT "PK_StandingCounts" PRIMARY KEY ("State", "ModelCode", "Phase", "ProgramCode", "Status", "Day")
);
CREATE INDEX "IX_JurisdictionAncestors_AncestorId_JurisdictionId" ON "JurisdictionAncestors" ("AncestorId", "JurisdictionId");
CREATE INDEX "IX_Jurisdictions_OcdId" ON "Jurisdictions" ("OcdId");
CREATE INDEX "IX_Jurisdictions_State_Level_Name" ON "Jurisdictions" ("State", "Level", "Name");
CREATE INDEX "IX_PublicationRows_PrintedRowKey_PublicationKey" ON "PublicationRows" ("PrintedRowKey", "PublicationKey");
CREATE INDEX "IX_StatusEvents_AgreementId_Latest_Sequence" ON "StatusEvents" ("AgreementId", "Latest", "Sequence");
CREATE INDEX "IX_StatusEvents_DecisionId" ON "StatusEvents" ("DecisionId");
CREATE INDEX "IX_StatusEvents_Latest_Status" ON "StatusEvents" ("Latest", "Status");
CREATE INDEX "IX_StatusEvents_PublicationId" ON "StatusEvents" ("PublicationId");
CREATE UNIQUE INDEX "IX_StatusEvents_Sequence" ON "StatusEvents" ("Sequence");
CREATE INDEX "IX_Changes_AgencyId" ON "Changes" ("AgencyId");
CREATE INDEX "IX_Changes_AgreementId" ON "Changes" ("AgreementId");
CREATE INDEX "IX_Changes_EnteredAt" ON "Changes" ("EnteredAt");
CREATE INDEX "IX_AuditEntries_KeyId" ON "AuditEntries" ("KeyId");
CREATE INDEX "IX_AuditEntries_ThingId" ON "AuditEntries" ("ThingId");
CREATE INDEX "IX_IdempotentAnswers_CreatedAt" ON "IdempotentAnswers" ("CreatedAt");
CREATE INDEX "IX_Changes_Thing_ThingId" ON "Changes" ("Thing", "ThingId");
CREATE INDEX "IX_Publications_Id" ON "Publications" ("Id");
CREATE INDEX "IX_Publications_List_Position" ON "Publications" ("List", "Position");
CREATE INDEX "IX_Publications_PublishedAt_Id" ON "Publications" ("PublishedAt", "Id");
CREATE INDEX "IX_Publications_Sha256" ON "Publications" ("Sha256");
CREATE INDEX "IX_Listings_AgreementId_FirstPosition" ON "Listings" ("AgreementId", "FirstPosition");
CREATE INDEX "IX_Listings_Id" ON "Listings" ("Id");
CREATE INDEX "IX_Listings_List_FirstPosition_LastPosition" ON "Listings" ("List", "FirstPosition", "LastPosition");
CREATE INDEX "IX_Listings_PrintedRowKey_FirstPosition" ON "Listings" ("PrintedRowKey", "FirstPosition");
CREATE INDEX "IX_Decisions_AgreementId" ON "Decisions" ("AgreementId");
CREATE INDEX "IX_Decisions_Latest" ON "Decisions" ("Latest");
CREATE INDEX "IX_Agreements_AgencyId" ON "Agreements" ("AgencyId");
CREATE INDEX "IX_Agreements_SignedOn" ON "Agreements" ("SignedOn");
CREATE INDEX "IX_Agreements_Status_ModelCode" ON "Agreements" ("Status", "ModelCode");
CREATE INDEX "IX_AgencyTenures_AgencyId" ON "AgencyTenures" ("AgencyId");
CREATE INDEX "IX_AgencyOris_Ori" ON "AgencyOris" ("Ori");
CREATE INDEX "IX_Agencies_JurisdictionId" ON "Agencies" ("JurisdictionId");
CREATE INDEX "IX_Agencies_State_Type" ON "Agencies" ("State", "Type");
CREATE INDEX "IX_StatusEvents_RecordedAt_Id" ON "StatusEvents" ("RecordedAt", "Id");
CREATE INDEX "IX_StatusEvents_Status_Id" ON "StatusEvents" ("Status", "Id");
CREATE INDEX "IX_Sources_Kind_Id" ON "Sources" ("Kind", "Id");
CREATE INDEX "IX_Sources_PublishedOn_Id" ON "Sources" ("PublishedOn", "Id");
CREATE INDEX "IX_Sources_Publisher_Id" ON "Sources" ("Publisher", "Id");
CREATE INDEX "IX_Meetings_Body_Id" ON "Meetings" ("Body", "Id");
CREATE INDEX "IX_Meetings_HeldOn_Id" ON "Meetings" ("HeldOn", "Id");
CREATE INDEX "IX_Listings_AgencyId" ON "Listings" ("AgencyId");
CREATE INDEX "IX_Jurisdictions_Level_Id" ON "Jurisdictions" ("Level", "Id");
CREATE INDEX "IX_Jurisdictions_Name_Id" ON "Jurisdictions" ("Name", "Id");
CREATE INDEX "IX_Jurisdictions_Population_Id" ON "Jurisdictions" ("Population", "Id");
CREATE INDEX "IX_Decisions_Body_Id" ON "Decisions" ("Body", "Id");
CREATE INDEX "IX_Decisions_Outcome_Id" ON "Decisions" ("Outcome", "Id");
CREATE INDEX "IX_Decisions_RecordedAt_Id" ON "Decisions" ("RecordedAt", "Id");
CREATE INDEX "IX_Decisions_State_Id" ON "Decisions" ("State", "Id");
CREATE INDEX "IX_Agencies_Name_Id" ON "Agencies" ("Name", "Id");
CREATE INDEX "IX_Agencies_PopulationServed_Id" ON "Agencies" ("PopulationServed", "Id");
CREATE INDEX "IX_Agencies_Type_Id" ON "Agencies" ("Type", "Id");
CREATE INDEX "IX_Standings_State_AgreementId_FromDay_LastDay_ModelCode_Phase_Status_RecordState" ON "Standings" ("State", "AgreementId", "FromDay", "LastDay", "ModelCode", "Phase", "Status", "RecordState");
CREATE INDEX "IX_Standings_State_ModelCode_Phase_AgreementId_FromDay_LastDay_Status_RecordState" ON "Standings" ("State", "ModelCode", "Phase", "AgreementId", "FromDay", "LastDay", "Status", "RecordState");
CREATE INDEX "IX_Standings_State_ModelCode_AgreementId_FromDay_LastDay_Phase_Status_RecordState" ON "Standings" ("State", "ModelCode", "AgreementId", "FromDay", "LastDay", "Phase", "Status", "RecordState");
INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion") VALUES ('20261123030146_InitialRegister', '10.0.15');
INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion") VALUES ('20261123060000_NameSearch', '10.0.15');
INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion") VALUES ('20261123061000_ChangeLog', '10.0.15');
INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion") VALUES ('20261123083002_Keys', '10.0.15');
INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion") VALUES ('20261123085553_TwoTimes', '10.0.15');
INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion") VALUES ('20261123160156_ListOrders', '10.0.15');
INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion") VALUES ('20261123191801_Standings', '10.0.15');
INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion") VALUES ('20261124000457_StandingsWhole', '10.0.15');
INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion") VALUES ('20261124044145_RollCalls', '10.0.15');
INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion") VALUES ('20261124115845_StandingListings', '10.0.15');
INSERT INTO "RegisterFacts" ("Name", "Value") VALUES ('version', '2025-12-31-b13e8f2a');
INSERT INTO "RegisterFacts" ("Name", "Value") VALUES ('builtAt', '2026-11-28T16:26:32.393Z');
INSERT INTO "RegisterFacts" ("Name", "Value") VALUES ('freshThrough', '2025-12-31');
INSERT INTO "RegisterFacts" ("Name", "Value") VALUES ('knownThrough', '2025-12-31T17:00:00.000Z');
INSERT INTO "RegisterFacts" ("Name", "Value") VALUES ('inputs', 'b13e8f2a3a88e927e02ce4396c64dba9edb814c4f8b9b9c2dac8a616741adc0c');
INSERT INTO "Programs" ("Code", "Name", "LegalAuthority", "Counterparty") VALUES ('287g', '287(g) delegation of immigration authority', '8 U.S.C. 1357(g)', 'ICE');
INSERT INTO "Programs" ("Code", "Name", "LegalAuthority", "Counterparty") VALUES ('boa', 'Basic ordering agreement for detention', '8 U.S.C. 1357(d); 8 U.S.C. 1226', 'ICE');
INSERT INTO "Programs" ("Code", "Name", "LegalAuthority", "Counterparty") VALUES ('data-sharing', 'Agreement to share data', NULL, NULL);
INSERT INTO "Programs" ("Code", "Name", "LegalAuthority", "Counterparty") VALUES ('hsi-task-force', 'Homeland Security Investigations task force', '19 U.S.C. 1401(i)', 'HSI');
INSERT INTO "Programs" ("Code", "Name", "LegalAuthority", "Counterparty") VALUES ('igsa', 'Intergovernmental service agreement for detention', '8 U.S.C. 1103(a)(11)', 'ICE');
INSERT INTO "Programs" ("Code", "Name", "LegalAuthority", "Counterparty") VALUES ('jttf', 'Joint Terrorism Task Force', NULL, 'FBI');
INSERT INTO "Programs" ("Code", "Name", "LegalAuthority", "Counterparty") VALUES ('mutual-aid', 'Mutual aid agreement between agencies', NULL, NULL);
INSERT INTO "Programs" ("Code", "Name", "LegalAuthority", "Counterparty") VALUES ('usms-iga', 'US Marshals Service intergovernmental agreement for detention', '18 U.S.C. 4013', 'USMS');
INSERT INTO "Sources" ("Id", "RecordedAt", "ArchivedUrl", "Entered", "Kind", "Licence", "PublishedOn", "Publisher", "RecordState", "RetrievedAt", "Sha256", "SupersededAt", "Title", "Url") VALUES ('census-gazetteer-2017', '1970-01-01T00:00:00.000Z', NULL, 0, 'government-record', 'Work of the United States government, not subject to copyright (17 U.S.C. 105)', NULL, 'US Census Bureau', 'current', NULL, NULL, NULL, 'Gazetteer, counties, 2017', 'https://www.census.gov/geographies/reference-files/time-series/geo/gazetteer-files.html');
INSERT INTO "Sources" ("Id", "RecordedAt", "ArchivedUrl", "Entered", "Kind", "Licence", "PublishedOn", "Publisher", "RecordState", "RetrievedAt", "Sha256", "SupersededAt", "Title", "Url") VALUES ('census-pep-2021', '1970-01-01T00:00:00.000Z', NULL, 0, 'government-record', 'Work of the United States government, not subject to copyright (17 U.S.C. 105)', NULL, 'US Census Bureau', 'current', NULL, NULL, NULL, 'Population estimates, vintage 2021', 'https://www.census.gov/programs-surveys/popest.html');
