//! The duties of a function as a calendar. A rule that comes back is written as one series, from the next open day on; what somebody
//! noted, and what was missed, stands on its own. What was waived is no longer there.

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
        // Whoever follows it up, or contributes, sees the whole.
        let there = row.content.each.as_ref().is_some_and(|each| each.function == function);
        if let Some(code) = organisation.filter(|_| there && row.content.function != function) {
            times = times.iter().filter_map(|time| time.of_organisation(code)).collect();
        }
        // Every entry about a duty may move its days: programs take in what has a higher number than they hold.
        let last = read::turns(read, row.id, 1)?.first().map_or(row.changed_seq, |turn| turn.seq);
        days.extend(of_duty(at, &Shown { row: &row, sequence: last.max(row.changed_seq) }, &times));
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

/// A duty, with the number of the last entry about it.
struct Shown<'a> {
    row: &'a DutyRow,
    sequence: i64,
}

fn of_duty(at: &At<'_>, of: &Shown<'_>, times: &[Occurrence]) -> Vec<WholeDay> {
    let (row, facts) = (of.row, at.desk.facts());
    // A time that was noted and opened again may be one that the rule does not name any more.
    let ruled = |t: &Occurrence| {
        let on = row.content.between(&facts.holidays, t.due, t.due);
        t.due >= row.from && on.iter().any(|due| due.named.to_string() == t.key)
    };
    let plain = |t: &&Occurrence| {
        t.begun.is_none()
            && t.closed.is_none()
            && t.started.is_none()
            && matches!(t.state, State::Near | State::Ahead)
            && ruled(t)
    };
    let (open, mut noted): (Vec<&Occurrence>, Vec<&Occurrence>) = times.iter().partition(plain);
    let mut all = Vec::new();
    let rule = row.content.recurrence().filter(|_| row.last.is_none());
    if let Some((rule, first)) = rule.zip(open.first().copied()) {
        // What was noted of later days stands on its own, or nowhere: the series leaves out the days that the rule gives them.
        let apart = noted.iter().filter_map(|t| t.key.parse::<Date>().ok());
        let named = |day: Date| !row.content.between(&facts.holidays, day, day).is_empty();
        all.push(WholeDay {
            rule: Some(rule),
            except: apart.filter(|day| *day > first.due && named(*day)).collect(),
            ..day(at, of, &row.id.to_string(), first.due)
        });
    } else {
        noted.extend(open);
    }
    let since = days_before(at.today(), BACK);
    let shown = |t: &&&Occurrence| match t.state {
        State::Waived => false,
        State::Missed => true,
        _ => t.due >= since,
    };
    all.extend(noted.iter().filter(shown).map(|t| single(at, of, t)));
    all
}

/// One time, under its own identity, with where it stands.
fn single(at: &At<'_>, of: &Shown<'_>, time: &Occurrence) -> WholeDay {
    let texts = at.shell.texts();
    let state = texts.plain(at.reader.lang, &format!("duties-state-{}", time.state));
    let own = day(at, of, &format!("{}.{}", of.row.id, time.key), time.due);
    let title = match &time.started {
        Some((_, words)) => format!("{} · {} · {state}", own.title, words.text),
        None if matches!(time.state, State::Ahead | State::Near) => own.title,
        None => format!("{} · {state}", own.title),
    };
    let alarm = own.alarm.filter(|_| time.state.is_open());
    WholeDay { title, alarm, ..own }
}

fn day(at: &At<'_>, Shown { row, sequence }: &Shown<'_>, identity: &str, due: Date) -> WholeDay {
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
        sequence: *sequence,
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
