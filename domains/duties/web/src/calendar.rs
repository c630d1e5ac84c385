//! The duties of a function as a calendar. A rule that comes back is written as one series, from the next open day on; what somebody
//! noted, and what was missed, stands on its own.

use duties::dates::days_before;
use duties::occurrence::{Occurrence, State};
use duties::read::{self, DutyRow, Eye};
use exchange::ical::{self, Feed, WholeDay};
use jiff::civil::Date;
use kernel::{Handling, Lang, Timestamp};
use store::{Read, StoreError};

use crate::at::At;
use crate::words::sentence;

/// It goes back so far, in days; what was missed is in it as long as it is open.
const BACK: i64 = 92;

/// The calendar of a function: duties that everybody on duty may read, nothing of persons. Where each organisation of a sort owes one,
/// it stands there as the one that is named has it.
pub(crate) fn calendar(
    at: &At<'_>,
    read: &dyn Read,
    function: &str,
    organisation: Option<&str>,
) -> Result<String, StoreError> {
    let (facts, now, lang) = (at.desk.facts(), at.shell.now(), at.reader.lang);
    let mut days = Vec::new();
    for row in read::duties(read, &Eye::all())? {
        if !row.content.concerns(function) || row.open.handling > Handling::Service {
            continue;
        }
        let until = read::ten_years(at.today());
        let mut times = read::times_of(read, &row, until, now, &facts)?;
        if let Some(code) = organisation.filter(|_| row.content.function != function) {
            times = times.iter().map(|time| time.of_organisation(code)).collect();
        }
        days.extend(of_duty(at, &row, &times));
    }
    let names = at.desk.names();
    let own = organisation.map(|code| format!(" · {}", at.desk.organisation(code).show(lang)));
    let name = format!("{}{}", names.function(function).show(lang), own.unwrap_or_default());
    let feed = Feed {
        product: format!("-//{}//{}", kernel::brand::EN, lang.code().to_uppercase()),
        name: format!("{} · {name}", at.shell.texts().plain(lang, "duties-title")),
        at: now.to_jiff().unwrap_or(jiff::Timestamp::UNIX_EPOCH),
    };
    Ok(ical::write_days(&feed, &days))
}

fn of_duty(at: &At<'_>, row: &DutyRow, times: &[Occurrence]) -> Vec<WholeDay> {
    let plain = |t: &&Occurrence| {
        t.begun.is_none()
            && t.closed.is_none()
            && t.started.is_none()
            && matches!(t.state, State::Near | State::Ahead)
    };
    let since = days_before(at.today(), BACK);
    let rule = row.content.recurrence().filter(|_| row.last.is_none());
    let noted = times.iter().filter(|t| !plain(t) && (t.due >= since || t.state == State::Missed));
    let mut all: Vec<WholeDay> = noted.map(|t| single(at, row, t)).collect();
    let mut open = times.iter().filter(plain);
    match (rule, open.next()) {
        (Some(rule), Some(first)) => {
            // What was noted of later days stands on its own: the series leaves those days out.
            let apart = times.iter().filter(|t| t.due > first.due && !plain(t) && t.started.is_none());
            all.push(WholeDay {
                rule: Some(rule),
                except: apart.map(|t| t.due).collect(),
                ..day(at, row, &row.id.to_string(), first.due)
            });
        }
        (None, Some(first)) => {
            let rest = std::iter::once(first).chain(open);
            all.extend(rest.map(|t| single(at, row, t)));
        }
        (_, None) => {}
    }
    all
}

/// One time, under its own identity, with where it stands.
fn single(at: &At<'_>, row: &DutyRow, time: &Occurrence) -> WholeDay {
    let texts = at.shell.texts();
    let state = texts.plain(at.reader.lang, &format!("duties-state-{}", time.state));
    let own = day(at, row, &format!("{}.{}", row.id, time.key), time.due);
    let title = match &time.started {
        Some((_, words)) => format!("{} · {} · {state}", own.title, words.text),
        None if matches!(time.state, State::Ahead | State::Near) => own.title,
        None => format!("{} · {state}", own.title),
    };
    let alarm = own.alarm.filter(|_| time.state.is_open());
    WholeDay { title, alarm, ..own }
}

fn day(at: &At<'_>, row: &DutyRow, identity: &str, due: Date) -> WholeDay {
    let (desk, lang) = (at.desk, at.reader.lang);
    let address = desk.address.trim_end_matches('/');
    let host = address.split("://").last().unwrap_or_default().split([':', '/']).next().unwrap_or_default();
    let content = &row.content;
    let mut words = vec![sentence(content, lang, at.shell.texts())];
    words.extend(content.leads.iter().map(|l| {
        let days = crate::words::counted(at.shell.texts(), lang, "duties-lead-days", i64::from(l.days));
        format!("{days} {}", l.what.show(lang))
    }));
    words.push(content.source.clone());
    WholeDay {
        uid: format!("{identity}@{host}"),
        sequence: row.changed_seq,
        title: content.names.show(lang).to_owned(),
        words: words.join("\n"),
        url: format!("{address}/{lang}/duties/{}", row.id),
        day: due,
        rule: None,
        except: Vec::new(),
        // The first of them: programs keep one alarm, and the words name all.
        alarm: content.leads.iter().map(|l| l.days).max(),
    }
}

/// What a calendar of this language is called in an address.
pub(crate) fn address(base: &str, lang: Lang, secret: &str) -> String {
    format!("{}/{lang}/duties/calendar/{secret}.ics", base.trim_end_matches('/'))
}

/// An address lives so long, at its longest.
pub(crate) fn expiry(now: Timestamp, days: i64) -> Timestamp {
    now.plus_seconds(days.clamp(0, 100_000) * 86_400)
}
