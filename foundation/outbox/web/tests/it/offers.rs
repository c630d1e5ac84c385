//! What messages offer to reports: to whom, about what, and what becomes of a sentence that was taken.

use kernel::{Handling, Id, Text};
use outbox::command::Compose;
use outbox::message::{Channel, Content};
use outbox::whom::{Office, Target};
use stage::{Became, Offers, actor, became};
use web::Part;

use crate::town::{GUEST, LIAISON, MAYOR, OFFICER, Town, form, id_in, incident, secret};

#[tokio::test]
async fn how_many_know_is_offered_to_those_who_see_the_messages() {
    let town = Town::open();
    let offers = Offers::of(&[outbox_web::contribution(&town.desk)]);
    let now = |who: Option<&str>| offers.now(&town, who, Some(incident()));
    assert!(now(None).is_empty(), "nothing left");
    let about = format!("&about={}", incident());
    let id = id_in(&town.browser(OFFICER).post("/fr/messages", &form("send", &about)).await);
    let sent = now(Some(OFFICER)).remove(0);
    assert_eq!((sent.key.as_str(), sent.part), (format!("messages:{}", incident()).as_str(), Part::Done));
    assert_eq!(now(Some(LIAISON)), now(None));
    assert!(now(Some(GUEST)).is_empty());
    assert!(offers.now(&town, None, None).is_empty(), "of the whole house nobody wants every message");
    assert_eq!(became(&sent, &now(None)), Became::Same);
    town.browser(MAYOR).post(&format!("/nl/messages/{id}/acknowledge"), "").await;
    assert_eq!(became(&sent, &now(None)), Became::Other, "one more knows");
}

/// What is counted is the same for whoever is offered the sentence and for the report that compares it.
#[tokio::test]
async fn a_reserved_message_beside_others_makes_no_sentence_wrong() {
    let town = Town::open();
    let offers = Offers::of(&[outbox_web::contribution(&town.desk)]);
    let about = format!("&about={}", incident());
    id_in(&town.browser(OFFICER).post("/fr/messages", &form("send", &about)).await);
    let open = offers.now(&town, Some(LIAISON), Some(incident()));
    // As where the incident was restricted in between: this one the officer and the mayor read.
    let to = Target::Office(Office { area: Some("90001".into()), ..Office::of(MAYOR) });
    let reserved = Compose {
        about: Some((incident(), "26-0417".into())),
        handling: Handling::NeedToKnow,
        content: Content::Notice,
        channels: vec![Channel::Mail],
        release: Some(town.read(|r| (town.desk.found)(r, &to))),
        ..Compose::new(
            Id::of_words(&["reserved"]),
            Text::both("Réservé", "Voorbehouden"),
            Text::both("Mots", "Woorden"),
            vec![to],
        )
    };
    town.ask_as(&actor(OFFICER), reserved);
    let (now, mine) =
        (offers.now(&town, None, Some(incident())), offers.now(&town, Some(LIAISON), Some(incident())));
    assert_eq!((now.len(), &mine), (2, &open), "the liaison sees one, and is offered that one");
    assert_eq!(became(&open[0], &now), Became::Same, "what she took is still right");
    assert!(now.iter().any(|o| o.key.ends_with(":reserved") && o.handling == Handling::NeedToKnow));
}

#[tokio::test]
async fn what_only_some_may_read_is_offered_to_them_alone_with_its_level() {
    let town = Town::open();
    let offers = Offers::of(&[outbox_web::contribution(&town.desk)]);
    let about = format!("&about={}&notice=1", secret());
    id_in(&town.browser(OFFICER).post("/en/messages", &form("send", &about)).await);
    let sent = offers.now(&town, Some(OFFICER), Some(secret()));
    assert_eq!(sent.iter().map(|o| o.handling).collect::<Vec<_>>(), [Handling::NeedToKnow]);
    assert!(offers.now(&town, Some(LIAISON), Some(secret())).is_empty());
}
