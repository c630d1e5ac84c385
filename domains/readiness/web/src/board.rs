//! The board of an activation, or of the cards that an incident opened: cards by holder, contacts, history, its end.

use desk::Names;
use kernel::{Id, Text, kind};
use readiness::command::EndActivation;
use readiness::content::Perimeter;
use readiness::read::{self, RunRow};
use readiness::run::{Mode, RunAct};
use serde::{Deserialize, Serialize};
use store::StoreError;
use web::{Answer, Fault, Page, Posted, Typed, Visit, Who, fields};

use crate::at::At;
use crate::desk::{Desk, Lists};
use crate::show::{ActShow, CardShow, ContactShow, Hand, RunShow, TurnShow, WHAT, steps};

/// A body that the plan names: its name, the form for it, and whether others hold it: one notes what one is told.
pub(crate) type Convened = (Text, Option<String>, bool);

/// A perimeter that the plan proposes: colour, radius in metres, named area, and the form that sets it around the incident.
pub(crate) type Proposed = (&'static str, Option<u32>, Option<Text>, Option<String>);

#[derive(Serialize)]
pub(crate) struct BoardPage {
    pub(crate) r: RunShow,
    /// Name and address of the incident, where the reader may see it.
    pub(crate) about: Option<(String, String)>,
    pub(crate) cards: Vec<CardShow>,
    pub(crate) contacts: Vec<ContactShow>,
    /// Actions of the level from which it was activated, with the commitments that they became.
    pub(crate) acts: Vec<ActShow>,
    pub(crate) bodies: Vec<Convened>,
    pub(crate) perimeters: Vec<Proposed>,
    pub(crate) turns: Vec<TurnShow>,
    beside: bool,
    may_end: bool,
    act: &'static str,
    form: Typed,
    blank: Typed,
}

impl Page for BoardPage {
    const TEMPLATE: &'static str = "readiness/board.html";
    const ROOM: &'static str = "plans";
    const LOOKS_BACK: bool = true;
    fn samples() -> Vec<Self> {
        let page = |mode, live, may: bool, act| Self {
            r: RunShow::sample(mode, live),
            about: may.then(|| ("26-0417".into(), "/fr/incidents/x".into())),
            cards: vec![CardShow::sample(true), CardShow::sample(false), CardShow::moved_sample()],
            contacts: vec![ContactShow::sample(true), ContactShow::sample(false)],
            acts: if live { ActShow::samples() } else { Vec::new() },
            bodies: vec![
                (crate::show::name("CC"), Some("/fr/bodies/cc/plan".into()), false),
                (crate::show::name("PC"), Some("/fr/bodies/pc/told".into()), true),
                (crate::show::name("EC"), None, true),
            ],
            perimeters: vec![
                ("red", Some(100), None, may.then(|| "/fr/perimeters/new?about=x".into())),
                (
                    "yellow",
                    None,
                    Some(crate::show::name("Place")),
                    may.then(|| "/fr/perimeters/new?about=x&area=Place".into()),
                ),
            ],
            turns: WHAT.iter().map(|w| TurnShow::sample(w)).collect(),
            beside: false,
            may_end: may,
            act,
            form: Typed::default().with("words", "<b>"),
            blank: Typed::default(),
        };
        let mut wrong = page(Mode::Activation, true, true, "step");
        wrong.form.put_error(Some("words"), "…".into());
        wrong.form.put_error(None, "…".into());
        vec![
            page(Mode::Activation, true, true, ""),
            page(Mode::Activation, false, false, "end"),
            page(Mode::Reflex, true, false, ""),
            wrong,
        ]
    }
}

pub(crate) async fn show(Visit { shell, desk, reader, who, id }: Visit<Desk>) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    let page = load(&at, &who, id, "", Typed::default())?;
    shell.draw(&reader, &page).topics(format!("run:{id}")).about(format!("run:{id}")).answer()
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

/// Name and address of the incident of a run, for whoever may read it.
pub(crate) fn about(
    at: &At<'_>,
    read: &dyn store::Read,
    who: &Who,
    row: &RunRow,
) -> Result<Option<(String, String)>, Fault> {
    let Some((matter, _)) = &row.about else { return Ok(None) };
    let Some(on) = at.desk.post.guarded(read, *matter)? else { return Ok(None) };
    let guard = &at.shell.live().definition().guard;
    if guard.permit(who.actor(), "matter.read", &on).is_err() {
        return Ok(None);
    }
    let page = at.desk.post.about(read, at.reader.lang, *matter)?;
    Ok(page.map(|(name, path)| (name, at.reader.url(&path))))
}

pub(crate) fn load(
    at: &At<'_>,
    who: &Who,
    id: Id<kind::Matter>,
    act: &'static str,
    form: Typed,
) -> Result<BoardPage, Fault> {
    let (shell, desk, present, now) = (at.shell, at.desk, at.reader.as_of.is_none(), at.now());
    let (eye, lists) = (desk.post.eye(who.actor()), (desk.lists)());
    let page = shell.read(at.reader, |read| {
        let row = read::run(read, &eye, id)?.ok_or_else(Fault::not_found)?;
        let on = read::resource(read, id)?.ok_or_else(Fault::not_found)?;
        let cards = read::cards(read, id)?;
        let hand = Hand::of(desk, who.actor(), present);
        let contacts = match row.plan {
            Some((plan, version)) => read::contacts(read, plan, version)?,
            None => Vec::new(),
        };
        let body = |code: &String| convened(at, who, &row, &lists, code);
        let texts = steps(&cards, desk);
        let about = about(at, read, who, &row)?;
        // Around what one may not see nobody draws anything.
        let draws = present && row.live && about.is_some() && desk.post.may(who.actor(), "perimeter.set");
        Ok::<_, Fault>(BoardPage {
            about,
            cards: mine_first(cards.iter().map(|c| CardShow::of(c, &row, desk, &hand, now)).collect()),
            contacts: contacts.iter().map(|c| ContactShow::of(c, at)).collect(),
            acts: acts(at, read, who, &row)?,
            bodies: row.bodies.iter().map(body).collect(),
            perimeters: row.perimeters.iter().map(|p| proposed(at, &row, p, draws)).collect(),
            turns: read::turns(read, id)?.iter().map(|t| TurnShow::of(t, &texts, desk)).collect(),
            beside: false,
            may_end: present
                && row.live
                && row.mode == Mode::Activation
                && shell.permits(who, "plan.activate", &on),
            act,
            form,
            blank: Typed::default(),
            r: RunShow::of(&row, desk),
        })
    })?;
    if page.r.guarded {
        shell.trail().looked(who.actor(), Some(id), None, "activation");
    }
    Ok(page)
}

/// What the level asks of whom, each with its commitment where the reader may see it.
fn acts(at: &At<'_>, read: &dyn store::Read, who: &Who, row: &RunRow) -> Result<Vec<ActShow>, StoreError> {
    let names = at.desk.post.names();
    let one = |act: &RunAct| {
        let owed = (at.desk.owed)(read, who.actor(), act.commitment)?;
        Ok(ActShow::asked(act, &names, owed))
    };
    row.level.iter().flat_map(|level| &level.acts).map(one).collect()
}

/// A body with the form in which it is convened, or where others hold it the one for what one is told. Those who keep records note it,
/// and whoever sits in it and convenes sessions.
fn convened(at: &At<'_>, who: &Who, row: &RunRow, lists: &Lists, code: &str) -> Convened {
    let seats = lists.told.get(code);
    let may = |power| at.desk.post.may(who.actor(), power);
    let acts = at.reader.as_of.is_none() && row.live;
    let form = match seats {
        None if may("body.convene") => Some("plan"),
        Some(seats)
            if may("body.record") || (may("body.convene") && seats.contains(&who.actor().function)) =>
        {
            Some("told")
        }
        _ => None,
    };
    let query = row.about.as_ref().map_or_else(String::new, |(incident, _)| format!("?about={incident}"));
    let way = form.filter(|_| acts).map(|form| at.reader.url(&format!("bodies/{code}/{form}{query}")));
    (Names::of(&lists.bodies, code), way, seats.is_some())
}

/// A perimeter that the plan proposes, with the form in which it is set, begun as the plan has it: a circle, or the area that it names.
fn proposed(at: &At<'_>, row: &RunRow, one: &Perimeter, draws: bool) -> Proposed {
    let area = one.area.as_ref().map(|area| area.show(at.reader.lang)).filter(|name| !name.is_empty());
    let begun = match (one.radius, area) {
        (Some(metres), _) => Some(format!("metres={metres}")),
        (None, Some(name)) => Some(format!("area={}", web::encoded(name))),
        (None, None) => None,
    };
    let form = row.about.as_ref().filter(|_| draws).zip(begun).map(|((incident, _), begun)| {
        let colour = one.colour.code();
        at.reader.url(&format!("perimeters/new?about={incident}&colour={colour}&{begun}"))
    });
    (one.colour.code(), one.radius, one.area.clone(), form)
}

/// One's own cards stand first.
pub(crate) fn mine_first(mut cards: Vec<CardShow>) -> Vec<CardShow> {
    cards.sort_by_key(|card| (!card.mine, card.moved_to.is_some(), card.k));
    cards
}

/// The end as it was typed.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct EndForm {
    words: String,
    stated: String,
}

pub(crate) async fn end(Posted { shell, desk, reader, who, id: run, form }: Posted<Desk, EndForm>) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    let eye = desk.post.eye(who.actor());
    let row = shell.live().read(|read| Ok::<_, Fault>(read::run(read, &eye, run)?))?;
    row.ok_or_else(Fault::not_found)?;
    let outcome = async {
        let value = form.value.as_ref().map_err(Clone::clone)?;
        let now = form.meta.captured_at.unwrap_or_else(|| shell.now());
        let rule = EndActivation {
            run,
            words: fields::words(&value.words, reader.lang),
            stated: fields::stated("stated", &value.stated, now, shell.zone())?,
        };
        at.ask(&who, &form.meta, rule).await
    };
    match outcome.await {
        Ok(receipt) => {
            Ok(shell.done(&reader, &at.done("plan-done-ended", receipt, &format!("activations/{run}"))))
        }
        Err(fault) => again(&at, &who, run, "end", fault, form.typed),
    }
}
