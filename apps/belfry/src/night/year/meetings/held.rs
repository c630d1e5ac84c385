//! A session from its agenda to its minutes.

use std::sync::Arc;

use bodies::Facts;
use bodies::command::{
    AddItem, AdoptMinutes, ApproveMinutes, Decide, DescribeItem, DraftMinutes, HoldVote, MarkAttendance,
    NewAssignment, Origin, Proposed, SettleItem, TakeProposals, TakeStep, WriteMinutes, WriteNote,
};
use bodies::read::{self, Eye};
use bodies::session::{Adoption, How, Item, ItemSort, NoteSort, Presence, Seat, Step, Votes};
use demo::lived::{Decided, Session, Treated};
use jiff::civil::Date;
use kernel::{Handling, Id, Lang, Text, Words, kind};

use super::{SECRETARY, session};
use crate::night::year::steps::Steps;
use crate::night::year::{Hand, local};
use crate::wiring::WorldError;

type Done = Result<(), WorldError>;

pub(super) fn tell<'a>(steps: &mut Steps<'a>, of: &'a Session, facts: &Arc<Facts>) {
    let own = Arc::clone(facts);
    steps.at(of.prepared, move |hand| prepared(hand, of, &own));
    for (on, step) in [(of.convened, Step::Convene), (of.opened, Step::Open), (of.closed, Step::Close)] {
        let own = Arc::clone(facts);
        steps.at(on, move |hand| {
            let rule = TakeStep::new(session(hand, &of.body, of.turn)?, step);
            hand.ask(SECRETARY, &name(of, step.code()), rule, &own)?;
            if step == Step::Open { present(hand, of, &own) } else { Ok(()) }
        });
    }
    // The points share the time between the beginning and the end.
    let parts = i32::try_from(of.point.len()).unwrap_or(1).saturating_add(1);
    let slice = of.closed.duration_since(of.opened) / parts;
    for (n, point) in (1..).zip(&of.point) {
        let own = Arc::clone(facts);
        steps.at(of.opened.saturating_add(slice * n), move |hand| treated(hand, of, point, &own));
    }
    let own = Arc::clone(facts);
    steps.at(of.drafted, move |hand| drafted(hand, of, &own));
    if let Some(on) = of.approved {
        let own = Arc::clone(facts);
        steps.at(on, move |hand| {
            let rule = ApproveMinutes { session: session(hand, &of.body, of.turn)?, version: 2 };
            hand.ask("board", &name(of, "approved"), rule, &own)
        });
    }
}

/// The name of a command of a session.
fn name(of: &Session, what: &str) -> String {
    format!("session {} {} {what}", of.body, of.turn)
}

/// The agenda: minutes of before that wait for approval, then the points.
fn prepared(hand: &Hand<'_>, of: &Session, facts: &Arc<Facts>) -> Done {
    let now = session(hand, &of.body, of.turn)?;
    if let Some(turn) = of.adopts {
        let point = proposed(hand, of, turn)?;
        let rule = TakeProposals { session: now, points: vec![point] };
        hand.ask(SECRETARY, &name(of, "proposals"), rule, facts)?;
    }
    for point in &of.point {
        let item = hand.own(&point.id);
        let new = Item {
            id: item,
            title: point.titles.clone(),
            owner: None,
            minutes: Some(point.minutes),
            documents: Vec::new(),
            carried_from: None,
        };
        let rule = AddItem { session: now, item: new };
        hand.ask(SECRETARY, &format!("point {}", point.id), rule, facts)?;
        let rule = DescribeItem {
            session: now,
            item,
            title: point.titles.clone(),
            sort: ItemSort::of(&point.sort).ok_or_else(|| Hand::unknown("sort", &point.sort))?,
            presenter: point.presenter.clone(),
            minutes: Some(point.minutes),
            handling: point.public.then_some(Handling::Public),
            seen: None,
        };
        hand.ask(SECRETARY, &format!("point {} described", point.id), rule, facts)?;
    }
    Ok(())
}

fn proposed(hand: &Hand<'_>, of: &Session, turn: Date) -> Result<Proposed, WorldError> {
    let before = session(hand, &of.body, turn)?;
    let row = hand.read(|read| read::session(read, &Eye::all(), before))?;
    let number = row.map_or_else(String::new, |row| row.number);
    let title = Text::both(
        format!("Approbation du procès-verbal de la réunion {number}"),
        format!("Goedkeuring van het verslag van vergadering {number}"),
    );
    let from = Origin::Minutes { session: before };
    Ok(Proposed { title, sort: ItemSort::Decision, minutes: Some(5), from })
}

/// Who is there; and the minutes of before, which nobody objects to.
fn present(hand: &Hand<'_>, of: &Session, facts: &Arc<Facts>) -> Done {
    let now = session(hand, &of.body, of.turn)?;
    for (function, area, how) in &of.seats {
        let area = (!area.is_empty()).then(|| area.clone());
        let seat = Seat { area, ..Seat::of(function) };
        let step = name(of, &seat.key());
        let rule = MarkAttendance {
            session: now,
            seat,
            presence: Presence::of(how).ok_or_else(|| Hand::unknown("presence", how))?,
            name: None,
            by: None,
            stated: None,
        };
        hand.ask(SECRETARY, &step, rule, facts)?;
    }
    if of.adopts.is_some() {
        let items = hand.read(|read| read::items(read, now))?;
        let item = items.iter().find(|i| i.minutes_of.is_some());
        let item = item.ok_or_else(|| Hand::unknown("minutes of", &of.body))?.id;
        let rule = AdoptMinutes { session: now, item, how: Adoption::Tacit, stated: None };
        hand.ask(SECRETARY, &name(of, "adopts"), rule, facts)?;
    }
    Ok(())
}

/// What is said about a point, voted, decided.
fn treated(hand: &Hand<'_>, of: &Session, point: &Treated, facts: &Arc<Facts>) -> Done {
    if point.left {
        return Ok(());
    }
    let (now, item) = (session(hand, &of.body, of.turn)?, hand.own(&point.id));
    let step = |what: &str| format!("point {} {what}", point.id);
    let words = Words::new(Lang::Fr, point.said.show(Lang::Fr));
    let note = WriteNote { session: now, sort: NoteSort::Said, item: Some(item), words, stated: None };
    hand.ask(SECRETARY, &step("noted"), note, facts)?;
    let votes = point.votes.map(|(yes, no, abstained)| Votes { yes, no, abstained });
    if votes.is_some() {
        let vote = hand.own(&step("vote"));
        let (question, ballots) = (None, Vec::new());
        let rule = HoldVote { session: now, vote, item, question, ballots, votes, stated: None };
        hand.ask(SECRETARY, &step("voted"), rule, facts)?;
    }
    if let Some(decided) = &point.decided {
        let rule = Decide {
            session: now,
            decision: super::followed::decision(hand, point),
            item: Some(item),
            text: decided.text.clone(),
            how: if votes.is_some() { How::Vote } else { How::Consensus },
            votes,
            assignment: assignment(hand, decided)?,
            stated: None,
        };
        hand.ask(SECRETARY, &step("decided"), rule, facts)?;
    }
    let rule = SettleItem { session: now, item, drop: false, words: None };
    hand.ask(SECRETARY, &step("dealt with"), rule, facts)
}

fn assignment(hand: &Hand<'_>, of: &Decided) -> Result<Option<NewAssignment>, WorldError> {
    let Some(who) = &of.who else { return Ok(None) };
    let due = of.due.map(|day| local(hand.world, day.at(17, 0, 0, 0))).transpose()?;
    Ok(Some(NewAssignment { to: Seat::of(hand.function(who)?), acknowledge_by: None, due, ground: None }))
}

/// The minutes, in both languages.
fn drafted(hand: &Hand<'_>, of: &Session, facts: &Arc<Facts>) -> Done {
    let now = session(hand, &of.body, of.turn)?;
    hand.ask(SECRETARY, &name(of, "drafted"), DraftMinutes { session: now }, facts)?;
    let minutes = hand.read(|read| read::minutes(read, now, Some(1)))?;
    let parts = minutes.map(|m| m.parts).unwrap_or_default();
    let text = |item: Option<Id<kind::Matter>>| {
        let point = of.point.iter().find(|p| Some(hand.own(&p.id)) == item);
        point.map_or_else(adopted, |p| p.said.clone())
    };
    let texts = parts.iter().map(|part| text(part.item)).collect();
    let rule = WriteMinutes { session: now, version: 1, texts };
    hand.ask(SECRETARY, &name(of, "written"), rule, facts)
}

/// What the minutes say of minutes.
fn adopted() -> Text {
    Text::both(
        "Le procès-verbal est approuvé sans remarque (fictif).",
        "Het verslag is zonder opmerkingen goedgekeurd (fictief).",
    )
}
