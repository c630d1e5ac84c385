//! The tables of this view. Common SQL of both databases; times are UTC microseconds, points 10⁻⁷ degrees.

pub(super) const TABLES: &[&str] = &[
    "CREATE TABLE tally (name TEXT PRIMARY KEY, value BIGINT NOT NULL)",
    "CREATE TABLE signal (id BYTEA PRIMARY KEY, number TEXT NOT NULL, year BIGINT NOT NULL, no BIGINT NOT NULL, channel TEXT \
     NOT NULL, state TEXT NOT NULL, words TEXT NOT NULL, lang TEXT NOT NULL, place TEXT, lon BIGINT, lat BIGINT, areas TEXT \
     NOT NULL, certainty TEXT, caller TEXT, call_back TEXT, source TEXT, urgent BOOLEAN NOT NULL, handling BIGINT NOT NULL, \
     owner BYTEA, incident BYTEA, incident_number TEXT, merged_into BYTEA, merged_number TEXT, split_from BYTEA, split_number \
     TEXT, told_again BIGINT NOT NULL DEFAULT 0, reason TEXT, reason_words TEXT, reason_lang TEXT, stated_at BIGINT, stated_precision \
     TEXT, received_at BIGINT NOT NULL, received_seq BIGINT NOT NULL, received_function TEXT NOT NULL, offline_at BIGINT, \
     changed_seq BIGINT NOT NULL, changed_at BIGINT NOT NULL, changed_function TEXT NOT NULL)",
    "CREATE INDEX signal_state ON signal (state, received_at)",
    "CREATE INDEX signal_received ON signal (received_at)",
    "CREATE INDEX signal_incident ON signal (incident)",
    "CREATE INDEX signal_number ON signal (number)",
    // What is kept from some: looks at the past compare it with today.
    "CREATE INDEX signal_kept ON signal (id) WHERE handling <> 1",
    "CREATE TABLE warning (signal BYTEA PRIMARY KEY, alert_sender TEXT NOT NULL, alert_identifier TEXT NOT NULL, alert_sent \
     BIGINT NOT NULL, body TEXT NOT NULL, onset BIGINT, expires BIGINT, withdrawn BOOLEAN NOT NULL, updates BIGINT NOT NULL)",
    "CREATE INDEX warning_message ON warning (alert_sender, alert_identifier, alert_sent)",
    "CREATE TABLE alert (sender TEXT NOT NULL, identifier TEXT NOT NULL, sent BIGINT NOT NULL, signal BYTEA, what TEXT NOT \
     NULL, headline TEXT NOT NULL, seq BIGINT NOT NULL, file BYTEA, PRIMARY KEY (sender, identifier, sent, seq))",
    "CREATE INDEX alert_seq ON alert (seq)",
    "CREATE INDEX alert_signal ON alert (signal, seq)",
    "CREATE INDEX alert_file ON alert (file)",
    "CREATE TABLE alert_reference (sender TEXT NOT NULL, identifier TEXT NOT NULL, sent BIGINT NOT NULL, PRIMARY KEY (sender, \
     identifier, sent))",
    "CREATE TABLE incident (id BYTEA PRIMARY KEY, number TEXT NOT NULL, year BIGINT NOT NULL, no BIGINT NOT NULL, incident_type \
     TEXT NOT NULL, severity BIGINT NOT NULL, state TEXT NOT NULL, live BIGINT NOT NULL, title TEXT, place TEXT, lon BIGINT, lat BIGINT, areas TEXT \
     NOT NULL, readers TEXT NOT NULL, handling BIGINT NOT NULL, owner BYTEA, signal BYTEA, opened_at BIGINT NOT NULL, \
     opened_seq BIGINT NOT NULL, closed_at BIGINT, outcome TEXT, merged_into BYTEA, merged_number TEXT, entries BIGINT NOT \
     NULL, signals BIGINT NOT NULL, last_at BIGINT NOT NULL, changed_seq BIGINT NOT NULL, changed_at BIGINT NOT NULL, \
     changed_function TEXT NOT NULL, ground TEXT, heard_seq BIGINT NOT NULL DEFAULT 0)",
    // Holds everything that the floor's list and its count look at.
    "CREATE INDEX incident_live ON incident (live, severity, opened_at, no, handling, owner, id)",
    "CREATE INDEX incident_number ON incident (number)",
    "CREATE INDEX incident_kept ON incident (id) WHERE handling <> 1",
    // An update of a warning asks which incidents were made of it.
    "CREATE INDEX incident_signal ON incident (signal)",
    // Every term of the order of the list: with fewer of them SQLite sorts all incidents for one page.
    "CREATE INDEX incident_opened ON incident (opened_at, year, no)",
    "CREATE TABLE incident_link (incident BYTEA NOT NULL, other BYTEA NOT NULL, other_number TEXT NOT NULL, relation TEXT NOT \
     NULL, PRIMARY KEY (incident, other))",
    "CREATE TABLE happening (matter BYTEA NOT NULL, seq BIGINT NOT NULL, what TEXT NOT NULL, at BIGINT NOT NULL, function_code \
     TEXT NOT NULL, detail TEXT NOT NULL, PRIMARY KEY (matter, seq, what))",
    "CREATE TABLE log_entry (id BYTEA PRIMARY KEY, seq BIGINT NOT NULL, series TEXT NOT NULL, no BIGINT NOT NULL, matter BYTEA, \
     register TEXT NOT NULL, entry_kind TEXT NOT NULL, discipline TEXT, words TEXT NOT NULL, lang TEXT NOT NULL, source TEXT, \
     figure_name TEXT, figure_value BIGINT, figure_unit TEXT, figure_about BOOLEAN, figure_status TEXT, answers BYTEA, \
     answers_no BIGINT, answered_by BYTEA, answered_no BIGINT, closed BOOLEAN NOT NULL, corrects BYTEA, corrects_no BIGINT, \
     corrected_by BYTEA, corrected_by_no BIGINT, attachments TEXT NOT NULL, attachment_names TEXT, stated_at BIGINT, stated_precision TEXT, \
     recorded_at BIGINT NOT NULL, person BYTEA NOT NULL, function_code TEXT NOT NULL, organisation BYTEA NOT NULL, \
     offline_at BIGINT, offline_person BYTEA, withdraws TEXT, withdraws_lang TEXT, withdrawn BOOLEAN NOT NULL DEFAULT FALSE)",
    "CREATE UNIQUE INDEX log_series ON log_entry (series, no)",
    "CREATE INDEX log_matter ON log_entry (matter, seq)",
    "CREATE INDEX log_seq ON log_entry (seq)",
    "CREATE INDEX log_recorded ON log_entry (recorded_at)",
    // The few entries of a long log that its page asks for each time; the conditions are those of `read::log`.
    "CREATE INDEX log_figure ON log_entry (matter, seq) WHERE figure_name IS NOT NULL",
    "CREATE INDEX log_figure_name ON log_entry (matter, figure_name, seq) WHERE figure_name IS NOT NULL",
    "CREATE INDEX log_request ON log_entry (matter, seq) WHERE entry_kind = 'request' AND answered_by IS NULL AND corrected_by IS NULL AND \
     closed = FALSE",
    "CREATE TABLE figure_now (matter BYTEA NOT NULL, name TEXT NOT NULL, value BIGINT NOT NULL, unit TEXT NOT NULL, about BOOLEAN \
     NOT NULL, status TEXT NOT NULL, entry BYTEA NOT NULL, no BIGINT NOT NULL, at BIGINT NOT NULL, PRIMARY KEY (matter, name))",
    "CREATE TABLE notification (id BYTEA PRIMARY KEY, matter BYTEA NOT NULL, rule TEXT, function_code TEXT NOT NULL, organisation \
     TEXT, area TEXT, due_at BIGINT NOT NULL, state TEXT NOT NULL, means TEXT, whom TEXT, words TEXT, told_at BIGINT, \
     told_function TEXT, tries BIGINT NOT NULL, last_try_at BIGINT, deputy_for BYTEA, note TEXT, verified BOOLEAN NOT NULL, \
     asked_at BIGINT NOT NULL, changed_seq BIGINT NOT NULL, again_of BYTEA, again_why TEXT, due_before BIGINT, lang TEXT)",
    "CREATE TABLE inform_act (notification BYTEA NOT NULL, seq BIGINT NOT NULL, act TEXT NOT NULL, at BIGINT NOT NULL, person BYTEA NOT \
     NULL, function_code TEXT NOT NULL, means TEXT, whom TEXT, words TEXT, lang TEXT, offline_at BIGINT, offline_person BYTEA, PRIMARY KEY \
     (notification, seq))",
    // Every page counts those who are told too late: what it takes to count them stands in the index.
    "CREATE INDEX notification_due ON notification (state, due_at, matter, id)",
    "CREATE INDEX notification_matter ON notification (matter, due_at)",
    "CREATE INDEX notification_deputy ON notification (deputy_for, state) WHERE deputy_for IS NOT NULL",
    "CREATE TABLE report (id BYTEA PRIMARY KEY, matter BYTEA, state TEXT NOT NULL, from_at BIGINT NOT NULL, to_at BIGINT NOT NULL, \
     revises BYTEA, year BIGINT, no BIGINT, version BIGINT, number TEXT, missing_fr BIGINT, missing_nl BIGINT, drafted_at \
     BIGINT NOT NULL, drafted_function TEXT NOT NULL, issued_at BIGINT, issued_function TEXT, issued_seq BIGINT, \
     ready_at BIGINT, ready_function TEXT, superseded_by BYTEA, superseded_number TEXT, changed_seq BIGINT NOT NULL, changed_at BIGINT NOT NULL, changed_function \
     TEXT NOT NULL, kind TEXT NOT NULL, handling BIGINT NOT NULL, owner BYTEA, functions TEXT NOT NULL, organisations TEXT NOT NULL, \
     apart BOOLEAN NOT NULL)",
    "CREATE INDEX report_number ON report (year, no)",
    "CREATE TABLE report_look (report BYTEA NOT NULL, person BYTEA NOT NULL, function_code TEXT NOT NULL, first_at BIGINT, before_at \
     BIGINT, last_at BIGINT, read_at BIGINT, read_seq BIGINT, PRIMARY KEY (report, person, function_code))",
    "CREATE TABLE report_translation (report BYTEA NOT NULL, line BYTEA NOT NULL, lang TEXT NOT NULL, function_code TEXT NOT NULL, \
     asked_function TEXT NOT NULL, asked_at BIGINT NOT NULL, PRIMARY KEY (report, line, lang))",
    "CREATE INDEX report_matter ON report (matter, drafted_at)",
    "CREATE INDEX report_drafted ON report (drafted_at)",
    "CREATE TABLE report_line (report BYTEA NOT NULL, id BYTEA NOT NULL, position BIGINT NOT NULL, section TEXT NOT NULL, fr TEXT, \
     nl TEXT, en TEXT, entries TEXT NOT NULL, behind TEXT, said TEXT, PRIMARY KEY (report, id))",
    "CREATE TABLE report_copy (report BYTEA NOT NULL, file BYTEA NOT NULL, languages TEXT NOT NULL, bytes BIGINT NOT NULL, at BIGINT NOT \
     NULL, function_code TEXT NOT NULL, seq BIGINT NOT NULL, signed_file BYTEA, signed_at BIGINT, signed_function TEXT, signed_seq \
     BIGINT, signers TEXT, PRIMARY KEY (report, file))",
    "CREATE TABLE handover (id BYTEA PRIMARY KEY, state TEXT NOT NULL, from_function TEXT NOT NULL, from_person BYTEA NOT NULL, \
     from_mandate BYTEA NOT NULL, to_function TEXT NOT NULL, to_person BYTEA, words TEXT, lang TEXT, started_at BIGINT NOT NULL, ended_at BIGINT, \
     ended_function TEXT, ended_person BYTEA, end_words TEXT, items BIGINT NOT NULL, left_out TEXT NOT NULL, \
     seq BIGINT NOT NULL, end_lang TEXT, offline_at BIGINT, offline_person BYTEA, end_offline_at BIGINT, end_offline_person BYTEA)",
    "CREATE INDEX handover_state ON handover (state, started_at)",
    "CREATE TABLE handover_item (id BYTEA PRIMARY KEY, handover BYTEA NOT NULL, position BIGINT NOT NULL, what TEXT NOT NULL, \
     source TEXT, about BYTEA NOT NULL, matter BYTEA, number TEXT NOT NULL, accepted_at BIGINT, accepted_function TEXT, words TEXT, added_at BIGINT, lang TEXT, \
     offline_at BIGINT, offline_person BYTEA)",
    "CREATE INDEX handover_item_of ON handover_item (handover, position)",
    "CREATE TABLE quarantine (id BYTEA PRIMARY KEY, name TEXT NOT NULL, digest TEXT NOT NULL, size BIGINT NOT NULL, way TEXT NOT \
     NULL, faults TEXT NOT NULL, state TEXT NOT NULL, held_at BIGINT NOT NULL, held_seq BIGINT NOT NULL, ended_at BIGINT, \
     ended_function TEXT, words TEXT)",
    "CREATE INDEX quarantine_state ON quarantine (state, held_seq)",
    super::incident::TABLES[0],
    super::tie::TABLES[0],
    super::tie::TABLES[1],
    super::tie::TABLES[2],
    super::tie::TABLES[3],
    super::transit::TABLES[0],
    super::transit::TABLES[1],
    super::posture::TABLES[0],
    super::posture::TABLES[1],
    super::posture::TABLES[2],
    super::posture::TABLES[3],
    super::posture::TABLES[4],
    super::posture::TABLES[5],
    super::posture::TABLES[6],
];
