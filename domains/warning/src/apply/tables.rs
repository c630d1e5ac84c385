//! The tables of this view. Common SQL of both databases; times are UTC microseconds.

pub(super) const TABLES: &[&str] = &[
    "CREATE TABLE public_tally (what TEXT NOT NULL, year BIGINT NOT NULL, value BIGINT NOT NULL, PRIMARY KEY (what, year))",
    "CREATE TABLE public_warning (id BYTEA PRIMARY KEY, number TEXT NOT NULL, about BYTEA, about_label TEXT NOT NULL, state TEXT NOT \
     NULL, act TEXT NOT NULL, follows TEXT, version BIGINT NOT NULL, says TEXT NOT NULL, reach TEXT, alert TEXT, ended_by TEXT, \
     expires BIGINT NOT NULL, hands TEXT NOT NULL, areas TEXT NOT NULL, readers TEXT NOT NULL, handling BIGINT NOT NULL, owner \
     BYTEA, set_at BIGINT NOT NULL, set_seq BIGINT NOT NULL, released_at BIGINT, push TEXT, push_at BIGINT, push_error TEXT, \
     changed_seq BIGINT NOT NULL, changed_at BIGINT NOT NULL, changed_function TEXT NOT NULL)",
    "CREATE INDEX public_warning_about ON public_warning (about, state)",
    "CREATE INDEX public_warning_state ON public_warning (state, expires)",
    "CREATE UNIQUE INDEX public_warning_number ON public_warning (number)",
    "CREATE TABLE site_item (id BYTEA PRIMARY KEY, number TEXT NOT NULL, about BYTEA, about_label TEXT NOT NULL, sort TEXT NOT \
     NULL, standing TEXT NOT NULL, version BIGINT NOT NULL, texts TEXT NOT NULL, published_version BIGINT, published_texts TEXT, \
     first_at BIGINT, published_at BIGINT, reasons TEXT, hands TEXT NOT NULL, areas TEXT NOT NULL, readers TEXT NOT NULL, \
     handling BIGINT NOT NULL, owner BYTEA, set_at BIGINT NOT NULL, set_seq BIGINT NOT NULL, push TEXT, push_at BIGINT, \
     push_error TEXT, changed_seq BIGINT NOT NULL, changed_at BIGINT NOT NULL, changed_function TEXT NOT NULL)",
    "CREATE INDEX site_item_about ON site_item (about)",
    "CREATE UNIQUE INDEX site_item_number ON site_item (number)",
    "CREATE TABLE public_turn (matter BYTEA NOT NULL, seq BIGINT NOT NULL, entry BYTEA NOT NULL, what TEXT NOT NULL, at BIGINT \
     NOT NULL, person BYTEA NOT NULL, function_code TEXT NOT NULL, erased BOOLEAN NOT NULL, detail TEXT NOT NULL, PRIMARY KEY \
     (matter, seq))",
    "CREATE TABLE public_site_turn (seq BIGINT PRIMARY KEY, what TEXT NOT NULL, at BIGINT NOT NULL, person BYTEA NOT NULL, \
     function_code TEXT NOT NULL, erased BOOLEAN NOT NULL, detail TEXT NOT NULL)",
    "CREATE TABLE public_press (id BYTEA PRIMARY KEY, organisation TEXT NOT NULL, name TEXT, mail TEXT NOT NULL, lang TEXT NOT NULL, \
     added_at BIGINT NOT NULL, added_seq BIGINT NOT NULL, removed_at BIGINT)",
];
