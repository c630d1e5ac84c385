//! Registers with what was done and an answer that was approved, and the account: the published one taken in, the next one opened.

use std::sync::Arc;

use ::account::command::{OpenAccount, TakeHistory};
use account_web::Teller;
use demo::lived::{Action as Done, Sheet as Answered};
use kernel::{Id, Text, kind};
use registers::Facts;
use registers::catalogue::Catalogue;
use registers::command::{HandInSheet, JudgeSheet, Load, NoteAction, Verdict, WriteSheet};
use registers::entry::Action;
use registers::evidence::Evidence;
use registers::sheet::Sheet;

use super::Hand;
use super::steps::Steps;
use crate::wiring::{WorldError, account, registers as kept};

/// Code of the kind of the yearly note.
const NOTE: &str = "policy-note";
const YEAR: i64 = 2023;

pub(super) fn tell<'a>(hand: &Hand<'a>, steps: &mut Steps<'a>) -> Result<(), WorldError> {
    let year = hand.year;
    let catalogue = Arc::new(kept::catalogue(hand.world)?);
    let facts = Arc::new(kept::facts(hand.world, &catalogue));
    let (own, rule) = (Arc::clone(&facts), Load { shipped: catalogue.shipped.clone() });
    steps.at(year.plan.taken_in, move |hand| hand.ask("programme", "registers", rule, &own));
    for (n, done) in (1..).zip(&year.action) {
        let (own, entry) = (Arc::clone(&facts), entry(&catalogue, &done.entry)?);
        steps.at(done.on, move |hand| {
            let rule = NoteAction { entry, point: done.point, action: action(done) };
            hand.ask("programme", &format!("action {n}"), rule, &own)
        });
    }
    for of in &year.sheet {
        answered(steps, of, entry(&catalogue, &of.entry)?, &facts);
    }
    steps.at(year.notes.taken_in, |hand| {
        let facts = Arc::new(account::facts(hand.world)?);
        let rule = TakeHistory { account: hand.own("note-2022"), kind: NOTE.to_owned(), year: YEAR - 1 };
        hand.ask("programme", "note 2022", rule, &facts)
    });
    steps.at(year.notes.opened, opened);
    Ok(())
}

fn entry(catalogue: &Catalogue, code: &str) -> Result<Id<kind::Matter>, WorldError> {
    let shipped = catalogue.shipped.iter().find(|s| s.code == code);
    shipped.map(|s| s.entry).ok_or_else(|| Hand::unknown("entry", code))
}

fn action(of: &Done) -> Action {
    Action {
        words: of.words.clone(),
        on: Some(of.done.clone()),
        source: None,
        evidence: vec![Evidence::document(&of.evidence)],
    }
}

/// A sheet is written and handed in, and approved by somebody else.
fn answered<'a>(steps: &mut Steps<'a>, of: &'a Answered, entry: Id<kind::Matter>, facts: &Arc<Facts>) {
    let step = |what: &str| format!("sheet {} {what}", of.entry);
    let (own, written, handed_in) = (Arc::clone(facts), step("written"), step("handed in"));
    steps.at(of.on, move |hand| {
        let asked = Text::both(
            "Ce que le Parlement a demandé : voir les points de la résolution, cités avec leur source.",
            "Wat het Parlement vroeg: zie de punten van de resolutie, geciteerd met hun bron.",
        );
        let sheet = Sheet { asked, done: of.done.clone(), remains: of.remains.clone(), ..Sheet::default() };
        let rule = WriteSheet { entry, n: None, sheet, based_on: None };
        hand.ask("programme", &written, rule, &own)?;
        hand.ask("programme", &handed_in, HandInSheet { entry, n: 1 }, &own)
    });
    let (own, approved) = (Arc::clone(facts), step("approved"));
    steps.at(of.approved, move |hand| {
        let rule = JudgeSheet { entry, n: 1, verdict: Verdict::Approve, words: None, based_on: None };
        hand.ask("board", &approved, rule, &own)
    });
}

/// The note of the year: what it has to say comes from what is there.
fn opened(hand: &Hand<'_>) -> Result<(), WorldError> {
    let facts = Arc::new(account::facts(hand.world)?);
    let sources = account::sources(hand.world)?;
    let manager = hand.actor("programme")?;
    let eye = hand.world.guard.holding(&manager).map_or_else(access::Eye::nothing, access::Eye::of);
    let subjects = {
        let (journal, now) = (&hand.world.live, hand.world.clock.now());
        let teller = Teller { sources: &sources, journal, zone: &facts.zone, now };
        hand.read(|read| account_web::subjects(&teller, (read, &eye), YEAR))?
    };
    let next = OpenAccount::new(hand.own("note-2023"), NOTE, YEAR, subjects);
    hand.ask("programme", "note 2023", next, &facts)
}
