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
    /// Public warnings that other programs put into a folder.
    Folder,
    /// Values of an indicator.
    Figures,
}

/// Something that did not come in: a file that stays in the folder, a line of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stuck {
    /// Its name; a line of a table has its number.
    pub what: String,
    /// Why.
    pub why: Refusal,
}

/// Most of them that a page names.
const MOST_STUCK: usize = 20;

/// How one address fares.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FeedState {
    /// Its code in the configuration; before a stroke what tells it from an address of the same code (`figures/places`).
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
    /// What did not come in although the last turn went well.
    pub stuck: Vec<Stuck>,
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
        let (asked, answered, new, error, stuck) = (None, None, None, None, Vec::new());
        Self { code: code.into(), kind, url, every_seconds, since, asked, answered, new, error, stuck }
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

    /// What did not come in at the last turn, beside what did.
    pub fn stuck(&self, code: &str, stuck: Vec<Stuck>) {
        self.change(code, |state| state.stuck = stuck);
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
    stuck: Vec<StuckShow>,
    /// How many more there are than are named.
    more: usize,
}

/// Something that did not come in, for a page.
#[derive(Debug, Clone, Serialize)]
struct StuckShow {
    what: String,
    why: String,
}

impl FeedShow {
    pub(crate) fn of(state: &FeedState, shell: &Shell, lang: Lang, now: Timestamp) -> Self {
        let stuck = |s: &Stuck| StuckShow { what: s.what.clone(), why: shell.sentence(lang, &s.why) };
        Self {
            code: state.code.rsplit('/').next().unwrap_or_default().to_owned(),
            kind: match state.kind {
                FeedKind::Warnings => "warnings",
                FeedKind::Transit => "transit",
                FeedKind::Folder => "folder",
                FeedKind::Figures => "figures",
            },
            url: state.url.clone(),
            asked: state.asked,
            answered: state.answered,
            new: state.new,
            error: state.error.as_ref().map(|why| shell.sentence(lang, why)),
            silent: state.is_silent(now),
            stuck: state.stuck.iter().take(MOST_STUCK).map(stuck).collect(),
            more: state.stuck.len().saturating_sub(MOST_STUCK),
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
            stuck: Vec::new(),
            more: 0,
        };
        let stuck = |what: &str| StuckShow { what: what.into(), why: "…".into() };
        let folder = Self { stuck: vec![stuck("<a>.xml")], ..one("folder", false) };
        let figures = Self { stuck: vec![stuck("7")], more: 3, ..one("figures", false) };
        vec![one("warnings", false), one("transit", true), folder, figures]
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
