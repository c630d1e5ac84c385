//! Every route of reports, handover and warnings without a session, and with the wrong function.

use crate::town::{GUEST, MAYOR, Town};

const NONE: &str = "00000000-0000-7000-8000-000000000000";

fn reading() -> Vec<String> {
    let one = |path: &str| path.replace("{id}", NONE);
    [
        "/fr/reports",
        "/fr/reports/new",
        "/fr/reports/daily",
        "/fr/reports/daily/2026-11-24",
        "/fr/reports/daily/2026-11-24/report.pdf",
        "/fr/reports/{id}",
        "/fr/reports/{id}/edit",
        "/fr/reports/{id}/report.pdf",
        "/fr/handover",
        "/fr/handovers",
        "/fr/handovers/{id}",
        "/fr/warnings",
        "/fr/warnings/import",
        "/fr/warnings/quarantine",
        "/fr/warnings/quarantine/{id}/file",
        "/fr/warnings/{id}",
    ]
    .map(one)
    .into()
}

fn writing() -> Vec<String> {
    let one = |path: &str| path.replace("{id}", NONE);
    [
        "/fr/reports",
        "/fr/reports/{id}/lines",
        "/fr/reports/{id}/lines/{id}",
        "/fr/reports/{id}/lines/{id}/remove",
        "/fr/reports/{id}/ready",
        "/fr/reports/{id}/issue",
        "/fr/reports/{id}/discard",
        "/fr/reports/{id}/revise",
        "/fr/reports/{id}/rebase",
        "/fr/handover",
        "/fr/handovers/{id}/items/{id}",
        "/fr/handovers/{id}/late/{id}",
        "/fr/handovers/{id}/close",
        "/fr/handovers/{id}/cancel",
        "/fr/warnings/import",
        "/fr/warnings/quarantine/{id}/retry",
        "/fr/warnings/quarantine/{id}/drop",
    ]
    .map(one)
    .into()
}

#[tokio::test]
async fn without_a_session_every_page_leads_to_sign_in_and_nothing_is_written() {
    let town = Town::open();
    let stranger = town.browser("");
    for path in reading() {
        let reply = stranger.get(&path).await;
        assert_eq!(reply.status, 303, "{path}");
        assert!(reply.header("location").contains("/sign-in"), "{path}");
    }
    for path in writing() {
        assert_eq!(stranger.post(&path, "words=x").await.status, 401, "{path}");
    }
    assert_eq!(town.journal.head(), 0);
}

#[tokio::test]
async fn a_function_without_powers_reads_and_writes_nothing() {
    let town = Town::open();
    for (function, pages) in
        [(GUEST, reading()), (MAYOR, vec!["/fr/reports/new".into(), "/fr/warnings/import".into()])]
    {
        for path in pages {
            let status = town.browser(function).get(&path).await.status;
            assert!(status == 403 || status == 404, "{function} {path}: {status}");
        }
        for path in writing() {
            let form = "words=x&to-function=mayor&incident=&from=&to=&section=outlook&fr=x&digest=ab";
            let status = town.browser(function).post(&path, form).await.status;
            assert!(status == 403 || status == 404, "{function} {path}: {status}");
        }
    }
    assert_eq!(town.journal.head(), 0);
}
