//! The manager opens a campaign, asks, sees who did not answer, names people, makes links.

use kernel::Timestamp;

use crate::town::{MANAGER, PARTNER, Town, measure};

#[tokio::test]
async fn a_campaign_is_opened_and_shows_who_did_not_answer() {
    let town = Town::open();
    let manager = town.browser(MANAGER);
    let blank = manager.get("/fr/contributions/new").await;
    assert!(
        blank.text.contains("Madame, Monsieur") && blank.text.contains("Et ensuite ?"),
        "the profile's letter"
    );
    let one = manager
        .post("/fr/contributions", "year=2026&due=2026-12-31T18:00&names-fr=X&names-nl=X&letter-fr=A")
        .await;
    assert!(one.status == 422, "partners read both languages: {}", one.status);
    let id = town.asked().await;
    let page = manager.get(&format!("/fr/contributions/{id}")).await;
    assert!(
        page.text.contains("en attente") && page.text.contains("Hautrive") && page.text.contains("Valcourt")
    );
    assert!(page.text.contains("Un partenaire n’a pas de personne de contact"), "Valcourt: {}", page.text);
    assert_eq!(page.text.matches(">aucun courrier ne peut partir<").count(), 1, "and it is marked");
    let ask = manager.get(&format!("/fr/contributions/ask?campaign={id}")).await;
    assert!(
        ask.text.matches("déjà interrogé<").count() == 2 && !ask.text.contains("<code class=\"soft\">"),
        "{}",
        ask.text
    );
    town.clock.set(Timestamp::from_jiff("2027-01-02T10:00:00Z".parse().unwrap()));
    let page = manager.get(&format!("/nl/contributions/{id}?state=silent")).await;
    assert!(page.text.contains("geen antwoord") && page.text.contains("Hoogoever"));
    let sheet = town.sheet("hautrive").id;
    let shown = manager.get(&format!("/fr/contributions/sheets/{sheet}")).await;
    assert!(shown.text.contains("Une réponse qui manque ne veut pas dire que rien n’est fait."));
    let twice = format!("measures={}&partners=hautrive", measure("1.1").id);
    let again = manager.post(&format!("/fr/contributions/{id}/ask"), &twice).await;
    assert!(again.status == 409 || again.status == 422, "{}", again.status);
    assert!(again.text.contains("déjà interrogés"));
}

#[tokio::test]
async fn a_selection_on_the_matrix_becomes_a_targeted_request() {
    let town = Town::open();
    town.asked().await;
    let manager = town.browser(MANAGER);
    let page = manager.get(&format!("/fr/contributions/ask?measures={}", measure("1.10").id)).await;
    assert!(
        page.text.contains(&format!("value=\"{}\" checked", measure("1.10").id)),
        "the one open campaign is taken"
    );
    assert!(page.text.contains("texte non disponible"));
}

#[tokio::test]
async fn a_partner_that_no_list_has_is_asked_written_to_and_known_from_then_on() {
    use contributions::read::contacts;
    let town = Town::open();
    let campaign = town.asked().await;
    let manager = town.browser(MANAGER);
    let ask = format!("/fr/contributions/{campaign}/ask");
    let about = format!("measures={}&measures={}", measure("8.8").id, measure("1.10").id);
    let wrong = manager.post(&ask, &format!("{about}&contact-mail=m%40j.example")).await;
    assert!(wrong.status == 422 && wrong.text.contains("id=\"ask-partner-name\""), "{}", wrong.status);
    let wrong = manager.post(&ask, &format!("{about}&partner-name=X&partner-kind=circus")).await;
    assert_eq!(wrong.status, 422, "a sort that the profile has");
    let who = "partner-name=Maison+des+jeunes+%28fictif%29&partner-kind=association&partner-areas=90002&contact-name=M.+Fictif&contact-mail=m%40j.example&contact-lang=fr";
    let asked = manager.post(&ask, &format!("{about}&{who}")).await;
    assert_eq!(asked.status, 303, "{}", asked.text);
    let sheet = town.sheet("other-maison-des-jeunes-fictif");
    assert_eq!((sheet.names.show(kernel::Lang::Nl), sheet.measures), ("Maison des jeunes (fictif)", 2));
    assert!(sheet.areas.contains("90002"));
    let known = town.read(|r| contacts(r, sheet.id)).remove(0);
    assert_eq!(known.mail.as_deref(), Some("m@j.example"));
    let letters =
        town.journal.take_jobs(contributions::MAIL_QUEUE, testkit::NIGHT.plus_seconds(60), 50).unwrap();
    let own = sheet.id.to_string();
    assert!(letters.iter().any(|l| l.payload["sheet"] == own.as_str()), "it is written to as the others are");
    let matrix = manager.get("/fr/contributions/coverage?year=2026&theme=all").await;
    assert!(matrix.text.contains("Maison des jeunes (fictif)"), "{}", matrix.text);
    let csv = manager.get("/fr/contributions/coverage.csv?year=2026&theme=all").await;
    assert!(csv.text.contains("Maison des jeunes (fictif)"), "{}", csv.text);
    let page = manager.get(&format!("/fr/contributions/ask?campaign={campaign}")).await.text;
    let listed = page.split("Associations</legend>").nth(1).unwrap();
    assert!(listed.contains("value=\"other-maison-des-jeunes-fictif\""), "in the list of its sort: {page}");
    let again = format!("measures={}&partner-name=maison+DES+jeunes+%28fictif%29", measure("1.1").id);
    assert_eq!(manager.post(&ask, &again).await.status, 303);
    assert_eq!(town.sheet("other-maison-des-jeunes-fictif").measures, 3, "the same name is the same partner");
    let listed = format!("measures={}&partner-name=hoogoever", measure("1.10").id);
    assert_eq!(manager.post(&ask, &listed).await.status, 303);
    assert_eq!(town.sheet("hautrive").measures, 3, "a name of the list is that one");
}

#[tokio::test]
async fn a_plan_of_unknown_period_is_asked_about_and_says_so() {
    let town = Town::open();
    let campaign = town.asked().await;
    let page = town.browser(MANAGER).get(&format!("/nl/contributions/ask?campaign={campaign}")).await.text;
    assert!(page.contains(&measure("A").id.to_string()), "{page}");
    assert_eq!(page.matches("periode niet bekend").count(), 1, "at that plan alone: {page}");
}

#[tokio::test]
async fn a_person_is_named_and_what_went_to_the_one_before_opens_nothing_any_more() {
    use contributions::campaign::link_of;
    use desk::links::Link;
    let town = Town::open();
    town.asked().await;
    let sheet = town.sheet("hautrive").id;
    let expires = testkit::NIGHT.plus_seconds(3600);
    let secret = town.desk.links.make(Link { link: link_of(sheet, 0), matter: sheet, expires }).unwrap();
    let stranger = web::testing::Browser::new(&town.router, "");
    let letter = format!("/fr/contribute/{secret}");
    assert_eq!(stranger.get(&letter).await.status, 200, "the link of a letter");
    let path = format!("/fr/contributions/sheets/{sheet}/contact");
    let manager = town.browser(MANAGER);
    let wrong = manager.post(&path, "n=0&contact-mail=nobody").await;
    assert!(wrong.status == 422 && wrong.text.contains("ne peut pas être une adresse"));
    let named = manager
        .post(&path, "n=0&contact-name=B.+Fictif&contact-mail=b%40hautrive.example&contact-lang=fr")
        .await;
    assert_eq!(named.status, 303, "{}", named.text);
    assert_eq!(stranger.get(&letter).await.status, 404);
    let refused = town.browser(PARTNER).post(&path, "n=0&contact-mail=x%40y.example").await;
    assert_eq!(refused.status, 403);
}

#[tokio::test]
async fn whoever_gets_no_letter_is_marked_before_and_named_when_one_asks() {
    let town = Town::open();
    let campaign = town.asked().await;
    let manager = town.browser(MANAGER);
    let page = |campaign: String| {
        let manager = &manager;
        async move { manager.get(&format!("/fr/contributions/ask?campaign={campaign}")).await.text }
    };
    let asked = page(campaign.to_string()).await;
    assert!(asked.contains("id=\"ask-unreachable\""), "{asked}");
    let marked = asked.split("value=\"valcourt\"").nth(1).unwrap().split("</label>").next().unwrap();
    assert!(marked.contains("aucun courrier ne peut partir"), "nobody is known there: {asked}");
    let known = asked.split("value=\"hautrive\"").nth(1).unwrap().split("</label>").next().unwrap();
    assert!(!known.contains("aucun courrier ne peut partir"), "{asked}");

    // In the next campaign those of the last time are asked, and marked, before anybody is.
    let open = "year=2027&due=2027-12-31T18:00&names-fr=Contributions+2027&names-nl=Bijdragen+2027&letter-fr=Bonjour&letter-nl=Dag&questions=0";
    let next = crate::town::id_in(&manager.post("/fr/contributions", open).await);
    let before = page(next.to_string()).await;
    assert_eq!(before.matches(">aucun courrier ne peut partir<").count(), 1, "{before}");
    let both = format!("measures={}&partners=hautrive&partners=valcourt", measure("1.1").id);
    let done = manager.post_json(&format!("/fr/contributions/{next}/ask"), &both).await;
    assert_eq!(done.status, 200, "{}", done.text);
    let said = done.text;
    assert!(said.contains("Aucun courrier ne part vers") && said.contains("Valcourt"), "{said}");
    let named = format!("measures={}&partners=hautrive", measure("8.8").id);
    let done = manager.post_json(&format!("/fr/contributions/{next}/ask"), &named).await;
    assert!(!done.text.contains("Aucun courrier"), "{}", done.text);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_restricted_request_says_that_no_letter_leaves() {
    let town = Town::open();
    let manager = town.browser(MANAGER);
    let open = "year=2027&due=2027-12-31T18:00&names-fr=X&names-nl=X&letter-fr=A&letter-nl=A&guarded=on";
    let id = crate::town::id_in(&manager.post("/fr/contributions", open).await);
    for path in [format!("/fr/contributions/ask?campaign={id}"), format!("/fr/contributions/{id}")] {
        let page = manager.get(&path).await.text;
        assert!(page.contains("id=\"campaign-guarded\""), "{path}: {page}");
        assert!(!page.contains("id=\"ask-unreachable\""), "an address would not help: {page}");
    }
    let one = format!("measures={}&partners=valcourt", measure("1.1").id);
    let done = manager.post_json(&format!("/fr/contributions/{id}/ask"), &one).await;
    assert_eq!(done.status, 200, "{}", done.text);
    assert!(!done.text.contains("lien"), "nobody may make one: {}", done.text);
    let page = manager.get(&format!("/fr/contributions/{id}")).await.text;
    assert!(page.contains("Valcourt") && !page.contains("id=\"unreachable\""), "{page}");
}

#[tokio::test]
async fn a_person_is_removed_and_a_closed_request_is_opened_again() {
    let town = Town::open();
    let campaign = town.asked().await;
    let (sheet, manager) = (town.sheet("hautrive").id, town.browser(MANAGER));
    let (own, path) = (format!("/fr/contributions/sheets/{sheet}"), format!("/fr/contributions/{campaign}"));
    let page = manager.get(&own).await.text;
    assert!(page.contains("/contact/0/remove") && page.contains("a@hautrive.example"), "{page}");
    let remove = format!("{own}/contact/0/remove");
    let other = manager.post(&remove, "name=A.+Fictif&mail=z@hautrive.example").await;
    assert!(
        other.status == 409 && other.text.contains("Une autre personne y est désignée"),
        "{}",
        other.text
    );
    assert!(page.contains("name=\"mail\" value=\"a@hautrive.example\""), "{page}");
    let removed = manager.post(&remove, "name=A.+Fictif&mail=a@hautrive.example").await;
    assert_eq!(removed.status, 303, "{}", removed.text);
    let page = manager.get(&own).await.text;
    assert!(!page.contains("/contact/0/remove") && !page.contains("a@hautrive.example"), "{page}");
    assert!(page.contains("Personne de contact retirée"), "{page}");
    let twice = manager.post(&remove, "name=A.+Fictif&mail=a@hautrive.example").await;
    assert!(twice.status == 409 && twice.text.contains("Plus personne n’y est désigné"), "{}", twice.text);

    let address = town.link("valcourt", "fr").await;
    assert_eq!(manager.post(&format!("{path}/close"), "").await.status, 303);
    let stranger = web::testing::Browser::new(&town.router, "");
    let form = format!("measure={}&reason=Rien", measure("1.1").id);
    let late = stranger.post(&format!("{address}/nothing"), &form).await;
    assert_ne!(late.status, 303, "closed: {}", late.text);
    let bare = manager.post(&format!("{path}/reopen"), "").await;
    assert!(bare.status == 422 && bare.text.contains("id=\"reopen-words\""), "for a reason: {}", bare.text);
    let done = manager.post(&format!("{path}/reopen"), "words=R%C3%A9ponse+tardive").await;
    assert_eq!(done.status, 303, "{}", done.text);
    let page = manager.get(&path).await.text;
    assert!(page.contains("rouverte le") && page.contains("Réponse tardive"), "{page}");
    let late = stranger.post(&format!("{address}/nothing"), &form).await;
    assert_eq!(late.status, 303, "{}", late.text);
}

#[tokio::test]
async fn what_was_asked_by_mistake_is_taken_back_unless_the_partner_has_begun_to_answer() {
    let town = Town::open();
    let campaign = town.asked().await;
    let (sheet, manager) = (town.sheet("valcourt").id, town.browser(MANAGER));
    let address = town.link("valcourt", "fr").await;
    let stranger = web::testing::Browser::new(&town.router, "");
    let begun = format!("measure={}&reason=Rien", measure("1.1").id);
    assert_eq!(stranger.post(&format!("{address}/nothing"), &begun).await.status, 303);
    let path = format!("/fr/contributions/sheets/{sheet}/release");
    let both = format!("measures={}&measures={}&words=Erreur", measure("1.1").id, measure("8.8").id);
    let refused = manager.post(&path, &both).await;
    assert!(refused.status == 409 && refused.text.contains("a commencé à répondre"), "{}", refused.text);
    assert!(refused.text.contains("Erreur"), "what was typed stays: {}", refused.text);
    let bare = manager.post(&path, &format!("measures={}", measure("8.8").id)).await;
    assert!(bare.status == 422 && bare.text.contains("id=\"release-words\""), "{}", bare.text);
    let one = manager.post(&path, &format!("measures={}&words=Erreur", measure("8.8").id)).await;
    assert_eq!(one.status, 303, "{}", one.text);
    let page = manager.get(&format!("/fr/contributions/sheets/{sheet}")).await.text;
    assert!(page.contains("Mesures retirées") && page.contains("Erreur"), "{page}");
    assert!(!stranger.get(&address).await.text.contains("id=\"m-8.8\""), "nor on the partner's page");
    // Of the other one nobody has begun anything.
    let sheet = town.sheet("hautrive").id;
    let path = format!("/fr/contributions/sheets/{sheet}/release");
    assert_eq!(manager.post(&path, &both).await.status, 303);
    let page = manager.get(&format!("/fr/contributions/{campaign}?state=not-asked")).await.text;
    assert!(page.contains("plus interrogé") && page.contains("Hautrive"), "{page}");
    let address = town.link("hautrive", "fr").await;
    let home = stranger.get(&address).await.text;
    assert!(home.contains("id=\"not-asked\""), "{home}");
}
