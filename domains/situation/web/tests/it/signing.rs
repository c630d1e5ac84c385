//! A report that is signed: copies given out, brought back, accepted or refused with the reasons.

use kernel::{Id, Lang, kind};
use situation::command::{DraftReport, IssueReport, OfferReport};
use situation::incident::Severity;
use situation::read::report_copies;
use stage::signed::sample;
use web::testing::{Browser, Reply};

use crate::town::{MAYOR, OFFICER, Town, matter};

fn issued(town: &Town) -> Id<kind::Matter> {
    let incident = town.incident("gas-leak", Severity::Serious);
    town.message(Some(incident), "Périmètre installé");
    town.clock.advance_seconds(60);
    let (report, now) = (matter(), town.journal.definition().clock.now());
    let (from, to) = (now.plus_seconds(-3600), now.plus_seconds(1));
    town.ask(DraftReport {
        report,
        incident: Some(incident),
        from,
        to,
        revises: None,
        frame: Default::default(),
        sources: None,
    });
    town.ask(IssueReport { report, based_on: None });
    report
}

/// The sample of a document that was issued, given out as a copy of this report.
fn given_out(town: &Town, report: Id<kind::Matter>) -> Id<kind::Blob> {
    let bytes = sample("issued.pdf");
    let blob = town.desk.blobs.put("copy", &mut bytes.as_slice()).unwrap();
    let file = blob.id();
    let bytes = i64::try_from(bytes.len()).unwrap();
    town.ask(OfferReport { report, file, languages: vec![Lang::Fr, Lang::Nl], bytes });
    file
}

async fn bring_back(browser: &Browser, report: Id<kind::Matter>, bytes: &[u8]) -> Reply {
    stage::signed::bring_back(browser, &format!("/fr/reports/{report}/signature/return"), bytes).await
}

#[tokio::test]
async fn a_copy_that_comes_back_signed_makes_the_report_signed() {
    let town = Town::open();
    let (report, officer) = (issued(&town), town.browser(OFFICER));
    let file = given_out(&town, report);
    let before = officer.get(&format!("/fr/reports/{report}")).await;
    assert!(before.text.contains("scellé, non signé"), "{}", before.text);
    let copy = officer.get(&format!("/fr/reports/{report}/signature/{file}")).await;
    assert_eq!(copy.header("content-type"), "application/pdf");
    assert!(copy.header("content-disposition").contains("-fr-nl-to-sign.pdf"));

    let taken = bring_back(&officer, report, &sample("rsa.pdf")).await;
    assert_eq!(taken.status, 303, "{}", taken.text);
    let on = taken.header("location");
    assert!(on.ends_with(&format!("/fr/reports/{report}/signature")), "{on}");
    let again = bring_back(&officer, report, &sample("rsa.pdf")).await;
    assert_eq!(again.status, 303, "handed in twice it is there once");
    let copies = town.read(|r| report_copies(r, report));
    let signed = copies[0].signed.as_ref().unwrap();
    assert!(!signed.signers[0].name.is_empty());
    let page = officer.get(&format!("/nl/reports/{report}/signature")).await;
    assert!(
        page.text.contains(&signed.signers[0].name) && page.text.contains("ondertekend"),
        "{}",
        page.text
    );
    assert!(page.text.contains("Er werd niet nagegaan of het certificaat was ingetrokken."), "{}", page.text);
    let back = officer.get(&format!("/fr/reports/{report}/signature/{file}?signed=")).await;
    assert!(back.header("content-disposition").contains("-signed.pdf"));
}

#[tokio::test]
async fn what_does_not_hold_is_refused_with_the_reasons() {
    let town = Town::open();
    let (report, officer) = (issued(&town), town.browser(OFFICER));
    given_out(&town, report);
    let table = [
        ("issued.pdf", "Il ne porte aucune signature."),
        ("self-signed.pdf", "Aucune autorité de confiance"),
        ("expired.pdf", "n’était pas valable à ce moment"),
        ("changed-later.pdf", "Quelque chose suit la dernière signature"),
        ("lines-signed.pdf", "Il ne commence pas par les octets"),
    ];
    for (name, words) in table {
        let reply = bring_back(&officer, report, &sample(name)).await;
        assert!(reply.status.is_client_error() && reply.text.contains(words), "{name}: {}", reply.text);
    }
    let none = officer.post(&format!("/fr/reports/{report}/signature/return"), "").await;
    assert!(none.status.is_client_error());
    assert!(town.read(|r| report_copies(r, report))[0].signed.is_none());
}

#[tokio::test]
async fn only_who_may_issue_gives_out_and_takes_back() {
    let town = Town::open();
    let (report, mayor) = (issued(&town), town.browser(MAYOR));
    given_out(&town, report);
    let page = mayor.get(&format!("/fr/reports/{report}/signature")).await;
    assert!(page.text.contains("scellé, non signé") && !page.text.contains("signature/return"));
    let offered = mayor.post(&format!("/fr/reports/{report}/signature"), "in=fr").await;
    let taken = bring_back(&mayor, report, &sample("rsa.pdf")).await;
    assert!(offered.status.is_client_error() && taken.status.is_client_error());
    let copies = town.read(|r| report_copies(r, report));
    assert!(copies.len() == 1 && copies[0].signed.is_none());
    // The press of these tests gives something that is no PDF of ours: the form says that it cannot be kept or keeps it.
    let draft = town.browser(OFFICER).get(&format!("/fr/reports/{}/signature", matter())).await;
    assert_eq!(draft.status, 404);
}
