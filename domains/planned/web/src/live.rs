//! What others do, within a second.
//!
//! | topic | who listens | what comes |
//! |---|---|---|
//! | `events` | the calendar | the rows of its list |
//! | `event:{id}` | the page of an event and its run-sheet | `event-state`, `event-sheet` |
//! | `beside:{incident}` | the page of its incident | the panel `planned-beside` |
//! | `floor` | the watch floor | `events-seen`: the map fetches its layer again |

use std::sync::Arc;

use kernel::{Id, kind};
use planned::planned::{State, incident_of};
use planned::read;
use store::Entry;
use web::Fault;
use web::live::{Fragment, FragmentCx, Fragments, Mode, Topic};

use crate::around::BesidePart;
use crate::calendar::RowPart;
use crate::desk::Desk;
use crate::one::{May, StatePart};
use crate::sheet::SheetPart;
use crate::show::EventShow;

/// Draws the fragments of this package.
pub(crate) struct Live(pub(crate) Arc<Desk>);

fn event_of(entry: &Entry) -> Option<Id<kind::Matter>> {
    let what = entry.kind().strip_prefix("planned.")?;
    // Links and files of calendars change no page that is open.
    (!what.starts_with("link-")).then_some(entry.header.matter).flatten()
}

impl Fragments for Live {
    fn topics(&self, entry: &Entry) -> Vec<Topic> {
        let Some(id) = event_of(entry) else { return Vec::new() };
        vec![
            "events".to_owned(),
            "floor".to_owned(),
            format!("event:{id}"),
            format!("beside:{}", incident_of(id)),
        ]
    }

    fn render(&self, cx: &FragmentCx<'_>, entry: &Entry) -> Result<Vec<Fragment>, Fault> {
        let Some(id) = event_of(entry) else { return Ok(Vec::new()) };
        let (desk, mut all) = (&self.0, Vec::new());
        let (topic, beside) = (format!("event:{id}"), format!("beside:{}", incident_of(id)));
        let wanted = ["events", "floor", &topic, &beside].iter().any(|t| cx.wanted(t));
        let row = if wanted { read::event(cx.read, &desk.eye(cx.actor), id)? } else { None };
        let Some(row) = row else { return Ok(all) };
        if cx.wanted("floor") {
            let html = entry.header.seq.to_string();
            all.push(Fragment { mode: Mode::Inner, ..piece("floor", "events-seen", html) });
        }
        if !["events", &topic, &beside].iter().any(|t| cx.wanted(t)) {
            return Ok(all);
        }
        let state = StatePart::of(cx.read, &row, desk, cx.now)?;
        if cx.wanted("events") {
            let part = RowPart { e: EventShow::of(&row, desk), open: state.open_conflicts };
            all.push(piece("events", &format!("event-{id}"), cx.draw(&part)?));
        }
        if cx.wanted(&topic) {
            all.push(piece(&topic, "event-state", cx.draw(&state)?));
            let plans = desk.post.may(cx.actor, "event.plan");
            let may = May {
                plan: plans && row.state.is_ahead(),
                keep: plans || desk.post.may(cx.actor, "incident.update"),
                ..May::default()
            };
            let part = SheetPart::of(cx.read, &row, desk, cx.now, may)?;
            all.push(piece(&topic, "event-sheet", cx.draw(&part)?));
        }
        if cx.wanted(&beside) && row.state != State::Cancelled {
            let part = BesidePart::of(cx.read, desk, cx.actor, incident_of(id), (cx.now, true))?;
            if let Some(part) = part {
                all.push(piece(&beside, "planned-beside", cx.draw(&part)?));
            }
        }
        Ok(all)
    }
}

fn piece(topic: &str, target: &str, html: String) -> Fragment {
    Fragment { topic: topic.to_owned(), target: target.to_owned(), mode: Mode::Morph, html, say: None }
}
