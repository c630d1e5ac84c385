//! A need from asked to confirmed, through the forms; 340 wanted, 200 free, 150 more by a link.

use relief::need::State;

use crate::town::{MAYOR, OFFICER, Town, incident, plain};

#[tokio::test]
async fn three_hundred_and_forty_places_are_found() {
    let town = Town::open();
    let (officer, mayor) = (town.browser(OFFICER), town.browser(MAYOR));
    let hall = town.hall("hall", "90001", 200).await;
    let school = town.hall("school", "90001", 0).await;
    let need = town.wanted(340, "&groups=families&place=quai").await;
    let page = plain(&officer.get(&format!("/fr/needs/{need}")).await.text);
    assert!(page.contains("340 à trouver, 200 libres") && page.contains("il manque 140"), "{page}");
    assert!(page.contains("familles") && page.contains("quai") && page.contains(&format!("proposal-{hall}")));
    let parts = format!("/fr/needs/{need}/parts");
    let more = officer.post(&parts, &format!("site={hall}&n=250")).await;
    assert_eq!(more.status, 409);
    assert!(
        plain(&more.text).contains("hall n’a que 200 places libres, vous en demandez 250"),
        "{}",
        more.text
    );
    assert_eq!(officer.post(&parts, &format!("site={hall}&n=200")).await.status, 303);
    officer.post(&format!("/fr/capacities/{school}/report"), "places-offered=150").await;
    assert_eq!(officer.post(&parts, &format!("site={school}&n=140")).await.status, 303);
    officer.post(&format!("{parts}/1/start"), "").await;
    officer.post(&format!("{parts}/1/deliver"), "n=150").await;
    let page = plain(&officer.get(&format!("/fr/needs/{need}")).await.text);
    assert!(page.contains("fourni 150, rendu 0, à venir 50") && page.contains("en cours"));
    officer.post(&format!("{parts}/1/deliver"), "n=50").await;
    officer.post(&format!("{parts}/2/deliver"), "n=140").await;
    assert_eq!(town.need(need).state, State::Delivered);
    let reply = officer.post(&format!("/fr/needs/{need}/confirm"), "").await;
    assert!(reply.status == 403 && reply.text.contains("Bourgmestre"), "{}", reply.text);
    assert_eq!(mayor.post(&format!("/nl/needs/{need}/confirm"), "").await.status, 303);
    assert!(mayor.get("/nl/needs?show=ended").await.text.contains("bevestigd door de aanvrager"));
    assert_eq!(town.site(school).levels["places"].level.used, 140);
}

#[tokio::test]
async fn a_word_on_the_command_line_opens_the_form() {
    let town = Town::open();
    let officer = town.browser(OFFICER);
    let form = format!("text=besoin+40+lits+pour+la+nuit&context=incident:{}", incident());
    let reply = officer.post_json("/fr/command", &form).await;
    let to = reply.json()["location"].as_str().unwrap().to_owned();
    assert!(to.starts_with("/fr/needs/new?said=40%20lits"), "{to}");
    let blank = officer.get(&to).await.text;
    assert!(
        blank.contains("value=\"40\"")
            && blank.contains("<option value=\"beds\" selected>")
            && blank.contains("pour la nuit")
    );
    assert!(blank.contains("26-0417 Gaz"));
}

#[tokio::test]
async fn a_refusal_needs_a_reason_and_a_supplier_takes_what_no_site_has() {
    let town = Town::open();
    let officer = town.browser(OFFICER);
    let refused = town.asked(5, "").await;
    let reply = officer.post(&format!("/fr/needs/{refused}/refuse"), "words=").await;
    assert_eq!(reply.status, 422);
    officer.post(&format!("/fr/needs/{refused}/refuse"), "words=hors+comp%C3%A9tence").await;
    assert_eq!(town.need(refused).state, State::Refused);
    let need = town.wanted(12, "&due=30").await;
    let parts = format!("/fr/needs/{need}/parts");
    assert_eq!(officer.post(&parts, "n=12").await.status, 422);
    assert_eq!(officer.post(&parts, "supplier=cross&n=12&words=par+camion").await.status, 303);
    let page = officer.get(&format!("/fr/needs/{need}")).await.text;
    assert!(page.contains("Croix") && page.contains("par camion"));
    let release = officer.post(&format!("{parts}/1/release"), "n=12&words=").await;
    assert_eq!(release.status, 422, "giving back has a reason");
    officer.post(&format!("{parts}/1/release"), "n=12&words=panne").await;
    let restate = format!("wanted=20&due=45&priority=urgent&why=un+bus&based_on={}", town.journal.head());
    officer.post(&format!("/fr/needs/{need}/restate"), &restate).await;
    let row = town.need(need);
    assert_eq!((row.state, row.progress.wanted), (State::Accepted, 20));
    officer.post(&format!("/fr/needs/{need}/withdraw"), "why=relog%C3%A9s").await;
    assert_eq!(town.need(need).state, State::Withdrawn);
}

#[tokio::test]
async fn an_order_is_sent_twice_and_counts_once_and_a_page_drawn_before_collides() {
    let town = Town::open();
    let form = format!("wanted=5&kind=places&command_id={}", testkit::unique());
    for _ in 0..2 {
        assert_eq!(town.browser(OFFICER).post("/fr/needs", &form).await.status, 303);
    }
    assert_eq!(town.needs().len(), 1);
    let need = town.needs()[0].id;
    let seen = town.journal.head();
    town.browser(OFFICER).post(&format!("/fr/needs/{need}/restate"), "wanted=6&why=x").await;
    let old = town
        .browser(OFFICER)
        .post(&format!("/fr/needs/{need}/accept"), &format!("based_on={}", seen - 1))
        .await;
    assert!(old.status == 409 && old.text.contains("Officier de veille"), "{}", old.text);
}

#[tokio::test]
async fn a_long_board_comes_in_pages_and_its_count_is_that_of_all() {
    let town = Town::open();
    for _ in 0..51 {
        town.asked(1, "").await;
    }
    let officer = town.browser(OFFICER);
    let needs = |page: &str| page.matches("<li id=\"need-").count();
    let first = officer.get("/en/needs?kind=places").await.text;
    assert_eq!(needs(&first), 50);
    assert!(first.contains("1 to 50") && first.contains("id=\"n-needs-open\">51<"), "{first}");
    assert!(first.contains("?show=&amp;state=&amp;kind=places&amp;about=&amp;page=2"), "{first}");
    let second = officer.get("/en/needs?kind=places&page=2").await.text;
    assert_eq!(needs(&second), 1);
    assert!(second.contains("51 to 51") && second.contains("rel=\"prev\""), "{second}");
}
