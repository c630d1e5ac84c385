//! What others do, within a second.
//!
//! | topic | who listens | what comes |
//! |---|---|---|
//! | `duties` | the wheel | the row of its list |
//! | `duty:{id}` | the page of a duty | its times |

use std::sync::Arc;

use duties::command::{DONE, KEEP, OWN};
use duties::dates::{day_of, days_before};
use duties::duty::Origin;
use duties::event::{Begun, Done, Event, Missed, Reopened, Started, Waived};
use duties::read::{self, Falls};
use store::Entry;
use web::Fault;
use web::live::{Fragment, FragmentCx, Fragments, Mode, Topic};

use crate::desk::Desk;
use crate::one::{May, TimesPart};
use crate::show::FallShow;
use crate::wheel::RowPart;

/// Draws the fragments of this package.
pub(crate) struct Live(pub(crate) Arc<Desk>);

/// The key of the time that an entry is about.
fn key_of(entry: &Entry) -> Option<String> {
    Begun::of(entry)
        .map(|e| e.key)
        .or_else(|| Done::of(entry).map(|e| e.key))
        .or_else(|| Waived::of(entry).map(|e| e.key))
        .or_else(|| Reopened::of(entry).map(|e| e.key))
        .or_else(|| Missed::of(entry).map(|e| e.key))
        .or_else(|| Started::of(entry).map(|e| e.key))
}

impl Fragments for Live {
    fn topics(&self, entry: &Entry) -> Vec<Topic> {
        match (entry.kind().strip_prefix("duties."), entry.header.matter) {
            (Some(what), Some(id)) if !what.starts_with("feed-") && what != "ahead-set" => {
                vec!["duties".to_owned(), format!("duty:{id}")]
            }
            _ => Vec::new(),
        }
    }

    fn render(&self, cx: &FragmentCx<'_>, entry: &Entry) -> Result<Vec<Fragment>, Fault> {
        let (desk, mut all) = (&self.0, Vec::new());
        let Some(id) = entry.header.matter else { return Ok(all) };
        let topic = format!("duty:{id}");
        if !["duties", &topic].iter().any(|t| cx.wanted(t)) {
            return Ok(all);
        }
        let Some(row) = read::duty(cx.read, &desk.eye(cx.actor), id)? else { return Ok(all) };
        let facts = desk.facts();
        if cx.wanted("duties")
            && let Some(key) = key_of(entry)
        {
            let until = days_before(day_of(cx.now, &facts.zone), -366);
            let times = read::times_of(cx.read, &row, until, cx.now, &facts)?;
            if let Some(time) = times.into_iter().find(|t| t.key == key) {
                let falls = Falls { duty: row.clone(), time };
                let part = RowPart { f: FallShow::of(&falls, desk, (cx.lang, cx.texts)) };
                all.push(piece("duties", &format!("fall-{id}-{key}"), cx.draw(&part)?));
            }
        }
        if cx.wanted(&topic) {
            let may = |power| desk.post.may(cx.actor, power);
            let change = may(KEEP) && row.origin == Origin::Own && row.last.is_none();
            let own =
                facts.own(cx.actor, &row.content).filter(|_| may(OWN)).map(|member| member.code.clone());
            let may = May { tick: may(DONE), own, keep: may(KEEP), change };
            let part = TimesPart::of(cx.read, &row, desk, (cx.lang, cx.now), may)?;
            all.push(piece(&topic, "duty-times", cx.draw(&part)?));
        }
        Ok(all)
    }
}

fn piece(topic: &str, target: &str, html: String) -> Fragment {
    Fragment { topic: topic.to_owned(), target: target.to_owned(), mode: Mode::Morph, html, say: None }
}
