-- What is told back to a list's source of one of its rows, by the kind of fingerprint: the last word counts. `no` grows with each word, so that what was sent is told from what was
-- said meanwhile; until `claimed` somebody is sending it. Times are microseconds since 1970.
CREATE TABLE told (source BIGINT NOT NULL, source_row TEXT COLLATE "C" NOT NULL, kind TEXT COLLATE "C" NOT NULL, entry BIGINT NOT NULL, no BIGINT NOT NULL, state TEXT COLLATE "C" NOT NULL, due BIGINT NOT NULL, claimed BIGINT NOT NULL, body TEXT NOT NULL, PRIMARY KEY (source, source_row, kind));
CREATE INDEX told_due ON told (source, state, due);
CREATE INDEX told_entry ON told (entry);
-- What an organisation that takes a list over said of one of its entries: its last word.
CREATE TABLE heard (bank BIGINT NOT NULL, entry BIGINT NOT NULL, organisation TEXT COLLATE "C" NOT NULL, at BIGINT NOT NULL, body TEXT NOT NULL, PRIMARY KEY (entry, organisation));
CREATE INDEX heard_bank ON heard (bank, at);
-- How many different fingerprints an entry found in an hour (hours since 1970), as far as it tells a flood from what is usual: those that found little are left out.
CREATE TABLE busy_hour (entry BIGINT NOT NULL, hour BIGINT NOT NULL, found BIGINT NOT NULL, PRIMARY KEY (entry, hour));
CREATE INDEX busy_hour_hour ON busy_hour (hour);
