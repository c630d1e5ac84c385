//! A chip on the pages of those whose night an act changes, and a banner when it is about to end or has just ended.

use std::sync::Arc;

use continuity::read::{self, ActRow};
use kernel::Timestamp;
use store::StoreError;
use web::layout::{Banner, Chip};
use web::{SurroundCx, Surroundings};

use crate::desk::Desk;

/// So many seconds before the end it is told.
const BEFORE: i64 = 15 * 60;
/// And so long after it.
const AFTER: i64 = 60 * 60;

/// Around every page.
pub(crate) struct Around(pub(crate) Arc<Desk>);

impl Around {
    /// The acts that concern the reader: their function's rights change, or it is their zone.
    fn mine(&self, cx: &SurroundCx<'_>) -> Result<Vec<ActRow>, StoreError> {
        let actor = &cx.session.actor;
        let mut rows = read::since(cx.read, cx.now.plus_seconds(-AFTER))?;
        if rows.is_empty() {
            return Ok(rows);
        }
        let held = (self.0.post.holding)(actor);
        rows.retain(|row| {
            let zone = held.as_ref().is_some_and(|h| h.areas.contains(&row.zone));
            row.functions.contains(&actor.function) || row.receiver == actor.function || zone
        });
        Ok(rows)
    }
}

/// Whether it ends soon, or has just ended.
fn ending(row: &ActRow, now: Timestamp) -> Option<&'static str> {
    let end = row.end();
    let began = row.confirmed_at.is_some() && row.from <= now;
    let soon = row.counts_at(now) && end <= now.plus_seconds(BEFORE);
    let gone = began && !row.counts_at(now) && now <= end.plus_seconds(AFTER) && end <= now;
    if soon { Some("continuity-banner-soon") } else { gone.then_some("continuity-banner-over") }
}

impl Surroundings for Around {
    fn chips(&self, cx: &SurroundCx<'_>) -> Result<Vec<Chip>, StoreError> {
        let (names, lang) = (self.0.post.names(), cx.reader.lang);
        let chip = |row: &ActRow| Chip {
            id: format!("chip-continuity-{}-{}", row.year, row.no),
            text: format!(
                "{} {} → {}",
                cx.shell.texts().plain(lang, "continuity-chip"),
                desk::Names::of(&names.areas, &row.zone).show(lang),
                desk::Names::of(&self.0.rooms, &row.room).show(lang)
            ),
            more: Some(format!(
                "{} {}",
                cx.shell.texts().plain(lang, "continuity-chip-until"),
                cx.shell.formats(lang).time(row.until)
            )),
            tone: "info",
            until: Some(row.until),
        };
        Ok(self.mine(cx)?.iter().filter(|row| row.counts_at(cx.now)).map(chip).collect())
    }

    fn banners(&self, cx: &SurroundCx<'_>) -> Result<Vec<Banner>, StoreError> {
        let lang = cx.reader.lang;
        let mine = self.mine(cx)?;
        let told = mine.iter().find_map(|row| Some((row, ending(row, cx.now)?)));
        let banner = told.map(|(row, key)| {
            let at = cx.shell.formats(lang).time(row.end());
            let facts = [("number".to_owned(), row.number()), ("at".to_owned(), at)].into();
            let more = cx.shell.texts().plain(lang, "continuity-open");
            Banner {
                id: "banner-continuity",
                tone: "warn",
                text: cx.shell.texts().with_facts(lang, key, &facts),
                link: Some((cx.reader.url(&format!("continuity/{}", row.id)), more)),
            }
        });
        Ok(banner.into_iter().collect())
    }
}
