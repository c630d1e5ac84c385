//! What somebody wrote into an entry of the profile, and what the profile says since.

use kernel::{Kind, Text};
use registers::command::{
    ChangeEntry, Holds, Load, Part, SettleShipped, Shipped, ShippedPoint, WritePoint, preview,
};
use registers::entry::{Frame, Point};
use registers::event::{Changed, Entered, Event, PointWritten};
use registers::{Facts, Rule};
use store::{Deciding, Draft, Failure};
use testkit::on_both;

use crate::load::shipped;
use crate::town::{Town, date, frame, town};

fn both(words: &str) -> Text {
    Text::both(words, words)
}

fn worded(key: Option<&str>, words: &str) -> ShippedPoint {
    let point = Point { words: both(words), source: Some("L1".into()), ..Point::default() };
    ShippedPoint { key: key.map(str::to_owned), point, ..ShippedPoint::default() }
}

/// A document of which neither day nor words were found.
fn bare() -> Shipped {
    let frame = Frame { day: None, quote: Text::default(), source: None, ..frame() };
    Shipped { frame, points: vec![worded(Some("alert"), "alerte")], ..shipped() }
}

fn load(town: &Town, shipped: &Shipped) -> usize {
    town.ask(Load { shipped: vec![shipped.clone()] }).entries.len()
}

/// The words of the points, in the order of their numbers.
fn words(town: &Town, shipped: &Shipped) -> Vec<String> {
    town.points(shipped.entry).into_iter().filter_map(|p| p.point.words.fr).collect()
}

fn typed(town: &Town, shipped: &Shipped, change: impl FnOnce(Frame) -> Frame) {
    let frame = change(town.get(shipped.entry).frame);
    town.ask(ChangeEntry { entry: shipped.entry, frame, based_on: None });
}

#[test]
fn a_typed_day_a_quotation_and_a_point_of_ones_own_stay() {
    on_both(|place| {
        let town = town(place);
        let mut shipped = bare();
        load(&town, &shipped);
        let quoted = |f: Frame| Frame {
            day: Some(date("2022-02-11")),
            quote: both("lu en séance"),
            source: Some("A-500/1".into()),
            ..f
        };
        typed(&town, &shipped, quoted);
        let own = worded(None, "notre point").point;
        town.ask(WritePoint { entry: shipped.entry, n: None, point: own, based_on: None });
        let seen = town.read(|r| preview(r, &shipped));
        assert!(seen.is_same() && seen.apart.is_empty(), "nothing is to be taken in: {seen:?}");
        assert_eq!((seen.kept, seen.own), (vec![(None, vec![Part::Day, Part::Quote])], vec![2]));
        assert_eq!(load(&town, &shipped), 0);
        // The profile learns something else of the document, and of a second point.
        shipped.frame.note = both("à suivre");
        shipped.points.push(worded(Some("list"), "liste"));
        let seen = town.read(|r| preview(r, &shipped));
        assert_eq!((seen.frame, seen.points, seen.changed, seen.apart.len()), (true, 1, 0, 0));
        load(&town, &shipped);
        let now = town.get(shipped.entry).frame;
        assert_eq!((now.day, now.quote), (Some(date("2022-02-11")), both("lu en séance")));
        assert_eq!((now.source.as_deref(), now.note), (Some("A-500/1"), both("à suivre")));
        assert_eq!(words(&town, &shipped), ["alerte", "notre point", "liste"]);
        assert!(town.read(|r| preview(r, &shipped)).is_same());
    });
}

#[test]
fn where_both_changed_somebody_decides() {
    on_both(|place| {
        let town = town(place);
        let mut shipped = bare();
        load(&town, &shipped);
        typed(&town, &shipped, |f| Frame { note: both("d’ici"), reference: Some("d’ici".into()), ..f });
        let ours = Point { owner: Some("secretary".into()), ..worded(None, "alerter").point };
        town.ask(WritePoint { entry: shipped.entry, n: Some(1), point: ours, based_on: None });
        shipped.frame.note = both("du profil");
        shipped.frame.names = both("Un autre nom");
        shipped.points = vec![worded(Some("alert"), "alarme")];
        let seen = || town.read(|r| preview(r, &shipped));
        let parts: Vec<_> = seen().apart.into_iter().map(|a| (a.point, a.parts)).collect();
        assert_eq!(parts, [(None, vec![Part::Note]), (Some(1), vec![Part::Words])]);
        assert!(seen().is_same());
        assert_eq!(load(&town, &shipped), 0, "nothing is written until somebody decides");
        let settle =
            |point, holds, based_on| SettleShipped { shipped: shipped.clone(), point, holds, based_on };
        let early = town.refused(settle(None, Holds::Profile, Some(1)));
        assert_eq!((early.kind, early.key.as_str()), (Kind::Conflict, "refusal-registers-changed"));
        town.ask(settle(None, Holds::Here, seen().seq));
        let now = town.get(shipped.entry).frame;
        assert_eq!((now.note, now.names), (both("d’ici"), both("Un autre nom")), "one side alone: taken in");
        town.ask(settle(Some(1), Holds::Profile, seen().seq));
        let point = town.points(shipped.entry).remove(0).point;
        assert_eq!((point.words, point.owner.as_deref()), (both("alarme"), Some("secretary")));
        let after = seen();
        assert!(after.is_same() && after.apart.is_empty(), "{after:?}");
        assert_eq!(after.kept, [(None, vec![Part::Reference, Part::Note]), (Some(1), vec![Part::Owner])]);
        let again = town.refused(settle(None, Holds::Profile, seen().seq));
        assert_eq!(again.key, "refusal-registers-settled");
    });
}

#[test]
fn a_point_is_known_by_its_key_and_without_one_by_its_words() {
    on_both(|place| {
        let town = town(place);
        let mut shipped = bare();
        // An older file: no keys.
        shipped.points = vec![worded(None, "un"), worded(None, "deux")];
        load(&town, &shipped);
        shipped.points.insert(0, worded(None, "zéro"));
        load(&town, &shipped);
        assert_eq!(words(&town, &shipped), ["un", "deux", "zéro"]);
        assert_eq!(town.read(|r| preview(r, &shipped)).noted, 0, "their new places are noted with that");
        // The keys come, the words stay: that is noted, once.
        shipped.points = vec![worded(Some("b"), "deux"), worded(Some("a"), "un"), worded(Some("z"), "zéro")];
        let seen = town.read(|r| preview(r, &shipped));
        assert_eq!((seen.noted, seen.changed, seen.points), (3, 0, 0));
        load(&town, &shipped);
        assert!(town.read(|r| preview(r, &shipped)).is_same());
        // From then on neither words nor place matter.
        shipped.points = vec![worded(Some("z"), "0"), worded(Some("b"), "2"), worded(Some("a"), "1")];
        load(&town, &shipped);
        assert_eq!(words(&town, &shipped), ["1", "2", "0"]);
        shipped.points.remove(0);
        let seen = town.read(|r| preview(r, &shipped));
        assert!(seen.is_same() && seen.gone == [3], "what the profile drops stays: {seen:?}");
    });
}

/// Takes in as the program did when events did not say yet what the profile said.
struct Older(Shipped);

impl Rule for Older {
    type Facts = Facts;
    const NAME: &'static str = "registers.older-load";
    fn decide(&self, _: &Deciding<'_>, _: &Facts) -> Result<Vec<Draft>, Failure> {
        let matter = Some(self.0.entry);
        let handling = kernel::Handling::Service;
        let (frame, shipped) = (self.0.frame.clone(), Some(self.0.code.clone()));
        let (areas, readers) = Default::default();
        let entered = Entered { year: 26, no: 1, frame, areas, readers, shipped, lesson: None };
        let mut drafts = vec![entered.draft(matter, handling)?];
        for (n, one) in (1_i64..).zip(&self.0.points) {
            let written = PointWritten { n, point: one.point.clone(), key: None, file: None };
            drafts.push(written.draft(matter, handling)?);
        }
        Ok(drafts)
    }
}

#[test]
fn an_older_journal_tells_what_came_with_an_entry() {
    on_both(|place| {
        let town = town(place);
        let mut shipped = bare();
        shipped.points.push(worded(Some("list"), "liste"));
        town.ask(Older(shipped.clone()));
        typed(&town, &shipped, |f| Frame { day: Some(date("2022-02-11")), ..f });
        let own = worded(None, "notre point").point;
        town.ask(WritePoint { entry: shipped.entry, n: None, point: own, based_on: None });
        let seen = town.read(|r| preview(r, &shipped));
        assert_eq!((seen.kept.len(), seen.own.as_slice(), seen.noted), (1, [3].as_slice(), 2), "{seen:?}");
        assert!(!seen.frame && seen.points + seen.changed == 0 && seen.apart.is_empty(), "{seen:?}");
        load(&town, &shipped);
        assert!(town.read(|r| preview(r, &shipped)).is_same());
        shipped.points = vec![worded(Some("list"), "liste complète"), worded(Some("alert"), "alerte")];
        load(&town, &shipped);
        assert_eq!(words(&town, &shipped), ["alerte", "liste complète", "notre point"]);
        assert_eq!(town.get(shipped.entry).frame.day, Some(date("2022-02-11")));
    });
}

#[test]
fn events_of_older_journals_are_read() {
    let frame = serde_json::json!({ "frame": frame() });
    let changed: Changed = serde_json::from_value(frame.clone()).unwrap();
    assert_eq!((changed.file.is_none(), serde_json::to_value(&changed).unwrap()), (true, frame));
    let point = serde_json::json!({ "n": 1, "point": Point::default() });
    let written: PointWritten = serde_json::from_value(point.clone()).unwrap();
    assert_eq!((written.key.is_none(), serde_json::to_value(&written).unwrap()), (true, point));
}
