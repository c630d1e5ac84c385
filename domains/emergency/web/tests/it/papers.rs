//! A phase on paper: what it says, that it is sealed and not signed, and what becomes of a copy that is signed.

use emergency::command::GiveCopy;
use emergency::read::copies;
use kernel::{Id, Lang, kind};
use stage::signed::sample;
use web::testing::{Browser, Reply};

use crate::town::{ELSEWHERE, GUEST, MAYOR, OFFICER, OFFICIAL, Town};

/// The sample of a document that was issued, given out as a copy of this phase.
fn given_out(town: &Town, phase: Id<kind::Matter>) -> Id<kind::Blob> {
    let bytes = sample("issued.pdf");
    let blobs = &town.desk.paper.as_ref().unwrap().blobs;
    let file = blobs.put("copy", &mut bytes.as_slice()).unwrap().id();
    let rule = GiveCopy {
        phase,
        file,
        languages: vec![Lang::Fr, Lang::Nl],
        bytes: i64::try_from(bytes.len()).unwrap(),
    };
    let actor = stage::actor(OFFICIAL);
    town.submit(&actor, rule, &(town.desk.facts)(&actor)).unwrap();
    file
}

async fn bring_back(browser: &Browser, phase: Id<kind::Matter>, bytes: &[u8]) -> Reply {
    stage::signed::bring_back(browser, &format!("/fr/phases/{phase}/signature/return"), bytes).await
}

#[tokio::test(flavor = "multi_thread")]
async fn the_paper_says_what_was_decided_in_both_languages_and_that_nobody_signed_it() {
    let town = Town::open();
    let communal = town.phoned().await;
    let paper = town.browser(OFFICER).get(&format!("/fr/phases/{communal}/act.pdf")).await;
    assert_eq!(paper.header("content-type"), "application/pdf");
    assert_eq!(paper.header("content-disposition"), "attachment; filename=\"PH-26-0001.pdf\"");
    for part in [
        "scellé dans le journal, non signé",
        "verzegeld in het journaal, niet ondertekend",
        "Phase communale",
        "Gemeentelijke fase",
        "A. Fictif",
        "consignée, pas encore confirmée",
        "Manque en français",
        "une loi",
        "een wet",
    ] {
        assert!(paper.text.contains(part), "{part}: {}", paper.text);
    }
    let province = town.provincial().await;
    let form = "how=lift&way=own&reasons=fini&text-fr=Finie&text-nl=Voorbij";
    town.browser(OFFICIAL).post(&format!("/fr/phases/{province}/end"), form).await;
    let paper = town.browser(MAYOR).get(&format!("/nl/phases/{province}/act.pdf")).await.text;
    for part in ["Phase levée", "Fase opgeheven", "fini", "Finie", "Voorbij", "deux communes"] {
        assert!(paper.contains(part), "{part}: {paper}");
    }
    for who in [ELSEWHERE, GUEST] {
        assert_eq!(town.browser(who).get(&format!("/fr/phases/{province}/act.pdf")).await.status, 404);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_copy_that_comes_back_signed_counts_until_the_next_act() {
    let town = Town::open();
    let (phase, official) = (town.provincial().await, town.browser(OFFICIAL));
    let page = format!("/fr/phases/{phase}");
    assert!(official.get(&page).await.text.contains("scellé, non signé"));
    let file = given_out(&town, phase);
    let copy = official.get(&format!("{page}/signature/{file}")).await;
    assert!(copy.header("content-disposition").contains("PH-26-0001-fr-nl-to-sign.pdf"));
    for (name, words) in [
        ("issued.pdf", "Il ne porte aucune signature."),
        ("self-signed.pdf", "Aucune autorité de confiance"),
        ("lines-signed.pdf", "Il ne commence pas par les octets"),
    ] {
        let reply = bring_back(&official, phase, &sample(name)).await;
        assert!(reply.status.is_client_error() && reply.text.contains(words), "{name}: {}", reply.text);
    }
    let taken = bring_back(&official, phase, &sample("rsa.pdf")).await;
    assert_eq!(taken.status, 303, "{}", taken.text);
    let again = bring_back(&official, phase, &sample("rsa.pdf")).await;
    assert_eq!(again.status, 303, "handed in twice it is there once");
    let rows = town.read(|r| copies(r, phase));
    let name = rows[0].signed.as_ref().unwrap().signers[0].name.clone();
    assert!(rows.len() == 1 && !name.is_empty());
    let signed = official.get(&format!("{page}/signature")).await.text;
    assert!(signed.contains(&name) && signed.contains("La copie signée"), "{signed}");
    let shown = official.get(&page).await.text;
    assert!(!shown.contains("scellé, non signé") && shown.contains("Copie signée reçue"), "{shown}");
    let back = official.get(&format!("{page}/signature/{file}?signed=")).await;
    assert!(back.header("content-disposition").contains("-signed.pdf"));
    // What is decided afterwards stands on no copy that was signed.
    town.clock.advance_seconds(60);
    official.post(&format!("{page}/end"), "how=lift&way=own&reasons=fini&text-fr=x").await;
    assert!(official.get(&page).await.text.contains("scellé, non signé"));
}

#[tokio::test(flavor = "multi_thread")]
async fn only_who_declares_or_records_gives_out_and_takes_back() {
    let town = Town::open();
    let phase = town.provincial().await;
    given_out(&town, phase);
    let head = town.journal.head();
    for who in [GUEST, ELSEWHERE] {
        let path = format!("/fr/phases/{phase}/signature");
        assert_eq!(town.browser(who).get(&path).await.status, 404, "{who}");
        let given = town.browser(who).post(&path, "").await;
        let taken = bring_back(&town.browser(who), phase, &sample("rsa.pdf")).await;
        assert!(given.status.is_client_error() && taken.status.is_client_error(), "{who}");
    }
    let without = town.browser(OFFICIAL).post(&format!("/fr/phases/{phase}/signature/return"), "").await;
    assert!(without.status.is_client_error());
    assert_eq!(town.journal.head(), head, "nothing was written");
    let given = town.browser(OFFICER).post(&format!("/fr/phases/{phase}/signature"), "").await;
    assert_eq!(given.status, 303, "{}", given.text);
    assert_eq!(town.read(|r| copies(r, phase)).len(), 2);
}
