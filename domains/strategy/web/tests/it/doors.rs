//! Every door of this package, tried by those who may not.

use crate::town::{BOARD, GUEST, HEAD, READER, Town, went};

const FORM: &str = "code=OS+9&level=strategic&titles-fr=a&titles-nl=b&from=2026&until=2026&timing=on-track&year=2026&phase=elaboration&\
    part=reached&text-fr=x&why=x&words=x&step=validate&state=done&sort=milestone&names-fr=a&names-nl=b&due=2026-03-01&on=2026-01-01&\
    starts=2026-01-01&ends=2026-02-01&function=department-head";

#[tokio::test]
async fn strangers_are_led_to_sign_in_and_others_refused() {
    let town = Town::open();
    let (_, objective) = town.objectives().await;
    let (plan, projects) = town.plan(objective, 1).await;
    let project = projects[0];
    let head = town.browser(HEAD);
    let item = "sort=milestone&names-fr=a&names-nl=b&due=2026-03-01";
    went(&head.post(&format!("/fr/projects/{project}/items"), item).await);
    let written = town.journal.head();
    let form = format!("{FORM}&plan={plan}&objective={objective}");
    let posts = [
        "objectives".to_owned(),
        "objectives/load".to_owned(),
        "projects".to_owned(),
        "projects/plan".to_owned(),
        format!("objectives/{objective}/change"),
        format!("objectives/{objective}/status"),
        format!("objectives/{objective}/cycle"),
        format!("objectives/{objective}/account"),
        format!("projects/plan/{plan}/step"),
        format!("projects/plan/{plan}/import"),
        format!("projects/plan/{plan}/report"),
        format!("projects/{project}/change"),
        format!("projects/{project}/status"),
        format!("projects/{project}/state"),
        format!("projects/{project}/items"),
        format!("projects/{project}/items/1/move"),
        format!("projects/{project}/items/1/reach"),
        format!("projects/{project}/items/1/drop"),
        format!("projects/{project}/items/1/correct"),
        format!("projects/{project}/items/1/reopen"),
    ];
    for path in posts {
        let path = format!("/en/{path}");
        assert_eq!(town.browser("").post(&path, &form).await.status, 401, "{path}");
        for function in [GUEST, READER] {
            let reply = town.browser(function).post(&path, &form).await;
            assert!([403, 404].contains(&reply.status.as_u16()), "{path} {function}: {}", reply.status);
        }
    }
    // Who validates keeps nothing.
    let validates = town.browser(BOARD).post(&format!("/en/projects/{project}/status"), &form).await;
    assert_eq!(validates.status, 403);
    assert_eq!(town.journal.head(), written, "nothing was written");
    let pages = [
        "objectives".to_owned(),
        "objectives/new".to_owned(),
        "objectives/load".to_owned(),
        format!("objectives/{objective}"),
        format!("objectives/{objective}/change"),
        "projects".to_owned(),
        "projects/new".to_owned(),
        "projects/time".to_owned(),
        "projects/mine".to_owned(),
        "projects/reports".to_owned(),
        "projects/export.csv".to_owned(),
        format!("projects/plan/{plan}/import"),
        format!("projects/plan/{plan}/reports/1"),
        format!("projects/plan/{plan}/reports/1/document.pdf"),
        format!("projects/{project}"),
        format!("projects/{project}/change"),
    ];
    for path in pages {
        let path = format!("/en/{path}");
        assert!([303, 401].contains(&town.browser("").get(&path).await.status.as_u16()), "{path}");
        let guest = town.browser(GUEST).get(&path).await;
        assert!([403, 404].contains(&guest.status.as_u16()), "{path}: {}", guest.status);
    }
}
