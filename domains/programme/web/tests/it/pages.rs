//! A plan through its forms: opened, outlined, its measures written, found, bound, moved on.

use programme::plan::State;
use programme::point::PointState;

use crate::town::{COUNCIL, MANAGER, MAYOR, PLAN, Town, id_in, plain, went};

#[tokio::test]
async fn a_plan_is_written_adopted_and_read() {
    let town = Town::open();
    let (id, manager) = (town.opened("").await, town.browser(MANAGER));
    let measure = town
        .measure(id, "8.8", "theme=8&objectives=OS1&pilot=tram&groups=clubs&resolutions=r1&areas=n1&keywords=cyber%2C+victimes")
        .await;
    town.adopted(id).await;
    assert_eq!(town.plan(id).state, State::Adopted);
    went(&manager.post(&format!("/nl/plan/{id}/step"), "step=start").await);
    let page = plain(&manager.get(&format!("/nl/plan/{id}")).await.text);
    for wanted in [
        "Veiligheidsplan",
        "in uitvoering",
        "Smokkel en fraude",
        "Tekst 8.8",
        "hier geschreven",
        "De bron telt 77 maatregelen",
        "Hier is er één bekend",
        "Kaaien",
        "Trams",
    ] {
        assert!(page.contains(wanted), "{wanted}: {page}");
    }
    let page = plain(&manager.get(&format!("/nl/measures/{measure}")).await.text);
    for wanted in ["Tekst 8.8", "Resolutie van 5 juni", "Clubs", "cyber", "Verbeteren", "Versie 1"] {
        assert!(page.contains(wanted), "{wanted}: {page}");
    }
    let list = plain(&manager.get("/fr/plan").await.text);
    assert!(list.contains("Plan de sécurité") && list.contains("1 / 77"), "{list}");
}

#[tokio::test]
async fn a_measure_is_rewritten_with_a_reason_and_moved_on() {
    let town = Town::open();
    let (id, manager) = (town.opened("").await, town.browser(MANAGER));
    let measure = town.measure(id, "1.9", "").await;
    town.adopted(id).await;
    let path = format!("/fr/measures/{measure}/change");
    let edit = manager.get(&path).await.text;
    assert!(edit.contains("value=\"1.9\"") && edit.contains("Texte 1.9"), "{edit}");
    let form = "number=1.9&standing=verified&text-fr=Veiller&text-nl=Zorgen";
    let unsourced = manager.post(&path, &format!("{form}&why=lu")).await;
    assert!(unsourced.status == 422 && unsourced.text.contains("nomme sa source"), "{}", unsourced.text);
    let why = manager.post(&path, &format!("{form}&source=note+p.+3")).await;
    assert_eq!(why.status, 422, "an adopted text changes for a reason");
    went(&manager.post(&path, &format!("{form}&source=note+p.+3&why=lu+dans+la+note")).await);
    let page = plain(&manager.get(&format!("/fr/measures/{measure}")).await.text);
    for wanted in ["Version 2", "Version 1", "lu dans la note", "note p. 3", "vérifié", "Texte 1.9"] {
        assert!(page.contains(wanted), "{wanted}: {page}");
    }
    let state = format!("/fr/measures/{measure}/state");
    let bare = manager.post(&state, "state=stopped").await;
    assert!(bare.status == 422 && bare.text.contains("id=\"state-errors\""), "{}", bare.text);
    went(&manager.post(&state, "state=running&words=lanc%C3%A9").await);
    assert_eq!(town.point(measure).state, PointState::Running);
    let stale = manager.post(&state, "state=done&based_on=1").await;
    assert!(stale.status == 409 && stale.text.contains("Responsable du programme"), "{}", stale.text);
}

#[tokio::test]
async fn measures_are_searched_narrowed_and_taken_along() {
    let town = Town::open();
    let (id, manager) = (town.opened("").await, town.browser(MANAGER));
    town.measure(id, "8.8", "theme=8&pilot=tram").await;
    town.measure(id, "9.1", "").await;
    let lines = |page: String| ["8.8", "9.1"].map(|n| page.contains(&format!("Texte {n}")));
    for (query, wanted) in [
        ("", [true, true]),
        ("?q=texte+8", [true, false]),
        ("?theme=8", [true, false]),
        ("?organisation=tram", [true, false]),
        ("?state=done", [false, false]),
    ] {
        let page = manager.get(&format!("/fr/plan/{id}{query}")).await.text;
        assert_eq!(lines(page), wanted, "{query}");
    }
    let csv = manager.get(&format!("/fr/plan/{id}/measures.csv")).await;
    assert!(csv.header("content-type").starts_with("text/csv"));
    assert!(
        csv.text.contains("number;theme;fr") && csv.text.contains("8.8;8;Texte 8.8;Tekst 8.8"),
        "{}",
        csv.text
    );
}

#[tokio::test]
async fn a_measure_serves_a_higher_plan_and_the_cascade_shows_what_is_missing() {
    let town = Town::open();
    let manager = town.browser(MANAGER);
    let national = id_in(
        &manager
            .post(
                "/fr/plan",
                &PLAN.replace("regional", "national").replace("de+s%C3%A9curit%C3%A9", "national"),
            )
            .await,
    );
    let id = town.opened("").await;
    let measure = town.measure(id, "8.8", "").await;
    town.adopted(id).await;
    let missing = plain(&manager.get("/fr/plan/cascade").await.text);
    for wanted in [
        "Une mesure n’est rattachée",
        "Une zone de police sans plan",
        "2 communes sans plan",
        "Rattaché à aucun plan",
    ] {
        assert!(missing.contains(wanted), "{wanted}: {missing}");
    }
    let links = format!("/fr/measures/{measure}/links");
    let upside_down = manager.post(&links, &format!("to={id}&sort=serves")).await;
    assert!(upside_down.status == 422 && upside_down.text.contains("plan supérieur"), "{}", upside_down.text);
    went(&manager.post(&links, &format!("to={national}&sort=serves&words=note")).await);
    went(&manager.post(&format!("/fr/plan/{id}/links"), &format!("to={national}&sort=follows")).await);
    let above = manager.get(&format!("/fr/measures/{measure}")).await.text;
    let below = manager.get(&format!("/fr/plan/{national}")).await.text;
    assert!(above.contains("Plan national") && below.contains(&format!("measures/{measure}")), "{below}");
    let cascade = plain(&manager.get("/fr/plan/cascade").await.text);
    assert!(cascade.contains("Chaque mesure est rattachée"), "{cascade}");
    went(&manager.post(&format!("{links}/end"), &format!("to={national}&sort=serves")).await);
    assert!(!manager.get(&format!("/fr/measures/{measure}")).await.text.contains("links/end"));
}

#[tokio::test]
async fn a_zonal_plan_is_for_those_of_the_zone() {
    let town = Town::open();
    let manager = town.browser(MANAGER);
    let of = |area: &str| format!("{}&areas={area}", PLAN.replace("regional", "prevention"));
    let here = id_in(&manager.post("/fr/plan", &of("90001")).await);
    let there = id_in(&manager.post("/fr/plan", &of("90002")).await);
    let measure = town.measure(there, "1", "").await;
    let mayor = town.browser(MAYOR);
    assert_eq!(mayor.get(&format!("/fr/plan/{here}")).await.status, 200);
    for path in [
        format!("/fr/plan/{there}"),
        format!("/fr/measures/{measure}"),
        format!("/fr/plan/{there}/measures.csv"),
    ] {
        assert_eq!(mayor.get(&path).await.status, 404, "{path}");
    }
    let list = mayor.get("/fr/plan").await.text;
    assert!(list.contains(&here.to_string()) && !list.contains(&there.to_string()));
    assert!(!list.contains("plan/new"), "a reader keeps nothing");
    // The council adopts and writes nothing.
    assert_eq!(
        town.browser(COUNCIL)
            .post(&format!("/fr/plan/{here}/measures"), "number=1&standing=own&text-fr=x")
            .await
            .status,
        403
    );
}
