//! Bodies that meet in a series: sessions prepared, convened, held, their minutes, what members ask for.

mod followed;
mod held;

use std::sync::Arc;

use bodies::Facts;
use bodies::command::{AskPoint, SetSeries};
use bodies::read::{self, Eye, SessionFilter};
use bodies::series::{OnHoliday, Series as Rule};
use demo::lived::{Point, Series};
use jiff::civil::Date;
use kernel::{Handling, Id, Lang, Words, kind};

use super::steps::Steps;
use super::{Hand, local};
use crate::wiring::{WorldError, body_facts};

/// Whoever prepares sessions and keeps their record.
const SECRETARY: &str = "secretary";
/// For how many months ahead sessions are made: the next two of a quarterly body.
const AHEAD: i64 = 9;
/// Sessions of a body that are looked through.
const MOST: i64 = 100;

pub(super) fn tell<'a>(hand: &Hand<'a>, steps: &mut Steps<'a>) -> Result<(), WorldError> {
    let (year, facts) = (hand.year, Arc::new(body_facts(hand.world)));
    for of in &year.series {
        let own = Arc::clone(&facts);
        steps.at(of.on, move |hand| series(hand, of, &own));
    }
    for of in &year.session {
        held::tell(steps, of, &facts);
        for point in &of.point {
            followed::tell(steps, of, point);
        }
    }
    for of in &year.asked {
        let own = Arc::clone(&facts);
        steps.at(of.on, move |hand| asked(hand, of, &own));
    }
    Ok(())
}

fn series(hand: &Hand<'_>, of: &Series, facts: &Arc<Facts>) -> Result<(), WorldError> {
    let content = Rule {
        rule: of.rule.clone(),
        from: local(hand.world, of.from)?,
        minutes: of.minutes,
        on_holiday: OnHoliday::Move,
        ahead: AHEAD,
        place: Some(of.place.clone()),
        call: None,
        langs: vec![Lang::Fr, Lang::Nl],
        handling: Handling::Service,
        standing: Vec::new(),
    };
    let rule = SetSeries { body: of.body.clone(), content, words: None, based_on: None };
    hand.ask(SECRETARY, &format!("series {}", of.body), rule, facts)
}

fn asked(hand: &Hand<'_>, of: &Point, facts: &Arc<Facts>) -> Result<(), WorldError> {
    let rule = AskPoint {
        session: session(hand, &of.body, of.turn)?,
        point: hand.own(&of.id),
        title: of.titles.clone(),
        words: Some(Words::new(Lang::Fr, &of.words)),
    };
    hand.ask(&of.who, &format!("asked {}", of.id), rule, facts)
}

/// The session that a body's series has on this day.
fn session(hand: &Hand<'_>, body: &str, turn: Date) -> Result<Id<kind::Matter>, WorldError> {
    let (filter, day) =
        (SessionFilter { body: Some(body.to_owned()), ..SessionFilter::default() }, turn.to_string());
    let all = hand.read(|read| read::sessions(read, &Eye::all(), &filter, MOST))?;
    let found = all.into_iter().find(|s| s.turn.as_ref().is_some_and(|(named, _)| *named == day));
    found.map(|s| s.id).ok_or_else(|| Hand::unknown("session", &format!("{body} {day}")))
}
