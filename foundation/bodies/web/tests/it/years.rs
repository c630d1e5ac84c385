//! A body that meets for years, through its pages: its rule, its agenda, invitations, calendars, minutes, the secretariat.

use bodies::command::{FilePaper, MarkAttendance, SetSeries, TakeStep};
use bodies::read::{self, Eye, SessionFilter};
use bodies::series::{OnHoliday, Series, Standing};
use bodies::session::{ItemSort, Presence, Seat, SessionState, Step};
use desk::links::Link;
use kernel::{Handling, Id, Lang, Text, Timestamp, kind};
use web::testing::Browser;

use crate::house::{HEAD, House, MAYOR, OFFICER, PLANNER};
use crate::papers::file;

pub(crate) const RULE: &str = "FREQ=MONTHLY;INTERVAL=3;BYDAY=2TU";

pub(crate) fn series() -> Series {
    Series {
        rule: RULE.into(),
        from: Timestamp::from_jiff("2027-01-12T13:00:00Z".parse().unwrap()),
        minutes: 120,
        on_holiday: OnHoliday::Move,
        ahead: 6,
        place: Some("salle 1".into()),
        call: None,
        langs: vec![Lang::Fr, Lang::Nl],
        handling: Handling::Service,
        standing: vec![Standing {
            title: Text::both("Divers", "Varia"),
            sort: ItemSort::Information,
            minutes: Some(5),
        }],
    }
}

/// The sessions of the series in order.
fn set(house: &House) -> Vec<Id<kind::Matter>> {
    let rule = SetSeries { body: "crise".into(), content: series(), words: None, based_on: None };
    house.ask_as(PLANNER, rule);
    let filter = SessionFilter { body: Some("crise".into()), ahead: true, ..SessionFilter::default() };
    house.read(|r| read::sessions(r, &Eye::all(), &filter, 10)).iter().map(|s| s.id).collect()
}

pub(crate) async fn went(browser: &Browser, path: &str, body: &str) {
    let reply = browser.post(path, body).await;
    assert_eq!(reply.status, 303, "{path} {body}: {}", reply.text);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_rule_is_looked_at_for_ten_years_before_anybody_saves_it() {
    let house = House::open();
    let planner = house.browser(PLANNER);
    let empty = planner.get("/fr/bodies/crise/series").await.text;
    assert!(empty.contains("pas encore de règle") && empty.contains("BYDAY=2TU"));
    let form = "rule=FREQ%3DYEARLY&from=2027-01-01T10:00&minutes=60&ahead=12&on-holiday=move&langs=fr&langs=nl&standing=Divers+%7C+Varia+%7C+decision+%7C+10";
    let look = planner.get(&format!("/fr/bodies/crise/series?{form}")).await.text;
    // New Year's Day is a holiday of the house; the tenth year is there; nothing was written.
    assert!(look.contains("Nouvel An") && look.contains(">2036<"), "{look}");
    assert!(house.read(|r| read::series(r, "crise")).is_none());
    let wrong = planner
        .get("/nl/bodies/crise/series?rule=FREQ%3DHOURLY&from=2027-01-01T10:00&minutes=60&ahead=12&langs=fr")
        .await
        .text;
    assert!(wrong.contains("niet begrepen"), "{wrong}");
    went(&planner, "/fr/bodies/crise/series", form).await;
    let row = house.read(|r| read::series(r, "crise")).unwrap();
    assert_eq!((row.version, row.content.standing[0].minutes), (1, Some(10)));
    let page = planner.get("/en/bodies/crise/series").await.text;
    assert!(page.contains("Version 1 holds") && page.contains("moved"));
    assert_eq!(house.browser(OFFICER).post("/fr/bodies/crise/series", form).await.status, 403);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_agenda_is_put_together_from_the_record() {
    let house = House::open();
    let sessions = set(&house);
    let (planner, officer) = (house.browser(PLANNER), house.browser(OFFICER));
    let at = |rest: &str| format!("/fr/sessions/{}{rest}", sessions[0]);
    went(&officer, &at("/points"), "fr=Radios&nl=Radio%27s&words=urgent").await;
    let page = planner.get(&at("")).await.text;
    assert!(page.contains("Proposé par le dossier") && page.contains("Radios"));
    // A click whose answer was lost comes again and gets the same answer.
    for _ in 0..2 {
        let once = "command_id=0197f000-0000-7000-8000-0000000000a1&key=all";
        went(&planner, &at("/proposals"), once).await;
    }
    let items = house.read(|r| read::items(r, sessions[0]));
    assert_eq!(items.len(), 2);
    assert_eq!(planner.post(&at("/proposals"), "key=all").await.status, 409, "nothing is left to take");
    let item = items[1].id;
    let describe = "fr=Radios&nl=Radio%27s&sort=decision&presenter=officer&minutes=20&handling=public";
    went(&planner, &at(&format!("/items/{item}/describe")), describe).await;
    let page = planner.get(&format!("/nl/sessions/{}", sessions[0])).await.text;
    for words in ["ter beslissing", "Openbaar", "25 minuten", "op een vergadering van 120 minuten"] {
        assert!(page.contains(words), "{words}");
    }
    let order = format!("item={item}&item={}", items[0].id);
    went(&planner, &at("/order"), &order).await;
    assert_eq!(house.read(|r| read::items(r, sessions[0]))[0].id, item);
    let filed = file(&planner, &at(&format!("/items/{item}/papers")), &[("lang", "fr")], "Les radios.").await;
    assert_eq!(filed.status, 303, "{}", filed.text);
    let page = planner.get(&at("")).await.text;
    assert!(page.contains("note.txt") && page.contains("pièce néerlandaise manquante"));
    let blob = house.read(|r| read::papers(r, &Eye::all(), sessions[0]))[0].blob.unwrap();
    let paper = officer.get(&at(&format!("/papers/{blob}"))).await;
    assert_eq!((paper.status.as_u16(), paper.text.as_str()), (200, "Les radios."));
    assert!(paper.header("content-disposition").starts_with("attachment"));
    let elsewhere = officer.get(&format!("/fr/sessions/{}/papers/{blob}", sessions[1])).await;
    assert_eq!(elsewhere.status, 404);
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_holds_the_link_answers_for_their_seat() {
    let house = House::open();
    let session = set(&house)[0];
    house.ask_as(PLANNER, TakeStep::new(session, Step::Convene));
    let seat = Seat { area: Some("90002".into()), ..Seat::of(MAYOR) };
    let link = read::link_of(session, &seat);
    let expires = testkit::NIGHT.plus_seconds(100 * 86_400);
    let secret = house.desk.links.make(Link { link, matter: session, expires }).unwrap();
    let stranger = house.browser("");
    let page = stranger.get(&format!("/nl/i/{secret}")).await;
    assert_eq!(page.status, 200, "{}", page.text);
    assert!(page.text.contains("Burgemeester (Valkoord)") && page.text.contains("Varia"), "{}", page.text);
    let path = format!("/fr/i/{secret}");
    let wrong = stranger.post(&path, "reply=deputy").await;
    assert_eq!(wrong.status, 422, "a deputy has a name");
    went(&stranger, &path, "reply=deputy&name=A.+Bodart&deputy=B.+Lambin").await;
    // Used twice: the last answer counts, and the page says what was said before.
    let again = stranger.get(&path).await.text;
    assert!(again.contains("se fait remplacer") && again.contains("B. Lambin"));
    went(&stranger, &path, "reply=yes").await;
    let replies = house.read(|r| read::replies(r, session));
    assert_eq!((replies.len(), replies[0].seat.clone(), replies[0].by_link), (1, seat, true));
    let list = house.browser(PLANNER).get(&format!("/fr/sessions/{session}/invitations")).await.text;
    assert!(list.contains("1 viennent") && list.contains("par le lien de la lettre"), "{list}");
    assert_eq!(stranger.get("/fr/i/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA").await.status, 404);
    let off =
        TakeStep { words: Some(kernel::Words::new(Lang::Fr, "x")), ..TakeStep::new(session, Step::Cancel) };
    house.ask_as(PLANNER, off);
    assert!(stranger.get(&path).await.text.contains("annulée"));
    assert_eq!(stranger.post(&path, "reply=no").await.status, 422);
}

#[tokio::test(flavor = "multi_thread")]
async fn calendars_open_by_their_address_and_end() {
    let house = House::open();
    let session = set(&house)[0];
    let planner = house.browser(PLANNER);
    let made = planner.post("/fr/bodies/feeds", "body=crise&whom=secr%C3%A9tariat&days=30&lang=nl").await;
    assert_eq!(made.status, 200, "{}", made.text);
    let (_, rest) = made.text.split_once("https://town.example").unwrap();
    let path: String = rest.chars().take_while(|c| *c != '<').collect();
    let feed = house.browser("").get(&path).await;
    assert_eq!(feed.status, 200, "{}", feed.text);
    for words in [
        "METHOD:PUBLISH",
        "TZID:Europe/Brussels",
        "DTSTART;TZID=Europe/Brussels:20270112T140000",
        "Comité nl crise 27-01",
    ] {
        assert!(feed.text.contains(words), "{words}: {}", feed.text);
    }
    assert!(feed.text.contains(&format!("UID:{session}@town.example")));
    assert_eq!(testkit::outlook(&feed.text), Vec::<String>::new(), "{}", feed.text);
    let own = planner.get(&format!("/fr/sessions/{session}/session.ics")).await;
    assert!(own.header("content-type").starts_with("text/calendar"));
    assert!(!own.text.contains("X-WR-CALNAME"), "{}", own.text);
    let link = house.read(|r| read::feeds(r, Some("crise"), stage::actor(PLANNER).person))[0].link;
    went(&planner, &format!("/fr/bodies/feeds/{link}/end"), "body=crise").await;
    assert_eq!(house.browser("").get(&path).await.status, 404);
    assert_eq!(house.browser(MAYOR).post("/fr/bodies/feeds", "body=crise&days=3").await.status, 403);
    let own = house.browser(MAYOR).post("/fr/bodies/feeds", "days=3&lang=fr").await;
    assert_eq!(own.status, 200, "one's own function needs no power but to read");
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_makes_an_address_proves_it_first() {
    let house = House::open();
    set(&house);
    let form = "body=crise&whom=secr%C3%A9tariat&days=30&lang=nl";
    let made = stage::proved(&house.journal, &house.router, PLANNER, "/fr/bodies/feeds", form).await;
    let (_, rest) = made.text.split_once("https://town.example").unwrap();
    let path: String = rest.chars().take_while(|c| *c != '<').collect();
    assert_eq!(house.browser("").get(&path).await.status, 200);
    let other = Browser::new(&house.router, &web::testing::unproved(MAYOR));
    let refused = other.post("/fr/bodies/feeds", "body=crise&days=3").await;
    assert_eq!(refused.status, 403);
    assert!(!refused.text.contains("step_up_password"), "who may not is told so: {}", refused.text);
}

#[tokio::test(flavor = "multi_thread")]
async fn letters_that_leave_by_themselves_ask_whoever_calls_for_a_proof() {
    let house = House::open();
    let session = set(&house)[0];
    let at = |act: &str| format!("/fr/sessions/{session}/{act}");
    let (journal, router) = (&house.journal, &house.router);
    stage::proved(journal, router, PLANNER, &at("step"), "step=convene").await;
    assert_eq!(house.session(session).state, SessionState::Convened);
    let form = "at=2027-01-13T15:00&place=B&words=plus+tard";
    stage::proved(journal, router, PLANNER, &at("move"), form).await;
    assert_eq!(house.session(session).place.as_deref(), Some("B"));
    stage::proved(journal, router, PLANNER, &at("step"), "step=cancel&words=inutile").await;
    assert_eq!(house.session(session).state, SessionState::Cancelled);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_series_that_moves_whom_it_called_asks_for_a_proof() {
    let house = House::open();
    let session = set(&house)[0];
    let path = "/fr/bodies/crise/series";
    let form = |hour: u32, minutes: u32| {
        format!(
            "rule=FREQ%3DMONTHLY%3BINTERVAL%3D3%3BBYDAY%3D2TU&from=2027-01-12T{hour}:00&minutes={minutes}&ahead=6&\
             on-holiday=move&place=salle+1&langs=fr&langs=nl&standing=Divers+%7C+Varia+%7C+information+%7C+5&\
             words=plus+tard"
        )
    };
    let unproved = Browser::new(&house.router, &web::testing::unproved(PLANNER));
    // Nobody was called yet: nobody is told.
    went(&unproved, path, &form(15, 120)).await;
    house.ask_as(PLANNER, TakeStep::new(session, Step::Convene));
    went(&unproved, path, &form(15, 90)).await;
    stage::proved(&house.journal, &house.router, PLANNER, path, &form(16, 90)).await;
    let at = Timestamp::from_jiff("2027-01-12T15:00:00Z".parse().unwrap());
    assert_eq!((house.session(session).at, house.session(session).state), (at, SessionState::Convened));
    let other = Browser::new(&house.router, &web::testing::unproved(OFFICER));
    let refused = other.post(path, &form(17, 90)).await;
    assert_eq!(refused.status, 403);
    for act in ["move", "step"] {
        let form = "step=cancel&at=2027-01-13T15:00&words=x";
        let refused = other.post(&format!("/fr/sessions/{session}/{act}"), form).await;
        assert_eq!(refused.status, 403);
        assert!(!refused.text.contains("step_up_password"), "who may not is told so: {}", refused.text);
    }
}

/// Opens a session on its day with the head and the officer, and closes it.
fn held(house: &House, session: Id<kind::Matter>) {
    let row = house.session(session);
    house.clock.set(row.at);
    if row.state == SessionState::Planned {
        house.ask_as(PLANNER, TakeStep::new(session, Step::Convene));
    }
    house.ask_as(PLANNER, TakeStep::new(session, Step::Open));
    let mayor = Seat { area: Some("90001".into()), ..Seat::of(MAYOR) };
    for seat in [Seat::of(HEAD), Seat::of(OFFICER), mayor] {
        let presence = Presence::Present;
        house.ask_as(PLANNER, MarkAttendance { session, seat, presence, name: None, by: None, stated: None });
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn minutes_go_through_members_to_the_body_and_their_public_part_to_everybody() {
    let house = House::open();
    let sessions = set(&house);
    let (first, next) = (sessions[0], sessions[1]);
    let (planner, head, officer) = (house.browser(PLANNER), house.browser(HEAD), house.browser(OFFICER));
    let item = house.read(|r| read::items(r, first))[0].id;
    let at = |rest: &str| format!("/fr/sessions/{first}{rest}");
    let public = "fr=Divers&nl=Varia&sort=discussion&handling=public";
    went(&planner, &at(&format!("/items/{item}/describe")), public).await;
    held(&house, first);
    went(&planner, &at(&format!("/items/{item}/interest")), "seat=officer%7C%7C&words=voisin").await;
    let vote = format!("/items/{item}/vote");
    let own = planner.post(&at(&vote), "seat=officer%7C%7C&choice=yes").await;
    assert!([409, 422].contains(&own.status.as_u16()), "{}", own.text);
    went(&planner, &at(&format!("/items/{item}/interest")), "seat=officer%7C%7C&back=1").await;
    went(&planner, &at(&vote), "seat=head%7C%7C&choice=yes&seat=officer%7C%7C&choice=no").await;
    assert!(planner.get(&at("")).await.text.contains("égalité"));
    went(&planner, &at("/decisions"), &format!("item={item}&fr=Fermer&nl=Sluiten&how=consensus")).await;
    went(&planner, &at("/step"), "step=close").await;
    went(&planner, &at("/minutes/draft"), "").await;
    went(&planner, &at("/minutes"), "version=1&fr=On+a+parl%C3%A9.&nl=Er+is+gesproken.").await;
    // Two wrote at the same time: both texts are there.
    let both = officer.post(&at("/minutes"), "version=1&fr=On+a+dit.&nl=Er+is+gesproken.").await;
    assert_eq!(both.status, 303, "{}", both.text);
    let page = planner.get(&at("/minutes")).await.text;
    for words in ["On a parlé.", "On a dit.", "écrite en même temps"] {
        assert!(page.contains(words), "{words}: {page}");
    }
    let print = planner.get(&at("/minutes/print")).await.text;
    assert!(print.contains("égalité") && print.contains("On a parlé."), "votes stand on paper too: {print}");
    went(&planner, &at("/minutes/corrections/1"), "how=refuse&words=non").await;
    went(&officer, &at("/minutes/corrections"), "version=2&part=0&lang=nl&text=Er+is+overlegd.").await;
    went(&planner, &at("/minutes/corrections/2"), "how=take").await;
    let pdf = planner.get(&at("/minutes/minutes.pdf")).await;
    assert_eq!(pdf.header("content-type"), "application/pdf");
    assert!(pdf.text.contains("Er is overlegd.") && pdf.text.contains("On a parlé."), "{}", pdf.text);
    assert_eq!(house.browser("").get(&format!("/fr/minutes/{first}")).await.status, 404);
    adopted(&house, first, next).await;
    let stranger = house.browser("");
    assert!(head.get(&at("/minutes")).await.text.contains("/minutes/publish"), "the form is there");
    stage::proved(&house.journal, &house.router, HEAD, &at("/minutes/publish"), "").await;
    let published = head.get(&at("/minutes")).await.text;
    assert!(published.contains("Publié le") && !published.contains("/minutes/publish"), "{published}");
    let open = stranger.get(&format!("/nl/minutes/{first}")).await;
    assert_eq!(open.status, 200);
    assert!(open.text.contains("Er is overlegd.") && open.text.contains("Sluiten"), "{}", open.text);
    let file = stranger.get(&format!("/fr/minutes/{first}/fr.pdf")).await;
    assert_eq!(file.header("content-type"), "application/pdf");
    assert!(file.text.contains("scellé dans le journal, non signé"), "{}", file.text);
    let copy = head.get(&at("/minutes/minutes.pdf")).await.text;
    assert!(copy.contains("Goedkeuring: goedgekeurd zonder bezwaar op vergadering "), "{copy}");
    for form in ["scellé dans le journal, non signé", "verzegeld in het journaal, niet ondertekend"] {
        assert!(copy.contains(form) && !pdf.text.contains(form), "a draft is sealed by nothing: {copy}");
    }
    assert_eq!(stranger.get(&format!("/fr/minutes/{first}/en.pdf")).await.status, 404);
}

/// The next session approves the minutes of the first without objection.
async fn adopted(house: &House, first: Id<kind::Matter>, next: Id<kind::Matter>) {
    let planner = house.browser(PLANNER);
    let desk = planner.get("/fr/bodies/secretary").await.text;
    assert!(desk.contains("non approuvé depuis") && desk.contains("invitations pas envoyées"), "{desk}");
    let page = planner.get(&format!("/fr/sessions/{next}")).await.text;
    assert!(page.contains("Procès-verbal à approuver"), "{page}");
    went(&planner, &format!("/fr/sessions/{next}/proposals"), &format!("key=minutes:{first}")).await;
    let items = house.read(|r| read::items(r, next));
    let item = items.iter().find(|i| i.minutes_of == Some(first)).unwrap();
    assert!(item.title.get(Lang::Nl).unwrap().starts_with("Goedkeuring"));
    held(house, next);
    let adopt = format!("/fr/sessions/{next}/items/{}/adopt", item.id);
    went(&planner, &adopt, "how=tacit").await;
    assert_eq!(house.session(first).state, SessionState::Approved);
    let page = planner.get(&format!("/fr/sessions/{first}/minutes")).await.text;
    assert!(page.contains("approuvé sans objection à la réunion"), "{page}");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_new_pages_answer_in_three_languages_and_keep_strangers_out() {
    let house = House::open();
    let session = set(&house)[0];
    let blob = Id::new(testkit::unique());
    let item = house.read(|r| read::items(r, session))[0].id;
    let (name, lang) = ("x.pdf".into(), Some(Lang::Fr));
    let (handling, readers) = (None, [].into());
    house.ask_as(PLANNER, FilePaper { session, item, blob, name, lang, handling, readers });
    let pages = [
        "bodies/secretary".to_owned(),
        "bodies/feeds".into(),
        "bodies/crise/series".into(),
        format!("sessions/{session}"),
        format!("sessions/{session}/invitations"),
    ];
    for lang in ["fr", "nl", "en"] {
        for page in &pages {
            let reply = house.browser(PLANNER).get(&format!("/{lang}/{page}")).await;
            assert_eq!(reply.status, 200, "{lang} {page}: {}", reply.text);
            assert_eq!(house.browser("").get(&format!("/{lang}/{page}")).await.status, 303, "{page}");
        }
    }
    let missing = house.browser(PLANNER).get(&format!("/fr/sessions/{session}/papers/{blob}")).await;
    assert_eq!(missing.status, 404, "what was named and never stored");
}
