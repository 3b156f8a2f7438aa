-- Numbers of banks, contents, lots and entries: one sequence, none given twice.
CREATE TABLE numbering (next INTEGER NOT NULL);
INSERT INTO numbering (next) VALUES (1);
-- `changed` is the entry of the journal by which the text came. Entries that were added together, by one template. Theirs are the numbers from `number` + 1 to `number` + `room`.
CREATE TABLE lot (number INTEGER PRIMARY KEY, bank INTEGER NOT NULL, no INTEGER NOT NULL, room INTEGER NOT NULL, entries INTEGER NOT NULL, digest TEXT NOT NULL,
  changed INTEGER NOT NULL, body TEXT NOT NULL);
CREATE INDEX lot_bank ON lot (bank, number);
CREATE TABLE lot_before (number INTEGER NOT NULL, no INTEGER NOT NULL, body TEXT NOT NULL, PRIMARY KEY (number, no)) WITHOUT ROWID;
CREATE TRIGGER lot_before_no_update BEFORE UPDATE ON lot_before BEGIN SELECT RAISE(ABORT, 'versions are immutable'); END;
CREATE TRIGGER lot_before_no_delete BEFORE DELETE ON lot_before BEGIN SELECT RAISE(ABORT, 'versions are immutable'); END;
CREATE TRIGGER lot_fixed BEFORE UPDATE OF number, bank, room, entries, digest ON lot BEGIN SELECT RAISE(ABORT, 'what a lot holds is immutable'); END;
CREATE TRIGGER lot_no_delete BEFORE DELETE ON lot BEGIN SELECT RAISE(ABORT, 'lots are never deleted'); END;
-- Fingerprints on the lists, each once in a bank. An entry without a body is what its lot's template says.
CREATE TABLE entry (number INTEGER PRIMARY KEY, bank INTEGER NOT NULL, kind INTEGER NOT NULL, code BLOB NOT NULL, no INTEGER NOT NULL, changed INTEGER, body TEXT);
CREATE UNIQUE INDEX entry_code ON entry (code, kind, bank);
CREATE INDEX entry_bank ON entry (bank, number) WHERE body IS NOT NULL;
CREATE TABLE entry_before (number INTEGER NOT NULL, no INTEGER NOT NULL, body TEXT NOT NULL, PRIMARY KEY (number, no)) WITHOUT ROWID;
CREATE TRIGGER entry_before_no_update BEFORE UPDATE ON entry_before BEGIN SELECT RAISE(ABORT, 'versions are immutable'); END;
CREATE TRIGGER entry_before_no_delete BEFORE DELETE ON entry_before BEGIN SELECT RAISE(ABORT, 'versions are immutable'); END;
CREATE TRIGGER entry_fixed BEFORE UPDATE OF number, bank, kind, code ON entry BEGIN SELECT RAISE(ABORT, 'a fingerprint is immutable'); END;
CREATE TRIGGER entry_no_delete BEFORE DELETE ON entry BEGIN SELECT RAISE(ABORT, 'entries are never deleted'); END;
