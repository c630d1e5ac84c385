//! An evaluation through its forms: debriefs, findings, a lesson, the end.

use emergency::read::{Eye, evaluations};
use kernel::{Id, kind};

use crate::town::{ELSEWHERE, MAYOR, OFFICER, OFFICIAL, Town};

async fn opened(town: &Town) -> Id<kind::Matter> {
    let phase = town.provincial().await;
    town.browser(OFFICIAL)
        .post(&format!("/fr/phases/{phase}/end"), "how=lift&way=own&reasons=fini&text-fr=x")
        .await;
    town.row(phase).evaluation.unwrap()
}

#[tokio::test]
async fn it_is_filled_and_closed() {
    let town = Town::open();
    let id = opened(&town).await;
    let official = town.browser(OFFICIAL);
    let to = |verb: &str| format!("/fr/evaluations/{id}/{verb}");
    let reply = official.post(&to("finding"), "debrief=hot&sort=well&words=vite").await;
    assert!(reply.status == 409 && reply.text.contains("Notez d’abord"));
    let form = "debrief=hot&held=&took-part=mayor&took-part=high-official&words=";
    assert_eq!(official.post(&to("debrief"), form).await.status, 303);
    let form = "debrief=hot&sort=badly&discipline=D3&words=p%C3%A9rim%C3%A8tre+tardif";
    assert_eq!(official.post(&to("finding"), form).await.status, 303);
    let form = "words=Pr%C3%A9parer+le+p%C3%A9rim%C3%A8tre&function=mayor&area=90001&due=600&finding=1";
    assert_eq!(official.post(&to("lesson"), form).await.status, 303);
    let reply = official.post(&to("lesson"), "words=x&function=").await;
    assert_eq!(reply.status, 422);
    let page = town.browser(MAYOR).get(&format!("/nl/evaluations/{id}")).await.text;
    for part in [
        "EV-26-0001",
        "Hot debriefing",
        "Burgemeester",
        "D3",
        "wat niet goed ging",
        "périmètre tardif",
        "Préparer le périmètre",
        "de verbintenis volgt",
        "PH-26-0001",
    ] {
        assert!(page.contains(part), "{part}");
    }
    let reply = official.post(&to("close"), "words=fait&without=").await;
    assert_eq!(reply.status, 422);
    assert!(reply.text.contains("Les deux débriefings n’ont pas été tenus") && reply.text.contains("fait"));
    assert_eq!(official.post(&to("close"), "words=fait&without=une+heure").await.status, 303);
    let page = official.get(&format!("/en/evaluations/{id}")).await.text;
    assert!(page.contains("une heure") && !page.contains("act-debrief"), "what is closed has no forms");
    let list = official.get("/en/evaluations").await.text;
    assert!(list.contains("EV-26-0001") && list.contains("closed"));
}

#[tokio::test]
async fn who_keeps_none_has_no_form_and_who_sees_none_has_no_page() {
    let town = Town::open();
    let id = opened(&town).await;
    let page = town.browser(OFFICER).get(&format!("/fr/evaluations/{id}")).await;
    assert!(page.status == 200 && !page.text.contains("act-debrief"));
    let form = "debrief=hot&took-part=mayor";
    assert_eq!(town.browser(OFFICER).post(&format!("/fr/evaluations/{id}/debrief"), form).await.status, 403);
    assert_eq!(town.browser(ELSEWHERE).get(&format!("/fr/evaluations/{id}")).await.status, 404);
    assert_eq!(
        town.browser(ELSEWHERE).post(&format!("/fr/evaluations/{id}/debrief"), form).await.status,
        404
    );
    let all = town.journal.read(|r| evaluations(r, &Eye::all(), None, 10, 0)).unwrap();
    assert!(all[0].hot_at.is_none());
}
