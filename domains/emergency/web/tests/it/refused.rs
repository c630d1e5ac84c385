//! Every refusal in a sentence that says what to do, beside its field, with nothing lost.

use crate::town::{MAYOR, OFFICER, OFFICIAL, Town, incident};

#[tokio::test]
async fn who_may_not_declare_is_told_whom_to_turn_to() {
    let town = Town::open();
    let form = |level: &str, more: &str| format!("about={}&level={level}{more}", incident());
    let own = "&way=own&criteria=several&reasons=kept&text-fr=x&territory=90001";
    let cases = [
        (OFFICER, "communal", own, 403, "only the competent function decides on it (Mayor)"),
        (OFFICER, "federal", own, 403, "others decide on it. Note what was received, with its source."),
        (MAYOR, "provincial", own, 403, "only the competent function decides on it (High official)"),
    ];
    for (who, level, more, status, wanted) in cases {
        let reply = town.browser(who).post("/en/phases", &form(level, more)).await;
        assert_eq!(reply.status, status, "{level} {who}");
        assert!(reply.text.contains(wanted), "{wanted}");
    }
    let elsewhere = "&way=own&criteria=small&criteria=able&reasons=kept&text-fr=x&territory=90002";
    let reply = town.browser(MAYOR).post("/en/phases", &form("communal", elsewhere)).await;
    assert!(reply.status == 403 && reply.text.contains("does not cover the whole of this territory"));
    assert!(reply.text.contains("kept"), "nothing typed is lost");
}

#[tokio::test]
async fn what_is_missing_stands_beside_its_field() {
    let town = Town::open();
    let mayor = town.browser(MAYOR);
    let full = "&way=own&criteria=small&criteria=able&reasons=kept&text-fr=x&territory=90001";
    let cases = [
        ("&way=own&criteria=small&reasons=kept&text-fr=x&territory=90001", "all criteria have to be met"),
        ("&way=own&criteria=small&criteria=able&text-fr=x&territory=90001", "This field is needed."),
        ("&way=own&criteria=small&criteria=able&reasons=kept&territory=90001", "This field is needed."),
        ("&way=own&criteria=small&criteria=able&reasons=kept&text-fr=x", "choose exactly one municipality"),
        (
            "&way=own&criteria=small&criteria=able&reasons=kept&text-fr=x&territory=90001&stated=soon",
            "“soon” is no time.",
        ),
    ];
    for (more, wanted) in cases {
        let reply = mayor.post("/en/phases", &format!("about={}&level=communal{more}", incident())).await;
        assert_eq!(reply.status, 422, "{more}");
        assert!(reply.text.contains(wanted), "{wanted}");
    }
    let reply = mayor.post("/en/phases", &format!("about-number=26-9999&level=communal{full}")).await;
    assert!(reply.status == 422 && reply.text.contains("There is no incident 26-9999"));
    let reply = mayor.post("/en/phases", &format!("about-number=26-0417&level=communal{full}")).await;
    assert_eq!(reply.status, 303, "by its number");
    let reply = mayor.post("/en/phases", &format!("about={}&level=communal{full}", incident())).await;
    assert_eq!(reply.status, 409);
    assert!(reply.text.contains("PH-26-0001 is in force here since 03:40 already"));
}

#[tokio::test]
async fn a_federal_phase_freezes_and_says_since_when() {
    let town = Town::open();
    let federal = format!("about={}&level=federal&way=heard&stated=03:30", incident());
    let reply = town.browser(OFFICER).post("/fr/phases", &federal).await;
    assert_eq!(reply.status, 422, "without a source it is hearsay");
    let reply = town.browser(OFFICER).post("/fr/phases", &format!("{federal}&source=message+12")).await;
    assert_eq!(reply.status, 303);
    let form = format!("about={}&level=provincial&way=own&criteria=several&reasons=x&text-fr=y", incident());
    let reply = town.browser(OFFICIAL).post("/fr/phases", &form).await;
    assert_eq!(reply.status, 409);
    assert!(reply.text.contains("est en vigueur depuis 03:30") && reply.text.contains("Les opérations"));
    let page = town.browser(OFFICIAL).get(&format!("/fr/phases/{}", town.highest().id)).await.text;
    assert!(page.contains("décidée ailleurs, notée avec sa source") && page.contains("message 12"));
    assert!(page.contains("aucune phase de niveau inférieur"));
}

#[tokio::test]
async fn a_page_that_is_out_of_date_says_who_changed_what() {
    let town = Town::open();
    let id = town.phoned().await;
    let before = town.row(id).changed_seq;
    town.browser(MAYOR).post(&format!("/fr/phases/{id}/answer"), "act=declaration&verdict=confirm").await;
    let form = format!("how=lift&way=heard&reasons=typed&based_on={before}");
    let reply = town.browser(OFFICER).post(&format!("/en/phases/{id}/end"), &form).await;
    assert_eq!(reply.status, 409);
    assert!(reply.text.contains("Mayor changed this at 03:40") && reply.text.contains("typed"));
    let reply =
        town.browser(MAYOR).post(&format!("/en/phases/{id}/end"), "how=scale-down&way=own&reasons=x").await;
    assert!(reply.status == 409 && reply.text.contains("No lower phase supports PH-26-0001"));
}
