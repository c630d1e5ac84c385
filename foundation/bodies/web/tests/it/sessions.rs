//! Planning and holding a session through its forms, as people do it while others talk.

use bodies::command::{ApproveMinutes, DraftMinutes, TakeStep};
use bodies::read::{self, Eye};
use bodies::session::{Presence, SessionState, Sight, Step};
use kernel::{Id, kind};

use crate::house::{ABOUT, HEAD, House, MAYOR, OFFICER, PLANNER};

fn id(location: &str) -> Id<kind::Matter> {
    location.rsplit('/').next().unwrap().parse().unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_session_is_planned_with_its_agenda_and_its_subject() {
    let house = House::open();
    let planner = house.browser(PLANNER);
    let form = planner.get(&format!("/fr/bodies/crise/plan?about={ABOUT}")).await.text;
    assert!(form.contains("26-0417 Fuite de gaz") && form.contains("value=\"head\" checked"));
    let wrong = planner.post("/fr/bodies/crise/plan", "at=&langs=fr&item=Gaz").await;
    assert_eq!(wrong.status, 422);
    assert!(wrong.text.contains("value=\"Gaz\""), "what was typed stays");
    let body = format!(
        "at=2026-11-24T05:00&place=Salle+2&item=Gaz&item=&item=Logement&invited=head&invited=officer&langs=fr&langs=nl&rhythm=minutes&rhythm-n=30&convene=1&about={ABOUT}"
    );
    let done = planner.post("/fr/bodies/crise/plan", &body).await;
    assert_eq!(done.status, 303, "{}", done.text);
    let session = id(done.header("location"));
    let row = house.session(session);
    assert_eq!(row.state, SessionState::Convened);
    assert_eq!(row.at.rfc3339(), "2026-11-24T04:00:00Z", "typed in local time");
    assert_eq!(house.read(|r| read::items(r, session)).len(), 2);
    let page = planner.get(&format!("/fr/sessions/{session}")).await.text;
    assert!(page.contains("26-0417 Fuite de gaz") && page.contains("Pas de texte néerlandais"));
    let other = house.browser(HEAD).get(&format!("/fr/sessions/{session}")).await.text;
    assert!(!other.contains("26-0417"), "whoever may not see the matter is not told its name");
    assert!(other.contains("sujet réservé"));
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_said_and_decided_is_recorded_as_it_happens() {
    let house = House::open();
    let session = house.begun("crise");
    let officer = house.browser(OFFICER);
    let at = |rest: &str| format!("/fr/sessions/{session}/{rest}");
    let note = officer.post(&at("notes"), "words=Le+gaz+est+coup%C3%A9&lang=fr&stated=02:30").await;
    assert_eq!(note.status, 303, "{}", note.text);
    let empty = officer.post(&at("notes"), "words=").await;
    assert_eq!(empty.status, 422);
    officer.post(&at("notes/1/correct"), "words=Le+gaz+est+coup%C3%A9+rue+du+Moulin&lang=fr").await;
    let mark = "function=head&presence=present&name=A.+Bodart&stated=03:10";
    assert_eq!(officer.post(&at("attendance"), mark).await.status, 303);
    let decision = "fr=Ouvrir+la+salle&how=vote&yes=3&no=1&to-function=officer&to-area=90001&due=2026-11-24T06:00&ground=art.+1";
    let page = officer.get(&format!("/fr/sessions/{session}")).await.text;
    assert!(page.contains("quorum non atteint"), "one of four is there");
    let early = officer.post(&at("decisions"), decision).await;
    assert!(early.status == 409 && early.text.contains("Le quorum n’est pas atteint"), "{}", early.text);
    house.there(session, &[(OFFICER, None), (MAYOR, Some("90001")), (MAYOR, Some("90002"))]);
    let taken = officer.post(&at("decisions"), decision).await;
    assert_eq!(taken.status, 303, "{}", taken.text);
    let slip = officer.post(&at("decisions"), "fr=x&due=2026-11-24T06:00").await;
    assert_eq!(slip.status, 422, "a date for nobody is a slip");
    let row = house.read(|r| read::decisions(r, session)).remove(0);
    assert_eq!(row.assignment.as_ref().unwrap().to.area.as_deref(), Some("90001"));
    officer.post(&at(&format!("decisions/{}/word", row.id)), "lang=nl&text=De+zaal+openen").await;
    let page = officer.get(&format!("/fr/sessions/{session}")).await.text;
    for words in
        ["De zaal openen", "3 pour, 1 contre, 0 abstention", "D-26-0001", "rue du Moulin", "A. Bodart"]
    {
        assert!(page.contains(words), "{words}");
    }
    let rows = house.read(|r| read::attendance(r, session));
    assert_eq!(rows[0].presence, Presence::Present);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_long_list_of_those_there_is_one_line_unless_one_marks_them() {
    let house = House::open();
    let session = house.begun("crise");
    let (officer, head) = (house.browser(OFFICER), house.browser(HEAD));
    let own = format!("/fr/sessions/{session}");
    let few = head.get(&own).await.text;
    assert!(few.contains("id=\"session-attendance\"") && !few.contains("session-attendance-list"), "{few}");
    for seat in
        ["function=planner", "function=planner&area=90001", "function=guest", "function=guest&area=90001"]
    {
        let done = officer.post(&format!("{own}/attendance"), &format!("{seat}&presence=present")).await;
        assert_eq!(done.status, 303, "{}", done.text);
    }
    let reads = head.get(&own).await.text;
    assert!(reads.contains("id=\"session-attendance-list\"><summary>4 présents, "), "{reads}");
    let marks = officer.get(&own).await.text;
    assert!(marks.contains("id=\"session-attendance-list\" open>"), "{marks}");
}

#[tokio::test(flavor = "multi_thread")]
async fn strategy_and_operations_are_written_by_different_hands() {
    let house = House::open();
    let (operational, strategic) = (house.begun("crise"), house.begun("cellule"));
    let note = |session| format!("/fr/sessions/{session}/notes");
    let (officer, head) = (house.browser(OFFICER), house.browser(HEAD));
    assert_eq!(officer.post(&note(operational), "words=x").await.status, 303);
    assert_eq!(head.post(&note(strategic), "words=x").await.status, 303);
    assert_eq!(officer.post(&note(strategic), "words=x").await.status, 403);
    assert_eq!(head.post(&note(operational), "words=x").await.status, 403);
    let page = officer.get(&format!("/fr/sessions/{strategic}")).await.text;
    assert!(!page.contains("note-words"), "the field is not offered to who may not write");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_log_of_strategy_is_for_those_who_sit_there_and_those_who_read_it() {
    let house = House::open();
    let (planner, officer, mayor) = (house.browser(PLANNER), house.browser(OFFICER), house.browser(MAYOR));
    let body = "names-fr=Cellule+crue&names-nl=Hoogwatercel&short-fr=Crue&short-nl=Water&role=convened&chair=head&members=officer&log=strategic&rhythm=months&rhythm-n=2&quorum=least&quorum-n=1&source=ordre";
    let done = planner.post("/fr/bodies", body).await;
    assert_eq!(done.status, 303, "{}", done.text);
    let session = house.begun(&id(done.header("location")).to_string());
    let at = |rest: &str| format!("/fr/sessions/{session}{rest}");
    assert_eq!(planner.post(&at("/notes"), "words=Digue+fragile&lang=fr").await.status, 303);
    let note = house.journal.head();
    assert_eq!(planner.post(&at("/minutes/draft"), "").await.status, 303);
    for (page, status) in
        [("", 200), ("/minutes", 404), ("/minutes/print", 404), ("/minutes/minutes.pdf", 404)]
    {
        let reply = mayor.get(&at(page)).await;
        assert_eq!(reply.status, status, "{page}");
        assert!(!reply.text.contains("Digue fragile"), "{page}");
    }
    let page = mayor.get(&at("")).await.text;
    assert!(page.contains("réservé à ceux qui y siègent") && !page.contains(&at("/minutes\"")), "{page}");
    assert_eq!(mayor.get(&format!("/fr/entry/{note}")).await.status, 404);
    for (browser, why) in [(&officer, "whoever sits there"), (&planner, "whoever reads strategy")] {
        assert!(browser.get(&at("")).await.text.contains("Digue fragile"), "{why}");
    }
    // Minutes that were approved are read by those who read the session.
    house.ask_as(PLANNER, TakeStep::new(session, Step::Close));
    house.ask_as(PLANNER, DraftMinutes { session });
    let version = house.session(session).minutes_version;
    // Nor are they told by what is proposed for them.
    let proposed = format!("version={version}&part=0&lang=fr&text=Digue+rompue");
    let done = officer.post(&at("/minutes/corrections"), &proposed).await;
    assert_eq!(done.status, 303, "{}", done.text);
    let proposal = house.journal.head();
    let done = planner.post(&at("/minutes/corrections/1"), "how=refuse&words=tient").await;
    assert_eq!(done.status, 303, "{}", done.text);
    for entry in [proposal, house.journal.head()] {
        let path = format!("/fr/entry/{entry}");
        assert_eq!(mayor.get(&path).await.status, 404, "{entry}");
        assert_eq!(planner.get(&path).await.status, 200, "{entry}");
    }
    house.ask_as(HEAD, ApproveMinutes { session, version });
    assert_eq!(mayor.get(&at("/minutes")).await.status, 200);
    assert_eq!(mayor.get(&at("/minutes?version=1")).await.status, 404, "not what was drawn up before");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_agenda_is_ordered_settled_and_carried_over() {
    let house = House::open();
    let first = house.begun("crise");
    let planner = house.browser(PLANNER);
    let at = |session: Id<kind::Matter>, rest: &str| format!("/fr/sessions/{session}/{rest}");
    planner.post(&at(first, "items"), "fr=Divers&nl=Varia&minutes=5").await;
    let items = house.read(|r| read::items(r, first));
    planner.post(&at(first, &format!("items/{}/order", items[1].id)), "to=up").await;
    assert_eq!(house.read(|r| read::items(r, first))[0].id, items[1].id);
    planner.post(&at(first, &format!("items/{}/settle", items[1].id)), "how=dealt").await;
    planner.post(&at(first, "step"), "step=close").await;
    assert_eq!(house.session(first).state, SessionState::Closed);
    let done = planner.post("/fr/bodies/crise/plan", "at=2026-11-24T08:00&item=Gaz&langs=fr").await;
    let next = id(done.header("location"));
    let page = planner.get(&format!("/fr/sessions/{next}")).await.text;
    assert!(page.contains("Points non traités") && page.contains("Fuite de gaz"), "what was left is offered");
    let carried =
        planner.post(&at(first, &format!("items/{}/carry", items[0].id)), &format!("into={next}")).await;
    assert_eq!(carried.header("location"), format!("/fr/sessions/{next}"), "{}", carried.text);
    assert_eq!(house.read(|r| read::items(r, next)).len(), 2);
}

#[tokio::test(flavor = "multi_thread")]
async fn news_of_a_session_of_others_keeps_source_and_time() {
    let house = House::open();
    let officer = house.browser(OFFICER);
    let body = "source=Pompiers&told-by=T.+Maes&stated=02:30&place=rue+du+Moulin&director=commandant&contact=0490&words=install%C3%A9&areas=90001";
    let done = officer.post("/fr/bodies/poste/told", body).await;
    assert_eq!(done.status, 303, "{}", done.text);
    let session = id(done.header("location"));
    let page = officer.get(&format!("/fr/sessions/{session}")).await.text;
    for words in ["Pompiers", "T. Maes", "02:30", "rue du Moulin", "commandant"] {
        assert!(page.contains(words), "{words}");
    }
    officer.post(&format!("/fr/sessions/{session}/told"), "source=Pompiers&place=quai+Neuf").await;
    // Who sits in it and convenes notes it too, within areas, without keeping other records.
    let head = house.browser(HEAD);
    let list = head.get("/fr/bodies").await.text;
    assert!(list.contains("/fr/bodies/poste/told"), "{list}");
    assert_eq!(head.get("/fr/bodies/poste/told").await.status, 200);
    assert_eq!(head.get("/fr/bodies/poste/plan").await.status, 409, "no form that can only be refused");
    assert_eq!(head.post("/fr/bodies/poste/told", "source=Commune").await.status, 422, "where?");
    let own = head.post("/fr/bodies/poste/told", "source=Commune&areas=90001").await;
    assert_eq!(own.status, 303, "{}", own.text);
    let own = own.header("location").to_owned();
    assert!(head.get(&own).await.text.contains(&format!("{own}/ended")));
    assert_eq!(head.post(&format!("{own}/ended"), "source=Commune").await.status, 303);
    officer.post(&format!("/fr/sessions/{session}/ended"), "source=Pompiers").await;
    assert_eq!(house.session(session).state, SessionState::Ended);
    assert_eq!(house.read(|r| read::foreign(r, session)).len(), 3);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_body_is_created_by_its_form_and_changed() {
    let house = House::open();
    let planner = house.browser(PLANNER);
    let body = "names-fr=Groupe+crue&names-nl=Hoogwater&short-fr=Crue&short-nl=Water&role=convened&chair=head&members=officer&log=strategic&rhythm=months&rhythm-n=2&quorum=least&quorum-n=2&source=ordre+du+24+novembre";
    let done = planner.post("/fr/bodies", body).await;
    assert_eq!(done.status, 303, "{}", done.text);
    let code = id(done.header("location")).to_string();
    let form = planner.get(&format!("/nl/bodies/{code}/change")).await.text;
    assert!(form.contains("value=\"Groupe crue\"") && form.contains("value=\"months\" selected"));
    let seq = house.read(|r| read::body(r, &house.desk.facts(), &code)).unwrap().created.unwrap().1;
    let changed = body.replace("rhythm-n=2", "rhythm-n=3");
    let done = planner.post(&format!("/fr/bodies/{code}/change"), &format!("{changed}&based_on={seq}")).await;
    assert_eq!(done.status, 303, "{}", done.text);
    let stale = planner.post(&format!("/fr/bodies/{code}/change"), &format!("{body}&based_on={seq}")).await;
    assert_eq!(stale.status, 409);
    assert!(stale.text.contains("Fonctionnaire de planification a modifié"));
    let of_profile = planner.get("/fr/bodies/crise/change").await;
    assert_eq!(of_profile.status, 409);
    let page = planner.get(&format!("/fr/bodies/{code}")).await.text;
    assert!(page.contains("tous les 3 mois") && page.contains("version 2"));
}

#[tokio::test(flavor = "multi_thread")]
async fn the_briefing_tells_what_changed() {
    let house = House::open();
    let body = format!("at=2026-11-24T05:00&item=Gaz&invited=head&langs=fr&about={ABOUT}");
    let done = house.browser(PLANNER).post("/fr/bodies/crise/plan", &body).await;
    let session = id(done.header("location"));
    let page = house.browser(PLANNER).get(&format!("/fr/sessions/{session}/briefing")).await.text;
    let told = ["Périmètre rouge P-26-0001", "Ordre M-26-0007 en retard", "26-0500 Incendie au port"];
    for words in ["Première réunion", "Blessés", "Évacuer le bloc 4", "Gaz"].iter().chain(&told) {
        assert!(page.contains(words), "{words}");
    }
    let other = house.browser(HEAD).get(&format!("/fr/sessions/{session}/briefing")).await.text;
    assert!(!told.iter().any(|words| other.contains(words)), "each as far as they see it: {other}");
    // Thirty points do not make a second sheet: what does not fit is counted, and a click away.
    let items: String = (1..=30).map(|n| format!("&item=Point+{n}.")).collect();
    let body = format!("at=2026-11-25T05:00&invited=head&langs=fr&about={ABOUT}{items}");
    let long = house.browser(PLANNER).post("/fr/bodies/crise/plan", &body).await;
    let long = house.browser(PLANNER).get(&format!("{}/briefing", long.header("location"))).await.text;
    let (sheet, rest) = long.split_once("<details class=\"no-print\">").unwrap();
    assert!(sheet.contains("Point 12.") && !sheet.contains("Point 13."), "{sheet}");
    assert!(sheet.contains("18 de plus, à l’écran") && rest.contains("Point 30."), "{rest}");
    assert!(house.read(|r| read::open_decisions(r, &Eye::all(), "crise", 5)).is_empty());
}

#[tokio::test(flavor = "multi_thread")]
async fn opening_too_early_asks_and_invitations_that_wait_say_so() {
    let house = House::open();
    let session = house.planned("crise", Sight::default());
    let planner = house.browser(PLANNER);
    let page = planner.get(&format!("/fr/sessions/{session}")).await.text;
    assert!(page.contains("data-confirm=\"La réunion est prévue le"), "an hour too early: {page}");
    let at = |what: &str| page.find(what).unwrap_or_else(|| panic!("{what}: {page}"));
    assert!(at("/briefing\"") < at("value=\"open\""), "never where it was convened");
    for words in ["Une invitation est prête", "/fr/messages/x#act-release"] {
        assert!(page.contains(words), "{words}: {page}");
    }
    let list = planner.get(&format!("/fr/sessions/{session}/invitations")).await.text;
    assert!(list.contains("Une invitation est prête"), "{list}");
    let desk = planner.get("/fr/bodies/secretary").await.text;
    assert!(desk.contains("invitations pas envoyées") && !desk.contains("réponses manquent"), "{desk}");
    let mayor = house.browser(crate::house::MAYOR).get(&format!("/fr/sessions/{session}")).await.text;
    assert!(!mayor.contains("Une invitation est prête"), "it is for whoever convenes");
}
