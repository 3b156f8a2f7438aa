-- How far the fetching of a list has come, by the number of its source. `turn` grows with each change: of two programs that fetch the same, one goes on.
CREATE TABLE fetching (source BIGINT PRIMARY KEY, turn BIGINT NOT NULL, body TEXT NOT NULL);
-- Names and passwords for sources, sealed. What is taken away is gone: it stands in no version of anything.
CREATE TABLE login (place TEXT COLLATE "C" PRIMARY KEY, sealed TEXT NOT NULL);
-- Which row of which source put a fingerprint on a list, or says it too.
CREATE TABLE came (source BIGINT NOT NULL, source_row TEXT COLLATE "C" NOT NULL, entry BIGINT NOT NULL, PRIMARY KEY (source, source_row, entry));
CREATE INDEX came_entry ON came (entry);
