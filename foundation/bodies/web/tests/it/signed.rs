//! Approved minutes that are signed: copies given out, brought back, accepted or refused with the reasons.

use bodies::command::{ApproveMinutes, DraftMinutes, GiveCopy, TakeStep};
use bodies::read::copies;
use bodies::session::{Sight, Step};
use kernel::{Handling, Id, Lang, kind};
use stage::signed::{bring_back, sample};

use crate::house::{GUEST, HEAD, House, MAYOR, OFFICER, PLANNER};
use crate::minutes::held_on;

/// A session whose minutes are drafted, open to the planner and the chair.
fn drafted(house: &House, handling: Handling) -> Id<kind::Matter> {
    let readers =
        if handling == Handling::NeedToKnow { [PLANNER, HEAD].map(str::to_owned).into() } else { [].into() };
    let session = house.planned("cellule", Sight { handling, readers, ..Sight::default() });
    house.ask_as(PLANNER, TakeStep::new(session, Step::Open));
    held_on(house, session);
    house.ask_as(PLANNER, DraftMinutes { session });
    session
}

fn approved(house: &House, handling: Handling) -> Id<kind::Matter> {
    let session = drafted(house, handling);
    house.ask_as(HEAD, ApproveMinutes { session, version: 1 });
    session
}

/// The sample of a document that was issued, given out as a copy of these minutes.
fn given_out(house: &House, session: Id<kind::Matter>) -> Id<kind::Blob> {
    let bytes = sample("issued.pdf");
    let file = house.desk.blobs.put("copy", &mut bytes.as_slice()).unwrap().id();
    let (languages, bytes) = (vec![Lang::Fr, Lang::Nl], i64::try_from(bytes.len()).unwrap());
    house.ask_as(PLANNER, GiveCopy { session, version: 1, file, languages, bytes });
    file
}

#[tokio::test(flavor = "multi_thread")]
async fn only_approved_minutes_are_given_out_and_the_copy_says_what_it_is() {
    let house = House::open();
    let session = drafted(&house, Handling::Service);
    let (planner, head) = (house.browser(PLANNER), house.browser(HEAD));
    let minutes = format!("/fr/sessions/{session}/minutes");
    let page = format!("{minutes}/signature");
    assert_eq!(planner.get(&page).await.status, 404, "a draft is not signed");
    let refused = planner.post(&page, "").await;
    assert_eq!(refused.status, 404, "{}", refused.text);
    assert!(!planner.get(&minutes).await.text.contains("scellé, non signé"));
    house.ask_as(HEAD, ApproveMinutes { session, version: 1 });
    assert!(planner.get(&minutes).await.text.contains("scellé, non signé"));
    let printed = planner.get(&format!("{minutes}/minutes.pdf")).await.text;
    for words in ["scellé dans le journal, non signé", "verzegeld in het journaal, niet ondertekend"] {
        assert!(printed.contains(words), "{words}: {printed}");
    }
    assert_eq!(head.post(&page, "").await.status, 303, "whoever approves gives out as well");
    let given = planner.post(&page, "").await;
    assert_eq!(given.status, 303, "{}", given.text);
    let rows = house.read(|r| copies(r, session));
    assert_eq!(rows.len(), 1, "the printer of the tests knows no time: the same bytes are one copy");
    let copy = planner.get(&format!("{page}/{}", rows[0].file)).await;
    assert!(copy.header("content-disposition").contains("-fr-nl-to-sign.pdf"));
    assert_eq!(i64::try_from(copy.text.len()).unwrap(), rows[0].bytes, "byte for byte");
    let signed = format!("procès-verbal {}, version 1", house.session(session).number);
    for words in [
        "signé seulement si ce fichier porte",
        "enkel ondertekend als dit bestand",
        "Fermer deux écoles",
        &signed,
        "Voorzitter: naam, datum, handtekening",
    ] {
        assert!(copy.text.contains(words), "{words}: {}", copy.text);
    }
    assert!(!copy.text.contains("non signé") && !copy.text.contains("niet ondertekend"), "{}", copy.text);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_copy_that_comes_back_signed_makes_the_minutes_signed() {
    let house = House::open();
    let session = approved(&house, Handling::Service);
    let head = house.browser(HEAD);
    let minutes = format!("/fr/sessions/{session}/minutes");
    let (page, back) = (format!("{minutes}/signature"), format!("{minutes}/signature/return"));
    let file = given_out(&house, session);
    for (name, words) in [
        ("issued.pdf", "Il ne porte aucune signature."),
        ("self-signed.pdf", "Aucune autorité de confiance"),
        ("lines-signed.pdf", "Il ne commence pas par les octets"),
    ] {
        let reply = bring_back(&head, &back, &sample(name)).await;
        assert!(reply.status.is_client_error() && reply.text.contains(words), "{name}: {}", reply.text);
    }
    assert!(head.post(&back, "").await.status.is_client_error(), "without a file");
    assert!(house.read(|r| copies(r, session))[0].signed.is_none());
    let first = bring_back(&head, &back, &sample("rsa.pdf")).await;
    assert_eq!(first.status, 303, "the chair alone: {}", first.text);
    assert_eq!(house.read(|r| copies(r, session))[0].signed.clone().unwrap().signers.len(), 1);
    let taken = bring_back(&head, &back, &sample("two.pdf")).await;
    assert_eq!(taken.status, 303, "{}", taken.text);
    let written = house.journal.head();
    let again = bring_back(&head, &back, &sample("two.pdf")).await;
    assert_eq!(
        (again.status.as_u16(), house.journal.head()),
        (303, written),
        "handed in twice it is there once"
    );
    let less = bring_back(&head, &back, &sample("rsa.pdf")).await;
    assert_eq!(less.status, 409, "nobody's signature gets lost: {}", less.text);
    assert!(less.text.contains("Cette copie est déjà signée par"), "{}", less.text);
    let signers = house.read(|r| copies(r, session))[0].signed.clone().unwrap().signers;
    assert_eq!(signers.len(), 2, "the chair and the secretary");
    let (listed, shown) = (head.get(&page).await.text, head.get(&minutes).await.text);
    assert!(shown.contains("signé par") && !shown.contains("scellé, non signé"), "{shown}");
    for signer in &signers {
        assert!(!signer.name.is_empty(), "{signers:?}");
        assert!(listed.contains(&signer.name) && shown.contains(&signer.name), "{}: {shown}", signer.name);
    }
    assert!(listed.contains("La copie signée"), "{listed}");
    let signed = head.get(&format!("{page}/{file}?signed=")).await;
    assert!(signed.header("content-disposition").contains("-signed.pdf"));
}

#[tokio::test(flavor = "multi_thread")]
async fn only_who_records_or_approves_gives_out_and_takes_back() {
    let house = House::open();
    let session = approved(&house, Handling::Service);
    given_out(&house, session);
    let head = house.journal.head();
    let page = format!("/fr/sessions/{session}/minutes/signature");
    assert!(!house.browser(MAYOR).get(&page).await.text.contains("/signature/return"));
    for who in [MAYOR, GUEST] {
        let browser = house.browser(who);
        let given = browser.post(&page, "").await;
        let taken = bring_back(&browser, &format!("{page}/return"), &sample("rsa.pdf")).await;
        assert!(given.status.is_client_error() && taken.status.is_client_error(), "{who}: {}", taken.text);
    }
    assert_eq!(house.journal.head(), head, "nothing was written");
}

#[tokio::test(flavor = "multi_thread")]
async fn copies_of_a_reserved_session_stay_reserved() {
    let house = House::open();
    let session = approved(&house, Handling::NeedToKnow);
    let file = given_out(&house, session);
    let page = format!("/fr/sessions/{session}/minutes/signature");
    let given = house.journal.entry(house.journal.head()).unwrap().unwrap();
    assert_eq!(given.header.handling, Handling::NeedToKnow);
    assert_eq!(house.browser(HEAD).get(&page).await.status, 200);
    for who in [OFFICER, MAYOR, GUEST] {
        let browser = house.browser(who);
        for path in [page.clone(), format!("{page}/{file}")] {
            assert_eq!(browser.get(&path).await.status, 404, "{who} {path}");
        }
        assert_eq!(browser.post(&page, "").await.status, 404, "{who}");
        let taken = bring_back(&browser, &format!("{page}/return"), &sample("rsa.pdf")).await;
        assert_eq!(taken.status, 404, "{who}");
    }
}
