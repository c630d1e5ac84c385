//! One duty: its rule in words, where that is written, its times with what was noted, and what can be done.

use duties::command::{DONE, KEEP, OWN};
use duties::dates::days_before;
use duties::duty::Origin;
use duties::occurrence::State as Stands;
use duties::read::{self, DutyRow};
use kernel::{Id, Lang, Text, Timestamp, kind};
use serde::Serialize;
use web::{Answer, Fault, Page, Typed, Visit, Who};

use crate::at::At;
use crate::desk::Desk;
use crate::show::{DayShow, DutyShow, NOON, TimeShow};

/// Lines of the history that a page shows.
const TURNS: i64 = 60;

/// What the reader may do.
#[derive(Debug, Clone, Default, Serialize)]
pub(crate) struct May {
    pub(crate) tick: bool,
    /// Otherwise for the organisation alone for which they act: its code.
    pub(crate) own: Option<String>,
    pub(crate) keep: bool,
    /// Write it anew or end it: a duty of the house.
    pub(crate) change: bool,
}

#[derive(Debug, Serialize)]
struct LeadShow {
    days: u32,
    what: Text,
}

#[derive(Debug, Serialize)]
struct TurnShow {
    seq: i64,
    what: String,
    due: Option<DayShow>,
    at: Timestamp,
    function: Text,
    organisations: Vec<Text>,
}

/// The times, as they arrive live.
#[derive(Debug, Serialize)]
pub(crate) struct TimesPart {
    id: String,
    /// Missed, near, begun, and the next that lies ahead.
    open: Vec<TimeShow>,
    /// Closed ones, the latest first.
    closed: Vec<TimeShow>,
    /// The days after those, for ten years.
    ahead: Vec<DayShow>,
    may: May,
    blank: Typed,
    /// The form that was refused: its act and the time it is about.
    act: Option<(String, String)>,
    form: Typed,
}

impl Page for TimesPart {
    const TEMPLATE: &'static str = "duties/part-times.html";
    const WHOLE: bool = false;
    fn samples() -> Vec<Self> {
        let part = |full: bool, may: May, act: Option<(&str, &str)>| {
            let (open, closed): (Vec<Stands>, Vec<Stands>) = Stands::ALL.iter().partition(|s| s.is_open());
            let times = |states: Vec<Stands>| -> Vec<TimeShow> {
                if full { states.into_iter().map(TimeShow::sample).collect() } else { Vec::new() }
            };
            let mut form = Typed::default();
            form.put_error(Some("why"), "…".into());
            Self {
                id: "x".into(),
                open: times(open),
                closed: times(closed),
                ahead: if full { vec![DayShow::sample()] } else { Vec::new() },
                may,
                blank: Typed::default(),
                act: act.map(|(a, k)| (a.to_owned(), k.to_owned())),
                form: if act.is_some() { form } else { Typed::default() },
            }
        };
        let all = || May { tick: true, own: None, keep: true, change: true };
        let own = May { own: Some("hautrive-missed".into()), ..May::default() };
        vec![
            part(false, May::default(), None),
            part(true, May::default(), None),
            part(true, all(), None),
            part(true, all(), Some(("waive", "2026-12-31"))),
            part(true, all(), Some(("done", "2026-12-31"))),
            part(true, own, None),
        ]
    }
}

#[derive(Debug, Serialize)]
pub(crate) struct OnePage {
    d: DutyShow,
    recurs: bool,
    note: Option<Text>,
    leads: Vec<LeadShow>,
    from: DayShow,
    hash: Option<String>,
    why: Option<Text>,
    handling: &'static str,
    times: TimesPart,
    turns: Vec<TurnShow>,
    may: May,
    based_on: i64,
    form: Typed,
    act: Option<(String, String)>,
}

impl Page for OnePage {
    const TEMPLATE: &'static str = "duties/one.html";
    const ROOM: &'static str = "duties";
    const LOOKS_BACK: bool = true;
    fn samples() -> Vec<Self> {
        let parts = TimesPart::samples();
        let page = |(n, times): (usize, TimesPart)| Self {
            d: DutyShow::sample(n > 1),
            recurs: n % 2 == 0,
            note: (n > 1).then(|| Text::both("Pour chaque zone <b>", "Voor elke zone")),
            leads: if n > 0 {
                vec![LeadShow { days: 30, what: Text::both("inviter <b>", "uitnodigen") }]
            } else {
                Vec::new()
            },
            from: DayShow::sample(),
            hash: (n > 0).then(|| "ab12".into()),
            why: (n > 1).then(|| Text::one(Lang::Fr, "autre délai <b>")),
            handling: "service",
            may: times.may.clone(),
            act: times.act.clone().map(|_| (if n == 3 { "start" } else { "end" }.to_owned(), String::new())),
            times,
            turns: if n > 0 {
                vec![TurnShow {
                    seq: 4,
                    what: "done".into(),
                    due: Some(DayShow::sample()),
                    at: NOON,
                    function: Text::both("Analyste", "Analist"),
                    organisations: if n > 1 {
                        vec![Text::both("Hautrive <b>", "Hoogoever")]
                    } else {
                        Vec::new()
                    },
                }]
            } else {
                Vec::new()
            },
            based_on: 4,
            form: Typed::default(),
        };
        parts.into_iter().enumerate().map(page).collect()
    }
    fn matter(&self) -> Option<Id<kind::Matter>> {
        self.d.id.parse().ok()
    }
}

pub(crate) async fn show(Visit { shell, desk, reader, who, id }: Visit<Desk>) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    let page = page(&at, &who, id, None, Typed::default())?;
    shell.draw(&reader, &page).topics(format!("duty:{id}")).answer()
}

/// The page, with the form that was refused: its act and the key of the time it is about.
pub(crate) fn page(
    at: &At<'_>,
    who: &Who,
    id: Id<kind::Matter>,
    act: Option<(&str, &str)>,
    form: Typed,
) -> Result<OnePage, Fault> {
    let (desk, lang, now) = (at.desk, at.reader.lang, at.now());
    let (row, on, mut times, turns) = at.shell.read(at.reader, |read| {
        let row = at.duty(read, who, id)?;
        let on = read::resource(read, id)?.ok_or_else(Fault::not_found)?;
        let times = TimesPart::of(read, &row, desk, (lang, now), May::default())?;
        Ok::<_, Fault>((row, on, times, read::turns(read, id, TURNS)?))
    })?;
    let may = May {
        tick: at.may(who, DONE, &on),
        own: at.own(who, &row).filter(|_| at.may(who, OWN, &on)),
        keep: at.may(who, KEEP, &on),
        change: at.may(who, KEEP, &on) && row.origin == Origin::Own && row.last.is_none(),
    };
    times.may = may.clone();
    let act = act.map(|(a, k)| (a.to_owned(), k.to_owned()));
    (times.act, times.form) = (act.clone(), form.clone());
    let content = &row.content;
    let turn = |t: &read::TurnRow| TurnShow {
        seq: t.seq,
        what: t.what.clone(),
        due: t.due.map(|day| DayShow::of(day, desk)),
        at: t.at,
        function: desk.names().function(&t.function),
        organisations: by_name(t.organisations.iter().map(|code| desk.organisation(code)).collect(), lang),
    };
    Ok(OnePage {
        d: DutyShow::of(&row, desk, (lang, at.shell.texts())),
        recurs: content.rhythm.recurs(),
        note: content.note.clone(),
        leads: content.leads.iter().map(|l| LeadShow { days: l.days, what: l.what.clone() }).collect(),
        from: DayShow::of(row.from, desk),
        hash: row.hash.as_ref().map(|hash| hash.chars().take(12).collect()),
        why: row.why.as_ref().map(kernel::Words::as_text),
        handling: row.open.handling.code(),
        times,
        turns: turns.iter().map(turn).collect(),
        may,
        based_on: row.changed_seq,
        form,
        act,
    })
}

/// Names in the order of the reader's language.
fn by_name(mut names: Vec<Text>, lang: Lang) -> Vec<Text> {
    names.sort_by_cached_key(|name| store::fold(name.show(lang)));
    names
}

impl TimesPart {
    /// The times of a duty, with the days of ten years.
    pub(crate) fn of(
        read: &dyn store::Read,
        row: &DutyRow,
        desk: &Desk,
        (lang, now): (Lang, Timestamp),
        may: May,
    ) -> Result<Self, store::StoreError> {
        let facts = desk.facts();
        let today = duties::dates::day_of(now, &facts.zone);
        let all = read::times_of(read, row, read::ten_years(days_before(today, 366)), now, &facts)?;
        let show = |t: &duties::occurrence::Occurrence| TimeShow::of(t, row, desk, lang);
        let (open, closed): (Vec<_>, Vec<_>) = all.iter().partition(|t| t.state.is_open());
        let (plain, busy): (Vec<_>, Vec<_>) = open.into_iter().partition(|t| t.state == Stands::Ahead);
        let mut plain = plain.into_iter();
        // The next one can be begun or done early; the others are days in a list. Terms that were started are all shown.
        let (mut shown, mut days): (Vec<_>, Vec<_>) = (busy.into_iter().map(show).collect(), Vec::new());
        let mut next = row.content.rhythm.recurs();
        for time in plain.by_ref() {
            if next || time.started.is_some() {
                shown.push(show(time));
                next = false;
            } else {
                days.push(DayShow::of(time.due, desk));
            }
        }
        Ok(Self {
            id: row.id.to_string(),
            open: shown,
            closed: closed.into_iter().rev().map(show).collect(),
            ahead: days,
            may,
            blank: Typed::default(),
            act: None,
            form: Typed::default(),
        })
    }
}
