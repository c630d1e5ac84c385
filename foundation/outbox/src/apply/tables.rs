//! The tables of this view. Common SQL of both databases; times are UTC microseconds.

pub(super) const TABLES: &[&str] = &[
    "CREATE TABLE message_tally (name TEXT PRIMARY KEY, value BIGINT NOT NULL)",
    // `recipients` counts everybody, `asked` and `known` each line of deputies as one.
    "CREATE TABLE message (id BYTEA PRIMARY KEY, number TEXT NOT NULL, state TEXT NOT NULL, subject TEXT NOT NULL, words TEXT NOT \
     NULL, urgency TEXT NOT NULL, content TEXT NOT NULL, channels TEXT NOT NULL, next_minutes BIGINT NOT NULL, \
     acknowledge_minutes BIGINT, about BYTEA, about_label TEXT, areas TEXT NOT NULL, readers TEXT NOT NULL, handling BIGINT NOT \
     NULL, owner BYTEA, writer_function TEXT NOT NULL, origin BYTEA, written_at BIGINT NOT NULL, written_seq BIGINT NOT NULL, \
     released_at BIGINT, recipients BIGINT NOT NULL, asked BIGINT NOT NULL, known BIGINT NOT NULL, failed BIGINT NOT NULL, open BIGINT NOT NULL, \
     next_due BIGINT, changed_seq BIGINT NOT NULL, changed_at BIGINT NOT NULL, changed_function TEXT NOT NULL, \
     replaced_by BYTEA)",
    "CREATE UNIQUE INDEX message_number ON message (number)",
    "CREATE INDEX message_open ON message (open, next_due)",
    "CREATE INDEX message_about ON message (about)",
    // What is kept from some: looks at the past compare it with today.
    "CREATE INDEX message_kept ON message (id) WHERE handling <> 1",
    "CREATE TABLE message_aim (message BYTEA NOT NULL, n BIGINT NOT NULL, person BYTEA, function_code TEXT, organisation TEXT, area \
     TEXT, name TEXT, mail TEXT, phone TEXT, lang TEXT, PRIMARY KEY (message, n))",
    "CREATE TABLE message_recipient (message BYTEA NOT NULL, n BIGINT NOT NULL, instead_of BIGINT, depth BIGINT NOT NULL, person \
     BYTEA, function_code TEXT, organisation TEXT, area TEXT, name TEXT, lang TEXT, acknowledge_by BIGINT, acknowledged_at \
     BIGINT, acknowledged_way TEXT, acknowledged_name TEXT, acknowledged_words TEXT, covered BOOLEAN NOT NULL, escalated_at \
     BIGINT, reach TEXT NOT NULL, PRIMARY KEY (message, n))",
    "CREATE INDEX message_recipient_person ON message_recipient (person, message)",
    "CREATE INDEX message_recipient_office ON message_recipient (function_code, message)",
    "CREATE TABLE message_route (message BYTEA NOT NULL, recipient BIGINT NOT NULL, route BIGINT NOT NULL, channel TEXT NOT NULL, \
     address TEXT NOT NULL, due_at BIGINT NOT NULL, state TEXT NOT NULL, sent_at BIGINT, delivered_at BIGINT, opened_at BIGINT, failed_at BIGINT, \
     reference TEXT, reason TEXT, PRIMARY KEY (message, recipient, route))",
    "CREATE TABLE message_turn (message BYTEA NOT NULL, seq BIGINT NOT NULL, entry BYTEA NOT NULL, what TEXT NOT NULL, at BIGINT NOT \
     NULL, recorded_at BIGINT NOT NULL, person BYTEA NOT NULL, function_code TEXT NOT NULL, erased BOOLEAN NOT NULL, detail TEXT \
     NOT NULL, PRIMARY KEY (message, seq))",
    // `holder` is `person:{id}` or `office:{function}|{organisation}|{area}`.
    "CREATE TABLE message_book (holder TEXT PRIMARY KEY, person BYTEA, function_code TEXT, organisation TEXT, area TEXT, mail TEXT, \
     phone TEXT, lang TEXT, kept_at BIGINT NOT NULL)",
    "CREATE TABLE rota_shift (id BYTEA PRIMARY KEY, function_code TEXT NOT NULL, organisation TEXT, area TEXT, person BYTEA NOT \
     NULL, deputy BYTEA, from_at BIGINT NOT NULL, until_at BIGINT NOT NULL, asked BYTEA, taken_from BYTEA, set_seq BIGINT NOT NULL)",
    "CREATE INDEX rota_shift_time ON rota_shift (until_at, from_at)",
    "CREATE TABLE rota_calendar (link BYTEA PRIMARY KEY, person BYTEA NOT NULL, expires_at BIGINT NOT NULL, made_at BIGINT NOT NULL, \
     ended_at BIGINT)",
    "CREATE INDEX rota_calendar_person ON rota_calendar (person, made_at)",
    "CREATE TABLE message_elsewhere (platform TEXT NOT NULL, about BYTEA NOT NULL, seq BIGINT NOT NULL, values_json TEXT NOT NULL, \
     reference TEXT, at BIGINT NOT NULL, recorded_at BIGINT NOT NULL, person BYTEA NOT NULL, function_code TEXT NOT NULL, PRIMARY \
     KEY (about, platform, seq))",
];
