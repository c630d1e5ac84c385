//! Every page in three languages; who is let in; what may not be seen is not there.

use bodies::session::Sight;
use kernel::Handling;

use crate::house::{GUEST, HEAD, House, MAYOR, OFFICER, PLANNER};

#[tokio::test(flavor = "multi_thread")]
async fn every_page_answers_in_three_languages() {
    let house = House::open();
    let session = house.begun("crise");
    let browser = house.browser(PLANNER);
    let pages = [
        "bodies".to_owned(),
        "bodies/new".into(),
        "bodies/crise".into(),
        "bodies/crise/plan".into(),
        "bodies/poste/told".into(),
        "sessions".into(),
        "sessions?all=1".into(),
        format!("sessions/{session}"),
        format!("sessions/{session}/briefing"),
        format!("sessions/{session}/minutes"),
    ];
    for (lang, title) in [("fr", "Organes"), ("nl", "Organen"), ("en", "Bodies")] {
        for page in &pages {
            let reply = browser.get(&format!("/{lang}/{page}")).await;
            assert_eq!(reply.status, 200, "{lang} {page}: {}", reply.text);
            assert!(reply.text.contains(title), "{lang} {page}");
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn bodies_stand_under_what_they_are_to_this_place() {
    let house = House::open();
    house.begun("crise");
    let text = house.browser(PLANNER).get("/fr/bodies").await.text;
    let order = ["Convoqués ici", "Tenus par d’autres", "Où l’on siège", "Sans rôle indiqué"];
    let places: Vec<usize> = order.iter().map(|title| text.find(title).unwrap()).collect();
    assert!(places.is_sorted(), "{places:?}");
    assert!(text.contains("/fr/bodies/poste/told") && !text.contains("/fr/bodies/poste/plan"));
    assert!(text.contains("en cours"), "the session that goes on stands beside its body");
    let officer = house.browser(OFFICER).get("/fr/bodies").await.text;
    assert!(!officer.contains("/fr/bodies/crise/plan"), "who does not convene is not offered it");
}

/// The document as it names itself; what the profile says of it in the language of whoever reads.
#[tokio::test(flavor = "multi_thread")]
async fn what_a_source_says_is_told_in_the_language_of_the_reader() {
    let house = House::open();
    let browser = house.browser(PLANNER);
    for (lang, body, rhythm) in [
        ("fr", "qui y siège n’est pas dit", "en temps de crise"),
        ("nl", "wie erin zetelt, is niet gezegd", "in crisistijd"),
        ("en", "who sits in it is not said", "in times of crisis"),
    ] {
        let page = browser.get(&format!("/{lang}/bodies/crise")).await.text;
        assert!(page.contains("texte inventé") && page.contains(body) && page.contains(rhythm), "{page}");
        let other = browser.get(&format!("/{lang}/bodies/poste")).await.text;
        assert!(other.contains("texte inventé") && !other.contains(body), "{other}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn strangers_and_functions_without_powers_are_refused() {
    let house = House::open();
    let session = house.begun("crise");
    let own = format!("/fr/sessions/{session}");
    for page in ["/fr/bodies", "/fr/sessions", "/fr/bodies/crise", "/fr/bodies/crise/plan", &own] {
        assert_eq!(house.browser("").get(page).await.status, 303, "{page}");
        let status = house.browser(GUEST).get(page).await.status;
        assert!([403, 404].contains(&status.as_u16()), "{page}: {status}");
    }
    let head = house.journal.head();
    for (path, body) in [
        ("/fr/bodies", "names-fr=x&short-fr=x&source=x"),
        ("/fr/bodies/crise/plan", "at=2026-11-25T10:00&langs=fr"),
        ("/fr/bodies/poste/told", "source=x"),
        (&format!("{own}/notes"), "words=x"),
        (&format!("{own}/step"), "step=close"),
        (&format!("{own}/decisions"), "fr=x"),
    ] {
        let reply = house.browser(MAYOR).post(path, body).await;
        assert!([403, 404].contains(&reply.status.as_u16()), "{path}: {} {}", reply.status, reply.text);
    }
    assert_eq!(house.journal.head(), head);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_reserved_session_is_not_there_for_others() {
    let house = House::open();
    let readers = [PLANNER.to_owned()].into();
    let sight = Sight { handling: Handling::NeedToKnow, readers, ..Sight::default() };
    let session = house.planned("crise", sight);
    let far = Sight { areas: ["90002".to_owned()].into(), ..Sight::default() };
    let elsewhere = house.planned("crise", far);
    for (function, shown, near) in [(PLANNER, true, true), (HEAD, false, true), (MAYOR, false, false)] {
        let browser = house.browser(function);
        let list = browser.get("/fr/sessions").await.text;
        assert_eq!(list.contains(&session.to_string()), shown, "{function}");
        assert_eq!(list.contains(&elsewhere.to_string()), near, "{function}");
        let page = browser.get(&format!("/fr/sessions/{session}")).await;
        assert_eq!(page.status == 200, shown, "{function}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_list_is_headed_by_what_it_lists() {
    let house = House::open();
    house.begun("crise");
    let browser = house.browser(PLANNER);
    for (page, heading) in [
        ("fr/sessions", "<h1>Réunions à venir</h1>"),
        ("fr/sessions?all=1", "<h1>Toutes les réunions</h1>"),
        ("nl/sessions?all=1", "<h1>Alle vergaderingen</h1>"),
        ("en/sessions?all=1", "<h1>All sessions</h1>"),
    ] {
        let text = browser.get(&format!("/{page}")).await.text;
        assert!(text.contains(heading), "{page}: {text}");
    }
}
