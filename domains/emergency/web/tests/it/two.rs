//! Two people at the form that amends an act.

use web::testing::{AtOneForm, filled};

use crate::town::{OFFICER, OFFICIAL, Town, id_in, incident};

#[tokio::test]
async fn nobody_overwrites_unseen_how_a_colleague_amended_an_act() {
    let town = Town::open();
    let id = town.provincial().await;
    let (page, act) = (format!("/fr/phases/{id}"), format!("/fr/phases/{id}/amend"));
    let form = AtOneForm {
        page: &page,
        act: &act,
        both: ("text-fr", "La phase du quai", ["La phase du pont", "La phase du bois"]),
        alone: ("means", ["six ambulances", "huit ambulances"]),
        with: &[("reasons", "relu")],
    };
    let now = || {
        let said = town.row(id).said;
        (said.text.fr.unwrap_or_default(), said.means.map(|m| m.text).unwrap_or_default())
    };
    form.meet(&town.browser(OFFICIAL), &town.browser(OFFICIAL), now).await;
}

#[tokio::test]
async fn a_language_that_two_complete_is_not_lost_to_either() {
    let town = Town::open();
    let form =
        format!("about={}&level=provincial&way=own&criteria=several&reasons=x&text-fr=La+phase", incident());
    let id = id_in(&town.browser(OFFICIAL).post("/fr/phases", &form).await);
    let officer = town.browser(OFFICER);
    let (page, act) = (format!("/fr/phases/{id}"), format!("/fr/phases/{id}/amend"));
    let drawn = officer.get(&page).await.text;
    let sent = |text| filled(&drawn, &act, &[("text-nl", text)]);
    assert_eq!(officer.post(&act, &sent("De fase geldt")).await.status, 303);
    let back = officer.post(&act, &sent("De fase is afgekondigd")).await;
    assert_eq!(back.status, 409, "{}", back.text);
    assert!(back.text.contains("De fase geldt") && back.text.contains("De fase is afgekondigd</textarea>"));
    // What the form says of its fields is none of them.
    assert!(!back.text.contains("amend-knew"), "{}", back.text);
    assert_eq!(town.row(id).said.text.nl.as_deref(), Some("De fase geldt"));
}
