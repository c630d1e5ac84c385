//! The matrix with its cells, its files, the map and overlaps.

use kernel::Timestamp;
use web::testing::Browser;

use crate::town::{GUEST, MANAGER, PARTNER, Town, measure};

/// Hautrive did something for 8.8 and says that there is nothing on 1.1; Valcourt says nothing.
async fn answered(town: &Town) {
    town.asked().await;
    let address = town.link("hautrive", "fr").await;
    let stranger = Browser::new(&town.router, "");
    let action = format!(
        "measure={}&key=k&lang=fr&what=Rondes&areas=90001&areas=90002&groups=young",
        measure("8.8").id
    );
    assert_eq!(stranger.post(&format!("{address}/action"), &action).await.status, 303);
    let nothing = format!("measure={}&reason=Rien", measure("1.1").id);
    assert_eq!(stranger.post(&format!("{address}/nothing"), &nothing).await.status, 303);
    assert_eq!(stranger.post(&format!("{address}/send"), "").await.status, 303);
    town.clock.set(Timestamp::from_jiff("2027-01-02T10:00:00Z".parse().unwrap()));
}

#[tokio::test]
async fn no_answer_nothing_done_and_not_asked_look_different() {
    let town = Town::open();
    answered(&town).await;
    let manager = town.browser(MANAGER);
    let page = manager.get("/fr/contributions/coverage?year=2026&theme=all").await;
    assert_eq!(page.status, 200, "{}", page.text);
    let row = |number: &str| {
        let found = page.text.split("<tr").find(|r| r.contains(&format!(">{number}<"))).unwrap();
        found.split("</tr>").next().unwrap().to_owned()
    };
    assert!(row("8.8").contains("data-state=\"answered\"") && row("8.8").contains("data-state=\"silent\""));
    assert!(row("1.1").contains("data-state=\"nothing\"") && row("1.1").contains("sans action"));
    assert!(row("1.10").contains("data-state=\"not-asked\"") && row("1.10").contains("texte non disponible"));
    assert!(
        page.text.contains("Une mesure soumise aux partenaires, sans action")
            && page.text.contains("non vérifié")
    );
    assert!(page.text.contains("2 mesures sur lesquelles personne n’a été interrogé"), "{}", page.text);
    assert!(
        row("1.10").contains("personne n’a été interrogé") && !row("1.10").contains("data-tone=\"crit\"")
    );
    let unasked = manager.get("/fr/contributions/coverage?year=2026&theme=all&only=unasked").await.text;
    assert!(unasked.contains(">1.10<") && !unasked.contains(">1.1<"), "{unasked}");
    assert!(row("A").contains("période inconnue") && !row("1.1").contains("période inconnue"));
    let gaps = manager.get("/fr/contributions/coverage?year=2026&theme=all&only=gaps").await;
    assert!(!gaps.text.contains(">8.8<"));
    let areas = manager.get("/nl/contributions/coverage?year=2026&theme=8&by=area").await;
    assert!(areas.text.contains("Hoogoever") && areas.text.contains("Valkoord"));
    let years = manager.get("/nl/contributions/coverage?year=2026&by=year&theme=all").await;
    assert!(years.text.contains("2022") && years.text.contains("data-state=\"answered\""));
    let cell = manager.get("/fr/contributions/coverage/cell?measure=8.8&partner=hautrive&year=2026").await;
    assert!(cell.status == 200 && cell.text.contains("Rondes"));
    let silent = manager.get("/fr/contributions/coverage/cell?measure=8.8&partner=valcourt&year=2026").await;
    assert!(silent.text.contains("pas de réponse") && silent.text.contains("Aucune action"));
}

#[tokio::test]
async fn a_measure_without_action_begins_a_project_of_next_year() {
    let town = Town::open();
    answered(&town).await;
    let page = town.browser(MANAGER).get("/fr/contributions/coverage?year=2026&theme=all").await.text;
    let row = |number: &str| {
        let found = page.split("<tr").find(|r| r.contains(&format!(">{number}<"))).unwrap();
        found.split("</tr>").next().unwrap().replace("&#x2f;", "/").replace("&amp;", "&")
    };
    let address =
        "/fr/projects/new?year=2027&titles-fr=Mesure%201.10&description-fr=Point%20de%20d%C3%A9part";
    assert!(row("1.10").contains(address), "without a text, its number: {}", row("1.10"));
    assert!(row("1.10").contains("titles-nl=Maatregel%201.10"), "in both languages: {}", row("1.10"));
    assert!(row("1.1").contains("titles-fr=Accueillir%20les%20victimes"), "{}", row("1.1"));
    let mine = town.browser(PARTNER).get("/fr/contributions/coverage?year=2026&theme=all").await.text;
    assert!(!mine.contains("projects/new"), "only for whoever keeps projects");
}

#[tokio::test]
async fn the_filter_becomes_a_list_for_next_year_in_which_what_has_no_text_stands_apart() {
    let town = Town::open();
    answered(&town).await;
    let manager = town.browser(MANAGER);
    let matrix = manager.get("/fr/contributions/coverage?year=2026&theme=all&only=gaps").await.text;
    let link = "contributions/coverage/gaps?year=2026&amp;theme=all&amp;only=gaps";
    assert!(matrix.replace("&#x2f;", "/").contains(link), "{matrix}");
    let page = manager.get("/fr/contributions/coverage/gaps?year=2026").await;
    assert_eq!(page.status, 200, "{}", page.text);
    assert!(page.text.contains("Mesures à reprendre dans le plan 2027") && page.text.contains("data-print"));
    let (known, missing) = page.text.split_once("id=\"missing\"").unwrap();
    let holds = |part: &str, number: &str| part.contains(&measure(number).id.to_string());
    assert!(holds(known, "1.1") && holds(known, "A") && !holds(known, "1.10"), "{known}");
    assert!(holds(missing, "1.10") && !holds(missing, "A"), "{missing}");
    let (known, unasked) = known.split_once("id=\"unasked\"").unwrap();
    assert!(holds(unasked, "A") && !holds(unasked, "1.1"), "nobody was asked: {unasked}");
    assert!(holds(known, "8.8") && known.contains("insuffisamment suivie"), "one partner only: {known}");
    let gaps = manager.get("/fr/contributions/coverage/gaps?year=2026&only=gaps").await.text;
    assert!(holds(&gaps, "1.1") && !holds(&gaps, "8.8"), "{gaps}");
    let cyber = manager.get("/nl/contributions/coverage/gaps?year=2026&theme=8").await.text;
    assert!(holds(&cyber, "8.8") && !holds(&cyber, "1.1") && cyber.contains("Geen maatregel."), "{cyber}");
    let csv = manager.get("/fr/contributions/coverage/gaps.csv?year=2026&only=gaps").await;
    assert!(csv.header("content-disposition").contains("plan-2027-measures.csv"));
    let lines: Vec<&str> = csv.text.lines().skip(1).collect();
    let last = lines.last().unwrap();
    assert_eq!(lines.len(), 3, "{}", csv.text);
    assert!(
        lines.iter().any(|l| l.starts_with("A;") && l.contains("personne n’a été interrogé")),
        "{}",
        csv.text
    );
    assert!(last.starts_with("1.10;") && last.contains("texte non disponible"), "{}", csv.text);
    let mine = town.browser(PARTNER).get("/fr/contributions/coverage/gaps?year=2026").await.text;
    assert!(!mine.contains("projects/new"), "only for whoever keeps projects");
}

#[tokio::test]
async fn once_the_request_is_closed_a_missing_answer_is_no_answer() {
    let town = Town::open();
    let campaign = town.asked().await;
    let manager = town.browser(MANAGER);
    let state = |page: &str, state: &str| page.matches(&format!("data-state=\"{state}\"")).count();
    let path = "/fr/contributions/coverage?year=2026&theme=all";
    let before = manager.get(path).await.text;
    assert_eq!((state(&before, "waiting"), state(&before, "silent")), (4, 0));
    assert_eq!(manager.post(&format!("/fr/contributions/{campaign}/close"), "").await.status, 303);
    let after = manager.get(path).await.text;
    assert_eq!((state(&after, "waiting"), state(&after, "silent")), (0, 4), "closed before its day");
    let cell = manager.get("/fr/contributions/coverage/cell?measure=8.8&partner=valcourt&year=2026").await;
    assert!(cell.text.contains("pas de réponse"), "{}", cell.text);
    let sheet = manager.get(&format!("/fr/contributions/sheets/{}", town.sheet("valcourt").id)).await;
    assert!(sheet.text.contains("pas de réponse"), "{}", sheet.text);
}

#[tokio::test]
async fn files_map_and_overlaps() {
    let town = Town::open();
    answered(&town).await;
    let manager = town.browser(MANAGER);
    let csv = manager.get("/fr/contributions/coverage.csv?year=2026&theme=all").await;
    assert!(
        csv.text.contains("Hautrive / Hoogoever") && csv.text.contains("pas de réponse / geen antwoord"),
        "{}",
        csv.text
    );
    let xlsx = manager.get("/fr/contributions/coverage.xlsx?year=2026").await;
    assert_eq!(xlsx.status, 200);
    let map = manager.get("/fr/contributions/coverage/map?year=2026").await;
    assert!(map.text.contains("Hautrive") && map.text.contains("Aucune liste publique des zones"));
    let layer = manager.get("/fr/contributions/coverage/map.geojson?year=2026").await;
    assert!(layer.text.contains("\"MultiPolygon\"") && layer.text.contains("90002"));
    let overlaps = manager.get("/fr/contributions/coverage/overlaps?year=2026&theme=8").await;
    assert!(overlaps.status == 200 && overlaps.text.contains("Aucun recouvrement"));
}

#[tokio::test]
async fn a_priority_area_without_any_action_is_drawn_and_told_from_one_nobody_was_asked_about() {
    let town = Town::with_priority(&["90001"]);
    answered(&town).await;
    let manager = town.browser(MANAGER);
    let seen = async |query: &str| {
        let page = manager.get(&format!("/fr/contributions/coverage/map?{query}")).await.text;
        let layer = manager.get(&format!("/fr/contributions/coverage/map.geojson?{query}")).await.text;
        let layer: serde_json::Value = serde_json::from_str(&layer).unwrap();
        let of = |f: &&serde_json::Value| f["id"] == "90001";
        let drawn = layer["features"].as_array().unwrap().iter().find(of).cloned();
        let row = page.split("<tr").find(|row| row.contains("Hautrive")).unwrap_or_default().to_owned();
        (row, drawn.map(|f| (f["properties"]["state"].clone(), f["geometry"]["type"].clone())))
    };
    let state = |name: &str| Some((name.into(), "MultiPolygon".into()));
    let (row, drawn) = seen("year=2026&theme=8").await;
    assert!(row.contains("prioritaire") && !row.contains("aucune action connue"), "{row}");
    assert_eq!(drawn, state("actions"));
    let (row, drawn) = seen("year=2026&theme=1").await;
    assert!(row.contains("aucune action connue") && row.contains("data-tone=\"crit\""), "{row}");
    assert_eq!(drawn, state("none"));
    let (row, drawn) = seen("year=2025").await;
    assert!(row.contains("personne n’a été interrogé") && !row.contains("aucune action connue"), "{row}");
    assert_eq!(drawn, state("unasked"));
}

#[tokio::test]
async fn an_association_that_is_bound_to_no_area_was_asked_about_every_one() {
    let town = Town::with_priority(&["90001"]);
    let manager = town.browser(MANAGER);
    let open = "year=2026&due=2026-12-31T18:00&names-fr=Contributions+2026&names-nl=Bijdragen+2026&letter-fr=Bonjour&letter-nl=Dag&questions=0";
    let campaign = crate::town::id_in(&manager.post("/fr/contributions", open).await);
    let who = "partner-name=Maison+des+jeunes+%28fictif%29&partner-kind=association";
    let ask = format!("measures={}&{who}", measure("8.8").id);
    let asked = manager.post(&format!("/fr/contributions/{campaign}/ask"), &ask).await;
    assert_eq!(asked.status, 303, "{}", asked.text);
    let page = manager.get("/fr/contributions/coverage/map?year=2026").await.text;
    let row = page.split("<tr").find(|row| row.contains("Hautrive")).unwrap_or_default();
    assert!(row.contains("aucune action connue") && !row.contains("personne n’a été interrogé"), "{row}");
}

#[tokio::test]
async fn everybody_sees_what_is_theirs_to_see() {
    let town = Town::open();
    answered(&town).await;
    let mine = town.browser(PARTNER).get("/fr/contributions/coverage?year=2026&theme=all").await;
    assert!(mine.status == 200 && !mine.text.contains("Valcourt"), "a partner sees its own column");
    let cell = "/cell?measure=8.8&year=2026";
    for path in ["", "/gaps", "/gaps.csv", "/map", "/overlaps", ".csv", ".xlsx", "/map.geojson", cell] {
        let path = format!("/fr/contributions/coverage{path}");
        assert_eq!(town.browser(GUEST).get(&path).await.status, 403, "{path}");
    }
}
