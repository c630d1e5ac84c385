//! Papers that are more closed than their session: who does not read one sees that it is there, and nothing of it.

use std::sync::{Arc, Mutex};

use bodies::command::FilePaper;
use bodies::read::{self, Eye, PaperRow};
use bodies::session::{Seat, Sight};
use desk::links::Link;
use kernel::{Actor, Handling, Id, kind};
use stage::actor;
use testkit::NIGHT;
use web::Trail;
use web::testing::{Browser, Reply};

use crate::house::{HEAD, House, MAYOR, OFFICER, PLANNER};
use crate::live::heard;

const NAME: &str = "sonnambule.txt";

/// Files a paper of this name, as a page does, with these fields of the form.
pub(crate) async fn file(browser: &Browser, path: &str, fields: &[(&str, &str)], words: &str) -> Reply {
    named(browser, path, fields, ("note.txt", words)).await
}

async fn named(browser: &Browser, path: &str, fields: &[(&str, &str)], (name, words): (&str, &str)) -> Reply {
    let field = |(name, value): &(&str, &str)| {
        format!("--x\r\ncontent-disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n")
    };
    let body = format!(
        "{}--x\r\ncontent-disposition: form-data; name=\"paper\"; filename=\"{name}\"\r\ncontent-type: text/plain\r\n\r\n{words}\r\n--x--\r\n",
        fields.iter().map(field).collect::<String>()
    );
    let request = browser.ask(path).method("POST").header("content-type", "multipart/form-data; boundary=x");
    browser.send(request, body).await
}

type Look = (Id<kind::Person>, Option<Id<kind::Matter>>, &'static str);

#[derive(Default)]
struct Noted(Mutex<Vec<Look>>);

impl Trail for Noted {
    fn looked(&self, actor: &Actor, matter: Option<Id<kind::Matter>>, _: Option<i64>, purpose: &'static str) {
        self.0.lock().unwrap().push((actor.person, matter, purpose));
    }
    fn refused(&self, _: &Actor, _: &str, _: Option<Id<kind::Matter>>) {}
}

fn only(house: &House, session: Id<kind::Matter>) -> PaperRow {
    house.read(|r| read::papers(r, &Eye::all(), session)).pop().unwrap()
}

/// The path of the papers of the one item of a session.
fn papers(house: &House, session: Id<kind::Matter>) -> String {
    let item = house.read(|r| read::items(r, session)).first().unwrap().id;
    format!("/fr/sessions/{session}/items/{item}/papers")
}

#[tokio::test(flavor = "multi_thread")]
async fn who_may_not_read_a_paper_sees_that_there_is_one() {
    let noted = Arc::new(Noted::default());
    let trail = Arc::clone(&noted);
    let house = House::with(|setup| setup.trail = trail);
    let session = house.planned("plateforme", Sight::default());
    let (planner, head, officer) = (house.browser(PLANNER), house.browser(HEAD), house.browser(OFFICER));
    let form = planner.get(&format!("/fr/sessions/{session}")).await.text;
    for words in ["Réserver cette pièce", "value=\"professional-secrecy\"", "name=\"reader\" value=\"head\""]
    {
        assert!(form.contains(words), "{words}: {form}");
    }
    let fields = [("lang", "fr"), ("handling", "need-to-know"), ("reader", HEAD)];
    let filed = named(&planner, &papers(&house, session), &fields, (NAME, "Les noms.")).await;
    assert_eq!(filed.status, 303, "{}", filed.text);
    let seq = house.journal.head();
    let PaperRow { blob, closed, .. } = only(&house, session);
    let (blob, (own, _)) = (blob.unwrap(), closed.unwrap());
    let (page, download) =
        (format!("/fr/sessions/{session}"), format!("/fr/sessions/{session}/papers/{blob}"));
    for reader in [&planner, &head] {
        let text = reader.get(&page).await.text;
        assert!(text.contains(NAME) && text.contains("Besoin d’en connaître"), "{text}");
        assert_eq!(reader.get(&download).await.text, "Les noms.");
        let entry = reader.get(&format!("/fr/entry/{seq}")).await;
        assert!(entry.status == 200 && entry.text.contains(NAME), "{}", entry.text);
        assert!(entry.text.contains(&format!("sessions/{session}/papers/{blob}")), "where it is");
    }
    let text = officer.get(&page).await.text;
    assert!(text.contains("Pièce réservée"), "{text}");
    assert!(!text.contains(NAME) && !text.contains(&blob.to_string()), "{text}");
    assert!(text.contains("pièce néerlandaise manquante"), "in which language it is shows");
    assert_eq!(officer.get(&download).await.status, 404);
    assert_eq!(officer.get(&format!("/fr/entry/{seq}")).await.status, 404);
    let remove = officer.post(&format!("{}/{blob}/remove", papers(&house, session)), "").await;
    assert_eq!(remove.status, 404, "{}", remove.text);
    let looks = noted.0.lock().unwrap().clone();
    let downloads = looks.iter().filter(|(_, matter, what)| *matter == Some(own) && *what == "attachment");
    let who: Vec<_> = downloads.map(|(person, ..)| *person).collect();
    assert_eq!(who, [PLANNER, HEAD].map(|f| actor(f).person), "each look is written down, and nothing else");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_closed_paper_is_for_those_named_even_among_the_cleared() {
    let house = House::open();
    let session = house.planned("plateforme", Sight::default());
    let (planner, head) = (house.browser(PLANNER), house.browser(HEAD));
    let fields = [("lang", ""), ("handling", "need-to-know")];
    let filed = named(&planner, &papers(&house, session), &fields, (NAME, "Les noms.")).await;
    assert_eq!(filed.status, 303, "{}", filed.text);
    let page = format!("/nl/sessions/{session}");
    let text = head.get(&page).await.text;
    assert!(text.contains("Afgeschermd stuk") && !text.contains(NAME), "nobody presides, nobody was named");
    // Somebody who is not called to it; a level above one's own clearance.
    let fields = [("handling", "need-to-know"), ("reader", MAYOR)];
    let other = named(&planner, &papers(&house, session), &fields, (NAME, "x")).await;
    assert_eq!(other.status, 422, "{}", other.text);
    assert!(other.text.contains("n’est pas parmi ceux qui sont appelés"), "{}", other.text);
    let higher = [("handling", "professional-secrecy")];
    let higher = named(&planner, &papers(&house, session), &higher, (NAME, "y")).await;
    assert_eq!(higher.status, 403, "{}", higher.text);
}

#[tokio::test(flavor = "multi_thread")]
async fn neither_a_link_nor_an_open_page_nor_a_calendar_tells_of_a_closed_paper() {
    let house = House::open();
    let session = house.planned("crise", Sight::default());
    let item = house.read(|r| read::items(r, session))[0].id;
    let blob = Id::new(testkit::unique());
    let paper = FilePaper {
        session,
        item,
        blob,
        name: NAME.into(),
        lang: None,
        handling: Some(Handling::NeedToKnow),
        readers: [].into(),
    };
    let topic = format!("session:{session}");
    let text = heard(&house, OFFICER, &topic, || drop(house.ask_as(PLANNER, paper))).await;
    assert!(text.contains("session-agenda") && text.contains("Pièce réservée"), "{text}");
    assert!(!text.contains(NAME) && !text.contains(&blob.to_string()), "{text}");
    let link = read::link_of(session, &Seat::of(OFFICER));
    let expires = NIGHT.plus_seconds(86_400);
    let secret = house.desk.links.make(Link { link, matter: session, expires }).unwrap();
    let stranger = house.browser("");
    let letter = stranger.get(&format!("/fr/i/{secret}")).await;
    assert!(letter.status == 200 && !letter.text.contains(NAME), "{}", letter.text);
    let fetched = stranger.get(&format!("/fr/sessions/{session}/papers/{blob}")).await;
    assert_eq!(fetched.status, 303, "without an account there are no papers");
    let calendar = house.browser(HEAD).get(&format!("/fr/sessions/{session}/session.ics")).await.text;
    assert!(calendar.contains("BEGIN:VEVENT") && !calendar.contains(NAME), "{calendar}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_closed_paper_that_comes_onto_an_open_page_is_looked_at_once() {
    let noted = Arc::new(Noted::default());
    let trail = Arc::clone(&noted);
    let house = House::with(|setup| setup.trail = trail);
    let session = house.planned("plateforme", Sight::default());
    let item = house.read(|r| read::items(r, session))[0].id;
    let paper = |name: &str| FilePaper {
        session,
        item,
        blob: Id::new(testkit::unique()),
        name: name.to_owned(),
        lang: None,
        handling: Some(Handling::NeedToKnow),
        readers: [HEAD.to_owned()].into(),
    };
    // The second draws the agenda anew, with the first one in it.
    let filed = || {
        drop(house.ask_as(PLANNER, paper(NAME)));
        drop(house.ask_as(PLANNER, paper("second.txt")));
    };
    let text = heard(&house, HEAD, &format!("session:{session}"), filed).await;
    assert!(text.contains(NAME) && text.contains("second.txt"), "{text}");
    let rows = house.read(|r| read::papers(r, &Eye::all(), session));
    let mut wanted: Vec<Look> = rows
        .iter()
        .filter_map(|row| row.closed)
        .map(|(own, _)| (actor(HEAD).person, Some(own), "paper"))
        .collect();
    let mut looks = noted.0.lock().unwrap().clone();
    wanted.sort();
    looks.sort();
    assert_eq!(looks, wanted, "one look at each, however often the agenda was drawn");
    assert_eq!(wanted.len(), 2);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_paper_opened_in_an_emergency_is_read_for_an_hour_by_whoever_opened_it() {
    let noted = Arc::new(Noted::default());
    let trail = Arc::clone(&noted);
    let house = House::with(|setup| setup.trail = trail);
    let session = house.planned("plateforme", Sight::default());
    let fields = [("lang", ""), ("handling", "need-to-know")];
    let filed = named(&house.browser(PLANNER), &papers(&house, session), &fields, (NAME, "Les noms.")).await;
    assert_eq!(filed.status, 303, "{}", filed.text);
    let PaperRow { blob, closed, seq, .. } = only(&house, session);
    let (own, _) = closed.unwrap();
    assert_eq!(seq, house.journal.head(), "its number is that of its entry");
    let (page, download) =
        (format!("/fr/sessions/{session}"), format!("/fr/sessions/{session}/papers/{}", blob.unwrap()));
    let door = format!("/fr/glass/open/{own}");
    // Both may break the glass; the officer is not cleared for what is need-to-know.
    let glass = |until: Option<kernel::Timestamp>| {
        let held = house.parts.iter().map(|part| {
            let mut part = part.clone();
            if [HEAD, OFFICER].contains(&part.function) {
                part.powers.insert("access.break-glass".to_owned());
            }
            let (mandate, mut held) = part.held();
            if part.function == HEAD {
                held.opened.extend(until.map(|until| (own, until)));
            }
            (mandate, held)
        });
        house.guard.set_holdings(held.collect());
    };
    let (head, officer) = (house.browser(HEAD), house.browser(OFFICER));
    assert!(!head.get(&page).await.text.contains(&door), "without the power there is no way");
    glass(None);
    let text = head.get(&page).await.text;
    assert!(text.contains(&door) && text.contains(&format!("№ {seq}")) && !text.contains(NAME), "{text}");
    assert!(!officer.get(&page).await.text.contains(&door), "never above one's clearance");
    let looks = |what: &str| {
        let all = noted.0.lock().unwrap();
        all.iter().filter(|(_, matter, purpose)| *matter == Some(own) && *purpose == what).count()
    };
    assert_eq!((looks("paper"), looks("attachment")), (0, 0), "that there is one is no look");

    glass(Some(NIGHT.plus_seconds(3600)));
    let text = head.get(&page).await.text;
    assert!(text.contains(NAME) && !text.contains(&door), "{text}");
    assert_eq!(head.get(&download).await.text, "Les noms.");
    assert_eq!(officer.get(&download).await.status, 404);
    assert!(!officer.get(&page).await.text.contains(NAME), "it is open to one person");
    assert_eq!((looks("paper"), looks("attachment")), (1, 1));

    house.clock.set(NIGHT.plus_seconds(3600));
    let text = head.get(&page).await.text;
    assert!(!text.contains(NAME) && text.contains(&door), "closed again: {text}");
    assert_eq!(head.get(&download).await.status, 404);
}
