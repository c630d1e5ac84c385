//! All whom the plan names are asked by one act, once it was shown who that is.

use contributions::read::{Eye, campaigns};

use crate::town::{GUEST, MANAGER, PARTNER, Town, hidden, measure};

const NEW: &str = "year=2026&due=2026-12-31T18:00&names-fr=Cibl%C3%A9e&names-nl=Gericht&letter-fr=A&letter-nl=A&\
    remind-before=10,+2&remind-after=1";

#[tokio::test]
async fn who_is_named_is_shown_and_then_asked_by_one_act() {
    let town = Town::open();
    let manager = town.browser(MANAGER);
    let page = manager.get("/fr/contributions/named").await.text;
    assert!(page.contains("Contributions 2026") && page.contains("le thème entier"), "{page}");
    let theme = page.split("name=\"themes\" value=\"").nth(2).unwrap().split('"').next().unwrap().to_owned();
    let (one, none) = (measure("1.1").id, measure("1.10").id);
    let contact = "contacts=hautrive;A.+Fictif;a@hautrive.example;nl";
    let form = format!("{NEW}&themes={theme}&measures={one}&measures={none}&{contact}");
    let head = town.journal.head();
    let shown = manager.post("/fr/contributions/named", &format!("{form}&step=look")).await;
    assert_eq!((shown.status.as_u16(), town.journal.head()), (200, head), "{}", shown.text);
    let preview =
        shown.text.split("id=\"named-preview\"").nth(1).unwrap().split("</section>").next().unwrap();
    for wanted in
        ["Hautrive", "1.1, 8.8", "Valcourt", "Le plan ne nomme personne pour", "1.10", "part avec un lien"]
    {
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
