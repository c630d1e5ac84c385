//! The tables of this view. Common SQL of both databases; times are UTC microseconds.

pub(super) const TABLES: &[&str] = &[
    "CREATE TABLE account (id BYTEA PRIMARY KEY, kind TEXT NOT NULL, number TEXT NOT NULL, year BIGINT NOT NULL, titles TEXT \
     NOT NULL, state TEXT NOT NULL, subjects TEXT NOT NULL, previous BYTEA, document TEXT, handling BIGINT NOT NULL, readers \
     TEXT NOT NULL, owner BYTEA, opened_at BIGINT NOT NULL, opened_seq BIGINT NOT NULL, opened_function TEXT NOT NULL, turned TEXT, frozen_hash \
     TEXT, frozen_at BIGINT, frozen_seq BIGINT, frozen_function TEXT, frozen_missing BIGINT, frozen_lacking BIGINT, frozen_words TEXT, issued_at \
     BIGINT, issued_seq BIGINT, issued_function TEXT, embargo BIGINT, addressees TEXT, changed_seq BIGINT NOT NULL, changed_at BIGINT NOT NULL, \
     changed_function TEXT NOT NULL)",
    "CREATE INDEX account_of ON account (kind, year)",
    // Its content once it is fixed.
    "CREATE TABLE account_frozen (account BYTEA PRIMARY KEY, content TEXT NOT NULL)",
    "CREATE TABLE account_section (account BYTEA NOT NULL, code TEXT NOT NULL, position BIGINT NOT NULL, content TEXT NOT NULL, \
     words TEXT NOT NULL, written_at BIGINT, written_seq BIGINT, written_function TEXT, written_person BYTEA, standing TEXT NOT \
     NULL, function_code TEXT, due TEXT, reminded_at BIGINT, returned TEXT, PRIMARY KEY (account, code))",
    "CREATE INDEX account_section_asked ON account_section (function_code, standing)",
    // Who wrote something in it: they neither fix nor issue it.
    "CREATE TABLE account_writer (account BYTEA NOT NULL, person BYTEA NOT NULL, PRIMARY KEY (account, person))",
    "CREATE TABLE account_erratum (account BYTEA NOT NULL, n BIGINT NOT NULL, section TEXT NOT NULL, words TEXT NOT NULL, at \
     BIGINT NOT NULL, seq BIGINT NOT NULL, function_code TEXT NOT NULL, PRIMARY KEY (account, n))",
    // Who was told of what: of its issue, of an erratum.
    "CREATE TABLE account_told (account BYTEA NOT NULL, of_seq BIGINT NOT NULL, addressee TEXT NOT NULL, way TEXT NOT NULL, \
     message BYTEA, at BIGINT NOT NULL, seq BIGINT NOT NULL, PRIMARY KEY (account, of_seq, addressee))",
    // How its embargo was moved after it was issued.
    "CREATE TABLE account_embargo (account BYTEA NOT NULL, seq BIGINT NOT NULL, was BIGINT, until BIGINT, words TEXT NOT NULL, at \
     BIGINT NOT NULL, function_code TEXT NOT NULL, PRIMARY KEY (account, seq))",
    "CREATE TABLE account_file (account BYTEA NOT NULL, blob BYTEA NOT NULL, name TEXT NOT NULL, at BIGINT NOT NULL, \
     function_code TEXT NOT NULL, PRIMARY KEY (account, blob))",
    // Copies that were given out to be signed, and who signed: personal data, gone with its entry.
    "CREATE TABLE account_copy (account BYTEA NOT NULL, file BYTEA NOT NULL, languages TEXT NOT NULL, bytes BIGINT NOT NULL, at \
     BIGINT NOT NULL, function_code TEXT NOT NULL, seq BIGINT NOT NULL, signed_file BYTEA, signed_at BIGINT, signed_function TEXT, \
     signed_seq BIGINT, signers TEXT, PRIMARY KEY (account, file))",
    "CREATE TABLE account_turn (account BYTEA NOT NULL, seq BIGINT NOT NULL, what TEXT NOT NULL, section TEXT, at BIGINT NOT \
     NULL, function_code TEXT NOT NULL, erased BOOLEAN NOT NULL, PRIMARY KEY (account, seq))",
];
