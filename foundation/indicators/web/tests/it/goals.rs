//! Baseline and target by their form, silence where it shows, indicators no longer followed, many small charts.

use indicators::definition::Open;
use indicators::read::{Eye, indicator};

use crate::town::{ANALYST, GUEST, MAYOR, Town, given};

const GOAL: &str = "baseline=120&baseline-on=2020-12-31&baseline-source=rapport&target=60&target-by=2027-12-31&target-source=plan&\
    decided=conseil";

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_target_is_set_and_the_way_to_it_said_in_words() {
    let town = Town::open();
    let id = town.places("places", Open::default());
    let (analyst, path) = (town.browser(ANALYST), format!("/fr/indicators/{id}"));
    for function in [MAYOR, GUEST] {
        let status = town.browser(function).post(&format!("{path}/goal"), GOAL).await.status.as_u16();
        assert!([403, 404].contains(&status), "{function}: {status}");
    }
    let refused = analyst
        .post(&format!("{path}/goal"), &GOAL.replace("target-by=2027-12-31", "target-by=bientôt"))
        .await;
    assert_eq!(refused.status, 422);
    assert!(
        refused.text.contains("n’est pas un jour") && refused.text.contains("value=\"conseil\""),
        "{}",
        refused.text
    );
    assert_eq!(analyst.post(&format!("{path}/goal"), GOAL).await.status, 303);
    assert!(analyst.get(&path).await.text.contains("Aucune valeur encore."));
    town.record(id, vec![given("", 23, 96)]);
    let page = analyst.get(&path).await.text;
    assert!(page.contains("% du chemin parcouru") && page.contains("il reste 36\u{a0}places."), "{page}");
    for wanted in ["120\u{a0}places", "60\u{a0}places", "31 décembre 2027", "conseil", "rapport"] {
        assert!(page.contains(wanted), "{wanted}: {page}");
    }
    assert!(town.browser(MAYOR).get("/nl/indicators").await.text.contains("van de weg afgelegd"));
    // Another goal says why.
    assert_eq!(
        analyst.post(&format!("{path}/goal"), &GOAL.replace("target=60", "target=50")).await.status,
        422
    );
    let form = analyst.get(&format!("{path}/goal")).await.text;
    assert!(form.contains("value=\"2027-12-31\"") && form.contains("value=\"60\""), "{form}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_nobody_feeds_says_so_until_it_is_retired() {
    let town = Town::open();
    let id = town.places("places", Open::default());
    let (analyst, path) = (town.browser(ANALYST), format!("/fr/indicators/{id}"));
    town.record(id, vec![given("", 21, 96)]);
    let list = analyst.get("/fr/indicators").await.text;
    assert!(
        list.contains("2 périodes sans valeur") && list.contains("un indicateur que personne n’alimente"),
        "{list}"
    );
    let page = analyst.get(&path).await.text;
    assert!(
        page.contains("2 périodes sans valeur") && page.contains("La première est 22/11/2026."),
        "{page}"
    );
    assert_eq!(town.browser(MAYOR).post(&format!("{path}/retire"), "why=x").await.status, 403);
    assert_eq!(analyst.post(&format!("{path}/retire"), "why=").await.status, 422);
    assert_eq!(analyst.post(&format!("{path}/retire"), "why=remplacé").await.status, 303);
    let page = analyst.get(&path).await.text;
    assert!(page.contains("N’est plus suivi depuis le") && page.contains("remplacé"), "{page}");
    assert!(!page.contains("périodes sans valeur") && !page.contains(&format!("{id}/record")));
    let list = analyst.get("/fr/indicators").await.text;
    assert!(!list.contains("Places occupées") && list.contains("celui qui n’est plus suivi"), "{list}");
    assert!(analyst.get("/fr/indicators?retired=1").await.text.contains("Places occupées"));
    assert_eq!(analyst.post(&format!("{path}/resume"), "why=repris").await.status, 303);
    assert!(town.journal.read(|r| indicator(r, &Eye::all(), id)).unwrap().unwrap().retired.is_none());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn small_charts_stand_beside_each_other_on_their_own_scale_or_on_one() {
    let town = Town::open();
    for (code, least) in [("small", 10), ("large", 900)] {
        let id = town.places(code, Open::default());
        town.record(id, vec![given("", 22, least), given("", 23, least + 50)]);
    }
    let drawn = |text: &str| -> Vec<String> {
        let charts = text.split("<svg class=\"chart line-chart\"").skip(1);
        charts.map(|svg| svg.split("</svg>").next().unwrap().to_owned()).collect()
    };
    let own = town.browser(MAYOR).get("/nl/indicators/multiples").await.text;
    assert!(own.contains("60\u{a0}plaatsen") && own.contains("<caption class=\"visually-hidden\">"), "{own}");
    let own = drawn(&own);
    assert_eq!(own.len(), 2);
    let same = drawn(&town.browser(MAYOR).get("/nl/indicators/multiples?scale=same").await.text);
    let place = |svg: &str| -> i64 {
        let circle = svg.split("<circle").nth(1).unwrap();
        circle.split("cy=\"").nth(1).unwrap().split('"').next().unwrap().parse().unwrap()
    };
    // Two marks each: the ends of the scale are not drawn.
    assert!(same.iter().chain(&own).all(|svg| svg.matches("<circle").count() == 2));
    assert_ne!(place(&same[0]), place(&same[1]), "on one scale they stand apart");
    assert_eq!(town.browser(GUEST).get("/nl/indicators/multiples").await.status, 403);
}
