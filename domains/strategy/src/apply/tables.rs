//! The tables of this view. Common SQL of both databases; times are UTC microseconds, days are texts (`2026-03-31`).

pub(super) const TABLES: &[&str] = &[
    "CREATE TABLE strategy_tally (name TEXT PRIMARY KEY, value BIGINT NOT NULL)",
    "CREATE TABLE strategy_objective (id BYTEA PRIMARY KEY, code TEXT NOT NULL, sort TEXT NOT NULL, level TEXT NOT NULL, parent \
     BYTEA, version BIGINT NOT NULL, given BOOLEAN NOT NULL, cycle TEXT, cycle_at BIGINT, cycle_since TEXT, handling BIGINT NOT \
     NULL, areas TEXT NOT NULL, readers TEXT NOT NULL, owner BYTEA, set_at BIGINT NOT NULL, changed_seq BIGINT NOT NULL, \
     changed_at BIGINT NOT NULL, changed_function TEXT NOT NULL)",
    "CREATE UNIQUE INDEX strategy_objective_code ON strategy_objective (code)",
    "CREATE INDEX strategy_objective_parent ON strategy_objective (parent)",
    "CREATE TABLE strategy_version (objective BYTEA NOT NULL, no BIGINT NOT NULL, wording TEXT NOT NULL, why TEXT, given BOOLEAN \
     NOT NULL, at BIGINT NOT NULL, seq BIGINT NOT NULL, function_code TEXT NOT NULL, PRIMARY KEY (objective, no))",
    "CREATE TABLE strategy_cycle (objective BYTEA NOT NULL, seq BIGINT NOT NULL, turn TEXT NOT NULL, words TEXT, at BIGINT NOT \
     NULL, function_code TEXT NOT NULL, since TEXT, PRIMARY KEY (objective, seq))",
    "CREATE TABLE strategy_account (objective BYTEA NOT NULL, year BIGINT NOT NULL, part TEXT NOT NULL, text TEXT NOT NULL, quoted \
     TEXT, seq BIGINT NOT NULL, at BIGINT NOT NULL, function_code TEXT NOT NULL, person BYTEA, PRIMARY KEY (objective, year, \
     part))",
    "CREATE TABLE strategy_axis (matter BYTEA NOT NULL, axis TEXT NOT NULL, seq BIGINT NOT NULL, value TEXT NOT NULL, words TEXT, \
     at BIGINT NOT NULL, function_code TEXT NOT NULL, PRIMARY KEY (matter, axis, seq))",
    // The last value of each axis with the one before it, so that a plan is one look.
    "CREATE TABLE strategy_axis_now (matter BYTEA NOT NULL, axis TEXT NOT NULL, value TEXT NOT NULL, before TEXT, words TEXT, seq \
     BIGINT NOT NULL, at BIGINT NOT NULL, function_code TEXT NOT NULL, PRIMARY KEY (matter, axis))",
    "CREATE INDEX strategy_axis_value ON strategy_axis_now (axis, value)",
    "CREATE TABLE strategy_plan (id BYTEA PRIMARY KEY, year BIGINT NOT NULL, state TEXT NOT NULL, state_at BIGINT NOT NULL, \
     state_words TEXT, state_function TEXT NOT NULL, handed_by BYTEA, validated_at BIGINT, validated_seq BIGINT, handling BIGINT NOT NULL, areas TEXT \
     NOT NULL, readers TEXT NOT NULL, owner BYTEA, changed_seq BIGINT NOT NULL, changed_at BIGINT NOT NULL, changed_function \
     TEXT NOT NULL)",
    "CREATE UNIQUE INDEX strategy_plan_year ON strategy_plan (year)",
    "CREATE TABLE strategy_project (id BYTEA PRIMARY KEY, plan BYTEA NOT NULL, year BIGINT NOT NULL, no BIGINT NOT NULL, number \
     TEXT NOT NULL, sort TEXT NOT NULL, objective BYTEA NOT NULL, content TEXT NOT NULL, function_code TEXT NOT NULL, starts TEXT \
     NOT NULL, ends TEXT NOT NULL, state TEXT NOT NULL, state_at BIGINT NOT NULL, state_words TEXT, late BIGINT NOT NULL, \
     handling BIGINT NOT NULL, areas TEXT NOT NULL, readers TEXT NOT NULL, owner BYTEA, set_at BIGINT NOT NULL, changed_seq \
     BIGINT NOT NULL, changed_at BIGINT NOT NULL, changed_function TEXT NOT NULL, money_why TEXT, whys TEXT)",
    "CREATE UNIQUE INDEX strategy_project_number ON strategy_project (number)",
    "CREATE INDEX strategy_project_year ON strategy_project (year, no)",
    "CREATE INDEX strategy_project_objective ON strategy_project (objective, year)",
    "CREATE INDEX strategy_project_function ON strategy_project (function_code, year)",
    "CREATE TABLE strategy_after (project BYTEA NOT NULL, waits_for BYTEA NOT NULL, PRIMARY KEY (project, waits_for))",
    "CREATE INDEX strategy_after_waits ON strategy_after (waits_for)",
    "CREATE TABLE strategy_item (project BYTEA NOT NULL, n BIGINT NOT NULL, content TEXT NOT NULL, due TEXT NOT NULL, first_due \
     TEXT NOT NULL, why TEXT, done TEXT, words TEXT, proof TEXT, dropped BOOLEAN NOT NULL, PRIMARY KEY (project, n))",
    "CREATE INDEX strategy_item_due ON strategy_item (due)",
    "CREATE TABLE strategy_report (plan BYTEA NOT NULL, n BIGINT NOT NULL, day TEXT NOT NULL, lines TEXT NOT NULL, withheld BIGINT \
     NOT NULL, words TEXT, seq BIGINT NOT NULL, at BIGINT NOT NULL, function_code TEXT NOT NULL, PRIMARY KEY (plan, n))",
    "CREATE TABLE strategy_turn (matter BYTEA NOT NULL, seq BIGINT NOT NULL, what TEXT NOT NULL, late BOOLEAN NOT NULL, \
     recorded_at BIGINT NOT NULL, function_code TEXT NOT NULL, erased BOOLEAN NOT NULL, turned_to TEXT, why TEXT, person \
     BYTEA, PRIMARY KEY (matter, seq))",
    // Every step that was taken with a plan, and how many late changes it was about.
    "CREATE TABLE strategy_step (plan BYTEA NOT NULL, seq BIGINT NOT NULL, step TEXT NOT NULL, words TEXT, at BIGINT NOT NULL, \
     function_code TEXT NOT NULL, changes BIGINT NOT NULL, PRIMARY KEY (plan, seq))",
];
