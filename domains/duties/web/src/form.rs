//! A department's own duty, written or written anew.

use std::collections::BTreeSet;

use duties::command::{KEEP, KeepDuty};
use duties::duty::{Content, Each, Lead, Open, Origin};
use duties::read::DutyRow;
use duties::rhythm::{Day, Every, Nth, Off, Rhythm, Side, Term, Unit, Yearly};
use jiff::civil::Date;
use kernel::{Handling, Id, Refusal, Resource, Text, kind};
use serde::{Deserialize, Serialize};
use web::{Answer, Fault, Page, Posted, Typed, Visit, fields};

use crate::at::At;
use crate::desk::Desk;
use crate::show::DutyShow;

/// Lead times that the form has room for.
const LEADS: usize = 3;

#[derive(Debug, Serialize)]
pub(crate) struct FormPage {
    /// The duty that is written anew; none for a new one.
    d: Option<DutyShow>,
    functions: Vec<(String, String)>,
    /// Sorts of organisations of which each may owe it.
    kinds: Vec<(String, String)>,
    based_on: Option<i64>,
    form: Typed,
}

impl Page for FormPage {
    const TEMPLATE: &'static str = "duties/form.html";
    const ROOM: &'static str = "duties";
    fn samples() -> Vec<Self> {
        let functions = || vec![("head".to_owned(), "Chef <b>".to_owned())];
        let mut wrong = Typed::default().with("sort", "yearly").with("name-fr", "Rapport <b>");
        wrong.put_error(Some("name-nl"), "…".into());
        vec![
            Self {
                d: None,
                functions: functions(),
                kinds: Vec::new(),
                based_on: None,
                form: Typed::default(),
            },
            Self {
                d: Some(DutyShow::sample(true)),
                functions: functions(),
                kinds: vec![("municipality".into(), "communes <b>".into())],
                based_on: Some(4),
                form: wrong,
            },
        ]
    }
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, rename_all = "kebab-case")]
pub(crate) struct DutyForm {
    name_fr: String,
    name_nl: String,
    name_en: String,
    function: String,
    each_kind: String,
    each_function: String,
    contributes: BTreeSet<String>,
    /// `every`, `yearly`, `weekday` or `term`.
    sort: String,
    months: String,
    from: String,
    month: String,
    day: String,
    nth: String,
    weekday: String,
    amount: String,
    unit: String,
    side: String,
    event_fr: String,
    event_nl: String,
    about: String,
    off: String,
    days_1: String,
    what_fr_1: String,
    what_nl_1: String,
    days_2: String,
    what_fr_2: String,
    what_nl_2: String,
    days_3: String,
    what_fr_3: String,
    what_nl_3: String,
    source: String,
    note_fr: String,
    note_nl: String,
    verified: String,
    handling: String,
    readers: BTreeSet<String>,
    why: String,
}

fn needed(field: &str, text: &str) -> Result<i64, Refusal> {
    fields::whole(field, text)?.ok_or_else(|| Refusal::missing(field))
}

fn small<T: TryFrom<i64>>(field: &str, n: i64) -> Result<T, Refusal> {
    T::try_from(n).map_err(|_| duties::error::unsound(field))
}

impl DutyForm {
    fn rhythm(&self, today: Date) -> Result<Rhythm, Refusal> {
        let month = || small::<i8>("month", needed("month", &self.month)?);
        Ok(match self.sort.as_str() {
            "yearly" => Rhythm::Yearly(Yearly {
                month: month()?,
                day: match self.day.trim() {
                    "" => Day::Last,
                    text => Day::Number(small("day", needed("day", text)?)?),
                },
                within: None,
            }),
            "weekday" => Rhythm::Yearly(Yearly {
                month: month()?,
                day: Day::Weekday(Nth {
                    nth: small("nth", needed("nth", &self.nth)?)?,
                    weekday: small("weekday", needed("weekday", &self.weekday)?)?,
                }),
                within: None,
            }),
            "term" => Rhythm::Term(Term {
                amount: small("amount", needed("amount", &self.amount)?)?,
                unit: fields::code("unit", &self.unit, Unit::of)?.unwrap_or(Unit::Day),
                side: fields::code("side", &self.side, Side::of)?.unwrap_or(Side::After),
                event: fields::both(&self.event_fr, &self.event_nl),
            }),
            _ => Rhythm::Every(Every {
                months: small("months", needed("months", &self.months)?)?,
                from: crate::act::day("from", &self.from)?
                    .or_else(|| Date::new(today.year(), 1, 1).ok())
                    .unwrap_or(today),
            }),
        })
    }

    fn leads(&self) -> Result<Vec<Lead>, Refusal> {
        let rows = [
            (&self.days_1, &self.what_fr_1, &self.what_nl_1),
            (&self.days_2, &self.what_fr_2, &self.what_nl_2),
            (&self.days_3, &self.what_fr_3, &self.what_nl_3),
        ];
        let mut all = Vec::new();
        for (n, (days, fr, nl)) in (1..).zip(rows) {
            let field = format!("days-{n}");
            match fields::whole(&field, days)? {
                Some(days) => all.push(Lead { days: small(&field, days)?, what: fields::both(fr, nl) }),
                None if fr.trim().is_empty() && nl.trim().is_empty() => {}
                None => return Err(Refusal::missing(&field)),
            }
        }
        all.sort_by_key(|lead| std::cmp::Reverse(lead.days));
        Ok(all)
    }

    /// The sort of organisations with the function that answers for it there: both, or neither.
    fn each(&self) -> Result<Option<Each>, Refusal> {
        match (fields::some(&self.each_kind), fields::some(&self.each_function)) {
            (None, None) => Ok(None),
            (Some(kind), Some(function)) => Ok(Some(Each { kind, function })),
            (None, Some(_)) => Err(Refusal::missing("each-kind")),
            (Some(_), None) => Err(Refusal::missing("each-function")),
        }
    }

    fn content(&self, today: Date) -> Result<Content, Refusal> {
        let note = fields::both(&self.note_fr, &self.note_nl);
        Ok(Content {
            names: Text { en: fields::some(&self.name_en), ..fields::both(&self.name_fr, &self.name_nl) },
            rhythm: self.rhythm(today)?,
            about: fields::whole("about", &self.about)?,
            off: fields::code("off", &self.off, Off::of)?,
            function: fields::some(&self.function).ok_or_else(|| Refusal::missing("function"))?,
            each: self.each()?,
            contributes: self.contributes.clone(),
            leads: self.leads()?,
            source: self.source.trim().to_owned(),
            note: (note != Text::default()).then_some(note),
            verified: !self.verified.is_empty(),
        })
    }

    fn open(&self) -> Result<Open, Refusal> {
        let handling = fields::code("handling", &self.handling, |code| code.parse::<Handling>().ok())?;
        Ok(Open { handling: handling.unwrap_or(Handling::Service), readers: self.readers.clone() })
    }
}

/// What stands in the form of a duty that is written anew.
fn again(row: &DutyRow) -> Typed {
    let c = &row.content;
    let text = |t: &Text, lang| t.get(lang).unwrap_or("").to_owned();
    let (fr, nl, en) = (kernel::Lang::Fr, kernel::Lang::Nl, kernel::Lang::En);
    let mut typed = Typed::default()
        .with("name-fr", text(&c.names, fr))
        .with("name-nl", text(&c.names, nl))
        .with("name-en", text(&c.names, en))
        .with("function", c.function.clone())
        .with("each-kind", c.each.as_ref().map(|each| each.kind.clone()).unwrap_or_default())
        .with("each-function", c.each.as_ref().map(|each| each.function.clone()).unwrap_or_default())
        .with("about", c.about.map(|n| n.to_string()).unwrap_or_default())
        .with("off", c.off.map(Off::code).unwrap_or_default())
        .with("source", c.source.clone())
        .with("note-fr", c.note.as_ref().map(|n| text(n, fr)).unwrap_or_default())
        .with("note-nl", c.note.as_ref().map(|n| text(n, nl)).unwrap_or_default())
        .with("handling", row.open.handling.code());
    if c.verified {
        typed = typed.with("verified", "1");
    }
    typed.values.insert("readers".to_owned(), row.open.readers.iter().cloned().collect());
    typed.values.insert("contributes".to_owned(), c.contributes.iter().cloned().collect());
    for (n, lead) in (1..=LEADS).zip(&c.leads) {
        typed = typed
            .with(&format!("days-{n}"), lead.days.to_string())
            .with(&format!("what-fr-{n}"), text(&lead.what, fr))
            .with(&format!("what-nl-{n}"), text(&lead.what, nl));
    }
    match &c.rhythm {
        Rhythm::Every(e) => {
            typed.with("sort", "every").with("months", e.months.to_string()).with("from", e.from.to_string())
        }
        Rhythm::Yearly(y) => {
            let typed = typed.with("month", y.month.to_string());
            match y.day {
                Day::Last => typed.with("sort", "yearly"),
                Day::Number(n) => typed.with("sort", "yearly").with("day", n.to_string()),
                Day::Weekday(w) => typed
                    .with("sort", "weekday")
                    .with("nth", w.nth.to_string())
                    .with("weekday", w.weekday.to_string()),
            }
        }
        Rhythm::Term(t) => typed
            .with("sort", "term")
            .with("amount", t.amount.to_string())
            .with("unit", t.unit.code())
            .with("side", t.side.code())
            .with("event-fr", text(&t.event, fr))
            .with("event-nl", text(&t.event, nl)),
    }
}

fn page(at: &At<'_>, row: Option<&DutyRow>, form: Typed) -> FormPage {
    FormPage {
        d: row.map(|row| DutyShow::of(row, at.desk, (at.reader.lang, at.shell.texts()))),
        functions: at.desk.functions(at.reader.lang),
        kinds: kinds(at),
        based_on: row.map(|row| row.changed_seq),
        form,
    }
}

/// Sorts of organisations by name.
fn kinds(at: &At<'_>) -> Vec<(String, String)> {
    let facts = at.desk.facts();
    let all: BTreeSet<&str> = facts.members.iter().map(|member| member.kind.as_str()).collect();
    let (lang, texts) = (at.reader.lang, at.shell.texts());
    let mut named: Vec<(String, String)> =
        all.into_iter().map(|kind| (kind.to_owned(), crate::words::sort(kind, lang, texts))).collect();
    named.sort_by(|a, b| a.1.cmp(&b.1));
    named
}

/// `GET /duties/new`.
pub(crate) async fn blank(Visit { shell, desk, reader, who, .. }: Visit<Desk, ()>) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    shell.permit(&who, KEEP, &Resource::service())?;
    shell.draw(&reader, &page(&at, None, Typed::default())).answer()
}

/// `POST /duties`.
pub(crate) async fn keep(
    Posted { shell, desk, reader, who, form, .. }: Posted<Desk, DutyForm, ()>,
) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    shell.permit(&who, KEEP, &Resource::service())?;
    let duty = shell.ids().next();
    let outcome = async {
        let value = form.value.as_ref().map_err(Clone::clone)?;
        let rule = KeepDuty {
            duty,
            content: value.content(at.today())?,
            open: value.open()?,
            why: None,
            based_on: None,
        };
        at.ask(&who, &form.meta, rule).await
    };
    match outcome.await {
        Ok(receipt) => {
            // A repeat is answered with the first receipt, which names the first duty.
            let id = receipt.entries.first().and_then(|e| e.matter).unwrap_or(duty);
            Ok(shell.done(&reader, &at.done("duties-done-kept", &format!("duties/{id}"), receipt)))
        }
        Err(fault) => shell.refill(&reader, fault, form.typed, |typed| Ok(page(&at, None, typed))),
    }
}

/// The duty of the house that is to be written anew.
fn own(at: &At<'_>, who: &web::Who, id: Id<kind::Matter>) -> Result<DutyRow, Fault> {
    let row = at.shell.live().read(|read| at.duty(read, who, id))?;
    let on = at.shell.live().read(|read| Ok::<_, Fault>(duties::read::resource(read, id)?))?;
    at.shell.permit(who, KEEP, &on.ok_or_else(Fault::not_found)?)?;
    if row.origin == Origin::Profile {
        return Err(duties::error::of_the_profile().into());
    }
    Ok(row)
}

/// `GET /duties/{id}/change`.
pub(crate) async fn edit(Visit { shell, desk, reader, who, id }: Visit<Desk>) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    let row = own(&at, &who, id)?;
    shell.draw(&reader, &page(&at, Some(&row), again(&row).as_shown())).answer()
}

/// `POST /duties/{id}/change`.
pub(crate) async fn change(Posted { shell, desk, reader, who, id, form }: Posted<Desk, DutyForm>) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    let row = own(&at, &who, id)?;
    let amended = form.amends(Some(id), again(&row), row.changed_seq).saying(|f, v| word(&at, f, v));
    let outcome = async {
        let value = amended.value()?;
        let rule = KeepDuty {
            duty: id,
            content: value.content(at.today())?,
            open: value.open()?,
            why: fields::words(&value.why, reader.lang),
            based_on: form.meta.based_on,
        };
        at.ask(&who, &form.meta, rule).await
    };
    match outcome.await {
        Ok(receipt) => {
            Ok(shell.done(&reader, &at.done("duties-done-kept", &format!("duties/{id}"), receipt)))
        }
        Err(fault) => shell.refill_amended(&reader, fault, amended, |typed| Ok(page(&at, Some(&row), typed))),
    }
}

/// What a code in a field of the form means.
fn word(at: &At<'_>, field: &str, code: &str) -> Option<String> {
    let of = |all: Vec<(String, String)>| all.into_iter().find(|(c, _)| c == code).map(|(_, name)| name);
    match field {
        "function" | "each-function" | "contributes" | "readers" => of(at.desk.functions(at.reader.lang)),
        "each-kind" => of(kinds(at)),
        _ => {
            let key = match (field, code) {
                ("sort" | "month" | "nth" | "weekday" | "side" | "off" | "handling", _) => {
                    format!("duties-{field}-{code}")
                }
                ("unit", _) => format!("duties-unit-name-{code}"),
                ("about", "-1") => "duties-about-before".to_owned(),
                ("about", "1") => "duties-about-after".to_owned(),
                ("verified", _) => "duties-verified".to_owned(),
                _ => return None,
            };
            let texts = at.shell.texts();
            texts.has(at.reader.lang, &key).then(|| texts.plain(at.reader.lang, &key))
        }
    }
}
