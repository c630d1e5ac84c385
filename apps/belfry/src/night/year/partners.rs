//! The plans of the profile, and what partners were asked and answered about their measures.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use ::contributions::Facts;
use ::contributions::action::{Action, Figure};
use ::contributions::campaign::{Contact, Verdict, sheet_of};
use ::contributions::command::{AskPartners, By, CloseCampaign, Give, Judge, OpenCampaign, Partner};
use contributions_web::PlanMeasure;
use demo::{Answer, Campaign};
use jiff::ToSpan;
use kernel::{Handling, Id, Lang, Text, Timestamp, Words, kind};
use programme::command::LoadPlan;

use super::Hand;
use crate::wiring::{WorldError, contributions as wired, programme as plans};

pub(super) fn all(hand: &Hand<'_>) -> Result<(), WorldError> {
    let programme = plans::desk(hand.world, hand.post);
    let facts = (programme.facts)();
    for shipped in &(programme.library)().plans {
        let rule = LoadPlan { shipped: shipped.clone() };
        hand.ask("programme", &format!("plan {}", shipped.code), rule, &facts)?;
    }
    let desk = wired::desk(hand.world, hand.post)?;
    let facts = (desk.facts)();
    for campaign in &hand.year.campaign {
        let manager = hand.actor("programme")?;
        let measures = hand.read(|read| desk.measures.measures(read, &manager, campaign.year))?;
        ask(hand, campaign, &measures, &desk, &facts)?;
        for (n, answer) in (1..).zip(&campaign.answer) {
            give(hand, campaign, answer, n, &measures, &facts)?;
        }
        if campaign.closed {
            let rule = CloseCampaign { campaign: id(hand, campaign), words: None };
            hand.ask("programme", &format!("closed {}", campaign.year), rule, &facts)?;
        }
    }
    Ok(())
}

fn id(hand: &Hand<'_>, campaign: &Campaign) -> Id<kind::Matter> {
    hand.own(&format!("campaign-{}", campaign.year))
}

fn ask(
    hand: &Hand<'_>,
    campaign: &Campaign,
    measures: &[PlanMeasure],
    desk: &contributions_web::Desk,
    facts: &Arc<Facts>,
) -> Result<(), WorldError> {
    let lists = (desk.lists)();
    // A request that is over was due while it ran: the journal is written on one day.
    let today = hand.world.ground.today();
    let due = campaign.due.max(today.saturating_add(1.day()));
    let due = due.at(23, 59, 0, 0).to_zoned_datetime(facts.zone.clone());
    let due = due.map_err(|e| WorldError::Plain(e.to_string()))?.timestamp();
    let year = campaign.year;
    let open = OpenCampaign {
        campaign: id(hand, campaign),
        year,
        names: Text::three(
            format!("Contributions au plan, {year} (fictif)"),
            format!("Bijdragen aan het plan, {year} (fictief)"),
            format!("Contributions to the plan, {year} (fictitious)"),
        ),
        letter: lists.letter.clone(),
        questions: lists.questions.clone(),
        due: Timestamp::from_jiff(due),
        handling: Handling::Service,
        areas: BTreeSet::new(),
        readers: BTreeSet::new(),
    };
    hand.ask("programme", &format!("campaign {year}"), open, facts)?;
    let partner = |code: &String| {
        let known = lists.partners.iter().find(|p| p.code == *code);
        let known = known.ok_or_else(|| Hand::unknown("partner", code))?;
        let contact = Contact {
            name: Some("Contact (fictif / fictief)".to_owned()),
            mail: Some(format!("{code}@example.org")),
            lang: Some(if code.contains("ixelles") || code.contains("gilles") { Lang::Fr } else { Lang::Nl }),
        };
        let (names, areas) = (known.names.clone(), known.areas.clone());
        Ok(Partner { code: code.clone(), names, areas, contacts: vec![contact] })
    };
    let rule = AskPartners {
        campaign: id(hand, campaign),
        partners: campaign.partners.iter().map(partner).collect::<Result<_, WorldError>>()?,
        measures: measures.iter().map(|m| m.measure.clone()).collect(),
    };
    hand.ask("programme", &format!("asked {year}"), rule, facts)
}

/// One answer, and what became of it. The programme manager enters what partners hand in on paper.
fn give(
    hand: &Hand<'_>,
    campaign: &Campaign,
    answer: &Answer,
    n: i64,
    measures: &[PlanMeasure],
    facts: &Arc<Facts>,
) -> Result<(), WorldError> {
    let found = measures.iter().find(|m| m.measure.number == answer.measure);
    let measure = found.ok_or_else(|| Hand::unknown("measure", &answer.measure))?.measure.id;
    let sheet = sheet_of(id(hand, campaign), &answer.partner);
    let what = Words { text: answer.what.clone(), lang: answer.lang };
    let mut rule = Give::new(sheet, By::Program);
    if answer.nothing {
        rule.nothing = BTreeMap::from([(measure, what)]);
    } else {
        let figure = answer.figure.clone().map(|(n, unit)| Figure { thousandths: n * 1000, unit });
        rule.actions = vec![(
            None,
            Action {
                areas: answer.areas.clone(),
                groups: answer.groups.clone(),
                from: answer.from,
                until: answer.until,
                result: answer.result.clone(),
                figures: figure.into_iter().collect(),
                obstacles: answer.obstacles.clone(),
                ..Action::new(measure, what)
            },
        )];
    }
    let step = format!("{} {n}", campaign.year);
    hand.ask("programme", &format!("given {step}"), rule, facts)?;
    let Some(verdict) = &answer.verdict else { return Ok(()) };
    let number = 1 + campaign
        .answer
        .iter()
        .take(usize::try_from(n - 1).unwrap_or(0))
        .filter(|a| a.partner == answer.partner && !a.nothing)
        .count();
    let rule = Judge {
        sheet,
        actions: BTreeSet::from([i64::try_from(number).unwrap_or(1)]),
        verdict: Verdict::of(verdict).ok_or_else(|| Hand::unknown("verdict", verdict))?,
        words: answer.words.clone().map(|text| Words { text, lang: answer.lang }),
        based_on: None,
    };
    hand.ask("analyst", &format!("judged {step}"), rule, facts)
}
