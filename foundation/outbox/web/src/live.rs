//! What others do, within a second.
//!
//! | topic | who listens | what comes |
//! |---|---|---|
//! | `messages` | the board without a filter | rows into `messages-list`, the numbers over it, the number in the rail |
//! | `messages-rows` | the board with a filter | rows that it has, the numbers over it, the number in the rail |
//! | `message:{id}` | the page of a message | `message-state`, `message-recipients`, `message-turns`, the number in the rail |
//! | `beside:{matter}` | the page of what a message is about | `beside-messages` |
//! | `floor` | the watch floor | the number in the rail |

use std::sync::Arc;

use kernel::{Handling, Id, kind};
use outbox::read;
use serde::Serialize;
use store::Entry;
use web::live::{Fragment, FragmentCx, Fragments, Mode, Topic};
use web::{Args, Fault, Page};

use crate::around::{See, tone};
use crate::desk::Desk;
use crate::show::{MessageShow, RecipientShow, RecipientsPart, RowPart, StatePart, TurnShow, TurnsPart};
use crate::since::{PlatformShow, platforms};

/// Draws the fragments of this package.
pub(crate) struct Live(pub(crate) Arc<Desk>);

/// A number beside the room, as it arrives live.
#[derive(Serialize)]
pub(crate) struct BadgePart {
    count: i64,
    tone: &'static str,
    meaning: String,
}

impl Page for BadgePart {
    const TEMPLATE: &'static str = "messages/part-badge.html";
    const WHOLE: bool = false;
    fn samples() -> Vec<Self> {
        [0, 3].map(|count| Self { count, tone: "crit", meaning: "…".into() }).into()
    }
}

/// The kinds of entries whose matter is no message.
const OTHERS: &[&str] = &["outbox.entered-elsewhere"];

/// A matter whose own entries, or entries about it, may change what was entered elsewhere about it.
fn told_elsewhere(entry: &Entry) -> Option<Id<kind::Matter>> {
    let own = entry.kind().starts_with("situation.") || entry.kind() == "outbox.entered-elsewhere";
    let about = || about(entry).filter(|_| entry.kind().starts_with("warning."));
    entry.header.matter.filter(|_| own).or_else(about)
}

fn message(entry: &Entry) -> Option<Id<kind::Matter>> {
    let ours = entry.kind().starts_with("outbox.") && !OTHERS.contains(&entry.kind());
    ours.then_some(entry.header.matter)?
}

/// What a message is about, as those entries say that change what stands beside that matter.
fn about(entry: &Entry) -> Option<Id<kind::Matter>> {
    entry.fields.get("about")?.as_str()?.parse().ok()
}

impl Fragments for Live {
    fn topics(&self, entry: &Entry) -> Vec<Topic> {
        let Some(id) = message(entry) else {
            return told_elsewhere(entry).map(|about| format!("beside:{about}")).into_iter().collect();
        };
        let mut all: Vec<Topic> = ["messages", "messages-rows", "floor"].map(str::to_owned).into();
        all.push(format!("message:{id}"));
        all.extend(about(entry).map(|about| format!("beside:{about}")));
        all
    }

    fn render(&self, cx: &FragmentCx<'_>, entry: &Entry) -> Result<Vec<Fragment>, Fault> {
        let Some(id) = message(entry) else {
            return told_elsewhere(entry).map_or(Ok(Vec::new()), |about| self.elsewhere(cx, about));
        };
        let (desk, eye) = (&self.0, self.0.post.eye(cx.actor));
        let mut all = self.badge(cx, id)?;
        if let Some(about) = about(entry) {
            all.extend(self.beside(cx, about)?);
        }
        let Some(row) = read::message(cx.read, &eye, id)? else { return Ok(all) };
        let names = desk.post.names();
        let mut m = MessageShow::of(&row, desk, &names, cx.lang, cx.now);
        if let Some(name) = self.about_name(cx, &row)? {
            m.about = Some((name, String::new()));
        }
        if cx.wanted("messages") || cx.wanted("messages-rows") {
            let html = cx.draw(&RowPart { m: m.clone() })?;
            let target = format!("message-{id}");
            all.push(piece("messages", "messages-list", Mode::Upsert, html.clone()));
            all.push(piece("messages-rows", &target, Mode::Morph, html));
            all.extend(self.counts(cx)?);
        }
        let topic = format!("message:{id}");
        if cx.wanted(&topic) {
            let rows = read::recipients(cx.read, id)?;
            let mut recipients = RecipientShow::all(&rows, &row, desk, cx.lang, cx.now);
            // As on the page: whoever may read the message needs this power alone to see what was typed by hand.
            if !desk.post.may(cx.actor, "message.send") {
                RecipientShow::withhold_typed(&mut recipients, &rows);
            }
            let turns = read::turns(cx.read, id)?;
            let turns: Vec<TurnShow> =
                turns.iter().map(|t| TurnShow::of(t, desk, &names, &recipients)).collect();
            let html = cx.draw(&RecipientsPart { recipients })?;
            all.push(piece(&topic, "message-recipients", Mode::Morph, html));
            all.push(piece(&topic, "message-turns", Mode::Morph, cx.draw(&TurnsPart { turns })?));
            all.push(piece(&topic, "message-state", Mode::Morph, cx.draw(&StatePart { m })?));
        }
        Ok(all)
    }
}

impl Live {
    /// What it is about, as the reader's language calls it, where everybody of this class may read it; else the name that it keeps.
    fn about_name(&self, cx: &FragmentCx<'_>, row: &read::Row) -> Result<Option<String>, Fault> {
        let (post, Some((id, _))) = (&self.0.post, &row.about) else { return Ok(None) };
        let (Some(on), Some(held)) = (post.guarded(cx.read, *id)?, (post.holding)(cx.actor)) else {
            return Ok(None);
        };
        let reaches = held.everywhere || on.areas.is_empty() || !held.areas.is_disjoint(&on.areas);
        let open = on.handling < Handling::NeedToKnow && on.handling <= held.clearance;
        if !(reaches && open && held.powers.contains("matter.read")) {
            return Ok(None);
        }
        Ok(post.about(cx.read, cx.lang, *id)?.map(|(name, _)| name))
    }

    /// The buttons of platforms beside a matter that was entered there, and a word on the page of such a platform: what was copied from it
    /// stays as it was shown.
    fn elsewhere(&self, cx: &FragmentCx<'_>, about: Id<kind::Matter>) -> Result<Vec<Fragment>, Fault> {
        let topic = format!("beside:{about}");
        if !cx.wanted(&topic) || !self.0.post.may(cx.actor, "message.send") {
            return Ok(Vec::new());
        }
        if !read::is_entered(cx.read, about)? {
            return Ok(Vec::new());
        }
        let changed = platforms(&self.0, (cx.read, cx.now), about)?.iter().any(PlatformShow::is_changed);
        let say = cx.texts.plain(cx.lang, "handing-news");
        let news = format!(
            "<p class=\"notice\" id=\"handing-news-words\" data-tone=\"warn\">{}</p>",
            web::escaped(&say)
        );
        let html = if changed { news } else { String::new() };
        let word =
            Fragment { say: changed.then_some(say), ..piece(&topic, "handing-news", Mode::Inner, html) };
        Ok(self.beside(cx, about)?.into_iter().chain([word]).collect())
    }

    fn beside(&self, cx: &FragmentCx<'_>, about: Id<kind::Matter>) -> Result<Option<Fragment>, Fault> {
        let topic = format!("beside:{about}");
        if !cx.wanted(&topic) {
            return Ok(None);
        }
        let see = See { desk: &self.0, actor: cx.actor, lang: cx.lang, now: cx.now };
        let html = cx.draw(&see.beside(cx.read, about, true)?)?;
        Ok(Some(piece(&topic, "beside-messages", Mode::Morph, html)))
    }

    /// The numbers over the board.
    fn counts(&self, cx: &FragmentCx<'_>) -> Result<Vec<Fragment>, Fault> {
        let eye = self.0.post.eye(cx.actor);
        let n = read::counts(cx.read, &eye, &self.0.mine(cx.actor), cx.now)?;
        // Those of the reader alone are not: fragments are drawn once for all who may see alike.
        let all = [("open", n.open), ("trouble", n.trouble), ("prepared", n.prepared)];
        let topics = ["messages", "messages-rows"].into_iter().filter(|t| cx.wanted(t));
        let counts =
            |topic| all.map(|(of, n)| piece(topic, &format!("n-messages-{of}"), Mode::Count, web::count(n)));
        Ok(topics.flat_map(counts).collect())
    }

    /// The number in the rail, for every page that listens.
    fn badge(&self, cx: &FragmentCx<'_>, id: Id<kind::Matter>) -> Result<Vec<Fragment>, Fault> {
        let (actor, eye) = (cx.actor, self.0.post.eye(cx.actor));
        let follows = self.0.post.may(actor, "message.send");
        let (mine, trouble) = read::waiting(cx.read, &eye, &self.0.mine(actor), follows, cx.now)?;
        let count = mine + trouble;
        let mut args = Args::new();
        args.set("n", count);
        let meaning = cx.texts.say(cx.lang, "badge-messages", &args);
        let html = cx.draw(&BadgePart { count, tone: tone(trouble), meaning })?;
        let topics =
            ["messages".to_owned(), "messages-rows".to_owned(), "floor".to_owned(), format!("message:{id}")];
        let heard = topics.iter().filter(|t| cx.wanted(t));
        Ok(heard.map(|t| piece(t, "badge-messages", Mode::Inner, html.clone())).collect())
    }
}

fn piece(topic: &str, target: &str, mode: Mode, html: String) -> Fragment {
    Fragment { topic: topic.to_owned(), target: target.to_owned(), mode, html, say: None }
}
