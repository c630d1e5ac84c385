//! What was begun and waits for the browser to come back from the provider: in memory, each once, ten minutes at most.
//!
//! An attempt belongs to the browser that began it: a cookie says which. An address that somebody else sends leads nowhere,
//! and uses nothing up. After a restart one begins again.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};

use axum::http::{HeaderMap, HeaderValue, header};
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use kernel::{Id, Lang, Timestamp, kind};
use sha2::{Digest, Sha256};
use web::Shell;

use super::talk::Secrets;

/// Seconds in which one has to be back.
const BACK_WITHIN: i64 = 600;
/// Most attempts at once; beyond that the oldest ends.
const MOST: usize = 20_000;
/// Most attempts of one source at once, so that nobody crowds out the others.
const MOST_OF_A_SOURCE: usize = 200;

/// What it was begun for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Purpose {
    /// To come in.
    ComeIn,
    /// To link an account to the person of this session, who has just proved themselves.
    Link(Id<kind::Person>, Id<kind::Session>),
}

/// An attempt.
pub(super) struct Begun {
    pub(super) provider: String,
    pub(super) secrets: Secrets,
    pub(super) purpose: Purpose,
    pub(super) next: String,
    pub(super) lang: Lang,
    browser: [u8; 32],
    source: String,
    at: Timestamp,
}

impl Begun {
    pub(super) fn new(provider: &str, secrets: Secrets, purpose: Purpose, next: &str, lang: Lang) -> Self {
        let next = next.chars().take(500).collect();
        Self {
            provider: provider.to_owned(),
            secrets,
            purpose,
            next,
            lang,
            browser: [0; 32],
            source: String::new(),
            at: Timestamp(0),
        }
    }
}

/// All that wait, by the digest of their state.
#[derive(Default)]
pub(super) struct Waiting(Mutex<HashMap<[u8; 32], Begun>>);

impl Waiting {
    /// Keeps one for this browser.
    pub(super) fn put(&self, begun: Begun, browser: &str, source: &str, now: Timestamp) {
        let key = digest(&begun.secrets.state);
        let begun = Begun { browser: digest(browser), source: source.to_owned(), at: now, ..begun };
        let mut all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        all.retain(|_, b| now < b.at.plus_seconds(BACK_WITHIN));
        let theirs = all.values().filter(|b| b.source == source).count() >= MOST_OF_A_SOURCE;
        if theirs || all.len() >= MOST {
            let among = all.iter().filter(|(_, b)| !theirs || b.source == source);
            let oldest = among.min_by_key(|(_, b)| b.at).map(|(k, _)| *k);
            oldest.and_then(|k| all.remove(&k));
        }
        all.insert(key, begun);
    }

    /// Takes it out, for the browser that began it: a second time there is nothing.
    pub(super) fn take(&self, state: &str, browser: &str, now: Timestamp) -> Option<Begun> {
        let (key, browser) = (digest(state), digest(browser));
        let mut all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let good = |b: &Begun| b.browser == browser && now < b.at.plus_seconds(BACK_WITHIN);
        if all.get(&key).is_some_and(good) { all.remove(&key) } else { None }
    }
}

fn digest(text: &str) -> [u8; 32] {
    Sha256::digest(text.as_bytes()).into()
}

/// 32 random bytes as text for addresses.
pub(super) fn random(shell: &Shell) -> String {
    let mut bytes = [0_u8; 32];
    shell.ids().fill(&mut bytes);
    URL_SAFE_NO_PAD.encode(bytes)
}

/// What proves the browser: a cookie for this host alone, out of reach of scripts. Lax, because the browser comes back by a link
/// from the provider's site; a form or picture there sends nothing along.
fn cookie_name(shell: &Shell) -> &'static str {
    if shell.site().tls { "__Host-begun" } else { "begun" }
}

/// The browser's own secret, if it has one.
pub(super) fn browser(shell: &Shell, headers: &HeaderMap) -> Option<String> {
    let cookies = headers.get(header::COOKIE)?.to_str().ok()?;
    let name = cookie_name(shell);
    let found = cookies.split(';').filter_map(|c| c.trim().split_once('=')).find(|(n, _)| *n == name)?.1;
    (found.len() == 43).then(|| found.to_owned())
}

/// The cookie to set for it.
pub(super) fn cookie(shell: &Shell, secret: &str) -> HeaderValue {
    let secure = if shell.site().tls { "; Secure" } else { "" };
    let text = format!(
        "{}={secret}; Path=/; HttpOnly; SameSite=Lax; Max-Age={BACK_WITHIN}{secure}",
        cookie_name(shell)
    );
    HeaderValue::from_str(&text).unwrap_or(HeaderValue::from_static(""))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn begun(state: &str) -> Begun {
        let secrets = Secrets { state: state.to_owned(), nonce: "n".to_owned(), verifier: "v".to_owned() };
        Begun::new("city", secrets, Purpose::ComeIn, "/watch", Lang::Nl)
    }

    #[test]
    fn an_attempt_is_taken_once_by_its_own_browser_and_in_time() {
        let (waiting, now) = (Waiting::default(), Timestamp::from_seconds(1_000));
        waiting.put(begun("a"), "mine", "desk", now);
        assert!(waiting.take("a", "another", now).is_none(), "another browser");
        assert!(waiting.take("b", "mine", now).is_none(), "another state");
        let late = now.plus_seconds(BACK_WITHIN);
        assert!(waiting.take("a", "mine", late).is_none(), "too late");
        assert_eq!(waiting.take("a", "mine", now.plus_seconds(BACK_WITHIN - 1)).unwrap().next, "/watch");
        assert!(waiting.take("a", "mine", now).is_none(), "a second time");
    }

    #[test]
    fn whoever_begins_too_often_crowds_out_only_himself() {
        let waiting = Waiting::default();
        let first = Timestamp::from_seconds(1_000);
        waiting.put(begun("other"), "mine", "another desk", first);
        for n in 0..=MOST_OF_A_SOURCE {
            let at = first.plus_micros(i64::try_from(n).unwrap());
            waiting.put(begun(&n.to_string()), "mine", "desk", at);
        }
        let now = Timestamp::from_seconds(1_001);
        assert!(waiting.take("0", "mine", now).is_none());
        assert!(waiting.take("1", "mine", now).is_some());
        assert!(waiting.take("other", "mine", now).is_some());
    }
}
