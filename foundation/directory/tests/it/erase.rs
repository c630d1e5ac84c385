//! Nobody gets a right back by erasing: which entries about people stay, and when a name may go.

use directory::command::{ChangePerson, EndMandate, ProposeMandate};
use kernel::{Id, kind};
use store::{Blobs, Erase};
use testkit::{NIGHT, on_both, unique};

use crate::mandates::{functions, profile};
use crate::{House, actor};

fn active(person: Id<kind::Person>, active: bool) -> ChangePerson {
    ChangePerson { person, name: None, lang: None, phone: None, active: Some(active), based_on: None }
}

#[test]
fn mandates_and_accounts_stay_and_a_name_goes_once_the_account_is_closed() {
    on_both(|place| {
        let house = House::on(place);
        let (keeper, person) = (actor(house.person("a")), house.person("b"));
        let registered = house.journal.head();
        let mandate = Id::new(unique());
        let propose = ProposeMandate {
            mandate,
            person,
            function: functions().1,
            organisation: house.organisation(),
            areas: Vec::new(),
            from: NIGHT,
            until: None,
            deputy_of: None,
            ground: "test".into(),
            profile: profile(),
        };
        let proposed = house.ask(&keeper, propose).unwrap().entries[0].seq;
        let ended = house.ask(&keeper, EndMandate { mandate, reason: "left".into() }).unwrap().entries[0].seq;
        let why = |seq: i64| house.journal.candidates(&[seq]).unwrap().remove(0).stays;
        assert_eq!(
            (why(proposed), why(ended)),
            (Some("refusal-erase-mandate"), Some("refusal-erase-mandate"))
        );
        assert_eq!(why(registered), Some("refusal-erase-account"), "the account is open");
        let closed = house.ask(&keeper, active(person, false)).unwrap().entries[0].seq;
        assert_eq!((why(closed), why(registered)), (Some("refusal-erase-account"), None));

        let views = house.journal.definition().views.clone();
        let erase = Erase { entries: vec![registered], reason: "12".into(), power: "journal.erase", views };
        let blobs = Blobs::open(&place.dir().join("blobs"), 1_000, None).unwrap();
        let submission = store::Submission {
            command_id: testkit::command_id(),
            actor: keeper.clone(),
            command: Box::new(erase),
            stamp: std::sync::Arc::default(),
        };
        house.journal.erase(submission, &blobs).unwrap();
        let roster = house.roster();
        assert!(
            roster.name(person).is_none() && roster.mandate(mandate).is_some(),
            "the mandate names an id"
        );
        assert_eq!(house.refused(&keeper, active(person, true)).key, "refusal-not-found");
    });
}
