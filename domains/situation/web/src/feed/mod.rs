//! Addresses that are asked in turn for what others announce: how each of them fares, for the pages.
//!
//! This is no part of the journal: it is known since the program started, and forgotten with it. What came from an address is.

mod silent;

use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};

use kernel::{Lang, Refusal, Timestamp};
use serde::Serialize;
use web::Shell;

pub(crate) use silent::Silent;

/// What an address gives.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FeedKind {
    /// Public warnings (CAP).
    Warnings,
    /// Notices of a transport operator (GTFS-Realtime).
    Transit,
}

/// How one address fares.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FeedState {
    /// Its code in the configuration.
    pub code: String,
    /// What it gives.
    pub kind: FeedKind,
    /// Its address without what may be secret in it: no query.
    pub url: String,
    /// Seconds between two turns when all goes well.
    pub every_seconds: i64,
    /// When the program began to ask.
    pub since: Timestamp,
    /// When it was last asked.
    pub asked: Option<Timestamp>,
    /// When it last answered with something that could be used, or that nothing is new.
    pub answered: Option<Timestamp>,
    /// When something new last came.
    pub new: Option<Timestamp>,
    /// Why the last turn failed.
    pub error: Option<Refusal>,
}

impl FeedState {
    /// An address that was not asked yet.
    #[must_use]
    pub fn new(
        code: impl Into<String>,
        kind: FeedKind,
        url: &str,
        every_seconds: i64,
        since: Timestamp,
    ) -> Self {
        let url = url.split(['?', '#']).next().unwrap_or_default().to_owned();
        let (asked, answered, new, error) = (None, None, None, None);
        Self { code: code.into(), kind, url, every_seconds, since, asked, answered, new, error }
    }

    /// Whether it was silent for longer than three turns and a minute: what it would say is missing.
    #[must_use]
    pub fn is_silent(&self, now: Timestamp) -> bool {
        let heard = self.answered.unwrap_or(self.since);
        let patience = self.every_seconds.saturating_mul(3).saturating_add(60);
        now.seconds().saturating_sub(heard.seconds()) > patience
    }
}

/// All addresses, in the order of their codes.
#[derive(Debug, Default)]
pub struct Feeds(Mutex<BTreeMap<String, FeedState>>);

impl Feeds {
    /// Begins with these.
    #[must_use]
    pub fn of(states: impl IntoIterator<Item = FeedState>) -> Self {
        Self(Mutex::new(states.into_iter().map(|s| (s.code.clone(), s)).collect()))
    }

    /// A turn went well; `new` says whether something came.
    pub fn answered(&self, code: &str, now: Timestamp, new: bool) {
        self.change(code, |state| {
            state.asked = Some(now);
            state.answered = Some(now);
            state.error = None;
            if new {
                state.new = Some(now);
            }
        });
    }

    /// A turn failed.
    pub fn failed(&self, code: &str, now: Timestamp, why: Refusal) {
        self.change(code, |state| {
            state.asked = Some(now);
            state.error = Some(why);
        });
    }

    /// How they fare now.
    #[must_use]
    pub fn now(&self) -> Vec<FeedState> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).values().cloned().collect()
    }

    fn change(&self, code: &str, change: impl FnOnce(&mut FeedState)) {
        if let Some(state) = self.0.lock().unwrap_or_else(PoisonError::into_inner).get_mut(code) {
            change(state);
        }
    }
}

/// How an address fares, for a page.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct FeedShow {
    code: String,
    kind: &'static str,
    url: String,
    asked: Option<Timestamp>,
    answered: Option<Timestamp>,
    new: Option<Timestamp>,
    error: Option<String>,
    silent: bool,
}

impl FeedShow {
    pub(crate) fn of(state: &FeedState, shell: &Shell, lang: Lang, now: Timestamp) -> Self {
        Self {
            code: state.code.clone(),
            kind: match state.kind {
                FeedKind::Warnings => "warnings",
                FeedKind::Transit => "transit",
            },
            url: state.url.clone(),
            asked: state.asked,
            answered: state.answered,
            new: state.new,
            error: state.error.as_ref().map(|why| shell.sentence(lang, why)),
            silent: state.is_silent(now),
        }
    }
    pub(crate) fn samples() -> Vec<Self> {
        let at = Timestamp(1_795_488_000_000_000);
        let one = |kind, silent: bool| Self {
            code: "town-weather".into(),
            kind,
            url: "https://weather.example/<feed>".into(),
            asked: Some(at),
            answered: (!silent).then_some(at),
            new: (!silent).then_some(at),
            error: silent.then(|| "…".into()),
            silent,
        };
        vec![one("warnings", false), one("transit", true)]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_silent_after_three_turns_without_an_answer() {
        let at = |seconds: i64| Timestamp::from_seconds(1_790_000_000 + seconds);
        let state = FeedState::new("a", FeedKind::Warnings, "https://w.example/f?key=secret", 100, at(0));
        assert_eq!(state.url, "https://w.example/f", "what may be a key is not shown");
        assert!(!state.is_silent(at(360)) && state.is_silent(at(361)));
        let feeds = Feeds::of([state]);
        feeds.failed("a", at(350), Refusal::conflict("refusal-feed-slow"));
        feeds.answered("a", at(400), true);
        feeds.failed("a", at(500), Refusal::conflict("refusal-feed-slow"));
        feeds.answered("unknown", at(600), true);
        let now = feeds.now();
        let one = now.first().unwrap();
        assert_eq!((one.asked, one.answered, one.new), (Some(at(500)), Some(at(400)), Some(at(400))));
        assert!(one.error.is_some() && !one.is_silent(at(760)) && one.is_silent(at(761)));
    }
}
