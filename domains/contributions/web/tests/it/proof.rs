//! Whoever asks partners, makes a link or has a letter leave proves themselves first; what stays in the house asks nothing.

use stage::proved;
use web::testing::{Browser, unproved};

use crate::town::{MANAGER, PARTNER, Town, hidden, id_in, measure};

const OPEN: &str = "year=2026&due=2026-12-31T18:00&names-fr=Contributions&names-nl=Bijdragen&letter-fr=Bonjour&\
    letter-nl=Dag&questions=0";
const CONTACT: &str = "contacts=hautrive;A.+Fictif;a@hautrive.example;nl";

#[tokio::test]
async fn whoever_asks_partners_proves_it_and_nothing_typed_is_lost() {
    let town = Town::open();
    let (journal, router) = (&town.journal, &town.router);
    let manager = Browser::new(router, &unproved(MANAGER));
    let id = id_in(&manager.post("/fr/contributions", OPEN).await);
    let path = format!("/fr/contributions/{id}/ask");
    let form = format!("measures={}&partners=hautrive&{CONTACT}", measure("1.1").id);
    // Whoever may not ask partners is asked nothing either.
    let partner = Browser::new(router, &unproved(PARTNER)).post(&path, &form).await;
    assert!([403, 404].contains(&partner.status.as_u16()), "{}", partner.text);
    assert!(!partner.text.contains("step_up_password"), "{}", partner.text);
    proved(journal, router, MANAGER, &path, &form).await;
    assert_eq!(town.sheet("hautrive").measures, 1);
}

#[tokio::test]
async fn all_whom_the_plan_names_are_looked_at_freely_and_asked_with_a_proof() {
    let town = Town::open();
    let manager = Browser::new(&town.router, &unproved(MANAGER));
    let form = format!("{OPEN}&measures={}&{CONTACT}", measure("1.1").id);
    let shown = manager.post("/fr/contributions/named", &format!("{form}&step=look")).await;
    assert_eq!(shown.status, 200, "{}", shown.text);
    let form = format!("{form}&step=ask&seen={}", hidden(&shown, "seen"));
    proved(&town.journal, &town.router, MANAGER, "/fr/contributions/named", &form).await;
    assert_eq!(town.sheet("hautrive").measures, 1);
}

#[tokio::test]
async fn what_a_partner_is_told_and_what_opens_a_sheet_asks_for_a_proof() {
    let town = Town::open();
    let campaign = town.asked().await;
    let (journal, router) = (&town.journal, &town.router);
    let own = format!("/fr/contributions/sheets/{}", town.sheet("hautrive").id);
    let form = "n=0&contact-name=B.+Fictif&contact-mail=b%40hautrive.example&contact-lang=fr";
    proved(journal, router, MANAGER, &format!("{own}/contact"), form).await;
    let form = "whom=B.+Fictif&days=30&lang=fr";
    let made = proved(journal, router, MANAGER, &format!("{own}/links"), form).await;
    let (_, rest) = made.text.split_once("<code>http://town.test").unwrap();
    let address = rest.split('<').next().unwrap();
    let form = "due=2027-01-31T18:00&words=Trop+court";
    proved(journal, router, MANAGER, &format!("/fr/contributions/{campaign}/due"), form).await;

    let stranger = Browser::new(router, "");
    for number in ["1.1", "8.8"] {
        let form = format!("measure={}&reason=Rien", measure(number).id);
        assert_eq!(stranger.post(&format!("{address}/nothing"), &form).await.status, 303);
    }
    assert_eq!(stranger.post(&format!("{address}/send"), "").await.status, 303);
    let judge = format!("{own}/judge");
    let back = format!("nothing={}&verdict=return&words=Vraiment+rien", measure("1.1").id);
    proved(journal, router, MANAGER, &judge, &back).await;
    // What is accepted stays in the house.
    let manager = Browser::new(router, &unproved(MANAGER));
    let accepted = manager.post(&judge, &format!("nothing={}&verdict=accept", measure("8.8").id)).await;
    assert_eq!(accepted.status, 303, "{}", accepted.text);
}

#[tokio::test]
async fn of_a_restricted_request_nothing_leaves_and_nothing_is_asked() {
    let town = Town::open();
    let manager = Browser::new(&town.router, &unproved(MANAGER));
    let id = id_in(&manager.post("/fr/contributions", &format!("{OPEN}&guarded=on")).await);
    let form = format!("measures={}&partners=valcourt", measure("1.1").id);
    let asked = manager.post(&format!("/fr/contributions/{id}/ask"), &form).await;
    assert_eq!(asked.status, 303, "{}", asked.text);
}
