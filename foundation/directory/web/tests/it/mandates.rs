//! One proposes, a second confirms, and only then can the holder act.

use kernel::Resource;

use crate::house::{House, PASSWORD};

fn form(house: &House, function: &str, more: &str) -> String {
    format!("function={function}&organisation={}&ground=ordre+du+jour&{more}", house.organisation)
}

/// The address of the only mandate that waits.
fn waiting(page: &str) -> String {
    let after = page.split("href=\"/fr/mandates/").nth(1).expect("a mandate is listed");
    format!("/fr/mandates/{}", after.split('"').next().unwrap())
}

#[tokio::test]
async fn a_powerful_function_needs_a_second_person_and_then_counts() {
    let house = House::open();
    let (anna, bert) = (house.browser("anna"), house.browser("bert"));
    let carl = house.person("carl", "Carl Maes (fictif)", false);
    house.vault.set_password(carl, PASSWORD).unwrap();
    let reply = anna.post(&format!("/fr/people/{carl}/mandates"), &form(&house, "administrator", "")).await;
    assert_eq!(reply.status, 303, "{}", reply.text);

    let page = bert.get("/fr/people").await.text;
    assert!(page.contains("En attente d’une deuxième personne") && page.contains("class=\"badge\""));
    let mandate = waiting(&page);
    let nobody = bert.post("/fr/sign-in", &format!("login=carl&password={PASSWORD}")).await;
    assert!(nobody.text.contains("vous ne détenez aucune fonction"), "{}", nobody.text);

    let own = anna.get(&mandate).await.text;
    assert!(own.contains("Vous l’avez proposée") && !own.contains("/confirm\""));
    let refused = anna.post(&format!("{mandate}/confirm"), "").await;
    assert_eq!(refused.status, 409);
    assert!(refused.text.contains("une deuxième personne doit confirmer"));

    assert!(bert.get(&mandate).await.text.contains("/confirm\""));
    assert_eq!(bert.post(&format!("{mandate}/confirm"), "").await.status, 303);
    let again = bert.post(&format!("{mandate}/confirm"), "").await;
    assert_eq!(again.status, 409);
    assert!(again.text.contains("déjà confirmé"));

    let carl = house.browser("carl");
    assert_eq!(carl.get("/nl/people/new").await.status, 200, "the holder can now act");
    let register = "name=Nora&login=nora&lang=fr";
    assert_eq!(carl.post("/nl/people/new", register).await.status, 303);
}

#[tokio::test]
async fn nobody_gives_a_function_to_himself_nor_confirms_his_own() {
    let house = House::open();
    let anna = house.browser("anna");
    let own = format!("/fr/people/{}/mandates", house.id("anna"));
    assert_eq!(anna.get(&own).await.status, 409);
    let reply = anna.post(&own, &form(&house, "watch-officer", "")).await;
    assert_eq!(reply.status, 409);
    assert!(reply.text.contains("Personne ne se donne"), "{}", reply.text);

    let bert = house.browser("bert");
    let for_anna = bert.post(&own, &form(&house, "dpo", "")).await;
    assert_eq!(for_anna.status, 303);
    let mandate = waiting(&anna.get(&format!("/fr/people/{}", house.id("anna"))).await.text);
    assert!(anna.get(&mandate).await.text.contains("votre propre fonction"));
    assert_eq!(anna.post(&format!("{mandate}/confirm"), "").await.status, 409);
}

#[tokio::test]
async fn an_ordinary_function_counts_at_once_and_ends_with_a_reason() {
    let house = House::open();
    let anna = house.browser("anna");
    let carl = house.person("carl", "Carl Maes (fictif)", false);
    house.vault.set_password(carl, PASSWORD).unwrap();
    let path = format!("/fr/people/{carl}/mandates");
    assert_eq!(anna.post(&path, &form(&house, "watch-officer", "")).await.status, 303);
    let officer = house.browser("carl");
    assert_eq!(officer.get("/fr/duty").await.status, 200);
    let actor = house.actor("carl");
    let guard = &house.live.definition().guard;
    assert!(guard.permit(&actor, "signal.record", &Resource::service()).is_ok());

    let end = format!("/fr/mandates/{}/end", actor.mandate);
    let without = anna.post(&end, "reason=").await;
    assert_eq!(without.status, 422);
    assert!(without.text.contains("Ce champ est nécessaire."));
    assert_eq!(anna.post(&end, "reason=d%C3%A9part").await.status, 303);
    assert!(guard.permit(&actor, "signal.record", &Resource::service()).is_err());
    let gone = officer.get("/fr/duty").await;
    assert!([303, 401].contains(&gone.status.as_u16()), "who holds nothing is signed out");
}

#[tokio::test]
async fn what_is_wrong_stands_beside_its_field_and_nothing_typed_is_lost() {
    let house = House::open();
    let anna = house.browser("anna");
    let path = format!("/fr/people/{}/mandates", house.id("olga"));
    for (function, more, sentence) in [
        ("emperor", "", "n’est pas connu ici"),
        ("mayor", "", "Ce champ est nécessaire."),
        ("mayor", "areas=atlantis", "« atlantis »"),
        ("watch-officer", "from=soon", "n’est pas une date"),
        ("watch-officer", "from=2027-01-02&until=2027-01-01", "La fin doit venir après le début."),
        ("watch-officer", "deputy_of=x", "Ce champ est nécessaire."),
    ] {
        let reply = anna.post(&path, &form(&house, function, more)).await;
        assert_eq!(reply.status, 422, "{function} {more}");
        assert!(reply.text.replace('\u{202f}', " ").contains(sentence), "{function} {more}");
        assert!(reply.text.contains("value=\"ordre du jour\""));
    }
    let other = house.actor("anna").mandate;
    let deputy = format!("deputy_of={other}");
    let reply = anna.post(&path, &form(&house, "watch-officer", &deputy)).await;
    assert!(reply.text.contains("porte sur la même fonction"), "{}", reply.text);
}

#[tokio::test]
async fn dates_are_days_of_the_place_and_the_last_one_counts_whole() {
    let house = House::open();
    let anna = house.browser("anna");
    let path = format!("/en/people/{}/mandates", house.id("dina"));
    let dates = "from=2026-12-01&until=2026-12-31";
    assert_eq!(anna.post(&path, &form(&house, "watch-officer", dates)).await.status, 303);
    let roster = house.roster();
    let held = roster.mandates.iter().rfind(|m| m.person == house.id("dina")).unwrap();
    assert_eq!(held.from.rfc3339(), "2026-11-30T23:00:00Z");
    assert_eq!(held.until.unwrap().rfc3339(), "2026-12-31T23:00:00Z");
    let page = anna.get(&format!("/en/people/{}", house.id("dina"))).await.text;
    assert!(page.contains("to come") && page.contains("up to and including"), "{page}");
    let past = anna.get(&format!("/en/people/{}?as_of=2026-11-24T02:39:00Z", house.id("dina"))).await;
    assert_eq!(past.status, 404, "before the first entry nobody was registered");
}
