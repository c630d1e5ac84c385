//! The time machine: every page that looks back is drawn at an instant of the night, and says nothing that was not known then.

use std::collections::BTreeSet;

use kernel::Timestamp;

use super::{Examples, House, LOOPBACK};

/// The rooms that look back: floor, map, incident, boards, reports, log.
const AWARE: &[&str] = &[
    "/{lang}/bodies",
    "/{lang}/capacities",
    "/{lang}/continuity",
    "/{lang}/incidents",
    "/{lang}/incidents/{id}",
    "/{lang}/indicators",
    "/{lang}/log",
    "/{lang}/map/perimeters.geojson",
    "/{lang}/messages",
    "/{lang}/orders",
    "/{lang}/perimeters",
    "/{lang}/phases",
    "/{lang}/plans",
    "/{lang}/reports",
    "/{lang}/signals",
    "/{lang}/watch",
];

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn every_page_is_drawn_at_any_instant_and_knows_nothing_of_what_came_later() {
    let house = House::whole();
    let examples = Examples::gather(&house).await;
    let live = &house.world.live;
    let opened = live.entries(0, live.head(), 100_000).unwrap();
    let opened = opened.iter().find(|e| e.kind() == "situation.incident-opened").unwrap().header.recorded.at;
    let (before, after) =
        (Timestamp(opened.0 - 1), live.entry(live.head() - 1).unwrap().unwrap().header.recorded.at);
    let numbers: BTreeSet<String> = house.elsewhere().1.into_iter().collect();
    let (mut wrong, mut drawn) = (Vec::new(), BTreeSet::new());
    for route in house.front.shell.routes().iter().filter(|r| r.method == "GET" && !r.path.ends_with("/live"))
    {
        let Some(path) = examples.fill(route) else { continue };
        for (n, token) in house.insiders.iter().enumerate() {
            let now = house.ask(LOOPBACK, token, route, &path, &[]).await;
            if now.status != 200 {
                continue;
            }
            for at in [before, after] {
                let address = format!("{path}?as_of={}", at.rfc3339());
                let then = house.ask(LOOPBACK, token, route, &address, &[]).await;
                if then.status.is_server_error() {
                    wrong.push(format!("{address} for {n}: {}", then.status));
                }
                if !AWARE.contains(&route.path.as_str()) {
                    continue;
                }
                if at == after && then.status != 200 {
                    wrong.push(format!("{address} for {n}: {} at the end of the night", then.status));
                }
                drawn.insert(route.path.clone());
                // The number that the address itself names comes back in its links.
                let told = |number: &&String| names(&then.text, number) && !path.contains(number.as_str());
                if at == before
                    && let Some(number) = numbers.iter().find(told)
                {
                    wrong.push(format!("{address} for {n} knows the incident {number} before it was opened"));
                }
                if now.text.contains("<body") && then.status == 200 && !then.text.contains(" data-as-of=") {
                    wrong.push(format!("{address} for {n} does not say that it shows the past"));
                }
            }
            break;
        }
    }
    let silent: Vec<_> = AWARE.iter().filter(|path| !drawn.contains(**path)).collect();
    assert!(silent.is_empty(), "nobody of the night sees {silent:?}");
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    house.world.close();
}

/// Whether a text names an incident, rather than a signal or a report that has the same number behind its letter.
fn names(text: &str, number: &str) -> bool {
    text.match_indices(number).any(|(at, _)| !text.get(..at).is_some_and(|t| t.ends_with('-')))
}
