//! What an update or a cancellation of a warning means for the incident that was made of it: it says so, and a person decides.

use kernel::{Id, Lang, kind};
use situation::cap::{AlertKey, Doing, Shape};
use situation::command::{
    AttachSignal, ChangeIncident, IngestAlert, LeaveWarned, OpenIncident, ReturnSignal, TakeStep,
    TakeWarnedAreas,
};
use situation::incident::{Opening, Severity, Step};
use situation::places::{Area, Place, PlaceHow};
use situation::read::{IncidentRow, WarnedSince, incident, informs, made_of, timeline};
use situation::text::Words;
use testkit::on_both;

use crate::town::{Town, all, matter, on_the_border};
use crate::warnings::{in_error, key, message, over_two, promoted, reserved};

fn words() -> Words {
    Words::new(Lang::Fr, "mots")
}

fn area(code: &str) -> Area {
    Area::new(if code.len() == 5 { "municipality" } else { "zone" }, code)
}

/// A later message on what this message said, drawn otherwise, for these areas.
fn update(name: &str, minutes: i64, of: &AlertKey, codes: &[&str]) -> IngestAlert {
    let mut update = message(name, minutes, Doing::Update, std::slice::from_ref(of));
    let warning = &mut update.incoming.warning;
    let centre = kernel::Point { lon: 43_500_000, lat: 508_500_000 };
    warning.shapes = vec![Shape::Circle { centre, radius_m: 500 }];
    warning.areas = codes.iter().map(|code| area(code)).collect();
    warning.territory = "town-2".into();
    for text in &mut warning.texts {
        text.area = "Vallée et bourg".into();
    }
    update
}

/// The signal of a warning over two municipalities, and the incident that was made of it.
fn made(town: &Town, name: &str, opening: Opening) -> (Id<kind::Matter>, Id<kind::Matter>) {
    let alert = over_two(name);
    let signal = alert.signal;
    town.ask(alert);
    (signal, promoted(town, signal, opening))
}

fn plain() -> Opening {
    Opening::new("gas", Severity::Serious)
}

fn row(town: &Town, id: Id<kind::Matter>) -> IncidentRow {
    town.read(|r| incident(r, &all(), id)).unwrap()
}

fn since(town: &Town, id: Id<kind::Matter>) -> WarnedSince {
    row(town, id).warned.unwrap()
}

fn take(incident: Id<kind::Matter>, message: i64) -> TakeWarnedAreas {
    TakeWarnedAreas { incident, message, based_on: None }
}

fn leave(incident: Id<kind::Matter>, message: i64) -> LeaveWarned {
    LeaveWarned { incident, message, words: None, based_on: None }
}

fn turns(town: &Town, id: Id<kind::Matter>) -> Vec<String> {
    town.read(|r| timeline(r, &all(), id)).into_iter().map(|turn| turn.what).collect()
}

/// Each event once, with every field: what the pinned shapes need.
pub(crate) fn every_turn(town: &Town) {
    let (_, id) = made(town, "lock-a", plain());
    town.ask(update("lock-b", 10, &key("lock-a", 0), &["90001"]));
    town.ask(LeaveWarned { words: Some(words()), ..leave(id, since(town, id).seq) });
    town.ask(update("lock-c", 20, &key("lock-b", 10), &["90001", "90003"]));
    town.ask(take(id, since(town, id).seq));
    in_error(town, id);
}

#[test]
fn an_update_moves_nothing_until_somebody_takes_its_areas_over() {
    on_both(|place| {
        let town = Town::on(place);
        let (signal, id) = made(&town, "a", plain());
        let before = row(&town, id);
        assert!(before.warned.is_none(), "its first message is what it was made of");
        assert_eq!(town.read(|r| made_of(r, signal)), [id]);

        town.ask(update("b", 10, &key("a", 0), &["90001", "90003", "9100"]));
        let told = row(&town, id);
        assert_eq!((&told.place, &told.areas, &told.shapes), (&before.place, &before.areas, &before.shapes));
        assert_eq!(told.changed_seq, before.changed_seq, "nobody's form is out of date because of it");
        let found = told.warned.unwrap();
        assert_eq!((&found.key, found.signal, found.cancelled), (&key("b", 10), signal, false));
        assert_eq!((&found.came, &found.went), (&vec![area("90003")], &vec![area("90002"), area("9200")]));
        assert!(found.redrawn && found.differs());
        assert!(turns(&town, id).contains(&"alert-updated".to_owned()));

        // A message that nobody has seen is not decided on.
        assert_eq!(town.refused(take(id, found.seq - 1)).key, "refusal-warned-moved");
        let old = TakeWarnedAreas { based_on: Some(0), ..take(id, found.seq) };
        assert_eq!(town.refused(old).key, "refusal-changed-meanwhile");

        town.ask(take(id, found.seq));
        let after = row(&town, id);
        assert_eq!(after.areas, [area("90001"), area("90003"), area("9100")]);
        assert_eq!((&after.shapes, after.warned.is_none()), (&found.shapes, true));
        let lies = after.place.unwrap();
        assert_eq!((lies.how, lies.show(Lang::Fr)), (PlaceHow::Given, "Vallée et bourg"));
        let mayors: Vec<_> = town
            .read(|r| informs(r, &all(), id))
            .into_iter()
            .filter(|n| n.recipient.function == "mayor")
            .filter_map(|n| n.recipient.area)
            .collect();
        assert!(mayors.contains(&"90003".to_owned()), "who must be told follows: {mayors:?}");
        assert_eq!(town.refused(take(id, found.seq)).key, "refusal-warned-settled");
    });
}

#[test]
fn what_was_left_is_told_again_with_the_next_message() {
    on_both(|place| {
        let town = Town::on(place);
        let (_, id) = made(&town, "a", plain());
        let areas = row(&town, id).areas;
        town.ask(update("b", 10, &key("a", 0), &["90001", "90003"]));
        let first = since(&town, id).seq;
        town.ask(LeaveWarned { words: Some(words()), ..leave(id, first) });
        assert!(row(&town, id).warned.is_none());
        assert_eq!(turns(&town, id).last().map(String::as_str), Some("incident-warning-left"));
        assert_eq!(town.refused(leave(id, first)).key, "refusal-warned-settled");

        town.ask(update("c", 20, &key("b", 10), &["90003"]));
        let second = since(&town, id);
        assert_eq!((second.key, row(&town, id).areas), (key("c", 20), areas));
        assert_eq!(second.came, [area("90003")], "as seen from the incident, not from the last message");
        assert_eq!(town.refused(leave(id, first)).key, "refusal-warned-moved");
        town.ask(take(id, second.seq));
        assert_eq!(row(&town, id).areas, [area("90003")]);
    });
}

#[test]
fn a_cancelled_warning_has_nothing_to_take_over() {
    on_both(|place| {
        let town = Town::on(place);
        let (_, id) = made(&town, "a", plain());
        town.ask(message("c", 20, Doing::Cancel, &[key("a", 0)]));
        let found = since(&town, id);
        assert!(found.cancelled && !found.differs() && found.key == key("c", 20));
        assert_eq!(town.refused(take(id, found.seq)).key, "refusal-warned-cancelled");
        town.ask(leave(id, found.seq));
        let left = row(&town, id);
        assert!(left.warned.is_none() && left.state.is_live() && left.areas == on_the_border().areas);
    });
}

#[test]
fn a_warning_that_names_nothing_of_ours_leaves_the_incident_where_it_lies() {
    on_both(|place| {
        let town = Town::on(place);
        let (_, id) = made(&town, "a", plain());
        town.ask(update("b", 10, &key("a", 0), &[]));
        let found = since(&town, id);
        assert!(!found.differs() && found.went.len() == 4);
        assert_eq!(town.refused(take(id, found.seq)).key, "refusal-warned-nowhere");
    });
}

#[test]
fn a_point_that_somebody_set_stays_where_it_is() {
    on_both(|place| {
        let town = Town::on(place);
        let (_, id) = made(&town, "a", plain());
        let spot = Some(on_the_border());
        town.ask(ChangeIncident { incident: Some(id), place: spot, ..Default::default() });
        town.ask(update("b", 10, &key("a", 0), &["90003"]));
        assert!(!since(&town, id).redrawn, "it is not drawn as the warning is");
        town.ask(take(id, since(&town, id).seq));
        let own = Place { areas: vec![area("90003")], territory: "town-2".into(), ..on_the_border() };
        assert_eq!(row(&town, id).place, Some(own));
    });
}

#[test]
fn a_restricted_warning_says_nothing_on_an_incident_that_more_people_read() {
    on_both(|place| {
        let town = Town::on(place);
        let (signal, id) = made(&town, "a", plain());
        town.ask(update("b", 10, &key("a", 0), &["90003"]));
        assert!(turns(&town, id).contains(&"alert-updated".to_owned()));
        in_error(&town, id);
        town.ask(ReturnSignal { signal, words: None, based_on: None });
        let closed = matter();
        town.ask(OpenIncident { incident: closed, opening: reserved() });
        town.ask(AttachSignal { signal, incident: closed, based_on: None });
        let reopen = crate::incidents::step(id, Step::Reopen);
        town.ask(TakeStep { words: Some(words()), ..reopen });
        town.ask(update("c", 20, &key("b", 10), &["90003"]));
        let open = row(&town, id);
        assert!(open.state.is_live() && open.warned.is_none());
        let told = turns(&town, id);
        assert!(!told.contains(&"alert-updated".to_owned()), "nor what it said before: {told:?}");
        assert_eq!(town.refused(take(id, 1)).key, "refusal-warned-settled");
        // Restricted together with its incident, it says so to those who read both.
        let (_, both) = made(&town, "x", reserved());
        town.ask(update("y", 10, &key("x", 0), &["90003"]));
        assert!(row(&town, both).warned.is_some());
    });
}
