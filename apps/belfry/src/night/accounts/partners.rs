//! What partners did and what of a plan is taken up, in accounts that are written after the plan is over, without a plan, and over the
//! years.

use std::sync::Arc;

use account::block::Origin;
use contributions::action::Translation;
use contributions::campaign::sheet_of;
use contributions::command::Translate;
use contributions::read::{Eye, campaigns};
use kernel::{Lang, Text, Words};
use web::testing::Browser;

use super::{Block, House, Part, ask, cells, kept, of, opened, parts, under};
use crate::wiring::registers;

/// The first sentence of a part, in Dutch.
fn sentence<'p>(parts: &'p [Part], code: &str) -> &'p str {
    match of(parts, code).first() {
        Some(Block::Paragraph { text, .. }) => text.show(Lang::Nl),
        other => unreachable!("{code}: {other:?}"),
    }
}

/// Where the pieces of a part come from.
fn origins<'p>(parts: &'p [Part], code: &str) -> Vec<&'p Origin> {
    of(parts, code).iter().flat_map(Block::sources).collect()
}

/// The heads of the first table of a part, in Dutch.
fn heads<'p>(parts: &'p [Part], code: &str) -> Vec<&'p str> {
    match of(parts, code).first() {
        Some(Block::Table { heads, .. } | Block::Spoken { heads, .. }) => {
            heads.iter().map(|h| h.show(Lang::Nl)).collect()
        }
        other => unreachable!("{code}: {other:?}"),
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_plan_that_is_over_counts_and_without_one_nothing_is_claimed() {
    let house = House::open();
    let manager = Browser::new(&house.front.router, &house.token_of("programme-manager"));
    assert_eq!(manager.post("/fr/plan/load", "").await.status, 303);

    // The plan of 2020 is closed; what it asked for is told of all the same.
    let closed = parts(&house, opened(&house, "implementation-plan", 2020));
    assert!(closed.iter().any(|p| p.code.starts_with("measure.actions.")), "it has measures");
    let gaps = under(&closed, "coverage");
    assert!(gaps.iter().any(|(_, text)| text.starts_with("7.7 – ")), "{gaps:?}");
    let pages: Vec<&str> = origins(&closed, "coverage").iter().map(|o| o.page.as_str()).collect();
    assert!(pages.contains(&"contributions/coverage?year=2020&only=unasked"), "{pages:?}");

    // Of 2026 no plan is known, and nobody was asked.
    let without = parts(&house, opened(&house, "implementation-plan", 2026));
    let said = sentence(&without, "coverage");
    assert!(said.starts_with("Er is geen plan van dat jaar bekend"), "{said}");
    let said = sentence(&without, "unanswered");
    assert!(said.starts_with("Voor dit jaar werd geen partner bevraagd"), "{said}");
    let balance = parts(&house, opened(&house, "mid-term", 2026));
    assert!(sentence(&balance, "coverage").starts_with("Er is geen plan"), "{:?}", of(&balance, "coverage"));

    // A register refers to measures of plans that are over by now, each under the name of its plan.
    let day = "2026-11-24".parse().unwrap();
    let measures = |day| house.world.live.read(|r| registers::measures(r, &Eye::all(), day)).unwrap();
    let labels =
        |day| -> Vec<String> { measures(day).iter().map(|m| m.label.show(Lang::Nl).to_owned()).collect() };
    assert!(labels(day).iter().any(|l| l.contains("2021-2024 · 8.8 ")), "{:?}", labels(day));
    let first = labels("2023-07-01".parse().unwrap()).remove(0);
    assert!(first.contains("2021-2024"), "those in force come first: {first}");
    house.world.close();
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_balance_spans_the_plan_and_an_action_is_read_in_the_language_of_its_partner_or_translated() {
    let house = House::open();
    let theme = kept::contribution(&house).await;
    let plan = parts(&house, opened(&house, "implementation-plan", 2023));
    let part = plan.iter().find(|p| p.code == "measure.actions.8-8").unwrap();
    assert_eq!(part.lacks(), [Lang::Fr], "a Dutch action is missing in French");
    assert!(matches!(part.blocks.first(), Some(Block::Spoken { .. })), "and read in Dutch there");

    // The year after, the balance holds both years.
    let balance = parts(&house, opened(&house, "mid-term", 2024));
    let achieved = format!("theme.achieved.{theme}");
    let heads = heads(&balance, &achieved);
    assert!(
        heads.iter().any(|h| h.ends_with(" 2021")) && heads.iter().any(|h| h.ends_with(" 2024")),
        "{heads:?}"
    );
    let told = cells(&balance, &achieved);
    assert!(
        ["2023", "8.8", "Ronde van de wijk (fictief)"].iter().all(|w| told.iter().any(|c| c == w)),
        "{told:?}"
    );
    let row = row_of(&balance, "coverage", "8.8 – ");
    let (thin, unasked) = ("onvoldoende opgevolgd", "geen bevraging bekend");
    assert_eq!(row.get(1..).unwrap(), [unasked, unasked, thin, unasked], "year beside year");
    let pages: Vec<&str> = origins(&balance, "coverage").iter().map(|o| o.page.as_str()).collect();
    let wanted = format!("contributions/coverage?year=2024&theme=pgsp-2021-2024%3A{theme}&by=year");
    assert!(pages.contains(&wanted.as_str()), "{pages:?}");

    let campaign = house.world.live.read(|r| campaigns(r, &Eye::all())).unwrap();
    let campaign = campaign.iter().find(|c| c.names.show(Lang::Nl) == "Bijdragen (fictief)").unwrap().id;
    let translation = Translation {
        what: Words::new(Lang::Fr, "Tour du quartier (fictif)"),
        result: None,
        figures: Vec::new(),
        obstacles: None,
    };
    let sheet = sheet_of(campaign, "quai-fictif");
    let facts = Arc::new(contributions::Facts::bare(house.world.facts.zone.clone()));
    ask(&house, Translate { sheet, action: 1, translation, based_on: None }, &facts);
    let balance = parts(&house, opened(&house, "mid-term", 2023));
    let part = balance.iter().find(|p| p.code == achieved).unwrap();
    let texts: Vec<&Text> = part.blocks.iter().flat_map(Block::texts).collect();
    let both = texts.iter().find(|t| t.get(Lang::Nl) == Some("Ronde van de wijk (fictief)")).unwrap();
    assert_eq!(both.get(Lang::Fr), Some("Tour du quartier (fictif) (traduction du service)"));
    assert!(part.lacks().is_empty(), "nothing is missing any more");
    house.world.close();
}

/// The cells of the row that begins like this, in Dutch.
fn row_of(parts: &[Part], code: &str, begins: &str) -> Vec<String> {
    let rows = of(parts, code).iter().find_map(|block| match block {
        Block::Table { rows, .. } => {
            rows.iter().find(|(cells, _)| cells.first().is_some_and(|c| c.show(Lang::Nl).starts_with(begins)))
        }
        _ => None,
    });
    let Some((cells, _)) = rows else { unreachable!("{code}: no {begins}") };
    cells.iter().map(|c| c.show(Lang::Nl).to_owned()).collect()
}
