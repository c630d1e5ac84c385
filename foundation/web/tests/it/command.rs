//! The one command line.

use crate::town::Town;

const JSON: [(&str, &str); 1] = [("accept", "application/json")];

#[tokio::test]
async fn a_line_is_understood_by_the_package_whose_word_it_is() {
    let town = Town::open();
    let done = town.post_with("/en/command", "text=note+hello&context=x", &JSON).await;
    assert_eq!((done.status.as_u16(), &done.json()["message"]), (200, &"noted".into()));
    assert_eq!(done.json()["receipt"]["seq"], 1);
    assert!(done.json()["location"].is_null(), "the page stays");
    let id = testkit::command_id();
    for _ in 0..2 {
        town.post_with("/en/command", &format!("text=note+again&command_id={id}"), &JSON).await;
    }
    assert_eq!(town.journal.head(), 2, "a second click writes nothing");
}

#[tokio::test]
async fn what_is_not_understood_is_refused_and_kept() {
    let town = Town::open();
    for (text, key) in [
        ("gibberish", "refusal-command-unknown"),
        ("++", "refusal-command-empty"),
        (&"x".repeat(4_001), "refusal-command-long"),
        ("note+a+text+that+is+far+too+long", "refusal-note-long"),
    ] {
        let refused = town.post_with("/fr/command", &format!("text={text}"), &JSON).await;
        let status = if key.ends_with("command-long") { 413 } else { 422 };
        assert_eq!((refused.status.as_u16(), &refused.json()["key"]), (status, &key.into()));
    }
    assert_eq!(town.journal.head(), 0);
}

#[tokio::test]
async fn the_preview_and_the_proposals_are_pieces_of_the_page() {
    let town = Town::open();
    let preview = town.get("/en/command/preview?text=note+x&context=incident:1").await;
    assert_eq!(preview.text.trim(), "<b>note</b> incident:1");
    assert_eq!(town.get("/en/command/preview?text=zzz").await.text.trim(), "");
    let list = town.get("/en/command/complete?text=no&caret=2").await.text;
    assert_eq!(list.matches("role=\"option\"").count(), 8, "at most eight");
    assert!(list.contains("data-insert=\"note \"") && list.contains("&lt;b&gt;"), "{list}");
}

#[tokio::test]
async fn the_line_leads_to_help_and_rooms() {
    let town = Town::open();
    let go = |text: &'static str| {
        let town = &town;
        async move {
            town.post_with("/en/command", &format!("text={text}"), &JSON).await.json()["location"].clone()
        }
    };
    assert_eq!(go("?").await, "/en/help");
    assert_eq!(go("?+jour").await, "/en/journal");
    for word in ["help", "Aide", "hulp"] {
        assert_eq!(go(word).await, "/en/help", "{word}");
    }
    let help = town.get("/en/help").await.text;
    assert!(help.contains("<kbd>note</kbd>") && help.contains("note en"), "the words are listed");
}
