//! Texts complete, every page drawn in three languages, and what each shows.

use directory::command::SetDuty;
use http_body_util::BodyExt;
use kernel::Lang;

use crate::house::House;

#[test]
fn pages_and_texts_are_complete() {
    let house = House::open();
    let desk = std::sync::Arc::new(directory_web::Desk {
        vault: house.vault.clone(),
        profile: {
            let profile = house.profile.clone();
            std::sync::Arc::new(move || profile.clone())
        },
        areas: std::sync::Arc::new(Vec::new),
        looks: None,
    });
    assert_eq!(
        web::check::contribution(&directory_web::contribution(&desk), &[]).unwrap(),
        Vec::<String>::new()
    );
}

#[test]
fn every_power_and_every_kind_of_entry_has_words() {
    let house = House::open();
    for lang in Lang::ALL {
        for power in access::POWERS {
            let key = format!("power-{}", power.replace('.', "-"));
            assert!(house.shell.texts().has(lang, &key), "{key} in {lang}");
        }
    }
    let entries = house.live.entries(0, house.live.head(), 1_000).unwrap();
    assert!(entries.len() > 12);
    for entry in entries {
        let key = format!("kind-{}", entry.kind().replace('.', "-"));
        assert!(house.shell.texts().has(Lang::Nl, &key), "{key}");
    }
}

#[tokio::test]
async fn people_are_found_by_name_function_and_area_without_accents() {
    let house = House::open();
    let olga = house.browser("olga");
    for (query, there, not_there) in [
        ("eloy", "Mia Éloy", "Olga Peeters"),
        ("wachtoff", "Olga Peeters", "Mia Éloy"),
        ("hoogoever+burg", "Mia Éloy", "Olga Peeters"),
        ("", "Bert Dubois", "⟦"),
    ] {
        let page = olga.get(&format!("/nl/people?q={query}")).await;
        assert_eq!(page.status, 200);
        let list = page.text.split("<tbody>").nth(1).unwrap();
        assert!(list.contains(there) && !list.contains(not_there), "{query}");
    }
    let nobody = olga.get("/fr/people?q=zzz").await.text;
    assert!(nobody.contains("Personne ne correspond"));
    let page = olga.get("/fr/people").await.text;
    assert!(!page.contains("/fr/people/new"), "what the function does not permit is not offered");
    assert!(house.browser("anna").get("/fr/people").await.text.contains("/fr/people/new"));
}

#[tokio::test]
async fn an_account_name_is_for_its_owner_and_the_keeper() {
    let house = House::open();
    let path = format!("/fr/people/{}", house.id("mia"));
    assert!(!house.browser("olga").get(&path).await.text.contains("<code>mia</code>"));
    assert!(house.browser("anna").get(&path).await.text.contains("<code>mia</code>"));
    assert!(house.browser("mia").get(&path).await.text.contains("<code>mia</code>"));
}

#[tokio::test]
async fn the_profile_marks_what_nobody_verified() {
    let house = House::with(testkit::Place::sqlite(), "profiles/brussels", None);
    let olga = house.browser("olga");
    let page = olga.get("/fr/profile").await.text;
    assert!(page.contains(house.profile.hash()));
    let unverified =
        house.profile.legal_numbers.iter().filter(|n| n.status == profile::Status::Unverified).count()
            + house.profile.rules.iter().filter(|r| r.status == profile::Status::Unverified).count();
    assert_eq!(page.matches("<span class=\"unverified\">").count(), unverified);
    assert!(unverified > 0 && page.contains("№ 1"));
    // What a term rests on is told in the language of whoever reads.
    assert!(page.contains("arrêté royal du 22 mai 2019") && !page.contains("royal decree"), "{page}");
    let dutch = olga.get("/nl/profile").await.text;
    assert!(
        dutch.contains("koninklijk besluit van 22 mei 2019") && !dutch.contains("royal decree"),
        "{dutch}"
    );
    let powers = olga.get("/nl/powers").await.text;
    assert!(powers.contains("een melding noteren") && powers.contains("de uwe"));
    let by_power = olga.get("/en/powers?by=power").await.text;
    assert!(by_power.contains("confirm a mandate as second person"));
    let organisations = olga.get("/fr/organisations?q=hautr").await.text;
    assert!(organisations.contains("Ville de Hautrive") && organisations.contains("1 organisation"));
}

#[tokio::test]
async fn duty_is_begun_and_ended_and_seen_by_others() {
    let house = House::open();
    let (olga, anna) = (house.browser("olga"), house.browser("anna"));
    assert!(anna.get("/fr/duty").await.text.contains("Personne n’est en service"));
    let mandate = house.actor("olga").mandate;
    let begun = olga.post("/fr/duty", &format!("mandate={mandate}&on=true")).await;
    assert_eq!((begun.status.as_u16(), begun.header("location")), (303, "/fr/duty"));
    let seen = anna.get("/en/duty").await.text;
    assert!(seen.contains("Olga Peeters") && seen.contains(&format!("id=\"duty-{mandate}\"")));
    let topics = seen.split_once("data-topics=\"").unwrap().1.split('"').next().unwrap();
    assert!(topics.split(' ').any(|t| t == "duty"), "{topics}");
    let of_another = anna.post("/fr/duty", &format!("mandate={mandate}&on=false")).await;
    assert_eq!(of_another.status, 403);
    assert_eq!(olga.post("/fr/duty", &format!("mandate={mandate}&on=false")).await.status, 303);
    assert!(!anna.get("/en/duty").await.text.contains("Olga Peeters"));
}

#[tokio::test]
async fn the_list_of_duty_arrives_live() {
    let house = House::open();
    let (anna, before) = (house.browser("anna"), house.live.head());
    let olga = house.actor("olga");
    house.ask(&olga, SetDuty { mandate: olga.mandate, on: true });
    let ask = anna.ask(&format!("/nl/live?topics=duty&after={before}"));
    let mut body = anna.open(ask, "").await.into_body();
    let first = body.frame().await.unwrap().unwrap().into_data().unwrap();
    let text = String::from_utf8(first.to_vec()).unwrap();
    assert!(text.contains("\"target\":\"duty-list\"") && text.contains("\"mode\":\"morph\""), "{text}");
    assert!(text.contains("Olga Peeters (fictive)") && text.contains("Wachtofficier"), "{text}");
}

#[tokio::test]
async fn looks_and_refusals_are_for_those_who_review_access() {
    let house = House::open();
    assert!(house.browser("dina").get("/fr/access-journal").await.text.contains("Rien à montrer"));
    house.look("mia");
    for login in ["anna", "olga", "mia"] {
        assert_eq!(house.browser(login).get("/fr/access-journal").await.status, 403, "{login}");
    }
    let dina = house.browser("dina");
    let page = dina.get("/fr/access-journal").await.text;
    assert!(
        page.contains("Mia Éloy") && page.contains("une entrée du journal") && page.contains("/fr/entry/4\"")
    );
    let refused = dina.get("/fr/access-journal?only=refused").await.text;
    assert!(refused.contains("refusé") && !refused.contains("/fr/entry/4\""));
}

#[tokio::test]
async fn looks_are_found_by_person_matter_and_day() {
    let house = House::open();
    ["mia", "olga"].into_iter().for_each(|login| house.look(login));
    let dina = house.browser("dina");
    let asked = async |query: &str| dina.get(&format!("/en/access-journal?{query}")).await.text;
    let rows = |page: &str| (page.matches("Mia Éloy").count(), page.matches("Olga Peeters").count());
    let all = asked("").await;
    assert_eq!(rows(&all), (2, 2), "{all}");
    for typed in ["olga", "peeters", &house.id("olga").to_string()] {
        assert_eq!(rows(&asked(&format!("person={typed}")).await), (0, 2), "{typed}");
    }
    assert_eq!(rows(&asked("person=olga&only=refused").await), (0, 1));
    assert!(asked("person=nobody+at+all").await.contains("Nobody with this name"));
    // Only a refusal names a matter here.
    let shown = all.split_once("<code>").unwrap().1.chars().take(36).collect::<String>();
    let of_matter = rows(&asked(&format!("matter={shown}")).await);
    assert_eq!(of_matter.0 + of_matter.1, 1, "{of_matter:?}");
    assert!(asked("matter=99-9999").await.contains("No matter is found by this number"));
    assert!(asked("from=2999-01-01").await.contains("Nothing found"));
    assert_eq!(rows(&asked("from=2000-01-01&to=2999-01-01").await), (2, 2));
    assert_eq!(rows(&asked("to=2000-01-01").await), (0, 0));
}
