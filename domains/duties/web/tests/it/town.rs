//! An invented town to test in: a head who ticks off, a secretary who keeps the wheel, an auditor who reads, a guest.

use std::sync::Arc;

use duties::command::{TakeRules, id_of};
use duties::duty::{Content, Each, Lead};
use duties::rhythm::{Day, Every, Nth, Rhythm, Side, Term, Unit, Yearly};
use duties::{DutyEffects, DutyView, Facts, Member, Offered};
use duties_web::Desk;
use kernel::{Actor, Id, Text, kind};
use stage::{Part, Stage, codes, zone};
use web::testing::{Browser, Reply};

pub(crate) const HEAD: &str = "head";
pub(crate) const SECRETARY: &str = "secretary";
pub(crate) const AUDITOR: &str = "auditor";
pub(crate) const GUEST: &str = "guest";
/// Acts for the first of two municipalities.
pub(crate) const COORDINATOR: &str = "coordinator";

pub(crate) struct Town {
    pub(crate) router: axum::Router,
    pub(crate) desk: Arc<Desk>,
    pub(crate) facts: Arc<Facts>,
    stage: Stage,
}

impl std::ops::Deref for Town {
    type Target = Stage;
    fn deref(&self) -> &Stage {
        &self.stage
    }
}

pub(crate) fn content(fr: &str, nl: &str, rhythm: Rhythm) -> Content {
    Content {
        names: Text::three(fr, nl, fr),
        rhythm,
        about: None,
        off: None,
        contributes: std::collections::BTreeSet::new(),
        each: None,
        function: HEAD.into(),
        leads: vec![Lead { days: 30, what: Text::three("inviter", "uitnodigen", "invite") }],
        source: "note, p. 4".into(),
        note: None,
        verified: true,
    }
}

pub(crate) fn usual() -> Vec<(&'static str, Content)> {
    let every = |months| Rhythm::Every(Every { months, from: "2026-01-01".parse().unwrap() });
    let yearly = |month, day| Rhythm::Yearly(Yearly { month, day, within: None });
    let event = Text::three("la demande", "de vraag", "the request");
    let term = Rhythm::Term(Term { amount: 8, unit: Unit::Day, side: Side::After, event });
    let report = Content {
        about: Some(-1),
        verified: false,
        ..content("Rapport <annuel>", "Jaarverslag", yearly(12, Day::Last))
    };
    let thursday = Day::Weekday(Nth { nth: 1, weekday: 4 });
    vec![
        ("meeting", content("Réunion", "Vergadering", every(3))),
        ("report", report),
        ("four", content("Tous les quatre mois", "Om de vier maanden", every(4))),
        ("test", content("Essai", "Test", yearly(10, thursday))),
        ("day", content("Quinze mars", "Vijftien maart", yearly(3, Day::Number(15)))),
        ("answer", content("Réponse", "Antwoord", term)),
    ]
}

pub(crate) fn facts(offered: Vec<(&str, Content)>, hash: &str) -> Facts {
    let offered = offered.into_iter().map(|(code, content)| Offered { code: code.into(), content }).collect();
    Facts {
        functions: codes(&[HEAD, SECRETARY, COORDINATOR]),
        members: members(),
        offered,
        profile: ("town".into(), hash.into()),
        ..Facts::bare(zone())
    }
}

/// What each municipality owes at the end of the year.
pub(crate) fn contacts() -> Content {
    let rhythm = Rhythm::Yearly(Yearly { month: 12, day: Day::Last, within: None });
    let each = Some(Each { kind: "municipality".into(), function: COORDINATOR.into() });
    Content { each, ..content("Contacts", "Contacten", rhythm) }
}

fn members() -> Vec<Member> {
    let member = |code: &str, id| Member { code: code.into(), kind: "municipality".into(), id };
    let other = Id::of_words(&["organisation", "valcourt"]);
    vec![member("hautrive", stage::actor(COORDINATOR).organisation), member("valcourt", other)]
}

pub(crate) fn id(code: &str) -> Id<kind::Matter> {
    id_of("town", code)
}

impl Town {
    pub(crate) fn open() -> Self {
        Self::with(usual())
    }

    /// These duties were taken in.
    pub(crate) fn with(offered: Vec<(&str, Content)>) -> Self {
        let town = Self::under(facts(offered, "one"));
        town.submit(&Actor::system(), TakeRules { hash: "one".into() }, &town.facts).unwrap();
        town
    }

    /// Nothing was taken in yet.
    pub(crate) fn under(facts: Facts) -> Self {
        let parts = vec![
            Part::reader(HEAD).powers(&["matter.read", "duty.done"]).everywhere(),
            Part::reader(SECRETARY).powers(&["matter.read", "duty.done", "duty.keep"]).everywhere(),
            Part::reader(AUDITOR).everywhere(),
            Part::reader(COORDINATOR).powers(&["matter.read", "duty.own"]).everywhere(),
            Part::new(GUEST),
        ];
        let stage = Stage::open_with(parts, |definition| {
            definition.views.push(Arc::new(DutyView));
            definition.effects.push(Arc::new(DutyEffects));
            definition.keeps = desk::links::STEPS.to_vec();
        });
        let functions = [(HEAD, "Chef de service", "Diensthoofd"), (SECRETARY, "Secrétaire", "Secretaris")];
        let (facts, links) = (Arc::new(facts), stage.links());
        let given = Arc::clone(&facts);
        let desk = Arc::new(Desk {
            post: Arc::new(stage.post(&functions)),
            facts: Arc::new(move || Arc::clone(&given)),
            links,
            address: "https://town.example".into(),
        });
        let router = stage.router(vec![duties_web::contribution(&desk)]);
        Self { router, desk, facts, stage }
    }

    pub(crate) fn browser(&self, function: &str) -> Browser {
        Browser::new(&self.router, function)
    }

    /// The clock stands at noon of this day.
    pub(crate) fn noon(&self, day: &str) {
        self.clock.set(duties::dates::at_hour(day.parse().unwrap(), 12, &zone()).unwrap());
    }
}

/// The form was carried out.
pub(crate) fn went(reply: &Reply) {
    assert_eq!(reply.status, 303, "{}", reply.text);
}
