//! Whoever judges says in the other language what a partner wrote in one; everybody reads whose words they are.

use web::testing::{AtOneForm, Browser};

use crate::town::{MANAGER, PARTNER, Town, measure};

#[tokio::test]
async fn an_action_is_translated_beside_what_the_partner_wrote() {
    let town = Town::open();
    town.asked().await;
    let address = town.link("hautrive", "nl").await;
    let stranger = Browser::new(&town.router, "");
    let form = format!(
        "measure={}&key=k&lang=nl&what=Rondes+in+de+wijk&figures=12+rondes&obstacles=regen",
        measure("1.1").id
    );
    assert_eq!(stranger.post(&format!("{address}/action"), &form).await.status, 303);
    assert_eq!(stranger.post(&format!("{address}/send"), "").await.status, 303);
    let path = format!("/fr/contributions/sheets/{}", town.sheet("hautrive").id);
    let manager = town.browser(MANAGER);
    let page = manager.get(&path).await.text;
    assert!(page.contains("/translate?action=1") && page.contains("Traduire cette action"), "{page}");
    let own = format!("{path}/translate");
    let asked = manager.get(&format!("{own}?action=1")).await.text;
    assert!(
        asked.contains("Rondes in de wijk") && asked.contains("En français"),
        "the original is beside: {asked}"
    );
    assert!(asked.contains("12 rondes") && asked.contains("name=\"obstacles\""), "{asked}");
    assert!(!asked.contains("name=\"result\""), "what the partner did not say is not asked for: {asked}");

    let wrong = "action=1&lang=fr&what=Rondes+dans+le+quartier&figures=13+rondes&obstacles=pluie";
    let refused = manager.post(&own, wrong).await;
    assert!(
        refused.status == 422 && refused.text.contains("Rondes dans le quartier"),
        "what was typed stays: {}",
        refused.text
    );
    let right = wrong.replace("13+", "12+");
    assert_eq!(manager.post(&own, &right).await.status, 303);
    let page = manager.get(&path).await.text;
    for words in ["Rondes in de wijk", "Rondes dans le quartier", "Traduction du service", "Action traduite"]
    {
        assert!(page.contains(words), "{words}: {page}");
    }
    let again = manager.get(&format!("{own}?action=1")).await.text;
    assert!(again.contains("Rondes dans le quartier</textarea>"), "it is changed, not typed anew: {again}");
    assert_eq!(manager.get(&format!("{own}?action=9")).await.status, 404);

    let partner = town.browser(PARTNER);
    let refused = partner.get(&format!("{own}?action=1")).await.status;
    assert!([403, 404].contains(&refused.as_u16()), "a partner translates nothing: {refused}");
    assert_ne!(partner.post(&own, &right).await.status, 303);
}

#[tokio::test]
async fn nobody_overwrites_unseen_how_a_colleague_translated_an_action() {
    let town = Town::open();
    town.asked().await;
    let address = town.link("hautrive", "nl").await;
    let stranger = Browser::new(&town.router, "");
    let form = format!("measure={}&key=k&lang=nl&what=Rondes&obstacles=regen", measure("1.1").id);
    assert_eq!(stranger.post(&format!("{address}/action"), &form).await.status, 303);
    assert_eq!(stranger.post(&format!("{address}/send"), "").await.status, 303);
    let id = town.sheet("hautrive").id;
    let (page, act) = (
        format!("/fr/contributions/sheets/{id}/translate?action=1"),
        format!("/fr/contributions/sheets/{id}/translate"),
    );
    let form = AtOneForm {
        page: &page,
        act: &act,
        both: ("what", "Rondes au quai", ["Rondes au pont", "Rondes au bois"]),
        alone: ("obstacles", ["la pluie", "le vent"]),
        with: &[],
    };
    let now = || {
        let action = town.read(|r| contributions::read::actions(r, id)).remove(0);
        let said = action.translations[0].translation.clone();
        (said.what.text, said.obstacles.unwrap_or_default())
    };
    form.meet(&town.browser(MANAGER), &town.browser(MANAGER), now).await;
}
