//! What stands around other pages: beside the room, how much falls due for the function one acts under.

use std::sync::Arc;

use duties::occurrence::State;
use kernel::{Actor, Lang, Timestamp};
use serde::Serialize;
use store::{Entry, Read, StoreError};
use web::layout::Badge;
use web::live::{Fragment, FragmentCx, Fragments, Mode, Topic};
use web::{Fault, Page, SurroundCx, Surroundings, Texts};

use crate::desk::Desk;
use crate::wheel::for_function;
use crate::words::counted;

/// What every page listens to.
const TOPIC: &str = "duties-badge";

/// Adds to the frame of every page.
pub(crate) struct Around(pub(crate) Arc<Desk>);

/// The number beside the room, as it arrives live.
#[derive(Serialize)]
pub(crate) struct BadgePart {
    count: i64,
    tone: &'static str,
    meaning: String,
}

impl Page for BadgePart {
    const TEMPLATE: &'static str = "duties/part-badge.html";
    const WHOLE: bool = false;
    fn samples() -> Vec<Self> {
        [0, 3].map(|count| Self { count, tone: "warn", meaning: "…".into() }).into()
    }
}

impl BadgePart {
    /// What falls due for the function of this person; red where something was missed.
    fn of(
        read: &dyn Read,
        desk: &Desk,
        actor: &Actor,
        (lang, texts): (Lang, &Texts),
        now: Timestamp,
    ) -> Result<Self, StoreError> {
        // Most functions have nothing to do with any duty: one look into the index says so.
        let any = "SELECT 1 FROM duty_concerned WHERE function_code = $1 LIMIT 1";
        let all = match read.one(any, &[actor.function.as_str().into()])? {
            None => Vec::new(),
            Some(_) => for_function(read, &desk.eye(actor), actor, now, &desk.facts())?,
        };
        let count = i64::try_from(all.len()).unwrap_or(0);
        let missed = all.iter().any(|f| f.time.state == State::Missed);
        let meaning = counted(texts, lang, "duties-badge", count);
        Ok(Self { count, tone: if missed { "crit" } else { "warn" }, meaning })
    }
}

impl Fragments for Around {
    fn topics(&self, entry: &Entry) -> Vec<Topic> {
        let silent = ["ahead-set", "reminded", "met", "feed-made", "feed-opened", "feed-ended"];
        let ours = entry.kind().strip_prefix("duties.").filter(|what| !silent.contains(what));
        ours.map(|_| TOPIC.to_owned()).into_iter().collect()
    }
    fn render(&self, cx: &FragmentCx<'_>, _: &Entry) -> Result<Vec<Fragment>, Fault> {
        if !self.0.post.may(cx.actor, "matter.read") {
            return Ok(Vec::new());
        }
        let part = BadgePart::of(cx.read, &self.0, cx.actor, (cx.lang, cx.texts), cx.now)?;
        Ok(vec![Fragment {
            topic: TOPIC.to_owned(),
            target: "badge-duties".to_owned(),
            mode: Mode::Inner,
            html: cx.draw(&part)?,
            say: None,
        }])
    }
}

impl Surroundings for Around {
    fn badges(&self, cx: &SurroundCx<'_>) -> Result<Vec<Badge>, StoreError> {
        if !cx.session.may("matter.read") {
            return Ok(Vec::new());
        }
        let words = (cx.reader.lang, cx.shell.texts());
        let now = cx.seen_at();
        let part = BadgePart::of(cx.read, &self.0, &cx.session.actor, words, now)?;
        let BadgePart { count, tone, meaning } = part;
        Ok(if count > 0 { vec![Badge { room: "duties", count, tone, meaning }] } else { Vec::new() })
    }
    fn topics(&self) -> &'static [&'static str] {
        &[TOPIC]
    }
}
