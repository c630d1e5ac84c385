//! What stands around other pages: the number in the rail, and on the page of a matter the messages about it.

use std::sync::Arc;

use kernel::{Id, kind};
use outbox::read::{self, Filter};
use serde::Serialize;
use store::StoreError;
use web::layout::{Badge, Banner, Panel};
use web::{Args, Fault, Page, SurroundCx, Surroundings};

use crate::desk::Desk;
use crate::show::MessageShow;
use crate::since::{PlatformShow, platforms};
use crate::targets::office_words;

/// Messages about a matter that are shown beside it; the board has all.
const SHOWN: i64 = 5;

/// Adds to the frame of every page.
pub(crate) struct Around(pub(crate) Arc<Desk>);

/// The messages about a matter, beside its page.
#[derive(Serialize)]
pub(crate) struct BesidePart {
    about: String,
    count: i64,
    asked: i64,
    known: i64,
    rows: Vec<MessageShow>,
    /// How many wait for their release, for whoever may release them.
    waits: i64,
    may_send: bool,
    /// Who has still to be told: words and what begins a message to them.
    to_tell: Vec<(String, String, String)>,
    platforms: Vec<PlatformShow>,
}

impl Page for BesidePart {
    const TEMPLATE: &'static str = "messages/part-beside.html";
    const WHOLE: bool = false;
    fn samples() -> Vec<Self> {
        let part = |full: bool| Self {
            about: "x".into(),
            count: i64::from(full) * 2,
            asked: i64::from(full) * 3,
            known: i64::from(full),
            rows: if full {
                outbox::message::State::ALL.iter().map(|s| MessageShow::sample(*s)).collect()
            } else {
                Vec::new()
            },
            waits: i64::from(full) * 2,
            may_send: full,
            to_tell: if full {
                vec![("Bourgmestre <b>".into(), "office:mayor".into(), "90001".into())]
            } else {
                Vec::new()
            },
            platforms: vec![PlatformShow::sample(full)],
        };
        vec![part(true), part(false)]
    }
}

impl Surroundings for Around {
    /// Whoever was told on a device that is not there any more has to know: they count on it.
    fn banners(&self, cx: &SurroundCx<'_>) -> Result<Vec<Banner>, StoreError> {
        if cx.reader.as_of.is_some() || !cx.session.may("matter.read") {
            return Ok(Vec::new());
        }
        let gone = self.0.devices.gone(cx.session.actor.person)?;
        if gone.is_empty() {
            return Ok(Vec::new());
        }
        let (texts, lang) = (cx.shell.texts(), cx.reader.lang);
        let facts = [("device".to_owned(), gone.join(", "))].into();
        Ok(vec![Banner {
            id: "banner-device-gone",
            tone: "warn",
            text: texts.with_facts(lang, "rota-device-gone-banner", &facts),
            link: Some((cx.reader.url("rota"), texts.plain(lang, "rota-device-gone-do"))),
        }])
    }
    fn badges(&self, cx: &SurroundCx<'_>) -> Result<Vec<Badge>, StoreError> {
        if !cx.session.may("matter.read") {
            return Ok(Vec::new());
        }
        let actor = &cx.session.actor;
        let follows = cx.session.may("message.send");
        let (mine, trouble) =
            read::waiting(cx.read, &self.0.post.eye(actor), &self.0.mine(actor), follows, cx.now)?;
        let mut args = Args::new();
        args.set("n", mine + trouble);
        let meaning = cx.shell.texts().say(cx.reader.lang, "badge-messages", &args);
        Ok(vec![Badge { room: "messages", count: mine + trouble, tone: tone(trouble), meaning }])
    }

    fn beside(&self, cx: &SurroundCx<'_>, matter: Id<kind::Matter>) -> Result<Vec<Panel>, Fault> {
        // A page of the past has nothing to send.
        let present = cx.reader.as_of.is_none();
        let part = self.part(cx, matter, present)?;
        let Some(part) = part else { return Ok(Vec::new()) };
        Ok(vec![Panel { order: 50, html: cx.shell.fragment(cx.reader, &part)? }])
    }
}

impl Around {
    fn part(
        &self,
        cx: &SurroundCx<'_>,
        matter: Id<kind::Matter>,
        present: bool,
    ) -> Result<Option<BesidePart>, Fault> {
        if !cx.session.may("matter.read") || read::resource(cx.read, matter)?.is_some() {
            return Ok(None);
        }
        let see = See { desk: &self.0, actor: &cx.session.actor, lang: cx.reader.lang, now: cx.now };
        Ok(Some(see.beside(cx.read, matter, present)?))
    }
}

/// Who looks at what stands beside a matter, on a page or live.
pub(crate) struct See<'a> {
    pub(crate) desk: &'a Desk,
    pub(crate) actor: &'a kernel::Actor,
    pub(crate) lang: kernel::Lang,
    pub(crate) now: kernel::Timestamp,
}

impl See<'_> {
    pub(crate) fn beside(
        &self,
        read: &dyn store::Read,
        matter: Id<kind::Matter>,
        present: bool,
    ) -> Result<BesidePart, StoreError> {
        let (desk, eye) = (self.desk, self.desk.post.eye(self.actor));
        let filter = Filter { about: Some(matter), all: true, ..Filter::default() };
        let rows = read::board(read, &eye, &filter, self.now, SHOWN)?;
        let (count, asked, known) = read::about(read, &eye, matter)?;
        let may_send = present && desk.post.may(self.actor, "message.send");
        let to_tell = if may_send { (desk.to_tell)(read, matter)? } else { Vec::new() };
        let names = desk.post.names();
        let begin = |o: outbox::whom::Office| {
            let words = office_words(&names, &o, self.lang);
            let to =
                o.organisation.map_or_else(|| format!("office:{}", o.function), |org| format!("desk:{org}"));
            (words, to, o.area.unwrap_or_default())
        };
        Ok(BesidePart {
            about: matter.to_string(),
            count,
            asked,
            known,
            rows: rows.iter().map(|r| MessageShow::of(r, desk, &names, self.lang, self.now)).collect(),
            waits: if may_send { read::prepared_count(read, &eye, &[matter])? } else { 0 },
            may_send,
            to_tell: to_tell.into_iter().map(begin).collect(),
            platforms: if may_send { platforms(desk, (read, self.now), matter)? } else { Vec::new() },
        })
    }
}

/// Red once something is late or did not arrive.
pub(crate) const fn tone(trouble: i64) -> &'static str {
    if trouble > 0 { "crit" } else { "info" }
}
