//! One need: where it stands, what is reserved for it, where more could be, its history.

use desk::Names;
use jiff::tz::TimeZone;
use kernel::{Id, Text, kind};
use relief::need::{Priority, State as Stands};
use relief::read::{self, Eye, NeedRow};
use serde::Serialize;
use store::{Read, StoreError};
use web::{Answer, Fault, Page, Typed, Visit, Who, fields};

use crate::at::At;
use crate::desk::Desk;
use crate::show::{NeedShow, PartShow, TurnShow, WHAT};

/// A site where something could be reserved.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct ProposalShow {
    pub(crate) site: String,
    pub(crate) names: Text,
    pub(crate) municipality: Option<Text>,
    pub(crate) free: i64,
    /// How far, in metres.
    pub(crate) metres: Option<i64>,
    pub(crate) take: i64,
    /// Whether its number is older than its kind allows.
    pub(crate) stale: bool,
}

/// What is missing and where it could come from.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct GapPart {
    pub(crate) d: NeedShow,
    pub(crate) free: i64,
    /// What is missing beyond all that is free.
    pub(crate) gap: i64,
    pub(crate) proposals: Vec<ProposalShow>,
    pub(crate) may_serve: bool,
}

impl Page for GapPart {
    const TEMPLATE: &'static str = "relief/part-gap.html";
    const WHOLE: bool = false;
    fn samples() -> Vec<Self> {
        let proposal = |metres: Option<i64>| ProposalShow {
            site: "x".into(),
            names: Text::both("Salle <b>", "Zaal"),
            municipality: metres.map(|_| Text::both("Hautrive", "Hoogoever")),
            free: 120,
            metres,
            take: metres.map_or(0, |_| 100),
            stale: metres.is_none(),
        };
        let part = |state, gap, proposals, may_serve| Self {
            d: NeedShow::sample(state),
            free: 200,
            gap,
            proposals,
            may_serve,
        };
        vec![
            part(Stands::Accepted, 140, vec![proposal(Some(850)), proposal(None)], true),
            part(Stands::Reserved, 0, vec![proposal(Some(2300))], false),
            part(Stands::Asked, 0, Vec::new(), false),
        ]
    }
}

/// What is reserved for it.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct PartsPart {
    pub(crate) parts: Vec<PartShow>,
    pub(crate) may_serve: bool,
}

impl Page for PartsPart {
    const TEMPLATE: &'static str = "relief/part-parts.html";
    const WHOLE: bool = false;
    fn samples() -> Vec<Self> {
        let parts = || (1..4).map(PartShow::sample).collect();
        vec![
            Self { parts: Vec::new(), may_serve: true },
            Self { parts: parts(), may_serve: true },
            Self { parts: parts(), may_serve: false },
        ]
    }
}

/// Where it stands.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct StatePart {
    pub(crate) d: NeedShow,
}

impl Page for StatePart {
    const TEMPLATE: &'static str = "relief/part-need-state.html";
    const WHOLE: bool = false;
    fn samples() -> Vec<Self> {
        Stands::ALL.iter().map(|s| Self { d: NeedShow::sample(*s) }).collect()
    }
}

/// Its history.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct TurnsPart {
    pub(crate) turns: Vec<TurnShow>,
}

impl Page for TurnsPart {
    const TEMPLATE: &'static str = "relief/part-turns.html";
    const WHOLE: bool = false;
    fn samples() -> Vec<Self> {
        vec![Self { turns: Vec::new() }, Self { turns: WHAT.iter().map(|w| TurnShow::sample(w)).collect() }]
    }
}

/// What the reader may do here.
#[derive(Debug, Clone, Copy, Default, Serialize)]
pub(crate) struct May {
    pub(crate) ask: bool,
    pub(crate) serve: bool,
    pub(crate) order: bool,
}

#[derive(Serialize)]
pub(crate) struct OnePage {
    d: NeedShow,
    gap: GapPart,
    parts: PartsPart,
    contact: Option<(Option<String>, Option<String>, Option<String>)>,
    turns: Vec<TurnShow>,
    may: May,
    priorities: Vec<&'static str>,
    organisations: Vec<(String, String)>,
    /// What the form that says it anew shows at first.
    restate: Typed,
    /// Which of the forms was sent and refused.
    act: &'static str,
    form: Typed,
    blank: Typed,
}

impl Page for OnePage {
    const TEMPLATE: &'static str = "relief/need.html";
    const ROOM: &'static str = "capacities";
    const LOOKS_BACK: bool = true;
    fn since(&self) -> Option<kernel::Timestamp> {
        Some(self.d.asked_at)
    }
    fn samples() -> Vec<Self> {
        let page = |state: Stands, may: bool, act| Self {
            d: NeedShow::sample(state),
            gap: GapPart {
                d: NeedShow::sample(state),
                free: 200,
                gap: i64::from(may) * 140,
                proposals: Vec::new(),
                may_serve: may,
            },
            parts: PartsPart { parts: (1..4).map(PartShow::sample).collect(), may_serve: may },
            contact: may.then(|| (Some("x <b>".into()), None, Some("x@town.example".into()))),
            turns: WHAT.iter().map(|w| TurnShow::sample(w)).collect(),
            may: May { ask: may, serve: may, order: may },
            priorities: vec!["normal", "urgent"],
            organisations: vec![("cross".into(), "Croix <b>".into())],
            restate: Typed::default().with("wanted", "340"),
            act,
            form: Typed::default().with("words", "<b>").with("part", "1"),
            blank: Typed::default(),
        };
        let mut all: Vec<Self> = Stands::ALL.iter().map(|s| page(*s, s.is_live(), "")).collect();
        for act in ["accept", "allocate", "part", "restate", "confirm", "withdraw"] {
            let mut wrong = page(Stands::Reserved, true, act);
            wrong.form.put_error(Some("n"), "…".into());
            wrong.form.put_error(None, "…".into());
            all.push(wrong);
        }
        all
    }
    fn matter(&self) -> Option<Id<kind::Matter>> {
        self.d.id.parse().ok()
    }
}

pub(crate) async fn show(Visit { shell, desk, reader, who, id }: Visit<Desk>) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    let page = load(&at, &who, id, "", Typed::default())?;
    shell.draw(&reader, &page).topics(format!("need:{id}")).about(format!("need:{id}")).answer()
}

/// A form of this page was refused: the page as it is now, with what was typed.
pub(crate) fn again(
    at: &At<'_>,
    who: &Who,
    id: Id<kind::Matter>,
    act: &'static str,
    fault: Fault,
    typed: Typed,
) -> Answer {
    at.shell.refill(at.reader, fault, typed, |form| load(at, who, id, act, form))
}

/// The form that says a need anew, with what stands there.
pub(super) fn stated(row: &NeedRow, zone: &TimeZone) -> Typed {
    Typed::default()
        .with("wanted", row.progress.wanted.to_string())
        .with("due", row.due.map_or_else(String::new, |due| fields::again(due, zone)))
        .with("priority", row.priority.code())
}

pub(super) fn load(
    at: &At<'_>,
    who: &Who,
    id: Id<kind::Matter>,
    act: &'static str,
    form: Typed,
) -> Result<OnePage, Fault> {
    let (desk, now, zone) = (at.desk, at.now(), at.shell.zone());
    let eye = desk.eye(who.actor());
    let page = at.shell.read(at.reader, |read| {
        let row = read::need(read, &eye, id)?.ok_or_else(Fault::not_found)?;
        let on = read::resource(read, id)?.ok_or_else(Fault::not_found)?;
        let may = May {
            ask: row.state.is_live() && at.may(who, "need.ask", &on),
            serve: row.state.is_live() && at.may(who, "need.serve", &on),
            order: at.reader.as_of.is_none() && desk.may(who.actor(), "commitment.give"),
        };
        let mut d = NeedShow::of(&row, desk, now);
        d.about = at.about(read, who, row.about.as_ref())?;
        let restate = stated(&row, zone).as_shown();
        Ok::<_, Fault>(OnePage {
            gap: gap(read, &eye, &row, desk, now, may.serve)?,
            parts: PartsPart { parts: parts(read, &eye, id, desk)?, may_serve: may.serve },
            contact: read::contact(read, id)?.map(|c| (c.name, c.phone, c.mail)),
            turns: read::turns(read, id)?.iter().map(|t| TurnShow::of(t, desk)).collect(),
            may,
            priorities: Priority::ALL.iter().rev().map(|p| p.code()).collect(),
            organisations: Names::choices(&desk.names().organisations, at.reader.lang),
            restate,
            act,
            form,
            blank: Typed::default(),
            d,
        })
    })?;
    if page.d.guarded {
        at.shell.trail().looked(who.actor(), Some(id), None, "need");
    }
    Ok(page)
}

/// What is missing, what is free at sites that the reader sees, and where it could be reserved.
pub(crate) fn gap(
    read: &dyn Read,
    eye: &Eye,
    row: &NeedRow,
    desk: &Desk,
    now: kernel::Timestamp,
    may_serve: bool,
) -> Result<GapPart, StoreError> {
    let (facts, names) = (desk.facts(), desk.names());
    let free = read::free_of(read, eye, &row.kind)?;
    let after = facts.kinds.get(&row.kind).copied().unwrap_or(0);
    let open = row.state.is_live() && row.progress.missing() > 0;
    let proposals = if open { read::proposals(read, eye, row)? } else { Vec::new() };
    let show = |p: &read::Proposal| ProposalShow {
        site: p.site.id.to_string(),
        names: p.site.names.clone(),
        municipality: p.site.municipality.as_deref().map(|m| Names::of(&names.areas, m)),
        free: p.free,
        metres: p.metres,
        take: p.take,
        stale: p.site.levels.get(&row.kind).is_none_or(|l| l.is_stale(now, after)),
    };
    Ok(GapPart {
        d: NeedShow::of(row, desk, now),
        free,
        gap: if row.state.is_live() { (row.progress.missing() - free).max(0) } else { 0 },
        proposals: proposals.iter().take(20).map(show).collect(),
        may_serve: may_serve && row.state.takes(),
    })
}

/// What is reserved for a need, with the names of the sites that the reader sees.
pub(crate) fn parts(
    read: &dyn Read,
    eye: &Eye,
    id: Id<kind::Matter>,
    desk: &Desk,
) -> Result<Vec<PartShow>, StoreError> {
    let rows = read::parts(read, id)?;
    let mut named = std::collections::BTreeMap::new();
    for site in rows.iter().filter_map(|p| p.site) {
        if let Some(row) = read::site(read, eye, site)? {
            named.insert(site, row.names);
        }
    }
    Ok(rows.iter().map(|p| PartShow::of(p, desk, &|id| named.get(&id).cloned())).collect())
}
