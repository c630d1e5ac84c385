//! Every door of this package, tried by those who may not.

use crate::town::{COUNCIL, GUEST, MANAGER, MAYOR, PLAN, Town, id_in, went};

const FORM: &str = "step=adopt&on=2025-01-14&by=tram&headings=theme%3B8%3Bx&number=1.2&standing=own&text-fr=x&state=done&words=x&sort=serves&\
    decision=ended&titles-fr=x&from=2025-01-01&until=2028-12-31&function=programme-manager";

#[tokio::test]
async fn strangers_are_led_to_sign_in_and_others_refused() {
    let town = Town::open();
    let manager = town.browser(MANAGER);
    let zonal = PLAN.replace("regional", "prevention");
    let plan = id_in(&manager.post("/fr/plan", &format!("{zonal}&areas=90002")).await);
    let measure = town.measure(plan, "1.1", "").await;
    town.adopted(plan).await;
    let higher = id_in(&manager.post("/fr/plan", &PLAN.replace("regional", "national")).await);
    went(&manager.post(&format!("/fr/plan/{plan}/links"), &format!("to={higher}&sort=serves")).await);
    let head = town.journal.head();
    let form = format!("{FORM}&to={higher}");
    let posts = [
        format!("plan/{plan}/change"),
        format!("plan/{plan}/outline"),
        format!("plan/{plan}/step"),
        format!("plan/{plan}/adoption"),
        format!("plan/{plan}/links"),
        format!("plan/{plan}/links/end"),
        format!("plan/{plan}/measures"),
        format!("plan/{plan}/closing/{measure}"),
        format!("measures/{measure}/change"),
        format!("measures/{measure}/state"),
        format!("measures/{measure}/links"),
        format!("measures/{measure}/links/end"),
    ];
    for path in &posts {
        let path = format!("/en/{path}");
        assert_eq!(town.browser("").post(&path, &form).await.status, 401, "{path}");
        // The mayor is one of another quarter.
        for function in [GUEST, MAYOR] {
            let reply = town.browser(function).post(&path, &form).await;
            assert!([403, 404].contains(&reply.status.as_u16()), "{path} {function}: {}", reply.status);
        }
        // They are for whoever adopts.
        if !path.ends_with("/step") && !path.ends_with("/adoption") {
            assert_eq!(town.browser(COUNCIL).post(&path, &form).await.status, 403, "{path}");
        }
    }
    for path in ["/en/plan", "/en/plan/load"] {
        for function in [GUEST, MAYOR, COUNCIL] {
            assert_eq!(town.browser(function).post(path, PLAN).await.status, 403, "{path} {function}");
        }
    }
    let reads = [
        "plan".to_owned(),
        "plan/new".to_owned(),
        "plan/load".to_owned(),
        "plan/cascade".to_owned(),
        "plan/pilots".to_owned(),
        format!("plan/{plan}"),
        format!("plan/{plan}/change"),
        format!("plan/{plan}/outline"),
        format!("plan/{plan}/measures"),
        format!("plan/{plan}/measures.csv"),
        format!("plan/{plan}/closing"),
        format!("measures/{measure}"),
        format!("measures/{measure}/change"),
    ];
    for path in reads {
        let path = format!("/en/{path}");
        assert!([303, 401].contains(&town.browser("").get(&path).await.status.as_u16()), "{path}");
        let guest = town.browser(GUEST).get(&path).await;
        assert!([403, 404].contains(&guest.status.as_u16()), "{path}: {}", guest.status);
    }
    assert_eq!(town.journal.head(), head, "nothing was written");
}
