//! A town to test in: a journal with the view of plans, a coordinator who writes, a mayor who approves, an officer.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use kernel::{Actor, Handling, Id, Resource, Text, kind};
use readiness::command::{
    ActivatePlan, BeginVersion, EnterPlan, FollowIncident, JudgeVersion, SetCard, SetContact, SubmitVersion,
    Verdict,
};
use readiness::content::{Card, Contact, Frame, Holder, Means, Step};
use readiness::plan::Sort;
use readiness::read::{CardRow, Eye, PlanRow, RunRow, cards, plan, run};
use readiness::run::reflex_of;
use readiness::{Facts, ReadinessEffects, ReadinessView};
use stage::{Play, codes};
use testkit::{NIGHT, Place};

pub(crate) use stage::{matter, stranger as actor, words};

pub(crate) struct Town {
    play: Play<Facts>,
    pub(crate) coordinator: Actor,
    pub(crate) mayor: Actor,
    pub(crate) officer: Actor,
}

impl std::ops::Deref for Town {
    type Target = Play<Facts>;
    fn deref(&self) -> &Play<Facts> {
        &self.play
    }
}

pub(crate) fn facts() -> Arc<Facts> {
    let mut facts = Facts::bare(stage::zone());
    let functions = ["watch-officer", "mayor", "coordinator", "fire", "governor"];
    facts.functions = functions.map(|f| (f.to_owned(), BTreeSet::new())).into();
    facts.functions.insert("fire".into(), codes(&["D1"]));
    facts.organisations = codes(&["gas-network"]);
    facts.areas = codes(&["90001", "90002", "90003"]);
    facts.types = codes(&["explosion", "flood"]);
    facts.bodies = codes(&["command-post", "committee"]);
    Arc::new(facts)
}

pub(crate) fn frame(title: &str) -> Frame {
    Frame { titles: Text::both(title, title), ..Frame::default() }
}

/// A card for whoever holds it, with one step after ten minutes and one without a term that needs a reason when left out.
pub(crate) fn card(holder: Holder, types: &[&str], severity_from: i64) -> Card {
    let step = |key, text: &str, minutes, needs_reason| Step {
        key,
        text: Text::both(text, text),
        minutes,
        needs_reason,
    };
    Card {
        key: 0,
        holder,
        title: Text::both("Carte", "Kaart"),
        types: types.iter().map(|t| (*t).to_owned()).collect(),
        severity_from,
        steps: vec![step(0, "Appeler", Some(10), false), step(0, "Couper", None, true)],
    }
}

pub(crate) fn officers(types: &[&str]) -> Card {
    card(Holder::Function("watch-officer".into()), types, 2)
}

pub(crate) fn contact(number: &str) -> Contact {
    Contact {
        key: 0,
        function: None,
        organisation: Some("gas-network".into()),
        label: None,
        person: Some("Quelqu’un (fictif)".into()),
        number: number.into(),
        means: Means::Phone,
        note: None,
        checked: None,
    }
}

/// An explosion that concerns these areas.
pub(crate) fn explosion(incident: Id<kind::Matter>, severity: i64) -> FollowIncident {
    FollowIncident {
        incident,
        label: "26-0417".into(),
        incident_type: "explosion".into(),
        severity,
        resource: Resource {
            matter: Some(incident),
            areas: BTreeSet::from(["90001".to_owned()]),
            ..Resource::service()
        },
        live: true,
        from: NIGHT,
    }
}

impl Town {
    pub(crate) fn on(place: &Place) -> Self {
        Self::with(place, |_| {})
    }
    pub(crate) fn with(place: &Place, change: impl FnOnce(&mut store::Definition)) -> Self {
        let coordinator = actor("coordinator");
        let play = Play::on(
            place,
            &coordinator,
            |_| facts(),
            |definition| {
                definition.views.push(Arc::new(ReadinessView));
                definition.effects.push(Arc::new(ReadinessEffects));
                change(definition);
            },
        );
        Self { play, coordinator, mayor: actor("mayor"), officer: actor("watch-officer") }
    }
    pub(crate) fn plan(&self, id: Id<kind::Matter>) -> PlanRow {
        self.read(|r| plan(r, &Eye::all(), id, None)).unwrap()
    }
    pub(crate) fn run(&self, id: Id<kind::Matter>) -> RunRow {
        self.read(|r| run(r, &Eye::all(), id)).unwrap()
    }
    pub(crate) fn cards(&self, id: Id<kind::Matter>) -> Vec<CardRow> {
        self.read(|r| cards(r, id))
    }

    /// A draft without cards.
    pub(crate) fn draft(&self, title: &str) -> Id<kind::Matter> {
        let plan = matter();
        self.ask(EnterPlan {
            plan,
            sort: Sort::Special,
            organisation: None,
            areas: BTreeSet::new(),
            handling: Handling::Service,
            readers: BTreeSet::new(),
            frame: frame(title),
        });
        plan
    }
    pub(crate) fn set_card(&self, plan: Id<kind::Matter>, version: i64, card: Card) {
        self.ask(SetCard { plan, version, card, based_on: None });
    }
    pub(crate) fn submit(&self, plan: Id<kind::Matter>, version: i64) {
        self.ask(SubmitVersion { plan, version, words: None, based_on: None });
    }
    pub(crate) fn approve(&self, plan: Id<kind::Matter>, version: i64) {
        let rule = JudgeVersion { plan, version, verdict: Verdict::Approve, words: None, based_on: None };
        self.ask_as(&self.mayor, rule).unwrap();
    }
    /// An approved plan with a card for the officer that an explosion opens, one for D1 with the plan only, and a contact.
    pub(crate) fn approved(&self) -> Id<kind::Matter> {
        let plan = self.draft("Gaz");
        self.set_card(plan, 1, officers(&["explosion"]));
        self.set_card(plan, 1, card(Holder::Discipline("D1".into()), &[], 1));
        self.ask(SetContact { plan, version: 1, contact: contact("0490 00 00 01"), based_on: None });
        self.submit(plan, 1);
        self.approve(plan, 1);
        plan
    }
    /// A further version that holds, with one more card.
    pub(crate) fn renew(&self, plan: Id<kind::Matter>) {
        self.ask(BeginVersion { plan });
        self.set_card(plan, 2, card(Holder::Function("mayor".into()), &["explosion"], 1));
        self.submit(plan, 2);
        self.approve(plan, 2);
    }
    /// The cards of an explosion of this severity.
    pub(crate) fn explode(&self, severity: i64) -> (Id<kind::Matter>, Id<kind::Matter>) {
        let incident = matter();
        self.system(explosion(incident, severity));
        (incident, reflex_of(incident))
    }
    pub(crate) fn activation(&self, plan: Id<kind::Matter>) -> ActivatePlan {
        let reason = Some(words("motif"));
        ActivatePlan { run: matter(), plan, about: None, level: None, reason, stated: None }
    }
    pub(crate) fn activate(&self, rule: ActivatePlan) -> Id<kind::Matter> {
        let run = rule.run;
        self.ask_as(&self.officer, rule).unwrap();
        run
    }
}

/// What stands in each card: number of its steps, and of those settled.
pub(crate) fn tally(cards: &[CardRow]) -> BTreeMap<i64, (usize, usize)> {
    cards.iter().map(|c| (c.k, (c.steps.len(), c.settled()))).collect()
}
