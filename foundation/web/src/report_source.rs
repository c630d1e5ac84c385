//! What a package offers to reports: sentences in both official languages, with what each rests on.
//!
//! A report keeps what was offered beside what its author made of it, and asks again later: what is offered then under the same
//! key says whether the sentence still holds.

use jiff::tz::TimeZone;
use kernel::{Actor, Handling, Id, Lang, Text, Timestamp, kind};
use store::Read;

use crate::{Args, Fault, Formats, Texts};

/// Offers sentences to reports. Asked at each drawing of a report that rests on it: a few indexed look-ups.
pub trait ReportSource: Send + Sync {
    /// What it has to say now about the window, as far as the reader may see it.
    ///
    /// # Errors
    /// When the storage fails.
    fn lines(&self, cx: &OfferCx<'_>, window: &Window) -> Result<Vec<Offer>, Fault>;
}

/// What a report is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Window {
    /// From this instant.
    pub from: Timestamp,
    /// Until this instant, not included.
    pub until: Timestamp,
    /// The matter; none for a report on everything.
    pub matter: Option<Id<kind::Matter>>,
}

kernel::coded! {
    /// Which question of a report a sentence answers.
    Part {
        /// What happened.
        What = "what",
        /// Where.
        Where = "where",
        /// Since when.
        Since = "since",
        /// How many: people first.
        Figures = "figures",
        /// What may still happen, and where nobody may go.
        Hazards = "hazards",
        /// What was decided and done.
        Done = "done",
        /// What is asked for and not there.
        Asked = "asked",
        /// What comes next.
        Next = "next",
    }
}

kernel::coded! {
    /// How far a sentence may be relied on.
    Sureness {
        /// Somebody said so.
        Unconfirmed = "unconfirmed",
        /// Computed or guessed.
        Estimate = "estimate",
        /// Checked, or decided here.
        Confirmed = "confirmed",
        /// Checked and released to the public.
        Public = "public",
    }
}

/// A sentence that a report may take.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Offer {
    /// What it is about, the same each time it is asked: `perimeter:0197…`. Begins with the package's word.
    pub key: String,
    /// Which question it answers.
    pub part: Part,
    /// The sentence; a missing language shows as missing.
    pub text: Text,
    /// How far it may be relied on.
    pub sure: Sureness,
    /// How it is handled.
    pub handling: Handling,
    /// Since when it is so.
    pub as_of: Timestamp,
    /// Code of the function that said so last; empty where the program counted.
    pub by: String,
    /// The journal number of the entry that says so.
    pub seq: Option<i64>,
    /// Address (without language) of the page where it stands.
    pub page: String,
    /// Values over time, for a chart.
    pub series: Option<Series>,
}

/// Values of something that is followed over time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Series {
    /// What is counted.
    pub name: Text,
    /// Of what; empty where the name says it.
    pub unit: Text,
    /// Where the values come from.
    pub source: Text,
    /// How many digits of a value stand behind the comma.
    pub decimals: u8,
    /// The values, in order of time: when, how much, whether that is sure.
    pub points: Vec<(Timestamp, i64, bool)>,
}

/// What a source may look at.
pub struct OfferCx<'a> {
    /// Who reads; nobody where the program compares what a report says with what is so: then everything counts.
    pub actor: Option<&'a Actor>,
    /// The views, as of the report's moment.
    pub read: &'a dyn Read,
    /// That moment.
    pub now: Timestamp,
    /// Texts.
    pub texts: &'a Texts,
    /// Zone of the clocks.
    pub zone: &'a TimeZone,
}

impl OfferCx<'_> {
    /// A sentence in both official languages.
    pub fn both<'t>(&self, key: &str, args: impl Fn(Lang) -> Args<'t>) -> Text {
        let say = |lang| Some(self.texts.say(lang, key, &args(lang)));
        Text { fr: say(Lang::Fr), nl: say(Lang::Nl), en: None }
    }
    /// Dates and numbers for readers of a language.
    #[must_use]
    pub fn formats(&self, lang: Lang) -> Formats {
        Formats::new(lang, self.zone.clone())
    }
    /// A moment in words, with its day: the same whenever it is asked, so that nothing seems to have changed by the mere passing of time.
    #[must_use]
    pub fn moment(&self, lang: Lang, at: Timestamp) -> String {
        self.formats(lang).datetime(at)
    }
}
