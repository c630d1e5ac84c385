//! The board: which messages there are, first those that nobody answers or that did not arrive.

use kernel::{Id, Resource, kind};
use outbox::message::State as Stands;
use outbox::read::{self, Counts, Filter};
use serde::{Deserialize, Serialize};
use store::Read;
use web::{Answer, Fault, Page, Pager, Query, Reader, Shell, Turn, Visit, Who, encoded};

use crate::desk::Desk;
use crate::show::MessageShow;

/// Messages on one page.
const PAGE: usize = 50;

/// What the address asks for.
#[derive(Debug, Clone, Default, Deserialize, Serialize)]
#[serde(default)]
pub(crate) struct Asked {
    /// Empty for what is open, `mine`, `trouble`, `prepared`, `ended`, `all`.
    show: String,
    about: String,
    page: String,
}

#[derive(Serialize)]
pub(crate) struct BoardPage {
    rows: Vec<MessageShow>,
    counts: Counts,
    asked: Asked,
    /// The name of what they are about, with its address.
    about: Option<(String, String)>,
    pager: Pager,
    may_send: bool,
    /// Channels on which nothing can leave as long as nobody configures them.
    closed: Vec<&'static str>,
    /// Platforms to which what they are about can be handed over.
    platforms: Vec<(String, kernel::Text)>,
}

impl Page for BoardPage {
    const TEMPLATE: &'static str = "messages/board.html";
    const ROOM: &'static str = "messages";
    const LOOKS_BACK: bool = true;
    fn samples() -> Vec<Self> {
        let full = Self {
            rows: Stands::ALL.iter().map(|s| MessageShow::sample(*s)).collect(),
            counts: Counts { open: 4, trouble: 1, prepared: 2, mine: 3 },
            asked: Asked { show: "trouble".into(), about: "x".into(), page: "2".into() },
            about: Some(("26-0417".into(), "incidents/x".into())),
            pager: Pager::sample(true),
            may_send: true,
            closed: vec!["sms", "voice"],
            platforms: vec![("national".into(), kernel::Text::three("A", "B", "C"))],
        };
        vec![Self::empty(), full]
    }
}

impl BoardPage {
    fn empty() -> Self {
        Self {
            rows: Vec::new(),
            counts: Counts::default(),
            asked: Asked::default(),
            about: None,
            pager: Pager::sample(false),
            may_send: false,
            closed: Vec::new(),
            platforms: Vec::new(),
        }
    }
}

pub(crate) async fn show(
    Visit { shell, desk, reader, who, .. }: Visit<Desk, ()>,
    Query(asked): Query<Asked>,
) -> Answer {
    shell.permit(&who, "matter.read", &Resource::service())?;
    let page = page(&shell, &desk, &reader, &who, asked)?;
    // A list with a filter changes the rows that it has; one without takes new ones in.
    let topic = if page.asked.plain() { "messages" } else { "messages-rows" };
    let context = page.asked.about.parse::<Id<kind::Matter>>().ok().map(|id| format!("incident:{id}"));
    shell.draw(&reader, &page).topics(topic).about(context.unwrap_or_default()).answer()
}

fn page(shell: &Shell, desk: &Desk, reader: &Reader, who: &Who, asked: Asked) -> Result<BoardPage, Fault> {
    let (actor, now) = (who.actor(), shell.seen_at(reader));
    let (eye, mine, names) = (desk.post.eye(actor), desk.mine(actor), desk.post.names());
    let turn = Turn::of(&asked.page, PAGE);
    let about = asked.about.parse().ok();
    let filter = Filter {
        ended: asked.show == "ended",
        all: asked.show == "all",
        trouble: asked.show == "trouble",
        prepared: asked.show == "prepared",
        mine: (asked.show == "mine").then(|| mine.clone()),
        about,
        skip: turn.skip(),
    };
    let may_send = reader.as_of.is_none() && desk.post.may(actor, "message.send");
    shell.read(reader, |read| {
        let mut rows = read::board(read, &eye, &filter, now, turn.most())?;
        let pager = turn.take(&mut rows, |n| {
            format!("?show={}&about={}&page={n}", encoded(&asked.show), encoded(&asked.about))
        });
        let about = match about {
            Some(id) => named(shell, desk, read, reader, who, id)?,
            None => None,
        };
        let show = |r: &read::Row| MessageShow::of(r, desk, &names, reader.lang, now);
        let mut shown: Vec<MessageShow> = rows.iter().map(show).collect();
        // The name that a message keeps of what it is about is in the language of its writer.
        for (m, row) in shown.iter_mut().zip(&rows) {
            if let Some((id, _)) = &row.about
                && let Some((name, _)) = named(shell, desk, read, reader, who, *id)?
            {
                m.about = Some((name, String::new()));
            }
        }
        let closed =
            outbox::message::Channel::ALL.iter().filter(|c| !desk.open.contains(c)).map(|c| c.code());
        Ok(BoardPage {
            rows: shown,
            counts: read::counts(read, &eye, &mine, now)?,
            platforms: if about.is_some() { platforms(desk) } else { Vec::new() },
            about,
            pager,
            closed: if may_send { closed.collect() } else { Vec::new() },
            may_send,
            asked,
        })
    })
}

pub(crate) fn platforms(desk: &Desk) -> Vec<(String, kernel::Text)> {
    desk.platforms.iter().map(|p| (p.code.clone(), p.names.clone())).collect()
}

/// Name and address of a matter of another package, for whoever may read it.
pub(crate) fn named(
    shell: &Shell,
    desk: &Desk,
    read: &dyn Read,
    reader: &Reader,
    who: &Who,
    id: Id<kind::Matter>,
) -> Result<Option<(String, String)>, Fault> {
    let Some(on) = desk.post.guarded(read, id)? else { return Ok(None) };
    let guard = &shell.live().definition().guard;
    let readable = guard.permit(who.actor(), "matter.read", &on).is_ok();
    Ok(if readable { desk.post.about(read, reader.lang, id)? } else { None })
}

impl Asked {
    /// Whether this is the whole list of what is open.
    fn plain(&self) -> bool {
        self.show.is_empty() && self.about.is_empty() && Turn::of(&self.page, PAGE).number() == 1
    }
}
