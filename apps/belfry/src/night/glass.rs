//! Breaking the glass from outside: the page to whoever may, the matter open within the request, the alarm on the reviewer's
//! page, and the end when the review finds that it was not justified; and a single paper of a session, opened from its page.

use std::collections::BTreeSet;
use std::sync::Arc;

use access::Seen;
use bodies::command::{FilePaper, PlanSession};
use bodies::session::{Item, Plan};
use kernel::{Handling, Id, Lang, Text, Words, kind};
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

/// What the paper is called by whoever reads it.
pub(super) const PAPER: &str = "sonnambule.pdf";

/// A paper that is more closed than its session and that nobody is named for.
pub(super) struct ClosedPaper {
    /// Its session.
    pub(super) session: Id<kind::Matter>,
    /// The matter that it is.
    pub(super) matter: Id<kind::Matter>,
    /// Its name in English for those who may not read it, after that of the body.
    pub(super) named: String,
}

/// Such a one, at this handling.
pub(super) fn closed_paper(house: &House, handling: Handling) -> ClosedPaper {
    let world = &house.world;
    let (facts, session, id) =
        (Arc::new(crate::wiring::body_facts(world)), world.ids().next(), world.ids().next());
    let item = Item {
        id,
        title: Text::both("Gaz", "Gas"),
        owner: None,
        minutes: None,
        documents: Vec::new(),
        carried_from: None,
    };
    let plan = Plan { items: vec![item], ..Plan::at(world.clock.now().plus_seconds(60)) };
    let rule = PlanSession { session, body: "cc-prov".into(), plan, convene: false };
    world.as_system(Ask::boxed(rule, Arc::clone(&facts))).unwrap();
    let rule = FilePaper {
        session,
        item: id,
        blob: world.ids().next(),
        name: PAPER.to_owned(),
        lang: None,
        handling: Some(handling),
        readers: BTreeSet::new(),
    };
    let filed = world.as_system(Ask::boxed(rule, facts)).unwrap();
    let row = world.live.read(|r| bodies::read::session(r, &bodies::read::Eye::all(), session)).unwrap();
    let (number, entry) = (row.unwrap().number, &filed.entries[0]);
    let named = format!("{number}, paper № {}", entry.seq);
    ClosedPaper { session, matter: entry.matter.unwrap(), named }
}

/// What the access journal says of this matter: who looked, as what, and for what.
fn looks(house: &House, matter: Id<kind::Matter>) -> Vec<Seen> {
    crate::wiring::write_looks(&house.world);
    let journal = &house.world.access;
    let all = journal.entries(0, journal.head(), 10_000).unwrap();
    let batches = all.iter().filter(|e| e.header.kind == access::LOOKED).filter_map(|e| e.fields.get("seen"));
    let seen = batches.flat_map(|seen| serde_json::from_value::<Vec<Seen>>(seen.clone()).unwrap());
    seen.filter(|s| s.matter == Some(matter)).collect()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_closed_paper_opens_from_its_session_for_an_hour_to_one_person() {
    let house = House::open();
    let paper = closed_paper(&house, Handling::NeedToKnow);
    let (page, door) =
        (format!("/en/sessions/{}", paper.session), format!("/en/glass/open/{}", paper.matter));
    let (mine, other) = (house.insider("watch-supervisor"), house.token_of("watch-supervisor"));
    let supervisor = Browser::new(&house.front.router, &mine);
    let colleague = Browser::new(&house.front.router, &other);
    let dpo = Browser::new(&house.front.router, &house.token_of("dpo"));

    let before = supervisor.get(&page).await.text;
    assert!(before.contains("Withheld paper") && before.contains(&door), "{before}");
    assert!(!before.contains(PAPER), "closed");
    let asked = supervisor.get(&door).await.text;
    assert!(asked.contains(&paper.named) && !asked.contains(PAPER), "{asked}");
    assert_eq!(supervisor.post(&door, "reason=").await.status, 422, "without a reason it stays closed");
    assert_eq!(looks(&house, paper.matter), Vec::new(), "nobody has read it");

    let opened = supervisor.post(&door, "reason=nobody+else+reached").await;
    assert_eq!((opened.status.as_u16(), opened.header("location")), (303, page.as_str()));
    assert!(supervisor.get(&page).await.text.contains(PAPER), "open");
    assert!(!colleague.get(&page).await.text.contains(PAPER), "to nobody else of the same function");
    let seen: Vec<(String, String)> =
        looks(&house, paper.matter).into_iter().map(|s| (s.function, s.what)).collect();
    let of = |what: &str| ("watch-supervisor".to_owned(), what.to_owned());
    assert_eq!(seen, [of("glass"), of("paper")], "each look is written down");

    assert!(dpo.get("/en/people").await.text.contains("banner-glass-review"), "the alarm");
    let list = dpo.get("/en/glass").await.text;
    assert!(list.contains("nobody else reached") && list.contains(&paper.named), "{list}");
    assert!(!list.contains(PAPER) && !list.contains(&page), "and nothing of it: {list}");

    house.clock.skip(61 * 60_000_000);
    let later = Browser::new(&house.front.router, &house.insider("watch-supervisor"));
    let after = later.get(&page).await.text;
    assert!(after.contains("Withheld paper") && !after.contains(PAPER), "an hour later: {after}");
    house.world.close();
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn whoever_may_not_open_a_paper_that_they_see_is_told_so() {
    let house = House::open();
    let (closed, secret) =
        (closed_paper(&house, Handling::NeedToKnow), closed_paper(&house, Handling::ProfessionalSecrecy));
    let press = Browser::new(&house.front.router, &house.token_of("press-officer"));
    let supervisor = Browser::new(&house.front.router, &house.token_of("watch-supervisor"));
    let (page, door) =
        (format!("/en/sessions/{}", closed.session), format!("/en/glass/open/{}", closed.matter));
    let text = press.get(&page).await.text;
    assert!(text.contains("Withheld paper") && !text.contains("/glass/open/"), "no power, no way: {text}");
    for reply in [press.get(&door).await, press.post(&door, "reason=curiosity").await] {
        assert_eq!(reply.status, 403, "{}", reply.text);
        assert!(!reply.text.contains(PAPER));
    }
    let (page, door) =
        (format!("/en/sessions/{}", secret.session), format!("/en/glass/open/{}", secret.matter));
    assert!(!supervisor.get(&page).await.text.contains("/glass/open/"), "professional secrecy never opens");
    for reply in [supervisor.get(&door).await, supervisor.post(&door, "reason=nobody+else").await] {
        assert_eq!(reply.status, 409, "{}", reply.text);
        assert!(reply.text.contains("Only a need-to-know matter"), "{}", reply.text);
    }
    house.world.close();
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
