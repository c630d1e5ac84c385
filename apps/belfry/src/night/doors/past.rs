//! The time machine: every page that looks back is drawn at an instant of the night, and says nothing that was not known then.

use std::collections::BTreeSet;

use kernel::Timestamp;

use super::{Examples, House, LOOPBACK};

/// The rooms that look back: floor, map, incident, boards, reports, log. Any other page that has the control is held to the same.
const AWARE: &[&str] = &[
    "/{lang}/activations",
    "/{lang}/bodies",
    "/{lang}/capacities",
    "/{lang}/centre",
    "/{lang}/continuity",
    "/{lang}/events",
    "/{lang}/incidents",
    "/{lang}/incidents/{id}",
    "/{lang}/indicators",
    "/{lang}/log",
    "/{lang}/map/perimeters.geojson",
    "/{lang}/messages",
    "/{lang}/messages/{id}",
    "/{lang}/needs",
    "/{lang}/orders",
    "/{lang}/orders/{id}",
    "/{lang}/perimeters",
    "/{lang}/perimeters/{id}",
    "/{lang}/phases",
    "/{lang}/plans",
    "/{lang}/reports",
    "/{lang}/signals",
    "/{lang}/signals/{id}",
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
                let framed_at_all = now.text.contains("<nav class=\"rail\"");
                if then.status == 200 && framed_at_all {
                    wrong.extend(
                        framed(&now.text, &then.text).map(|what| format!("{address} for {n}: {what}")),
                    );
                }
                let (aware, control) = (AWARE.contains(&route.path.as_str()), now.text.contains(CONTROL));
                if aware && framed_at_all && !control {
                    wrong.push(format!("{path} for {n} has no way back in time"));
                }
                if !aware && !control {
                    continue;
                }
                if at == after && aware && then.status != 200 {
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
            }
            break;
        }
    }
    let silent: Vec<_> = AWARE.iter().filter(|path| !drawn.contains(**path)).collect();
    assert!(silent.is_empty(), "nobody of the night sees {silent:?}");
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    house.world.close();
}

/// The form that goes back in time.
const CONTROL: &str = " data-as-of-form";

/// What is wrong with a page that was asked for its past: it says either that it shows it or that it cannot, and its links keep the instant.
fn framed(now: &str, then: &str) -> Option<String> {
    let past = then.contains(" data-as-of=\"");
    if !past && now.contains(CONTROL) {
        return Some("has the control and shows the present".to_owned());
    }
    if !past && !then.contains("id=\"banner-present\"") {
        return Some("says neither that it shows the past nor that it cannot".to_owned());
    }
    web::testing::lost_link(then).map(|link| format!("a link loses the instant: {link}"))
}

/// Whether a text names an incident, rather than a signal or a report that has the same number behind its letter.
fn names(text: &str, number: &str) -> bool {
    text.match_indices(number).any(|(at, _)| !text.get(..at).is_some_and(|t| t.ends_with('-')))
}
