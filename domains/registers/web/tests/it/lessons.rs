//! Lessons of exercises: listed until they are taken over by one act, then followed as everything in a register.

use kernel::Text;
use registers::entry::State;
use registers::read::{points, statuses};
use stage::id_in;

use crate::town::{BOARD, CABINET, COLLEAGUE, SECRETARY, Town, lesson, plain, went};

/// The form as it comes back with the Dutch added.
fn form() -> String {
    format!(
        "lesson={}&register=lessons&names-fr=Ouvrir+plus+t%C3%B4t&names-nl=Vroeger+openen&body-fr=EX-26-0001&body-nl=EX-26-0001&\
         day=2026-11-24&reference=L-26-0001&words-fr=ouvrir&words-nl=openen&owner={BOARD}&due=2027-01-03",
        lesson().id
    )
}

#[tokio::test]
async fn a_lesson_is_taken_over_with_its_owner_and_term() {
    let town = Town::open();
    let (secretary, cabinet) = (town.browser(SECRETARY), town.browser(CABINET));
    let way = format!("registers/new?lesson={}", lesson().id);
    let list = "/nl/registers?register=lessons";
    assert!(secretary.get(list).await.text.contains(&way));
    let shown = cabinet.get(list).await.text;
    assert!(
        shown.contains("L-26-0001") && !shown.contains(&way),
        "who only reads is offered nothing: {shown}"
    );
    let page = plain(&secretary.get(&format!("/nl/{way}")).await.text);
    for wanted in [
        "value=\"Ouvrir la salle plus tôt\"",
        "dès la préalerte",
        "value=\"EX-26-0001 Nuit\"",
        "value=\"L-26-0001\"",
        "value=\"2026-11-24\"",
        "value=\"2027-01-03\"",
        "value=\"board-member\" selected",
        "value=\"lessons\" selected",
        "· Trams · Valkoord",
        "value=\"need-to-know\"",
    ] {
        assert!(page.contains(wanted), "{wanted}: {page}");
    }
    // Neither a register of something else, nor more openly than the lesson.
    assert!(!page.contains("value=\"council\"") && !page.contains("value=\"public\""), "{page}");
    let id = id_in(&secretary.post("/nl/registers", &form()).await);
    let row = town.row(id);
    assert_eq!((row.lesson, row.frame.register.as_str()), (Some(lesson().id), "lessons"));
    let point = town.read(|r| points(r, id)).remove(0);
    assert_eq!(point.point.owner.as_deref(), Some(BOARD));
    assert_eq!(point.point.due.map(|d| d.to_string()).as_deref(), Some("2027-01-03"));
    assert_eq!((point.state, point.point.words), (State::Open, Text::both("ouvrir", "openen")));
    // From the list to the entry, from the entry to the lesson, from the lesson to the entry.
    let shown = secretary.get(list).await.text;
    assert!(shown.contains(&format!("entry-{id}")) && !shown.contains(&way), "{shown}");
    let page = plain(&cabinet.get(&format!("/fr/registers/{id}")).await.text);
    assert!(page.contains("Leçon d’origine") && page.contains(&format!("orders/{}", lesson().id)), "{page}");
    let page = cabinet.get(&format!("/fr/incidents/{}", lesson().id)).await.text;
    assert!(page.contains("registers-beside") && page.contains("RS-26-0001"), "{page}");
    // Whoever comes late is led there, and does not make a second one.
    let late = secretary.get(&format!("/fr/{way}")).await;
    assert!(late.status == 303 && late.header("location").ends_with(&id.to_string()), "{}", late.text);
    let again = secretary.post("/fr/registers", &form()).await;
    assert!(again.status == 409 && plain(&again.text).contains("déjà au registre"), "{}", again.text);
}

#[tokio::test]
async fn it_has_actions_evidence_states_and_an_answer_like_every_entry() {
    let town = Town::open();
    let secretary = town.browser(SECRETARY);
    let id = id_in(&secretary.post("/fr/registers", &form()).await);
    let to = |path: &str| format!("/fr/registers/{id}/{path}");
    let action = "on=2026-10&words-fr=Horaire+chang%C3%A9&words-nl=Uurrooster+gewijzigd&evidence=rapport";
    went(&secretary.post(&to("points/1/action"), action).await);
    went(&secretary.post(&to("points/1/state"), "state=done&words-fr=fait&words-nl=gedaan").await);
    went(&secretary.post(&to("sheets"), "").await);
    let pdf = secretary.get(&to("sheets/1/sheet.pdf?lang=both")).await;
    assert_eq!(pdf.status, 200, "{}", pdf.text);
    let found = secretary.get("/nl/registers?q=Uurrooster").await.text;
    assert!(found.contains(&format!("entry-{id}")), "{found}");
}

#[tokio::test]
async fn the_page_of_a_lesson_leads_to_the_form() {
    let town = Town::open();
    let secretary = town.browser(SECRETARY);
    let (page, way) = (format!("/fr/incidents/{}", lesson().id), format!("new?lesson={}", lesson().id));
    let shown = plain(&secretary.get(&page).await.text);
    assert!(shown.contains(&way) && shown.contains("pas encore au registre"), "{shown}");
    assert!(!town.browser(CABINET).get(&page).await.text.contains(&way));
    let other = secretary.get(&format!("/fr/incidents/{}", stage::secret())).await.text;
    assert!(!other.contains("new?lesson="), "what is no lesson is not taken over");
    id_in(&secretary.post("/fr/registers", &form()).await);
    assert!(!secretary.get(&page).await.text.contains(&way));
}

#[tokio::test]
async fn what_is_wrong_stands_beside_its_field_and_the_lesson_stays() {
    let town = Town::open();
    let secretary = town.browser(SECRETARY);
    let bad = form().replace("names-fr=Ouvrir+plus+t%C3%B4t&names-nl=Vroeger+openen", "names-fr=&names-nl=");
    let reply = secretary.post("/fr/registers", &bad).await;
    let kept = format!("name=\"lesson\" value=\"{}\"", lesson().id);
    assert!(reply.status == 422 && reply.text.contains(&kept), "{}", reply.text);
    assert!(reply.text.contains("value=\"2027-01-03\""), "what was typed stays: {}", reply.text);
    let unknown = format!("/fr/registers/new?lesson={}", stage::matter());
    assert_eq!(secretary.get(&unknown).await.status, 404);
    assert_eq!(town.browser(CABINET).post("/fr/registers", &form()).await.status, 403);
}

#[tokio::test]
async fn lessons_that_wait_are_found_and_narrowed() {
    let town = Town::open();
    let shown = async |function: &str, more: &str| {
        let page = town.browser(function).get(&format!("/fr/registers?register=lessons{more}")).await.text;
        page.contains("L-26-0001")
    };
    assert!(shown(BOARD, "&show=mine").await && !shown(SECRETARY, "&show=mine").await);
    assert!(shown(SECRETARY, "&show=open").await && shown(SECRETARY, "&q=salle").await);
    assert!(!shown(SECRETARY, "&q=prisons").await);
    // Also from the room itself, and once: not again on each page of the pager.
    let page = async |address: &str| town.browser(SECRETARY).get(address).await.text;
    assert!(page("/fr/registers?q=salle").await.contains("L-26-0001"));
    assert!(!page("/fr/registers?register=council&q=salle").await.contains("L-26-0001"));
    assert!(!page("/fr/registers?register=lessons&skip=40").await.contains("L-26-0001"));
    assert!(town.browser(BOARD).get("/fr/registers?show=mine").await.text.contains("L-26-0001"));
}

#[tokio::test]
async fn a_lesson_that_was_done_comes_as_done() {
    let town = Town::open();
    *town.told.settled.lock().unwrap() = Some(testkit::NIGHT);
    let secretary = town.browser(SECRETARY);
    let id = id_in(&secretary.post("/fr/registers", &form()).await);
    assert_eq!(town.read(|r| points(r, id))[0].state, State::Done);
    let status = town.read(|r| statuses(r, id)).remove(0).status;
    assert_eq!((status.on.as_str(), status.evidence.len()), ("2026-11-24", 1));
}

#[tokio::test]
async fn a_lesson_enters_a_register_of_lessons_alone() {
    let town = Town::open();
    let secretary = town.browser(SECRETARY);
    let other = form().replace("register=lessons", "register=council");
    let reply = secretary.post("/fr/registers", &other).await;
    assert!(reply.status == 422 && reply.text.contains("href=\"#entry-register\""), "{}", reply.text);
    assert!(secretary.get("/fr/registers?register=lessons").await.text.contains("L-26-0001"));
    // A profile without such a register offers nothing.
    let town = Town::without_lessons();
    let (page, secretary) = (format!("/fr/incidents/{}", lesson().id), town.browser(SECRETARY));
    assert!(!secretary.get(&page).await.text.contains("new?lesson="));
}

#[tokio::test]
async fn what_is_entered_out_of_sight_is_not_offered_again() {
    let town = Town::open();
    let (secretary, colleague) = (town.browser(SECRETARY), town.browser(COLLEAGUE));
    let way = format!("registers/new?lesson={}", lesson().id);
    let (list, page) = ("/fr/registers?register=lessons", format!("/fr/incidents/{}", lesson().id));
    assert!(colleague.get(list).await.text.contains(&way) && colleague.get(&page).await.text.contains(&way));
    let id = id_in(&secretary.post("/fr/registers", &format!("{}&handling=need-to-know", form())).await);
    assert_eq!(colleague.get(&format!("/fr/registers/{id}")).await.status, 404);
    let shown = colleague.get(list).await.text;
    assert!(shown.contains("L-26-0001") && !shown.contains(&way), "{shown}");
    assert!(!colleague.get(&page).await.text.contains(&way));
    let reply = colleague.get(&format!("/fr/{way}")).await;
    assert!(reply.status == 409 && plain(&reply.text).contains("déjà au registre"), "{}", reply.text);
}

#[tokio::test]
async fn a_lesson_that_was_declined_is_not_offered_and_is_refused() {
    let town = Town::open();
    *town.told.declined.lock().unwrap() = true;
    let secretary = town.browser(SECRETARY);
    let way = format!("registers/new?lesson={}", lesson().id);
    for page in ["/fr/registers?register=lessons".to_owned(), format!("/fr/incidents/{}", lesson().id)] {
        assert!(!secretary.get(&page).await.text.contains(&way), "{page}");
    }
    let shown = secretary.get(&format!("/fr/{way}")).await;
    let posted = secretary.post("/fr/registers", &form()).await;
    for reply in [shown, posted] {
        assert!(reply.status == 409 && plain(&reply.text).contains("retirée ou déclinée"), "{}", reply.text);
    }
}
