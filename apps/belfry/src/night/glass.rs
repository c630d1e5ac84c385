//! Breaking the glass from outside: the page to whoever may, the matter open within the request, the alarm on the reviewer's
//! page, and the end when the review finds that it was not justified.

use std::collections::BTreeSet;

use kernel::{Handling, Id, Lang, Words, kind};
use situation::Ask;
use situation::command::RestrictMatter;
use situation::read::{Eye, IncidentFilter};
use web::testing::Browser;

use super::doors::House;

/// The first incident of the night, closed to everybody but the high official.
pub(super) fn closed(house: &House) -> Id<kind::Matter> {
    let all =
        house.world.live.read(|r| situation::read::incidents(r, &Eye::all(), &IncidentFilter::default(), 1));
    let incident = all.unwrap().remove(0).id;
    let rule = RestrictMatter {
        incident,
        handling: Handling::NeedToKnow,
        readers: BTreeSet::from(["high-official".to_owned()]),
        words: Words::new(Lang::Fr, "essai (fictif)"),
        based_on: None,
    };
    house.world.as_system(Ask::boxed(rule, std::sync::Arc::clone(&house.world.facts))).unwrap();
    incident
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_closed_incident_opens_with_a_reason_and_ends_with_the_verdict() {
    let house = House::open();
    let incident = closed(&house);
    let token = |function: &str| house.token_of(function);
    let (supervisor, dpo) = (token("watch-supervisor"), token("dpo"));
    let supervisor = Browser::new(&house.front.router, &supervisor);
    let dpo = Browser::new(&house.front.router, &dpo);
    let (page, door) = (format!("/en/incidents/{incident}"), format!("/en/glass/open/{incident}"));

    let before = supervisor.get(&page).await;
    assert!(before.text.contains("Your function lets you know that it exists"), "closed: {}", before.text);
    assert!(before.text.contains(&door), "and says how it opens");
    assert!(!dpo.get("/en/people").await.text.contains("banner-glass-review"));
    assert_eq!(dpo.get(&door).await.status, 404, "no power, no page");

    let empty = supervisor.post(&door, "reason=").await;
    assert_eq!(empty.status, 422, "without a reason it stays closed");
    let opened = supervisor.post(&door, "reason=nobody+else+reached").await;
    assert_eq!((opened.status.as_u16(), opened.header("location")), (303, page.as_str()));
    let after = supervisor.get(&page).await;
    assert!(after.text.contains("banner-glass") && after.text.contains("h-log"), "{}", after.text);
    assert!(dpo.get("/en/people").await.text.contains("banner-glass-review"), "the alarm");

    let list = dpo.get("/en/glass").await;
    assert!(list.text.contains("nobody else reached"));
    let review = list.text.split("/en/glass/").find_map(|rest| rest.split_once("/review")).unwrap().0;
    let form = "verdict=unjustified&words=the+high+official+answered";
    let reviewed = dpo.post(&format!("/en/glass/{review}/review"), form).await;
    assert_eq!(reviewed.status, 303, "{}", reviewed.text);
    let closed = supervisor.get(&page).await;
    assert!(closed.text.contains("Your function lets you know that it exists"), "closed again");
    assert!(!dpo.get("/en/people").await.text.contains("banner-glass-review"));
    house.world.close();
}
