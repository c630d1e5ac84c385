//! The tables of this view. Common SQL of both databases; times are UTC microseconds.

pub(super) const TABLES: &[&str] = &[
    "CREATE TABLE contribution_campaign (id BYTEA PRIMARY KEY, year BIGINT NOT NULL, names TEXT NOT NULL, letter TEXT NOT NULL, \
     questions TEXT NOT NULL, due BIGINT NOT NULL, handling BIGINT NOT NULL, areas TEXT NOT NULL, readers TEXT NOT NULL, owner \
     BYTEA, opened_at BIGINT NOT NULL, opened_seq BIGINT NOT NULL, closed_at BIGINT, closed_words TEXT, reminders TEXT, reopened_at BIGINT, \
     reopened_words TEXT, gone TEXT, changed_seq BIGINT NOT NULL, changed_at BIGINT NOT NULL, changed_function TEXT NOT NULL)",
    // `content`: what was corrected, before and after.
    "CREATE TABLE contribution_amended (campaign BYTEA NOT NULL, seq BIGINT NOT NULL, at BIGINT NOT NULL, function_code TEXT NOT NULL, \
     content TEXT NOT NULL, PRIMARY KEY (campaign, seq))",
    // `asked`, `cells` and `places`: the line of the sheet in the matrix, packed: a page reads a hundred lines instead of thousands of cells.
    "CREATE TABLE contribution_sheet (id BYTEA PRIMARY KEY, campaign BYTEA NOT NULL, year BIGINT NOT NULL, partner TEXT NOT \
     NULL, names TEXT NOT NULL, areas TEXT NOT NULL, readers TEXT NOT NULL, handling BIGINT NOT NULL, owner BYTEA, due BIGINT \
     NOT NULL, version BIGINT NOT NULL, numbered BIGINT NOT NULL, measures BIGINT NOT NULL, open BIGINT NOT NULL, reported_none \
     BIGINT NOT NULL, given BIGINT NOT NULL, accepted BIGINT NOT NULL, returned BIGINT NOT NULL, refused BIGINT NOT NULL, \
     asked_at BIGINT NOT NULL, asked_seq BIGINT NOT NULL, answered_at BIGINT, changed_seq BIGINT NOT NULL, changed_at BIGINT \
     NOT NULL, changed_function TEXT NOT NULL, kind TEXT, asked TEXT NOT NULL, cells TEXT NOT NULL, places TEXT NOT NULL, timers TEXT, \
     none_returned BIGINT NOT NULL, none_given BIGINT NOT NULL)",
    "CREATE INDEX contribution_sheet_campaign ON contribution_sheet (campaign)",
    "CREATE INDEX contribution_sheet_partner ON contribution_sheet (partner, year)",
    "CREATE INDEX contribution_sheet_year ON contribution_sheet (year)",
    "CREATE TABLE contribution_moved (campaign BYTEA NOT NULL, seq BIGINT NOT NULL, at BIGINT NOT NULL, function_code TEXT NOT NULL, \
     was BIGINT NOT NULL, due BIGINT NOT NULL, words TEXT, PRIMARY KEY (campaign, seq))",
    // `state`: open, nothing, answered. `none_…`: what was decided about the answer that there is nothing to report.
    "CREATE TABLE contribution_asked (sheet BYTEA NOT NULL, measure BYTEA NOT NULL, n BIGINT NOT NULL, number TEXT NOT NULL, \
     theme TEXT NOT NULL, titles TEXT NOT NULL, partner TEXT NOT NULL, year BIGINT NOT NULL, state TEXT NOT NULL, reason TEXT, \
     none_standing TEXT, none_words TEXT, none_judged_at BIGINT, none_judged_function TEXT, PRIMARY KEY (sheet, measure))",
    "CREATE INDEX contribution_asked_theme ON contribution_asked (year, theme, measure, partner, state, sheet)",
    "CREATE INDEX contribution_asked_measure ON contribution_asked (measure, year)",
    // `translated`: what the office says in other languages; it goes once the partner writes the action anew.
    "CREATE TABLE contribution_action (sheet BYTEA NOT NULL, n BIGINT NOT NULL, measure BYTEA NOT NULL, version BIGINT NOT \
     NULL, standing TEXT NOT NULL, content TEXT NOT NULL, words TEXT, judged_at BIGINT, judged_function TEXT, given_at BIGINT \
     NOT NULL, given_seq BIGINT NOT NULL, dropped BOOLEAN NOT NULL, translated TEXT, PRIMARY KEY (sheet, n))",
    "CREATE INDEX contribution_action_measure ON contribution_action (measure, sheet)",
    "CREATE TABLE contribution_place (sheet BYTEA NOT NULL, n BIGINT NOT NULL, area TEXT NOT NULL, PRIMARY KEY (sheet, n, area))",
    "CREATE TABLE contribution_answer (sheet BYTEA NOT NULL, question BIGINT NOT NULL, words TEXT NOT NULL, given_at BIGINT NOT \
     NULL, given_seq BIGINT NOT NULL, PRIMARY KEY (sheet, question))",
    // The matrix, counted in advance. The row of the empty area counts every action once, whatever its areas.
    "CREATE TABLE contribution_cell (sheet BYTEA NOT NULL, measure BYTEA NOT NULL, number TEXT NOT NULL, theme TEXT NOT NULL, \
     partner TEXT NOT NULL, area TEXT NOT NULL, year BIGINT NOT NULL, given BIGINT NOT NULL, accepted BIGINT NOT NULL, \
     returned BIGINT NOT NULL, refused BIGINT NOT NULL, PRIMARY KEY (sheet, measure, area))",
    "CREATE INDEX contribution_cell_theme ON contribution_cell (year, theme, measure, area)",
    "CREATE INDEX contribution_cell_measure ON contribution_cell (measure, year)",
    "CREATE TABLE contribution_contact (sheet BYTEA NOT NULL, n BIGINT NOT NULL, name TEXT, mail TEXT, lang TEXT, PRIMARY KEY \
     (sheet, n))",
    "CREATE TABLE contribution_link (link BYTEA PRIMARY KEY, sheet BYTEA NOT NULL, contact BIGINT, whom TEXT, expires_at BIGINT \
     NOT NULL, made_at BIGINT NOT NULL, opened_at BIGINT, ended_at BIGINT, used BIGINT NOT NULL)",
    "CREATE INDEX contribution_link_of ON contribution_link (sheet, made_at)",
    "CREATE TABLE contribution_told (sheet BYTEA NOT NULL, what TEXT NOT NULL, contact BIGINT NOT NULL, planned_at BIGINT NOT \
     NULL, at BIGINT NOT NULL, seq BIGINT NOT NULL, mail BOOLEAN NOT NULL, PRIMARY KEY (sheet, what, contact, planned_at))",
    // What happened until `upto` somebody told the partner themselves.
    "CREATE TABLE contribution_by_hand (sheet BYTEA NOT NULL, seq BIGINT NOT NULL, upto BIGINT NOT NULL, PRIMARY KEY (sheet, seq))",
    "CREATE TABLE contribution_turn (sheet BYTEA NOT NULL, seq BIGINT NOT NULL, what TEXT NOT NULL, at BIGINT NOT NULL, person \
     BYTEA NOT NULL, function_code TEXT NOT NULL, erased BOOLEAN NOT NULL, detail TEXT NOT NULL, PRIMARY KEY (sheet, seq))",
];
