//! The boards: totals, gaps, what is stale or silent; filters, the file, what a reader does not see.

use testkit::NIGHT;

use crate::town::{LIAISON, MAYOR, OFFICER, Town, incident, plain};

#[tokio::test]
async fn the_board_shows_the_gap_and_what_it_rests_on() {
    let town = Town::open();
    let officer = town.browser(OFFICER);
    let empty = officer.get("/en/capacities").await;
    assert_eq!(empty.status, 200);
    assert!(empty.text.contains("No site here") && empty.text.contains("Open a site"));
    for (lang, wanted) in [("fr", "Monitoring des flux"), ("nl", "Monitoring van de instroom")] {
        let page = officer.get(&format!("/{lang}/capacities")).await.text;
        assert!(page.contains(wanted), "by the word that people look for: {page}");
    }
    let hall = town.hall("hall", "90001", 200).await;
    town.hall("school", "90002", 30).await;
    officer.post(&format!("/en/capacities/{hall}/report"), "places-used=40").await;
    town.wanted(340, "").await;
    let page = plain(&officer.get("/en/capacities").await.text);
    // 160 free in the hall, 30 in the school, 340 wanted.
    assert!(page.contains("150 short") && page.contains("2 unconfirmed numbers"), "{page}");
    assert!(page.contains("160 free of 200") && page.contains("Hautrive") && page.contains("Valcourt"));
    let over =
        officer.post(&format!("/en/capacities/{hall}/report"), "places-used=230&places-used-sure=1").await;
    assert_eq!(over.status, 303);
    let page = plain(&officer.get("/en/capacities?kind=places&municipality=90001").await.text);
    assert!(page.contains("30 too many") && !page.contains("Zaal school") && !page.contains("Salle school"));
    town.clock.set(NIGHT.plus_seconds(7 * 3600));
    let page = plain(&officer.get("/en/capacities").await.text);
    assert!(page.contains("old number") && page.contains("2 old numbers"), "{page}");
}

#[tokio::test]
async fn who_is_silent_stands_in_a_list_and_is_reminded() {
    let town = Town::open();
    let hall = town.hall("hall", "90001", 10).await;
    let officer = town.browser(OFFICER);
    assert!(!officer.get("/fr/capacities?show=silent").await.text.contains("Salle hall"));
    town.clock.set(NIGHT.plus_seconds(24 * 3600));
    let page = officer.get("/fr/capacities?show=silent").await.text;
    assert!(page.contains("Salle hall") && page.contains("silencieux depuis"));
    assert!(page.contains("Marquer rappelé"));
    let stays = officer.post_json(&format!("/fr/capacities/{hall}/remind"), "stay=1").await;
    assert!(stays.status == 200 && stays.json()["location"].is_null(), "{}", stays.text);
    let reply = officer.post(&format!("/fr/capacities/{hall}/remind"), "words=r%C3%A9pondeur").await;
    assert_eq!(reply.status, 303);
    let page = plain(&officer.get(&format!("/fr/capacities/{hall}")).await.text);
    assert!(page.contains("répondeur") && page.contains("Site rappelé"));
}

#[tokio::test]
async fn the_file_holds_what_the_board_shows_and_comes_back() {
    let town = Town::open();
    town.hall("hall", "90001", 200).await;
    town.hall("school", "90002", 30).await;
    let file = town.browser(OFFICER).get("/fr/capacities/file.csv").await;
    assert!(
        file.header("content-type").starts_with("text/csv")
            && file.header("content-disposition").contains("attachment")
    );
    let lines: Vec<&str> = file.text.trim_start_matches('\u{feff}').lines().collect();
    assert_eq!(lines.len(), 3, "{}", file.text);
    assert!(lines[1].starts_with("hall;Salle hall;Zaal hall;90001;;open;places;200;0;0;0;200;0;"));
    let read = relief::file::read(file.text.as_bytes(), 10);
    // Its heads are more than a file to be taken in has, but it has all of those.
    assert_eq!(read.unwrap().len(), 2);
    let own = town.browser(MAYOR).get("/fr/capacities/file.csv").await.text;
    assert!(own.contains("Salle hall") && !own.contains("Salle school"));
}

#[tokio::test]
async fn a_mayor_sees_what_lies_in_their_own_municipality() {
    let town = Town::open();
    let here = town.hall("here", "90001", 100).await;
    let there = town.hall("there", "90002", 500).await;
    let mayor = town.browser(MAYOR);
    let page = plain(&mayor.get("/fr/capacities").await.text);
    assert!(page.contains("Salle here") && !page.contains("Salle there") && !page.contains("<b>600</b>"));
    assert_eq!(mayor.get(&format!("/fr/capacities/{there}")).await.status, 404);
    // Opened for an incident that the mayor may not read: its name stays away.
    let form = format!(
        "code=own&name-fr=Salle+own&name-nl=Zaal+own&municipality=90001&kinds=places&about={}",
        incident()
    );
    let own = crate::town::id_in(&town.browser(OFFICER).post("/fr/capacities", &form).await);
    assert!(town.browser(OFFICER).get(&format!("/fr/capacities/{own}")).await.text.contains("26-0417 Gaz"));
    let page = mayor.get(&format!("/fr/capacities/{own}")).await;
    assert!(page.status == 200 && !page.text.contains("26-0417"), "{}", page.text);
    let need = town.wanted(50, "").await;
    let officer = town.browser(OFFICER);
    for (site, n) in [(here, 20), (there, 30)] {
        officer.post(&format!("/fr/needs/{need}/parts"), &format!("site={site}&n={n}")).await;
    }
    let page = plain(&mayor.get(&format!("/fr/needs/{need}")).await.text);
    assert!(page.contains("Salle here") && page.contains("site réservé") && !page.contains("Salle there"));
    assert!(!page.contains("formaction") && page.contains("act-withdraw"));
}

#[tokio::test]
async fn an_incident_shows_what_is_needed_for_it() {
    let town = Town::open();
    town.hall("hall", "90002", 200).await;
    let form = format!("wanted=340&kind=places&about={}", incident());
    town.browser(OFFICER).post("/fr/needs", &form).await;
    let page = plain(&town.browser(OFFICER).get(&format!("/fr/incidents/{}", incident())).await.text);
    assert!(page.contains("id=\"relief-beside\"") && page.contains("340 demandés, 340 à trouver"), "{page}");
    assert!(
        page.contains("200 libres") && page.contains("il manque 140") && page.contains("un sans réponse")
    );
    assert!(page.contains(&format!("beside:{}", incident())), "it listens for changes");
    let board = town.browser(OFFICER).get(&format!("/fr/needs?about={}", incident())).await.text;
    assert!(board.contains("B-26-0001") && board.contains("26-0417 Gaz"));
    // The incident lies in 90002: so does the need about it.
    assert!(!town.browser(MAYOR).get("/fr/needs").await.text.contains("B-26-0001"));
    assert!(town.browser(LIAISON).get("/fr/needs").await.text.contains("B-26-0001"));
}

#[tokio::test]
async fn capacities_and_needs_go_back_in_time() {
    let town = Town::open();
    town.clock.set(NIGHT.plus_seconds(600));
    let hall = town.hall("hall", "90001", 200).await;
    let need = town.wanted(340, "").await;
    town.clock.set(NIGHT.plus_seconds(1200));
    let officer = town.browser(OFFICER);
    officer.post(&format!("/en/capacities/{hall}/report"), "places-used=40").await;
    let (before, between) = (NIGHT.plus_seconds(300), NIGHT.plus_seconds(900));
    assert!(!officer.back("/fr/capacities", before).await.contains("Salle hall"), "it was not open yet");
    let page = plain(&officer.back("/en/capacities", between).await);
    assert!(page.contains("200 free of 200") && !page.contains("160 free"), "{page}");
    assert!(
        !page.contains("method=\"post\" action=\"/en/capacities"),
        "nothing is told into the past: {page}"
    );
    assert!(!officer.back("/fr/needs", before).await.contains(&need.to_string()));
    assert!(officer.back("/fr/needs", between).await.contains(&need.to_string()));
    officer.back(&format!("/fr/capacities/{hall}"), between).await;
    officer.back(&format!("/nl/needs/{need}"), between).await;
}

#[tokio::test]
async fn a_long_board_comes_in_pages_and_its_totals_are_those_of_all() {
    let town = Town::open();
    for n in 0..60 {
        town.hall(&format!("a{n:02}"), "90001", 1).await;
        town.hall(&format!("b{n:02}"), "90002", 2).await;
    }
    let officer = town.browser(OFFICER);
    let sites = |page: &str| page.matches("<tbody id=\"site-").count();
    let first = plain(&officer.get("/en/capacities").await.text);
    assert_eq!(sites(&first), 100);
    assert!(first.contains("60 free of 60") && first.contains("120 free of 120"), "{first}");
    assert!(first.contains("rel=\"next\"") && first.contains("1 to 100"), "{first}");
    let second = plain(&officer.get("/en/capacities?page=2").await.text);
    assert_eq!(sites(&second), 20);
    assert!(!second.contains("60 free of 60") && second.contains("120 free of 120"), "{second}");
    assert!(second.contains("rel=\"prev\"") && second.contains("101 to 120"), "{second}");
    let by_name = officer.get("/en/capacities?sort=name&page=2").await.text;
    assert!(sites(&by_name) == 20 && by_name.contains("sort=name&amp;about=&amp;page=1"), "{by_name}");
}
