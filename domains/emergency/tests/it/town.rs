//! A town to test in: three levels with their regimes, two mayors, a governor, an officer.

use std::collections::BTreeSet;
use std::sync::Arc;

use emergency::command::{AnswerAct, DeclarePhase, EndPhase, Subject, Verdict};
use emergency::phase::{Act, Heard, How, Level, Means, Spoken, State};
use emergency::read::{Eye, PhaseRow, phase};
use emergency::{Criterion, EmergencyEffects, EmergencyView, Facts, Informed, Regime, Rule, Seat};
use kernel::{Actor, Id, Precision, Refusal, Resource, Stated, Text, kind};
use stage::Play;
use store::Receipt;
use testkit::{NIGHT, Place};

pub(crate) use stage::{codes as set, matter, stranger as actor, words};

pub(crate) struct Town {
    play: Play<Facts>,
    pub(crate) officer: Actor,
    /// Mayor of 90001; the other one's areas follow from the name of the function in [`facts`].
    pub(crate) mayor: Actor,
    pub(crate) governor: Actor,
}

impl std::ops::Deref for Town {
    type Target = Play<Facts>;
    fn deref(&self) -> &Play<Facts> {
        &self.play
    }
}

fn three(text: &str) -> Text {
    Text::three(text, text, text)
}

fn regime(level: Level, functions: &[&str], criteria: &[&str], from: &str) -> Regime {
    Regime {
        code: format!("{level}-1"),
        level,
        names: three(level.code()),
        authority: three("authority"),
        functions: functions.iter().map(|f| (*f).to_owned()).collect(),
        area: None,
        criteria: criteria
            .iter()
            .map(|c| Criterion { code: (*c).to_owned(), text: three(c), verified: true, speaks: Vec::new() })
            .collect(),
        every_criterion: false,
        inform: Vec::new(),
        inform_seconds: 300,
        inform_verified: true,
        bodies: vec!["committee".to_owned()],
        freezes: false,
        act: three("an act"),
        article: Some("3".to_owned()),
        verified: false,
        from: from.parse().unwrap(),
        until: None,
    }
}

fn informed(function: &str, organisation: Option<&str>, per: Option<&str>) -> Informed {
    Informed {
        function: function.to_owned(),
        organisation: organisation.map(str::to_owned),
        per: per.map(str::to_owned),
    }
}

/// Facts for whoever acts under this function: a mayor's seat is 90001, `mayor` of elsewhere 90002.
pub(crate) fn facts(function: &str) -> Arc<Facts> {
    let communal = Regime {
        area: Some("municipality".to_owned()),
        every_criterion: true,
        inform: vec![informed("governor", None, None), informed("duty-contact", Some("capital"), None)],
        ..regime(Level::Communal, &["mayor", "other-mayor"], &["small", "able"], "2020-01-01")
    };
    let provincial = Regime {
        inform: vec![informed("mayor", None, Some("municipality")), informed("governor", None, None)],
        ..regime(Level::Provincial, &["governor"], &["several", "growing"], "2020-01-01")
    };
    let federal = Regime { freezes: true, ..regime(Level::Federal, &[], &["wide"], "2024-04-26") };
    let mut facts = Facts::bare(stage::zone());
    facts.regimes = Arc::new(vec![communal, provincial, federal]);
    facts.functions = set(&["watch-officer", "mayor", "other-mayor", "governor", "duty-contact"]);
    facts.organisations = set(&["capital", "tram"]);
    facts.areas = ["90001", "90002"].map(|c| (c.to_owned(), "municipality".to_owned())).into();
    facts.areas.insert("zone-1".to_owned(), "zone".to_owned());
    facts.seat = match function {
        "mayor" => Seat { areas: set(&["90001"]), everywhere: false },
        "other-mayor" => Seat { areas: set(&["90002"]), everywhere: false },
        _ => Seat { areas: BTreeSet::new(), everywhere: true },
    };
    Arc::new(facts)
}

pub(crate) fn said(by: &str) -> Spoken {
    Spoken {
        heard: Heard {
            means: Means::Phone,
            read_back: true,
            source: Some(words("mail 12")),
            dated: Some(NIGHT.plus_seconds(-3600)),
        },
        name: Some(format!("{by} (fictif)")),
        number: Some("0490 00 00 01".to_owned()),
    }
}

pub(crate) fn minutes_ago(n: i64) -> Option<Stated> {
    Some(Stated { at: NIGHT.plus_seconds(-60 * n), precision: Precision::Minute })
}

/// An incident on the border of two municipalities.
pub(crate) fn incident(matter: Id<kind::Matter>) -> Subject {
    let resource =
        Resource { matter: Some(matter), areas: set(&["90001", "90002", "zone-1"]), ..Resource::service() };
    Subject { matter, label: "26-0417 Gaz".to_owned(), resource }
}

/// A phase of this level about a matter, with all that its authority has to say.
pub(crate) fn full(level: Level, about: Id<kind::Matter>) -> DeclarePhase {
    let (territory, criteria) = match level {
        Level::Communal => (set(&["90001"]), set(&["small", "able"])),
        Level::Provincial => (BTreeSet::new(), set(&["several"])),
        Level::Federal => (BTreeSet::new(), set(&["wide"])),
    };
    DeclarePhase {
        criteria,
        territory,
        reasons: Some(words("explosion")),
        means: Some(words("deux autopompes")),
        text: Text::both("La phase est déclenchée.", "De fase is afgekondigd."),
        ..DeclarePhase::new(matter(), level, incident(about))
    }
}

pub(crate) fn end(phase: Id<kind::Matter>, how: How) -> EndPhase {
    EndPhase {
        phase,
        how,
        reasons: Some(words("éteint")),
        text: Text::both("La phase est levée.", "De fase is opgeheven."),
        stated: None,
        heard: None,
        received: false,
        more: BTreeSet::new(),
        evaluation: matter(),
        based_on: None,
    }
}

pub(crate) fn answer(phase: Id<kind::Matter>, act: Act, verdict: Verdict) -> AnswerAct {
    AnswerAct { phase, act, verdict, words: Some(words("je précise")), based_on: None }
}

impl Town {
    pub(crate) fn on(place: &Place) -> Self {
        let officer = actor("watch-officer");
        let play = Play::on(place, &officer, facts, |definition| {
            definition.views.push(Arc::new(EmergencyView));
            definition.effects = vec![Arc::new(EmergencyEffects)];
        });
        Self { play, officer, mayor: actor("mayor"), governor: actor("governor") }
    }
    /// Must succeed.
    pub(crate) fn ask<R: Rule<Facts = Facts> + 'static>(&self, actor: &Actor, rule: R) -> Receipt {
        self.ask_as(actor, rule).unwrap()
    }
    pub(crate) fn refused<R: Rule<Facts = Facts> + 'static>(&self, actor: &Actor, rule: R) -> Refusal {
        self.refused_as(actor, rule)
    }
    pub(crate) fn row(&self, id: Id<kind::Matter>) -> PhaseRow {
        self.read(|r| phase(r, &Eye::all(), id)).unwrap()
    }
    pub(crate) fn state(&self, id: Id<kind::Matter>) -> State {
        self.row(id).state
    }
    /// Declares as this actor; the phase.
    pub(crate) fn declare(&self, actor: &Actor, rule: DeclarePhase) -> Id<kind::Matter> {
        let id = rule.phase;
        self.ask(actor, rule);
        id
    }
}
