-- Grows a register to {copies} times its agencies and agreements, each of the copies with the life of the original.
-- A copy's ids carry its number behind the state, so that neighbours in the order of ids have lives of their own, and rows are
-- added in that order. Lives are made longer as lives are: those in force are suspended and resumed twice, and first steps
-- were corrected before. Agreements about facilities are not copied: their facilities would have to be.
CREATE TEMP TABLE Copy (K INTEGER PRIMARY KEY, X TEXT NOT NULL);
WITH RECURSIVE n(k) AS (SELECT 1 UNION ALL SELECT k + 1 FROM n WHERE k < {copies})
INSERT INTO Copy SELECT k, printf('-x%05d', k) FROM n;

CREATE TEMP TABLE Original (Id TEXT PRIMARY KEY, AgencyId TEXT NOT NULL, Tail TEXT NOT NULL, Steps INTEGER NOT NULL, FirstId TEXT, LastLatest TEXT, LastInForce INTEGER NOT NULL) WITHOUT ROWID;
INSERT INTO Original
SELECT a.Id, substr(a.Id, 1, instr(a.Id, '-' || a.ProgramCode || '-') - 1), substr(a.Id, instr(a.Id, '-' || a.ProgramCode || '-')),
    (SELECT COUNT(*) FROM StatusEvents e WHERE e.AgreementId = a.Id),
    (SELECT e.Id FROM StatusEvents e WHERE e.AgreementId = a.Id ORDER BY e.Sequence LIMIT 1),
    (SELECT MAX(e.Latest) FROM StatusEvents e WHERE e.AgreementId = a.Id AND e.SupersededAt IS NULL),
    COALESCE((SELECT e.Status = 'active' FROM StatusEvents e WHERE e.AgreementId = a.Id AND e.SupersededAt IS NULL ORDER BY e.Latest DESC, e.Sequence DESC LIMIT 1), 0)
FROM Agreements a WHERE a.SupersededAt IS NULL AND a.FacilityId IS NULL;

CREATE TEMP TABLE Copied (State TEXT NOT NULL, K INTEGER NOT NULL, OriginalId TEXT NOT NULL, X TEXT NOT NULL, AgencyId TEXT NOT NULL, AgreementId TEXT NOT NULL, PRIMARY KEY (State, K, OriginalId)) WITHOUT ROWID;
INSERT INTO Copied
SELECT substr(o.Id, 1, 2), c.K, o.Id, c.X, substr(o.AgencyId, 1, 2) || c.X || substr(o.AgencyId, 3), substr(o.AgencyId, 1, 2) || c.X || substr(o.AgencyId, 3) || o.Tail
FROM Original o CROSS JOIN Copy c;

INSERT INTO Agencies (Id, RecordedAt, Entered, JurisdictionId, JurisdictionMatch, MergedIntoId, Name, OriMatch, PopulationServed, PopulationSourceId, RecordState, State, SupersededAt, Type)
SELECT substr(g.Id, 1, 2) || c.X || substr(g.Id, 3), g.RecordedAt, 0, g.JurisdictionId, g.JurisdictionMatch, NULL, g.Name || ' ' || c.K, 'none', g.PopulationServed, g.PopulationSourceId, g.RecordState, g.State, NULL, g.Type
FROM Agencies g CROSS JOIN Copy c WHERE g.SupersededAt IS NULL ORDER BY 1;

INSERT INTO AgencyNames (AgencyId, Name, RecordedAt, FirstSeenOn, LastSeenOn, SupersededAt)
SELECT substr(n.AgencyId, 1, 2) || c.X || substr(n.AgencyId, 3), n.Name || ' ' || c.K, n.RecordedAt, n.FirstSeenOn, n.LastSeenOn, NULL
FROM AgencyNames n CROSS JOIN Copy c WHERE n.SupersededAt IS NULL ORDER BY 1, 2;

INSERT INTO AgencySearch (Id, Name, Printed, Places, RecordedAt, SupersededAt)
SELECT substr(s.Id, 1, 2) || c.X || substr(s.Id, 3), s.Name || ' ' || c.K, s.Printed, s.Places, s.RecordedAt, ''
FROM (SELECT * FROM AgencySearch WHERE SupersededAt = '') s CROSS JOIN Copy c;

INSERT INTO Agreements (Id, RecordedAt, AgencyId, Counterparty, Entered, MergedIntoId, ModelCode, Ordinal, PredecessorId, ProgramCode, RecordState, SupersededAt)
SELECT c.AgreementId, a.RecordedAt, substr(a.AgencyId, 1, 2) || c.X || substr(a.AgencyId, 3), a.Counterparty, 0, NULL, a.ModelCode, a.Ordinal,
    (SELECT substr(p.AgencyId, 1, 2) || c.X || substr(p.AgencyId, 3) || p.Tail FROM Original p WHERE p.Id = a.PredecessorId), a.ProgramCode, a.RecordState, NULL
FROM Copied c CROSS JOIN Original o ON o.Id = c.OriginalId CROSS JOIN Agreements a ON a.Id = o.Id AND a.SupersededAt IS NULL;

INSERT INTO AgencyTenures (AgreementId, Ordinal, RecordedAt, AgencyId, Basis, Entered, ValidFrom, SupersededAt)
SELECT c.AgreementId, t.Ordinal, t.RecordedAt, substr(t.AgencyId, 1, 2) || c.X || substr(t.AgencyId, 3), t.Basis, 0, t.ValidFrom, NULL
FROM Copied c CROSS JOIN Original o ON o.Id = c.OriginalId CROSS JOIN AgencyTenures t ON t.AgreementId = o.Id AND t.SupersededAt IS NULL;

INSERT INTO SignedDays (AgreementId, Revision, RecordedAt, Entered, ValidFrom, PublicationId, SignedOn, SupersededAt)
SELECT c.AgreementId, s.Revision, s.RecordedAt, 0, s.ValidFrom, s.PublicationId, s.SignedOn, NULL
FROM Copied c CROSS JOIN Original o ON o.Id = c.OriginalId CROSS JOIN SignedDays s ON s.AgreementId = o.Id AND s.SupersededAt IS NULL;

INSERT INTO Documents (AgreementId, Kind, Url, RecordedAt, Entered, ValidFrom, PublicationId, SupersededAt)
SELECT c.AgreementId, d.Kind, d.Url, d.RecordedAt, 0, d.ValidFrom, d.PublicationId, NULL
FROM Copied c CROSS JOIN Original o ON o.Id = c.OriginalId CROSS JOIN Documents d ON d.AgreementId = o.Id AND d.SupersededAt IS NULL;

INSERT INTO Listings ("Key", RecordedAt, AgencyId, AgencyPrinted, AgreementId, FirstListedOn, FirstPosition, FirstPublicationId, Id, "Join", LastListedOn, LastPosition, LastPublicationId, List, PrintedRowKey, SupersededAt)
SELECT l."Key" * 10000 + 1000000 + c.K, l.RecordedAt, substr(l.AgencyId, 1, 2) || c.X || substr(l.AgencyId, 3), l.AgencyPrinted, c.AgreementId, l.FirstListedOn, l.FirstPosition, l.FirstPublicationId, l.Id || c.X, l."Join", l.LastListedOn, l.LastPosition, l.LastPublicationId, l.List, l.PrintedRowKey, NULL
FROM Listings l JOIN Copied c ON c.OriginalId = l.AgreementId WHERE l.SupersededAt IS NULL ORDER BY l."Key", c.K;

-- Steps of a copy: its own, four more where it is in force, and corrected first steps until there are ten or so.
CREATE TEMP TABLE Step (OriginalId TEXT NOT NULL, Slot INTEGER NOT NULL, FromId TEXT NOT NULL, Status TEXT, Phase TEXT, OnDay TEXT, RecordedAt TEXT, SupersededAt TEXT, PRIMARY KEY (OriginalId, Slot)) WITHOUT ROWID;
INSERT INTO Step SELECT e.AgreementId, row_number() OVER (PARTITION BY e.AgreementId ORDER BY e.Sequence), e.Id, NULL, NULL, NULL, e.RecordedAt, e.SupersededAt
FROM StatusEvents e JOIN Original o ON o.Id = e.AgreementId;
INSERT INTO Step SELECT o.Id, 50 + n.N, o.FirstId, CASE WHEN n.N % 2 = 1 THEN 'suspended' ELSE 'active' END, 'in-force', date(o.LastLatest, '+' || n.N || ' months'), strftime('%Y-%m-%dT12:00:00.000Z', o.LastLatest, '+' || n.N || ' months'), NULL
FROM Original o CROSS JOIN (SELECT 1 AS N UNION ALL SELECT 2 UNION ALL SELECT 3 UNION ALL SELECT 4) n WHERE o.LastInForce;
INSERT INTO Step
WITH RECURSIVE n(N) AS (SELECT 1 UNION ALL SELECT N + 1 FROM n WHERE N < 9)
SELECT o.Id, -n.N, o.FirstId, NULL, NULL, NULL,
    strftime('%Y-%m-%dT12:00:00.000Z', e.RecordedAt, '-' || n.N || ' days'),
    CASE n.N WHEN 1 THEN e.RecordedAt ELSE strftime('%Y-%m-%dT12:00:00.000Z', e.RecordedAt, '-' || (n.N - 1) || ' days') END
FROM Original o JOIN StatusEvents e ON e.Id = o.FirstId CROSS JOIN n WHERE n.N <= 10 - o.Steps - 4 * o.LastInForce;

INSERT INTO StatusEvents (Id, Sequence, AgreementId, Status, Phase, OccurredOn, Earliest, Latest, Basis, Confidence, Disputed, DecisionId, PublicationId, LinkedEventId, EndCause, InitiatedBy, Note, RecordedAt, SupersededAt, Backfilled, ChosenBy, ClosedAs, ClosedBecause, Entered, ReplacedById)
SELECT c.AgreementId || '-e' || (s.Slot + 10),
    ((e.Sequence + CASE WHEN s.Slot > 50 THEN 100000 ELSE 0 END) * 1000 + c.K) * 100 + s.Slot + 10, c.AgreementId,
    COALESCE(s.Status, e.Status), COALESCE(s.Phase, e.Phase), COALESCE(s.OnDay, e.OccurredOn), COALESCE(s.OnDay, e.Earliest), COALESCE(s.OnDay, e.Latest),
    e.Basis, e.Confidence, 0, NULL, e.PublicationId, NULL, e.EndCause, e.InitiatedBy, e.Note, s.RecordedAt, s.SupersededAt, 0, NULL, NULL, NULL, 0, NULL
FROM Copied c CROSS JOIN Original o ON o.Id = c.OriginalId CROSS JOIN Step s ON s.OriginalId = o.Id JOIN StatusEvents e ON e.Id = s.FromId;

INSERT INTO StatusEventSources (StatusEventId, SourceId)
SELECT c.AgreementId || '-e' || (s.Slot + 10), x.SourceId
FROM Copied c CROSS JOIN Original o ON o.Id = c.OriginalId CROSS JOIN Step s ON s.OriginalId = o.Id JOIN StatusEventSources x ON x.StatusEventId = s.FromId;

UPDATE DatasetMetadata SET Value = 'large-' || Value WHERE Name = 'version';
