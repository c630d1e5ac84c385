//! What a profile ships is taken in once, again where it reads otherwise, and never over what people wrote.

use std::collections::BTreeMap;

use kernel::Text;
use readiness::command::{BeginVersion, ShipPlans};
use readiness::content::{Card, Holder, Shipped};
use readiness::plan::{Sort, Standing, Status};
use readiness::read::versions;
use testkit::on_both;

use crate::town::{Town, card, contact, frame, matter, officers};

pub(crate) fn title() -> Shipped {
    Shipped {
        plan: matter(),
        code: "general".into(),
        sort: Sort::General,
        standing: Standing::TitleOnly,
        organisation: Some("gas-network".into()),
        source: "a note, page 3".into(),
        frame: frame("Plan général"),
        cards: Vec::new(),
        contacts: Vec::new(),
    }
}

fn numbered(mut card: Card, key: u32) -> Card {
    card.key = key;
    (1..).zip(&mut card.steps).for_each(|(n, step)| step.key = n);
    card
}

/// An invented set for an officer and a mayor.
pub(crate) fn set(name: &str) -> Shipped {
    let mayor = card(Holder::Function("mayor".into()), &["explosion"], 1);
    Shipped {
        code: "gas".into(),
        sort: Sort::Special,
        standing: Standing::Fictitious,
        frame: frame(name),
        cards: vec![numbered(officers(&["explosion"]), 1), numbered(mayor, 2)],
        contacts: vec![readiness::content::Contact { key: 1, person: None, ..contact("+00 000 00 01") }],
        ..title()
    }
}

#[test]
fn titles_and_sets_come_in_once_and_again_when_they_change() {
    on_both(|place| {
        let town = Town::on(place);
        let (title, set) = (title(), set("Gaz (fictif)"));
        let ship = || ShipPlans { plans: vec![title.clone(), set.clone()], levels: BTreeMap::new() };
        assert_eq!(town.refused(ship()).key, "refusal-power-missing", "only the program does");
        town.system(ship());
        let head = town.journal.head();
        town.system(ship());
        assert_eq!(town.journal.head(), head);
        let row = town.plan(title.plan);
        assert_eq!(
            (row.standing, row.valid, row.source.as_deref()),
            (Standing::TitleOnly, None, Some("a note, page 3"))
        );
        assert_eq!(town.plan(set.plan).valid, Some((1, Status::Shipped)));
        let mut other = set.clone();
        other.frame.titles = Text::both("Gaz, autre (fictif)", "Gas, anders (fictief)");
        town.system(ShipPlans { plans: vec![other.clone()], levels: BTreeMap::new() });
        let row = town.plan(set.plan);
        assert_eq!((row.valid, row.frame.titles), (Some((2, Status::Shipped)), other.frame.titles));
        town.ask(BeginVersion { plan: set.plan });
        town.ask(BeginVersion { plan: title.plan });
        let before = town.journal.head();
        town.system(ship());
        assert_eq!(town.journal.head(), before, "somebody writes in them now");
        town.set_card(title.plan, 1, officers(&[]));
        town.submit(title.plan, 1);
        town.approve(title.plan, 1);
        assert_eq!(town.plan(title.plan).standing, Standing::Own, "it has content now");
        assert_eq!(town.read(|r| versions(r, set.plan)).len(), 3);
    });
}
