//! Who is called, through the pages: a body of which nobody is known to sit in it, guests, areas, the default of a series; a meeting that
//! moves after it was convened; an interest that a member declares.

use bodies::command::{AnswerInvitation, By, MoveSession, SetSeries, TakeStep};
use bodies::read::{self, Eye, SessionFilter};
use bodies::session::{Reply, Seat, SessionState, Sight, Step};
use desk::links::Link;
use kernel::{Id, Lang, Words, kind};
use web::testing::Browser;

use crate::house::{HEAD, House, MAYOR, OFFICER, PLANNER};
use crate::years::{series, went};

/// The sessions of the platform, of which no source says who sits in it.
pub(crate) fn platform(house: &House) -> Vec<Id<kind::Matter>> {
    let rule = SetSeries { body: "plateforme".into(), content: series(), words: None, based_on: None };
    house.ask_as(PLANNER, rule);
    let filter = SessionFilter { body: Some("plateforme".into()), ahead: true, ..SessionFilter::default() };
    house.read(|r| read::sessions(r, &Eye::all(), &filter, 10)).iter().map(|s| s.id).collect()
}

const GUEST: &str = "guest-id=&guest-organisation=Asbl+%28fictive%29&guest-name=A.+Bodart&guest-mail=asbl%40town.example&guest-lang=fr";

#[tokio::test(flavor = "multi_thread")]
async fn a_session_of_a_body_without_members_goes_from_planned_to_convened() {
    let house = House::open();
    let session = platform(&house)[0];
    let planner = house.browser(PLANNER);
    let at = |rest: &str| format!("/fr/sessions/{session}{rest}");
    let page = planner.get(&at("/invitations")).await.text;
    assert!(
        page.contains("Personne n’est invité") && page.contains("Aucune source ne dit qui siège"),
        "{page}"
    );
    let convene = planner.post(&at("/step"), "step=convene").await;
    assert_eq!(convene.status, 409, "{}", convene.text);
    assert!(convene.text.contains("choisissez qui l’est"), "{}", convene.text);
    let wrong = planner
        .post(&at("/called"), "guest-id=&guest-name=A.&guest-organisation=&guest-mail=a&guest-lang=")
        .await;
    assert_eq!(wrong.status, 422);
    assert!(
        wrong.text.contains("n’est pas une adresse") && wrong.text.contains("value=\"A.\""),
        "{}",
        wrong.text
    );
    let chosen = format!("seat=mayor%7C%7C90002&seat=head%7C%7C&{GUEST}");
    went(&planner, &at("/called"), &chosen).await;
    let page = planner.get(&at("/invitations")).await.text;
    for words in
        ["Bourgmestre (Valcourt)", "Asbl (fictive)", "A. Bodart", "asbl@town.example", "Haut fonctionnaire"]
    {
        assert!(page.contains(words), "{words}: {page}");
    }
    assert!(!page.contains("Bourgmestre (Hautrive)"));
    assert_eq!(house.browser(OFFICER).post(&at("/called"), &chosen).await.status, 403);
    went(&planner, &at("/step"), "step=convene").await;
    assert_eq!(house.session(session).state, SessionState::Convened);
    let guest = house.session(session).called.guests[0].clone();
    let answer =
        format!("seat={}&reply=yes&name=", guest.seat().key().replace('|', "%7C").replace(':', "%3A"));
    went(&planner, &at("/invitations"), &answer).await;
    went(&planner, &at("/step"), "step=open").await;
    let function = guest.seat().function.replace(':', "%3A");
    went(&planner, &at("/attendance"), &format!("function={function}&presence=present")).await;
    let page = planner.get(&at("")).await.text;
    assert!(page.contains("Asbl (fictive)") && page.contains("A. Bodart"), "{page}");
    let stranger = planner.post(&at("/attendance"), "function=guest%3Ax&presence=present").await;
    assert_eq!(stranger.status, 422, "{}", stranger.text);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_series_says_who_is_called_to_what_is_to_come() {
    let house = House::open();
    let sessions = platform(&house);
    let planner = house.browser(PLANNER);
    let path = "/fr/bodies/plateforme/series";
    assert!(planner.get(path).await.text.contains("Invités aux réunions de la série"));
    went(&planner, &format!("{path}/called"), &format!("seat=mayor%7C%7C&{GUEST}")).await;
    let page = planner.get(path).await.text;
    assert!(
        page.contains("Les invités de la série ont été choisis") && page.contains("Asbl (fictive)"),
        "{page}"
    );
    for session in &sessions {
        let row = house.session(*session);
        assert_eq!(read::seats(&house.desk.facts(), &row).len(), 3, "two mayors and a guest");
    }
    let nobody = planner.post("/fr/bodies/crise/series/called", "seat=head%7C%7C").await;
    assert_eq!(nobody.status, 404, "no series, no default");
    assert_eq!(house.browser(OFFICER).post(&format!("{path}/called"), "seat=head%7C%7C").await.status, 403);
}

/// The address of the link of a seat.
pub(crate) fn link(house: &House, session: Id<kind::Matter>, seat: &Seat) -> String {
    let (link, expires) = (read::link_of(session, seat), testkit::NIGHT.plus_seconds(100 * 86_400));
    format!("/fr/i/{}", house.desk.links.make(Link { link, matter: session, expires }).unwrap())
}

#[tokio::test(flavor = "multi_thread")]
async fn an_answer_for_the_earlier_date_is_asked_again() {
    let house = House::open();
    let session = house.planned("crise", Sight::default());
    let (planner, stranger) = (house.browser(PLANNER), house.browser(""));
    let path = link(&house, session, &Seat::of(HEAD));
    let before = house.session(session).at;
    went(&stranger, &path, &format!("reply=yes&at={}", before.0)).await;
    let told = AnswerInvitation {
        session,
        seat: Seat::of(OFFICER),
        reply: Reply::Away,
        name: None,
        deputy: None,
        by: By::Told,
        for_at: None,
    };
    house.ask_as(PLANNER, told);
    let moved = MoveSession {
        session,
        at: before.plus_seconds(86_400),
        place: None,
        call: None,
        words: Some(Words::new(Lang::Fr, "salle prise")),
        based_on: None,
    };
    house.ask_as(PLANNER, moved);
    let list = planner.get(&format!("/fr/sessions/{session}/invitations")).await.text;
    assert!(list.contains("pour la date précédente") && list.contains("0 viennent, 0 excusés"), "{list}");
    for page in [list, planner.get(&format!("/fr/sessions/{session}")).await.text] {
        assert!(page.contains("Réunion déplacée après la convocation"), "{page}");
        assert!(
            page.contains("Une lettre attend d’être libérée") && page.contains("/fr/messages/x"),
            "{page}"
        );
    }
    let again = stranger.get(&path).await.text;
    assert!(again.contains("répondez pour la nouvelle date"), "{again}");
    let stale = stranger.post(&path, &format!("reply=yes&at={}", before.0)).await;
    assert!(stale.status == 422 && stale.text.contains("déplacée entre-temps"), "{}", stale.text);
    went(&stranger, &path, &format!("reply=yes&at={}", before.plus_seconds(86_400).0)).await;
    let list = planner.get(&format!("/nl/sessions/{session}/invitations")).await.text;
    assert!(list.contains("1 komen, 0 verontschuldigd"), "{list}");
    let off = TakeStep { words: Some(Words::new(Lang::Fr, "x")), ..TakeStep::new(session, Step::Cancel) };
    house.ask_as(PLANNER, off);
    let page = planner.get(&format!("/nl/sessions/{session}")).await.text;
    assert!(page.contains("Vergadering afgelast nadat ze was samengeroepen"), "{page}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_member_declares_an_interest_of_their_own() {
    let house = House::open();
    let session = house.begun("crise");
    let item = house.read(|r| read::items(r, session))[0].id;
    let path = format!("/fr/sessions/{session}");
    let (head, mayor) = (house.browser(HEAD), house.browser(MAYOR));
    let post = |browser: &Browser, seat: &str, more: &str| {
        let (browser, body) =
            (browser.clone(), format!("item={item}&seat={}&{more}", seat.replace('|', "%7C")));
        let path = format!("{path}/interest");
        async move { browser.post(&path, &body).await }
    };
    assert!(head.get(&path).await.text.contains("Vous quittez ce point"));
    assert_eq!(post(&head, "head||", "words=voisin").await.status, 303);
    assert_eq!(post(&head, "officer||", "").await.status, 403, "not for others");
    assert_eq!(post(&mayor, "mayor||90001", "").await.status, 303);
    assert_eq!(post(&mayor, "mayor||90002", "").await.status, 403, "not of another town");
    assert_eq!(house.read(|r| read::interests(r, session)).len(), 2);
    assert!(mayor.get(&path).await.text.contains("Retirer"));
    assert_eq!(post(&mayor, "mayor||90001", "back=1").await.status, 303);
    assert_eq!(house.read(|r| read::interests(r, session)).len(), 1);
}
