//! Feeds from elsewhere: addresses of public warnings and of transport operators, as the configuration names them.

use std::collections::BTreeSet;
use std::path::PathBuf;

use exchange::cap::Certificate;
use exchange::gtfs_rt::Effect;
use serde::Deserialize;

use crate::fetch::{self, Way};

/// Pauses after failures double up to this many seconds: a warning must not wait for hours because a server was down.
const LONGEST_PAUSE: i64 = 600;
/// Nobody is asked more often than this.
const LEAST_SECONDS: u32 = 15;

/// `[[cap_feed]]`
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct CapFeed {
    /// What pages call it: lower-case letters, digits and dashes.
    pub code: String,
    /// Address of an Atom or RSS feed, or of one message.
    pub url: String,
    /// Seconds between two turns.
    #[serde(default = "five_minutes")]
    pub every_seconds: u32,
    /// Most bytes of the feed and of each document.
    #[serde(default = "largest_warning")]
    pub largest_bytes: u64,
    /// Most documents that one turn fetches; the rest follows.
    #[serde(default = "documents")]
    pub documents: usize,
    /// Other hosts on which the documents of this feed may lie.
    #[serde(default)]
    pub hosts: Vec<String>,
    /// Whether messages without a signature made with a configured certificate are held back.
    #[serde(default)]
    pub must_be_signed: bool,
}

/// `[[cap_certificate]]`
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct CapCertificate {
    /// What pages call it.
    pub name: String,
    /// The certificate, PEM or DER.
    pub file: PathBuf,
}

/// `[[transit_feed]]`
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct TransitFeed {
    /// What pages call it.
    pub code: String,
    /// Address of a GTFS-Realtime feed with alerts.
    pub url: String,
    /// Seconds between two turns.
    #[serde(default = "one_minute")]
    pub every_seconds: u32,
    /// Most bytes of the feed.
    #[serde(default = "largest_transit")]
    pub largest_bytes: u64,
    /// Effects for which a new notice becomes a signal (`no-service`, …); all, where there are none.
    #[serde(default)]
    pub effects: Vec<String>,
}

const fn five_minutes() -> u32 {
    300
}

const fn one_minute() -> u32 {
    60
}

fn largest_warning() -> u64 {
    u64::try_from(exchange::Limits::default().bytes).unwrap_or(u64::MAX)
}

fn largest_transit() -> u64 {
    u64::try_from(exchange::gtfs_rt::Limits::default().bytes).unwrap_or(u64::MAX)
}

const fn documents() -> usize {
    50
}

impl CapFeed {
    /// How it is asked.
    pub(crate) fn way(&self) -> Way {
        Way {
            url: self.url.clone(),
            every_seconds: i64::from(self.every_seconds),
            longest_pause: LONGEST_PAUSE,
            largest_bytes: self.largest_bytes,
            accept: "application/cap+xml, application/atom+xml, application/rss+xml, application/xml;q=0.8, text/xml;q=0.5",
            follows: true,
        }
    }

    /// Whether a document that the feed names may be asked for: on its own host or on one of those that the configuration
    /// names. A feed must not send this program wherever it likes.
    pub(crate) fn may_ask(&self, url: &str) -> bool {
        let Some((_, host)) = fetch::origin(url) else { return false };
        let own = fetch::origin(&self.url).is_some_and(|(_, own)| own == host);
        fetch::is_safe(url) && (own || self.hosts.iter().any(|h| h == host))
    }
}

impl TransitFeed {
    /// How it is asked.
    pub(crate) fn way(&self) -> Way {
        Way {
            url: self.url.clone(),
            every_seconds: i64::from(self.every_seconds),
            longest_pause: LONGEST_PAUSE,
            largest_bytes: self.largest_bytes,
            accept: "application/x-protobuf, application/octet-stream;q=0.8, */*;q=0.1",
            follows: true,
        }
    }
}

/// Whether all of them can be asked.
///
/// # Errors
/// What to change, in a sentence.
pub(crate) fn sensible(warnings: &[CapFeed], transit: &[TransitFeed]) -> Result<(), String> {
    let mut codes = BTreeSet::new();
    let of_warnings = warnings.iter().map(|f| ("cap_feed", &f.code, &f.url, f.every_seconds));
    let of_transit = transit.iter().map(|f| ("transit_feed", &f.code, &f.url, f.every_seconds));
    for (section, code, url, every) in of_warnings.chain(of_transit) {
        let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
        if code.is_empty() || code.len() > 60 || !code.chars().all(plain) {
            return Err(format!("{section}: «{code}» is no code; use lower-case letters, digits and dashes"));
        }
        if !codes.insert(code) {
            return Err(format!("{section}: the code «{code}» stands twice"));
        }
        if !fetch::is_safe(url) {
            return Err(format!(
                "{section} {code}: url must begin with https:// (http:// on this machine only)"
            ));
        }
        if every < LEAST_SECONDS {
            return Err(format!("{section} {code}: every_seconds must be at least {LEAST_SECONDS}"));
        }
    }
    for feed in transit {
        if let Some(unknown) = feed.effects.iter().find(|e| Effect::of(e).is_none()) {
            let known: Vec<&str> = Effect::ALL.iter().map(|e| e.code()).collect();
            let code = &feed.code;
            return Err(format!("transit_feed {code}: «{unknown}» is no effect; {} are", known.join(", ")));
        }
    }
    Ok(())
}

/// Reads the certificates with which senders sign.
///
/// # Errors
/// Which one cannot be used, and why.
pub(crate) fn certificates(named: &[CapCertificate]) -> Result<Vec<Certificate>, String> {
    let one = |named: &CapCertificate| {
        let (name, path) = (&named.name, named.file.display());
        let bytes = std::fs::read(&named.file).map_err(|e| format!("cap_certificate {name}: {path}: {e}"))?;
        Certificate::of_file(name, &bytes).ok_or_else(|| {
            format!("cap_certificate {name}: {path} holds no certificate with an RSA key or a key on P-256 or P-384")
        })
    };
    named.iter().map(one).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cap(change: &str) -> CapFeed {
        let text = format!("code = \"weather\"\nurl = \"https://w.example/feed\"\n{change}");
        toml::from_str(&text).unwrap()
    }

    fn transit(change: &str) -> TransitFeed {
        let text = format!("code = \"town-transit\"\nurl = \"https://t.example/alerts.pb\"\n{change}");
        toml::from_str(&text).unwrap()
    }

    #[test]
    fn what_cannot_be_meant_is_refused_at_the_start() {
        let why = |feed: CapFeed| sensible(&[feed], &[]).err().unwrap_or_default();
        assert_eq!(sensible(&[cap("")], &[transit("effects = [\"no-service\", \"detour\"]")]), Ok(()));
        assert_eq!((cap("").every_seconds, cap("").documents, transit("").every_seconds), (300, 50, 60));
        assert!(why(CapFeed { url: "http://w.example/feed".into(), ..cap("") }).contains("https://"));
        assert!(why(CapFeed { code: "Weather!".into(), ..cap("") }).contains("«Weather!»"));
        assert!(why(cap("every_seconds = 5")).contains("every_seconds"));
        let twice = TransitFeed { code: "weather".into(), ..transit("") };
        assert!(sensible(&[cap("")], &[twice]).err().is_some_and(|w| w.contains("twice")));
        let unknown = sensible(&[], &[transit("effects = [\"nothing\"]")]).err();
        assert!(unknown.is_some_and(|w| w.contains("«nothing»") && w.contains("no-service")));
    }

    #[test]
    fn a_feed_sends_nobody_to_other_hosts() {
        let feed = cap("hosts = [\"documents.example\"]");
        for may in ["https://w.example/1.xml", "https://documents.example/1.xml"] {
            assert!(feed.may_ask(may), "{may}");
        }
        for no in [
            "http://w.example/1.xml",
            "https://w.example:444/1.xml",
            "https://inside.example/",
            "http://127.0.0.1/admin",
            "file:///etc/passwd",
            "1.xml",
        ] {
            assert!(!feed.may_ask(no), "{no}");
        }
    }

    #[test]
    fn a_certificate_that_is_none_is_refused_by_name() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("a.pem");
        let named = CapCertificate { name: "Town".into(), file: file.clone() };
        assert!(certificates(std::slice::from_ref(&named)).unwrap_err().contains("Town"));
        std::fs::write(&file, "no certificate").unwrap();
        assert!(certificates(&[named]).unwrap_err().contains("holds no certificate"));
    }
}
