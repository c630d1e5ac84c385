//! What others do arrives at open pages.

use kernel::{Handling, Id, Text, kind};
use stage::{Console, actor, matter};
use strategy::command::{OpenPlan, SetProject};
use strategy::objective::Open;
use strategy::project::{Content, Sort};

use crate::town::{BOARD, HEAD, MANAGER, READER, Town, went};

/// For the manager alone.
fn for_manager() -> Open {
    Open { handling: Handling::NeedToKnow, readers: stage::codes(&[MANAGER]), ..Open::default() }
}

/// A project of this plan that the manager alone may see.
fn restricted(town: &Town, plan: Id<kind::Matter>, objective: Id<kind::Matter>) {
    let content = Content {
        titles: Text::both("Réservé", "Voorbehouden"),
        description: Text::default(),
        objective,
        function: MANAGER.into(),
        starts: "2026-01-01".parse().unwrap(),
        ends: "2026-12-31".parse().unwrap(),
        budget: Vec::new(),
        effort: 0,
        after: std::collections::BTreeSet::new(),
    };
    let set = SetProject { project: matter(), plan, sort: Sort::Project, content, open: for_manager() };
    town.submit(&actor(MANAGER), set, &town.desk.facts()).unwrap();
}

#[tokio::test]
async fn a_report_on_an_axis_arrives_at_the_plan_the_project_and_the_tree() {
    let town = Town::open();
    let (_, objective) = town.objectives().await;
    let (_, projects) = town.plan(objective, 1).await;
    let (id, topics) =
        (projects[0], format!("projects,objectives,project:{},objective:{objective}", projects[0]));
    let mut console = Console::open(&town.browser(READER), &town.journal, "nl", &topics).await;
    went(
        &town
            .browser(HEAD)
            .post(&format!("/fr/projects/{id}/status"), "budget=attention&budget-why=trop")
            .await,
    );
    let (mode, row) = console.fragment(&format!("project-{id}")).await;
    assert!(mode == "morph" && row.contains("aandacht"), "{row}");
    assert!(console.fragment("strategy-project").await.1.contains("trop"));
    let status = "timing=on-track";
    went(&town.browser(MANAGER).post(&format!("/fr/objectives/{objective}/status"), status).await);
    assert!(console.fragment(&format!("objective-{objective}")).await.1.contains("volgens plan"));
    assert!(console.fragment("strategy-objective").await.1.contains("volgens plan"));
}

#[tokio::test]
async fn the_counts_on_top_of_a_plan_move_and_show_no_more_than_the_page() {
    let town = Town::open();
    let (_, objective) = town.objectives().await;
    let (plan, projects) = town.plan(objective, 2).await;
    let reader = town.browser(READER);
    let page = reader.get("/nl/projects?year=2026").await.text;
    assert!(page.contains("data-topics=\"projects projects-counts\""), "{page}");
    let mut console = Console::open(&reader, &town.journal, "nl", "projects,projects-counts").await;
    let status = "timing=off-track&timing-why=trop";
    went(&town.browser(HEAD).post(&format!("/fr/projects/{}/status", projects[0]), status).await);
    let (mode, counted) = console.fragment("strategy-overview-2026").await;
    assert!(mode == "morph" && counted.contains("<b class=\"num\">1</b> niet volgens plan"), "{counted}");
    went(
        &town
            .browser(HEAD)
            .post(&format!("/fr/projects/{}/state", projects[1]), "state=done&words=fini")
            .await,
    );
    console.fragment("strategy-counts-2026").await;
    let counts = console.fragment("strategy-counts-2026").await.1;
    assert!(counts.contains("<b class=\"num\">1</b>"), "{counts}");

    // One that this reader may not see moves nothing of what is counted for them.
    restricted(&town, plan, objective);
    let counted = console.fragment("strategy-overview-2026").await.1;
    let page = reader.get("/nl/projects?year=2026").await.text;
    assert!(page.contains(counted.trim()) && !counted.contains("Planbeheerder"), "{counted}");
    let whole = town.browser(MANAGER).get("/nl/projects?year=2026").await.text;
    assert!(whole.contains(&format!("owner={MANAGER}#results")), "whoever may read it counts it");
}

#[tokio::test]
async fn a_plan_with_a_filter_is_told_that_its_counts_moved_and_keeps_its_filter() {
    let town = Town::open();
    let (_, objective) = town.objectives().await;
    let (_, projects) = town.plan(objective, 1).await;
    let reader = town.browser(READER);
    let page = reader.get(&format!("/fr/projects?year=2026&owner={HEAD}")).await.text;
    assert!(page.contains("data-topics=\"projects projects-moved\""), "{page}");
    assert!(page.contains("id=\"strategy-moved-2026\" data-refetch"), "{page}");
    assert!(
        page.contains("id=\"results\" data-refresh") && !page.contains("id=\"strategy-plan\" data-refresh")
    );
    let mut console = Console::open(&reader, &town.journal, "fr", "projects,projects-moved").await;
    went(&town.browser(HEAD).post(&format!("/fr/projects/{}/status", projects[0]), "timing=on-track").await);
    assert_eq!(console.fragment("strategy-moved-2026").await, ("inner".to_owned(), String::new()));
    // The last row that was asked for is gone: what the page fetches in the place of the list is there all the same.
    let owned = reader.get(&format!("/fr/projects?year=2026&owner={MANAGER}")).await.text;
    assert!(
        owned.contains("id=\"results\" data-refresh") && !owned.contains("id=\"strategy-plan\""),
        "{owned}"
    );
}

#[tokio::test]
async fn a_new_project_has_the_plan_fetch_its_list_where_it_may_be_read() {
    let town = Town::open();
    let (_, objective) = town.objectives().await;
    let (plan, _) = town.plan(objective, 1).await;
    let reader = town.browser(READER);
    let page = reader.get("/fr/projects?year=2026").await.text;
    assert!(page.contains("id=\"strategy-fresh-2026\" data-refetch"), "{page}");
    let mut console = Console::open(&reader, &town.journal, "fr", "projects,projects-counts").await;
    restricted(&town, plan, objective);
    let form = format!(
        "plan={plan}&sort=project&titles-fr=Ouvert&titles-nl=Open&objective={objective}&function={HEAD}&starts=2026-01-01&\
         ends=2026-05-31"
    );
    went(&town.browser(HEAD).post("/fr/projects", &form).await);
    // The counts of both, but the list for the second one alone: between the two nothing is fetched.
    let mut heard = Vec::new();
    while heard.last().is_none_or(|target| target != "strategy-fresh-2026") {
        let (name, data) = console.event().await;
        assert_ne!(name, "reset");
        heard.extend(data.get("target").and_then(|t| t.as_str()).map(str::to_owned));
    }
    assert_eq!(heard.iter().filter(|target| *target == "strategy-counts-2026").count(), 2, "{heard:?}");
}

#[tokio::test]
async fn a_step_that_is_taken_with_a_plan_has_its_open_pages_fetch_the_marks() {
    let town = Town::open();
    let (_, objective) = town.objectives().await;
    let (plan, projects) = town.plan(objective, 1).await;
    let step = format!("/fr/projects/plan/{plan}/step");
    went(&town.browser(HEAD).post(&step, "step=hand-in").await);
    went(&town.browser(BOARD).post(&step, "step=validate").await);
    let given_up = format!("/fr/projects/{}/state", projects[0]);
    went(&town.browser(HEAD).post(&given_up, "state=dropped&words=Inutile").await);
    let reader = town.browser(READER);
    let page = reader.get("/fr/projects?year=2026").await.text;
    assert!(page.contains("id=\"late\" data-refresh") && page.contains("Inutile"), "{page}");
    // Of a plan that may not be read nobody is told.
    let hidden = matter();
    let opened = OpenPlan { plan: hidden, year: 2025, open: for_manager() };
    town.submit(&actor(MANAGER), opened, &town.desk.facts()).unwrap();
    restricted(&town, hidden, objective);
    let mut counts = Console::open(&reader, &town.journal, "fr", "projects-counts").await;
    let mut moved = Console::open(&reader, &town.journal, "fr", "projects-moved").await;
    went(&town.browser(MANAGER).post(&format!("/fr/projects/plan/{hidden}/step"), "step=hand-in").await);
    went(&town.browser(BOARD).post(&step, "step=refuse-changes&words=non").await);
    for (console, target) in [(&mut counts, "strategy-fresh-2026"), (&mut moved, "strategy-moved-2026")] {
        let mut heard = Vec::new();
        while heard.is_empty() {
            let (_, data) = console.event().await;
            heard.extend(data.get("target").and_then(|t| t.as_str()).map(str::to_owned));
        }
        assert_eq!(heard, [target]);
    }
}

#[tokio::test]
async fn an_objective_moves_the_counts_of_those_plans_alone_that_the_reader_sees() {
    let town = Town::open();
    let (_, objective) = town.objectives().await;
    town.plan(objective, 1).await;
    let hidden = OpenPlan { plan: matter(), year: 2025, open: for_manager() };
    town.submit(&actor(MANAGER), hidden, &town.desk.facts()).unwrap();
    let reader = town.browser(READER);
    let mut console = Console::open(&reader, &town.journal, "fr", "projects-moved").await;
    let manager = town.browser(MANAGER);
    for status in ["timing=on-track", "timing=done"] {
        went(&manager.post(&format!("/fr/objectives/{objective}/status"), status).await);
    }
    let mut heard = Vec::new();
    while heard.len() < 2 {
        let (_, data) = console.event().await;
        heard.extend(data.get("target").and_then(|t| t.as_str()).map(str::to_owned));
    }
    assert_eq!(heard, ["strategy-moved-2026", "strategy-moved-2026"]);
}
