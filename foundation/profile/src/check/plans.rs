//! Plans: a title pretends to no content, an invented set is whole and can be dialled by nobody.

use std::collections::BTreeSet;

use super::{At, Checking};
use crate::{Plan, PlanContent, PlanLevel};

const FILE: &str = "plans.toml";
/// Longest term of an action of a level: a week.
const MOST_MINUTES: u32 = 7 * 24 * 60;
/// Beginnings of numbers that nobody has.
const INVENTED: [&str; 2] = ["+00 000 ", "+32 2 000 "];

pub(super) fn check(to: &mut Checking<'_>) {
    let profile = to.profile;
    to.codes(FILE, profile.plans.iter().map(|one| one.code.as_str()));
    let organisations: BTreeSet<&str> = profile.organisations.iter().map(|one| one.code.as_str()).collect();
    for plan in &profile.plans {
        let at = At::code(FILE, &plan.code);
        to.text(at, "titles", &plan.titles);
        for (field, text) in
            [("risk", &plan.risk), ("thresholds", &plan.thresholds), ("remark", &plan.remark)]
        {
            if let Some(text) = text {
                to.text(at, field, text);
            }
        }
        plan.organisation.iter().for_each(|code| to.refers(at, "organisation", code, &organisations));
        if plan.source.trim().is_empty() {
            to.error(at, format!("«{}»: source is empty", plan.code));
        }
        match plan.content {
            PlanContent::TitleOnly => title_only(to, plan),
            PlanContent::Fictitious => fictitious(to, plan),
        }
    }
}

fn title_only(to: &mut Checking<'_>, plan: &Plan) {
    let empty = plan.card.is_empty()
        && plan.level.is_empty()
        && plan.contact.is_empty()
        && plan.bodies.is_empty()
        && plan.perimeter.is_empty()
        && plan.thresholds.is_none();
    if !empty {
        let todo = "leave the rest out, or say fictitious";
        to.error(
            At::code(FILE, &plan.code),
            format!("«{}» is called title-only but has content; {todo}", plan.code),
        );
    }
}

fn fictitious(to: &mut Checking<'_>, plan: &Plan) {
    let profile = to.profile;
    let at = At::code(FILE, &plan.code);
    let bodies: BTreeSet<&str> = profile.bodies.iter().map(|one| one.code.as_str()).collect();
    for code in &plan.bodies {
        if !bodies.contains(code.as_str()) {
            to.error(
                at,
                format!("«{}»: body «{code}» does not exist; correct it or add it to bodies.toml", plan.code),
            );
        }
    }
    for one in &plan.perimeter {
        let colour = ["red", "orange", "yellow"].contains(&one.colour.as_str());
        if !colour || one.radius.is_some() == one.area.is_some() {
            let why = "a perimeter is red, orange or yellow, with a radius or an area";
            to.error(at, format!("«{}»: {why}", plan.code));
        }
    }
    if plan.card.is_empty() {
        to.error(at, format!("«{}»: without a card it cannot be activated; give it one", plan.code));
    }
    plan.card.iter().for_each(|card| check_card(to, plan, card));
    levels(to, plan);
    contacts(to, plan);
}

fn levels(to: &mut Checking<'_>, plan: &Plan) {
    let at = At::code(FILE, &plan.code);
    let mut seen = BTreeSet::new();
    for level in &plan.level {
        to.text(at, "the name of a level", &level.names);
        to.text(at, "the action of a level", &level.action);
        if level.indicator.trim().is_empty() || level.threshold.trim().is_empty() {
            to.error(at, format!("«{}»: a level names an indicator and a threshold of it", plan.code));
        }
        if !seen.insert((&level.indicator, &level.threshold)) {
            let twice = format!("{}/{}", level.indicator, level.threshold);
            to.error(at, format!("«{}»: two levels name «{twice}»; leave one out", plan.code));
        }
        let there = |card: &u32| usize::try_from(*card).is_ok_and(|n| (1..=plan.card.len()).contains(&n));
        for card in level.cards.iter().filter(|card| !there(card)) {
            let most = plan.card.len();
            to.error(at, format!("«{}»: a level names card {card}; there are {most}", plan.code));
        }
        whose(to, plan, level);
    }
}

/// Who answers for a level, and who does what, exist; a term can be kept.
fn whose(to: &mut Checking<'_>, plan: &Plan, level: &PlanLevel) {
    let profile = to.profile;
    let at = At::code(FILE, &plan.code);
    let functions: BTreeSet<&str> = profile.functions.iter().map(|one| one.code.as_str()).collect();
    let organisations: BTreeSet<&str> = profile.organisations.iter().map(|one| one.code.as_str()).collect();
    let offices = level.responsible.iter().map(|one| (&one.function, &one.organisation));
    let acts = level.act.iter().map(|one| (&one.function, &one.organisation));
    for (function, organisation) in offices.chain(acts) {
        to.refers(at, "function", function, &functions);
        organisation.iter().for_each(|code| to.refers(at, "organisation", code, &organisations));
    }
    for act in &level.act {
        to.text(at, "an action of a level", &act.text);
        if act.minutes.is_some_and(|minutes| minutes == 0 || minutes > MOST_MINUTES) {
            let term = format!("a term of 1 to {MOST_MINUTES} minutes");
            to.error(at, format!("«{}»: an action of a level has {term}", plan.code));
        }
    }
}

fn check_card(to: &mut Checking<'_>, plan: &Plan, card: &crate::PlanCard) {
    let profile = to.profile;
    let at = At::code(FILE, &plan.code);
    let functions: BTreeSet<&str> = profile.functions.iter().map(|one| one.code.as_str()).collect();
    let types: BTreeSet<&str> = profile.incident_types.iter().map(|one| one.code.as_str()).collect();
    to.text(at, "the title of a card", &card.title);
    if card.function.is_some() == card.discipline.is_some() {
        to.error(at, format!("«{}»: a card is for a function or for a discipline", plan.code));
    }
    card.function.iter().for_each(|code| to.refers(at, "function", code, &functions));
    let disciplines: Vec<String> = card.discipline.iter().cloned().collect();
    to.disciplines(at, &disciplines);
    card.types.iter().for_each(|code| to.refers(at, "incident type", code, &types));
    if !profile.catalogues.severity.iter().any(|severity| severity.rank == card.severity_from) {
        let from = card.severity_from;
        to.error(at, format!("«{}»: severity {from} is not on the scale of catalogues.toml", plan.code));
    }
    if card.step.is_empty() {
        to.error(at, format!("«{}»: a card has at least one step", plan.code));
    }
    let official = profile.head.official.clone();
    for (number, step) in card.step.iter().enumerate() {
        to.text_in(&official, at, &format!("step {} of a card", number + 1), &step.text);
    }
}

fn contacts(to: &mut Checking<'_>, plan: &Plan) {
    let profile = to.profile;
    let at = At::code(FILE, &plan.code);
    let functions: BTreeSet<&str> = profile.functions.iter().map(|one| one.code.as_str()).collect();
    let organisations: BTreeSet<&str> = profile.organisations.iter().map(|one| one.code.as_str()).collect();
    for contact in &plan.contact {
        contact.function.iter().for_each(|code| to.refers(at, "function", code, &functions));
        contact.organisation.iter().for_each(|code| to.refers(at, "organisation", code, &organisations));
        match &contact.label {
            Some(label) => to.text(at, "the label of a contact", label),
            None if contact.function.is_none() && contact.organisation.is_none() => {
                to.error(
                    at,
                    format!("«{}»: a contact has a function, an organisation or a label", plan.code),
                );
            }
            None => {}
        }
        let number = &contact.number;
        if !INVENTED.iter().any(|beginning| number.starts_with(beginning)) {
            let todo = format!(
                "an invented plan has invented numbers; begin it with «{}»",
                INVENTED.first().copied().unwrap_or_default()
            );
            to.error(at, format!("«{}»: «{number}» might be dialled; {todo}", plan.code));
        }
    }
}
