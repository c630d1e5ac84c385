//! What will appear on the site, page by page, as a telephone shows it.

use exchange::cap::Alert;
use kernel::Timestamp;
use publicsite::{Content, Place};
use serde::Serialize;
use warning::Facts;
use warning::message::{Envelope, alert};
use warning::read::WarningRow;
use warning::statement::{Act, Spoken, Statement};

use crate::desk::Desk;

/// The languages that a warning should have.
const WANTED: [&str; 4] = ["fr", "nl", "en", "de"];

/// One page in one language.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct PhoneShow {
    pub(crate) tag: String,
    pub(crate) dir: &'static str,
    /// Ready HTML, made by the templates of the public site.
    pub(crate) html: String,
}

impl PhoneShow {
    pub(crate) fn samples() -> Vec<Self> {
        [("fr", "ltr"), ("ar", "rtl")]
            .map(|(tag, dir)| Self { tag: tag.into(), dir, html: "<p>Fermez &lt;b&gt;</p>".into() })
            .into()
    }
    /// The pages of a message, one for each language in which it speaks. A page that cannot be drawn is left out, and the log says why.
    pub(crate) fn all(desk: &Desk, message: &Alert) -> Vec<Self> {
        let content = empty(&desk.place);
        let tags = message.infos.iter().map(|i| i.language().split('-').next().unwrap_or("").to_owned());
        let page = |tag: String| match publicsite::phone_page(&content, message, &tag) {
            Ok(html) => {
                let rtl = desk.place.languages.iter().any(|l| l.tag == tag && l.rtl);
                Some(Self { dir: if rtl { "rtl" } else { "ltr" }, tag, html })
            }
            Err(e) => {
                tracing::error!(error = %e, "a page of the public site cannot be drawn");
                None
            }
        };
        tags.filter_map(page).collect()
    }
}

/// A site on which nothing stands yet.
fn empty(place: &Place) -> Content {
    Content {
        place: place.clone(),
        warnings: Vec::new(),
        items: Vec::new(),
        figures: Vec::new(),
        closed: None,
        changed_at: Timestamp(0),
        checked_at: Timestamp(0),
    }
}

/// The message that would go out now, its figures put in where they may be.
pub(crate) fn draft(says: &Statement, number: &str, act: Act, facts: &Facts, now: Timestamp) -> Alert {
    let raw =
        || says.texts.iter().filter(|(_, w)| !w.is_blank()).map(|(t, w)| (t.clone(), w.clone())).collect();
    let texts = warning::command::ready(says, now, facts).unwrap_or_else(|_| raw());
    let envelope = Envelope { identifier: number.to_owned(), sent: now, act, references: Vec::new() };
    alert(says, &texts, &envelope, facts)
}

/// The message that went out, or the one that would.
pub(crate) fn message(row: &WarningRow, facts: &Facts, now: Timestamp) -> Alert {
    let drafted = || draft(&row.says, &row.number, row.act, facts, now);
    row.alert.clone().unwrap_or_else(drafted)
}

/// Of the languages that a warning should have, those in which nothing was written.
pub(crate) fn missing(says: &Statement) -> Vec<&'static str> {
    let blank = |tag: &&str| says.texts.get(*tag).is_none_or(Spoken::is_blank);
    WANTED.into_iter().filter(blank).collect()
}
