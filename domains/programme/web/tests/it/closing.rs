//! Closing a plan through its page: one measure after the other, then the plan; and what was recorded by mistake.

use programme::plan::State;

use crate::town::{COUNCIL, MANAGER, PLAN, Town, id_in, plain, went};

#[tokio::test]
async fn a_plan_closed_by_mistake_is_reopened_and_its_adoption_corrected() {
    let town = Town::open();
    let (plan, manager, council) = (town.opened("").await, town.browser(MANAGER), town.browser(COUNCIL));
    town.adopted(plan).await;
    let path = format!("/fr/plan/{plan}");
    went(&council.post(&format!("{path}/step"), "step=close").await);
    assert!(!manager.get(&path).await.text.contains("value=\"reopen\""), "the manager does not reopen");
    let page = council.get(&path).await.text;
    assert!(page.contains("value=\"reopen\"") && page.contains("id=\"act-adoption\""), "{page}");
    assert_eq!(council.post(&format!("{path}/step"), "step=reopen").await.status, 422);
    went(&council.post(&format!("{path}/step"), "step=reopen&words=clos+par+erreur").await);
    assert_eq!(town.plan(plan).state, State::Adopted);
    let form = "on=2025-02-01&by=tram&why=mauvais+jour";
    assert_eq!(manager.post(&format!("{path}/adoption"), form).await.status, 403);
    went(&council.post(&format!("{path}/adoption"), form).await);
    let page = plain(&council.get(&path).await.text);
    assert!(page.contains("2025-02-01") && page.contains("mauvais jour"), "{page}");
}

#[tokio::test]
async fn open_measures_are_decided_one_by_one_and_then_the_plan_closes() {
    let town = Town::open();
    let (plan, manager, council) = (town.opened("").await, town.browser(MANAGER), town.browser(COUNCIL));
    let first = town.measure(plan, "8.8", "").await;
    let second = town.measure(plan, "9.1", "").await;
    town.adopted(plan).await;
    let path = format!("/fr/plan/{plan}/closing");
    let page = plain(&manager.get(&path).await.text);
    assert!(page.contains("Aucun plan ne suit") && !page.contains("id=\"carry\""), "{page}");
    let next = id_in(&manager.post("/fr/plan", &format!("{PLAN}&predecessor={plan}")).await);

    let page = plain(&manager.get(&path).await.text);
    assert!(page.contains("2 mesures ouvertes attendent") && page.contains("Texte 8.8"), "{page}");
    assert!(page.contains("autofocus"), "the keyboard begins at the decision");
    assert!(!page.contains("id=\"h-close\""), "the manager does not close");
    let early = council.post(&format!("/fr/plan/{plan}/step"), "step=close").await;
    assert!(
        early.status == 409 && plain(&early.text).contains("2 mesures ouvertes attendent encore"),
        "{}",
        early.text
    );

    let reasonless = manager.post(&format!("{path}/{first}"), "decision=continued&number=8.8").await;
    assert!(reasonless.status == 422 && reasonless.text.contains("value=\"8.8\""), "{}", reasonless.text);
    went(
        &manager.post(&format!("{path}/{first}"), "decision=continued&number=8.8&words=toujours+utile").await,
    );
    let page = plain(&manager.get(&path).await.text);
    assert!(page.contains("Une mesure ouverte attend") && page.contains("toujours utile"), "{page}");
    went(&manager.post(&format!("{path}/{second}"), "decision=postponed&words=plus+tard").await);

    went(&council.post(&format!("/fr/plan/{plan}/step"), "step=close&words=fini").await);
    assert_eq!(town.plan(plan).state, State::Closed);
    let there = town.points(next).remove(0);
    let old = plain(&manager.get(&format!("/fr/measures/{first}")).await.text);
    assert!(old.contains(&format!("measures/{}", there.id)) && old.contains("toujours utile"), "{old}");
    let new = plain(&manager.get(&format!("/fr/measures/{}", there.id)).await.text);
    assert!(new.contains(&format!("measures/{first}")) && new.contains("Vient de"), "{new}");
    let page = plain(&manager.get(&format!("/fr/plan/{next}")).await.text);
    assert!(page.contains("Reportées du plan précédent") && page.contains("Texte 9.1"), "{page}");

    // The successor has a measure for it now: it is chosen from the list, of the plan that is closed already.
    let large = town.measure(next, "9.4", "").await;
    let page = plain(&manager.get(&path).await.text);
    assert!(page.contains(&format!("?measure={second}")) && !page.contains(&format!("?measure={first}")));
    let page = plain(&manager.get(&format!("{path}?measure={second}")).await.text);
    assert!(page.contains("id=\"carry-into\"") && page.contains("<option value=\"9.4\""), "{page}");
    let into = "decision=merged&into=9.4&number=9.1&words=reprise+plus+large";
    went(&manager.post(&format!("{path}/{second}"), into).await);
    let old = plain(&manager.get(&format!("/fr/measures/{second}")).await.text);
    assert!(old.contains(&format!("measures/{large}")) && old.contains("reprise plus large"), "{old}");
    let page = plain(&manager.get(&format!("/fr/plan/{next}")).await.text);
    assert!(!page.contains("Reportées du plan précédent"), "nothing waits any more: {page}");
    let late = manager.post(&format!("{path}/{second}"), "decision=ended&words=x").await;
    assert_eq!(late.status, 409, "what was decided stands");
    let elsewhere = manager.post(&format!("/fr/plan/{next}/closing/{first}"), "decision=ended&words=x").await;
    assert_eq!(elsewhere.status, 404, "a measure of another plan");
}
