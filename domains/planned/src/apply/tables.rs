//! The tables of this view. Common SQL of both databases; times are UTC microseconds.

pub(super) const TABLES: &[&str] = &[
    "CREATE TABLE planned_tally (name TEXT PRIMARY KEY, value BIGINT NOT NULL)",
    "CREATE TABLE planned_event (id BYTEA PRIMARY KEY, number TEXT NOT NULL, uid TEXT, description TEXT NOT NULL, kind TEXT NOT \
     NULL, from_at BIGINT NOT NULL, until_at BIGINT NOT NULL, busy_from BIGINT NOT NULL, busy_until BIGINT NOT NULL, state TEXT \
     NOT NULL, state_at BIGINT NOT NULL, state_words TEXT, areas TEXT NOT NULL, readers TEXT NOT NULL, handling BIGINT NOT \
     NULL, owner BYTEA, figures TEXT NOT NULL, territory TEXT, previous BYTEA, incident BYTEA, incident_number TEXT, begun_at \
     BIGINT, over_at BIGINT, opening_at BIGINT, opening_seq BIGINT, attendance TEXT, announced_at BIGINT NOT NULL, \
     announced_seq BIGINT NOT NULL, changes BIGINT NOT NULL, changed_seq BIGINT NOT NULL, changed_at BIGINT NOT NULL, \
     changed_function TEXT NOT NULL)",
    "CREATE UNIQUE INDEX planned_event_number ON planned_event (number)",
    "CREATE INDEX planned_event_busy ON planned_event (busy_from, busy_until)",
    "CREATE INDEX planned_event_incident ON planned_event (incident)",
    "CREATE INDEX planned_event_previous ON planned_event (previous)",
    "CREATE INDEX planned_event_uid ON planned_event (uid)",
    "CREATE TABLE planned_told (event BYTEA PRIMARY KEY, sequence BIGINT NOT NULL, modified BIGINT)",
    "CREATE TABLE planned_contact (event BYTEA PRIMARY KEY, name TEXT, phone TEXT, mail TEXT)",
    "CREATE TABLE planned_row (event BYTEA NOT NULL, n BIGINT NOT NULL, content TEXT NOT NULL, removed BOOLEAN NOT NULL, mark \
     TEXT NOT NULL, mark_at BIGINT, mark_words TEXT, mark_function TEXT, moved_to BIGINT, moved_words TEXT, PRIMARY KEY \
     (event, n))",
    "CREATE TABLE planned_supply (event BYTEA NOT NULL, n BIGINT NOT NULL, content TEXT NOT NULL, withdrawn BOOLEAN NOT NULL, \
     promised BIGINT, name TEXT, words TEXT, promised_at BIGINT, promised_function TEXT, used BIGINT, PRIMARY KEY (event, n))",
    "CREATE TABLE planned_risk (event BYTEA NOT NULL, n BIGINT NOT NULL, content TEXT NOT NULL, closed BOOLEAN NOT NULL, why \
     TEXT, PRIMARY KEY (event, n))",
    "CREATE TABLE planned_check (event BYTEA NOT NULL, code TEXT NOT NULL, answer TEXT NOT NULL, name TEXT, words TEXT, at \
     BIGINT NOT NULL, function_code TEXT NOT NULL, PRIMARY KEY (event, code))",
    // One answer for both events: `one` has the smaller id.
    "CREATE TABLE planned_answer (one BYTEA NOT NULL, other BYTEA NOT NULL, shared TEXT NOT NULL, words TEXT NOT NULL, at \
     BIGINT NOT NULL, function_code TEXT NOT NULL, PRIMARY KEY (one, other))",
    "CREATE INDEX planned_answer_other ON planned_answer (other)",
    "CREATE TABLE planned_finding (event BYTEA NOT NULL, n BIGINT NOT NULL, finding TEXT NOT NULL, words TEXT NOT NULL, row_n \
     BIGINT, supply_n BIGINT, at BIGINT NOT NULL, function_code TEXT NOT NULL, PRIMARY KEY (event, n))",
    "CREATE TABLE planned_lesson (event BYTEA NOT NULL, n BIGINT NOT NULL, words TEXT NOT NULL, office TEXT NOT NULL, due \
     BIGINT, commitment BYTEA NOT NULL, finding BIGINT, PRIMARY KEY (event, n))",
    "CREATE TABLE planned_carried (event BYTEA NOT NULL, n BIGINT NOT NULL, words TEXT NOT NULL, from_event BYTEA NOT NULL, \
     commitment BYTEA, outcome TEXT, answer TEXT, at BIGINT, function_code TEXT, PRIMARY KEY (event, n))",
    // A municipality, or all of them, whose calendar is shown by a link: the matter of that link's entries.
    "CREATE TABLE planned_circle (id BYTEA PRIMARY KEY, municipality TEXT, handling BIGINT NOT NULL, owner BYTEA)",
    "CREATE TABLE planned_link (link BYTEA PRIMARY KEY, matter BYTEA NOT NULL, municipality TEXT, whom TEXT, expires_at BIGINT \
     NOT NULL, made_at BIGINT NOT NULL, opened_at BIGINT, ended_at BIGINT)",
    "CREATE INDEX planned_link_made ON planned_link (made_at)",
    "CREATE TABLE planned_turn (event BYTEA NOT NULL, seq BIGINT NOT NULL, what TEXT NOT NULL, recorded_at BIGINT NOT NULL, \
     function_code TEXT NOT NULL, erased BOOLEAN NOT NULL, code TEXT, outcome TEXT, PRIMARY KEY (event, seq))",
];
