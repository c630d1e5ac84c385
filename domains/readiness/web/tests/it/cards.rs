//! The card beside an incident, ticks, activation, a newer version, the end, paper.

use kernel::{Id, kind};
use readiness::run::{Mode, StepState};
use testkit::NIGHT;

use crate::town::{COORDINATOR, FIRE, GUEST, MAYOR, OFFICER, Town, incident};

#[tokio::test]
async fn an_explosion_shows_the_officer_their_card_and_how_far_the_others_are() {
    let town = Town::open();
    let page = format!("/fr/incidents/{}", incident());
    let officer = town.browser(OFFICER);
    assert!(officer.get(&page).await.text.contains("Aucune fiche ne s’ouvre ici"));
    town.ship();
    let run = town.explode();
    let shown = officer.get(&page).await.text;
    for part in [
        "Fiches réflexes",
        "Couper le gaz",
        "la mienne",
        "fictif",
        "néerlandais manquant",
        "Discipline D1",
        "0 sur 1",
    ] {
        assert!(shown.contains(part), "{part}");
    }
    assert!(!shown.contains("Mesurer"), "the others' steps stand on their own page");
    let fire = town.browser(FIRE).get(&page).await.text;
    assert!(fire.contains("Mesurer") && !fire.contains("Couper le gaz"));
    assert!(
        !town.browser(COORDINATOR).get(&page).await.text.contains("beside-cards")
            || town.cards(run).len() == 2
    );
    assert!(!town.browser(GUEST).get(&page).await.text.contains("beside-cards"));

    let steps = format!("/fr/activations/{run}/steps");
    let back = officer.post(&steps, "k=1&step=1&mark=done&stated=03:39&from=beside").await;
    assert_eq!(back.header("location"), page);
    let step = town.cards(run)[0].steps[0].clone();
    assert_eq!((step.state, step.at), (StepState::Done, Some(NIGHT.plus_seconds(-60))));
    let refused = officer.post(&steps, "k=1&step=2&mark=skip&words=").await;
    assert_eq!(refused.status, 422);
    officer.post(&steps, "k=1&step=2&mark=skip&words=d%C3%A9j%C3%A0+coup%C3%A9").await;
    let board = officer.get(&format!("/fr/activations/{run}")).await.text;
    assert!(board.contains("déjà coupé") && board.contains("2 sur 2") && board.contains("C. Delvaux"));
    officer.post(&steps, "k=1&step=1&mark=undo").await;
    let board = officer.get(&format!("/fr/activations/{run}")).await.text;
    assert!(
        board.contains("1 sur 2") && board.contains("<s><b>Étape faite</b>"),
        "what was undone is struck through"
    );
}

#[tokio::test]
async fn a_step_past_its_minutes_is_amber_then_red() {
    let town = Town::open();
    town.ship();
    let run = town.explode();
    let officer = town.browser(OFFICER);
    let tone = |text: &str| {
        let id = format!("id=\"step-{run}-1-1\" data-state=\"open\"");
        let (_, rest) = text.split_once(&id).unwrap();
        rest.trim_start().split(['>', ' ']).next().unwrap().to_owned()
    };
    let board = format!("/fr/activations/{run}");
    assert_eq!(tone(&officer.get(&board).await.text), "");
    town.clock.set(NIGHT.plus_seconds(301));
    assert_eq!(tone(&officer.get(&board).await.text), "data-tone=\"warn\"");
    town.clock.set(NIGHT.plus_seconds(901));
    assert_eq!(tone(&officer.get(&board).await.text), "data-tone=\"crit\"");
}

#[tokio::test]
async fn anothers_card_is_recorded_by_the_watch_in_their_name() {
    let town = Town::open();
    town.ship();
    let run = town.explode();
    let steps = format!("/nl/activations/{run}/steps");
    let reply = town.browser(FIRE).post(&steps, "k=1&step=1&mark=done").await;
    assert_eq!(reply.status, 403);
    assert!(reply.text.contains("Deze fiche is die van: Wachtofficier"), "{}", reply.text);
    let officer = town.browser(OFFICER);
    assert_eq!(officer.post(&steps, "k=2&step=1&mark=done").await.status, 422);
    assert_eq!(officer.post(&steps, "k=2&step=1&mark=done&reporter=Kpt.+Fictief").await.status, 303);
    assert!(
        town.browser(FIRE).get(&format!("/nl/activations/{run}")).await.text.contains("volgens Kpt. Fictief")
    );
}

#[tokio::test]
async fn a_plan_is_activated_for_an_incident_and_stays_as_it_was_then() {
    let town = Town::open();
    town.ship();
    town.explode();
    let plan = town.approved().await;
    let (officer, mayor) = (town.browser(OFFICER), town.browser(MAYOR));
    let choose = officer.get(&format!("/fr/activations/new?about={}", incident())).await.text;
    let (fitting, others) = (choose.find("Pour ce type d’incident").unwrap(), choose.find(&plan).unwrap());
    assert!(fitting < others && choose.contains("26-0417 Gaz"), "what fits stands first");
    let form = format!("/fr/plans/{plan}/activate");
    assert_eq!(officer.post(&form, "reason=&about-number=26-0417").await.status, 422);
    let reply = officer.post(&form, "reason=x&about-number=26-9999").await;
    assert!(reply.status == 422 && reply.text.contains("26-9999"));
    let reply = officer.post(&form, "reason=deux+communes&about-number=26-0417&stated=03:38").await;
    let to = reply.header("location").to_owned();
    let run: Id<kind::Matter> = to.rsplit('/').next().unwrap().parse().unwrap();
    let row = town.run(run);
    assert_eq!((row.mode, row.started_at), (Mode::Activation, NIGHT.plus_seconds(-120)));
    let board = officer.get(&to).await.text;
    assert!(
        board.contains("deux communes") && board.contains("26-0417 Gaz") && board.contains("class=\"badge\"")
    );
    assert_eq!(officer.post(&form, "reason=encore&about-number=26-0417").await.status, 409);
    assert!(mayor.get("/nl/activations").await.text.contains("Gas"));

    let coordinator = town.browser(COORDINATOR);
    coordinator.post(&format!("/fr/plans/{plan}/begin"), "").await;
    coordinator.post(&format!("/fr/plans/{plan}/versions/2/submit"), "words=").await;
    mayor.post(&format!("/fr/plans/{plan}/versions/2/judge"), "verdict=approve").await;
    let board = officer.get(&to).await.text;
    assert!(board.contains("cette activation garde la version 1."), "{board}");
    let paper = officer.get(&format!("{to}/print")).await.text;
    assert!(
        paper.contains("☐") && paper.contains("<svg") && paper.contains(&format!("http://town.test{to}"))
    );
    assert_eq!(officer.post(&format!("{to}/end"), "words=").await.status, 422);
    officer.post(&format!("{to}/end"), "words=ma%C3%AEtris%C3%A9").await;
    let board = officer.get(&to).await.text;
    assert!(board.contains("maîtrisé") && !board.contains("name=\"mark\""), "nothing can be ticked any more");
    assert!(!officer.get("/fr/plans").await.text.contains("class=\"badge\""));
}

#[tokio::test]
async fn an_invented_set_is_marked_wherever_it_shows_and_proposes_its_bodies() {
    let town = Town::open();
    let (set, _) = town.ship();
    let officer = town.browser(OFFICER);
    let page = officer.get(&format!("/en/plans/{set}")).await.text;
    assert!(page.contains("Invented plan, for demonstrations and exercises") && page.contains("fictitious"));
    let reply = officer
        .post(&format!("/en/plans/{set}/activate"), &format!("reason=drill&about={}", incident()))
        .await;
    let board = officer.get(reply.header("location")).await.text;
    assert!(board.contains("chip-dashed") && board.contains("tel:+000000001"));
    assert!(board.contains(&format!("/en/bodies/committee/plan?about={}", incident())));
    let form = format!("/en/perimeters/new?about={}&amp;colour=red&amp;metres=100", incident());
    assert!(board.contains(&form), "one click begins the perimeter as the plan has it: {board}");
    let named = format!("/en/perimeters/new?about={}&amp;colour=yellow&amp;area=Quai%20Est", incident());
    assert!(board.contains(&named), "an area that the plan names has its form, too: {board}");
    // Others hold the command post: nobody convenes it, and whoever sits in it notes what is told.
    let told = format!("/en/bodies/post/told?about={}", incident());
    assert!(!board.contains("bodies/post/"), "this officer keeps no records: {board}");
    let mayor = town.browser(MAYOR).get(reply.header("location")).await.text;
    assert!(mayor.contains(&told) && mayor.contains("Note what is told"), "{mayor}");
    assert!(!mayor.contains("bodies/post/plan"));
    let fire = town.browser(FIRE).get(reply.header("location")).await.text;
    assert!(
        fire.contains("radius of 100 m") && !fire.contains("perimeters/new"),
        "only for those who set perimeters"
    );
    let paper = officer.get(&format!("{}/print", reply.header("location"))).await.text;
    assert!(paper.contains("fictitious") && paper.contains("+00 000 00 01"));
    assert_eq!(town.runs().len(), 1);
}
