//! Two people at the text of a section.

use account::read::section;
use web::testing::AtOneForm;

use crate::town::{KEEPER, Town, WRITER};

#[tokio::test(flavor = "multi_thread")]
async fn nobody_overwrites_unseen_what_a_colleague_wrote_in_a_section() {
    let town = Town::open();
    let id = town.opened("policy-note", 2024).await;
    let path = format!("/fr/accounts/{id}/sections/introduction");
    let form = AtOneForm {
        page: &path,
        act: &path,
        both: ("text-fr", "Le quai rouvre.", ["Le pont rouvre.", "Le bois rouvre."]),
        alone: ("text-nl", ["De kaai gaat open.", "De brug gaat open."]),
        with: &[],
    };
    let now = || {
        let text = town.read(|r| section(r, id, "introduction")).unwrap().text;
        (text.fr.unwrap_or_default(), text.nl.unwrap_or_default())
    };
    form.meet(&town.browser(KEEPER), &town.browser(KEEPER), now).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_hands_in_what_a_colleague_wrote_meanwhile_without_having_seen_it() {
    let town = Town::open();
    let id = town.opened("policy-note", 2024).await;
    let path = format!("/fr/accounts/{id}/sections/introduction");
    let (keeper, writer) = (town.browser(KEEPER), town.browser(WRITER));
    let asked = keeper.post(&format!("{path}/ask"), "function=department-head&due=2099-01-31").await;
    assert_eq!(asked.status, 303, "{}", asked.text);
    let drawn = writer.get(&path).await.text;
    let own = keeper.get(&path).await.text;
    let dutch = web::testing::filled(&own, &path, &[("text-nl", "De kaai gaat open.")]);
    assert_eq!(keeper.post(&path, &dutch).await.status, 303);
    let act = format!("{path}/hand-in");
    let french = web::testing::filled(&drawn, &path, &[("text-fr", "Le quai rouvre.")]);
    let back = writer.post(&act, &french).await;
    assert!(back.status == 409 && back.text.contains("De kaai gaat open."), "{}", back.text);
    let now = || town.read(|r| section(r, id, "introduction")).unwrap().text;
    assert_eq!(now().fr, None, "nothing is handed in");
    let again = writer.post(&act, &web::testing::filled(&back.text, &path, &[])).await;
    assert_eq!(again.status, 303, "{}", again.text);
    assert_eq!(now(), kernel::Text::both("Le quai rouvre.", "De kaai gaat open."));
}
