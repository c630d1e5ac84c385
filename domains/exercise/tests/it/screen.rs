//! What goes along from a night: nothing that is not to be read, and nobody by name. On both databases, through a real fork.

use std::collections::BTreeSet;
use std::sync::Arc;

use exercise::screen::{MARK, Screen, Tables};
use kernel::{Handling, Id, kind};
use proptest::prelude::*;
use serde_json::json;
use store::{Command, Deciding, Draft, Entry, Failure, Fork, Journal, Origin, fork};
use testkit::{NIGHT, Place, on_both};

const TABLE: &str = r#"
leave = ["town.secret"]
stand = ["town.built"]
[fields]
words = "text"
name = "name"
phone = "phone"
code = "plain"
file = "file"
"#;

/// Writes one entry of this kind.
struct Write(&'static str, Id<kind::Matter>, Handling, serde_json::Value);

impl Command for Write {
    fn name(&self) -> &'static str {
        "write"
    }
    fn decide(&self, _: &Deciding<'_>) -> Result<Vec<Draft>, Failure> {
        let mut draft = Draft::new(self.0, Some(self.1), &self.3)?;
        draft.handling = self.2;
        Ok(vec![draft])
    }
}

fn write(journal: &Journal, command: Write) {
    let submission = store::Submission {
        command_id: testkit::command_id(),
        actor: kernel::Actor::system(),
        command: Box::new(command),
        stamp: Arc::new(store::Stamp::default()),
    };
    journal.submit_blocking(submission).unwrap();
}

fn night(place: &Place) -> Journal {
    let (definition, _) = testkit::definition("live");
    Journal::open(&place.backend, definition).unwrap()
}

/// A journal made through the screen, and its entries.
fn played(place: &Place, live: &Journal, screen: &mut Screen<'_>) -> Result<Vec<Entry>, store::StoreError> {
    let (definition, _) = testkit::definition("exercise-1");
    let first = |origin: &Origin| Draft::new("town.begun@1", None, origin);
    let what = Fork {
        from: live,
        up_to: live.head(),
        at: NIGHT,
        actor: kernel::Actor::system(),
        command_id: testkit::command_id(),
        stamp: store::Stamp::default(),
        first: &first,
    };
    fork(&place.backend, &definition, &what, screen)?;
    let journal = Journal::open(&place.backend, definition)?;
    journal.entries(1, i64::MAX, 1000)
}

#[test]
fn nobody_goes_along_by_name_and_what_is_not_to_be_read_stays() {
    on_both(|place| {
        let live = night(place);
        let (open, shut) = (Id::new(testkit::unique()), Id::new(testkit::unique()));
        let told = json!({"name": "Jan Testelmans", "phone": "0470 12 34 56", "code": "D1", "file": "0198", "words": {"text": "mevrouw Geheimen belde", "lang": "nl"}});
        write(&live, Write("town.told@1", open, Handling::Service, told));
        write(
            &live,
            Write(
                "town.told@1",
                shut,
                Handling::NeedToKnow,
                json!({"name": "mevrouw Geheimen", "words": "zwijgen"}),
            ),
        );
        write(&live, Write("town.secret@1", open, Handling::Service, json!({"token": "s3cret"})));
        write(
            &live,
            Write("town.built@1", open, Handling::Service, json!({"words": "Jan Testelmans bouwt"})),
        );
        let tables = Tables::read([("town", TABLE)]).unwrap();
        let readable = || Box::new(move |e: &Entry| Ok(e.header.matter != Some(shut)));
        let mut screen = Screen::new(&tables, readable(), [9; 32], "blank".into());
        let all = played(place, &live, &mut screen).unwrap();
        let kinds: Vec<&str> = all.iter().map(Entry::kind).collect();
        assert_eq!(kinds, ["town.told", "town.built"]);
        let name = all[0].fields["name"].as_str().unwrap();
        assert!(name.starts_with(MARK));
        assert_eq!(all[1].fields["words"], json!(format!("{name} bouwt")), "the same person, the same name");
        assert_eq!(
            (all[0].fields["code"].as_str(), all[0].fields["file"].as_str()),
            (Some("D1"), Some("blank"))
        );
        assert!(all[0].fields["phone"].as_str().unwrap().starts_with("000 "));
        let words = all[0].fields["words"]["text"].as_str().unwrap();
        assert!(!words.contains("Geheimen"), "also a name that stays behind with its entry: {words}");
        assert_eq!(all[0].header.matter, Some(open));
        store::remove(&place.backend, "exercise-1").unwrap();
        let mut empty = Screen::new(&tables, readable(), [9; 32], "blank".into()).empty();
        let standing: Vec<String> =
            played(place, &live, &mut empty).unwrap().iter().map(|e| e.kind().to_owned()).collect();
        assert_eq!(standing, ["town.built"]);
    });
}

#[test]
fn a_kind_or_a_field_that_no_table_knows_stops_everything() {
    let place = Place::sqlite();
    let live = night(&place);
    let tables = Tables::read([("town", TABLE)]).unwrap();
    let everything = || Box::new(|_: &Entry| Ok(true));
    write(
        &live,
        Write("town.told@1", Id::new(testkit::unique()), Handling::Service, json!({"nickname": "Jef"})),
    );
    let mut screen = Screen::new(&tables, everything(), [1; 32], String::new());
    let why = played(&place, &live, &mut screen).unwrap_err().to_string();
    assert!(why.contains("nickname") && why.contains("town.told"), "{why}");
    let nothing = Tables::default();
    let mut screen = Screen::new(&nothing, everything(), [1; 32], String::new());
    assert!(played(&place, &live, &mut screen).is_err());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]
    /// Whatever stands in a night: nothing of a matter that is not to be read, and no name as it was, is in the exercise.
    #[test]
    fn nothing_slips_through(entries in prop::collection::vec((0usize..4, "[A-Z][a-z]{5,9}", any::<bool>()), 1..25)) {
        let place = Place::sqlite();
        let live = night(&place);
        let matters: Vec<Id<kind::Matter>> = (0..4).map(|_| Id::new(testkit::unique())).collect();
        let mut names = BTreeSet::new();
        for (matter, name, said) in &entries {
            let body = if *said { json!({"words": format!("{name} was er")}) } else { json!({"name": name}) };
            if !said {
                names.insert(name.clone());
            }
            write(&live, Write("town.told@1", matters[*matter], Handling::Service, body));
        }
        let tables = Tables::read([("town", TABLE)]).unwrap();
        let open: BTreeSet<_> = matters[..2].iter().copied().collect();
        let seen = open.clone();
        let readable = Box::new(move |e: &Entry| Ok(e.header.matter.is_some_and(|m| seen.contains(&m))));
        let mut screen = Screen::new(&tables, readable, [3; 32], String::new());
        let all = played(&place, &live, &mut screen).unwrap();
        prop_assert_eq!(all.len(), entries.iter().filter(|(m, ..)| *m < 2).count());
        for entry in &all {
            prop_assert!(entry.header.matter.is_some_and(|m| open.contains(&m)));
            let text = serde_json::to_string(&entry.fields).unwrap();
            for name in &names {
                prop_assert!(!text.contains(&format!("\"{name}")), "{} in {}", name, text);
            }
        }
    }
}
