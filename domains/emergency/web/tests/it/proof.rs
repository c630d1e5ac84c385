//! An authority proves itself before each of its acts; what an officer heard is written down at once.

use emergency::phase::{Standing, State};
use stage::proved;
use web::testing::{Browser, unproved};

use crate::town::{MAYOR, OFFICER, OFFICIAL, Town, id_in, incident};

#[tokio::test]
async fn an_authority_proves_itself_before_each_of_its_acts() {
    let town = Town::open();
    let (journal, router) = (&town.journal, &town.router);
    let communal = town.phoned().await;
    let form = "act=declaration&verdict=confirm&words=klopt";
    proved(journal, router, MAYOR, &format!("/nl/phases/{communal}/answer"), form).await;
    assert_eq!(town.row(communal).declared_as, Standing::Confirmed);
    let form = format!(
        "about={}&level=provincial&way=own&criteria=several&reasons=deux+communes&text-fr=La+phase",
        incident()
    );
    let province = id_in(&proved(journal, router, OFFICIAL, "/fr/phases", &form).await);
    assert_eq!(town.row(province).declared_as, Standing::Own);
    let form = "how=lift&way=own&reasons=fini&text-fr=Fin";
    proved(journal, router, OFFICIAL, &format!("/fr/phases/{province}/end"), form).await;
    assert_eq!(town.row(province).state, State::Lifted);
}

#[tokio::test]
async fn what_was_heard_is_written_down_at_once() {
    let town = Town::open();
    let officer = Browser::new(&town.router, &unproved(OFFICER));
    let form = format!(
        "about={}&level=communal&way=heard&stated=03:33&territory=90001&heard-means=phone&name=A.+Fictif",
        incident()
    );
    let id = id_in(&officer.post("/fr/phases", &form).await);
    let told = "recipient=0&outcome=told&means=phone&read-back=1";
    assert_eq!(officer.post(&format!("/fr/phases/{id}/tell"), told).await.status, 303);
    let end = officer.post(&format!("/fr/phases/{id}/end"), "how=lift&way=heard&reasons=x").await;
    assert_eq!(end.status, 303, "{}", end.text);
    assert_eq!(town.row(id).ended_as, Some(Standing::Unconfirmed));
}
