//! The tables of this view. Common SQL of both databases; times are UTC microseconds.

pub(super) const TABLES: &[&str] = &[
    "CREATE TABLE commitment_tally (name TEXT PRIMARY KEY, value BIGINT NOT NULL)",
    "CREATE TABLE commitment (id BYTEA PRIMARY KEY, number TEXT NOT NULL, sort TEXT NOT NULL, state TEXT NOT NULL, live BIGINT \
     NOT NULL, title TEXT NOT NULL, words TEXT, ground TEXT, ground_verified BOOLEAN NOT NULL, acknowledge_by BIGINT, due \
     BIGINT, next_due BIGINT, about BYTEA, about_label TEXT, areas TEXT NOT NULL, readers TEXT NOT NULL, handling BIGINT NOT \
     NULL, owner BYTEA, giver_function TEXT NOT NULL, giver_organisation BYTEA, steps TEXT NOT NULL, origin BYTEA, given_at \
     BIGINT NOT NULL, given_seq BIGINT NOT NULL, returned BIGINT NOT NULL, changed_seq BIGINT NOT NULL, changed_at BIGINT NOT \
     NULL, changed_function TEXT NOT NULL)",
    "CREATE INDEX commitment_live ON commitment (live, next_due)",
    "CREATE INDEX commitment_about ON commitment (about, live)",
    "CREATE INDEX commitment_given ON commitment (given_at)",
    // What is kept from some: looks at the past compare it with today.
    "CREATE INDEX commitment_kept ON commitment (id) WHERE handling <> 1",
    "CREATE UNIQUE INDEX commitment_number ON commitment (number)",
    "CREATE TABLE commitment_addressee (commitment BYTEA NOT NULL, n BIGINT NOT NULL, step BIGINT, function_code TEXT NOT NULL, \
     organisation TEXT, area TEXT, means TEXT, since BIGINT NOT NULL, planned_at BIGINT, person BYTEA, active BOOLEAN NOT NULL, told_at \
     BIGINT, told_means TEXT, told_whom TEXT, PRIMARY KEY (commitment, n))",
    "CREATE INDEX commitment_addressee_function ON commitment_addressee (function_code, commitment)",
    // The person in an office: -1 is the addressee, others the steps of escalation.
    "CREATE TABLE commitment_contact (commitment BYTEA NOT NULL, step BIGINT NOT NULL, name TEXT, phone TEXT, mail TEXT, \
     PRIMARY KEY (commitment, step))",
    "CREATE TABLE commitment_turn (commitment BYTEA NOT NULL, seq BIGINT NOT NULL, entry BYTEA NOT NULL, what TEXT NOT NULL, at \
     BIGINT NOT NULL, recorded_at BIGINT NOT NULL, person BYTEA NOT NULL, function_code TEXT NOT NULL, erased BOOLEAN NOT \
     NULL, detail TEXT NOT NULL, PRIMARY KEY (commitment, seq))",
    "CREATE TABLE commitment_link (link BYTEA PRIMARY KEY, commitment BYTEA NOT NULL, whom TEXT, expires_at BIGINT NOT NULL, \
     made_at BIGINT NOT NULL, opened_at BIGINT, ended_at BIGINT, used BIGINT NOT NULL)",
    "CREATE INDEX commitment_link_of ON commitment_link (commitment, made_at)",
];
