//! On the pages: proposals with their reasons, merging and splitting, ties, and all of it taken back, seen by others at once.

use situation::read::{self, Eye};
use situation::signal::SignalState;

use crate::console::Console;
use crate::town::{MAYOR, OFFICER, RELIEF, Town};

const CROSSING: &str = "rue du Moulin x quai Neuf";

fn row(town: &Town, id: kernel::Id<kernel::kind::Matter>) -> read::SignalRow {
    town.read(|r| read::signal(r, &Eye::all(), id)).unwrap()
}

#[tokio::test]
async fn a_second_call_is_proposed_with_reasons_merged_and_taken_back() {
    let town = Town::open();
    let first = town.call("Forte odeur de gaz dans la cave", CROSSING);
    town.clock.advance_seconds(240);
    let second = town.call("gasgeur in de kelder", CROSSING);
    let officer = town.browser(OFFICER);
    let here = format!("/fr/signals/{second}");
    let page = officer.get(&here).await.text;
    for part in [
        "Regrouper avec S-26-0001",
        "à 4 minutes d’écart",
        "à 0 m",
        "mots communs : gasgeur, kelder",
        "Pas le même",
    ] {
        assert!(page.replace('\u{a0}', " ").contains(part), "{part} in {page}");
    }
    let floor = officer.get("/fr/watch").await.text;
    assert!(floor.contains("Peut-être le même que") && floor.contains("/merge"), "{floor}");

    let mut other = Console::open(&town, RELIEF, "nl", "floor").await;
    let mut page = Console::open(&town, RELIEF, "nl", &format!("signal:{first}")).await;
    let merged = officer.post(&format!("{here}/merge"), "into=1").await;
    assert_eq!((merged.status.as_u16(), merged.header("location")), (303, here.as_str()));
    assert_eq!((row(&town, second).state, row(&town, first).told_again), (SignalState::Merged, 1));
    let gone = other.fragment(&format!("signal-{second}")).await;
    assert!(gone.mode == "morph" && gone.html.contains("samengevoegd met"), "{gone:?}");
    let stays = other.fragment("signals").await;
    assert!(stays.html.contains("ook verteld door één ander"), "{stays:?}");
    let ties = page.fragment("ties").await;
    assert!(ties.html.contains("S-26-0002") && ties.html.contains("Samenvoeging ongedaan maken"), "{ties:?}");

    // A wrong merge is undone from the page of the one that stays, by somebody else.
    let relief = town.browser(RELIEF);
    let kept = relief.get(&format!("/nl/signals/{first}")).await.text;
    assert!(kept.contains("Ook verteld door") && kept.contains("gasgeur in de kelder"), "{kept}");
    let undone = relief.post(&format!("/nl/signals/{second}/unmerge"), "").await;
    assert_eq!(undone.status, 303, "{}", undone.text);
    assert!(other.fragment("signals").await.html.contains("gasgeur"), "it waits again");
    let page = officer.get(&here).await.text;
    assert!(page.contains("<s><b>Signalement regroupé avec un autre</b></s>"), "struck through: {page}");
    assert!(page.contains("Regroupement de signalements défait"));
    let there = officer.get(&format!("/fr/signals/{first}")).await.text;
    assert!(there.contains("Un autre signalement regroupé avec celui-ci"), "{there}");
}

#[tokio::test]
async fn what_is_not_the_same_is_not_proposed_again_unless_asked() {
    let town = Town::open();
    let first = town.call("odeur de gaz", CROSSING);
    let second = town.call("fumée", CROSSING);
    let officer = town.browser(OFFICER);
    let here = format!("/fr/signals/{second}");
    assert!(officer.get(&here).await.text.contains("Regrouper avec S-26-0001"));
    let apart = officer.post(&format!("{here}/apart"), "other=S-26-0001").await;
    assert_eq!(apart.status, 303, "{}", apart.text);
    for id in [first, second] {
        let page = officer.get(&format!("/fr/signals/{id}")).await.text;
        assert!(!page.contains("Regrouper avec S-") && page.contains("Pas le même que"), "{page}");
    }
    assert!(!officer.get("/fr/watch").await.text.contains("Peut-être le même"));
    officer.post(&format!("{here}/alike"), "other=S-26-0001").await;
    assert!(officer.get(&here).await.text.contains("Regrouper avec S-26-0001"));
}

#[tokio::test]
async fn a_call_about_two_things_is_split_and_a_tie_is_noted_with_its_reason() {
    let town = Town::open();
    let origin = town.call("gaz à la cave, et un arbre sur la voie", CROSSING);
    let officer = town.browser(OFFICER);
    let here = format!("/en/signals/{origin}");
    let empty = officer.post(&format!("{here}/split"), "part-words=&part-place=quai+Neuf").await;
    assert_eq!(empty.status, 422);
    assert!(empty.text.contains("value=\"quai Neuf\""), "what was typed comes back: {}", empty.text);
    let split =
        officer.post(&format!("{here}/split"), "part-words=arbre+sur+la+voie&part-place=quai+Neuf").await;
    assert_eq!(split.status, 303, "{}", split.text);
    let part = split.header("location").to_owned();
    let page = officer.get(&part).await.text;
    assert!(
        page.contains("Split from") && page.contains("S-26-0001") && page.contains("Put it back"),
        "{page}"
    );
    let other = town.call("fumée", "");
    let relate = officer.post(&format!("{here}/relate"), "other=S-3&why=même+rue").await;
    assert_eq!(relate.status, 303, "{}", relate.text);
    let page = officer.get(&here).await.text;
    for shown in ["May have to do with", "S-26-0003", "« même rue »", "Split from this one", "S-26-0002"] {
        assert!(page.contains(shown), "{shown} in {page}");
    }
    let nobody = officer.post(&format!("{here}/relate"), "other=26-9999&why=x").await;
    assert!(nobody.status == 422 && nobody.text.contains("There is no incident 26-9999"), "{}", nobody.text);
    let unknown = officer.post(&format!("{here}/merge"), "into=99").await;
    assert!(
        unknown.status == 422 && unknown.text.contains("There is no signal S-26-0099"),
        "{}",
        unknown.text
    );
    officer.post(&format!("/en/signals/{other}/unrelate"), "other=S-26-0001").await;
    assert!(!officer.get(&here).await.text.contains("May have to do with"));
    let back = officer.post(&format!("{part}/rejoin"), "").await;
    assert_eq!(back.status, 303, "{}", back.text);
    assert!(officer.get(&part).await.text.contains("put back with"));
}

#[tokio::test]
async fn whoever_may_not_qualify_sees_ties_and_no_buttons() {
    let town = Town::open();
    let first = town.call("odeur de gaz", CROSSING);
    let second = town.call("gaz", CROSSING);
    town.browser(OFFICER).post(&format!("/fr/signals/{second}/merge"), "into=S-26-0001").await;
    let mayor = town.browser(MAYOR);
    let page = mayor.get(&format!("/fr/signals/{first}")).await.text;
    assert!(
        page.contains("Dit aussi par") && !page.contains("/unmerge") && !page.contains("/split"),
        "{page}"
    );
    for act in ["merge", "unmerge", "split", "rejoin", "relate", "unrelate", "apart", "alike"] {
        let typed = "into=S-26-0001&other=S-26-0001&why=x&part-words=x";
        let answer = mayor.post(&format!("/fr/signals/{second}/{act}"), typed).await;
        assert_eq!(answer.status, 403, "{act}: {}", answer.text);
    }
}

#[tokio::test]
async fn merged_incidents_come_apart_again_on_the_page_of_the_one_that_went() {
    let town = Town::open();
    let one = town.incident("gas-leak", situation::incident::Severity::Minor);
    let other = town.incident("fire", situation::incident::Severity::Minor);
    let officer = town.browser(OFFICER);
    officer.post(&format!("/fr/incidents/{other}/merge"), "into=26-0001").await;
    let page = officer.get(&format!("/fr/incidents/{other}")).await.text;
    assert!(page.contains("Défaire le regroupement") && page.contains("/unmerge"), "{page}");
    let mut console = Console::open(&town, RELIEF, "fr", &format!("floor,incident:{one}")).await;
    let undone = officer.post(&format!("/fr/incidents/{other}/unmerge"), "words=deux+feux").await;
    assert_eq!(undone.status, 303, "{}", undone.text);
    assert!(console.fragment("incidents").await.html.contains("26-0002"), "its card is back on the floor");
    let page = officer.get(&format!("/fr/incidents/{other}")).await.text;
    assert!(page.contains("Regroupement d’incidents défait") && !page.contains("/unmerge"), "{page}");
}
