//! The public site as a whole: closed, kept open, opened again, and what that does to what would be published.

use kernel::{Kind, Text};
use testkit::{NIGHT, Place, on_both};
use warning::command::{AskClosing, ChangeItem, CloseSite, KeepSite, ReopenSite, WriteWarning};
use warning::read::{editions, public_matters, site_turns};
use warning::site::{Site, SiteFigure};
use warning::statement::Statement;
use warning::{Facts, PUBLISH_QUEUE};

use crate::items::{publish, texts, withdraw, write as item};
use crate::town::{Town, facts, says, write};

fn evacuated() -> SiteFigure {
    SiteFigure {
        names: Text::three("Évacués", "Geëvacueerden", "Evacuated"),
        value: 340,
        unit: String::new(),
        about: false,
        at: NIGHT,
        source: Text::three("Ville", "Stad", "Town"),
    }
}

pub(crate) fn ask() -> AskClosing {
    AskClosing { reason: stage::words("la crise est finie"), based_on: None }
}

pub(crate) fn close() -> CloseSite {
    CloseSite { reason: stage::words("la crise est finie"), figures: vec![evacuated()], based_on: None }
}

pub(crate) fn keep() -> KeepSite {
    KeepSite { reason: stage::words("pas encore"), based_on: None }
}

pub(crate) fn reopen(anew: bool) -> ReopenSite {
    ReopenSite { reason: stage::words("elle reprend"), anew, based_on: None }
}

/// A warning that still holds after hours.
fn late() -> WriteWarning {
    WriteWarning { says: Statement { expires: NIGHT.plus_seconds(90_000), ..says() }, ..write() }
}

fn site(town: &Town) -> Site {
    town.read(Site::now)
}

#[test]
fn a_closed_site_changes_no_more_until_it_is_opened_again_with_a_reason() {
    on_both(|place| {
        let town = Town::on(place);
        let (on_site, draft) = (item(), item());
        let (on_site_id, draft_id) = (on_site.item, draft.item);
        town.ask(on_site);
        town.ask(publish(on_site_id));
        town.ask(draft);
        town.later(60);
        let silent = CloseSite { reason: stage::words(" "), ..close() };
        assert_eq!(town.refused(silent).field.as_deref(), Some("reason"));
        assert_eq!(town.refused(reopen(false)).key, "refusal-warning-site-open");
        let seq = town.ask(close()).entries.first().map(|e| e.seq).unwrap();
        let closed = site(&town).closed.unwrap();
        assert_eq!((closed.at, closed.figures), (NIGHT.plus_seconds(60), vec![evacuated()]));
        let jobs = town.journal.take_jobs(PUBLISH_QUEUE, NIGHT.plus_seconds(3600), 100).unwrap();
        assert!(jobs.iter().any(|job| job.payload["matter"].is_null()), "the site says so: {jobs:?}");
        for refused in [town.refused(publish(draft_id)), town.refused(withdraw(on_site_id))] {
            assert_eq!((refused.kind, refused.key.as_str()), (Kind::Conflict, "refusal-warning-site-closed"));
        }
        assert_eq!(town.refused(close()).key, "refusal-warning-site-closed");
        // What nobody outside sees may go on.
        town.ask(ChangeItem { item: on_site_id, texts: texts("Autre"), based_on: None });
        town.ask(withdraw(draft_id));
        let late = ReopenSite { based_on: Some(seq - 1), ..reopen(false) };
        assert_eq!(town.refused(late).key, "refusal-warning-changed");
        town.later(120);
        town.ask(ReopenSite { based_on: Some(seq), ..reopen(false) });
        assert_eq!((site(&town).closed, site(&town).since), (None, None), "it goes on where it stopped");
        town.ask(publish(on_site_id));
        town.later(180);
        town.ask(close());
        town.ask(reopen(true));
        let anew = site(&town);
        assert_eq!(anew.since, Some(NIGHT.plus_seconds(180)), "what was before is the past");
        assert_eq!(anew.earlier, vec![evacuated()], "so are its figures");
        let about = town.read(|r| public_matters(r, anew.since));
        assert!(about.is_empty(), "nothing was published about anything since: {about:?}");
        let all = town.read(editions);
        let said: Vec<_> = all.iter().map(|e| (e.key.as_str(), e.version, e.erased)).collect();
        assert_eq!(said, [("n-26-0001", Some(1), false), ("n-26-0001", Some(2), false)]);
    });
}

#[test]
fn no_site_is_closed_while_a_warning_holds_and_one_that_goes_out_opens_it() {
    let place = Place::sqlite();
    let town = Town::on(&place);
    town.released();
    let refused = town.refused(close());
    assert_eq!((refused.key.as_str(), refused.facts["n"].as_str()), ("refusal-warning-site-warns", "1"));
    town.later(8000);
    town.ask(close());
    let rule = late();
    let id = rule.warning;
    town.ask(rule);
    town.later(8060);
    town.release(id);
    let now = site(&town);
    assert_eq!((now.closed, now.since), (None, Some(NIGHT.plus_seconds(8000))));
    let last = town.read(site_turns).pop().unwrap();
    assert_eq!((last.what.as_str(), &last.detail["warning"]), ("site-reopened", &"W-26-0002".into()));
}

#[test]
fn where_publishing_needs_two_persons_closing_does_too() {
    let place = Place::sqlite();
    let town = Town::knowing(&place, Facts { items_need_two: true, ..facts() });
    assert_eq!(town.refused(close()).key, "refusal-warning-site-not-asked");
    assert_eq!(town.refused(keep()).key, "refusal-warning-site-not-asked");
    town.ask(ask());
    assert_eq!(town.refused(ask()).key, "refusal-warning-site-asked");
    assert_eq!(town.refused(close()).key, "refusal-warning-four-eyes");
    town.ask_as(&town.second, keep()).unwrap();
    assert_eq!(site(&town).asked, None);
    town.ask(ask());
    let silent = CloseSite { reason: stage::words(""), ..close() };
    town.ask_as(&town.second, silent).unwrap();
    let last = town.read(site_turns).pop().unwrap();
    assert_eq!(last.detail["reason"]["text"], "la crise est finie", "for the reason of whoever asked");
    assert!(site(&town).closed.is_some());
}
