//! The plans of the profile, and what partners were asked and answered about their measures.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use ::contributions::Facts;
use ::contributions::action::{Action, Figure};
use ::contributions::campaign::{Contact, Verdict, sheet_of};
use ::contributions::command::{AskPartners, By, CloseCampaign, Give, Judge, OpenCampaign, Partner};
use contributions_web::{Desk, PlanMeasure};
use demo::lived::{Answer, Campaign};
use kernel::{Handling, Id, Lang, Text, Words, kind};
use programme::command::LoadPlan;

use super::steps::Steps;
use super::{Hand, local};
use crate::wiring::{WorldError, contributions as wired, programme as plans};

pub(super) fn tell<'a>(hand: &Hand<'a>, steps: &mut Steps<'a>) -> Result<(), WorldError> {
    let year = hand.year;
    let desk = wired::desk(hand.world, hand.post)?;
    let facts = (desk.facts)();
    steps.at(year.plan.taken_in, |hand| {
        let programme = plans::desk(hand.world, hand.post);
        let facts = (programme.facts)();
        for shipped in &(programme.library)().plans {
            let rule = LoadPlan { shipped: shipped.clone() };
            hand.ask("programme", &format!("plan {}", shipped.code), rule, &facts)?;
        }
        Ok(())
    });
    for campaign in &year.campaign {
        let (own, told) = (Arc::clone(&facts), Arc::clone(&desk));
        steps.at(campaign.on, move |hand| {
            let measures = measures(hand, campaign, &told)?;
            ask(hand, campaign, &measures, &told, &own)
        });
        for (n, answer) in (1..).zip(&campaign.answer) {
            let (own, told) = (Arc::clone(&facts), Arc::clone(&desk));
            steps.at(answer.on, move |hand| {
                give(hand, campaign, answer, n, &measures(hand, campaign, &told)?, &own)
            });
            if let Some((on, verdict)) = &answer.verdict {
                let own = Arc::clone(&facts);
                steps.at(*on, move |hand| judge(hand, campaign, answer, n, verdict, &own));
            }
        }
        if let Some(on) = campaign.closed {
            let own = Arc::clone(&facts);
            steps.at(on, move |hand| {
                let rule = CloseCampaign { campaign: id(hand, campaign), words: None };
                hand.ask("programme", &format!("closed {}", campaign.year), rule, &own)
            });
        }
    }
    Ok(())
}

/// The measures about which a campaign asks.
fn measures(hand: &Hand<'_>, campaign: &Campaign, desk: &Desk) -> Result<Vec<PlanMeasure>, WorldError> {
    let manager = hand.actor("programme")?;
    let all = hand.read(|read| desk.measures.measures(read, &manager, campaign.year))?;
    Ok(all.into_iter().filter(|m| campaign.measures.contains(&m.measure.number)).collect())
}

fn id(hand: &Hand<'_>, campaign: &Campaign) -> Id<kind::Matter> {
    hand.own(&format!("campaign-{}", campaign.year))
}

fn ask(
    hand: &Hand<'_>,
    campaign: &Campaign,
    measures: &[PlanMeasure],
    desk: &Desk,
    facts: &Arc<Facts>,
) -> Result<(), WorldError> {
    let lists = (desk.lists)();
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
        due: local(hand.world, campaign.due.at(23, 59, 0, 0))?,
        handling: Handling::Service,
        areas: BTreeSet::new(),
        readers: BTreeSet::new(),
        reminders: None,
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
        let (names, areas, kind) = (known.names.clone(), known.areas.clone(), Some(known.kind.clone()));
        Ok(Partner { code: code.clone(), names, kind, areas, contacts: vec![contact] })
    };
    let rule = AskPartners {
        campaign: id(hand, campaign),
        partners: campaign.partners.iter().map(partner).collect::<Result<_, WorldError>>()?,
        measures: measures.iter().map(|m| m.measure.clone()).collect(),
    };
    hand.ask("programme", &format!("asked {year}"), rule, facts)
}

/// One answer. The programme manager enters what partners hand in on paper.
fn give(
    hand: &Hand<'_>,
    campaign: &Campaign,
    answer: &Answer,
    n: usize,
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
    hand.ask("programme", &format!("given {} {n}", campaign.year), rule, facts)
}

/// What the analyst makes of it. An action has the number under which it came to its sheet.
fn judge(
    hand: &Hand<'_>,
    campaign: &Campaign,
    answer: &Answer,
    n: usize,
    verdict: &str,
    facts: &Arc<Facts>,
) -> Result<(), WorldError> {
    let before = campaign.answer.iter().take(n - 1);
    let number = 1 + before.filter(|a| a.partner == answer.partner && !a.nothing).count();
    let rule = Judge {
        sheet: sheet_of(id(hand, campaign), &answer.partner),
        actions: BTreeSet::from([i64::try_from(number).unwrap_or(1)]),
        nothing: BTreeSet::new(),
        verdict: Verdict::of(verdict).ok_or_else(|| Hand::unknown("verdict", verdict))?,
        words: answer.words.clone().map(|text| Words { text, lang: answer.lang }),
        based_on: None,
    };
    hand.ask("analyst", &format!("judged {} {n}", campaign.year), rule, facts)
}
