//! What the place is called, where its clocks stand, and what the operator decided.

use kernel::{Lang, Text};

/// Settings of the site that pages and answers depend on.
#[derive(Debug, Clone)]
pub struct Site {
    /// Name of the authority, from the profile.
    pub name: Text,
    /// IANA time zone, from the profile.
    pub zone: String,
    /// Whether the data are invented: every page and print then says so.
    pub fictitious: bool,
    /// Whether people reach us over TLS: decides cookie prefix and HSTS.
    pub tls: bool,
    /// Seconds without a key or pointer before writing locks; none for never.
    pub idle_lock: Option<u32>,
    /// Other origins that may post to us (`https://…`), for a proxy that renames the host.
    pub trusted_origins: Vec<String>,
    /// Most consoles that may hold a live stream.
    pub max_consoles: usize,
}

impl Default for Site {
    fn default() -> Self {
        Self {
            name: Text::default(),
            zone: "UTC".to_owned(),
            fictitious: false,
            tls: false,
            idle_lock: None,
            trusted_origins: Vec::new(),
            max_consoles: 2_000,
        }
    }
}

/// The product's name in this language.
#[must_use]
pub const fn brand(lang: Lang) -> &'static str {
    match lang {
        Lang::Fr => kernel::brand::FR,
        Lang::Nl => kernel::brand::NL,
        Lang::En => kernel::brand::EN,
    }
}
