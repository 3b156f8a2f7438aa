-- Where a paper stands among those of its kind that wait.
ALTER TABLE paper ADD COLUMN rank INTEGER;
CREATE INDEX paper_rank ON paper (kind, member, rank) WHERE rank IS NOT NULL;
-- Items whose time may be over.
CREATE INDEX paper_item_state ON paper (state, at) WHERE kind = 'item';
-- Keys of records that are sealed one by one, themselves sealed. A key that is destroyed takes what it sealed with it.
CREATE TABLE record_key (place TEXT PRIMARY KEY, sealed TEXT NOT NULL) WITHOUT ROWID;
CREATE TRIGGER record_key_fixed BEFORE UPDATE ON record_key BEGIN SELECT RAISE(ABORT, 'the key of a record is immutable'); END;
-- Items whose hosts are to be looked up, when next, and how often that was tried in vain.
CREATE TABLE look_up (item TEXT PRIMARY KEY, due INTEGER NOT NULL, tries INTEGER NOT NULL, anew INTEGER NOT NULL) WITHOUT ROWID;
CREATE INDEX look_up_due ON look_up (due);
