//! The tables of this view. Common SQL of both databases; times are UTC microseconds, days ISO text.

pub(super) const TABLES: &[&str] = &[
    "CREATE TABLE registers_tally (name TEXT PRIMARY KEY, value BIGINT NOT NULL)",
    "CREATE TABLE registers_entry (id BYTEA PRIMARY KEY, number TEXT NOT NULL, frame TEXT NOT NULL, register TEXT NOT NULL, day \
     TEXT, shipped TEXT, areas TEXT NOT NULL, readers TEXT NOT NULL, handling BIGINT NOT NULL, owner BYTEA, entered_at BIGINT \
     NOT NULL, entered_seq BIGINT NOT NULL, changed_seq BIGINT NOT NULL, changed_at BIGINT NOT NULL, changed_function TEXT NOT \
     NULL, lesson BYTEA, file TEXT, command BYTEA)",
    "CREATE UNIQUE INDEX registers_entry_number ON registers_entry (number)",
    "CREATE INDEX registers_entry_lesson ON registers_entry (lesson)",
    "CREATE INDEX registers_entry_register ON registers_entry (register, day)",
    "CREATE TABLE registers_point (entry BYTEA NOT NULL, n BIGINT NOT NULL, content TEXT NOT NULL, owner_function TEXT, due TEXT, \
     state TEXT NOT NULL, turned_seq BIGINT, turned_at BIGINT, turned_function TEXT, file_key TEXT, file TEXT, PRIMARY KEY (entry, n))",
    "CREATE INDEX registers_point_owner ON registers_point (owner_function, state)",
    "CREATE TABLE registers_status (entry BYTEA NOT NULL, point BIGINT NOT NULL, seq BIGINT NOT NULL, content TEXT NOT NULL, \
     recorded_at BIGINT NOT NULL, function_code TEXT NOT NULL, PRIMARY KEY (entry, point, seq))",
    "CREATE TABLE registers_action (entry BYTEA NOT NULL, n BIGINT NOT NULL, point BIGINT NOT NULL, content TEXT NOT NULL, on_day \
     TEXT, proven BOOLEAN NOT NULL, withdrawn TEXT, seq BIGINT NOT NULL, recorded_at BIGINT NOT NULL, function_code TEXT NOT \
     NULL, PRIMARY KEY (entry, n))",
    "CREATE TABLE registers_owed (commitment BYTEA PRIMARY KEY, entry BYTEA NOT NULL, point BIGINT NOT NULL, words TEXT NOT NULL, \
     to_function TEXT NOT NULL, due TEXT, seq BIGINT NOT NULL)",
    "CREATE INDEX registers_owed_entry ON registers_owed (entry, point)",
    "CREATE TABLE registers_link (entry BYTEA NOT NULL, point BIGINT NOT NULL, target BYTEA NOT NULL, sort TEXT NOT NULL, label \
     TEXT NOT NULL, PRIMARY KEY (entry, point, target))",
    "CREATE TABLE registers_parted (entry BYTEA NOT NULL, point BIGINT NOT NULL, target BYTEA NOT NULL, PRIMARY KEY (entry, point, \
     target))",
    "CREATE INDEX registers_link_target ON registers_link (target)",
    "CREATE TABLE registers_sheet (entry BYTEA NOT NULL, n BIGINT NOT NULL, point BIGINT, content TEXT NOT NULL, stage TEXT NOT \
     NULL, authors TEXT NOT NULL, proofs TEXT, fingerprint TEXT, words TEXT, approved_at BIGINT, approved_function TEXT, \
     approved_seq BIGINT, changed_seq BIGINT NOT NULL, changed_at BIGINT NOT NULL, changed_function TEXT NOT NULL, PRIMARY KEY \
     (entry, n))",
    "CREATE TABLE registers_instrument (id BYTEA PRIMARY KEY, number TEXT NOT NULL, year BIGINT NOT NULL, content TEXT NOT NULL, \
     progress TEXT NOT NULL, progress_words TEXT, areas TEXT NOT NULL, readers TEXT NOT NULL, handling BIGINT NOT NULL, owner \
     BYTEA, entered_seq BIGINT NOT NULL, changed_seq BIGINT NOT NULL, changed_at BIGINT NOT NULL, changed_function TEXT NOT \
     NULL)",
    "CREATE UNIQUE INDEX registers_instrument_number ON registers_instrument (number)",
    "CREATE INDEX registers_instrument_year ON registers_instrument (year)",
    "CREATE TABLE registers_step (instrument BYTEA NOT NULL, code TEXT NOT NULL, content TEXT NOT NULL, PRIMARY KEY (instrument, \
     code))",
    "CREATE TABLE registers_test (id BYTEA PRIMARY KEY, about BYTEA NOT NULL, label TEXT NOT NULL, content TEXT NOT NULL, stage \
     TEXT NOT NULL, authors TEXT NOT NULL, words TEXT, areas TEXT NOT NULL, readers TEXT NOT NULL, handling BIGINT NOT NULL, \
     owner BYTEA, changed_seq BIGINT NOT NULL, changed_at BIGINT NOT NULL, changed_function TEXT NOT NULL)",
    "CREATE TABLE registers_turn (matter BYTEA NOT NULL, seq BIGINT NOT NULL, what TEXT NOT NULL, recorded_at BIGINT NOT NULL, \
     function_code TEXT NOT NULL, erased BOOLEAN NOT NULL, PRIMARY KEY (matter, seq))",
];
