//! After the session, through its pages: what was forgotten, a session closed by mistake, and what is public.

use bodies::command::TakeStep;
use bodies::session::{SessionState, Step};
use testkit::NIGHT;

use crate::house::{HEAD, House, MAYOR, PLANNER};
use crate::years::went;

/// The time of the night as somebody types it.
fn typed() -> String {
    stage::zone().to_datetime(NIGHT.to_jiff().unwrap()).strftime("%H:%M").to_string()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_forgotten_decision_is_recorded_with_its_time_and_the_minutes_say_so() {
    let house = House::open();
    let session = house.begun("cellule");
    house.ask_as(PLANNER, TakeStep::new(session, Step::Close));
    house.clock.set(NIGHT.plus_seconds(86_400));
    let planner = house.browser(PLANNER);
    let at = |rest: &str| format!("/fr/sessions/{session}{rest}");
    let page = planner.get(&at("")).await.text;
    for words in ["Consigner une décision oubliée", "Ajouter une note oubliée", "A été traité"] {
        assert!(page.contains(words), "{words}: {page}");
    }
    assert!(!house.browser(MAYOR).get(&at("")).await.text.contains("oubliée"));
    let decision = "fr=Fermer&nl=Sluiten&how=consensus";
    let refused = planner.post(&at("/decisions"), decision).await;
    assert_eq!(refused.status, 422);
    assert!(refused.text.contains("à quelle heure de la réunion") && refused.text.contains("Sluiten"));
    let outside = planner.post(&at("/decisions"), &format!("{decision}&stated=00:01")).await;
    assert!(outside.text.contains("La réunion a duré du"), "{}", outside.text);
    went(&planner, &at("/decisions"), &format!("{decision}&stated={}", typed())).await;
    went(&planner, &at("/notes"), &format!("words=oubli&lang=fr&stated={}", typed())).await;
    let page = planner.get(&at("")).await.text;
    assert_eq!(page.matches("consigné après la réunion").count(), 2, "{page}");
    went(&planner, &at("/minutes/draft"), "").await;
    let late = planner.get(&at("/minutes")).await.text;
    assert!(late.contains("consigné après la réunion"), "{late}");
    let pdf = planner.get(&at("/minutes/minutes.pdf")).await.text;
    for words in ["consigné après la réunion", "na de vergadering genoteerd"] {
        assert!(pdf.contains(words), "{words}: {pdf}");
    }
    // Whoever approves has read what was recorded since.
    went(&planner, &at("/decisions"), &format!("fr=Ouvrir&nl=Openen&how=consensus&stated={}", typed())).await;
    let head = house.browser(HEAD);
    let early = head.post(&at("/minutes/approve"), "version=1").await;
    assert_eq!(early.status, 409, "{}", early.text);
    assert!(planner.get(&at("/minutes")).await.text.contains("Reprendre ce qui"));
    went(&planner, &at("/minutes/draft"), "").await;
    went(&head, &at("/minutes/approve"), "version=2").await;
    let page = planner.get(&at("")).await.text;
    assert!(!page.contains("Consigner une décision oubliée"), "{page}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_note_that_was_refused_after_the_session_comes_back_in_its_own_form_alone() {
    let house = House::open();
    let session = house.begun("conseil");
    house.ask_as(PLANNER, TakeStep::new(session, Step::Close));
    house.clock.set(NIGHT.plus_seconds(86_400));
    let planner = house.browser(PLANNER);
    for sort in ["", "&sort=taken-away"] {
        let sent = format!("words=oubliette&lang=fr&stated=midi{sort}");
        let refused = planner.post(&format!("/fr/sessions/{session}/notes"), &sent).await;
        assert_eq!(refused.status, 422, "{}", refused.text);
        assert_eq!(refused.text.matches("oubliette").count(), 1, "{sort}: {}", refused.text);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_session_closed_by_mistake_is_reopened_with_a_reason() {
    let house = House::open();
    let session = house.begun("crise");
    let planner = house.browser(PLANNER);
    let at = |rest: &str| format!("/fr/sessions/{session}{rest}");
    assert!(!planner.get(&at("")).await.text.contains("Rouvrir la réunion"));
    house.ask_as(PLANNER, TakeStep::new(session, Step::Close));
    assert!(planner.get(&at("")).await.text.contains("Rouvrir la réunion"));
    assert!(!house.browser(MAYOR).get(&at("")).await.text.contains("Rouvrir la réunion"));
    let empty = planner.post(&at("/reopen"), "words=").await;
    assert_eq!(empty.status, 422, "{}", empty.text);
    let done = planner.post_json(&at("/reopen"), "words=trop+t%C3%B4t").await;
    assert_eq!(done.json()["location"], at(""), "another page is needed: {}", done.text);
    assert_eq!(house.session(session).state, SessionState::Open);
    let page = planner.get(&at("")).await.text;
    assert!(page.contains("Rouverte") && page.contains("trop tôt") && page.contains("/step"), "{page}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_public_part_is_chosen_published_and_withdrawn() {
    let house = House::open();
    let session = house.begun("cellule");
    let (planner, head) = (house.browser(PLANNER), house.browser(HEAD));
    let at = |rest: &str| format!("/fr/sessions/{session}{rest}");
    let item = house.read(|r| bodies::read::items(r, session))[0].id;
    let described = "fr=Fuite+de+gaz&nl=Gaslek&sort=discussion";
    went(&planner, &at(&format!("/items/{item}/describe")), described).await;
    house.ask_as(PLANNER, TakeStep::new(session, Step::Close));
    went(&planner, &at("/minutes/draft"), "").await;
    went(&planner, &at("/minutes"), "version=1&fr=On+a+parl%C3%A9.&nl=Er+is+gesproken.").await;
    let point = at(&format!("/items/{item}/public"));
    assert!(head.get(&at("/minutes")).await.text.contains("Rendre public"));
    went(&head, &point, "public=1").await;
    went(&head, &point, "public=").await;
    went(&head, &at("/minutes/approve"), "version=2").await;
    let page = head.get(&at("/minutes")).await.text;
    assert!(page.contains("Rendre public") && !page.contains("/minutes/publish"), "{page}");
    went(&head, &point, "public=1").await;
    stage::proved(&house.journal, &house.router, HEAD, &at("/minutes/publish"), "").await;
    let stranger = house.browser("");
    let (public, file) = (format!("/fr/minutes/{session}"), format!("/fr/minutes/{session}/fr.pdf"));
    assert!(stranger.get(&public).await.text.contains("On a parlé."));
    let page = head.get(&at("/minutes")).await.text;
    assert!(page.contains("Retirer la publication") && !page.contains(&point), "{page}");
    assert_eq!(head.post(&point, "public=").await.status, 409);
    let silent = head.post(&at("/minutes/unpublish"), "words=").await;
    assert_eq!(silent.status, 422);
    assert!(
        silent.text.contains("id=\"f-words\"") && silent.text.contains("no-print\" open"),
        "{}",
        silent.text
    );
    went(&head, &at("/minutes/unpublish"), "words=un+nom+y+figurait").await;
    let gone = stranger.get(&public).await;
    assert_eq!(gone.status, 200);
    assert!(gone.text.contains("Retiré le") && gone.text.contains("un nom y figurait"), "{}", gone.text);
    assert!(!gone.text.contains("On a parlé.") && !gone.text.contains(".pdf"), "{}", gone.text);
    assert_eq!(stranger.get(&file).await.status, 404);
    let page = head.get(&at("/minutes")).await.text;
    assert!(page.contains("/minutes/publish") && page.contains(&point), "it may be published again: {page}");
}
