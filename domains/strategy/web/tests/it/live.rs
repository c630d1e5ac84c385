//! What others do arrives at open pages.

use stage::Console;

use crate::town::{HEAD, MANAGER, READER, Town, went};

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
