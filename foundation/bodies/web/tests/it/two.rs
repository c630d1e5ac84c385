//! Two people at the forms of a body: what it is, how often it meets, an item of an agenda.

use bodies::command::{Decide, SetSeries};
use bodies::read;
use bodies::session::{How, Sight};
use kernel::{Id, Text, kind};
use web::testing::{AtOneForm, filled};

use crate::house::{House, PLANNER};
use crate::years::series;

#[tokio::test(flavor = "multi_thread")]
async fn nobody_overwrites_unseen_how_a_colleague_described_an_item() {
    let house = House::open();
    let session = house.planned("crise", Sight::default());
    let item = house.read(|r| read::items(r, session))[0].id;
    let (page, act) =
        (format!("/fr/sessions/{session}"), format!("/fr/sessions/{session}/items/{item}/describe"));
    let form = AtOneForm {
        page: &page,
        act: &act,
        both: ("fr", "Fuite au quai", ["Fuite au pont", "Fuite au bois"]),
        alone: ("nl", ["Lek aan de kaai", "Lek aan de brug"]),
        with: &[],
    };
    let now = || {
        let title = house.read(|r| read::items(r, session))[0].title.clone();
        (title.fr.unwrap_or_default(), title.nl.unwrap_or_default())
    };
    form.meet(&house.browser(PLANNER), &house.browser(PLANNER), now).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_outbox_is_told_what_a_colleague_wrote_of_an_item() {
    let house = House::open();
    let session = house.planned("crise", Sight::default());
    let item = house.read(|r| read::items(r, session))[0].id;
    let planner = house.browser(PLANNER);
    let act = format!("/fr/sessions/{session}/items/{item}/describe");
    let drawn = planner.get(&format!("/fr/sessions/{session}")).await.text;
    let theirs = filled(&drawn, &act, &[("fr", "Fuite au quai"), ("minutes", "20")]);
    assert_eq!(planner.post(&act, &theirs).await.status, 303);
    let reply = planner.post_json(&act, &filled(&drawn, &act, &[("fr", "Fuite au pont")])).await;
    assert_eq!(reply.status, 409, "{}", reply.text);
    let said = reply.json();
    assert!(said["fields"]["fr"].as_str().unwrap().contains("Fuite au quai"), "{said}");
    assert_eq!(said["form"]["fr"][0], "Fuite au pont");
    assert_eq!(said["form"]["minutes"][0], "20");
    assert!(said["form"]["knew"].as_array().unwrap().iter().any(|k| k == "fr=Fuite au quai"), "{said}");
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_overwrites_unseen_what_a_colleague_made_of_a_body() {
    let house = House::open();
    let planner = house.browser(PLANNER);
    let body = "names-fr=Groupe+crue&names-nl=Hoogwater&short-fr=Crue&short-nl=Water&role=convened&chair=head&members=officer&log=strategic&source=ordre";
    let done = planner.post("/fr/bodies", body).await;
    let code = done.header("location").rsplit('/').next().unwrap().to_owned();
    let act = format!("/fr/bodies/{code}/change");
    let form = AtOneForm {
        page: &act,
        act: &act,
        both: ("names-fr", "Groupe quai", ["Groupe pont", "Groupe bois"]),
        alone: ("source", ["ordre du 24", "ordre du 25"]),
        with: &[],
    };
    let now = || {
        let body = house.read(|r| read::body(r, &house.desk.facts(), &code)).unwrap().body;
        (body.names.fr.unwrap_or_default(), body.source)
    };
    form.meet(&planner, &house.browser(PLANNER), now).await;
    let body = house.read(|r| read::body(r, &house.desk.facts(), &code)).unwrap().body;
    assert_eq!(body.members, ["officer"], "boxes stay ticked");
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_overwrites_unseen_how_a_colleague_set_a_series() {
    let house = House::open();
    let rule = SetSeries { body: "crise".into(), content: series(), words: None, based_on: None };
    house.ask_as(PLANNER, rule);
    let (page, act) = ("/fr/bodies/crise/series", "/fr/bodies/crise/series");
    let form = AtOneForm {
        page,
        act,
        both: ("place", "salle du quai", ["salle du pont", "salle du bois"]),
        alone: ("minutes", ["95", "105"]),
        with: &[("words", "relu")],
    };
    let now = || {
        let content = house.read(|r| read::series(r, "crise")).unwrap().content;
        (content.place.unwrap_or_default(), content.minutes.to_string())
    };
    form.meet(&house.browser(PLANNER), &house.browser(PLANNER), now).await;
}

/// A decision of a session that goes on. The session and the decision.
fn decided(house: &House) -> (Id<kind::Matter>, Id<kind::Matter>) {
    let session = house.begun("crise");
    let decision = Decide {
        session,
        decision: Id::new(uuid::Uuid::from_u128(0xdec1)),
        item: None,
        text: Text::both("Ouvrir la salle", "De zaal openen"),
        how: How::Consensus,
        votes: None,
        assignment: None,
        stated: None,
    };
    house.ask_as(PLANNER, decision);
    (session, house.read(|r| read::decisions(r, session)).remove(0).id)
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_overwrites_unseen_how_a_colleague_worded_a_decision() {
    let house = House::open();
    let (session, decision) = decided(&house);
    let (planner, page) = (house.browser(PLANNER), format!("/fr/sessions/{session}"));
    let act = format!("/fr/sessions/{session}/decisions/{decision}/word");
    // The first of the two forms is the French one.
    let drawn = planner.get(&page).await.text;
    assert_eq!(planner.post(&act, &filled(&drawn, &act, &[("text", "Ouvrir le quai")])).await.status, 303);
    let back = planner.post(&act, &filled(&drawn, &act, &[("text", "Ouvrir le pont")])).await;
    assert_eq!(back.status, 409, "{}", back.text);
    let said = back.text.replace(['\u{a0}', '\u{202f}'], " ");
    assert!(
        said.contains("Maintenant : « Ouvrir le quai »") && said.contains("Ouvrir le pont</textarea>"),
        "{said}"
    );
    let text = || house.read(|r| read::decisions(r, session))[0].text.clone();
    assert_eq!(text(), Text::both("Ouvrir le quai", "De zaal openen"));
    assert_eq!(planner.post(&act, &filled(&back.text, &act, &[])).await.status, 303);
    assert_eq!(text(), Text::both("Ouvrir le pont", "De zaal openen"));
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_moves_back_unseen_what_a_colleague_moved() {
    let house = House::open();
    let session = house.planned("crise", Sight::default());
    let (page, act) = (format!("/fr/sessions/{session}"), format!("/fr/sessions/{session}/move"));
    let form = AtOneForm {
        page: &page,
        act: &act,
        both: ("place", "salle du quai", ["salle du pont", "salle du bois"]),
        alone: ("call", ["pont 02 000", "quai 02 111"]),
        with: &[("words", "relu")],
    };
    let now = || {
        let row = house.session(session);
        (row.place.unwrap_or_default(), row.call.unwrap_or_default())
    };
    form.meet(&house.browser(PLANNER), &house.browser(PLANNER), now).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_rhythm_and_a_quorum_that_both_changed_are_told_in_words() {
    let house = House::open();
    let planner = house.browser(PLANNER);
    let body = "names-fr=Groupe+crue&names-nl=Hoogwater&short-fr=Crue&short-nl=Water&role=convened&chair=head&members=officer&log=strategic&source=ordre";
    let done = planner.post("/fr/bodies", body).await;
    let code = done.header("location").rsplit('/').next().unwrap().to_owned();
    let act = format!("/fr/bodies/{code}/change");
    let drawn = planner.get(&act).await.text;
    let sent =
        |rhythm, quorum| filled(&drawn, &act, &[("rhythm", rhythm), ("quorum", quorum), ("quorum-n", "1")]);
    assert_eq!(planner.post(&act, &sent("weekly", "more-than-half")).await.status, 303);
    let back = planner.post(&act, &sent("daily", "least")).await;
    let said = back.text.replace(['\u{a0}', '\u{202f}'], " ");
    assert_eq!(back.status, 409, "{said}");
    for words in ["« toutes les semaines »", "« plus de la moitié des sièges »"] {
        assert!(said.contains(words), "{words}: {said}");
    }
}

const GUEST: (&str, &str) = ("guest-organisation", "Asbl (fictive)");

/// Two people choose who is called, at the form of a page; `now` says whom: the functions, and how many guests.
async fn choose_at_once(house: &House, (page, act): (&str, &str), now: impl Fn() -> (Vec<String>, usize)) {
    let planner = house.browser(PLANNER);
    let drawn = planner.get(page).await.text;
    let command = ("command_id", "01900000-0000-7000-8000-00000000c0de");
    let quick = filled(&drawn, act, &[("seat", "head||"), GUEST, command]);
    assert_eq!(planner.post(act, &quick).await.status, 303);
    let back = planner.post(act, &filled(&drawn, act, &[("seat", "officer||")])).await;
    assert_eq!(back.status, 409, "{}", back.text);
    let said = back.text.replace(['\u{a0}', '\u{202f}'], " ");
    assert!(said.contains("Maintenant : « Haut fonctionnaire »"), "{said}");
    assert!(said.contains("value=\"Asbl (fictive)\""), "what was left is the colleague's: {said}");
    assert_eq!(now(), (vec!["head".to_owned()], 1));
    assert_eq!(planner.post(act, &quick).await.status, 303, "a repeat gets its first receipt");
    assert_eq!(planner.post(act, &filled(&back.text, act, &[])).await.status, 303);
    assert_eq!(now(), (vec!["officer".to_owned()], 1));
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_leaves_out_unseen_whom_a_colleague_called_to_a_session() {
    let house = House::open();
    let session = crate::called::platform(&house)[0];
    let (page, act) =
        (format!("/fr/sessions/{session}/invitations"), format!("/fr/sessions/{session}/called"));
    choose_at_once(&house, (&page, &act), || {
        let called = house.session(session).called;
        (called.seats.iter().map(|s| s.function.clone()).collect(), called.guests.len())
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_leaves_out_unseen_whom_a_colleague_called_to_a_series() {
    let house = House::open();
    crate::called::platform(&house);
    let page = "/fr/bodies/plateforme/series";
    choose_at_once(&house, (page, &format!("{page}/called")), || {
        let called = house.read(|r| read::series(r, "plateforme")).unwrap().called.unwrap_or_default();
        (called.seats.iter().map(|s| s.function.clone()).collect(), called.guests.len())
    })
    .await;
}
