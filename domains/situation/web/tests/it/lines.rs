//! The command line: what a line will do is said before Enter, and then it does that.

use kernel::{Id, Lang, kind};
use situation::command::IssueReport;
use situation::incident::Severity;
use situation::log::{EntryKind, FigureStatus};
use situation::read::{self, Eye, LogFilter, LogRow};

use crate::town::{GUEST, MAYOR, OFFICER, Town};

fn address(text: &str) -> String {
    text.bytes()
        .map(|b| if b.is_ascii_alphanumeric() { char::from(b).to_string() } else { format!("%{b:02X}") })
        .collect()
}

async fn preview(town: &Town, lang: &str, text: &str, about: &str) -> String {
    let path = format!("/{lang}/command/preview?text={}&context={about}", address(text));
    let reply = town.browser(OFFICER).get(&path).await;
    assert_eq!(reply.status, 200, "{}", reply.text);
    reply.text
}

async fn send(town: &Town, text: &str, about: &str) -> web::testing::Reply {
    let form = format!("text={}&context={about}", address(text));
    town.browser(OFFICER).post_json("/en/command", &form).await
}

fn last(town: &Town) -> LogRow {
    town.read(|r| read::log(r, &Eye::all(), &LogFilter::default(), 1)).rows.remove(0)
}

fn about(id: Id<kind::Matter>) -> String {
    format!("incident:{id}")
}

#[tokio::test]
async fn the_preview_says_number_place_time_and_what_lies_near() {
    let town = Town::open();
    town.incident("gas-leak", Severity::Serious);
    let said = preview(&town, "en", "gas smell rue du Moulin x quai Neuf @02:41 0490 11 22 33 !!", "").await;
    for part in [
        "S-26-0001",
        "Call",
        "Gas leak",
        "× quai Neuf",
        "Hautrive",
        "Lindeveld",
        "ZP Ouest",
        "near 26-0001",
        "0490 11 22 33",
        "urgent",
        ">02:41<",
    ] {
        assert!(said.contains(part), "{part} in {said}");
    }
    assert_eq!(town.journal.head(), 6, "nothing is written while somebody types");
    let earlier = preview(&town, "fr", "radio: arbre tombé dit à 14h32", "").await;
    assert!(
        earlier.contains("Radio") && earlier.contains("23/11/2026 14:32"),
        "the latest past one, with its day: {earlier}"
    );
    assert!(earlier.contains("lieu à préciser"));
    assert!(preview(&town, "en", "?", "").await.contains("Go to a page"), "help is the shell's");
}

#[tokio::test]
async fn the_preview_counts_the_minutes_between_as_the_card_does() {
    let town = Town::open();
    town.call("odeur de gaz", "rue du Moulin x quai Neuf");
    town.clock.advance_seconds(30);
    // Seen before the other was told, and told after it.
    let at = town.shell.formats(Lang::Fr).time(town.shell.now().plus_seconds(-600));
    let words = format!("odeur de gaz rue du Moulin x quai Neuf @{at}");
    let said = preview(&town, "fr", &words, "").await;
    assert!(said.contains("S-26-0001") && said.contains("au même moment"), "{said}");
    assert_eq!(send(&town, &words, "").await.status, 200);
    let floor = town.browser(OFFICER).get("/fr/watch").await.text;
    assert!(floor.contains("au même moment"), "{floor}");
}

#[tokio::test]
async fn an_unknown_place_blocks_nothing() {
    let town = Town::open();
    let done = send(&town, "smoke behind the old brewery", "").await;
    assert_eq!(done.status, 200, "{}", done.text);
    let rows = town.read(|r| read::signals(r, &Eye::all(), &read::SignalFilter::default(), 5));
    assert_eq!(
        (rows[0].words.text.as_str(), rows[0].place.is_none()),
        ("smoke behind the old brewery", true)
    );
}

#[tokio::test]
async fn a_word_at_the_head_writes_in_the_log() {
    let town = Town::open();
    let gas = town.incident("gas-leak", Severity::Serious);
    for (text, context, kind, incident, words) in [
        ("log all quiet", String::new(), EntryKind::Message, None, "all quiet"),
        ("measure D1 quay closed", about(gas), EntryKind::Measure, Some("26-0001"), "quay closed"),
        (
            "26-0001 decision: evacuate the school",
            String::new(),
            EntryKind::Decision,
            Some("26-0001"),
            "evacuate the school",
        ),
        ("#1 who cuts the gas?", String::new(), EntryKind::Message, Some("26-0001"), "who cuts the gas?"),
        ("crew on the spot", about(gas), EntryKind::Message, Some("26-0001"), "crew on the spot"),
        ("request second ambulance", about(gas), EntryKind::Request, Some("26-0001"), "second ambulance"),
    ] {
        let done = send(&town, text, &context).await;
        assert_eq!(done.status, 200, "{text}: {}", done.text);
        let row = last(&town);
        assert_eq!(
            (row.entry_kind, row.incident.as_ref().map(|i| i.1.as_str()), row.words.text.as_str()),
            (kind, incident, words),
            "{text}"
        );
    }
    let done = send(&town, "call: gas again at quai Neuf", &about(gas)).await;
    assert_eq!(
        done.json()["message"],
        "S-26-0001 noted",
        "a call stays a signal, also on an incident's page"
    );
    let unknown = send(&town, "26-0099 anything", "").await;
    assert_eq!(
        (unknown.status.as_u16(), unknown.json()["fields"]["text"].is_string()),
        (422, true),
        "{}",
        unknown.text
    );
}

#[tokio::test]
async fn what_is_no_time_is_said_and_stays_in_the_words() {
    let town = Town::open();
    let said = preview(&town, "en", "gas smell @25:99", "").await;
    assert!(said.contains("time not understood: 25:99"), "{said}");
    assert!(preview(&town, "fr", "gaz @25:99", "").await.contains("heure non comprise"));
    assert!(send(&town, "log gas smell @25:99", "").await.status == 200);
    assert_eq!(last(&town).words.text, "gas smell @25:99");
}

#[tokio::test]
async fn a_figure_is_found_before_or_after_its_name() {
    let town = Town::open();
    let gas = town.incident("gas-leak", Severity::Serious);
    for (text, value) in
        [("figure 7 injured", 7), ("figure injured 9", 9), ("D2: 12 injured at the quay", 12)]
    {
        send(&town, text, &about(gas)).await;
        let row = last(&town);
        let figure = row.figure.unwrap();
        assert_eq!(
            (row.entry_kind, figure.name.as_str(), figure.value, figure.status),
            (EntryKind::Figure, "injured", value, FigureStatus::Unconfirmed),
            "{text}"
        );
    }
    assert!(preview(&town, "en", "figure many", &about(gas)).await.contains("which figure?"));
    let refused = send(&town, "figure many", &about(gas)).await;
    assert_eq!(refused.status, 422, "{}", refused.text);
}

#[tokio::test]
async fn going_to_a_number_and_completing_one() {
    let town = Town::open();
    let gas = town.incident("gas-leak", Severity::Serious);
    let call = town.call("fumée", "");
    assert_eq!(send(&town, "go 1", "").await.json()["location"], format!("/en/incidents/{gas}"));
    assert_eq!(send(&town, "naar s-26-0001", "").await.json()["location"], format!("/en/signals/{call}"));
    for short in ["go S-1", "go s1", "aller S-26-1"] {
        assert_eq!(send(&town, short, "").await.json()["location"], format!("/en/signals/{call}"), "{short}");
    }
    assert!(preview(&town, "en", "go S-1", "").await.contains("S-1"));
    assert_eq!(send(&town, "go 77", "").await.status, 422);
    assert_eq!(send(&town, "go S-77", "").await.status, 422);
    assert_eq!(town.journal.head(), 7, "going writes nothing");
    let list = |text: &str, caret: usize| {
        let path = format!("/fr/command/complete?text={}&caret={caret}", address(text));
        let browser = town.browser(OFFICER);
        async move { browser.get(&path).await.text }
    };
    assert!(list("déc", 3).await.contains("data-insert=\"décision \""));
    assert!(list("#", 1).await.contains("26-0001"));
    let places = list("feu rue de l", 12).await;
    assert!(places.contains("feu rue de l’Écluse") && places.contains("Boisclair"), "{places}");
}

#[tokio::test]
async fn going_leads_to_whatever_the_search_finds_by_its_number() {
    let town = Town::open();
    let (_, officer) = crate::reports::night(&town);
    let report = crate::reports::drafted(&town, &officer).await;
    assert_eq!(send(&town, "go R-26-0001", "").await.status, 422, "it has no number yet");
    town.ask(IssueReport { report, based_on: None });
    for typed in ["go R-26-0001", "naar r-26-0001"] {
        let done = send(&town, typed, "").await;
        assert_eq!(done.json()["location"], format!("/en/reports/{report}"), "{typed}: {}", done.text);
    }
    assert!(preview(&town, "en", "go R-26-0001", "").await.contains("R-26-0001"));
}

#[tokio::test]
async fn the_line_is_offered_to_those_who_can_write_something_with_it() {
    let town = Town::open();
    for (function, offered) in [(OFFICER, true), (MAYOR, true), (GUEST, false)] {
        let page = town.browser(function).get("/fr/help").await;
        assert_eq!(
            (page.status.as_u16(), page.text.contains("id=\"command-text\"")),
            (200, offered),
            "{function}"
        );
    }
}
