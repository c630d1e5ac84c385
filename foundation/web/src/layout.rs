//! What stands around every page: rooms, function, chips, banners, clocks, command line.

use std::sync::Arc;

use kernel::{Lang, Text, Timestamp};
use serde::Serialize;

pub use crate::past::Past;
use crate::session::FunctionChoice;

/// A room of the side rail, contributed by a package.
#[derive(Debug, Clone)]
pub struct Room {
    /// Its code, `watch`; also the `data-room` of its pages.
    pub code: &'static str,
    /// Icon of the sprite.
    pub icon: &'static str,
    /// Text key of its name.
    pub text: &'static str,
    /// Address without language: `watch`.
    pub path: &'static str,
    /// Shown to those who have this power; to every signed-in person when none.
    pub power: Option<&'static str>,
    /// In the lower part of the rail (journal, help).
    pub low: bool,
}

/// A number beside a room or a chip of the top bar, contributed by a package at each drawing.
#[derive(Debug, Clone, Serialize)]
pub struct Badge {
    /// The room that it stands at.
    pub room: &'static str,
    /// How many.
    pub count: i64,
    /// `crit`, `warn`, `info`, `ok` or `off`.
    pub tone: &'static str,
    /// What they are, for a screen reader: "late".
    pub meaning: String,
}

/// A word in the top bar: posture, threat level.
#[derive(Debug, Clone, Serialize)]
pub struct Chip {
    /// Element id, so that a live fragment can replace it.
    pub id: String,
    /// The words.
    pub text: String,
    /// A lighter addition: "since 01:40".
    pub more: Option<String>,
    /// Tone, or empty.
    pub tone: &'static str,
    /// From when on it says nothing any more: an open page takes it away by itself then.
    pub until: Option<Timestamp>,
}

/// Something that everyone must know now.
#[derive(Debug, Clone, Serialize)]
pub struct Banner {
    /// Element id: `banner-writer`.
    pub id: &'static str,
    /// Tone.
    pub tone: &'static str,
    /// The sentence.
    pub text: String,
    /// Where to do something about it, with the words of the link.
    pub link: Option<(String, String)>,
}

/// A room as the rail shows it.
#[derive(Debug, Clone, Serialize)]
pub struct RailItem {
    /// Its code.
    pub code: &'static str,
    /// Icon.
    pub icon: &'static str,
    /// Name in the reader's language.
    pub name: String,
    /// Address.
    pub url: String,
    /// Whether the page belongs to it.
    pub here: bool,
    /// Lower part.
    pub low: bool,
    /// Its number.
    pub badge: Option<Badge>,
}

/// The person as the top bar shows them.
#[derive(Debug, Clone, Serialize)]
pub struct Person {
    /// Identifier.
    pub id: String,
    /// Name.
    pub name: String,
    /// The mandate acted under.
    pub mandate: String,
    /// The function acted under.
    pub label: Text,
    /// All functions.
    pub functions: Vec<FunctionChoice>,
    /// Whether writing is locked.
    pub locked: bool,
    /// Whether something has to be dealt with before anything else: the frame then offers nothing but the way out.
    pub owes: bool,
    /// Powers of the present function.
    pub powers: Arc<[String]>,
}

/// What one package shows on the page of another's matter.
#[derive(Debug, Clone, Serialize)]
pub struct Panel {
    /// Its place among the panels: phases 10, cards 20, perimeters 30, needs 40, messages 50.
    pub order: u16,
    /// Ready HTML: one `<section class="panel" id="…">` with its heading.
    pub html: String,
}

/// Everything around a page; `ui` in templates.
#[derive(Debug, Clone, Serialize)]
pub struct Ui {
    /// Language.
    pub lang: &'static str,
    /// All languages with the present page's address in each: `("nl", "/nl/watch")`.
    pub languages: Vec<(&'static str, String)>,
    /// `auto`, `light`, `dark`.
    pub theme: &'static str,
    /// The site's name.
    pub site: Text,
    /// The present instant.
    pub now: Timestamp,
    /// Zone of the clocks.
    pub zone: String,
    /// The signed-in person, if any.
    pub person: Option<Person>,
    /// The room of the page, or empty.
    pub room: String,
    /// The rail.
    pub rooms: Vec<RailItem>,
    /// The chips.
    pub chips: Vec<Chip>,
    /// The banners.
    pub banners: Vec<Banner>,
    /// Invented data.
    pub fictitious: bool,
    /// The mark of an exercise, where this is one.
    pub exercise: Option<&'static str>,
    /// Journal shown.
    pub journal: String,
    /// Up to which entry.
    pub seq: i64,
    /// Topics of the live stream; none for a page without.
    pub topics: Option<String>,
    /// "As known at": the instant that the page shows.
    pub as_of: Option<Timestamp>,
    /// The instant that the reader looks back to, where this page shows the present all the same.
    pub left: Option<Timestamp>,
    /// What the control reaches that goes back in time; none where the page shows the present alone.
    pub past: Option<Past>,
    /// Seconds until writing locks.
    pub idle_lock: Option<u32>,
    /// Whether passkeys can be used at this host.
    pub passkeys: bool,
    /// What the command line is about: `incident:0197…`; none hides the command line.
    pub command: Option<String>,
    /// Words that the command line knows: word, kind in the reader's language.
    pub words: Vec<(String, String)>,
    /// The page's own path, without what follows a question mark.
    pub path: String,
    /// What follows the path, with its question mark and without the instant looked back to; empty where there is nothing.
    pub query: String,
    /// The matter that the page is about, where its entries may be asked for.
    pub matter: Option<String>,
    /// Panels of other packages about the matter of the page, in their order.
    pub beside: Vec<Panel>,
    /// Pieces contributed by packages, ready HTML by slot (`demo-strip`).
    pub slots: std::collections::BTreeMap<&'static str, String>,
    /// Reference of the request.
    pub reference: String,
}

impl Ui {
    /// A quiet frame for tests: signed in, live, nothing special.
    #[must_use]
    pub fn sample(lang: Lang) -> Self {
        Self {
            lang: lang.code(),
            languages: Lang::ALL.map(|l| (l.code(), format!("/{l}/sample"))).to_vec(),
            theme: "auto",
            site: Text::three("Ville", "Stad", "Town"),
            now: Timestamp::from_seconds(1_790_000_000),
            zone: "Europe/Brussels".to_owned(),
            person: None,
            room: String::new(),
            rooms: Vec::new(),
            chips: Vec::new(),
            banners: Vec::new(),
            fictitious: true,
            exercise: None,
            journal: "live".to_owned(),
            seq: 31,
            topics: Some("floor".to_owned()),
            as_of: None,
            left: None,
            past: Some(Past::of(
                Timestamp::from_seconds(1_780_000_000),
                None,
                Timestamp::from_seconds(1_790_000_000),
                "?show=all&q=a%20b",
            )),
            idle_lock: Some(900),
            passkeys: true,
            command: Some(String::new()),
            words: Vec::new(),
            path: format!("/{lang}/sample"),
            query: "?show=all&q=a%20b".to_owned(),
            matter: Some("0197".to_owned()),
            beside: Vec::new(),
            slots: std::collections::BTreeMap::new(),
            reference: "7K2M-9QXD".to_owned(),
        }
    }
}
