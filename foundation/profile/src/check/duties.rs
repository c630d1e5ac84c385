//! The year wheel: names, functions, rhythms that lead somewhere.

use std::collections::BTreeSet;

use kernel::Lang;

use super::{At, Checking};
use crate::{Duty, DutyDay, DutyRhythm};

const FILE: &str = "duties.toml";

pub(super) fn check(to: &mut Checking<'_>) {
    let profile = to.profile;
    to.codes(FILE, profile.duties.iter().map(|one| one.code.as_str()));
    let functions: BTreeSet<&str> = profile.functions.iter().map(|one| one.code.as_str()).collect();
    let bodies: BTreeSet<&str> = profile.bodies.iter().map(|one| one.code.as_str()).collect();
    for one in &profile.duties {
        let at = At::code(FILE, &one.code);
        to.text(at, "names", &one.names);
        to.refers(at, "function", &one.function, &functions);
        one.contributes.iter().for_each(|code| to.refers(at, "function", code, &functions));
        if let Some(each) = &one.each {
            to.refers(at, "function", &each.function, &functions);
            if !profile.organisations.iter().any(|o| o.kind == each.kind) {
                let kind = &each.kind;
                to.error(at, format!("«{}»: no organisation is of the sort «{kind}»", one.code));
            }
        }
        if let Some(body) = &one.body {
            to.refers(at, "body", body, &bodies);
        }
        one.lead.iter().for_each(|lead| to.text(at, "lead", &lead.what));
        if let Some(note) = &one.note {
            to.text(at, "note", note);
        }
        for wrong in wrong(one) {
            to.error(at, format!("«{}»: {wrong}", one.code));
        }
        if let DutyRhythm::Term { event, .. } = &one.rhythm {
            to.text(at, "event", event);
        }
    }
}

fn wrong(one: &Duty) -> Vec<&'static str> {
    let mut all = Vec::new();
    let mut needs = |right: bool, words: &'static str| {
        if !right {
            all.push(words);
        }
    };
    needs(!one.source.trim().is_empty(), "source is empty");
    needs(one.off.as_deref().is_none_or(|off| ["before", "after"].contains(&off)), "off is before or after");
    needs(
        one.each.is_none() || one.body.is_none(),
        "what a body does by meeting is not owed by each organisation",
    );
    needs(one.lead.iter().all(|lead| lead.days > 0), "a lead time has at least a day");
    match &one.rhythm {
        DutyRhythm::Every { months, from } => {
            needs((1..=120).contains(months), "months is 1 to 120");
            needs(from.day() == 1, "from is the first of a month");
        }
        DutyRhythm::Yearly { month, day, within } => {
            needs((1..=12).contains(month), "month is 1 to 12");
            needs(within.is_none_or(|n| (1..=12).contains(&n)), "within is 1 to 12 months");
            let fits = match day {
                // A year without a 29th of February.
                DutyDay::Number(n) => jiff::civil::Date::new(2027, *month, *n).is_ok(),
                DutyDay::Last => true,
                DutyDay::Weekday { nth, weekday } => (1..=4).contains(nth) && (1..=7).contains(weekday),
            };
            needs(fits, "not every year has that day");
        }
        DutyRhythm::Term { amount, unit, side, event } => {
            let units = ["day", "week", "month", "year", "calendar-year"];
            needs(units.contains(&unit.as_str()), "unit is day, week, month, year or calendar-year");
            needs(["before", "after"].contains(&side.as_str()), "side is before or after");
            needs(side == "after" || *amount > 0 && unit != "calendar-year", "nothing lies that long before");
            needs(event.get(Lang::Fr).is_some(), "event is empty");
        }
    }
    all
}
