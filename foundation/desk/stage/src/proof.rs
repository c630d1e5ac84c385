//! Acts before which somebody proves themselves: what happens without the proof, and what stands in the journal with it.

use axum::Router;
use store::Journal;
use web::testing::{Browser, PASSWORD, Reply, unproved};

/// Sends a form whose act asks for a proof. Without one the page that asks comes, everything that was typed is on it and nothing is
/// written; with a wrong one as well; with a right one the act stands, and an entry of the same command says how it was proved.
/// The answer is that to the last.
///
/// # Panics
/// When any of this is otherwise.
pub async fn proved(journal: &Journal, router: &Router, function: &str, path: &str, form: &str) -> Reply {
    let browser = Browser::new(router, &unproved(function));
    let head = journal.head();
    let asked = browser.post(path, form).await;
    assert_eq!(asked.status, 403, "{path}: {}", asked.text);
    assert!(asked.text.contains("name=\"step_up_password\""), "the page that asks: {}", asked.text);
    let typed = form.split('&').filter(|pair| !pair.ends_with('=')).filter_map(|pair| pair.split('=').next());
    for name in typed.filter(|name| !name.is_empty()) {
        assert!(asked.text.contains(&format!("name=\"{name}\"")), "{name} is kept");
    }
    let outbox = browser.post_json(path, form).await;
    let key = outbox.json().get("key").cloned();
    assert_eq!((outbox.status.as_u16(), key), (403, Some("error-step-up".into())), "{path}");
    let wrong = browser.post(path, &format!("{form}&step_up_password=wrong")).await;
    assert_eq!(wrong.status, 403, "{path}");
    assert_eq!(journal.head(), head, "{path}: nothing was written");
    let password = PASSWORD.replace(' ', "+");
    let done = browser.post(path, &format!("{form}&step_up_password={password}")).await;
    // Where something is shown this once, the answer is that page.
    assert!([200, 303].contains(&done.status.as_u16()), "{path}: {}: {}", done.status, done.text);
    let after = journal.entries(head, journal.head(), 1_000).unwrap();
    let proof = after.iter().find(|e| e.kind() == "directory.stepped-up").unwrap();
    let of = |e: &&store::Entry| e.header.command == proof.header.command && e.header.id != proof.header.id;
    let acts: Vec<&str> = after.iter().filter(of).map(|e| e.header.kind.as_str()).collect();
    let said: serde_json::Value = proof.event().unwrap();
    let (by, of) = (said.get("by").cloned(), said.get("acts").cloned());
    assert_eq!((by, of), (Some("password".into()), Some(serde_json::json!(acts))), "{path}");
    assert!(!acts.is_empty(), "{path}: the act stands");
    done
}
