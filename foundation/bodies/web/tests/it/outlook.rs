//! What calendar programs are sent of sessions and series, as Outlook takes it in: an invitation, the session moved and called off, a
//! series that is written whole, one that is written turn by turn.

use bodies::command::{MoveSession, SetSeries, TakeStep};
use bodies::read;
use bodies::series::{OnHoliday, Series};
use bodies::session::{Sight, Step};
use bodies_web::{Letter, letter};
use exchange::ical::{Attendee, Call};
use kernel::{Id, Lang, Timestamp, Words, kind};

use crate::house::{House, PLANNER};
use crate::years::{series, went};

fn taken_in(text: &str) {
    assert_eq!(testkit::outlook(text), Vec::<String>::new(), "{text}");
}

fn who(name: &str) -> Option<Attendee> {
    Some(Attendee { name: name.into(), mail: format!("{name}@town.example") })
}

fn mail(house: &House, session: Id<kind::Matter>, call: Call) -> String {
    let text = letter(&Letter {
        facts: &house.desk.facts(),
        session: &house.session(session),
        items: &house.read(|r| read::items(r, session)),
        lang: Lang::Nl,
        address: "https://town.example",
        now: testkit::NIGHT,
        call,
        organizer: who("secretariaat"),
        attendee: who("lid"),
        off: "afgelast",
    });
    taken_in(&text);
    text.replace("\r\n ", "")
}

/// The series of the crisis body as a file, without the folds of its lines.
async fn published(house: &House, content: Series) -> String {
    house.ask_as(PLANNER, SetSeries { body: "crise".into(), content, words: None, based_on: None });
    let text = house.browser(PLANNER).get("/fr/bodies/crise/series.ics").await.text;
    taken_in(&text);
    text.replace("\r\n ", "")
}

fn from(rule: &str, day: &str) -> Series {
    let from = Timestamp::from_jiff(format!("{day}T13:00:00Z").parse().unwrap());
    Series { rule: rule.into(), from, on_holiday: OnHoliday::Move, ..series() }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_invitation_a_move_and_a_cancellation_are_taken_in() {
    let house = House::open();
    let session = house.planned("crise", Sight::default());
    let first = mail(&house, session, Call::Request);
    assert!(first.contains(&format!("UID:{session}@town.example\r\n")), "{first}");
    let link = format!("https://video.example/{}", "x".repeat(270));
    let moved = MoveSession {
        session,
        at: house.session(session).at.plus_seconds(3600),
        place: Some("zaal ".repeat(50).trim().to_owned()),
        call: Some(link.clone()),
        words: Some(Words::new(Lang::Nl, "zaal bezet")),
        based_on: None,
    };
    house.ask_as(PLANNER, moved);
    let second = mail(&house, session, Call::Request);
    let said = second.lines().find(|line| line.starts_with("DESCRIPTION:")).unwrap();
    assert!(said.starts_with(&format!("DESCRIPTION:{link}\\n")), "the whole link: {said}");
    assert!(said.ends_with(&format!("\\nhttps://town.example/nl/sessions/{session}")), "{said}");
    assert!(!second.contains("TRANSP") && !second.contains("afgelast"), "{second}");
    let off = TakeStep { words: Some(Words::new(Lang::Nl, "storm")), ..TakeStep::new(session, Step::Cancel) };
    house.ask_as(PLANNER, off);
    let last = mail(&house, session, Call::Cancel);
    assert!(last.contains("SUMMARY:afgelast · ") && last.contains("TRANSP:TRANSPARENT"), "{last}");
    assert!(last.contains(&format!("UID:{session}@town.example\r\n")), "{last}");
    let number = |text: &String| -> i64 {
        text.lines().find_map(|line| line.strip_prefix("SEQUENCE:")).unwrap().parse().unwrap()
    };
    let numbers = [&first, &second, &last].map(number);
    assert!(numbers.is_sorted_by(|a, b| a < b), "{numbers:?}");
    let own = house.browser(PLANNER).get(&format!("/fr/sessions/{session}/session.ics")).await.text;
    taken_in(&own);
    assert!(own.contains("SUMMARY:annulée · ") && !own.contains("X-WR-CALNAME"), "{own}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_series_stands_whole_and_what_is_moved_beside_it() {
    let house = House::open();
    let text = published(&house, from("freq=monthly; bymonthday=1", "2027-01-01")).await;
    let uid = format!("UID:{}@town.example\r\n", bodies::series::id("crise"));
    assert!(text.contains("RRULE:FREQ=MONTHLY;BYMONTHDAY=1\r\n"), "{text}");
    assert!(text.contains("RECURRENCE-ID;TZID=Europe/Brussels:20270101T140000\r\n"), "{text}");
    assert!(!text.contains("RDATE") && !text.contains("X-WR-CALNAME"), "{text}");
    assert_eq!(text.matches("BEGIN:VEVENT").count(), text.matches(&uid).count(), "{text}");
    assert_eq!(text.matches("RRULE:FREQ=MONTHLY").count(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_turn_that_is_moved_onto_another_one_is_left_out() {
    let house = House::open();
    let text = published(&house, from("FREQ=WEEKLY;BYDAY=MO,FR", "2027-01-01")).await;
    let at = |name: &str, day: &str| format!("{name};TZID=Europe/Brussels:{day}T140000\r\n");
    assert!(text.contains(&at("EXDATE", "20270101")), "{text}");
    assert!(
        !text.contains(&at("EXDATE", "20270104")) && !text.contains(&at("RECURRENCE-ID", "20270101")),
        "{text}"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_turn_that_is_moved_past_another_one_is_left_out_and_the_other_one_held() {
    let house = House::open();
    let text = published(&house, from("FREQ=WEEKLY;BYDAY=SA,SU", "2027-01-02")).await;
    let at = |name: &str, day: &str| format!("{name};TZID=Europe/Brussels:{day}T140000\r\n");
    assert!(
        text.contains(&at("EXDATE", "20270102")) && text.contains(&at("RECURRENCE-ID", "20270103")),
        "{text}"
    );
    assert!(!text.contains(&at("RECURRENCE-ID", "20270102")), "{text}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_series_that_began_long_ago_is_written_for_ten_years_to_come() {
    let house = House::open();
    let text = published(&house, from("FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR", "2010-01-04")).await;
    let last = "EXDATE;TZID=Europe/Brussels:20360101T140000";
    assert!(text.contains(last), "the holiday of the tenth year: {text}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_rule_that_programs_do_not_take_in_stands_turn_by_turn() {
    let house = House::open();
    let text = published(&house, from("FREQ=MONTHLY;BYMONTHDAY=1,15", "2027-01-01")).await;
    let own = bodies::series::id("crise");
    // Named by the day of the rule, on the working day after it.
    let first = format!("UID:{own}.2027-01-01@town.example\r\n");
    assert!(text.contains(&first) && text.contains(":20270115T140000\r\n"), "{text}");
    assert!(!text.contains("RRULE:FREQ=MONTHLY") && !text.contains(":20270101T140000"), "{text}");
    assert!(text.matches("BEGIN:VEVENT").count() > 200, "ten years of them");
    let page = house.browser(PLANNER).get("/nl/bodies/crise/series").await.text;
    assert!(page.contains("bevat elke vergadering apart"), "{page}");
    let look = "/en/bodies/crise/series?rule=FREQ%3DMONTHLY&from=2027-01-12T14:00&minutes=60&ahead=12&on-holiday=move&langs=fr";
    let page = house.browser(PLANNER).get(look).await.text;
    assert!(!page.contains("each session on its own"), "{page}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_new_rule_says_each_thing_once() {
    let house = House::open();
    let form =
        "from=2027-01-12T14:00&minutes=60&ahead=12&on-holiday=move&langs=fr&langs=nl&rule=FREQ%3DMONTHLY";
    let planner = house.browser(PLANNER);
    for twice in ["%3BCOUNT%3D9%3BUNTIL%3D20280101", "%3BINTERVAL%3D2%3BINTERVAL%3D3"] {
        let reply = planner.post("/fr/bodies/crise/series", &format!("{form}{twice}")).await;
        assert_eq!(reply.status, 422, "{}", reply.text);
        assert!(reply.text.contains("deux choses à la fois"), "{}", reply.text);
    }
    went(&planner, "/fr/bodies/crise/series", form).await;
}
