//! What the pages show, and to whom.

use indicators::command::CorrectValue;
use indicators::definition::Open;
use indicators::value::ValueStatus;
use kernel::{Clock, Handling, Lang, Words};

use crate::town::{ANALYST, GUEST, MAYOR, Town, given};

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_list_says_value_status_level_and_what_is_missing() {
    let town = Town::open();
    let empty = town.browser(ANALYST).get("/fr/indicators").await;
    assert_eq!(empty.status, 200);
    assert!(empty.text.contains("Aucun indicateur"), "{}", empty.text);
    assert!(empty.text.contains("monitoring des flux"), "by the word that people look for: {}", empty.text);
    let id = town.places("places", Open::default());
    town.record(id, vec![given("", 20, 1200), given("", 21, 1234)]);
    let fr = town.browser(ANALYST).get("/fr/indicators").await.text;
    for wanted in [
        "Places occupées",
        "1\u{202f}234\u{a0}places",
        "non confirmée",
        "en hausse",
        "alerte",
        "21/11/2026",
        "Valeur attendue depuis",
    ] {
        assert!(fr.contains(wanted), "{wanted}: {fr}");
    }
    let nl = town.browser(ANALYST).get("/nl/indicators").await.text;
    assert!(nl.contains("monitoring van de instroom"), "{nl}");
    for wanted in ["Bezette plaatsen", "1.234\u{a0}plaatsen", "niet bevestigd", "stijgend", "21/11/2026"] {
        assert!(nl.contains(wanted), "{wanted}: {nl}");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_page_draws_the_line_and_says_the_same_in_a_table() {
    let town = Town::open();
    let id = town.places("places", Open::default());
    town.record(
        id,
        vec![given("90001", 20, 60), given("90001", 21, 85), given("90002", 21, 20), given("90001", 23, 75)],
    );
    town.ask(CorrectValue {
        indicator: id,
        slot: given("90001", 21, 0).slot,
        value: Some(82),
        status: ValueStatus::Confirmed,
        why: Words::new(Lang::Fr, "deux fois comptés"),
        based_on: None,
    });
    let page = town.browser(ANALYST).get(&format!("/fr/indicators/{id}")).await.text;
    // A missing day interrupts the line: two joined marks make one piece.
    let wide = page
        .split("<svg class=\"chart line-chart\"")
        .find(|svg| svg.contains("viewBox=\"0 0 760 280\""))
        .unwrap();
    let wide = wide.split("</svg>").next().unwrap();
    assert_eq!(wide.matches("<path class=\"path\"").count(), 1, "{wide}");
    assert_eq!(wide.matches("<circle class=\"dot\"").count(), 1, "the corrected value is confirmed: {wide}");
    assert_eq!(wide.matches("<circle class=\"dot dot-hollow\"").count(), 2);
    assert!(
        wide.contains("<title id=\"chart-760-90001-title\">Places occupées · Hautrive</title>"),
        "{wide}"
    );
    assert!(wide.contains(">vigilance</text>") && wide.contains(">alerte</text>"));
    for wanted in [
        "<s>85\u{a0}places</s>",
        "deux fois comptés",
        "82\u{a0}places",
        "ouvrir un site",
        "à vérifier",
        "vigilance",
        "Bourgmestre",
        "bar-chart",
        "Basrive",
    ] {
        assert!(page.contains(wanted), "{wanted}: {page}");
    }
    let other = town.browser(ANALYST).get(&format!("/fr/indicators/{id}?area=90002")).await.text;
    assert!(other.contains("<h2>Basrive</h2>") && !other.contains("deux fois comptés"));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn nobody_sees_or_does_more_than_they_may() {
    let town = Town::open();
    let near = town.places("near", Open { areas: ["90001".to_owned()].into(), ..Open::default() });
    let far = town.places("far", Open { areas: ["90002".to_owned()].into(), ..Open::default() });
    let secret = town.places(
        "secret",
        Open { handling: Handling::NeedToKnow, readers: ["analyst".to_owned()].into(), ..Open::default() },
    );
    for id in [near, far, secret] {
        town.record(id, vec![given("", 23, 5)]);
    }
    let list = town.browser(MAYOR).get("/en/indicators").await.text;
    let shows = |id: kernel::Id<kernel::kind::Matter>| list.contains(&id.to_string());
    assert!(shows(near) && !shows(far) && !shows(secret), "{list}");
    assert!(town.browser(ANALYST).get("/en/indicators").await.text.contains(&secret.to_string()));
    let head = town.journal.head();
    for id in [far, secret] {
        for page in ["", "/change", "/thresholds", "/record", "/import", "/value?start=0"] {
            assert_eq!(
                town.browser(MAYOR).get(&format!("/en/indicators/{id}{page}")).await.status,
                404,
                "{page}"
            );
        }
        for act in ["change", "thresholds", "record", "import", "correct", "status"] {
            let reply = town.browser(MAYOR).post_json(&format!("/en/indicators/{id}/{act}"), "value=1").await;
            assert_eq!(reply.status, 404, "{act}");
        }
    }
    for (page, status) in [("change", 403), ("thresholds", 403), ("record", 200), ("import", 200)] {
        assert_eq!(
            town.browser(MAYOR).get(&format!("/en/indicators/{near}/{page}")).await.status,
            status,
            "{page}"
        );
    }
    assert_eq!(town.browser(MAYOR).get("/en/indicators/new").await.status, 403);
    assert_eq!(town.browser(MAYOR).post_json("/en/indicators", "code=x").await.status, 403);
    for path in ["/en/indicators".to_owned(), "/en/indicators/new".to_owned()] {
        assert_eq!(town.browser(GUEST).get(&path).await.status, 403, "{path}");
    }
    assert_eq!(town.browser(GUEST).get(&format!("/en/indicators/{near}")).await.status, 404);
    let may = town.browser(MAYOR).get(&format!("/en/indicators/{near}")).await.text;
    assert!(
        may.contains("/record\"") && !may.contains("/thresholds\"") && !may.contains("/change\""),
        "{may}"
    );
    assert_eq!(town.journal.head(), head);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_threshold_says_which_plan_names_it() {
    let town = Town::open();
    let id = town.places("named", Open::default());
    let page = town.browser(ANALYST).get(&format!("/nl/indicators/{id}")).await.text;
    assert!(page.contains("“verzadiging” in het plan") && page.contains("href=\"/nl/plans/x\""), "{page}");
    assert_eq!(page.matches("/nl/plans/x").count(), 1, "beside that threshold alone");
    let other = town.places("places", Open::default());
    assert!(!town.browser(ANALYST).get(&format!("/nl/indicators/{other}")).await.text.contains("/plans/"));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_list_and_one_indicator_go_back_in_time() {
    let town = Town::open();
    let id = town.places("places", Open::default());
    let defined = town.clock.now();
    town.clock.advance_seconds(1200);
    town.record(id, vec![given("", 20, 1200), given("", 21, 1234)]);
    let analyst = town.browser(ANALYST);
    let (between, page) = (defined.plus_seconds(600), format!("/fr/indicators/{id}"));
    for path in ["/fr/indicators", "/fr/indicators/multiples", page.as_str()] {
        let then = analyst.back(path, between).await;
        assert!(!then.contains("1\u{202f}234"), "{path}: {then}");
    }
    assert!(analyst.get("/fr/indicators").await.text.contains("1\u{202f}234"));
    assert!(analyst.back("/fr/indicators", between).await.contains("Places occupées"));
    assert!(!analyst.back("/fr/indicators", defined.plus_seconds(-60)).await.contains("Places occupées"));
}
