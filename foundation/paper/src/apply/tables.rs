//! The tables of this view. Common SQL of both databases; times are UTC microseconds.

pub(super) const TABLES: &[&str] = &[
    "CREATE TABLE paper_tally (name TEXT PRIMARY KEY, value BIGINT NOT NULL)",
    "CREATE TABLE paper_pack (id BYTEA PRIMARY KEY, number TEXT NOT NULL, year BIGINT NOT NULL, no BIGINT NOT NULL, function_code \
     TEXT NOT NULL, organisation BYTEA, handling BIGINT NOT NULL, owner BYTEA, edition BIGINT NOT NULL, as_of BIGINT NOT NULL, \
     head TEXT NOT NULL, printed_at BIGINT NOT NULL, printed_seq BIGINT NOT NULL)",
    "CREATE INDEX paper_pack_of ON paper_pack (function_code, printed_seq)",
    "CREATE TABLE paper_printing (pack BYTEA NOT NULL, edition BIGINT NOT NULL, seq BIGINT NOT NULL, at BIGINT NOT NULL, as_of \
     BIGINT NOT NULL, head TEXT NOT NULL, person BYTEA NOT NULL, way TEXT NOT NULL, sheets TEXT NOT NULL, gone TEXT NOT NULL, \
     PRIMARY KEY (pack, edition))",
    "CREATE TABLE paper_sheet (pack BYTEA NOT NULL, code TEXT NOT NULL, place BIGINT NOT NULL, edition BIGINT NOT NULL, hash TEXT \
     NOT NULL, gone BIGINT NOT NULL, PRIMARY KEY (pack, code))",
    // A form that came with no pack we know (a console's own copy) has none.
    "CREATE TABLE paper_form (sheet BYTEA PRIMARY KEY, pack BYTEA, n BIGINT NOT NULL, code TEXT NOT NULL, form TEXT NOT NULL, batch \
     BYTEA, entered_at BIGINT, entered_seq BIGINT, entered_person BYTEA, entered_function TEXT, lines BIGINT, writer TEXT, \
     reopened BIGINT NOT NULL)",
    "CREATE INDEX paper_form_pack ON paper_form (pack, n)",
    "CREATE INDEX paper_form_entered ON paper_form (entered_seq)",
    // What was released: `entry_seq` is the first entry that came of it.
    "CREATE TABLE paper_release (command BYTEA PRIMARY KEY, author BYTEA NOT NULL, captured_at BIGINT NOT NULL, at BIGINT NOT NULL, \
     seq BIGINT NOT NULL, by_person BYTEA NOT NULL, by_function TEXT NOT NULL, reason TEXT NOT NULL, entry_seq BIGINT, seen \
     BIGINT NOT NULL)",
    "CREATE INDEX paper_release_author ON paper_release (author, seen)",
    "CREATE INDEX paper_release_entry ON paper_release (entry_seq)",
];
