//! From entry to entry: a page as it was known at the entry before and at the next one, and the entries of its matter.

use crate::town::{AUTHOR, OTHER_MAYOR, SECOND, Town, form};

/// The warning is written, changed a minute later, handed over another minute later; somebody writes another one in between.
async fn played() -> (Town, String) {
    let town = Town::open();
    let author = town.browser(AUTHOR);
    let id = town.written().await;
    town.stage.clock.advance_seconds(30);
    town.written().await;
    town.stage.clock.advance_seconds(30);
    let changed = form("").replace("headline-fr=headline", "headline-fr=autre");
    assert_eq!(author.post(&format!("/fr/public/{id}/change"), &changed).await.status, 303);
    town.stage.clock.advance_seconds(60);
    assert_eq!(author.post(&format!("/fr/public/{id}/submit"), "").await.status, 303);
    town.stage.clock.advance_seconds(60);
    (town, id.to_string())
}

#[tokio::test]
async fn a_page_steps_through_the_entries_of_its_matter_alone() {
    let (town, id) = played().await;
    let second = town.browser(SECOND);
    let to = format!("/fr/public/{id}");
    let step = |way: &str, at: &str| format!("/fr/past/step?way={way}&at={at}&matter={id}&to={to}");
    let back = second.get(&step("back", "")).await;
    assert_eq!(back.status, 303);
    let once = back.header("location").to_owned();
    let page = second.get(&once).await.text;
    assert!(
        page.contains("banner-as-of") && page.contains("autre") && !page.contains("turn-4"),
        "as it was changed: {page}"
    );
    let at = once.split("as_of=").nth(1).unwrap().to_owned();
    let twice = second.get(&step("back", &at)).await.header("location").to_owned();
    let page = second.get(&twice).await.text;
    assert!(!page.contains("autre fr"), "as it was written, not as the other one was: {page}");
    let first = twice.split("as_of=").nth(1).unwrap().to_owned();
    assert_eq!(
        second.get(&step("back", &first)).await.header("location"),
        twice,
        "before the first there is nothing"
    );
    assert_eq!(second.get(&step("on", &first)).await.header("location"), once);
    let last = second.get(&step("on", &at)).await.header("location").to_owned();
    let at = last.split("as_of=").nth(1).unwrap().to_owned();
    assert_eq!(second.get(&step("on", &at)).await.header("location"), to, "after the last comes the present");
    let shown = second.get(&once).await.text;
    assert!(
        shown.contains(&format!("matter={id}&amp;to={to}")) && shown.contains("data-past-step=\"on\""),
        "{shown}"
    );
}

#[tokio::test]
async fn the_entries_of_a_matter_stand_on_a_page_of_their_own() {
    let (town, id) = played().await;
    let second = town.browser(SECOND);
    let page = second.get(&format!("/fr/public/{id}")).await.text;
    assert!(page.contains(&format!("/fr/matter/{id}/entries")), "its page leads there");
    let list = second.get(&format!("/nl/matter/{id}/entries")).await.text;
    for words in ["Waarschuwing geschreven", "Waarschuwing gewijzigd", "aan de tweede persoon gegeven"] {
        assert_eq!(list.matches(words).count(), 1, "{words}: {list}");
    }
    assert!(list.contains(&format!("/nl/public/{id}?as_of=")));
    assert_eq!(second.get(&format!("/nl/matter/{id}/entries?before=1")).await.status, 200);
}

#[tokio::test]
async fn whoever_may_not_read_a_matter_learns_nothing_of_when_it_changed() {
    let (town, id) = played().await;
    let other = town.browser(OTHER_MAYOR);
    for path in
        [format!("/fr/matter/{id}/entries"), format!("/fr/past/step?way=back&matter={id}&to=/fr/public")]
    {
        let refused = other.get(&path).await;
        assert!(
            [403, 404].contains(&refused.status.as_u16()) && !refused.text.contains("W-26-0001"),
            "{path}: {}",
            refused.status
        );
    }
    let blind = other.get("/fr/past/step?way=back&to=/fr/public").await;
    assert_eq!(blind.header("location"), "/fr/public", "no entry that they may read");
    assert_eq!(town.browser("nobody").get("/fr/past/step?way=back&to=/fr/public").await.status, 403);
    assert_eq!(town.browser("").get("/fr/past/step?way=back&to=/fr/public").await.status, 303);
}

#[tokio::test]
async fn a_step_leads_to_a_page_of_this_place_and_nowhere_else() {
    let (town, _) = played().await;
    let second = town.browser(SECOND);
    // What the page was asked for besides goes along, the instant that it showed does not.
    let filtered = "/fr/public%3Fview%3Dended%26as_of%3D2026-11-24T00%3A00%3A00Z%26q%3Da%2520b";
    let reply = second.get(&format!("/fr/past/step?way=back&to={filtered}")).await;
    let location = reply.header("location");
    assert!(location.starts_with("/fr/public?view=ended&q=a%20b&as_of="), "{location}");
    assert_eq!(location.matches("as_of").count(), 1, "{location}");
    for to in [
        "https://elsewhere.example/",
        "//elsewhere.example",
        "/nl/public",
        "/fr/%5C%5Celsewhere",
        "/fr/..//x",
        "",
        "/fr/public?x=1%0d%0a",
    ] {
        let reply = second.get(&format!("/fr/past/step?way=back&to={to}")).await;
        let location = reply.header("location");
        assert!(
            location.starts_with("/fr/") && !location.contains("elsewhere") && !location.contains("//"),
            "{to}: {location}"
        );
    }
}
