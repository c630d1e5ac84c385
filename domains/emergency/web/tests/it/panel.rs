//! What stands around other pages: the panel of the emergency, the chip of every page, the number in the rail.

use crate::town::{ELSEWHERE, MAYOR, OFFICER, Town, incident};

#[tokio::test]
async fn the_page_of_the_emergency_shows_its_phase() {
    let town = Town::open();
    let officer = town.browser(OFFICER);
    let page = officer.get(&format!("/fr/incidents/{}", incident())).await.text;
    assert!(page.contains("id=\"phase-panel\"") && page.contains("Aucune phase n’est déclenchée pour ceci."));
    assert!(page.contains(&format!("/fr/phases/new?about={}", incident())), "the way to declare one");
    assert!(page.contains(&format!("beside:{}", incident())), "it listens");
    let id = town.phoned().await;
    let page = officer.get(&format!("/fr/incidents/{}", incident())).await.text;
    let panel = page.split("id=\"phase-panel\"").nth(1).unwrap();
    for part in ["Phase communale", "à confirmer", "03:33", "Officier de veille", "encore à informer"] {
        assert!(panel.contains(part), "{part}");
    }
    assert!(panel.contains(&format!("/fr/phases/{id}")));
}

#[tokio::test]
async fn the_chip_is_amber_until_it_is_confirmed_and_goes_when_it_is_lifted() {
    let town = Town::open();
    let chip = |page: &str| {
        page.split("id=\"chip-phase\"").nth(1).map(|c| c.split("</li>").next().unwrap().to_owned())
    };
    assert_eq!(chip(&town.browser(OFFICER).get("/fr/phases").await.text), None);
    let id = town.phoned().await;
    let shown = chip(&town.browser(OFFICER).get("/fr/evaluations").await.text).unwrap();
    assert!(
        shown.contains("data-tone=\"warn\"") && shown.contains("Phase communale, à confirmer"),
        "{shown}"
    );
    assert!(shown.contains("depuis 03:33"), "{shown}");
    assert!(chip(&town.browser(MAYOR).get("/nl/phases").await.text).unwrap().contains("sinds 03:33"));
    assert_eq!(chip(&town.browser(ELSEWHERE).get("/nl/phases").await.text), None, "not in their area");
    town.browser(MAYOR).post(&format!("/fr/phases/{id}/answer"), "act=declaration&verdict=confirm").await;
    let shown = chip(&town.browser(OFFICER).get("/en/phases").await.text).unwrap();
    assert!(shown.contains("data-tone=\"crit\"") && !shown.contains("to be confirmed"), "{shown}");
    town.browser(MAYOR)
        .post(&format!("/fr/phases/{id}/end"), "how=lift&way=own&reasons=fini&text-fr=x")
        .await;
    assert_eq!(chip(&town.browser(OFFICER).get("/fr/phases").await.text), None);
}

#[tokio::test]
async fn a_page_that_looks_back_has_the_chip_of_its_moment() {
    let town = Town::open();
    let id = town.phoned().await;
    town.clock.advance_seconds(600);
    let mayor = town.browser(MAYOR);
    mayor.post(&format!("/fr/phases/{id}/answer"), "act=declaration&verdict=confirm").await;
    mayor.post(&format!("/fr/phases/{id}/end"), "how=lift&way=own&reasons=fini&text-fr=x").await;
    let officer = town.browser(OFFICER);
    assert!(!officer.get("/nl/phases").await.text.contains("chip-phase"), "nothing holds any more");
    let then = officer.get("/nl/phases?as_of=2026-11-24T02:45:00Z").await.text;
    assert!(then.contains("id=\"chip-phase\"") && then.contains("sinds 03:33"), "{then}");
    let before = officer.get("/nl/phases?as_of=2026-11-24T02:39:00Z").await.text;
    assert!(before.contains("data-as-of=") && !before.contains("chip-phase"), "{before}");
}
