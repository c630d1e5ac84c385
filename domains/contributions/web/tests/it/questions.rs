//! The questions of a campaign besides its measures: answered by link, sent with the rest, read by whoever asked, and as a file.

use web::testing::Browser;

use crate::town::{MANAGER, PARTNER, Town};

#[tokio::test]
async fn a_question_is_answered_with_the_rest_and_read_by_whoever_asked() {
    let town = Town::open();
    let campaign = town.asked().await;
    let address = town.link("hautrive", "nl").await;
    let stranger = Browser::new(&town.router, "");
    let home = stranger.get(&address).await;
    assert!(home.text.contains("En daarna?") && home.text.contains("De vraag beantwoorden"), "{}", home.text);
    let answer = format!("{address}/answer");
    assert_eq!(stranger.post(&answer, "question=1&answer=+").await.status, 422, "an answer says something");
    assert_eq!(stranger.post(&answer, "question=2&answer=x").await.status, 422, "there is one question");
    let saved = stranger.post(&answer, "question=1&answer=Meer+buurtwerk").await;
    assert_eq!(saved.status, 303, "{}", saved.text);
    let home = stranger.get(&address).await.text;
    assert!(home.contains("Meer buurtwerk") && home.contains("key\" value=\"question-1\""), "{home}");
    assert_eq!(town.sheet("hautrive").version, 0, "a draft is said to nobody");
    let blind = stranger.post(&answer, "question=1&answer=Iets+anders").await;
    assert!(
        blind.status == 422 && blind.text.contains("Iemand anders heeft hier intussen"),
        "{}",
        blind.text
    );
    assert!(
        blind.text.contains("Meer buurtwerk") && blind.text.contains("Iets anders"),
        "both are there to be read"
    );
    assert!(blind.text.contains("name=\"revision\" value=\"1\""), "saving again is done knowingly");
    let known = "question=1&revision=1&answer=Meer+straathoekwerk";
    assert_eq!(stranger.post(&answer, known).await.status, 303);
    assert_eq!(stranger.post(&answer, known).await.status, 303, "the same twice changes nothing");
    assert_eq!(stranger.post(&format!("{address}/send"), "").await.status, 303);
    let row = town.sheet("hautrive");
    assert_eq!((row.version, row.open), (1, 2), "the measures are as open as before");
    let home = stranger.get(&address).await.text;
    assert!(home.contains("Meer straathoekwerk") && !home.contains("question-1\"><button"), "{home}");

    let manager = town.browser(MANAGER);
    let sheet = manager.get(&format!("/fr/contributions/sheets/{}", row.id)).await.text;
    assert!(sheet.contains("Et ensuite ?") && sheet.contains("Meer straathoekwerk"), "{sheet}");
    let csv = manager.get(&format!("/fr/contributions/{campaign}/answers.csv")).await.text;
    assert!(csv.contains("Meer straathoekwerk") && csv.contains("Valcourt / Valkoord"), "{csv}");
    assert!(csv.contains("pas encore de réponse / nog geen antwoord"), "that one is missing is said: {csv}");
    let xlsx = manager.get(&format!("/fr/contributions/{campaign}/answers.xlsx")).await;
    assert!(xlsx.status == 200 && xlsx.header("content-type").contains("spreadsheetml"));
    let mine = town.browser(PARTNER).get(&format!("/fr/contributions/{campaign}/answers.csv")).await.text;
    assert!(
        mine.contains("Meer straathoekwerk") && !mine.contains("Valcourt"),
        "a partner reads its own: {mine}"
    );
}

#[tokio::test]
async fn last_years_answer_is_not_put_into_this_years_form() {
    let town = Town::open();
    town.asked().await;
    let address = town.link("hautrive", "fr").await;
    let stranger = Browser::new(&town.router, "");
    assert_eq!(
        stranger.post(&format!("{address}/answer"), "question=1&answer=Encore+pareil").await.status,
        303
    );
    assert_eq!(stranger.post(&format!("{address}/send"), "").await.status, 303);
    let manager = town.browser(MANAGER);
    let open = "year=2027&due=2027-12-31T18:00&names-fr=Contributions+2027&names-nl=Bijdragen+2027&letter-fr=Bonjour&letter-nl=Dag&questions=0";
    let next = crate::town::id_in(&manager.post("/fr/contributions", open).await);
    let ask = format!("measures={}&partners=hautrive", crate::town::measure("8.8").id);
    assert_eq!(manager.post(&format!("/fr/contributions/{next}/ask"), &ask).await.status, 303);
    let sheet = contributions::campaign::sheet_of(next, "hautrive");
    let home = manager.get(&format!("/fr/contributions/sheets/{sheet}/write")).await;
    assert!(home.status == 200 && home.text.contains("Et ensuite ?"), "{}", home.text);
    assert!(!home.text.contains("Encore pareil"));
}
