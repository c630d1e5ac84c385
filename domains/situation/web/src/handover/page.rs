//! The handover page: what runs now, or what would be handed over.

use std::sync::Arc;

use kernel::{Actor, Resource, Text, Timestamp};
use serde::Serialize;
use situation::handover::{Elsewhere, ItemKind, Left};
use situation::read::{self, HandoverRow, LogFilter};
use situation::report::ReportState;
use web::{Answer, Fault, OfferCx, OpenWork, Page, Reader, Shell, Typed, Visit, Who};

use super::item::{
    ItemShow, Looking, item, of_incident, of_inform, of_other, of_report, of_request, of_signal,
};
use super::late::{pending, shown, topic};
use super::open::held_open;
use crate::desk::{Desk, Names, OnDuty};
use crate::report::ReportShow;
use crate::show::{OfflineShow, Said};

/// Most rows of each kind before a handover begins.
const ROWS: i64 = 200;

#[derive(Debug, Serialize)]
pub(crate) struct HandoverPage {
    /// The handover that is shown; nothing when the page shows what is open now.
    pub(crate) run: Option<RunShow>,
    pub(crate) groups: Vec<Group>,
    /// What opened since it began, accepted or not.
    pub(crate) late: Vec<ItemShow>,
    /// How many are not accepted yet, of how many.
    pub(crate) open: usize,
    pub(crate) all: usize,
    pub(crate) last_report: Option<ReportShow>,
    pub(crate) duty: Vec<OnDuty>,
    pub(crate) on_duty: bool,
    pub(crate) may: May,
    pub(crate) functions: Vec<(String, String)>,
    pub(crate) form: Typed,
}

/// A handover: who to whom, when, with which words.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct RunShow {
    pub(crate) id: String,
    pub(crate) state: &'static str,
    pub(crate) from: Text,
    pub(crate) from_name: Option<String>,
    pub(crate) to: Text,
    pub(crate) to_name: Option<String>,
    pub(crate) words: Option<Said>,
    pub(crate) started_at: Timestamp,
    pub(crate) ended_at: Option<Timestamp>,
    pub(crate) end_words: Option<Said>,
    /// When its beginning, and its end, was typed, where that was without a connection.
    pub(crate) offline: Option<OfflineShow>,
    pub(crate) end_offline: Option<OfflineShow>,
    pub(crate) items: i64,
}

/// Items of one kind.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Group {
    /// The kind, or the code of the package that holds them open.
    pub(crate) kind: String,
    /// Text key of the heading.
    pub(crate) heading: String,
    pub(crate) items: Vec<ItemShow>,
    /// How many more are open and stand on no list.
    pub(crate) more: i64,
    /// Whether this list, of what would be handed over, ends where there may be more.
    pub(crate) full: bool,
    /// Address (without language) of the page that shows all of them.
    pub(crate) list: &'static str,
}

/// What the reader may do here now.
#[derive(Debug, Clone, Copy, Default, Serialize)]
pub(crate) struct May {
    pub(crate) give: bool,
    pub(crate) accept: bool,
    /// Whether they are the one who hands over and so cannot accept.
    pub(crate) giver: bool,
    pub(crate) duty: bool,
}

impl RunShow {
    pub(super) fn of(row: &HandoverRow, desk: &Desk, names: &Names) -> Self {
        let offline = |o| OfflineShow::of(o, &*desk.person);
        let said = |(text, lang): &(String, String)| Said { text: text.clone(), lang: lang.clone() };
        Self {
            id: row.id.to_string(),
            state: row.state.code(),
            from: Names::or_code(&names.functions, &row.from_function),
            from_name: (desk.person)(row.from_person),
            to: Names::or_code(&names.functions, &row.to_function),
            to_name: row.taker().and_then(|person| (desk.person)(person)),
            words: row.words.as_ref().map(said),
            started_at: row.started_at,
            ended_at: row.ended_at,
            end_words: row.end_words.as_ref().map(Said::of),
            offline: row.offline.map(offline),
            end_offline: row.end_offline.map(offline),
            items: row.items,
        }
    }
    pub(super) fn sample(state: &'static str) -> Self {
        let at = Timestamp(1_795_488_000_000_000);
        Self {
            id: uuid::Uuid::nil().to_string(),
            state,
            from: Text::three("Veille", "Wacht", "Watch"),
            from_name: Some("C. <Delvaux>".into()),
            to: Text::three("Veille", "Wacht", "Watch"),
            to_name: (state == "closed").then(|| "L. <Maes>".into()),
            words: Some(Said::sample("Vigilance renforcée.", kernel::Lang::Fr)),
            started_at: at,
            ended_at: (state != "started").then_some(at),
            end_words: (state != "started").then(|| Said::sample("<fin>", kernel::Lang::Nl)),
            offline: (state == "closed").then(OfflineShow::sample),
            end_offline: (state == "cancelled").then(OfflineShow::sample),
            items: 7,
        }
    }
}

impl Page for HandoverPage {
    const TEMPLATE: &'static str = "situation/handover.html";
    const ROOM: &'static str = "handover";
    const LOOKS_BACK: bool = true;
    fn samples() -> Vec<Self> {
        let at = Timestamp(1_795_488_000_000_000);
        let duty = OnDuty {
            name: "C. Delvaux".into(),
            function: Text::both("Veille", "Wacht"),
            phone: Some("1".into()),
            since: at,
        };
        let page = |run: Option<RunShow>, items: Vec<ItemShow>, may| Self {
            late: if run.is_some() { items.clone() } else { Vec::new() },
            run,
            open: items.iter().filter(|i| i.accepted_at.is_none()).count(),
            all: items.len(),
            groups: sample_groups(items),
            last_report: Some(ReportShow::sample("issued")),
            duty: vec![duty.clone()],
            on_duty: true,
            may,
            functions: vec![("watch-officer".into(), "Veille".into())],
            form: Typed::default(),
        };
        let may = May { give: true, accept: true, giver: false, duty: true };
        let accepted = || ItemShow::samples().into_iter().filter(|i| i.accepted_at.is_some()).collect();
        vec![
            page(Some(RunShow::sample("started")), ItemShow::samples(), may),
            page(Some(RunShow::sample("started")), accepted(), may),
            page(Some(RunShow::sample("started")), ItemShow::samples(), May { giver: true, ..may }),
            page(Some(RunShow::sample("cancelled")), ItemShow::samples(), May::default()),
            page(Some(RunShow::sample("closed")), Vec::new(), May::default()),
            page(None, ItemShow::samples(), may),
            Self { last_report: None, duty: Vec::new(), on_duty: false, ..page(None, Vec::new(), may) },
        ]
    }
}

impl HandoverPage {
    /// What it listens to: while it runs also what opens, with buttons for whoever takes over.
    pub(super) fn topics(&self) -> String {
        match self.run.as_ref().filter(|run| run.state == "started") {
            Some(_) => format!("handover {}", topic(self.may.accept && !self.may.giver)),
            None => "handover".to_owned(),
        }
    }
}

/// The kinds of the situation in the order in which they are read aloud, incidents first; and where all of each stand.
const ORDER: [(ItemKind, &str); 5] = [
    (ItemKind::Incident, "incidents"),
    (ItemKind::Signal, "signals"),
    (ItemKind::Request, "log?scope=all&requests=1"),
    (ItemKind::Inform, "watch"),
    (ItemKind::Report, "reports"),
];

/// What is open by kind: first what is the situation's, then what other packages hold open.
fn groups(items: Vec<ItemShow>, sources: &[Arc<dyn OpenWork>], left: &[Left]) -> Vec<Group> {
    let group = |kind: &str, heading: String, list| {
        let (kind, items) = (kind.to_owned(), Vec::new());
        let of = |l: &&Left| l.source.as_deref().unwrap_or(l.kind.code()) == kind;
        let more = left.iter().find(of).map_or(0, |l| l.more);
        Group { kind, heading, items, more, full: false, list }
    };
    let own = ORDER.iter().map(|(k, list)| group(k.code(), format!("handover-kind-{k}"), list));
    let others = sources.iter().map(|s| group(s.code(), s.heading().to_owned(), s.list()));
    let mut all: Vec<Group> = own.chain(others).collect();
    for item in items {
        if !all.iter().any(|g| g.kind == item.kind) {
            // Its package is not here any more; its number still is.
            all.push(group(&item.kind, "handover-kind-other".to_owned(), "watch"));
        }
        if let Some(group) = all.iter_mut().find(|g| g.kind == item.kind) {
            group.items.push(item);
        }
    }
    // What other packages never have stays away; of the situation, "nothing open" is said.
    let (kept, more) = (ORDER.len(), |g: &Group| !g.items.is_empty() || g.more > 0);
    all.into_iter().enumerate().filter(|(n, g)| *n < kept || more(g)).map(|(_, g)| g).collect()
}

fn sample_groups(items: Vec<ItemShow>) -> Vec<Group> {
    groups(items, &[], &[Left { kind: ItemKind::Incident, source: None, more: 7 }])
}

/// What other packages hold open, whoever may read it: the handover lists it, and each reader sees what they may.
pub(super) fn elsewhere(shell: &Shell) -> Result<Vec<Elsewhere>, Fault> {
    shell.live().read(|read| {
        let cx = OfferCx { actor: None, read, now: shell.now(), texts: shell.texts(), zone: shell.zone() };
        held_open(shell.open_work(), &cx)
    })
}

pub(crate) async fn now(Visit { shell, desk, reader, who, .. }: Visit<Desk, ()>) -> Answer {
    shell.permit(&who, "matter.read", &Resource::service())?;
    let page = page(&shell, &desk, &reader, &who, None, Typed::default())?;
    shell.draw(&reader, &page).topics(page.topics()).answer()
}

/// The page of one handover, or of the one that runs, or of what is open.
pub(super) fn page(
    shell: &Shell,
    desk: &Desk,
    reader: &Reader,
    who: &Who,
    one: Option<&HandoverRow>,
    form: Typed,
) -> Result<HandoverPage, Fault> {
    let (eye, names, now) = (desk.sees(who), desk.names(), shell.seen_at(reader));
    let (run, (items, late), last_report) = shell.read(reader, |read| {
        let run = match one {
            Some(row) => Some(row.clone()),
            None => read::running_handover(read)?,
        };
        let cx = OfferCx { actor: Some(who.actor()), read, now, texts: shell.texts(), zone: shell.zone() };
        let (person, sources) = (&*desk.person, shell.open_work());
        let looking = Looking { cx, eye: &eye, names: &names, person, sources };
        let items = match &run {
            Some(row) => listed(&looking, row)?,
            None => (open(&looking)?, Vec::new()),
        };
        let issued = |r: &read::ReportRow| r.state == ReportState::Issued;
        let last =
            read::reports(read, &eye, None, 50)?.into_iter().filter(issued).max_by_key(|r| r.issued_at);
        Ok((run, items, last))
    })?;
    let duty = shell.read(reader, |read| Ok((desk.on_duty)(read, now)?))?;
    let running = run.as_ref().is_some_and(|r| r.state.code() == "started");
    let may = |power| reader.as_of.is_none() && desk.may(who.actor(), power);
    let open = items.iter().chain(&late).filter(|i| i.accepted_at.is_none()).count();
    let all = items.len() + late.len();
    let mut groups = groups(items, shell.open_work(), run.as_ref().map_or(&[], |r| r.left.as_slice()));
    for group in &mut groups {
        group.full = run.is_none() && i64::try_from(group.items.len()).is_ok_and(|n| n >= ROWS);
    }
    Ok(HandoverPage {
        may: May {
            give: may("handover.give"),
            accept: running && may("handover.accept"),
            giver: run.as_ref().is_some_and(|r| r.from_person == who.actor().person),
            duty: reader.as_of.is_none() && desk.duty.is_some(),
        },
        on_duty: is_on_duty(desk, who.actor(), &duty),
        run: run.as_ref().map(|r| RunShow::of(r, desk, &names)),
        open,
        all,
        groups,
        late,
        last_report: last_report.map(|r| ReportShow::of(&r, &names)),
        duty,
        functions: names.askable(reader.lang),
        form: with_function(form, who.actor()),
    })
}

/// What stood on its list when it began, and what opened since: accepted by now, or still to be.
fn listed(at: &Looking<'_>, run: &HandoverRow) -> Result<(Vec<ItemShow>, Vec<ItemShow>), Fault> {
    let rows = read::handover_items(at.cx.read, run.id)?;
    let (mut added, first): (Vec<_>, Vec<_>) = rows.into_iter().partition(|row| row.added_at.is_some());
    added.extend(pending(at.sources, &at.cx, run)?);
    let first = first.iter().map(|row| item(at, row)).collect::<Result<_, _>>()?;
    Ok((first, shown(at, &added)?))
}

/// The watch goes most often to the same function.
fn with_function(form: Typed, actor: &Actor) -> Typed {
    if form.get("to-function").is_empty() { form.with("to-function", actor.function.clone()) } else { form }
}

fn is_on_duty(desk: &Desk, actor: &Actor, duty: &[OnDuty]) -> bool {
    (desk.person)(actor.person).is_some_and(|name| duty.iter().any(|d| d.name == name))
}

/// What is open now, as a handover would list it.
fn open(at: &Looking<'_>) -> Result<Vec<ItemShow>, Fault> {
    let (read, eye, names, now) = (at.cx.read, at.eye, at.names, at.cx.now);
    let floor = read::floor(read, eye, now, ROWS)?;
    let requests = LogFilter { open_requests: true, ..LogFilter::default() };
    let mut items: Vec<ItemShow> = floor.incidents.iter().map(|i| of_incident(i, names)).collect();
    items.extend(floor.inbox.iter().map(of_signal));
    items.extend(read::log(read, eye, &requests, ROWS)?.rows.iter().map(of_request));
    items.extend(floor.due.iter().map(|n| of_inform(n, names, now)));
    let drafts = read::reports(read, eye, None, ROWS)?;
    items.extend(drafts.iter().filter(|r| r.state == ReportState::Draft).map(of_report));
    for source in at.sources {
        let things = source.open(&at.cx, ROWS)?;
        items.extend(things.into_iter().map(|thing| of_other(source.code(), thing)));
    }
    Ok(items)
}
