//! What others do arrives on an open page, cut to what its reader may see.

use std::time::Duration;

use bodies::command::WriteNote;
use bodies::session::{NoteSort, Sight};
use http_body_util::BodyExt;
use kernel::{Handling, Id, Lang, Words, kind};

use crate::house::{House, MAYOR, OFFICER, PLANNER};

fn note(session: Id<kind::Matter>, text: &str) -> WriteNote {
    WriteNote { session, sort: NoteSort::Said, item: None, words: Words::new(Lang::Fr, text), stated: None }
}

/// What the stream of this function brings within a moment after `act`.
pub(crate) async fn heard(house: &House, function: &str, topics: &str, act: impl FnOnce()) -> String {
    let browser = house.browser(function);
    let request = browser.ask(&format!("/fr/live?topics={topics}&after={}", house.journal.head()));
    let mut body = browser.open(request, "").await.into_body();
    let mut all = String::new();
    let mut act = Some(act);
    let until = tokio::time::Instant::now() + Duration::from_millis(1500);
    while let Ok(Some(Ok(frame))) = tokio::time::timeout_at(until, body.frame()).await {
        if let Ok(data) = frame.into_data() {
            all.push_str(&String::from_utf8_lossy(&data));
        }
        if let Some(act) = act.take_if(|_| all.contains("hello")) {
            act();
        }
    }
    all
}

#[tokio::test(flavor = "multi_thread")]
async fn a_note_arrives_where_the_session_is_open() {
    let house = House::open();
    let session = house.begun("crise");
    let topic = format!("session:{session}");
    let text =
        heard(&house, OFFICER, &topic, || drop(house.ask_as(PLANNER, note(session, "Le gaz est coupé"))))
            .await;
    assert!(text.contains("session-notes") && text.contains("Le gaz est coupé"), "{text}");
    assert!(text.contains("session-state"), "the number on which the next step is based moves");
    assert!(!text.contains("session-agenda"), "the agenda did not change");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_reserved_session_tells_others_nothing() {
    let house = House::open();
    let readers = [PLANNER.to_owned()].into();
    let sight = Sight { handling: Handling::NeedToKnow, readers, ..Sight::default() };
    let mut seen = String::new();
    let plan = |sight, seen: &mut String| *seen = house.planned("crise", sight).to_string();
    let text = heard(&house, MAYOR, "sessions", || plan(sight, &mut seen)).await;
    assert!(text.contains("hello") && !text.contains(&seen), "{text}");
    let text = heard(&house, MAYOR, "sessions", || plan(Sight::default(), &mut seen)).await;
    assert!(text.contains("sessions-rows") && text.contains(&seen), "{text}");
}
