//! What packages print when screens fail: each gives the sheets of its own matters to whoever prints a pack.

use access::{Eye, Holding};
use kernel::{Handling, Lang, Stated, Timestamp};
use sheets::Section;
use store::Read;
use web::{Args, Fault, Formats, Texts};

/// Gives the sheets of one package. What may not be read by the function for which a pack is drawn stands on none of them, not even
/// that it is withheld: paper is left lying about.
pub trait PaperSource: Send + Sync {
    /// Its sheets as things are in `cx.read`, in the language of `cx`.
    ///
    /// # Errors
    /// When the storage fails.
    fn sheets(&self, cx: &PaperCx<'_>) -> Result<Vec<Section>, Fault>;
}

/// What a sheet is drawn from.
pub struct PaperCx<'a> {
    /// The language of the sheet.
    pub lang: Lang,
    /// Texts.
    pub texts: &'a Texts,
    /// Dates and numbers of that language.
    pub formats: &'a Formats,
    /// The views, as of the moment that the sheet shows.
    pub read: &'a dyn Read,
    /// What the function for which it is drawn may have on paper.
    pub eye: &'a Eye,
    /// That function.
    pub function: &'a str,
    /// The moment that the sheet shows.
    pub now: Timestamp,
}

impl PaperCx<'_> {
    /// A sentence.
    #[must_use]
    pub fn t(&self, key: &str) -> String {
        self.texts.plain(self.lang, key)
    }
    /// A sentence with facts.
    #[must_use]
    pub fn say(&self, key: &str, facts: &[(&str, &str)]) -> String {
        let mut args = Args::new();
        for (name, value) in facts {
            args.set(*name, (*value).to_owned());
        }
        self.texts.say(self.lang, key, &args)
    }
    /// Heads of a table.
    #[must_use]
    pub fn heads<const N: usize>(&self, keys: [&str; N]) -> Vec<String> {
        keys.iter().map(|key| self.t(key)).collect()
    }
    /// A moment with its day: a sheet is read on another day, too.
    #[must_use]
    pub fn at(&self, at: Timestamp) -> String {
        format!("{} {}", self.formats.short_date(at), self.formats.time(at))
    }
    /// When it was said, or otherwise recorded.
    #[must_use]
    pub fn when(&self, stated: Option<Stated>, recorded: Timestamp) -> String {
        self.at(stated.map_or(recorded, |s| s.at))
    }
}

/// What the holder of a mandate may have on paper, printed with their own hands: nothing under professional secrecy.
#[must_use]
pub fn attended(held: Holding) -> Eye {
    at_most(held, Handling::NeedToKnow)
}

/// What the program may print by itself for a function: nobody stands beside the printer, so nothing above service, and nothing of the
/// log of strategy.
#[must_use]
pub fn unattended(held: Holding) -> Eye {
    at_most(held, Handling::Service).without_strategy()
}

fn at_most(held: Holding, highest: Handling) -> Eye {
    Eye::of(Holding { clearance: held.clearance.min(highest), ..held })
}
