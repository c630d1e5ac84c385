//! What goes out is a message of the protocol, complete, the same for everybody who reads it.

use exchange::Limits;
use exchange::cap::{self, MsgType, ResponseType, Scope, Status};
use jiff::tz::TimeZone;
use testkit::{NIGHT, Place};
use warning::statement::Act;

use crate::town::{Town, changing, says, spoken};

#[test]
fn a_released_warning_is_a_message_without_remarks_in_every_language_that_was_written() {
    let place = Place::sqlite();
    let town = Town::on(&place);
    let id = town.written();
    let mut all = says();
    all.texts.insert("uk".into(), spoken("вулиця"));
    all.texts.insert("en".into(), spoken("Mill Street"));
    all.texts.insert("de".into(), warning::statement::Spoken::default());
    all.texts.get_mut("nl").unwrap().description = "Er zijn {figure:evacuated} geëvacueerden.".into();
    town.ask(changing(id, all));
    town.release(id);
    let alert = town.row(id).alert.unwrap();
    let tags: Vec<&str> = alert.infos.iter().map(cap::Info::language).collect();
    assert_eq!(tags, ["fr-BE", "nl-BE", "en-GB", "uk"], "an empty language is none");
    assert_eq!(alert.infos[1].description.as_deref(), Some("Er zijn 340 geëvacueerden."));
    assert_eq!(alert.infos[0].web.as_deref(), Some("https://crise.example/fr/warning/W-26-0001"));
    assert_eq!((alert.status, alert.msg_type, alert.scope), (Status::Actual, MsgType::Alert, Scope::Public));
    assert_eq!(alert.infos[0].areas[0].geocodes[0].value, "90001");
    let text = cap::write(&alert, &TimeZone::UTC);
    assert_eq!(
        cap::parse(text.as_bytes(), &Limits::default()).unwrap(),
        [alert],
        "and reads as it was written"
    );
    for inside in ["information-officer", "26-0417", &id.to_string()] {
        assert!(!text.contains(inside), "{inside} stays inside");
    }
}

#[test]
fn a_cancellation_says_all_clear() {
    let place = Place::sqlite();
    let town = Town::on(&place);
    let first = town.released();
    let cancel = town.following(first, Act::Cancel);
    town.clock.advance_seconds(90);
    town.release(cancel);
    let alert = town.row(cancel).alert.unwrap();
    assert_eq!(alert.msg_type, MsgType::Cancel);
    assert_eq!(alert.references, [town.row(first).alert.unwrap().reference()]);
    assert!(alert.infos.iter().all(|i| i.response_types == [ResponseType::AllClear]));
    assert_eq!(alert.sent, NIGHT.plus_seconds(90));
}
