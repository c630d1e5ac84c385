//! What packages offer to reports, and what is true of every sentence offered.

use std::sync::Arc;

use jiff::tz::TimeZone;
use kernel::{Actor, Clock, Id, Lang, Text, Timestamp, kind};
use store::Journal;
use testkit::NIGHT;
use web::{Contribution, Offer, OfferCx, ReportSource, Texts, Window};

use crate::{Stage, actor};

/// The sources of packages with their texts.
pub struct Offers {
    sources: Vec<Arc<dyn ReportSource>>,
    texts: Texts,
    zone: TimeZone,
}

/// What became of a sentence that a report took: what makes its line amber.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Became {
    /// It still says the same, as surely.
    Same,
    /// It says something else, or is surer or less sure.
    Other,
    /// Nobody says it any more.
    Gone,
}

impl Offers {
    /// What these packages offer.
    #[must_use]
    pub fn of(packages: &[Contribution]) -> Self {
        let files = packages.iter().flat_map(|p| p.texts);
        let sources: Vec<_> = packages.iter().flat_map(|p| p.reports.iter().cloned()).collect();
        assert!(!sources.is_empty(), "nothing is offered");
        Self { sources, texts: Texts::load(files).unwrap(), zone: crate::zone() }
    }

    /// What a function is offered now, for a report that began an hour before [`NIGHT`]; nobody in particular: everything.
    #[must_use]
    pub fn now(&self, stage: &Stage, function: Option<&str>, matter: Option<Id<kind::Matter>>) -> Vec<Offer> {
        let now = stage.clock.now();
        let window = window(NIGHT.plus_seconds(-3600), now.plus_seconds(1), matter);
        self.to(&stage.journal, function.map(actor).as_ref(), now, &window)
    }

    /// What a reader is offered at this moment; nobody in particular: everything.
    #[must_use]
    pub fn to(
        &self,
        journal: &Journal,
        reader: Option<&Actor>,
        now: Timestamp,
        window: &Window,
    ) -> Vec<Offer> {
        let offered = journal.read(|read| {
            let cx = OfferCx { actor: reader, read, now, texts: &self.texts, zone: &self.zone };
            let all = self.sources.iter().map(|s| s.lines(&cx, window)).collect::<Result<Vec<_>, _>>();
            all.map(|lists| lists.into_iter().flatten().collect::<Vec<_>>())
        });
        let offered = offered.unwrap_or_else(|e| unreachable!("what is offered cannot be read: {e:?}"));
        for offer in &offered {
            sound(offer);
        }
        offered
    }
}

/// The time that a report covers.
#[must_use]
pub fn window(from: Timestamp, until: Timestamp, matter: Option<Id<kind::Matter>>) -> Window {
    Window { from, until, matter }
}

/// What became of a sentence.
#[must_use]
pub fn became(then: &Offer, now: &[Offer]) -> Became {
    match now.iter().find(|o| o.key == then.key) {
        None => Became::Gone,
        Some(now) if now.text == then.text && now.sure == then.sure => Became::Same,
        Some(_) => Became::Other,
    }
}

/// What is true of whatever is offered: a key with its package's word, a page, and in each language a sentence of that language,
/// without a place left open.
fn sound(offer: &Offer) {
    let (word, rest) = offer.key.split_once(':').unwrap_or_default();
    assert!(!word.is_empty() && !rest.is_empty(), "{offer:?}");
    assert!(!offer.page.is_empty() && !offer.page.starts_with('/'), "{offer:?}");
    assert_ne!(offer.text, Text::default(), "{offer:?}");
    for lang in Lang::ALL {
        let Some(text) = offer.text.get(lang) else { continue };
        assert!(
            !text.contains("{$") && !text.contains("{ $") && !text.contains("-offer"),
            "{lang}: {offer:?}"
        );
    }
    if let (Some(fr), Some(nl)) = (&offer.text.fr, &offer.text.nl) {
        assert_ne!(fr, nl, "one sentence for both languages: {offer:?}");
    }
}
