//! What the profile ships of indicators and logic models through the whole program: each once, in the order in which one needs the other, with
//! the commitments of a register that they show.

use indicators::library::id_of;
use programme::point;
use registers::read::{Eye, linked_to};
use web::testing::Browser;

use super::doors::House;

async fn post(browser: &Browser, path: &str, form: &str) {
    let reply = browser.post(path, form).await;
    assert_eq!(reply.status, 303, "{path}: {}", reply.text);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn indicators_models_and_commitments_of_the_profile_come_together() {
    let house = House::open();
    let browser = |function: &str| Browser::new(&house.front.router, &house.token_of(function));
    let (manager, secretary) = (browser("programme-manager"), browser("policy-secretary"));
    // A model comes in after the measure that it is about and the indicator that it names.
    let model = "code=cyber-victims";
    assert_eq!(manager.post("/fr/logic/load", model).await.status, 409);
    post(&manager, "/fr/plan/load", "").await;
    assert_eq!(manager.post("/fr/logic/load", model).await.status, 409);
    // The commitments come in without their indicators, and say so.
    post(&secretary, "/fr/registers/load", "").await;
    let page = secretary.get("/fr/registers/load").await.text;
    assert!(page.contains("indicateurs du profil ne sont pas encore repris"), "{page}");
    for turn in 0..2 {
        let head = house.world.live.head();
        post(&manager, "/fr/indicators/load", "").await;
        post(&manager, "/fr/logic/load", model).await;
        post(&secretary, "/fr/registers/load", "").await;
        assert_eq!(house.world.live.head() == head, turn == 1, "twice is once");
    }
    for code in ["greenhouse-gases", "climate-clauses", "bicycle-places", "soft-mobility-share"] {
        let points = house.world.live.read(|r| linked_to(r, &Eye::all(), id_of("brussels", code))).unwrap();
        assert_eq!(points.len(), 1, "{code}");
        assert_eq!(points[0].frame.register, "climate", "{code}");
    }
    let page = secretary.get("/fr/indicators").await.text;
    for wanted in ["Atteintes aux biens enregistrées", "85\u{202f}275", "Émissions de gaz à effet de serre"]
    {
        assert!(page.contains(wanted), "{wanted}: {page}");
    }
    let measure = point::shipped("pgsp-2021-2024", "8.8");
    let page = manager.get(&format!("/nl/measures/{measure}")).await.text;
    assert!(page.contains("(voorstel)") && page.contains("/nl/logic/"), "{page}");
    let cabinet = browser("cabinet");
    for path in ["indicators/load", "logic/load"] {
        assert_eq!(cabinet.get(&format!("/fr/{path}")).await.status, 403, "{path}");
    }
    house.world.close();
}
