//! The tables of this view. Common SQL of both databases; times are UTC microseconds, days `2026-11-24`.

pub(super) const TABLES: &[&str] = &[
    "CREATE TABLE readiness_plan (id BYTEA PRIMARY KEY, code TEXT, standing TEXT NOT NULL, sort TEXT NOT NULL, handling BIGINT \
     NOT NULL, owner BYTEA, organisation TEXT, author_function TEXT NOT NULL, areas TEXT NOT NULL, readers TEXT NOT NULL, \
     source TEXT, shipped TEXT, valid_no BIGINT, open_no BIGINT, withdrawn BOOLEAN NOT NULL, frame TEXT NOT NULL, folded TEXT \
     NOT NULL, entered_at BIGINT NOT NULL, changed_seq BIGINT NOT NULL)",
    "CREATE TABLE readiness_version (plan BYTEA NOT NULL, no BIGINT NOT NULL, status TEXT NOT NULL, begun_from BIGINT, authors \
     TEXT NOT NULL, author_function TEXT NOT NULL, frame TEXT NOT NULL, cards TEXT NOT NULL, begun_at BIGINT NOT NULL, \
     submitted_at BIGINT, approved_at BIGINT, approved_function TEXT, approved_person BYTEA, words TEXT, changed_seq BIGINT NOT \
     NULL, changed_at BIGINT NOT NULL, changed_function TEXT NOT NULL, PRIMARY KEY (plan, no))",
    "CREATE TABLE readiness_contact (plan BYTEA NOT NULL, no BIGINT NOT NULL, k BIGINT NOT NULL, function_code TEXT, \
     organisation TEXT, label TEXT, person TEXT, number TEXT NOT NULL, means TEXT NOT NULL, note TEXT, checked TEXT, PRIMARY \
     KEY (plan, no, k))",
    "CREATE TABLE readiness_level (plan BYTEA NOT NULL, no BIGINT NOT NULL, k BIGINT NOT NULL, names TEXT NOT NULL, indicator \
     TEXT NOT NULL, threshold TEXT NOT NULL, action TEXT NOT NULL, cards TEXT NOT NULL, responsible TEXT NOT NULL, acts TEXT NOT \
     NULL, PRIMARY KEY (plan, no, k))",
    "CREATE INDEX readiness_level_indicator ON readiness_level (indicator)",
    // When a level was reached, the signal that says so, and who answered for it then.
    "CREATE TABLE readiness_met (plan BYTEA NOT NULL, seq BIGINT NOT NULL, no BIGINT NOT NULL, k BIGINT NOT NULL, names TEXT \
     NOT NULL, signal BYTEA NOT NULL, at BIGINT NOT NULL, responsible TEXT NOT NULL, PRIMARY KEY (plan, seq))",
    "CREATE INDEX readiness_met_signal ON readiness_met (signal)",
    "CREATE TABLE readiness_run (id BYTEA PRIMARY KEY, mode TEXT NOT NULL, plan BYTEA, version BIGINT, label TEXT, fictitious \
     BOOLEAN NOT NULL, about BYTEA, about_label TEXT, handling BIGINT NOT NULL, owner BYTEA, areas TEXT NOT NULL, readers TEXT \
     NOT NULL, live BOOLEAN NOT NULL, started_at BIGINT NOT NULL, started_seq BIGINT NOT NULL, by_function TEXT NOT NULL, \
     by_person BYTEA, reason TEXT, bodies TEXT NOT NULL, perimeters TEXT NOT NULL, level_k BIGINT, level TEXT, ended_at BIGINT, \
     end_words TEXT, changed_seq BIGINT NOT NULL)",
    "CREATE INDEX readiness_run_about ON readiness_run (about)",
    "CREATE INDEX readiness_run_live ON readiness_run (live, mode)",
    "CREATE INDEX readiness_run_plan ON readiness_run (plan)",
    "CREATE TABLE readiness_card (run BYTEA NOT NULL, k BIGINT NOT NULL, plan BYTEA NOT NULL, version BIGINT NOT NULL, card \
     BIGINT NOT NULL, fictitious BOOLEAN NOT NULL, holder TEXT NOT NULL, title TEXT NOT NULL, moved_to BYTEA, PRIMARY KEY (run, \
     k))",
    "CREATE TABLE readiness_step (run BYTEA NOT NULL, k BIGINT NOT NULL, step BIGINT NOT NULL, position BIGINT NOT NULL, words \
     TEXT NOT NULL, due BIGINT, needs_reason BOOLEAN NOT NULL, state TEXT NOT NULL, at BIGINT, person BYTEA, function_code TEXT, \
     seq BIGINT, said TEXT, reporter TEXT, PRIMARY KEY (run, k, step))",
    // The history of plans and runs, by their matter.
    "CREATE TABLE readiness_turn (matter BYTEA NOT NULL, seq BIGINT NOT NULL, what TEXT NOT NULL, at BIGINT NOT NULL, \
     recorded_at BIGINT NOT NULL, person BYTEA NOT NULL, function_code TEXT NOT NULL, erased BOOLEAN NOT NULL, undone BOOLEAN \
     NOT NULL, detail TEXT NOT NULL, PRIMARY KEY (matter, seq))",
];
