//! One site: forms that come back with what was typed, numbers, corrections, days, the state it is in.

use crate::town::{MAYOR, OFFICER, Town, id_in, plain};

#[tokio::test]
async fn a_form_comes_back_with_what_was_typed_and_what_is_wrong() {
    let town = Town::open();
    let officer = town.browser(OFFICER);
    assert_eq!(officer.get("/nl/capacities/new").await.status, 200);
    let reply = officer.post("/nl/capacities", "code=hall&name-fr=Salle+%3Cb%3E&kinds=beds&lon=4,35").await;
    assert_eq!(reply.status, 422);
    assert!(
        reply.text.contains("Salle &lt;b&gt;") && reply.text.contains("lengte- en breedtegraad in graden")
    );
    let form = "code=hall&name-fr=Salle&name-nl=Zaal&kinds=beds&kinds=places&lon=4,35&lat=50.85&municipality=90001&\
                organisation=cross&name=N.&phone=0490+00+00+10";
    let id = id_in(&officer.post("/nl/capacities", form).await);
    let row = town.site(id);
    assert_eq!(
        (row.kinds.len(), row.point.unwrap().lon, row.organisation.as_deref()),
        (2, 43_500_000, Some("cross"))
    );
    let page = officer.get(&format!("/nl/capacities/{id}")).await.text;
    assert!(page.contains("Zaal") && page.contains("Hoogoever") && page.contains("tel:0490000010"));
    let edit = officer.get(&format!("/nl/capacities/{id}/change")).await.text;
    assert!(
        edit.contains("value=\"4.350000\"")
            && edit.contains("value=\"beds\" checked")
            && edit.contains("value=\"N.\"")
    );
    let changed = officer
        .post(
            &format!("/nl/capacities/{id}/change"),
            "name-fr=Salle&name-nl=Zaal+B&kinds=beds&municipality=90001",
        )
        .await;
    assert_eq!(changed.status, 303, "{}", changed.text);
    assert_eq!(town.site(id).names.get(kernel::Lang::Nl), Some("Zaal B"));
}

#[tokio::test]
async fn a_number_is_confirmed_and_corrected_and_the_first_stays_struck_through() {
    let town = Town::open();
    let id = town.hall("hall", "90001", 200).await;
    let officer = town.browser(OFFICER);
    let report = format!("/fr/capacities/{id}/report");
    let bad = officer.post(&report, "places-used=beaucoup&teller=N.").await;
    assert!(
        bad.status == 422 && bad.text.contains("value=\"beaucoup\"") && bad.text.contains("value=\"N.\"")
    );
    assert_eq!(officer.post(&report, "").await.status, 422);
    officer.post(&report, "places-used=90&teller=N.+%28fictif%29&stated=03:41").await;
    let page = officer.get(&format!("/fr/capacities/{id}")).await.text;
    assert!(page.contains("N. (fictif)") && page.contains("de vive voix"));
    let seq = page.split("id=\"report-").nth(1).unwrap().split('"').next().unwrap().to_owned();
    let reply = officer.post(&format!("/fr/capacities/{id}/figures/{seq}/confirm"), "").await;
    assert_eq!(reply.status, 303);
    let correct = format!("/fr/capacities/{id}/figures/{seq}/correct");
    assert!(officer.get(&correct).await.text.contains("value=\"90\""));
    let bad = officer.post(&correct, "offered=200&used=95").await;
    assert!(bad.status == 422 && bad.text.contains("value=\"95\""), "no reason was given");
    let reply = officer.post(&correct, "offered=200&used=9&why=un+z%C3%A9ro+de+trop").await;
    assert_eq!(reply.status, 303, "{}", reply.text);
    let page = officer.get(&format!("/fr/capacities/{id}")).await.text;
    assert!(
        page.contains("<s>90</s>") && page.contains("un zéro de trop") && page.contains(&format!("№ {seq}"))
    );
    assert_eq!(town.site(id).levels["places"].level.used, 9);
}

#[tokio::test]
async fn a_day_is_counted_and_drawn() {
    let town = Town::open();
    let id = town.hall("hall", "90001", 200).await;
    let officer = town.browser(OFFICER);
    let day = |day: &str, present: i64| {
        format!("day={day}&arrivals=12&departures=2&present={present}&profile-age-0-17=4")
    };
    let post = format!("/fr/capacities/{id}/day");
    for (date, present) in [("2026-11-22", 10), ("2026-11-23", 20)] {
        assert_eq!(officer.post(&post, &day(date, present)).await.status, 303);
    }
    let bad = officer.post(&post, &format!("{}&present-sure=1", day("2026-11-24", 3))).await;
    assert!(
        bad.status == 422 && plain(&bad.text).contains("Les profils dépassent les 3 personnes présentes.")
    );
    for path in [format!("/fr/capacities/{id}"), "/fr/capacities".to_owned()] {
        let page = plain(&officer.get(&path).await.text);
        assert!(page.contains("line-chart") && page.contains("20 présents, 12 arrivées"), "{path}");
    }
    assert!(officer.get(&format!("/fr/capacities/{id}")).await.text.contains("0 à 17 ans"));
}

#[tokio::test]
async fn a_profile_is_drawn_day_by_day_over_the_sites_that_told_it() {
    let town = Town::open();
    let (here, there) = (town.hall("here", "90001", 200).await, town.hall("there", "90002", 200).await);
    let officer = town.browser(OFFICER);
    for (site, day, young) in
        [(here, 22, "4"), (there, 22, "5"), (here, 23, "7"), (there, 23, ""), (here, 24, "")]
    {
        let form = format!("day=2026-11-{day}&arrivals=0&departures=0&present=10&profile-age-0-17={young}");
        assert_eq!(officer.post(&format!("/en/capacities/{site}/day"), &form).await.status, 303);
    }
    let board = plain(&officer.get("/en/capacities").await.text);
    let drawn = board.split_once("id=\"profile-age-0-17-words\"").unwrap().1;
    for part in ["9 of 20 present, sites that told it: 2 of 2", "7 of 20 present, sites that told it: 1 of 2"]
    {
        assert!(drawn.contains(part), "{part}: {drawn}");
    }
    assert!(board.contains(">Day by day<") && board.contains("data-label=\"0 à 17 ans\">9</td>"), "{board}");
    let in_words = "present, sites that told it: 1 of 2</p>";
    assert!(drawn.contains(in_words), "not in the picture alone: {drawn}");
    assert!(!board.contains("profile-age-18-words"), "nobody told it");
    let own = plain(&town.browser(MAYOR).get("/fr/capacities").await.text);
    assert!(own.contains("4 sur 10 présents") && !own.contains("9 sur 20"), "a mayor's own site: {own}");
    let page = plain(&officer.get(&format!("/nl/capacities/{there}")).await.text);
    assert!(
        page.contains("0 tot 17 jaar") && !page.contains("Dag per dag"),
        "its table stands there: {page}"
    );
}

/// How the box stands by which a number is said to be right.
fn box_of<'a>(page: &'a str, name: &str) -> &'a str {
    let before = page.split_once(&format!("name=\"{name}\"")).unwrap().0;
    before.rsplit_once("<div class=\"choices sure\"").unwrap().1
}

#[tokio::test]
async fn inside_a_number_is_asked_back_beside_its_field() {
    let town = Town::open();
    let id = town.hall("hall", "90001", 120).await;
    let officer = town.browser(OFFICER);
    let report = format!("/fr/capacities/{id}/report");
    let asked = officer.post_json(&report, "places-used=130").await;
    assert_eq!(asked.status, 422, "{}", asked.text);
    assert!(asked.json()["fields"]["places-used"].is_string(), "{}", asked.text);
    assert_eq!(officer.post(&report, "places-used=130&places-used-sure=1").await.status, 303);
    let (day, form) =
        (format!("/fr/capacities/{id}/day"), "day=2026-11-24&arrivals=4&departures=1&present=400");
    let asked = officer.post(&day, form).await;
    assert!(asked.status == 422 && asked.text.contains("value=\"400\""), "{}", asked.text);
    assert!(!box_of(&asked.text, "present-sure").contains("hidden"), "{}", asked.text);
    let wrong = officer.post(&day, &form.replace("400", "x")).await;
    assert_eq!(wrong.status, 422);
    assert!(box_of(&wrong.text, "present-sure").contains("hidden"), "in no doubt: {}", wrong.text);
    assert_eq!(officer.post(&day, &format!("{form}&present-sure=1")).await.status, 303);
}

#[tokio::test]
async fn all_but_the_latest_seven_are_folded() {
    let town = Town::open();
    let id = town.hall("hall", "90001", 120).await;
    let officer = town.browser(OFFICER);
    for used in 1..9 {
        officer.post(&format!("/en/capacities/{id}/report"), &format!("places-used={used}")).await;
    }
    let page = plain(&officer.get(&format!("/en/capacities/{id}")).await.text);
    assert_eq!(page.matches("<summary>Earlier: ").count(), 2, "numbers and history: {page}");
}

#[tokio::test]
async fn a_site_with_something_to_come_is_not_closed() {
    let town = Town::open();
    let id = town.hall("hall", "90001", 100).await;
    let (officer, need) = (town.browser(OFFICER), town.wanted(40, "").await);
    officer.post(&format!("/fr/needs/{need}/parts"), &format!("site={id}&n=40")).await;
    let turn = format!("/fr/capacities/{id}/turn");
    let reply = officer.post(&turn, "to=closed&why=travaux").await;
    assert!(reply.status == 409 && plain(&reply.text).contains("40 sont encore réservés"), "{}", reply.text);
    assert_eq!(officer.post(&turn, "to=paused&why=complet").await.status, 303);
    let page = plain(&officer.get(&format!("/fr/capacities/{id}")).await.text);
    assert!(page.contains("suspendu") && page.contains("complet") && page.contains("40 encore attendus"));
}
