//! The list of incidents: what each filter leaves, in which order, page by page; and the search.

use situation::command::TakeStep;
use situation::incident::{Severity, Step};

use crate::town::{OFFICER, Town};

/// The numbers of a list, in its order.
fn numbers(html: &str) -> Vec<&str> {
    let rows = html.split("<th scope=\"row\"").skip(1);
    rows.filter_map(|r| r.split_once("</th>"))
        .map(|(cell, _)| {
            let text = cell.rsplit_once("</").map_or(cell, |(text, _)| text);
            text.rsplit_once('>').map_or(text, |(_, number)| number)
        })
        .collect()
}

#[tokio::test]
async fn filters_and_orders() {
    let town = Town::open();
    town.incident("gas-leak", Severity::Minor);
    town.clock.advance_seconds(60);
    let ended = town.incident("fire", Severity::Disaster);
    town.clock.advance_seconds(60);
    town.incident_at("gathering", Severity::Serious, kernel::Handling::Service, "place du Marché");
    let due = town.read(|r| situation::read::informs(r, &situation::read::Eye::all(), ended));
    for row in due {
        let words = Some(situation::text::Words::new(kernel::Lang::Fr, "fini"));
        town.ask(situation::command::DropInform { notification: row.id, words });
    }
    let outcome = Some(situation::incident::Outcome::DealtWith);
    town.ask(TakeStep {
        incident: ended,
        step: Step::Close,
        outcome,
        words: None,
        with_open_requests: false,
        based_on: None,
    });
    let (one, two, three) = ("26-0001", "26-0002", "26-0003");
    let table: &[(&str, &[&str])] = &[
        ("", &[three, two, one]),
        ("?show=live", &[three, one]),
        ("?show=ended", &[two]),
        ("?type=fire", &[two]),
        ("?severity=2", &[three, two]),
        ("?area=90002", &[two, one]),
        ("?area=9100", &[three, two, one]),
        ("?text=MARCHE", &[three]),
        ("?text=marktpl", &[three]),
        ("?text=nothing", &[]),
        ("?sort=number", &[one, two, three]),
        ("?sort=-severity", &[two, three, one]),
        ("?sort=type", &[two, one, three]),
        ("?sort=-state", &[three, one, two]),
        ("?sort=opened", &[one, two, three]),
        ("?from=2026-11-24&to=2026-11-24", &[three, two, one]),
        ("?to=2026-11-23", &[]),
        ("?sort=nonsense", &[three, two, one]),
    ];
    let officer = town.browser(OFFICER);
    for (query, wanted) in table {
        let page = officer.get(&format!("/fr/incidents{query}")).await;
        assert_eq!(page.status, 200, "{query}");
        assert_eq!(numbers(&page.text), *wanted, "{query}");
    }
    let wrong = officer.get("/fr/incidents?severity=9&from=yesterday").await;
    assert_eq!(wrong.status, 200);
    assert!(wrong.text.contains("class=\"error\""), "a filter that makes no sense is said, not passed over");
}

#[tokio::test]
async fn pages_of_fifty() {
    let town = Town::open();
    for _ in 0..51 {
        town.incident("outage", Severity::Minor);
    }
    let officer = town.browser(OFFICER);
    let first = officer.get("/en/incidents?type=outage").await.text;
    assert_eq!(numbers(&first).len(), 50);
    assert!(first.contains("1 to 50") && first.contains("href=\"?type=outage&amp;sort=-opened&amp;page=2\""));
    let second = officer.get("/en/incidents?type=outage&sort=-opened&page=2").await.text;
    assert_eq!(numbers(&second), ["26-0001"]);
    assert!(second.contains("rel=\"prev\"") && !second.contains("rel=\"next\""));
}

#[tokio::test]
async fn search_folds_case_and_accents_and_takes_beginnings() {
    let town = Town::open();
    let incident = town.incident("gas-leak", Severity::Minor);
    town.message(Some(incident), "Périmètre élargi à l’Écluse");
    town.call("Fumée à l’écluse", "");
    let officer = town.browser(OFFICER);
    let table: &[(&str, usize, usize)] = &[
        ("ecluse", 1, 1),
        ("ECL", 1, 1),
        ("perim%20eclu", 1, 0),
        ("fumee", 0, 1),
        ("%C3%A9largi", 1, 0),
        ("largi", 0, 0),
        ("", 0, 0),
    ];
    let named = officer.get("/fr/search?q=fuite+gas").await.text;
    assert!(
        named.contains(&format!("id=\"incident-{incident}\"")),
        "an incident is found by its type's name"
    );
    for (words, entries, signals) in table {
        let page = officer.get(&format!("/fr/search?q={words}")).await.text;
        let count = |mark: &str| page.matches(mark).count();
        assert_eq!(count("<li class=\"entry\""), *entries, "entries for {words}");
        assert_eq!(count("Fumée à l’écluse"), *signals, "signals for {words}");
        assert_eq!(page.contains("Rien trouvé"), !words.is_empty() && entries + signals == 0, "{words}");
    }
}
