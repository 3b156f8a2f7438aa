-- Scans that many machines work on. Not the register: whoever scans keeps these tables, in a database of their own or beside others.

-- A scan that has not reached its end.
CREATE TABLE scan (
    id      TEXT PRIMARY KEY, -- its journal's
    work    TEXT NOT NULL,    -- digest of what it is done with: a worker that has the same takes part
    cut     BIGINT NOT NULL   -- 1: all of its shards are here
);

-- A part of a scan, and what came of it.
CREATE TABLE shard (
    scan    TEXT NOT NULL REFERENCES scan (id) ON DELETE CASCADE,
    number  BIGINT NOT NULL,  -- from 0 on, in the order of the walk
    part    TEXT NOT NULL,    -- JSON: from where to where
    things  BIGINT NOT NULL,  -- what the walk came to when it was cut
    worker  TEXT,             -- who did it
    records BIGINT,           -- lines that came of it; none until it is done
    found   BYTEA,            -- these lines; none until it is done, and once the journal has them
    PRIMARY KEY (scan, number)
);

-- What the queue is fed with.
CREATE INDEX shard_undone ON shard (scan, number) WHERE records IS NULL;
