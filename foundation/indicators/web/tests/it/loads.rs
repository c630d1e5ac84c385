//! The indicators of the profile: shown, and taken in once by whoever defines indicators.

use indicators::library::id_of;

use crate::town::{ANALYST, GUEST, MAYOR, Town, given};

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_the_profile_ships_is_shown_and_then_taken_in() {
    let town = Town::open();
    let analyst = town.browser(ANALYST);
    let head = town.journal.head();
    let list = analyst.get("/fr/indicators").await.text;
    assert!(list.contains("/fr/indicators/load") && list.contains("Indicateurs du profil"), "{list}");
    let page = analyst.get("/fr/indicators/load").await.text;
    for wanted in ["Vols", "nouvel indicateur", "2 valeurs", "rapport, page 12", "Reprendre un indicateur"] {
        assert!(page.replace(['\u{2068}', '\u{2069}'], "").contains(wanted), "{wanted}: {page}");
    }
    assert_eq!(town.journal.head(), head, "nothing is written yet");
    assert_eq!(analyst.post("/fr/indicators/load", "").await.status, 303);
    let head = town.journal.head();
    assert_eq!(analyst.post("/fr/indicators/load", "").await.status, 303);
    assert_eq!(town.journal.head(), head, "twice is once");
    let page = analyst.get("/nl/indicators/load").await.text;
    assert!(page.contains("al overgenomen") && !page.contains("data-outbox=\"indicators-load\""), "{page}");
    let page = analyst.get(&format!("/fr/indicators/{}", id_of("town", "thefts"))).await.text;
    for wanted in ["1\u{202f}300\u{a0}vols", "900\u{a0}vols", "conseil", "non confirmée", "rapport, page 14"]
    {
        assert!(page.contains(wanted), "{wanted}: {page}");
    }
    let page = analyst.get(&format!("/nl/indicators/{}", id_of("town", "thefts"))).await.text;
    for wanted in ["jaarverslag", "verslag, blz. 14"] {
        assert!(page.contains(wanted), "the profile says it in the reader's language, {wanted}: {page}");
    }
    assert!(!page.contains("rapport, page 14"), "{page}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn who_only_records_or_reads_takes_nothing_in() {
    let town = Town::open();
    let id = town.places("places", indicators::definition::Open::default());
    town.record(id, vec![given("", 23, 5)]);
    let head = town.journal.head();
    for function in [MAYOR, GUEST] {
        let browser = town.browser(function);
        assert_eq!(browser.get("/fr/indicators/load").await.status, 403, "{function}");
        assert_eq!(browser.post("/fr/indicators/load", "").await.status, 403, "{function}");
    }
    assert!(!town.browser(MAYOR).get("/fr/indicators").await.text.contains("indicators/load"));
    assert_eq!(town.journal.head(), head);
}
