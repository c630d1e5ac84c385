//! The tables of this view. Common SQL of both databases; times are UTC microseconds.

pub(super) const TABLES: &[&str] = &[
    "CREATE TABLE relief_tally (name TEXT PRIMARY KEY, value BIGINT NOT NULL)",
    "CREATE TABLE relief_site (id BYTEA PRIMARY KEY, code TEXT NOT NULL, names TEXT NOT NULL, place TEXT, lon BIGINT, lat \
     BIGINT, municipality TEXT, organisation TEXT, kinds TEXT NOT NULL, state TEXT NOT NULL, why TEXT, about BYTEA, \
     about_label TEXT, areas TEXT NOT NULL, readers TEXT NOT NULL, handling BIGINT NOT NULL, owner BYTEA, opened_at BIGINT \
     NOT NULL, told_at BIGINT, returned_at BIGINT, reminded_at BIGINT, changed_seq BIGINT NOT NULL, changed_at BIGINT NOT \
     NULL, changed_function TEXT NOT NULL)",
    "CREATE UNIQUE INDEX relief_site_code ON relief_site (code)",
    "CREATE INDEX relief_site_municipality ON relief_site (municipality)",
    "CREATE INDEX relief_site_about ON relief_site (about)",
    // A municipality whose returns come by one link: the matter of that link's entries.
    "CREATE TABLE relief_circle (id BYTEA PRIMARY KEY, municipality TEXT NOT NULL, handling BIGINT NOT NULL, owner BYTEA)",
    "CREATE TABLE relief_contact (matter BYTEA PRIMARY KEY, name TEXT, phone TEXT, mail TEXT)",
    "CREATE TABLE relief_report (site BYTEA NOT NULL, seq BIGINT NOT NULL, kind TEXT NOT NULL, at BIGINT NOT NULL, \
     recorded_at BIGINT NOT NULL, offered BIGINT NOT NULL, held BIGINT NOT NULL, used BIGINT NOT NULL, status TEXT NOT NULL, \
     way TEXT NOT NULL, source TEXT, teller TEXT, person BYTEA NOT NULL, function_code TEXT NOT NULL, standing BOOLEAN NOT \
     NULL, corrected_by BIGINT, corrects BIGINT, why TEXT, PRIMARY KEY (site, seq))",
    "CREATE INDEX relief_report_kind ON relief_report (site, kind, standing, at)",
    "CREATE TABLE relief_level (site BYTEA NOT NULL, kind TEXT NOT NULL, offered BIGINT NOT NULL, held BIGINT NOT NULL, used \
     BIGINT NOT NULL, allocated BIGINT NOT NULL, at BIGINT, status TEXT NOT NULL, PRIMARY KEY (site, kind))",
    "CREATE TABLE relief_need (id BYTEA PRIMARY KEY, number TEXT NOT NULL, kind TEXT NOT NULL, wanted BIGINT NOT NULL, place \
     TEXT, lon BIGINT, lat BIGINT, municipality TEXT, due BIGINT, groups_json TEXT NOT NULL, priority BIGINT NOT NULL, words TEXT, \
     asker TEXT NOT NULL, asker_organisation TEXT, recorder_function TEXT NOT NULL, recorder_organisation BYTEA, about BYTEA, \
     about_label TEXT, state TEXT NOT NULL, live BIGINT NOT NULL, reserved BIGINT NOT NULL, under_way BIGINT NOT NULL, \
     delivered BIGINT NOT NULL, areas TEXT NOT NULL, readers TEXT NOT NULL, handling BIGINT NOT NULL, owner BYTEA, asked_at \
     BIGINT NOT NULL, asked_seq BIGINT NOT NULL, state_at BIGINT NOT NULL, changed_seq BIGINT NOT NULL, changed_at BIGINT NOT \
     NULL, changed_function TEXT NOT NULL)",
    "CREATE UNIQUE INDEX relief_need_number ON relief_need (number)",
    "CREATE INDEX relief_need_live ON relief_need (live, due)",
    "CREATE INDEX relief_need_about ON relief_need (about, live)",
    "CREATE TABLE relief_part (need BYTEA NOT NULL, n BIGINT NOT NULL, kind TEXT NOT NULL, site BYTEA, supplier TEXT, count \
     BIGINT NOT NULL, delivered BIGINT NOT NULL, released BIGINT NOT NULL, started_at BIGINT, at BIGINT NOT NULL, words TEXT, \
     PRIMARY KEY (need, n))",
    "CREATE INDEX relief_part_site ON relief_part (site, kind)",
    "CREATE TABLE relief_delivery (site BYTEA NOT NULL, seq BIGINT NOT NULL, kind TEXT NOT NULL, at BIGINT NOT NULL, count \
     BIGINT NOT NULL, PRIMARY KEY (site, seq))",
    "CREATE TABLE relief_day (site BYTEA NOT NULL, seq BIGINT NOT NULL, day TEXT NOT NULL, arrivals BIGINT NOT NULL, \
     departures BIGINT NOT NULL, present BIGINT, profile TEXT NOT NULL, municipality TEXT, way TEXT NOT NULL, recorded_at \
     BIGINT NOT NULL, standing BOOLEAN NOT NULL, PRIMARY KEY (site, seq))",
    "CREATE INDEX relief_day_day ON relief_day (day, standing)",
    "CREATE TABLE relief_link (link BYTEA PRIMARY KEY, matter BYTEA NOT NULL, municipality TEXT, whom TEXT, expires_at BIGINT \
     NOT NULL, made_at BIGINT NOT NULL, opened_at BIGINT, ended_at BIGINT, used BIGINT NOT NULL)",
    "CREATE INDEX relief_link_of ON relief_link (matter, made_at)",
    "CREATE TABLE relief_turn (matter BYTEA NOT NULL, seq BIGINT NOT NULL, what TEXT NOT NULL, at BIGINT NOT NULL, recorded_at \
     BIGINT NOT NULL, person BYTEA NOT NULL, function_code TEXT NOT NULL, erased BOOLEAN NOT NULL, detail TEXT NOT NULL, \
     PRIMARY KEY (matter, seq))",
];
