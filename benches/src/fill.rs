//! Many entries over HTTP, as fast as the program takes them.

use std::sync::atomic::{AtomicUsize, Ordering};

use crate::program::{Server, between};

/// Incidents that the entries are spread over.
const INCIDENTS: usize = 200;
const WRITERS: usize = 128;

/// Writes so many log entries on 200 incidents, one in ten with a figure; the ids of the incidents.
///
/// # Panics
/// When one is refused.
pub fn fill(server: &Server, cookie: &str, entries: usize) -> Vec<String> {
    let mut first = server.connect();
    let incidents: Vec<String> = (0..INCIDENTS)
        .map(|n| {
            let form = format!("incident-type=gas-leak&severity=2&place=Mill+Street+{n}");
            between(&first.post("/en/incidents", cookie, &form).body, "incidents/", "\"").to_owned()
        })
        .collect();
    let next = AtomicUsize::new(0);
    std::thread::scope(|scope| {
        for _ in 0..WRITERS {
            scope.spawn(|| {
                let mut line = server.connect();
                loop {
                    let n = next.fetch_add(1, Ordering::Relaxed);
                    if n >= entries {
                        return;
                    }
                    let figure = if n.is_multiple_of(10) { "&figure-name=injured&figure=3" } else { "" };
                    let form = format!(
                        "command_id={}&kind=observation&discipline=D1&words=Red+zone+widened+to+{}+m%2C+access+closed{figure}",
                        testkit::unique(),
                        n % 977
                    );
                    let incident = incidents.get(n % INCIDENTS).map_or("", String::as_str);
                    let answer = line.post(&format!("/en/incidents/{incident}/entries"), cookie, &form);
                    assert!(answer.status == 200 || answer.status == 201, "{}: {}", answer.status, answer.body);
                }
            });
        }
    });
    incidents
}
