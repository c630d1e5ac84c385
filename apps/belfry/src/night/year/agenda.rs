//! The regulation agenda: an instrument in preparation, its equal-opportunity test, and the steps that it took.

use std::sync::Arc;

use demo::lived::{Found, Instrument as Prepared, Taken, Tested};
use kernel::{Lang, Resource, Text, Words};
use registers::Facts;
use registers::command::{EnterInstrument, HandInTest, JudgeTest, SetStep, Verdict, WriteTest};
use registers::instrument::{Instrument, Step};
use registers::read::{Eye, instrument};
use registers::test::{Effect, Finding, Test};

use super::Hand;
use super::steps::Steps;
use crate::wiring::{WorldError, registers as kept};

pub(super) fn tell<'a>(hand: &Hand<'a>, steps: &mut Steps<'a>) -> Result<(), WorldError> {
    let year = hand.year;
    let catalogue = kept::catalogue(hand.world)?;
    let facts = Arc::new(kept::facts(hand.world, &catalogue));
    for of in &year.instrument {
        let own = Arc::clone(&facts);
        steps.at(of.on, move |hand| {
            let rule = EnterInstrument { id: hand.own(&of.id), instrument: described(of) };
            hand.ask("programme", &format!("instrument {}", of.id), rule, &own)
        });
        for step in &of.step {
            let own = Arc::clone(&facts);
            steps.at(step.on, move |hand| {
                let rule = SetStep { id: hand.own(&of.id), step: taken(step), based_on: None };
                hand.ask("programme", &format!("step {} {}", of.id, step.code), rule, &own)
            });
        }
        if let Some(tested) = &of.test {
            let own = Arc::clone(&facts);
            steps.at(tested.on, move |hand| written(hand, of, tested, &own));
            let own = Arc::clone(&facts);
            steps.at(tested.reviewed, move |hand| {
                let rule = JudgeTest {
                    about: hand.own(&of.id),
                    verdict: Verdict::Approve,
                    words: Some(Words::new(Lang::Fr, &tested.words)),
                    based_on: None,
                };
                hand.ask("board", &format!("test {} accepted", of.id), rule, &own)
            });
        }
    }
    Ok(())
}

fn described(of: &Prepared) -> Instrument {
    Instrument {
        year: i64::from(of.on.year()),
        sort: of.sort.clone(),
        names: of.names.clone(),
        description: of.description.clone(),
        occasion: of.occasion.clone(),
        purpose: of.purpose.clone(),
        strategic: Some(of.strategic.clone()),
        operational: of.operational.clone(),
        // No legal text is invented.
        ground: Text::default(),
        function: of.function.clone(),
        situation: of.situation.clone(),
        planning: of.planning.clone(),
    }
}

fn taken(of: &Taken) -> Step {
    Step { code: of.code.clone(), planned: of.planned, done: of.done, words: of.words.clone() }
}

/// A test is filled in and handed in; somebody else accepts it later.
fn written(hand: &Hand<'_>, of: &Prepared, tested: &Tested, facts: &Arc<Facts>) -> Result<(), WorldError> {
    let about = hand.own(&of.id);
    let row = hand.read(|read| instrument(read, &Eye::all(), about))?;
    let row = row.ok_or_else(|| Hand::unknown("instrument", &of.id))?;
    let label = format!("{} {}", row.number, row.instrument.names.show(Lang::Fr));
    let on = Resource { matter: Some(about), ..Resource::service() };
    let rule = WriteTest { about, on, label, test: found(tested)?, based_on: None };
    hand.ask("programme", &format!("test {} written", of.id), rule, facts)?;
    hand.ask("programme", &format!("test {} handed in", of.id), HandInTest { about, based_on: None }, facts)
}

fn found(of: &Tested) -> Result<Test, WorldError> {
    let one = |f: &Found| {
        let effect = Effect::of(&f.effect).ok_or_else(|| Hand::unknown("effect", &f.effect))?;
        let (words, mitigation) = (f.words.clone(), f.mitigation.clone());
        Ok(Finding { criterion: f.criterion.clone(), effect, words, mitigation })
    };
    let findings = of.finding.iter().map(one).collect::<Result<_, WorldError>>()?;
    Ok(Test { exempt: None, findings })
}
