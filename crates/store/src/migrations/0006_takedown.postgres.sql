-- Where a paper stands among those of its kind that wait.
ALTER TABLE paper ADD COLUMN rank BIGINT;
CREATE INDEX paper_rank ON paper (kind, member, rank) WHERE rank IS NOT NULL;
-- Items whose time may be over.
CREATE INDEX paper_item_state ON paper (state, at) WHERE kind = 'item';
-- Keys of records that are sealed one by one, themselves sealed. A key that is destroyed takes what it sealed with it.
CREATE TABLE record_key (place TEXT COLLATE "C" PRIMARY KEY, sealed TEXT NOT NULL);
CREATE TRIGGER record_key_fixed BEFORE UPDATE ON record_key FOR EACH ROW EXECUTE FUNCTION refuse_change();
-- Items whose hosts are to be looked up, when next, and how often that was tried in vain.
CREATE TABLE look_up (item TEXT COLLATE "C" PRIMARY KEY, due BIGINT NOT NULL, tries BIGINT NOT NULL, anew BIGINT NOT NULL);
CREATE INDEX look_up_due ON look_up (due);
