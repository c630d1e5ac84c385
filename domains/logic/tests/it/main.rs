//! Logic models on both databases: what leads to what, versions, who sees what, the shape of every event.
#![expect(clippy::unwrap_used, reason = "tests stop where something is wrong")]

use std::collections::BTreeSet;
use std::path::Path;
use std::sync::Arc;

use kernel::{Handling, Id, Text, kind};
use logic::command::{
    DescribeModel, FixVersion, LoadModel, OpenModel, RemoveElement, SetElement, Standing, standing,
};
use logic::event::KINDS;
use logic::library::{self, Codes, Shipped};
use logic::model::{About, Column, Element, Open};
use logic::read::{Eye, ModelRow, about, model, models, resource, versions};
use logic::{Facts, LogicView};
use stage::{Play, codes, every_way_shows_what_the_guard_permits, matter, words};
use testkit::{Place, on_both};

struct Town(Play<Facts>);

impl std::ops::Deref for Town {
    type Target = Play<Facts>;
    fn deref(&self) -> &Play<Facts> {
        &self.0
    }
}

impl Town {
    fn on(place: &Place) -> Self {
        let known = codes(&["analyst", "watch-officer", "mayor", "governor"]);
        let facts = Arc::new(Facts { functions: known, ..Facts::default() });
        let lead = stage::actor("analyst");
        Self(Play::on(
            place,
            &lead,
            move |_| Arc::clone(&facts),
            |definition| {
                definition.views.push(Arc::new(LogicView));
            },
        ))
    }
    fn open(&self) -> Id<kind::Matter> {
        let rule = opening(Open::default());
        self.ask(rule.clone());
        rule.model
    }
    fn set(&self, model: Id<kind::Matter>, element: Element) {
        self.ask(SetElement { model, n: None, element, based_on: None });
    }
    fn row(&self, id: Id<kind::Matter>) -> ModelRow {
        self.read(|r| model(r, &Eye::all(), id)).unwrap()
    }
}

fn opening(open: Open) -> OpenModel {
    let about = Some(About { matter: matter(), label: "OO 7.2".into() });
    OpenModel { model: matter(), names: Text::both("Modèle", "Model"), about, open }
}

fn element(column: Column, to: &[i64]) -> Element {
    Element { column, words: Text::both("x", "x"), indicator: None, to: to.iter().copied().collect() }
}

/// An input, an activity, an output and an outcome, each leading to the next.
fn chain(town: &Town) -> Id<kind::Matter> {
    let id = town.open();
    town.set(id, element(Column::Outcome, &[]));
    town.set(id, element(Column::Output, &[1]));
    town.set(id, element(Column::Activity, &[2]));
    town.set(id, element(Column::Input, &[3]));
    id
}

#[test]
fn one_leads_to_the_other_and_never_back() {
    on_both(|place| {
        let town = Town::on(place);
        let id = chain(&town);
        let refused = |n, element| town.refused(SetElement { model: id, n, element, based_on: None });
        // From an outcome to an input, to itself, to nothing.
        assert_eq!(refused(Some(1), element(Column::Outcome, &[4])).key, "refusal-logic-leads-back");
        assert_eq!(refused(Some(1), element(Column::Outcome, &[1])).key, "refusal-logic-leads-back");
        assert_eq!(refused(None, element(Column::Input, &[9])).key, "refusal-logic-leads-back");
        // The output cannot become an input while an activity leads to it.
        assert_eq!(refused(Some(2), element(Column::Input, &[1])).field.as_deref(), Some("column"));
        // An assumption bears on anything, and nothing leads to it.
        town.set(id, element(Column::Assumption, &[1, 3]));
        assert_eq!(refused(Some(4), element(Column::Input, &[5])).key, "refusal-logic-leads-back");
        assert_eq!(refused(Some(7), element(Column::Input, &[])).key, "refusal-logic-gone");
        let silent = Element { words: Text::one(kernel::Lang::Fr, "x"), ..element(Column::Input, &[]) };
        assert_eq!(refused(None, silent).field.as_deref(), Some("words-nl"));
        let row = town.row(id);
        assert_eq!((row.elements.len(), row.blind().count()), (5, 1));
        town.ask(RemoveElement { model: id, n: 3, why: words("abandonnée") });
        let left: Vec<(i64, Vec<i64>)> =
            town.row(id).elements.into_iter().map(|(n, e)| (n, e.to.into_iter().collect())).collect();
        assert_eq!(left, [(1, vec![]), (2, vec![1]), (4, vec![]), (5, vec![1])]);
        // A number that was given is not given again.
        town.set(id, element(Column::Activity, &[]));
        assert_eq!(town.row(id).elements.last().unwrap().0, 6);
    });
}

#[test]
fn what_a_model_is_called_and_about_is_written_anew() {
    on_both(|place| {
        let town = Town::on(place);
        let id = chain(&town);
        let before = town.row(id);
        let target = matter();
        let to = About { matter: target, label: "OO 1.2".into() };
        let describe = |fr: &str, based_on| DescribeModel {
            model: id,
            names: Text::both(fr, "ander"),
            about: Some(to.clone()),
            based_on,
        };
        assert_eq!(town.refused(describe("", None)).field.as_deref(), Some("names-fr"));
        assert_eq!(town.refused(describe("autre", Some(1))).key, "refusal-logic-changed");
        town.ask(describe("autre", Some(before.changed_seq)));
        let head = town.journal.head();
        town.ask(describe("autre", None));
        assert_eq!(town.journal.head(), head, "twice is once");
        let row = town.row(id);
        assert_eq!((row.names, row.about), (Text::both("autre", "ander"), Some(to.clone())));
        assert_eq!(row.elements, before.elements);
        assert_eq!(town.read(|r| about(r, &Eye::all(), target)).len(), 1);
        assert_eq!(town.read(|r| about(r, &Eye::all(), before.about.unwrap().matter)).len(), 0);
        assert_eq!(town.journal.compare_with_rebuild().unwrap(), Vec::new());
    });
}

#[test]
fn a_version_stays_as_it_was() {
    on_both(|place| {
        let town = Town::on(place);
        let id = chain(&town);
        let fix = || FixVersion { model: id, why: words("adopté"), based_on: None };
        town.ask(fix());
        assert_eq!(town.refused(fix()).key, "refusal-logic-nothing-new");
        assert!(!town.row(id).draft);
        town.ask(RemoveElement { model: id, n: 1, why: words("x") });
        assert!(town.row(id).draft);
        town.ask(fix());
        let all = town.read(|r| versions(r, id));
        assert_eq!(all.iter().map(|v| (v.no, v.elements.len())).collect::<Vec<_>>(), [(2, 3), (1, 4)]);
        let old =
            SetElement { model: id, n: Some(2), element: element(Column::Output, &[]), based_on: Some(1) };
        assert_eq!(town.refused(old).key, "refusal-logic-changed");
        let target = town.row(id).about.unwrap().matter;
        assert_eq!(town.read(|r| about(r, &Eye::all(), target)).len(), 1);
        assert_eq!(town.journal.compare_with_rebuild().unwrap(), Vec::new());
    });
}

/// What the profile in this folder ships.
fn shipped(profile: &str) -> Vec<Shipped> {
    let files = kernel::FolderFiles(testkit::root().join("profiles").join(profile));
    let measure = |plan: &str, number: &str| Id::of_words(&[plan, number]);
    let codes = Codes { profile, measure: &measure, indicator: &|code| Id::of_words(&[code]) };
    library::read(&files, codes).unwrap()
}

#[test]
fn what_a_profile_ships_is_taken_in_once_and_then_belongs_to_people() {
    on_both(|place| {
        let town = Town::on(place);
        assert!(shipped("minimal").is_empty());
        let [one]: [Shipped; 1] = shipped("brussels").try_into().unwrap();
        let load = || LoadModel { shipped: one.clone() };
        let stands = || town.read(|r| standing(r, &one));
        assert_eq!(stands(), Standing::New);
        town.ask(load());
        let row = town.row(one.model);
        assert_eq!((row.elements.len(), row.about.clone()), (one.elements.len(), Some(one.about.clone())));
        assert!(row.draft && row.version == 0, "nobody here has fixed it");
        assert!(!one.indicators().is_empty() && row.blind().count() > 0);
        assert_eq!(stands(), Standing::Same);
        let mut older = one.clone();
        older.model = matter();
        for element in &mut older.elements {
            element.words.set(kernel::Lang::En, None);
        }
        town.ask(LoadModel { shipped: older.clone() });
        let now = Shipped { model: older.model, ..one.clone() };
        assert_eq!(town.read(|r| standing(r, &now)), Standing::Same, "a language that came since");
        assert!(town.ask(load()).entries.is_empty(), "nothing twice");
        town.ask(RemoveElement { model: one.model, n: 2, why: words("pas chez nous") });
        assert_eq!(stands(), Standing::Other);
        assert!(town.ask(load()).entries.is_empty());
        let mut wrong = one.clone();
        wrong.model = matter();
        wrong.elements[0].to = [9].into();
        let refusal = town.refused(LoadModel { shipped: wrong });
        assert_eq!(
            (refusal.key.as_str(), refusal.facts["element"].as_str()),
            ("refusal-logic-leads-back", "1")
        );
        assert_eq!(town.journal.compare_with_rebuild().unwrap(), Vec::new());
    });
}

fn compare(place: &Place, cases: u32) {
    let town = Town::on(place);
    every_way_shows_what_the_guard_permits(
        cases,
        &stage::guard(),
        |seen, _| {
            let rule = opening(Open { handling: seen.handling, readers: seen.readers.clone() });
            town.ask_as(&seen.writer(&town.lead), rule.clone()).unwrap();
            vec![rule.model]
        },
        |eye, ids| {
            let listed: BTreeSet<_> = town.read(|r| models(r, eye, 100_000)).iter().map(|m| m.id).collect();
            let alone =
                ids.iter().copied().filter(|id| town.read(|r| model(r, eye, *id)).is_some()).collect();
            vec![listed, alone]
        },
        |id| town.read(|r| resource(r, id)).unwrap(),
    );
}

#[test]
fn the_list_holds_what_the_guard_permits_on_sqlite() {
    compare(&Place::sqlite(), 15);
}

#[test]
fn the_list_holds_what_the_guard_permits_on_postgresql() {
    compare(&Place::postgres(), 3);
}

#[test]
fn no_event_changed_its_shape() {
    let place = Place::sqlite();
    let town = Town::on(&place);
    let id = chain(&town);
    let shown = Element { indicator: Some(matter()), ..element(Column::Assumption, &[1]) };
    town.set(id, shown);
    town.ask(RemoveElement { model: id, n: 4, why: words("x") });
    town.ask(FixVersion { model: id, why: words("x"), based_on: None });
    let about = Some(About { matter: matter(), label: "OO 1.2".into() });
    town.ask(DescribeModel { model: id, names: Text::both("autre", "ander"), about, based_on: None });
    town.ask(opening(Open { handling: Handling::NeedToKnow, readers: codes(&["mayor"]) }));
    let shapes = testkit::shapes(&town.journal);
    let mut all = KINDS.to_vec();
    all.sort_unstable();
    assert_eq!(shapes.keys().map(String::as_str).collect::<Vec<_>>(), all);
    testkit::pinned(Path::new("events.lock"), &shapes);
}
