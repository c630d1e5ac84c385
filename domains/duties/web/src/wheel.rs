//! The year at a glance: the circle, what falls due for the reader's function, and the list.

use duties::command::{DONE, KEEP, differences};
use duties::occurrence::State as Stands;
use duties::read::{self, DutyRow, Falls, TimeFilter};
use jiff::civil::Date;
use kernel::{Actor, Resource};
use serde::{Deserialize, Serialize};
use web::{Answer, Fault, Page, Query, Visit, Who};

use crate::at::At;
use crate::desk::Desk;
use crate::picture::{MoreShow, Picture, picture};
use crate::show::{DutyShow, FallShow};

/// Years that can be looked at, around the present one.
const YEARS: (i16, i16) = (5, 10);

/// What the address asks for.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub(crate) struct Asked {
    year: String,
    function: String,
    /// 1 to 12.
    month: String,
    state: String,
}

#[derive(Debug, Serialize)]
pub(crate) struct WheelPage {
    asked: Asked,
    year: String,
    years: Vec<String>,
    picture: Picture,
    rows: Vec<FallShow>,
    /// Open times of the reader's own function that are near or missed.
    mine: Vec<FallShow>,
    /// How many stand where.
    counts: Vec<(&'static str, &'static str, usize)>,
    /// Duties that count from an event.
    terms: Vec<DutyShow>,
    functions: Vec<(String, String)>,
    may_keep: bool,
    may_start: bool,
    /// Duties of the profile that say something else than those that hold.
    differ: usize,
}

impl Page for WheelPage {
    const TEMPLATE: &'static str = "duties/wheel.html";
    const ROOM: &'static str = "duties";
    const LOOKS_BACK: bool = true;
    fn samples() -> Vec<Self> {
        let day = |n: i8| Date::new(2026, n, 1).unwrap_or_default();
        let page = |full: bool| {
            let states: &[Stands] = if full { Stands::ALL } else { &[] };
            let times: Vec<(Date, Stands)> = (1..).zip(states).map(|(n, s)| (day(n), *s)).collect();
            let mut picture = picture(2026, &times, day(if full { 5 } else { 1 }));
            picture.more.extend(full.then(MoreShow::sample));
            Self {
                asked: Asked { month: "3".into(), ..Asked::default() },
                year: "2026".into(),
                years: vec!["2025".into(), "2026".into(), "2027".into()],
                picture,
                rows: states.iter().map(|s| FallShow::sample(*s)).collect(),
                mine: if full { vec![FallShow::sample(Stands::Missed)] } else { Vec::new() },
                counts: states.iter().map(|s| (s.code(), crate::show::tone(*s), 2)).collect(),
                terms: if full { vec![DutyShow::sample(true), DutyShow::sample(false)] } else { Vec::new() },
                functions: vec![("head".into(), "Chef <b>".into())],
                may_keep: full,
                may_start: full,
                differ: usize::from(full) * 3,
            }
        };
        vec![page(false), page(true)]
    }
}

/// A row of the list, as it arrives live.
#[derive(Serialize)]
pub(crate) struct RowPart {
    pub(crate) f: FallShow,
}

impl Page for RowPart {
    const TEMPLATE: &'static str = "duties/part-row.html";
    const WHOLE: bool = false;
    fn samples() -> Vec<Self> {
        Stands::ALL.iter().map(|s| Self { f: FallShow::sample(*s) }).collect()
    }
}

pub(crate) async fn show(
    Visit { shell, desk, reader, who, .. }: Visit<Desk, ()>,
    Query(asked): Query<Asked>,
) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    shell.permit(&who, "matter.read", &Resource::service())?;
    shell.draw(&reader, &page(&at, &who, asked)?).topics("duties").answer()
}

fn page(at: &At<'_>, who: &Who, asked: Asked) -> Result<WheelPage, Fault> {
    let (desk, facts, now) = (at.desk, at.desk.facts(), at.now());
    let (eye, today) = (desk.eye(who.actor()), at.today());
    let near = (today.year() - YEARS.0)..=(today.year() + YEARS.1);
    let year = asked.year.parse().ok().filter(|y| near.contains(y)).unwrap_or(today.year());
    let ends = (Date::new(year, 1, 1).unwrap_or(today), Date::new(year, 12, 31).unwrap_or(today));
    let some = |text: &str| Some(text.to_owned()).filter(|t| !t.is_empty());
    let filter = TimeFilter {
        function: some(&asked.function),
        state: Stands::of(&asked.state),
        // A missed one stays to be seen, on the wheel of the present year.
        missed_before: year == today.year(),
    };
    let may_keep = at.may(who, KEEP, &Resource::service());
    let (all, mine, terms, differ) = at.shell.read(at.reader, |read| {
        let all = read::falls(read, &eye, ends, &filter, now, &facts)?;
        let mine = for_function(read, &eye, who.actor(), now, &facts)?;
        let duties = read::duties(read, &eye)?;
        let differ = if may_keep { differences(read, &facts)?.len() } else { 0 };
        Ok::<_, Fault>((all, mine, duties, differ))
    })?;
    let month: Option<i8> = asked.month.parse().ok();
    let shown: Vec<&Falls> = all.iter().filter(|f| month.is_none_or(|m| f.time.due.month() == m)).collect();
    let times: Vec<(Date, Stands)> = shown.iter().map(|f| (f.time.due, f.time.state)).collect();
    // What was missed in a year before stands in the list, not on this year's circle.
    let of_year: Vec<(Date, Stands)> = times.iter().filter(|(day, _)| day.year() == year).copied().collect();
    let before = times.len() - of_year.len();
    let mut picture = picture(year, &of_year, today);
    picture.marks.iter_mut().for_each(|mark| mark.row += before);
    picture.more.iter_mut().for_each(|more| more.row += before);
    let words = (at.reader.lang, at.shell.texts());
    let count = |state: &Stands| times.iter().filter(|(_, s)| s == state).count();
    let counts = Stands::ALL.iter().map(|s| (s.code(), crate::show::tone(*s), count(s)));
    let wanted = |d: &DutyRow| asked.function.is_empty() || d.content.concerns(&asked.function);
    let terms = terms.iter().filter(|d| !d.content.rhythm.recurs() && d.last.is_none() && wanted(d));
    Ok(WheelPage {
        year: year.to_string(),
        years: near.map(|y| y.to_string()).collect(),
        picture,
        rows: shown.iter().map(|f| FallShow::of(f, desk, words)).collect(),
        mine: mine.iter().map(|f| FallShow::of(f, desk, words)).collect(),
        counts: counts.filter(|(_, _, n)| *n > 0).collect(),
        terms: terms.map(|d| DutyShow::of(d, desk, words)).collect(),
        functions: desk.functions(at.reader.lang),
        may_keep,
        may_start: at.may(who, DONE, &Resource::service()),
        differ,
        asked,
    })
}

/// What falls due for the function of somebody: open times whose lead time has come, and those that were missed. Of what each
/// organisation owes, whoever answers for it in one of them has what that one owes.
pub(crate) fn for_function(
    read: &dyn store::Read,
    eye: &read::Eye,
    actor: &Actor,
    now: kernel::Timestamp,
    facts: &duties::Facts,
) -> Result<Vec<Falls>, store::StoreError> {
    let today = duties::dates::day_of(now, &facts.zone);
    let function = actor.function.clone();
    let filter = TimeFilter { function: Some(function), state: None, missed_before: true };
    let far = duties::dates::days_before(today, -i64::from(duties::duty::MOST_LEAD));
    let all = read::falls(read, eye, (today, far), &filter, now, facts)?;
    let due = |f: &Falls| match f.time.state {
        Stands::Missed | Stands::Near => true,
        // What was begun stays in sight while its lead time runs.
        Stands::Begun => duties::dates::days_before(f.time.due, f.duty.content.near_days()) <= today,
        Stands::Ahead | Stands::Done | Stands::Waived => false,
    };
    let own = |f: Falls| match facts.own(actor, &f.duty.content) {
        Some(member) if f.duty.content.function != actor.function => {
            f.time.of_organisation(&member.code).map(|time| Falls { time, ..f })
        }
        _ => Some(f),
    };
    Ok(all.into_iter().filter_map(own).filter(due).collect())
}
