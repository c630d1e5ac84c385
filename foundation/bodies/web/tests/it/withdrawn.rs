//! Somebody who was invited by mistake is taken off, those who have not answered are reminded, and what a move says to whoever opens the
//! link of their letter; through the pages.

use bodies::command::{MarkAttendance, MoveSession};
use bodies::read;
use bodies::session::{Presence, Seat, Sight};
use kernel::{Id, Lang, Words, kind};
use web::testing::filled;

use crate::called::link;
use crate::house::{HEAD, House, OFFICER, PLANNER};
use crate::years::went;

#[tokio::test(flavor = "multi_thread")]
async fn whoever_was_invited_by_mistake_is_taken_off_with_a_reason() {
    let house = House::open();
    let session = house.planned("crise", Sight::default());
    let (planner, stranger) = (house.browser(PLANNER), house.browser(""));
    let path = link(&house, session, &Seat::of(OFFICER));
    let page = format!("/fr/sessions/{session}/invitations");
    let act = format!("/fr/sessions/{session}/withdraw");
    assert_eq!(stranger.get(&path).await.status, 200);
    assert!(planner.get(&page).await.text.contains("Retirer de la liste"));
    let silent = planner.post(&act, "seat=officer%7C%7C&words=").await;
    assert_eq!(silent.status, 422, "{}", silent.text);
    assert!(silent.text.contains("id=\"f-words\""), "{}", silent.text);
    assert_eq!(house.browser(OFFICER).post(&act, "seat=head%7C%7C&words=x").await.status, 403);
    went(&planner, &act, "seat=officer%7C%7C&words=par+erreur").await;
    let list = planner.get(&page).await.text;
    assert!(list.contains("Ne sont plus invités") && list.contains("par erreur"), "{list}");
    let turns = planner.get(&format!("/fr/sessions/{session}")).await.text;
    assert!(turns.contains("Invité retiré de la liste"), "{turns}");
    let old = stranger.get(&path).await;
    assert_eq!(old.status, 410);
    assert!(
        old.text.contains("Vous n’êtes plus invité(e)") && old.text.contains("Comité crise"),
        "{}",
        old.text
    );
    assert!(!old.text.contains("Fuite de gaz"), "the agenda is for those who are called");
    assert_eq!(stranger.post(&path, "reply=yes").await.status, 410);
    went(&planner, &format!("/fr/sessions/{session}/called"), "seat=head%7C%7C&seat=officer%7C%7C").await;
    assert_eq!(stranger.get(&path).await.status, 200, "called again");
    assert!(!planner.get(&page).await.text.contains("Ne sont plus invités"));
}

/// How often somebody was reminded.
fn reminders(house: &House, session: Id<kind::Matter>) -> usize {
    let turns = house.read(|r| read::turns(r, session));
    turns.iter().filter(|t| t.what == "invitation-reminded").count()
}

#[tokio::test(flavor = "multi_thread")]
async fn those_who_have_not_answered_are_shown_and_then_reminded() {
    let house = House::open();
    let session = house.planned("crise", Sight::default());
    let planner = house.browser(PLANNER);
    let called = "seat=head%7C%7C&seat=officer%7C%7C&seat=mayor%7C%7C90001";
    went(&planner, &format!("/fr/sessions/{session}/called"), called).await;
    let act = format!("/fr/sessions/{session}/remind");
    let list = format!("/fr/sessions/{session}/invitations");
    assert!(planner.get(&list).await.text.contains("Envoyer un rappel à qui n’a pas répondu"));
    let look = planner.get(&act).await.text;
    for letter in ["leaves", "unreleased", "no-address"] {
        assert_eq!(look.matches(&format!("data-letter=\"{letter}\"")).count(), 1, "{letter}: {look}");
    }
    assert!(
        look.contains("Un invité ne reçoit aucun rappel d’ici") && look.contains("par courriel"),
        "{look}"
    );
    assert_eq!(house.browser(OFFICER).get(&act).await.status, 403);
    let form = filled(&look, &act, &[("step", "remind")]);
    went(&planner, &act, &form).await;
    assert_eq!(house.read(|r| read::reminded(r, session))[0].seat, Seat::of(OFFICER));
    assert!(planner.get(&list).await.text.contains("rappel le"));
    went(&planner, &act, &form).await;
    assert_eq!(reminders(&house, session), 1, "a second click is none");
    let look = planner.get(&act).await.text;
    assert!(look.contains("data-letter=\"recent\""), "{look}");
    let refused = planner.post(&act, &filled(&look, &act, &[("step", "remind")])).await;
    assert_eq!(refused.status, 409, "{}", refused.text);
    let more = planner.post(&act, &filled(&look, &act, &[("again", "1"), ("step", "look")])).await;
    assert!(more.status == 200 && more.text.contains("data-letter=\"leaves\""), "{}", more.text);
    went(&planner, &act, &filled(&more.text, &act, &[("step", "remind")])).await;
    assert_eq!(reminders(&house, session), 2);
    let one = planner.get(&format!("{act}?seat=mayor%7C%7C90001")).await.text;
    assert!(
        one.contains("Envoyer un rappel à Bourgmestre (Hautrive)") && !one.contains("data-letter=\"recent\""),
        "{one}"
    );
    assert_eq!(planner.get(&format!("{act}?seat=guest%7C%7C")).await.status, 404);
    let gone = planner.post(&act, "seat=guest%7C%7C&step=remind&seen=x").await;
    assert!(gone.status == 409 && gone.text.contains("plus ce qui a été montré"), "{}", gone.text);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_move_is_said_to_whoever_has_not_answered_and_an_excuse_is_asked_again() {
    let house = House::open();
    let session = house.planned("crise", Sight::default());
    let (planner, stranger) = (house.browser(PLANNER), house.browser(""));
    let path = link(&house, session, &Seat::of(HEAD));
    assert!(!stranger.get(&path).await.text.contains("a été déplacée"));
    let seat = Seat::of(OFFICER);
    let (presence, name, by, stated) = (Presence::Excused, None, None, None);
    house.ask_as(PLANNER, MarkAttendance { session, seat, presence, name, by, stated });
    let page = format!("/fr/sessions/{session}");
    assert!(!planner.get(&page).await.text.contains("pour la date précédente"));
    let moved = MoveSession {
        session,
        at: house.session(session).at.plus_seconds(86_400),
        place: None,
        call: None,
        words: Some(Words::new(Lang::Fr, "salle prise")),
        based_on: None,
    };
    house.ask_as(PLANNER, moved);
    let opened = stranger.get(&path).await.text;
    assert!(opened.contains("Cette réunion a été déplacée") && opened.contains("salle prise"), "{opened}");
    let shown = planner.get(&page).await.text;
    assert!(shown.contains("pour la date précédente"), "{shown}");
}
