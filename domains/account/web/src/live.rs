//! What others do, within a second.
//!
//! | topic | who listens | what comes |
//! |---|---|---|
//! | `account:{id}` | the pages of an account | the row of the section it was about, the number in the rail |

use std::sync::Arc;

use account::event::{
    Event, FunctionAsked, FunctionReminded, SectionAccepted, SectionAsked, SectionHandedIn, SectionReminded,
    SectionReturned, SectionWritten,
};
use account::read;
use store::Entry;
use web::live::{Fragment, FragmentCx, Fragments, Mode, Topic};
use web::{Args, Fault};

use crate::around::{BadgePart, tone};
use crate::assemble::Asking;
use crate::desk::Desk;
use crate::one::{RowPart, RowShow};

/// Draws the fragments of this package.
pub(crate) struct Live(pub(crate) Arc<Desk>);

impl Fragments for Live {
    fn topics(&self, entry: &Entry) -> Vec<Topic> {
        if !entry.kind().starts_with("account.") {
            return Vec::new();
        }
        entry.header.matter.map(|id| format!("account:{id}")).into_iter().collect()
    }

    fn render(&self, cx: &FragmentCx<'_>, entry: &Entry) -> Result<Vec<Fragment>, Fault> {
        let (Some(id), codes) = (entry.header.matter, about(entry)) else { return Ok(Vec::new()) };
        let topic = format!("account:{id}");
        if codes.is_empty() || !cx.wanted(&topic) {
            return Ok(Vec::new());
        }
        let (desk, eye) = (&self.0, self.0.eye(cx.actor));
        let Some(account) = read::account(cx.read, &eye, id)? else { return Ok(Vec::new()) };
        let (today, facts) = (local(cx, desk), desk.facts());
        // The sources are asked as for the page: what is missing, or there in one language alone, can stand in what they tell.
        let asking = Asking { sources: &desk.sources, zone: &facts.zone, now: cx.now };
        let piece =
            |target: String, mode, html| Fragment { topic: topic.clone(), target, mode, html, say: None };
        let mut all = Vec::new();
        for code in codes {
            let Some(section) = read::section(cx.read, id, &code)? else { continue };
            let part = asking.part((cx.read, &eye), &account, &section)?;
            let row = RowShow::of(&account, &section, Some(&part), (desk, today));
            all.push(piece(format!("section-{}", row.code), Mode::Morph, cx.draw(&RowPart { r: row })?));
        }
        if all.is_empty() {
            return Ok(all);
        }
        let (count, late) = read::owed(cx.read, &eye, &cx.actor.function, today)?;
        let mut args = Args::new();
        args.set("n", count);
        let meaning = cx.texts.say(cx.lang, "badge-accounts", &args);
        let badge = cx.draw(&BadgePart { count, tone: tone(late), meaning })?;
        all.push(piece("badge-accounts".to_owned(), Mode::Inner, badge));
        Ok(all)
    }
}

/// The local day of the moment at which a fragment is drawn.
fn local(cx: &FragmentCx<'_>, desk: &Desk) -> jiff::civil::Date {
    let now = cx.now.to_jiff().unwrap_or(jiff::Timestamp::UNIX_EPOCH);
    now.to_zoned_datetime(desk.facts().zone.clone()).date()
}

/// The sections that an entry is about.
fn about(entry: &Entry) -> Vec<String> {
    let several = FunctionAsked::of(entry).map(|e| e.codes);
    if let Some(codes) = several.or_else(|| FunctionReminded::of(entry).map(|e| e.codes)) {
        return codes;
    }
    let one = SectionWritten::of(entry)
        .map(|e| e.section)
        .or_else(|| SectionHandedIn::of(entry).map(|e| e.section))
        .or_else(|| SectionAsked::of(entry).map(|e| e.section))
        .or_else(|| SectionReminded::of(entry).map(|e| e.section))
        .or_else(|| SectionReturned::of(entry).map(|e| e.section))
        .or_else(|| SectionAccepted::of(entry).map(|e| e.section));
    one.into_iter().collect()
}
