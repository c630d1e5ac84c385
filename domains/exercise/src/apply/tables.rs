//! The tables of this view. Common SQL of both databases; times are UTC microseconds.

pub(super) const TABLES: &[&str] = &[
    "CREATE TABLE exercise (id BYTEA PRIMARY KEY, no BIGINT NOT NULL, title TEXT NOT NULL, lang TEXT NOT NULL, sort TEXT NOT NULL, \
     state TEXT NOT NULL, start_at BIGINT NOT NULL, origin TEXT, taken BIGINT NOT NULL, left_behind BIGINT NOT NULL, handling BIGINT \
     NOT NULL, owner BYTEA, opened_at BIGINT NOT NULL, opened_seq BIGINT NOT NULL, ended_at BIGINT, closed_at BIGINT, entries BIGINT, \
     root TEXT, words TEXT, changed_seq BIGINT NOT NULL)",
    "CREATE UNIQUE INDEX exercise_no ON exercise (no)",
    "CREATE TABLE exercise_lesson (exercise BYTEA NOT NULL, n BIGINT NOT NULL, objective BIGINT, words TEXT NOT NULL, holder TEXT NOT \
     NULL, due BIGINT, commitment BYTEA NOT NULL, at BIGINT NOT NULL, PRIMARY KEY (exercise, n))",
    "CREATE TABLE exercise_part (exercise BYTEA NOT NULL, mandate BYTEA NOT NULL, person BYTEA NOT NULL, name TEXT NOT NULL, \
     function_code TEXT NOT NULL, areas TEXT NOT NULL, player BYTEA NOT NULL, live BIGINT NOT NULL, PRIMARY KEY (exercise, mandate))",
    "CREATE TABLE exercise_clock (exercise BYTEA NOT NULL, seq BIGINT NOT NULL, shown BIGINT NOT NULL, outside BIGINT NOT NULL, pace \
     TEXT NOT NULL, PRIMARY KEY (exercise, seq))",
    "CREATE TABLE exercise_objective (exercise BYTEA NOT NULL, n BIGINT NOT NULL, dropped BIGINT NOT NULL, says TEXT NOT NULL, PRIMARY \
     KEY (exercise, n))",
    "CREATE TABLE exercise_inject (exercise BYTEA NOT NULL, n BIGINT NOT NULL, at BIGINT NOT NULL, state TEXT NOT NULL, says TEXT NOT \
     NULL, times BIGINT NOT NULL, delivered_at BIGINT, answered_at BIGINT, answered_entry BIGINT, answer TEXT, PRIMARY KEY (exercise, n))",
    "CREATE INDEX exercise_inject_due ON exercise_inject (exercise, state, at)",
    "CREATE TABLE exercise_note (exercise BYTEA NOT NULL, n BIGINT NOT NULL, at BIGINT NOT NULL, says TEXT NOT NULL, function_code TEXT \
     NOT NULL, PRIMARY KEY (exercise, n))",
];
