//! The list: phases that count now, then those that are over.

use emergency::phase::Level;
use emergency::read::{self, Filter};
use kernel::{Id, Resource, Text, kind};
use serde::{Deserialize, Serialize};
use web::{Answer, Fault, Page, Pager, Query, Turn, Visit, Who, encoded, fields};

use crate::ask::At;
use crate::desk::{Desk, level_name};
use crate::show::{PhaseShow, shown};

/// Phases that are over, on one page.
const PAGE: usize = 50;
/// Most phases that count now.
pub(crate) const PRESENT: i64 = 50;

/// What the address asks for.
#[derive(Debug, Clone, Default, Deserialize, Serialize)]
#[serde(default)]
pub(crate) struct Asked {
    level: String,
    about: String,
    page: String,
}

#[derive(Serialize)]
pub(crate) struct BoardPage {
    present: Vec<PhaseShow>,
    past: Vec<PhaseShow>,
    asked: Asked,
    levels: Vec<(&'static str, Text)>,
    /// The name of what they are about, with its address.
    about: Option<(String, String)>,
    pager: Pager,
    may_begin: bool,
}

impl Page for BoardPage {
    const TEMPLATE: &'static str = "emergency/board.html";
    const ROOM: &'static str = "phases";
    const LOOKS_BACK: bool = true;
    fn samples() -> Vec<Self> {
        let empty = Self {
            present: Vec::new(),
            past: Vec::new(),
            asked: Asked::default(),
            levels: Vec::new(),
            about: None,
            pager: Pager::sample(false),
            may_begin: false,
        };
        let (present, past) = PhaseShow::samples().into_iter().partition(|p| p.live);
        let full = Self {
            present,
            past,
            asked: Asked { level: "provincial".into(), about: "x".into(), page: "2".into() },
            levels: vec![("provincial", Text::three("Phase", "Fase", "Phase"))],
            about: Some(("26-0417".into(), "/fr/incidents/x".into())),
            pager: Pager::sample(true),
            may_begin: true,
        };
        vec![empty, full]
    }
}

pub(crate) async fn show(
    Visit { shell, desk, reader, who, .. }: Visit<Desk, ()>,
    Query(asked): Query<Asked>,
) -> Answer {
    shell.permit(&who, "matter.read", &Resource::service())?;
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    let page = page(&at, &who, asked)?;
    // A list with a filter changes the rows that it has; one without takes new ones in.
    let plain = page.asked.level.is_empty() && page.asked.about.is_empty() && page.pager.first == 1;
    let context = page.asked.about.parse::<Id<kind::Matter>>().ok().map(|id| format!("incident:{id}"));
    let topic = if plain { "phases" } else { "phases-rows" };
    shell.draw(&reader, &page).topics(topic).about(context.unwrap_or_default()).answer()
}

fn page(at: &At<'_>, who: &Who, asked: Asked) -> Result<BoardPage, Fault> {
    let (desk, actor, now) = (at.desk, who.actor(), at.now());
    let (eye, facts) = (desk.eye(actor), desk.facts(actor));
    let turn = Turn::of(&asked.page, PAGE);
    let about = asked.about.parse().ok();
    let level = fields::code("level", &asked.level, Level::of).unwrap_or(None);
    let present = Filter { level, about, ..Filter::default() };
    let past = Filter { ended: true, skip: turn.skip(), ..present };
    at.shell.read(at.reader, |read| {
        let mut rows = read::phases(read, &eye, past, turn.most())?;
        let pager = turn.take(&mut rows, |n| {
            format!("?level={}&about={}&page={n}", encoded(&asked.level), encoded(&asked.about))
        });
        let about = match about {
            Some(id) => at.named(read, who, id)?,
            None => None,
        };
        Ok(BoardPage {
            present: shown(&read::phases(read, &eye, present, PRESENT)?, desk, actor, now),
            past: shown(&rows, desk, actor, now),
            levels: Level::ALL.iter().map(|l| (l.code(), level_name(&facts, "", *l, now))).collect(),
            about,
            pager,
            may_begin: at.reader.as_of.is_none() && desk.may_begin(actor),
            asked,
        })
    })
}
