//! What others do to sessions, as it appears on the pages of this package.
//!
//! | topic | who listens | what comes |
//! |---|---|---|
//! | `sessions`, `sessions-all` | the calendar: those to come, all | the rows `sessions-rows` |
//! | `session:{id}` | the page of a session, its minutes | its parts `session-state`, `session-letters`, `session-agenda`, `session-attendance`, `session-notes`, `session-decisions` |

use std::sync::Arc;

use bodies::event::{Event as _, PaperFiled, PaperRemoved};
use bodies::read::SessionFilter;
use kernel::{Id, kind};
use store::Entry;
use web::Fault;
use web::live::{Fragment, FragmentCx, Fragments, Look, Mode, Topic};

use crate::calendar::{RowsPart, rows};
use crate::desk::Desk;
use crate::letters::LettersPart;
use crate::session::{Whole, may_of_class};

/// Draws the fragments of this package.
pub(crate) struct Live(pub(crate) Arc<Desk>);

/// Which parts of a session an entry changes, besides its head and its row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Turned {
    /// The session as a whole: everything that shows its state.
    All,
    Agenda,
    Attendance,
    Notes,
    Decisions,
    Nothing,
}

fn turned(entry: &Entry) -> Turned {
    turned_by(entry.kind().strip_prefix("bodies.").unwrap_or(""))
}

fn turned_by(what: &str) -> Turned {
    match what {
        "attendance-marked" | "invitation-answered" => Turned::Attendance,
        "interest-declared" | "vote-held" => Turned::Agenda,
        what if what.starts_with("paper-") || what.starts_with("point-") => Turned::Agenda,
        what if what.starts_with("correction-") || what.starts_with("public-") => Turned::Nothing,
        // Who is called changes all; that they are asked once more shows in the letters alone.
        "invitation-withdrawn" => Turned::All,
        "invitation-reminded" => Turned::Nothing,
        "note-written" => Turned::Notes,
        what if what.starts_with("decision-") => Turned::Decisions,
        what if what.starts_with("item") || what == "position-set" => Turned::Agenda,
        what if ["session-", "minutes-", "foreign-"].iter().any(|p| what.starts_with(p)) => Turned::All,
        _ => Turned::Nothing,
    }
}

/// The session that an entry changes: its matter, or that of a paper that is a matter of its own.
fn session(entry: &Entry) -> Option<Id<kind::Matter>> {
    let of_paper = || match entry.kind() {
        "bodies.paper-filed" => PaperFiled::of(entry)?.session,
        "bodies.paper-removed" => PaperRemoved::of(entry)?.session,
        _ => None,
    };
    of_paper().or(entry.header.matter).filter(|_| turned(entry) != Turned::Nothing)
}

/// What a message is about that was written, released or taken back; where that is a session, its page says how its letters stand.
fn written_about(entry: &Entry) -> Option<Id<kind::Matter>> {
    let kind = entry.kind();
    let turns = ["outbox.prepared", "outbox.released", "outbox.withdrawn"].contains(&kind);
    entry.fields.get("about").filter(|_| turns)?.as_str()?.parse().ok()
}

impl Live {
    /// How the letters about a session stand; nothing where a message is about something else.
    fn letters(&self, cx: &FragmentCx<'_>, id: Id<kind::Matter>) -> Result<Vec<Fragment>, Fault> {
        let own = format!("session:{id}");
        if !cx.wanted(&own) {
            return Ok(Vec::new());
        }
        let desk = self.0.as_ref();
        let may = |row: &_| may_of_class(desk, cx.actor, row);
        let whole = Whole::of((desk, cx.read), (desk.onlooker_live(cx), cx.lang), id, may)?;
        let Some(whole) = whole else { return Ok(Vec::new()) };
        Ok(vec![letters(cx, &whole, &own)?])
    }
}

fn letters(cx: &FragmentCx<'_>, whole: &Whole<'_>, own: &str) -> Result<Fragment, Fault> {
    let html = cx.draw(&LettersPart { letters: whole.letters()? })?;
    Ok(piece(own, "session-letters", Mode::Morph, html))
}

impl Fragments for Live {
    fn topics(&self, entry: &Entry) -> Vec<Topic> {
        let Some(id) = session(entry) else {
            return written_about(entry).map(|id| format!("session:{id}")).into_iter().collect();
        };
        let own = format!("session:{id}");
        let mut topics = vec![own];
        if turned(entry) == Turned::All {
            topics.extend(CALENDARS.map(|(topic, _)| topic.to_owned()));
        }
        topics
    }

    fn render(&self, cx: &FragmentCx<'_>, entry: &Entry) -> Result<Vec<Fragment>, Fault> {
        let what = turned(entry);
        let Some(id) = session(entry) else {
            return written_about(entry).map_or(Ok(Vec::new()), |id| self.letters(cx, id));
        };
        let own = format!("session:{id}");
        let (desk, mut all) = (self.0.as_ref(), Vec::new());
        for (topic, ahead) in CALENDARS.into_iter().filter(|(t, _)| what == Turned::All && cx.wanted(t)) {
            let filter = SessionFilter { ahead, ..SessionFilter::default() };
            let rows = rows(cx.read, desk, (desk.onlooker_live(cx), cx.lang), &filter)?;
            all.push(piece(topic, "sessions-rows", Mode::Morph, cx.draw(&RowsPart { rows })?));
        }
        if cx.wanted(&own) {
            let may = |row: &_| may_of_class(desk, cx.actor, row);
            if let Some(whole) = Whole::of((desk, cx.read), (desk.onlooker_live(cx), cx.lang), id, may)? {
                all.extend(parts(cx, &whole, &own, what)?);
            }
        }
        Ok(all)
    }

    /// A paper for those alone who need to know stands in the agenda by its name where it was opened to the reader.
    fn looked_at(&self, cx: &FragmentCx<'_>, entry: &Entry) -> Result<Vec<Look>, Fault> {
        let filed = PaperFiled::of(entry).and_then(|filed| filed.session);
        let Some(id) = filed else { return Ok(Vec::new()) };
        let desk = self.0.as_ref();
        let may = |row: &_| may_of_class(desk, cx.actor, row);
        let whole = Whole::of((desk, cx.read), (desk.onlooker_live(cx), cx.lang), id, may)?;
        let Some(whole) = whole else { return Ok(Vec::new()) };
        let items = whole.agenda()?.items;
        let added = items.iter().flat_map(|i| &i.papers).filter(|p| p.seq == entry.header.seq);
        let look = |matter| Look { topic: format!("session:{id}"), matter, purpose: "paper" };
        Ok(added.filter_map(|p| p.guarded).map(look).collect())
    }
}

/// The topics of the calendar, and whether it shows only what is to come.
const CALENDARS: [(&str, bool); 2] = [("sessions", true), ("sessions-all", false)];

fn parts(cx: &FragmentCx<'_>, whole: &Whole<'_>, own: &str, what: Turned) -> Result<Vec<Fragment>, Fault> {
    let all = what == Turned::All;
    let part = |target: &str, html: String| piece(own, target, Mode::Morph, html);
    // Every change moves the number on which the next step is based.
    let mut parts = vec![part("session-state", cx.draw(&whole.state(cx.now)?)?)];
    if all {
        parts.push(letters(cx, whole, own)?);
    }
    if all || what == Turned::Agenda {
        parts.push(part("session-agenda", cx.draw(&whole.agenda()?)?));
    }
    if all || what == Turned::Attendance {
        parts.push(part("session-attendance", cx.draw(&whole.attendance()?)?));
    }
    if all || what == Turned::Notes {
        parts.push(part("session-notes", cx.draw(&whole.notes()?)?));
    }
    if all || what == Turned::Decisions {
        parts.push(part("session-decisions", cx.draw(&whole.decisions()?)?));
    }
    Ok(parts)
}

fn piece(topic: &str, target: &str, mode: Mode, html: String) -> Fragment {
    Fragment { topic: topic.to_owned(), target: target.to_owned(), mode, html, say: None }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_of_entry_has_its_part() {
        // An open page shows these when it is fetched again.
        let quiet = [
            "bodies.body-created@1",
            "bodies.body-changed@1",
            "bodies.series-set@1",
            "bodies.series-ended@1",
            "bodies.series-invited@1",
            "bodies.invitation-reminded@1",
            "bodies.feed-made@1",
            "bodies.feed-ended@1",
            "bodies.correction-proposed@1",
            "bodies.correction-answered@1",
            "bodies.public-part-issued@1",
            "bodies.public-part-withdrawn@1",
            "bodies.copy-given@1",
            "bodies.copy-signed@1",
        ];
        for kind in bodies::event::KINDS {
            let what = kind.strip_prefix("bodies.").and_then(|k| k.split_once('@')).unwrap().0;
            assert_eq!(turned_by(what) == Turned::Nothing, quiet.contains(kind), "{kind}");
        }
    }
}
