//! Objectives through their pages: versions, sources, indicators, the cycle, loading.

use crate::town::{HEAD, MANAGER, READER, Town, plain, went};

#[tokio::test]
async fn an_objective_shows_what_it_rests_on_and_every_version() {
    let town = Town::open();
    let (_, id) = town.objectives().await;
    let manager = town.browser(MANAGER);
    let page = plain(&manager.get(&format!("/fr/objectives/{id}")).await.text);
    for words in ["Déclaration", "à vérifier", "Satisfaction", "72,5", "Chef de direction", "version 1"] {
        assert!(page.contains(words), "{words}: {page}");
    }
    let form = "titles-fr=Coordonner+mieux&titles-nl=Beter&from=2025&until=2030";
    let refused = manager.post(&format!("/fr/objectives/{id}/change"), form).await;
    assert_eq!(refused.status, 422, "{}", refused.text);
    went(&manager.post(&format!("/fr/objectives/{id}/change"), &format!("{form}&why=clart%C3%A9")).await);
    let page = plain(&manager.get(&format!("/fr/objectives/{id}")).await.text);
    for words in
        ["Coordonner mieux", "version 2", "clarté", "Une version antérieure", "version 1 · Coordonner"]
    {
        assert!(page.contains(words), "{words}: {page}");
    }
    let tree = plain(&town.browser(READER).get("/nl/objectives").await.text);
    assert!(
        tree.contains("Beter") && tree.contains("Boven") && !tree.contains("Nieuwe doelstelling"),
        "{tree}"
    );
}

#[tokio::test]
async fn the_cycle_and_what_is_told_of_a_year_are_kept_in_place() {
    let town = Town::open();
    let (_, id) = town.objectives().await;
    let (manager, head) = (town.browser(MANAGER), town.browser(HEAD));
    went(&manager.post(&format!("/fr/objectives/{id}/cycle"), "year=2026&phase=elaboration").await);
    let refused = manager.post(&format!("/fr/objectives/{id}/cycle"), "year=2026&phase=follow-up").await;
    assert_eq!(refused.status, 422, "{}", refused.text);
    went(
        &head
            .post(&format!("/nl/objectives/{id}/account"), "year=2026&part=achievements&text-nl=Gedaan")
            .await,
    );
    let page = plain(&head.get(&format!("/fr/objectives/{id}")).await.text);
    for words in ["Élaboration", "Réalisations", "Gedaan", "une seule langue"] {
        assert!(page.contains(words), "{words}: {page}");
    }
    assert!(!page.contains("id=\"act-cycle\""), "the head of a department does not move the cycle");
}

#[tokio::test]
async fn a_phase_is_said_to_stand_since_a_day_beside_the_day_of_the_record() {
    let town = Town::open();
    let (_, id) = town.objectives().await;
    let manager = town.browser(MANAGER);
    let (page, act) = (format!("/fr/objectives/{id}"), format!("/fr/objectives/{id}/cycle"));
    went(&manager.post(&act, "year=2026&phase=elaboration&on=2026-01-15").await);
    let shown = plain(&manager.get(&page).await.text);
    let cycle = shown.split("id=\"h-cycle\"").nth(1).unwrap();
    assert!(
        cycle.contains("depuis le <time datetime=\"2026-01-15\"") && cycle.contains("enregistré le"),
        "{cycle}"
    );
    let state = shown.split("id=\"h-state\"").nth(1).unwrap().split("</header>").next().unwrap();
    assert!(state.contains("2026-01-15") && state.contains("enregistré le"), "{state}");
    let early = manager.post(&act, "year=2026&phase=execution&on=2026-01-14").await;
    assert_eq!(early.status, 422);
    assert!(plain(&early.text).contains("La phase précédente a commencé le 15/01/2026"), "{}", early.text);
    assert!(early.text.contains("value=\"2026-01-14\""), "what was typed stays");
    let ahead = manager.post(&act, "year=2026&phase=execution&on=2099-01-01").await;
    assert!(ahead.status == 422 && ahead.text.contains("id=\"cycle-on-error\">"), "{}", ahead.text);
    let tree = plain(&town.browser(READER).get("/nl/objectives").await.text);
    assert!(tree.contains("sinds <time datetime=\"2026-01-15\""), "{tree}");
}

#[tokio::test]
async fn loading_shows_what_it_will_do_and_does_it_once() {
    let town = Town::open();
    let manager = town.browser(MANAGER);
    let before = plain(&manager.get("/fr/objectives/load").await.text);
    assert!(before.contains("sera créé") && before.contains("Reprendre 2 objectifs"), "{before}");
    let head = town.journal.head();
    went(&manager.post("/fr/objectives/load", "").await);
    assert_eq!(town.journal.head(), head + 2);
    let after = plain(&manager.get("/fr/objectives/load").await.text);
    assert!(after.contains("Tout est à jour") && after.contains("déjà là"), "{after}");
    went(&manager.post("/fr/objectives/load", "").await);
    assert_eq!(town.journal.head(), head + 2, "the second does nothing");
}
