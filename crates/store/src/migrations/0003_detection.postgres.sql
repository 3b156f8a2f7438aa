-- Numbers of banks, contents, lots and entries: one sequence, none given twice.
CREATE TABLE numbering (next BIGINT NOT NULL);
INSERT INTO numbering (next) VALUES (1);
-- `changed` is the entry of the journal by which the text came. Entries that were added together, by one template. Theirs are the numbers from `number` + 1 to `number` + `room`.
CREATE TABLE lot (number BIGINT PRIMARY KEY, bank BIGINT NOT NULL, no BIGINT NOT NULL, room BIGINT NOT NULL, entries BIGINT NOT NULL, digest TEXT NOT NULL,
  changed BIGINT NOT NULL, body TEXT NOT NULL);
CREATE INDEX lot_bank ON lot (bank, number);
CREATE TABLE lot_before (number BIGINT NOT NULL, no BIGINT NOT NULL, body TEXT NOT NULL, PRIMARY KEY (number, no));
CREATE TRIGGER lot_before_fixed BEFORE UPDATE OR DELETE ON lot_before FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER lot_fixed BEFORE UPDATE OF number, bank, room, entries, digest OR DELETE ON lot FOR EACH ROW EXECUTE FUNCTION refuse_change();
-- Fingerprints on the lists, each once in a bank. An entry without a body is what its lot's template says.
CREATE TABLE entry (number BIGINT PRIMARY KEY, bank BIGINT NOT NULL, kind BIGINT NOT NULL, code BYTEA NOT NULL, no BIGINT NOT NULL, changed BIGINT, body TEXT);
CREATE UNIQUE INDEX entry_code ON entry (code, kind, bank);
CREATE INDEX entry_bank ON entry (bank, number) WHERE body IS NOT NULL;
CREATE TABLE entry_before (number BIGINT NOT NULL, no BIGINT NOT NULL, body TEXT NOT NULL, PRIMARY KEY (number, no));
CREATE TRIGGER entry_before_fixed BEFORE UPDATE OR DELETE ON entry_before FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER entry_fixed BEFORE UPDATE OF number, bank, kind, code OR DELETE ON entry FOR EACH ROW EXECUTE FUNCTION refuse_change();
