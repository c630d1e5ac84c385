//! What the place is called, where its clocks stand, and what the operator decided.

use std::collections::BTreeMap;

use kernel::{Lang, Text};

use crate::rate::Rate;

/// Settings of the site that pages and answers depend on.
#[derive(Debug, Clone)]
pub struct Site {
    /// Name of the authority, from the profile.
    pub name: Text,
    /// IANA time zone, from the profile.
    pub zone: String,
    /// Whether the data are invented: every page and print then says so.
    pub fictitious: bool,
    /// Whether this is an exercise: every page, print and message then says so, in all languages at once.
    pub exercise: bool,
    /// Names of the functions by code, from the profile.
    pub functions: BTreeMap<String, Text>,
    /// Whether a proxy of ours stands before us and sets `X-Forwarded-For`.
    pub behind_proxy: bool,
    /// Whether people reach us over TLS: decides cookie prefix and HSTS.
    pub tls: bool,
    /// Seconds without a key or pointer before writing locks; none for never. A browser that says nothing of its hands is locked after a
    /// tenth more without opening or sending anything.
    pub idle_lock: Option<u32>,
    /// Other origins that may post to us (`https://…`), for a proxy that renames the host.
    pub trusted_origins: Vec<String>,
    /// Most consoles that may hold a live stream.
    pub max_consoles: usize,
    /// Most live streams of one session; a browser needs one.
    pub max_streams: usize,
    /// How often one session may write; none for no limit.
    pub session_rate: Option<Rate>,
    /// How often one address may post without a session (signing in); none for no limit.
    pub stranger_rate: Option<Rate>,
    /// Whether `/metrics` answers other machines too.
    pub open_metrics: bool,
}

impl Default for Site {
    fn default() -> Self {
        Self {
            name: Text::default(),
            zone: "UTC".to_owned(),
            fictitious: false,
            exercise: false,
            functions: BTreeMap::new(),
            behind_proxy: false,
            tls: false,
            idle_lock: None,
            trusted_origins: Vec::new(),
            max_consoles: 2_000,
            max_streams: 8,
            session_rate: Some(Rate { burst: 300.0, per_second: 30.0 }),
            stranger_rate: Some(Rate { burst: 30.0, per_second: 1.0 }),
            open_metrics: false,
        }
    }
}

impl Site {
    /// Name of a function, or its code where the profile no longer knows it.
    #[must_use]
    pub fn function<'a>(&'a self, lang: Lang, code: &'a str) -> &'a str {
        self.functions.get(code).map(|t| t.show(lang)).filter(|t| !t.is_empty()).unwrap_or(code)
    }
}

/// The mark of an exercise, the same in every language: nobody may take one for what is.
pub const EXERCISE: &str = "EXERCISE – OEFENING – EXERCICE";

/// The product's name in this language.
#[must_use]
pub const fn brand(lang: Lang) -> &'static str {
    match lang {
        Lang::Fr => kernel::brand::FR,
        Lang::Nl => kernel::brand::NL,
        Lang::En => kernel::brand::EN,
    }
}
