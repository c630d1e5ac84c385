//! All whom the plan names are asked by one act, once it was shown who that is.

use contributions::read::{Eye, campaigns, contacts};

use crate::town::{GUEST, MANAGER, PARTNER, Town, hidden, measure};

const NEW: &str = "questions=0&year=2026&due=2026-12-31T18:00&names-fr=Cibl%C3%A9e&names-nl=Gericht&letter-fr=A&letter-nl=A&\
    remind-before=10,+2&remind-after=1";

#[tokio::test]
async fn who_is_named_is_shown_and_then_asked_by_one_act() {
    let town = Town::open();
    let manager = town.browser(MANAGER);
    let page = manager.get("/fr/contributions/named").await.text;
    assert!(page.contains("Contributions 2026") && page.contains("le thème entier"), "{page}");
    assert!(page.contains("name=\"questions\" value=\"0\" checked"), "{page}");
    let theme = page.split("name=\"themes\" value=\"").nth(2).unwrap().split('"').next().unwrap().to_owned();
    let (one, none) = (measure("1.1").id, measure("1.10").id);
    let contact = "contacts=hautrive;A.+Fictif;a@hautrive.example;nl";
    let form = format!("{NEW}&themes={theme}&measures={one}&measures={none}&{contact}");
    let head = town.journal.head();
    let shown = manager.post("/fr/contributions/named", &format!("{form}&step=look")).await;
    assert_eq!((shown.status.as_u16(), town.journal.head()), (200, head), "{}", shown.text);
    let preview =
        shown.text.split("id=\"named-preview\"").nth(1).unwrap().split("</section>").next().unwrap();
    for wanted in [
        "Ciblée",
        "Hautrive",
        "1.1, 8.8",
        "Valcourt",
        "Le plan ne nomme personne pour",
        "1.10",
        "part avec un lien",
    ] {
        assert!(preview.contains(wanted), "{wanted}: {preview}");
    }
    assert!(preview.contains("Vers un partenaire, aucun courrier ne peut partir"), "Valcourt: {preview}");
    let (seen, command) = (hidden(&shown, "seen"), hidden(&shown, "command_id"));
    // What was not shown is not asked.
    let other = format!("{NEW}&measures={one}&{contact}&step=ask&seen={seen}");
    let refused = manager.post("/fr/contributions/named", &other).await;
    assert!(
        refused.status == 409 && refused.text.contains("n’est plus ce qui a été montré"),
        "{}",
        refused.text
    );
    assert_eq!(town.journal.head(), head);
    // Nor by another day, or in other words, than stood there.
    for other in [form.replace("2026-12-31", "2026-12-30"), form.replace("letter-fr=A", "letter-fr=B")] {
        let refused = manager.post("/fr/contributions/named", &format!("{other}&step=ask&seen={seen}")).await;
        assert_eq!(refused.status, 409, "{}", refused.text);
    }
    assert_eq!(town.journal.head(), head);
    let asked = manager
        .post("/fr/contributions/named", &format!("{form}&step=ask&seen={seen}&command_id={command}"))
        .await;
    assert_eq!(asked.status, 303, "{}", asked.text);
    assert_eq!((town.sheet("hautrive").measures, town.sheet("valcourt").measures), (2, 1));
    // The same form once more, as a second click sends it: nothing is asked twice.
    let head = town.journal.head();
    let again = manager
        .post("/fr/contributions/named", &format!("{form}&step=ask&seen={seen}&command_id={command}"))
        .await;
    assert_eq!((again.status.as_u16(), town.journal.head()), (303, head));
    let campaign = town.read(|r| campaigns(r, &Eye::all())).remove(0);
    assert_eq!(campaign.questions.len(), 1, "what the profile asks besides is asked here, too");
    let page = manager.get(&format!("/fr/contributions/{}", campaign.id)).await.text;
    assert!(page.contains("10, 2 avant, 1 après"), "{page}");
    // In the same request again: nobody has anything new.
    let again = format!("campaign={}&measures={one}&step=look", campaign.id);
    let shown = manager.post("/fr/contributions/named", &again).await;
    assert!(
        shown.text.contains("rien de nouveau") && shown.text.contains("déjà interrogé"),
        "{}",
        shown.text
    );
    assert!(
        !shown.text.contains("part avec un lien") && !shown.text.contains("value=\"ask\""),
        "{}",
        shown.text
    );
}

#[tokio::test]
async fn who_answers_where_nobody_did_is_named_with_the_rest_and_takes_nobodys_place() {
    let town = Town::open();
    let campaign = town.asked().await;
    let manager = town.browser(MANAGER);
    // Valcourt was asked, and nobody could be written to: whoever is named now is.
    let named = format!("campaign={campaign}&measures={}", measure("8.8").id);
    let named = format!("{named}&contacts=Valcourt;B.+Fictif;b@valcourt.example;fr");
    let shown = manager.post("/fr/contributions/named", &format!("{named}&step=look")).await;
    assert!(shown.text.contains("part avec un lien"), "{}", shown.text);
    let (seen, command) = (hidden(&shown, "seen"), hidden(&shown, "command_id"));
    let sent = format!("{named}&step=ask&seen={seen}&command_id={command}");
    let done = manager.post("/fr/contributions/named", &sent).await;
    assert_eq!(done.status, 303, "{}", done.text);
    let sheet = town.sheet("valcourt").id;
    let mail = town.read(|r| contacts(r, sheet)).remove(0).mail;
    assert_eq!(mail.as_deref(), Some("b@valcourt.example"));
    let other = named.replace("b@valcourt", "c@valcourt");
    let seen = hidden(&manager.post("/fr/contributions/named", &format!("{other}&step=look")).await, "seen");
    let refused = manager.post("/fr/contributions/named", &format!("{other}&step=ask&seen={seen}")).await;
    assert!(
        refused.status == 422 && refused.text.contains("est déjà désignée pour Valcourt"),
        "{}",
        refused.text
    );
}

#[tokio::test]
async fn a_letter_is_promised_only_where_one_leaves_and_by_the_day_that_was_shown() {
    let town = Town::open();
    let campaign = town.asked().await;
    let manager = town.browser(MANAGER);
    let named = |contacts: &str| {
        format!("campaign={campaign}&measures={}&contacts=Valcourt;{contacts}", measure("8.8").id)
    };
    let look = async |form: &str| manager.post("/fr/contributions/named", &format!("{form}&step=look")).await;
    // Where the first person has no address, the second one is written to.
    let second = look(&named("B.+Fictif;;fr;C.+Fictif;c@valcourt.example")).await.text;
    assert!(second.contains("part avec un lien") && second.contains("value=\"ask\""), "{second}");
    let nobody = look(&named("B.+Fictif;;fr")).await.text;
    assert!(!nobody.contains("part avec un lien") && nobody.contains("value=\"ask\""), "{nobody}");
    let first = named("B.+Fictif;b@valcourt.example;fr");
    let shown = look(&first).await;
    assert!(shown.text.contains("part avec un lien"), "{}", shown.text);
    let due = format!("/fr/contributions/{campaign}/due");
    assert_eq!(manager.post(&due, "due=2027-01-31T18:00&words=Trop+court").await.status, 303);
    let sent = format!("{first}&step=ask&seen={}", hidden(&shown, "seen"));
    let moved = manager.post("/fr/contributions/named", &sent).await;
    assert!(moved.status == 409 && moved.text.contains("n’est plus ce qui a été montré"), "{}", moved.text);
    // Whoever has answered everything is not written to.
    let address = town.link("valcourt", "fr").await;
    let partner = web::testing::Browser::new(&town.router, "");
    for number in ["1.1", "8.8"] {
        let form = format!("measure={}&reason=Rien", measure(number).id);
        assert_eq!(partner.post(&format!("{address}/nothing"), &form).await.status, 303);
    }
    assert_eq!(partner.post(&format!("{address}/send"), "").await.status, 303);
    let done = look(&first).await.text;
    assert!(!done.contains("part avec un lien") && done.contains("value=\"ask\""), "{done}");
}

#[tokio::test]
async fn whoever_may_not_ask_sees_nothing_and_what_is_wrong_stays_typed() {
    let town = Town::open();
    for function in [PARTNER, GUEST] {
        assert_eq!(town.browser(function).get("/fr/contributions/named").await.status, 403, "{function}");
        let sent = town.browser(function).post("/fr/contributions/named", NEW).await;
        assert_eq!(sent.status, 403, "{function}");
    }
    let manager = town.browser(MANAGER);
    let none = manager.post("/nl/contributions/named", &format!("{NEW}&step=look")).await;
    assert!(none.status == 422 && none.text.contains("value=\"10, 2\""), "{}", none.text);
    let days = NEW.replace("10,+2", "bient%C3%B4t");
    let wrong = format!("{days}&measures={}&step=look", measure("1.1").id);
    let wrong = manager.post("/fr/contributions/named", &wrong).await;
    assert!(wrong.status == 422 && wrong.text.contains("n’est pas un nombre de jours"), "{}", wrong.text);
    let nobody = format!("{NEW}&measures={}&measures={}&step=look", measure("1.10").id, measure("A").id);
    let nobody = manager.post("/fr/contributions/named", &nobody).await;
    assert!(
        nobody.text.contains("Personne n’est interrogé") && nobody.text.contains("ministry"),
        "{}",
        nobody.text
    );
}
