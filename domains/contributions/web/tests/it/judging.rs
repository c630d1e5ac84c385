//! An answer that there is nothing to report is judged on the sheet, and the partner reads what was said.

use web::testing::Browser;

use crate::town::{MANAGER, Town, measure};

#[tokio::test]
async fn nothing_to_report_comes_back_is_said_anew_and_is_accepted() {
    let town = Town::open();
    town.asked().await;
    let address = town.link("hautrive", "fr").await;
    let stranger = Browser::new(&town.router, "");
    let say = |reason: &str| format!("measure={}&reason={reason}", measure("1.1").id);
    let sent = async |reason: &str| {
        assert_eq!(stranger.post(&format!("{address}/nothing"), &say(reason)).await.status, 303);
        assert_eq!(stranger.post(&format!("{address}/send"), "").await.status, 303);
    };
    sent("Rien").await;
    let path = format!("/fr/contributions/sheets/{}", town.sheet("hautrive").id);
    let manager = town.browser(MANAGER);
    let page = manager.get(&path).await.text;
    assert!(page.contains("data-nothing=\"given\"") && page.contains("Juger cette réponse"), "{page}");
    let judge = async |rest: &str| {
        manager.post(&format!("{path}/judge"), &format!("nothing={}&{rest}", measure("1.1").id)).await
    };
    let silent = judge("verdict=refuse").await;
    let kept = format!("value=\"{}\" checked", measure("1.1").id);
    assert!(silent.status == 422 && silent.text.contains(&kept), "a refusal says why: {}", silent.text);
    assert_eq!(manager.post(&format!("{path}/judge"), "nothing=x&verdict=accept").await.status, 422);
    assert_eq!(judge("verdict=return&words=Vraiment+rien").await.status, 303);
    let page = manager.get(&path).await.text;
    assert!(page.contains("data-nothing=\"returned\""), "{page}");
    let home = stranger.get(&address).await.text;
    assert!(home.contains("Vraiment rien") && home.contains("renvoyé"), "{home}");
    sent("Pas+de+budget").await;
    let draft = stranger.post(&format!("{address}/nothing"), &say("Encore")).await;
    assert_eq!(draft.status, 303, "a draft is said to nobody");
    assert_eq!(judge("verdict=accept").await.status, 303);
    let page = manager.get(&path).await.text;
    assert!(page.contains("data-nothing=\"accepted\"") && !page.contains("Juger cette réponse"), "{page}");
    let again = judge("verdict=refuse&words=non").await;
    assert!(again.status == 409 && again.text.contains("est déjà"), "{}: {}", again.status, again.text);
    let anew = stranger.post(&format!("{address}/nothing"), &say("De+nouveau")).await;
    assert!(anew.status == 422 && anew.text.contains("est déjà"), "{}: {}", anew.status, anew.text);
    let refused = stranger.post(&format!("{address}/send"), "").await;
    assert!(refused.status == 422 && refused.text.contains("est déjà"), "{}", refused.text);

    // The draft that was written before it was accepted does not hold up the rest.
    let other = format!("measure={}&reason=Rien", measure("8.8").id);
    assert_eq!(stranger.post(&format!("{address}/nothing"), &other).await.status, 303);
    let rest = stranger.post(&format!("{address}/send"), "").await;
    assert_eq!(rest.status, 303, "{}", rest.text);
    let home = stranger.get(rest.header("location")).await.text;
    assert!(home.contains("là où cela est déjà accepté") && home.contains("Encore"), "{home}");
    let row = town.sheet("hautrive");
    assert_eq!((row.nothing, row.nothing_given), (2, 1));
}

#[tokio::test]
async fn what_was_ticked_stays_ticked_and_a_whole_sheet_is_judged_at_once() {
    let town = Town::open();
    town.asked().await;
    for partner in ["hautrive", "valcourt"] {
        let address = town.link(partner, "fr").await;
        let stranger = Browser::new(&town.router, "");
        for key in ["a", "b"] {
            let form = format!("measure={}&key={key}&lang=fr&what=Rondes+{key}", measure("8.8").id);
            assert_eq!(stranger.post(&format!("{address}/action"), &form).await.status, 303);
        }
        let form = format!("measure={}&reason=Rien", measure("1.1").id);
        assert_eq!(stranger.post(&format!("{address}/nothing"), &form).await.status, 303);
        assert_eq!(stranger.post(&format!("{address}/send"), "").await.status, 303);
    }
    let (first, second) = (town.sheet("hautrive").id, town.sheet("valcourt").id);
    let (manager, path) = (town.browser(MANAGER), format!("/fr/contributions/sheets/{first}"));
    let page = manager.get(&path).await.text;
    assert!(page.contains("Tout ce qui est à juger sur cette fiche (3)"), "{page}");
    assert!(page.contains(&format!("href=\"/fr/contributions/sheets/{second}\"")), "the next one: {page}");
    let silent = manager.post(&format!("{path}/judge"), "actions=2&verdict=refuse").await;
    assert_eq!(silent.status, 422);
    assert!(silent.text.contains("name=\"actions\" value=\"2\" checked"), "{}", silent.text);
    assert!(!silent.text.contains("name=\"actions\" value=\"1\" checked"), "{}", silent.text);
    let back = manager.post(&format!("{path}/judge"), "actions=2&verdict=return&words=Combien").await;
    assert_eq!(back.status, 303, "{}", back.text);
    let all = manager.post(&format!("{path}/judge"), "all=1&verdict=accept").await;
    assert_eq!(all.status, 303, "{}", all.text);
    let row = town.sheet("hautrive");
    assert_eq!(
        (row.accepted, row.returned, row.nothing_given),
        (1, 1, 0),
        "what came back is not judged with it"
    );
    let none = manager.post(&format!("{path}/judge"), "all=1&verdict=accept").await;
    assert_eq!(none.status, 422, "nothing waits any more");
    // Nobody with an address is known there: that something came back is told by whoever sent it back.
    let judge = format!("/fr/contributions/sheets/{second}/judge");
    let back = manager.post_json(&judge, "actions=1&verdict=return&words=Combien").await;
    assert!(back.text.contains("Aucun courrier ne part vers Valcourt"), "{}", back.text);
    let kept = manager.post_json(&judge, "actions=2&verdict=accept").await;
    assert!(kept.status == 200 && !kept.text.contains("Aucun courrier"), "{}", kept.text);
}

#[tokio::test]
async fn nothing_to_report_that_waits_for_judgement_is_found_without_holding_the_sheet_open() {
    let town = Town::open();
    let campaign = town.asked().await;
    let address = town.link("hautrive", "fr").await;
    let stranger = Browser::new(&town.router, "");
    for number in ["1.1", "8.8"] {
        let form = format!("measure={}&reason=Rien", measure(number).id);
        assert_eq!(stranger.post(&format!("{address}/nothing"), &form).await.status, 303);
    }
    assert_eq!(stranger.post(&format!("{address}/send"), "").await.status, 303);
    let sheet = town.sheet("hautrive");
    let (manager, path) = (town.browser(MANAGER), format!("/fr/contributions/sheets/{}", sheet.id));
    let listed = async |state: &str| {
        let page = manager.get(&format!("/fr/contributions/{campaign}?state={state}")).await.text;
        (page.contains(&path), page.contains("non jugé"))
    };
    assert_eq!((listed("done").await, listed("to-judge").await), ((true, true), (true, true)));
    for number in ["1.1", "8.8"] {
        let form = format!("nothing={}&verdict=accept", measure(number).id);
        assert_eq!(manager.post(&format!("{path}/judge"), &form).await.status, 303);
    }
    assert_eq!((listed("done").await, listed("to-judge").await), ((true, false), (false, false)));
}
