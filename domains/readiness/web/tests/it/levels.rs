//! Levels of a plan on its pages, and cards that change places without a script.

use crate::town::{COORDINATOR, MAYOR, OFFICER, Town, plan_in};

/// A draft with two cards. Its id.
async fn draft(town: &Town) -> String {
    let coordinator = town.browser(COORDINATOR);
    let id = plan_in(
        &coordinator.post("/fr/plans", "sort=special&title-fr=Accueil&title-nl=Opvang&areas=90001").await,
    );
    for (holder, title) in [("f:watch-officer", "Veille"), ("f:mayor", "Ville")] {
        let card = format!(
            "holder={holder}&title-fr={title}&title-nl={title}&severity=2&step=&text-fr=Appeler&text-nl=Bellen&text-en=&minutes=&act=save"
        );
        let reply = coordinator.post(&format!("/fr/plans/{id}/versions/1/cards/0"), &card).await;
        assert_eq!(reply.status, 303, "{}", reply.text);
    }
    id
}

const LEVEL: &str = "name-fr=Alerte+accueil&name-nl=Alarm+opvang&threshold=occupancy/full&action-fr=Ouvrir+un+site&\
                     action-nl=Een+locatie+openen&cards=1&act=save";

#[tokio::test]
async fn a_level_names_a_threshold_and_the_page_says_when_it_is_reached_and_leads_to_the_activation() {
    let town = Town::open();
    let (coordinator, mayor) = (town.browser(COORDINATOR), town.browser(MAYOR));
    let id = draft(&town).await;
    let at = format!("/fr/plans/{id}/versions/1");
    let form = coordinator.get(&format!("{at}/levels/0")).await.text;
    assert!(
        form.contains("value=\"occupancy/full\"") && form.contains("Officier de veille · Veille"),
        "{form}"
    );
    let wrong = coordinator.post(&format!("{at}/levels/0"), &LEVEL.replace("full", "flood")).await;
    assert_eq!(wrong.status, 422);
    assert!(wrong.text.contains("Alerte accueil"), "what was typed is kept");
    assert_eq!(
        coordinator.post(&format!("{at}/levels/0"), &LEVEL.replace("occupancy/full", "")).await.status,
        422
    );
    assert_eq!(coordinator.post(&format!("{at}/levels/0"), LEVEL).await.status, 303);
    let page = coordinator.get(&at).await.text;
    for part in
        ["Alerte accueil", "Occupancy fr", "seuil « full fr »", "Ouvrir un site", "atteint", "Hautrive fr"]
    {
        assert!(page.replace(['\u{a0}', '\u{202f}'], " ").contains(part), "{part}: {page}");
    }
    assert!(!page.contains(&format!("/fr/plans/{id}/activate")), "a draft is not activated");
    coordinator.post(&format!("{at}/submit"), "words=").await;
    mayor.post(&format!("/nl/plans/{id}/versions/1/judge"), "verdict=approve&words=").await;
    let page = town.browser(OFFICER).get(&format!("/nl/plans/{id}")).await.text;
    let level = page.split("id=\"level-1\"").nth(1).unwrap();
    let level = level.split("</li>").next().unwrap();
    assert!(level.contains("bereikt") && level.contains(&format!("/nl/plans/{id}/activate")), "{level}");
    let other = mayor.get(&format!("/nl/plans/{id}")).await.text;
    let level = other.split("id=\"level-1\"").nth(1).unwrap().split("</li>").next().unwrap();
    assert!(!level.contains("/activate"), "the mayor activates nothing here");
    // The next version: another wording, then without the level.
    coordinator.post(&format!("/fr/plans/{id}/begin"), "").await;
    let second = format!("/fr/plans/{id}/versions/2");
    coordinator.post(&format!("{second}/levels/1"), &LEVEL.replace("Alerte", "Alarme")).await;
    let page = coordinator.get(&second).await.text;
    let changes = page.split("id=\"changes\"").nth(1).unwrap();
    assert!(changes.contains("Alarme accueil · modifié"), "{changes}");
    coordinator.post(&format!("{second}/levels/1"), "act=remove").await;
    let page = coordinator.get(&second).await.text;
    assert!(page.contains("<s>Alerte accueil</s>") && page.contains("Aucun niveau"), "{page}");
}

#[tokio::test]
async fn cards_change_places_by_their_buttons() {
    let town = Town::open();
    let coordinator = town.browser(COORDINATOR);
    let id = draft(&town).await;
    let at = format!("/fr/plans/{id}/versions/1");
    let place = |page: &str, card: u32| page.find(&format!("id=\"plan-card-{card}\"")).unwrap();
    let page = coordinator.get(&at).await.text;
    assert!(place(&page, 1) < place(&page, 2));
    let reply = coordinator.post(&format!("{at}/cards/1/move"), "way=down").await;
    assert_eq!(
        (reply.status.as_u16(), reply.header("location")),
        (303, format!("{at}#plan-card-1").as_str())
    );
    let page = coordinator.get(&at).await.text;
    assert!(place(&page, 2) < place(&page, 1));
    assert_eq!(coordinator.post(&format!("{at}/cards/1/move"), "way=sideways").await.status, 422);
    assert_eq!(town.browser(OFFICER).post(&format!("{at}/cards/1/move"), "way=up").await.status, 403);
}
