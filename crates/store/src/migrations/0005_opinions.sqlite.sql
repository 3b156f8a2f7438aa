-- What is told back to a list's source of one of its rows, by the kind of fingerprint: the last word counts. `no` grows with each word, so that what was sent is told from what was
-- said meanwhile; until `claimed` somebody is sending it. Times are microseconds since 1970.
CREATE TABLE told (source INTEGER NOT NULL, source_row TEXT NOT NULL, kind TEXT NOT NULL, entry INTEGER NOT NULL, no INTEGER NOT NULL, state TEXT NOT NULL, due INTEGER NOT NULL, claimed INTEGER NOT NULL, body TEXT NOT NULL, PRIMARY KEY (source, source_row, kind)) WITHOUT ROWID;
CREATE INDEX told_due ON told (source, state, due);
CREATE INDEX told_entry ON told (entry);
-- What an organisation that takes a list over said of one of its entries: its last word.
CREATE TABLE heard (bank INTEGER NOT NULL, entry INTEGER NOT NULL, organisation TEXT NOT NULL, at INTEGER NOT NULL, body TEXT NOT NULL, PRIMARY KEY (entry, organisation)) WITHOUT ROWID;
CREATE INDEX heard_bank ON heard (bank, at);
-- How many different fingerprints an entry found in an hour (hours since 1970), as far as it tells a flood from what is usual: those that found little are left out.
CREATE TABLE busy_hour (entry INTEGER NOT NULL, hour INTEGER NOT NULL, found INTEGER NOT NULL, PRIMARY KEY (entry, hour)) WITHOUT ROWID;
CREATE INDEX busy_hour_hour ON busy_hour (hour);
