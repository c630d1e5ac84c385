//! The centre: its posture, what was received, who is there, and the chips in the top bar.

use crate::town::{MAYOR, OFFICER, SCREEN, Town};

#[tokio::test]
async fn the_posture_is_set_with_a_reason_and_shows_everywhere() {
    let town = Town::open();
    let (officer, mayor) = (town.browser(OFFICER), town.browser(MAYOR));
    let before = officer.get("/fr/centre").await.text;
    assert!(before.contains("veille normale") && before.contains("Changer la posture"), "{before}");
    assert!(!mayor.get("/fr/centre").await.text.contains("Changer la posture"), "no power, no form");
    let mute =
        officer.post("/fr/centre/posture", "posture=partial&reason=&function=watch-officer&count=2").await;
    assert_eq!(mute.status, 422);
    assert!(
        mute.text.contains("value=\"partial\" checked") && mute.text.contains("value=\"2\""),
        "nothing is lost"
    );
    let form = "posture=partial&reason=Gaz+%3Cb%3E&function=watch-officer&count=2&rooms=control&based_on=0";
    let set = officer.post("/fr/centre/posture", form).await;
    assert_eq!((set.status.as_u16(), set.header("location")), (303, "/fr/centre"));
    let page = officer.get("/fr/centre").await.text;
    for wanted in ["centre partiellement activé", "Gaz &lt;b&gt;", "0/2", "Contrôle", "id=\"chip-posture\""]
    {
        assert!(page.contains(wanted), "{wanted}");
    }
    let chip = mayor.get("/nl/watch").await.text;
    assert!(chip.contains("centrum gedeeltelijk geactiveerd"), "in the top bar of everybody");
    let since = |page: &str| {
        let (_, chip) = page.split_once("id=\"chip-posture\"").unwrap();
        chip.split_once("</li>").unwrap().0.replace('\u{a0}', " ")
    };
    assert!(since(&chip).contains("03:40") && !since(&chip).contains("2026"), "{}", since(&chip));
    town.clock.advance_seconds(86_400);
    let next = mayor.get("/nl/watch").await.text;
    assert!(since(&next).contains("2026 03:40"), "the next day it has its day: {}", since(&next));
    let before = mayor.get("/nl/watch?as_of=2026-11-24T02:39:00Z").await.text;
    assert!(
        before.contains("normale bewaking") && !before.contains("gedeeltelijk geactiveerd"),
        "as it was then"
    );
    let then = since(&mayor.get("/nl/watch?as_of=2026-11-24T02:41:00Z").await.text);
    assert!(
        then.contains("gedeeltelijk geactiveerd") && then.contains("03:40") && !then.contains("2026"),
        "{then}"
    );
    let stale = officer.post("/fr/centre/posture", form).await;
    assert_eq!(stale.status, 409, "the page was older than the posture");
    let back = officer.post("/fr/centre/posture", "posture=normal&reason=fini").await;
    assert!(back.status == 409 && back.text.contains("désactivation"), "{}", back.text);
}

#[tokio::test]
async fn a_state_received_stands_in_the_top_bar_until_its_last_day() {
    let town = Town::open();
    let officer = town.browser(OFFICER);
    assert!(officer.get("/en/centre").await.text.contains("nothing received so far"));
    let without = officer.post("/en/centre/states", "level=threat+4&source=").await;
    assert_eq!(without.status, 422);
    let noted = officer.post("/en/centre/states", "level=threat+4&source=mail+of+the+centre&scope=").await;
    assert_eq!(noted.status, 303);
    let page = officer.get("/en/centre").await.text;
    assert!(page.contains("chip-state-threat") && page.contains("Threat level 4"), "{page}");
    assert!(page.contains("mail of the centre") && page.contains("general"));
    let some = officer.post("/en/centre/states", "level=threat+1&source=call&scope=stations").await;
    assert_eq!(some.status, 303);
    let history = officer.get("/en/centre/states/threat").await.text;
    assert!(history.contains("stations") && history.contains("level 4"), "{history}");
    assert_eq!(officer.get("/en/centre/states/weather").await.status, 404);
}

#[tokio::test]
async fn people_come_and_go() {
    let town = Town::open();
    let officer = town.browser(OFFICER);
    let nobody = officer.post("/en/centre/stays", "name=&function=mayor").await;
    assert_eq!(nobody.status, 422);
    let guest = "name=Jo+%3Cb%3E+%28fictif%29&function=mayor&house=Elsewhere&room=control";
    assert_eq!(officer.post("/en/centre/stays", guest).await.status, 303);
    assert_eq!(officer.post("/en/centre/stays", "me=yes").await.status, 303);
    assert_eq!(officer.post("/en/centre/stays", "me=yes").await.status, 409, "once is enough");
    let page = officer.get("/en/centre").await.text;
    assert!(page.contains("Jo &lt;b&gt; (fictif)") && page.contains("Elsewhere"));
    let stay = page.split("/en/centre/stays/").nth(1).unwrap().split('/').next().unwrap().to_owned();
    assert_eq!(officer.post(&format!("/en/centre/stays/{stay}/leave"), "").await.status, 303);
    assert!(!officer.get("/en/centre").await.text.contains("Elsewhere"), "the first of the list left");
}

#[tokio::test]
async fn no_list_offers_a_screen_to_which_nothing_can_be_given() {
    let town = Town::open();
    let officer = town.browser(OFFICER);
    for path in ["/fr/centre", "/fr/handover", "/fr/reports/new"] {
        let page = officer.get(path).await.text;
        assert!(page.contains("value=\"fire-officer\""), "{path}: {page}");
        assert!(!page.contains(&format!("value=\"{SCREEN}\"")), "{path}");
    }
}
