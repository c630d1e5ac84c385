//! The tables of this view. Common SQL of both databases; times are UTC microseconds. `body_session` is what a scope asks,
//! and `body_paper_closed` for papers that are more closed than their session: everything else hangs on them.

pub(super) const TABLES: &[&str] = &[
    "CREATE TABLE body_tally (name TEXT PRIMARY KEY, value BIGINT NOT NULL)",
    "CREATE TABLE body_own (code TEXT PRIMARY KEY, content TEXT NOT NULL, version BIGINT NOT NULL, created_at BIGINT NOT NULL, \
     changed_seq BIGINT NOT NULL, changed_at BIGINT NOT NULL, changed_function TEXT NOT NULL)",
    "CREATE TABLE body_version (code TEXT NOT NULL, version BIGINT NOT NULL, content TEXT NOT NULL, at BIGINT NOT NULL, \
     function_code TEXT NOT NULL, seq BIGINT NOT NULL, PRIMARY KEY (code, version))",
    "CREATE TABLE body_session (id BYTEA PRIMARY KEY, body TEXT NOT NULL, body_names TEXT NOT NULL, number TEXT NOT NULL, year \
     BIGINT NOT NULL, no BIGINT NOT NULL, state TEXT NOT NULL, body_role TEXT, log TEXT NOT NULL, meets_at BIGINT NOT NULL, \
     place TEXT, call_address TEXT, about TEXT, about_id BYTEA, areas TEXT NOT NULL, readers TEXT NOT NULL, handling BIGINT \
     NOT NULL, owner BYTEA, seats TEXT NOT NULL, chair TEXT, quorum TEXT, invited TEXT NOT NULL, langs TEXT NOT NULL, rhythm \
     TEXT, opened_at BIGINT, closed_at BIGINT, ended_words TEXT, minutes_version BIGINT NOT NULL, returned TEXT, approved_at \
     BIGINT, approved_function TEXT, approved_person BYTEA, approved_seq BIGINT, adopted_at BYTEA, adopted_number \
     TEXT, adopted_how TEXT, called TEXT, reopened TEXT, planned_seq BIGINT NOT NULL, changed_seq \
     BIGINT NOT NULL, changed_at BIGINT NOT NULL, changed_function TEXT NOT NULL)",
    "CREATE INDEX body_session_body ON body_session (body, meets_at)",
    "CREATE INDEX body_session_meets ON body_session (state, meets_at)",
    "CREATE INDEX body_session_about ON body_session (about_id)",
    "CREATE TABLE body_item (id BYTEA PRIMARY KEY, session BYTEA NOT NULL, position BIGINT NOT NULL, title TEXT NOT NULL, \
     owner_function TEXT, minutes BIGINT, documents TEXT NOT NULL, state TEXT NOT NULL, carried_from BYTEA, carried_into BYTEA, \
     reason TEXT, our_position TEXT, sort TEXT, presenter TEXT, own_handling BIGINT, minutes_of BYTEA, follows BYTEA, late_at BIGINT, seq \
     BIGINT NOT NULL)",
    "CREATE INDEX body_item_session ON body_item (session, position)",
    "CREATE TABLE body_attendance (session BYTEA NOT NULL, seat TEXT NOT NULL, function_code TEXT NOT NULL, organisation TEXT, \
     area TEXT, presence TEXT NOT NULL, name TEXT, represented_by TEXT, came_at BIGINT, left_at BIGINT, for_at BIGINT, first_seq BIGINT \
     NOT NULL, seq BIGINT NOT NULL, PRIMARY KEY (session, seat))",
    "CREATE TABLE body_note (id BYTEA PRIMARY KEY, session BYTEA NOT NULL, seq BIGINT NOT NULL, no BIGINT NOT NULL, sort TEXT \
     NOT NULL, item BYTEA, words TEXT NOT NULL, lang TEXT NOT NULL, said_at BIGINT NOT NULL, stated_at BIGINT, \
     stated_precision TEXT, recorded_at BIGINT NOT NULL, function_code TEXT NOT NULL, corrects_no BIGINT, corrected_no BIGINT, late_at BIGINT)",
    "CREATE UNIQUE INDEX body_note_no ON body_note (session, no)",
    "CREATE TABLE body_decision (id BYTEA PRIMARY KEY, session BYTEA NOT NULL, no BIGINT NOT NULL, label TEXT NOT NULL, item \
     BYTEA, fr TEXT, nl TEXT, en TEXT, how TEXT NOT NULL, votes TEXT, assignment TEXT, taken_at BIGINT NOT NULL, function_code \
     TEXT NOT NULL, withdrawn_at BIGINT, withdrawn_words TEXT, late_at BIGINT, seq BIGINT NOT NULL)",
    "CREATE INDEX body_decision_session ON body_decision (session, no)",
    "CREATE TABLE body_minutes (session BYTEA NOT NULL, version BIGINT NOT NULL, parts TEXT NOT NULL, at BIGINT NOT NULL, person \
     BYTEA NOT NULL, function_code TEXT NOT NULL, seq BIGINT NOT NULL, PRIMARY KEY (session, version))",
    "CREATE TABLE body_foreign (session BYTEA NOT NULL, seq BIGINT NOT NULL, source TEXT NOT NULL, told_by TEXT, place TEXT, \
     director TEXT, contact TEXT, words TEXT, ended BOOLEAN NOT NULL, stated_at BIGINT, stated_precision TEXT, recorded_at \
     BIGINT NOT NULL, function_code TEXT NOT NULL, PRIMARY KEY (session, seq))",
    "CREATE TABLE body_turn (session BYTEA NOT NULL, seq BIGINT NOT NULL, what TEXT NOT NULL, at BIGINT NOT NULL, function_code \
     TEXT NOT NULL, words TEXT, PRIMARY KEY (session, seq, what))",
    "CREATE TABLE body_series (body TEXT PRIMARY KEY, content TEXT NOT NULL, version BIGINT NOT NULL, ended_at BIGINT, ended_words \
     TEXT, called TEXT, changed_seq BIGINT NOT NULL, changed_at BIGINT NOT NULL, changed_function TEXT NOT NULL)",
    "CREATE TABLE body_of_series (session BYTEA PRIMARY KEY, body TEXT NOT NULL, turn TEXT NOT NULL, minutes BIGINT NOT NULL)",
    "CREATE INDEX body_of_series_body ON body_of_series (body, turn)",
    "CREATE TABLE body_paper (item BYTEA NOT NULL, blob BYTEA NOT NULL, session BYTEA NOT NULL, name TEXT NOT NULL, lang TEXT, closed \
     BYTEA, seq BIGINT NOT NULL, PRIMARY KEY (item, blob))",
    "CREATE INDEX body_paper_session ON body_paper (session)",
    // Stays when the paper is taken away: it guards the entries that tell of it.
    "CREATE TABLE body_paper_closed (id BYTEA PRIMARY KEY, handling BIGINT NOT NULL, owner BYTEA, readers TEXT NOT NULL, session BYTEA NOT \
     NULL, seq BIGINT NOT NULL)",
    "CREATE INDEX body_paper_of_closed ON body_paper (closed)",
    "CREATE TABLE body_asked (point BYTEA PRIMARY KEY, session BYTEA NOT NULL, title TEXT NOT NULL, words TEXT, function_code TEXT NOT \
     NULL, at BIGINT NOT NULL, seq BIGINT NOT NULL, answered_at BIGINT, item BYTEA, answer_words TEXT)",
    "CREATE INDEX body_asked_session ON body_asked (session)",
    "CREATE TABLE body_reply (session BYTEA NOT NULL, seat TEXT NOT NULL, content TEXT NOT NULL, reply TEXT NOT NULL, name TEXT, deputy \
     TEXT, by_link BOOLEAN NOT NULL, for_at BIGINT NOT NULL, at BIGINT NOT NULL, seq BIGINT NOT NULL, PRIMARY KEY (session, seat))",
    "CREATE TABLE body_withdrawn (session BYTEA NOT NULL, seat TEXT NOT NULL, content TEXT NOT NULL, guest TEXT, words TEXT, at BIGINT NOT \
     NULL, function_code TEXT NOT NULL, seq BIGINT NOT NULL, PRIMARY KEY (session, seat))",
    "CREATE TABLE body_reminded (session BYTEA NOT NULL, seat TEXT NOT NULL, content TEXT NOT NULL, at BIGINT NOT NULL, function_code TEXT \
     NOT NULL, seq BIGINT NOT NULL, PRIMARY KEY (session, seat))",
    "CREATE TABLE body_feed (link BYTEA PRIMARY KEY, body TEXT, function_code TEXT, whom TEXT, person BYTEA NOT NULL, expires_at BIGINT \
     NOT NULL, made_at BIGINT NOT NULL, ended_at BIGINT)",
    "CREATE TABLE body_interest (item BYTEA NOT NULL, seat TEXT NOT NULL, session BYTEA NOT NULL, content TEXT NOT NULL, words TEXT, at \
     BIGINT NOT NULL, seq BIGINT NOT NULL, PRIMARY KEY (item, seat))",
    "CREATE INDEX body_interest_session ON body_interest (session)",
    "CREATE TABLE body_vote (id BYTEA PRIMARY KEY, session BYTEA NOT NULL, item BYTEA NOT NULL, no BIGINT NOT NULL, question TEXT, \
     ballots TEXT NOT NULL, votes TEXT NOT NULL, outcome TEXT NOT NULL, at BIGINT NOT NULL, function_code TEXT NOT NULL, \
     late_at BIGINT, seq BIGINT NOT NULL)",
    "CREATE INDEX body_vote_session ON body_vote (session, no)",
    "CREATE TABLE body_correction (session BYTEA NOT NULL, no BIGINT NOT NULL, version BIGINT NOT NULL, part BIGINT NOT NULL, lang TEXT \
     NOT NULL, text TEXT NOT NULL, words TEXT, conflict BOOLEAN NOT NULL, person BYTEA NOT NULL, function_code TEXT NOT NULL, at \
     BIGINT NOT NULL, seq BIGINT NOT NULL, taken BOOLEAN, answer_words TEXT, answered_at BIGINT, answered_function TEXT, PRIMARY \
     KEY (session, no))",
    "CREATE TABLE body_public (session BYTEA PRIMARY KEY, version BIGINT NOT NULL, parts TEXT NOT NULL, decisions TEXT NOT NULL, files \
     TEXT NOT NULL, at BIGINT NOT NULL, function_code TEXT NOT NULL, seq BIGINT NOT NULL, withdrawn_at BIGINT, withdrawn_words TEXT)",
    "CREATE TABLE body_copy (session BYTEA NOT NULL, file BYTEA NOT NULL, languages TEXT NOT NULL, bytes BIGINT NOT NULL, at BIGINT NOT \
     NULL, function_code TEXT NOT NULL, seq BIGINT NOT NULL, signed_file BYTEA, signed_at BIGINT, signed_function TEXT, signed_seq \
     BIGINT, signers TEXT, PRIMARY KEY (session, file))",
];
