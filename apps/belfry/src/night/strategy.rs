//! Objectives and the operational plan through the whole program: the profile's objectives are loaded by one act, an indicator shows how
//! far one is, the board validates a plan, a control report is printed.

use web::testing::{Browser, Reply};

use super::doors::House;

/// A form that was carried out; where it led to.
fn went(reply: &Reply) -> String {
    assert_eq!(reply.status, 303, "{}", reply.text);
    reply.header("location").to_owned()
}

/// What stands between two marks.
fn between<'a>(text: &'a str, start: &str, end: &str) -> &'a str {
    text.split_once(start).and_then(|(_, rest)| rest.split_once(end)).map_or("", |(found, _)| found)
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_profiles_objectives_are_loaded_and_a_plan_is_kept_under_them() {
    let house = House::open();
    let manager = Browser::new(&house.front.router, &house.token_of("programme-manager"));
    let board = Browser::new(&house.front.router, &house.token_of("board-member"));
    let shown = manager.get("/fr/objectives/load").await.text;
    assert!(shown.contains("OO 7.5") && shown.contains("sera créé"), "{shown}");
    went(&manager.post("/fr/objectives/load", "").await);
    let tree = manager.get("/nl/objectives").await.text;
    assert!(tree.contains("Het preventie- en veiligheidsbeleid"), "{tree}");
    let objective = between(&tree, "id=\"objective-", "\"").to_owned();
    let one = manager.get(&format!("/fr/objectives/{objective}")).await.text;
    assert!(one.contains("<q>") && one.contains("28 octobre 2022"), "a quotation says so: {one}");
    went(&manager.post("/fr/projects/plan", "year=2027").await);
    let page = manager.get("/fr/projects?year=2027").await.text;
    let plan = between(&page, "projects/plan/", "/").to_owned();
    let form = format!(
        "plan={plan}&sort=project&titles-fr=Cam%C3%A9ras&titles-nl=Camera%27s&objective={objective}&function=department-head&\
         starts=2027-01-01&ends=2027-12-31"
    );
    let project = went(&manager.post("/fr/projects", &form).await);
    let status = "timing=attention&timing-why=March%C3%A9+en+retard&budget=on-track";
    went(&manager.post(&format!("{project}/status"), status).await);
    let step = format!("/fr/projects/plan/{plan}/step");
    went(&manager.post(&step, "step=hand-in").await);
    assert_eq!(manager.post(&step, "step=validate").await.status, 403, "who keeps does not validate");
    went(&board.post(&step, "step=validate").await);
    went(&manager.post(&format!("/fr/projects/plan/{plan}/report"), "").await);
    let report = board.get(&format!("/fr/projects/plan/{plan}/reports/1")).await.text;
    assert!(report.contains("Marché en retard") && report.contains("P-27-001"), "{report}");
    let pdf = board.get(&format!("/fr/projects/plan/{plan}/reports/1/document.pdf")).await;
    assert_eq!((pdf.status.as_u16(), pdf.header("content-type")), (200, "application/pdf"));
}
