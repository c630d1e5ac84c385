//! The tables of this view. Common SQL of both databases; times are UTC microseconds.

pub(super) const TABLES: &[&str] = &[
    "CREATE TABLE emergency_tally (name TEXT PRIMARY KEY, value BIGINT NOT NULL)",
    "CREATE TABLE phase (id BYTEA PRIMARY KEY, number TEXT NOT NULL, level TEXT NOT NULL, state TEXT NOT NULL, live BIGINT NOT \
     NULL, since BIGINT NOT NULL, ended_at BIGINT, declared_as TEXT NOT NULL, ended_as TEXT, freezes BOOLEAN NOT NULL, \
     territory TEXT NOT NULL, under BYTEA, about BYTEA NOT NULL, about_label TEXT NOT NULL, handling BIGINT NOT NULL, areas TEXT \
     NOT NULL, readers TEXT NOT NULL, owner BYTEA, evaluation BYTEA, said TEXT NOT NULL, amended BIGINT NOT NULL, declared_seq \
     BIGINT NOT NULL, recorded_at BIGINT NOT NULL, person BYTEA NOT NULL, function_code TEXT NOT NULL, changed_seq BIGINT NOT \
     NULL, changed_at BIGINT NOT NULL, changed_function TEXT NOT NULL)",
    "CREATE INDEX phase_live ON phase (live, since)",
    "CREATE INDEX phase_about ON phase (about, live)",
    "CREATE UNIQUE INDEX phase_number ON phase (number)",
    "CREATE TABLE phase_recipient (phase BYTEA NOT NULL, n BIGINT NOT NULL, act TEXT NOT NULL, tell_by BIGINT NOT NULL, struck \
     BOOLEAN NOT NULL, function_code TEXT NOT NULL, organisation TEXT, area \
     TEXT, told_at BIGINT, told_means TEXT, told_whom TEXT, told_by TEXT, read_back BOOLEAN, tries BIGINT NOT NULL, tried_at \
     BIGINT, PRIMARY KEY (phase, n))",
    // Who spoke: personal data, gone with its entry.
    "CREATE TABLE phase_speaker (phase BYTEA NOT NULL, act TEXT NOT NULL, name TEXT, phone TEXT, PRIMARY KEY (phase, act))",
    "CREATE TABLE phase_act (phase BYTEA NOT NULL, seq BIGINT NOT NULL, entry BYTEA NOT NULL, what TEXT NOT NULL, at BIGINT NOT \
     NULL, recorded_at BIGINT NOT NULL, person BYTEA NOT NULL, function_code TEXT NOT NULL, erased BOOLEAN NOT NULL, struck \
     BOOLEAN NOT NULL, detail TEXT NOT NULL, PRIMARY KEY (phase, seq))",
    "CREATE TABLE phase_copy (phase BYTEA NOT NULL, file BYTEA NOT NULL, languages TEXT NOT NULL, bytes BIGINT NOT NULL, at BIGINT NOT \
     NULL, function_code TEXT NOT NULL, seq BIGINT NOT NULL, signed_file BYTEA, signed_at BIGINT, signed_function TEXT, signed_seq \
     BIGINT, signers TEXT, PRIMARY KEY (phase, file))",
    "CREATE TABLE evaluation (id BYTEA PRIMARY KEY, number TEXT NOT NULL, state TEXT NOT NULL, about BYTEA NOT NULL, about_label \
     TEXT NOT NULL, handling BIGINT NOT NULL, areas TEXT NOT NULL, readers TEXT NOT NULL, owner BYTEA, opened_at BIGINT NOT \
     NULL, opened_seq BIGINT NOT NULL, closed_at BIGINT, hot_at BIGINT, cold_at BIGINT, findings BIGINT NOT NULL, lessons BIGINT \
     NOT NULL, words TEXT, without_reason TEXT, changed_seq BIGINT NOT NULL, changed_at BIGINT NOT NULL, changed_function TEXT \
     NOT NULL)",
    "CREATE INDEX evaluation_about ON evaluation (about, state)",
    "CREATE UNIQUE INDEX evaluation_number ON evaluation (number)",
    "CREATE TABLE evaluation_debrief (evaluation BYTEA NOT NULL, debrief TEXT NOT NULL, held_at BIGINT NOT NULL, took_part TEXT \
     NOT NULL, words TEXT, seq BIGINT NOT NULL, function_code TEXT NOT NULL, PRIMARY KEY (evaluation, debrief))",
    "CREATE TABLE evaluation_finding (evaluation BYTEA NOT NULL, n BIGINT NOT NULL, debrief TEXT NOT NULL, sort TEXT NOT NULL, \
     discipline TEXT, words TEXT NOT NULL, seq BIGINT NOT NULL, function_code TEXT NOT NULL, at BIGINT NOT NULL, PRIMARY KEY \
     (evaluation, n))",
    "CREATE TABLE evaluation_lesson (evaluation BYTEA NOT NULL, n BIGINT NOT NULL, finding BIGINT, words TEXT NOT NULL, \
     recipient TEXT NOT NULL, due BIGINT, commitment BYTEA NOT NULL, seq BIGINT NOT NULL, PRIMARY KEY (evaluation, n))",
];
