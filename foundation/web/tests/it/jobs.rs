//! What the program could not carry out: who sees it, what they read of it, and what becomes of it.

use axum::body::Body;
use kernel::Timestamp;
use web::testing::{Browser, Reply, unproved};

use crate::town::{Town, as_stranger};

/// A job in this state, caused by the first entry.
fn put(town: &Town, key: &'static str, state: &'static str, error: Option<&'static str>) {
    let sql = "INSERT INTO job (queue, key, run_at, payload, state, attempts, error, cause) \
               VALUES ('flow:publish', $1, $2, '{}', $3, 10, $4, 1)";
    let at = Timestamp::from_seconds(1_790_000_000);
    town.journal.keep(move |k| k.execute(sql, &[key.into(), at.into(), state.into(), error.into()])).unwrap();
}

fn town() -> Town {
    let town = Town::open();
    town.note("published", false);
    put(&town, "a", "failed", Some("publish: refused: refusal-reason-missing name=Anna"));
    put(&town, "b", "held", None);
    town
}

fn states(town: &Town) -> Vec<(String, i64)> {
    town.journal.count_jobs().unwrap().into_iter().map(|c| (c.state, c.count)).collect()
}

async fn metrics(town: &Town) -> String {
    let request = as_stranger("/metrics").body(Body::empty()).unwrap();
    Reply::of(town.call(request).await).await.text
}

#[tokio::test]
async fn what_was_not_carried_out_is_told_to_those_who_answer_for_it() {
    let town = town();
    let clerk = Browser::new(&town.router, "clerk");
    assert_eq!(clerk.get("/en/jobs").await.status, 403);
    assert_eq!(clerk.post("/en/jobs", "queue=flow:publish&turn=drop&reason=x").await.status, 403);
    let page = town.get("/en/jobs").await;
    assert_eq!(page.status, 200, "{}", page.text);
    for words in ["Publishing on the public site", "Give the reason.", "/en/entry/1\"", "1 failed", "1 held"]
    {
        assert!(page.text.contains(words), "{words}: {}", page.text);
    }
    assert!(!page.text.contains("Anna"), "what a refusal is about stays in the log");
    let badge = "id=\"badge-jobs\"><b class=\"badge\" data-tone=\"crit\">";
    assert!(!town.get("/en/notes").await.text.contains(badge));
    town.sessions.change("officer", |s| s.powers = ["profile.install".to_owned()].into());
    assert!(town.get("/en/notes").await.text.contains(badge), "it is marked on every page");
    assert!(town.get("/fr/jobs").await.text.contains("Publication sur le site public"));
    assert!(town.get("/nl/jobs").await.text.contains("Publicatie op de publieke site"));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn it_runs_again_or_is_given_up_with_a_reason_that_stays() {
    let town = town();
    let wrong = town.post("/en/jobs", "queue=flow:publish&key=a&turn=drop&reason=+").await;
    let beside = "id=\"f-reason-error\">Give the reason.</p>";
    assert!(wrong.status == 422 && wrong.text.contains(beside), "{}", wrong.text);
    assert!(
        wrong.text.contains("aria-describedby=\"f-reason-error\" aria-invalid=\"true\""),
        "{}",
        wrong.text
    );
    let wrong = town.post("/en/jobs", "queue=flow:publish&key=a&turn=&reason=too+late").await;
    assert!(wrong.status == 422 && wrong.text.contains("value=\"too late\""), "{}", wrong.text);
    assert_eq!(town.journal.head(), 1, "nothing was written");

    let asked = Browser::new(&town.router, &unproved("officer"));
    let run = asked.post("/en/jobs", "queue=flow:publish&key=b&turn=run&reason=looked").await;
    assert!(run.status == 403 && run.text.contains("letting what stood still run again"), "{}", run.text);

    let dropped = town.post("/en/jobs", "queue=flow:publish&key=a&turn=drop&reason=too+late").await;
    assert_eq!((dropped.status.as_u16(), dropped.header("location")), (303, "/en/jobs"), "{}", dropped.text);
    assert_eq!(states(&town), [("dropped".to_owned(), 1), ("held".to_owned(), 1)]);
    let said: store::JobsSettled = town.journal.entry(2).unwrap().unwrap().event().unwrap();
    assert_eq!((said.key.as_deref(), said.run, said.reason.as_str()), (Some("a"), false, "too late"));
    let late = town.post("/en/jobs", "queue=flow:publish&key=a&turn=drop&reason=me+too").await;
    assert!(late.status == 409 && late.text.contains("Nothing of it stands still"), "{}", late.text);

    let all = town.post("/en/jobs", "queue=flow:publish&turn=run&reason=looked").await;
    assert_eq!(all.status, 303, "{}", all.text);
    assert_eq!(states(&town), [("dropped".to_owned(), 1), ("waiting".to_owned(), 1)]);
    let empty = town.get("/en/jobs").await.text;
    assert!(empty.contains("Nothing stands still"), "{empty}");
    town.journal.close();
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_second_click_is_told_what_the_first_one_decided() {
    let town = town();
    let officer = Browser::new(&town.router, "officer");
    let click = async |turn: &str| {
        let form = format!(
            "command_id=01990000-0000-7000-8000-00000000000a&queue=flow:publish&key=a&turn={turn}&reason=late"
        );
        let reply = officer.post_json("/en/jobs", &form).await;
        assert_eq!(reply.status, 200, "{}", reply.text);
        let said = reply.json();
        (said["receipt"]["repeated"].as_bool().unwrap(), said["message"].as_str().unwrap().to_owned())
    };
    let given_up = "Given up; the reason stands in the journal.";
    assert_eq!(click("drop").await, (false, given_up.to_owned()));
    put(&town, "c", "failed", None);
    for turn in ["drop", "run"] {
        assert_eq!(click(turn).await, (true, given_up.to_owned()), "{turn}");
    }
    assert_eq!(town.journal.head(), 2, "one entry");
    let page = town.get("/en/jobs").await.text;
    for words in ["data-outbox=\"jobs:flow:publish:c\"", "<code>c</code>", "entry № 1, c\"", "about all 2: "]
    {
        assert!(page.contains(words), "{words}: {page}");
    }
    town.journal.close();
}

#[tokio::test]
async fn what_is_held_does_not_say_to_whom_a_relay_refused_it() {
    let town = Town::open();
    town.note("published", false);
    put(&town, "b", "held", Some("550 no such box here: <anna@example.org>"));
    let page = town.get("/en/jobs").await.text;
    assert!(!page.contains("anna") && page.contains("after a restore"), "{page}");
    town.journal.close();
}

#[tokio::test]
async fn the_metrics_count_jobs_by_queue_and_state() {
    let town = town();
    let failed = |n: i64| format!("jobs{{queue=\"flow:publish\",state=\"failed\"}} {n}\n");
    let text = metrics(&town).await;
    assert!(text.contains(&failed(1)), "{text}");
    town.post("/en/jobs", "queue=flow:publish&key=a&turn=drop&reason=late").await;
    let text = metrics(&town).await;
    assert!(text.contains(&failed(0)) && text.contains("state=\"held\"} 1"), "{text}");
    assert!(!text.contains("dropped"), "{text}");
    town.journal.close();
}
