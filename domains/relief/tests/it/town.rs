//! A town to test in: a journal with the view of relief, a watch officer, a mayor who asks, two halls.

use std::collections::BTreeSet;
use std::sync::Arc;

use kernel::{Actor, Id, Text, kind};
use relief::command::{AcceptNeed, Allocate, AskNeed, Asker, OpenSite, ReportFigures, To};
use relief::figure::Told;
use relief::read::{Eye, LevelRow, NeedRow, SiteRow, need, site};
use relief::site::Description;
use relief::{Facts, ReliefEffects, ReliefView};
use stage::Play;
use testkit::Place;

pub(crate) use stage::{matter, stranger as actor, words};

pub(crate) struct Town {
    play: Play<Facts>,
    pub(crate) officer: Actor,
    pub(crate) mayor: Actor,
}

impl std::ops::Deref for Town {
    type Target = Play<Facts>;
    fn deref(&self) -> &Play<Facts> {
        &self.play
    }
}

pub(crate) fn facts() -> Facts {
    let mut facts = Facts::bare(stage::zone());
    facts.kinds = [("places".to_owned(), 6 * 3600), ("beds".to_owned(), 24 * 3600)].into();
    facts.groups = ["families", "wheelchair"].map(str::to_owned).into();
    facts.profiles = [("age-0-17", "age"), ("age-18", "age"), ("alone", "household")]
        .map(|(c, q)| (c.into(), q.into()))
        .into();
    facts.functions = ["watch-officer", "mayor", "governor"].map(str::to_owned).into();
    facts.organisations = ["cross"].map(str::to_owned).into();
    facts.municipalities = ["90001", "90002", "90003"].map(str::to_owned).into();
    facts
}

pub(crate) fn described(municipality: &str) -> Description {
    Description {
        names: Text::both("Salle", "Zaal"),
        place: None,
        point: None,
        municipality: Some(municipality.to_owned()),
        organisation: None,
        kinds: ["places", "beds"].map(str::to_owned).into(),
    }
}

pub(crate) fn told(kind: &str, offered: i64, held: i64, used: i64) -> Told {
    Told { kind: kind.into(), offered: Some(offered), held: Some(held), used: Some(used) }
}

impl Town {
    pub(crate) fn on(place: &Place) -> Self {
        Self::with(place, |_| {})
    }
    pub(crate) fn with(place: &Place, change: impl FnOnce(&mut store::Definition)) -> Self {
        let (officer, mayor, facts) = (actor("watch-officer"), actor("mayor"), Arc::new(facts()));
        let play = Play::on(
            place,
            &officer,
            move |_| Arc::clone(&facts),
            |definition| {
                definition.views.push(Arc::new(ReliefView));
                definition.effects = vec![Arc::new(ReliefEffects)];
                change(definition);
            },
        );
        Self { play, officer, mayor }
    }
    /// A hall in 90001 with so many places, none of them taken.
    pub(crate) fn hall(&self, code: &str, offered: i64) -> Id<kind::Matter> {
        let rule = OpenSite::new(matter(), code, described("90001"));
        let id = rule.site;
        self.ask(rule);
        self.ask(ReportFigures::one(id, told("places", offered, 0, 0)));
        id
    }
    /// So many places are asked for by the mayor, and accepted.
    pub(crate) fn wanted(&self, n: i64) -> Id<kind::Matter> {
        let id = self.asked(n);
        self.ask(AcceptNeed { need: id, words: None, based_on: None });
        id
    }
    /// So many places are asked for by the mayor.
    pub(crate) fn asked(&self, n: i64) -> Id<kind::Matter> {
        let rule = AskNeed { municipality: Some("90001".into()), ..AskNeed::new(matter(), "places", n) };
        let id = rule.need;
        self.ask_as(&self.mayor, rule).unwrap();
        id
    }
    pub(crate) fn row(&self, id: Id<kind::Matter>) -> SiteRow {
        self.read(|r| site(r, &Eye::all(), id)).unwrap()
    }
    pub(crate) fn places(&self, id: Id<kind::Matter>) -> LevelRow {
        self.row(id).levels.remove("places").unwrap()
    }
    pub(crate) fn need(&self, id: Id<kind::Matter>) -> NeedRow {
        self.read(|r| need(r, &Eye::all(), id)).unwrap()
    }
}

pub(crate) fn reserve(need: Id<kind::Matter>, site: Id<kind::Matter>, count: i64) -> Allocate {
    Allocate { need, to: To::Site(site), count, words: None }
}

/// Who asks, where an officer writes it down for the mayor.
pub(crate) fn for_mayor() -> Asker {
    Asker { function: Some("mayor".into()), ..Asker::default() }
}

pub(crate) fn set(codes: &[&str]) -> BTreeSet<String> {
    codes.iter().map(|c| (*c).to_owned()).collect()
}
