//! Minutes through their pages: drafted, written side by side, approved by another, printed.

use bodies::command::{ApproveMinutes, Decide, DraftMinutes, NewAssignment, TakeStep, WriteNote};
use bodies::session::{How, NoteSort, Seat, SessionState, Step, Votes};
use kernel::{Id, Lang, Text, Words, kind};
use testkit::{NIGHT, unique};

use crate::house::{HEAD, House, OFFICER, PLANNER};

fn held(house: &House) -> Id<kind::Matter> {
    let session = house.begun("cellule");
    held_on(house, session);
    session
}

/// What is said and decided at a session that has begun, until it ends.
pub(crate) fn held_on(house: &House, session: Id<kind::Matter>) {
    let words = Words::new(Lang::Fr, "Le gaz est coupé");
    let note = WriteNote { session, sort: NoteSort::Said, item: None, words, stated: None };
    house.ask_as(PLANNER, note);
    house.ask_as(
        PLANNER,
        Decide {
            session,
            decision: Id::new(unique()),
            item: None,
            text: Text::one(Lang::Fr, "Fermer deux écoles"),
            how: How::Consensus,
            votes: None,
            assignment: None,
            stated: None,
        },
    );
    house.ask_as(PLANNER, TakeStep::new(session, Step::Close));
}

#[tokio::test(flavor = "multi_thread")]
async fn minutes_go_from_notes_to_an_approved_version() {
    let house = House::open();
    let session = held(&house);
    let (planner, head) = (house.browser(PLANNER), house.browser(HEAD));
    let at = |rest: &str| format!("/fr/sessions/{session}/minutes{rest}");
    assert!(planner.get(&at("")).await.text.contains("Rédiger le projet"));
    assert_eq!(planner.post(&at("/draft"), "").await.status, 303);
    let page = planner.get(&at("")).await.text;
    assert!(page.contains("Le gaz est coupé") && page.contains("Fermer deux écoles"));
    let written = "version=1&fr=Le+gaz.&nl=Het+gas.&fr=Coup%C3%A9.&nl=Afgesloten.";
    let done = planner.post(&at(""), written).await;
    assert_eq!(done.status, 303, "{}", done.text);
    assert_eq!(planner.post(&at(""), written).await.status, 303, "the same again is what stands already");
    assert_eq!(house.session(session).minutes_version, 2);
    let own = planner.post(&at("/approve"), "version=2").await;
    assert_eq!(own.status, 403, "who wrote them does not approve them, nor holds the power");
    let back = head.post(&at("/return"), "version=2&words=").await;
    assert_eq!(back.status, 422);
    assert_eq!(head.post(&at("/approve"), "version=2").await.status, 303);
    assert_eq!(house.session(session).state, SessionState::Approved);
    let print = planner.get(&at("/print")).await.text;
    for words in ["Afgesloten.", "Coupé.", "Fermer deux écoles", "Haut fonctionnaire"] {
        assert!(print.contains(words), "{words}");
    }
    assert!(!print.contains("non approuvé"));
    let first = planner.get(&at("?version=1")).await.text;
    assert!(first.contains("version antérieure") && first.contains("Le gaz est coupé"));
}

#[tokio::test(flavor = "multi_thread")]
async fn minutes_are_begun_while_people_talk_and_finished_afterwards() {
    let house = House::open();
    let session = house.begun("cellule");
    let planner = house.browser(PLANNER);
    let at = |rest: &str| format!("/fr/sessions/{session}{rest}");
    let note = |words: &str| format!("words={words}&lang=fr");
    planner.post(&at("/notes"), &note("Le+gaz+est+coup%C3%A9")).await;
    assert!(planner.get(&at("")).await.text.contains(&at("/minutes\"")), "the way there while it goes on");
    assert_eq!(planner.post(&at("/minutes/draft"), "").await.status, 303);
    let page = planner.get(&at("/minutes")).await.text;
    assert!(page.contains("La réunion est en cours") && page.contains("name=\"fr\""), "{page}");
    assert!(!page.contains("Reprendre ce qui"), "nothing was noted since: {page}");
    planner.post(&at("/notes"), &note("Deux+rues+ferm%C3%A9es")).await;
    let page = planner.get(&at("/minutes")).await.text;
    assert!(page.contains("note ou point depuis le projet") && page.contains("Reprendre ce qui"), "{page}");
    planner.post(&at("/minutes/draft"), "").await;
    let page = planner.get(&at("/minutes")).await.text;
    assert!(page.contains("Deux rues fermées") && !page.contains("Reprendre ce qui"), "{page}");
    let head = house.browser(HEAD);
    assert_eq!(head.post(&at("/minutes/approve"), "version=2").await.status, 409, "not while it goes on");
    house.ask_as(PLANNER, TakeStep::new(session, Step::Close));
    let page = planner.get(&at("/minutes")).await.text;
    assert!(page.contains("Reprendre et soumettre"), "{page}");
    planner.post(&at("/minutes/draft"), "").await;
    assert_eq!(house.session(session).state, SessionState::Drafted);
    assert_eq!(head.post(&at("/minutes/approve"), "version=3").await.status, 303);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_draft_on_paper_says_that_it_is_one() {
    let house = House::open();
    let session = held(&house);
    let planner = house.browser(PLANNER);
    assert_eq!(planner.get(&format!("/fr/sessions/{session}/minutes/print")).await.status, 404);
    planner.post(&format!("/fr/sessions/{session}/minutes/draft"), "").await;
    let print = planner.get(&format!("/nl/sessions/{session}/minutes/print")).await.text;
    assert!(print.contains("niet goedgekeurd"));
}

#[tokio::test(flavor = "multi_thread")]
async fn points_have_their_number_of_the_agenda_on_the_page_and_on_paper() {
    let house = House::open();
    let session = house.begun("cellule");
    let planner = house.browser(PLANNER);
    let at = |rest: &str| format!("/fr/sessions/{session}{rest}");
    for item in ["fr=Divers&nl=Varia", "fr=Annexe&nl=Bijlage"] {
        assert_eq!(planner.post(&at("/items"), item).await.status, 303);
    }
    let second = house.read(|r| bodies::read::items(r, session))[1].id;
    let dropped = planner.post(&at(&format!("/items/{second}/settle")), "how=drop&words=non").await;
    assert_eq!(dropped.status, 303, "{}", dropped.text);
    house.ask_as(PLANNER, TakeStep::new(session, Step::Close));
    assert_eq!(planner.post(&at("/minutes/draft"), "").await.status, 303);
    for page in ["/minutes", "/minutes/print", "/minutes/minutes.pdf"] {
        let text = planner.get(&at(page)).await.text;
        for title in ["1. Fuite de gaz", "2. Annexe"] {
            assert!(text.contains(title), "{page} {title}: {text}");
        }
        assert!(text.contains("Divers") && !text.contains(". Divers"), "what was taken off has none: {text}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn minutes_say_who_does_what_by_when_and_nothing_of_today() {
    let house = House::open();
    let session = house.begun("cellule");
    let words = Words::new(Lang::Fr, "Le gaz est coupé");
    let note = WriteNote { session, sort: NoteSort::Said, item: None, words, stated: None };
    house.ask_as(PLANNER, note);
    house.there(session, &[(HEAD, None), (OFFICER, None), (crate::house::MAYOR, None)]);
    let due = Some(NIGHT.plus_seconds(2 * 86_400));
    let assignment = NewAssignment { to: Seat::of(OFFICER), acknowledge_by: None, due, ground: None };
    let decision = Decide {
        session,
        decision: Id::new(unique()),
        item: None,
        text: Text::both("Fermer deux écoles", "Twee scholen sluiten"),
        how: How::Vote,
        votes: Some(Votes { yes: 2, no: 0, abstained: 1 }),
        assignment: Some(assignment),
        stated: None,
    };
    house.ask_as(PLANNER, decision);
    house.ask_as(PLANNER, TakeStep::new(session, Step::Close));
    house.ask_as(PLANNER, DraftMinutes { session });
    let planner = house.browser(PLANNER);
    let at = |rest: &str| format!("/fr/sessions/{session}{rest}");
    let draft = planner.get(&at("/minutes/minutes.pdf")).await.text;
    assert!(!draft.contains("Approuvé par") && draft.contains("non approuvé"), "{draft}");
    house.ask_as(HEAD, ApproveMinutes { session, version: 1 });
    assert!(planner.get(&at("")).await.text.contains("en retard"), "the session says how it stands");
    let print = planner.get(&at("/minutes/print")).await.text;
    for words in ["Officier de veille", "Exécuter avant", "1 abstention)", "Approuvé par"] {
        assert!(print.contains(words), "{words}: {print}");
    }
    assert!(!print.contains("en retard") && !print.contains("Notes de la réunion"), "{print}");
    assert_eq!(print.matches("Le gaz est coupé").count(), 1, "what a part repeats stands once: {print}");
    let pdf = planner.get(&at("/minutes/minutes.pdf")).await.text;
    for words in [
        "Haut fonctionnaire · ",
        "Goedgekeurd door: Hoge ambtenaar · ",
        "Décidé par vote (2 pour, 0 contre, 1 abstention) · À exécuter par Officier de veille avant le ",
        "Beslist bij stemming (2 voor, 0 tegen, 1 onthouding) · Uit te voeren door Wachtofficier vóór ",
    ] {
        assert!(pdf.contains(words), "{words}: {pdf}");
    }
    assert!(!pdf.contains("Signatures") && !pdf.contains("en retard"), "nobody signs this one: {pdf}");
}
