//! Bodies that meet in a series, registers with an answer that was approved, and the account: the published one taken in, the next one
//! opened.

use std::sync::Arc;

use ::account::command::{OpenAccount, TakeHistory};
use account_web::Teller;
use bodies::command::SetSeries;
use bodies::series::{OnHoliday, Series};
use kernel::{Handling, Lang, Text, Timestamp};
use registers::command::{HandInSheet, JudgeSheet, Load, Verdict, WriteSheet};
use registers::sheet::Sheet;

use super::Hand;
use crate::wiring::{WorldError, account, body_facts, registers as kept};

/// Code of the kind of the yearly note.
const NOTE: &str = "policy-note";

pub(super) fn all(hand: &Hand<'_>) -> Result<(), WorldError> {
    series(hand)?;
    answers(hand)?;
    accounts(hand)
}

fn series(hand: &Hand<'_>) -> Result<(), WorldError> {
    let facts = Arc::new(body_facts(hand.world));
    for of in &hand.year.series {
        let from =
            of.from.to_zoned_datetime(facts.zone.clone()).map_err(|e| WorldError::Plain(e.to_string()))?;
        let content = Series {
            rule: of.rule.clone(),
            from: Timestamp::from_jiff(from.timestamp()),
            minutes: of.minutes,
            on_holiday: OnHoliday::Move,
            ahead: 6,
            place: Some(of.place.clone()),
            call: None,
            langs: vec![Lang::Fr, Lang::Nl],
            handling: Handling::Service,
            standing: Vec::new(),
        };
        let rule = SetSeries { body: of.body.clone(), content, words: None, based_on: None };
        hand.ask("secretary", &format!("series {}", of.body), rule, &facts)?;
    }
    Ok(())
}

fn answers(hand: &Hand<'_>) -> Result<(), WorldError> {
    let catalogue = kept::catalogue(hand.world)?;
    let facts = Arc::new(kept::facts(hand.world, &catalogue));
    hand.ask("programme", "registers", Load { shipped: catalogue.shipped.clone() }, &facts)?;
    for of in &hand.year.sheet {
        let shipped = catalogue.shipped.iter().find(|s| s.code == of.entry);
        let entry = shipped.ok_or_else(|| Hand::unknown("entry", &of.entry))?;
        let asked = Text::both(
            "Ce que le Parlement a demandé : voir les points de la résolution, cités avec leur source.",
            "Wat het Parlement vroeg: zie de punten van de resolutie, geciteerd met hun bron.",
        );
        let sheet = Sheet { asked, done: of.done.clone(), remains: of.remains.clone(), ..Sheet::default() };
        let (entry, step) = (entry.entry, |what: &str| format!("sheet {} {what}", of.entry));
        hand.ask(
            "programme",
            &step("written"),
            WriteSheet { entry, n: None, sheet, based_on: None },
            &facts,
        )?;
        hand.ask("programme", &step("handed in"), HandInSheet { entry, n: 1 }, &facts)?;
        let verdict = Verdict::Approve;
        let rule = JudgeSheet { entry, n: 1, verdict, words: None, based_on: None };
        hand.ask("board", &step("approved"), rule, &facts)?;
    }
    Ok(())
}

fn accounts(hand: &Hand<'_>) -> Result<(), WorldError> {
    let facts = Arc::new(account::facts(hand.world)?);
    let published = TakeHistory { account: hand.own("note-2022"), kind: NOTE.to_owned(), year: 2022 };
    hand.ask("programme", "note 2022", published, &facts)?;
    let sources = account::sources(hand.world)?;
    let manager = hand.actor("programme")?;
    let eye = hand.world.guard.holding(&manager).map_or_else(access::Eye::nothing, access::Eye::of);
    let subjects = {
        let teller = Teller {
            sources: &sources,
            journal: &hand.world.live,
            zone: &facts.zone,
            now: hand.world.clock.now(),
        };
        hand.read(|read| account_web::subjects(&teller, (read, &eye), 2023))?
    };
    let next = OpenAccount::new(hand.own("note-2023"), NOTE, 2023, subjects);
    hand.ask("programme", "note 2023", next, &facts)
}
