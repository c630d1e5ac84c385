//! An event through its forms: announced, conflict answered, checked, ready; resources and risks; the evaluation.

use planned::planned::State;
use planned::read::{risks, supplies};

use crate::town::{COORDINATOR, OFFICIAL, RUN, Town, id_in, plain, went};

#[tokio::test]
async fn an_event_is_announced_described_and_made_ready() {
    let town = Town::open();
    let coordinator = town.browser(COORDINATOR);
    let blank = coordinator.get("/nl/events/new?title=national-day").await.text;
    assert!(blank.contains("value=\"Feest\"") && blank.contains("value=\"note\""), "{blank}");
    let id = town.run().await;
    let row = town.event(id);
    assert_eq!(row.areas, stage::codes(&["90001", "z1"]), "the police zone came with its municipality");
    let page = plain(&coordinator.get(&format!("/nl/events/{id}")).await.text);
    for wanted in [
        "EP-26-0001",
        "Loop",
        "aangekondigd",
        "Hoogoever",
        "Vergunning gegeven?",
        "Twee posten meer",
        "bodies/cell/plan",
    ] {
        assert!(page.contains(wanted), "{wanted}: {page}");
    }
    // Refused, the page comes back with what was typed and what is wrong.
    let early = coordinator.post(&format!("/nl/events/{id}/step"), "step=ready&words=vlug").await;
    assert_eq!(early.status, 409);
    assert!(early.text.contains("aangekondigd") && early.text.contains("vlug"), "{}", early.text);
    // Usual bodies are at hand and the others folded away; nobody answers a check by not choosing.
    assert!(page.find("bodies/cell/plan") < page.find("bodies/board/plan"), "{page}");
    let check = page.split("/checks/permit").nth(1).unwrap().split("</form>").next().unwrap();
    assert!(check.contains("value=\"no\"") && !check.contains(" checked"), "{check}");
    town.ready(id).await;
    assert_eq!(town.event(id).state, State::Ready);
    let history = plain(&coordinator.get(&format!("/nl/events/{id}")).await.text);
    for wanted in ["<b>Klaar verklaren</b> (klaar)", "Punt nagegaan: Vergunning gegeven? <b>Ja</b>"] {
        assert!(history.contains(wanted), "{wanted}: {history}");
    }
    let edit = coordinator.get(&format!("/nl/events/{id}/change")).await.text;
    assert!(edit.contains("value=\"2027-05-30T10:00\""), "{edit}");
    let same = coordinator.post(&format!("/nl/events/{id}/change"), RUN).await;
    went(&same);
    assert_eq!(town.event(id).state, State::Ready, "nothing changed");
    let wrong = coordinator.post(&format!("/nl/events/{id}/change"), &RUN.replace("T16", "T09")).await;
    assert_eq!(wrong.status, 422);
    assert!(wrong.text.contains("Dit moment volgt niet op het andere"), "{}", wrong.text);
}

#[tokio::test]
async fn a_conflict_is_seen_by_both_and_accepted_by_one() {
    let town = Town::open();
    let (one, official) = (town.run().await, town.browser(OFFICIAL));
    let form =
        RUN.replace("names-fr=Course", "names-fr=F%C3%AAte").replace("T10", "T14").replace("T16", "T22");
    let two = id_in(&official.post("/fr/events", &format!("{form}&handling=need-to-know")).await);
    let coordinator = town.browser(COORDINATOR);
    let page = coordinator.get(&format!("/nl/events/{one}")).await.text;
    assert!(
        page.contains("Een voorbehouden evenement") && !page.contains("Fête"),
        "the name is withheld: {page}"
    );
    let calendar = coordinator.get("/nl/events?on=2027-05-01").await.text;
    assert!(calendar.contains("één open conflict") && calendar.contains("Onweer"), "{calendar}");
    let bare = coordinator.post(&format!("/nl/events/{one}/conflicts/{two}"), "words=").await;
    assert_eq!(bare.status, 422);
    went(&coordinator.post(&format!("/nl/events/{one}/conflicts/{two}"), "words=twee+posten").await);
    let page = official.get(&format!("/fr/events/{two}")).await.text;
    assert!(page.contains("Accepté") && page.contains("twee posten"), "{page}");
}

#[tokio::test]
async fn resources_and_risks_stand_in_the_file() {
    let town = Town::open();
    let (id, coordinator) = (town.run().await, town.browser(COORDINATOR));
    let to = |path: &str| format!("/nl/events/{id}/{path}");
    went(&coordinator.post(&to("resources"), "kind=posts&count=4&discipline=D2&unit=tent").await);
    let supply = town.read(|r| supplies(r, id)).remove(0);
    assert_eq!(
        supply.supply.span,
        town.event(id).description.busy(),
        "as long as the event takes up its place"
    );
    went(&coordinator.post(&to("resources/1/promise"), "count=3&name=A.+Dubois").await);
    let page = plain(&coordinator.get(to("").trim_end_matches('/')).await.text);
    assert!(page.contains("één te weinig") && page.contains("A. Dubois"), "{page}");
    let plan = stage::incident();
    let risk = format!(
        "words-fr=Chaleur&words-nl=Hitte&likelihood=2&impact=2&measures-fr=Eau&plan={plan}&owner=watch-officer"
    );
    went(&coordinator.post(&to("risks"), &risk).await);
    let row = town.read(|r| risks(r, id)).remove(0);
    assert_eq!((row.risk.score(), row.risk.plan), (4, Some(plan)));
    let page = coordinator.get(to("").trim_end_matches('/')).await.text;
    assert!(
        page.contains("te verifiëren") && page.contains("hoog") && page.contains("26-0417 Gaz"),
        "{page}"
    );
    let unknown = coordinator.post(&to("risks"), &risk.replace(&plan.to_string(), "nowhere")).await;
    assert_eq!(unknown.status, 422);
    went(&coordinator.post(&to("risks/1/close"), "words=regen").await);
    went(&coordinator.post(&to("resources/1/withdraw"), "").await);
    assert!(town.read(|r| supplies(r, id)).is_empty());
}

#[tokio::test]
async fn the_evaluation_feeds_the_next_edition() {
    let town = Town::open();
    let (id, official) = (town.run().await, town.browser(OFFICIAL));
    let to = |path: &str| format!("/fr/events/{id}/{path}");
    went(&official.post(&to("sheet"), "time=T-30&what-fr=Barri%C3%A8res&what-nl=Hekken").await);
    went(&official.post(&to("resources"), "kind=posts&count=4&discipline=D2").await);
    town.ready(id).await;
    went(&official.post(&to("open"), "").await);
    assert_eq!(
        official.post(&to("evaluation/finding"), "finding=badly&words=x").await.status,
        409,
        "not before it is over"
    );
    went(&official.post(&to("step"), "step=end").await);
    went(&official.post(&to("evaluation/attendance"), "attendance=6200&attendance-source=comptage").await);
    went(&official.post(&to("resources/1/used"), "used=5").await);
    went(&official.post(&to("evaluation/finding"), "finding=badly&words=foule&row=1").await);
    let lesson = "words=Plus+de+barri%C3%A8res&function=municipal-coordinator&finding=1";
    went(&official.post(&to("evaluation/lesson"), lesson).await);
    let page = plain(&official.get(&to("evaluation")).await.text);
    for wanted in ["6 200 personnes", "Plus de barrières", "O-26-0001", "2028-05-28T10:00"] {
        assert!(page.contains(wanted), "{wanted}: {page}");
    }
    let next = id_in(&official.post(&to("next"), "from=2028-05-28T09:00").await);
    went(&official.post(&to("evaluation/close"), "words=bien").await);
    let page = plain(&official.get(&format!("/fr/events/{next}")).await.text);
    for wanted in ["Plus de barrières", "EP-26-0001 Course", "Ce qu’on en fait"] {
        assert!(page.contains(wanted), "{wanted}: {page}");
    }
    let sheet = official.get(&format!("/fr/events/{next}/sheet.csv")).await.text;
    assert!(sheet.contains("1;T-30;Barrières;Hekken"), "{sheet}");
    went(&official.post(&format!("/fr/events/{next}/carried/1"), "outcome=taken").await);
    assert_eq!(town.event(next).previous, Some(id));
}
