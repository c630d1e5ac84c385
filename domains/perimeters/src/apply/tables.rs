//! The tables of this view. Common SQL of both databases; times are UTC microseconds.

pub(super) const TABLES: &[&str] = &[
    "CREATE TABLE perimeter_tally (year BIGINT PRIMARY KEY, value BIGINT NOT NULL)",
    "CREATE TABLE perimeter (id BYTEA PRIMARY KEY, number TEXT NOT NULL, about BYTEA NOT NULL, about_label TEXT NOT NULL, \
     live BIGINT NOT NULL, version BIGINT NOT NULL, strictness BIGINT NOT NULL, says TEXT NOT NULL, areas TEXT NOT NULL, \
     readers TEXT NOT NULL, handling BIGINT NOT NULL, owner BYTEA, set_at BIGINT NOT NULL, set_seq BIGINT NOT NULL, lifted_at \
     BIGINT, changed_seq BIGINT NOT NULL, changed_at BIGINT NOT NULL, changed_function TEXT NOT NULL)",
    "CREATE INDEX perimeter_about ON perimeter (about, live)",
    "CREATE INDEX perimeter_first ON perimeter (about, set_seq)",
    "CREATE INDEX perimeter_live ON perimeter (live, set_seq)",
    "CREATE UNIQUE INDEX perimeter_number ON perimeter (number)",
    "CREATE TABLE perimeter_point (perimeter BYTEA NOT NULL, n BIGINT NOT NULL, sort TEXT NOT NULL, name TEXT, stand TEXT NOT \
     NULL, contact TEXT, live BIGINT NOT NULL, seq BIGINT NOT NULL, PRIMARY KEY (perimeter, n))",
    "CREATE TABLE perimeter_turn (perimeter BYTEA NOT NULL, seq BIGINT NOT NULL, entry BYTEA NOT NULL, what TEXT NOT NULL, at \
     BIGINT NOT NULL, recorded_at BIGINT NOT NULL, person BYTEA NOT NULL, function_code TEXT NOT NULL, erased BOOLEAN NOT \
     NULL, detail TEXT NOT NULL, PRIMARY KEY (perimeter, seq))",
];
