//! What a site tells, written down in the program: its numbers, and what it counted in a day.

use kernel::{Id, Text, kind};
use relief::command::{CountDay, ReportFigures};
use relief::figure::{By, Counted, Status, Told};
use relief::read::{self, SiteRow};
use serde::{Deserialize, Serialize};
use web::{Answer, Fault, Page, Posted, Typed, Visit, Who, fields};

use crate::at::At;
use crate::desk::Desk;
use crate::doubt;
use crate::show::SiteShow;
use crate::typed;

/// A profile with the field that asks for it.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct ProfileField {
    pub(crate) code: String,
    pub(crate) names: Text,
}

/// Profiles under the question that they answer.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Question {
    pub(crate) names: Text,
    pub(crate) profiles: Vec<ProfileField>,
}

impl Question {
    pub(crate) fn all(desk: &Desk) -> Vec<Self> {
        let lists = desk.lists();
        let of = |code: &String| {
            let own = lists.profiles.iter().filter(|p| p.question == *code);
            own.map(|p| ProfileField { code: p.code.clone(), names: p.names.clone() }).collect()
        };
        lists
            .questions
            .iter()
            .map(|(code, names)| Self { names: names.clone(), profiles: of(code) })
            .collect()
    }
    pub(crate) fn sample() -> Vec<Self> {
        let field =
            ProfileField { code: "age-0-17".into(), names: Text::both("0 à 17 ans <b>", "0 tot 17 jaar") };
        vec![Self { names: Text::both("Âge", "Leeftijd"), profiles: vec![field] }]
    }
}

#[derive(Serialize)]
pub(crate) struct ReportPage {
    s: SiteShow,
    questions: Vec<Question>,
    may_confirm: bool,
    /// Which of the two forms was sent and refused.
    act: &'static str,
    form: Typed,
    blank: Typed,
}

impl Page for ReportPage {
    const TEMPLATE: &'static str = "relief/report.html";
    const ROOM: &'static str = "capacities";
    fn samples() -> Vec<Self> {
        let page = |act, form: Typed| Self {
            s: SiteShow::sample(relief::site::SiteState::Open),
            questions: Question::sample(),
            may_confirm: act == "report",
            act,
            form,
            blank: Typed::default().with("day", "2026-11-26"),
        };
        let mut wrong = Typed::default().with("places-offered", "x");
        wrong.put_error(Some("places-offered"), "…".into());
        vec![page("report", wrong.clone()), page("day", wrong), page("", Typed::default())]
    }
}

pub(crate) async fn blank(Visit { shell, desk, reader, who, id }: Visit<Desk>) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    let row = permitted(&at, &who, id)?;
    shell.draw(&reader, &page(&at, &who, &row, "", Typed::default())?).answer()
}

/// The site, for whoever may tell its numbers.
pub(crate) fn permitted(at: &At<'_>, who: &Who, id: Id<kind::Matter>) -> Result<SiteRow, Fault> {
    let row = at.site(who, id)?;
    let on = at.shell.live().read(|read| Ok::<_, Fault>(read::resource(read, id)?))?;
    at.shell.permit(who, "capacity.report", &on.ok_or_else(Fault::not_found)?)?;
    Ok(row)
}

fn page(at: &At<'_>, who: &Who, row: &SiteRow, act: &'static str, form: Typed) -> Result<ReportPage, Fault> {
    let (now, facts) = (at.shell.now(), at.desk.facts());
    let today = facts.day(now);
    let (on, days) = at
        .shell
        .live()
        .read(|read| Ok::<_, Fault>((read::resource(read, row.id)?, read::days_of(read, row.id, 1)?)))?;
    let counted = days.first().filter(|d| d.day == today);
    let begun = typed::with_day(typed::prefilled(Typed::default(), "", row, &today), "", counted);
    Ok(ReportPage {
        s: SiteShow::of(row, at.desk, &facts, now),
        questions: Question::all(at.desk),
        may_confirm: on.is_some_and(|on| at.may(who, "figure.confirm", &on)),
        act,
        form,
        blank: begun,
    })
}

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(crate) struct ReportForm {
    teller: String,
    source: String,
    stated: String,
    confirmed: String,
}

/// Whoever writes it, or somebody who speaks.
fn by(teller: &str) -> By {
    fields::some(teller).map_or(By::Program, |name| By::Voice { name })
}

/// Asks back what does not fit, unless it is said to be right.
fn doubtless(
    at: &At<'_>,
    row: &SiteRow,
    form: &Typed,
    told: (&[Told], Option<&Counted>),
) -> Result<(), Fault> {
    let asked = doubt::asked(at, row, form, "", told)?;
    asked.into_iter().next().map_or(Ok(()), |first| Err(first.into()))
}

pub(crate) async fn report(
    Posted { shell, desk, reader, who, id, form }: Posted<Desk, ReportForm>,
) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    let row = permitted(&at, &who, id)?;
    let outcome = async {
        let value = form.value.as_ref().map_err(Clone::clone)?;
        let now = form.meta.captured_at.unwrap_or_else(|| shell.now());
        let figures = typed::told(&form.typed, "", &row.kinds)?;
        if figures.is_empty() {
            return Err(typed::nothing().into());
        }
        doubtless(&at, &row, &form.typed, (&figures, None))?;
        let rule = ReportFigures {
            site: id,
            figures,
            status: if value.confirmed.is_empty() { Status::Unconfirmed } else { Status::Confirmed },
            by: by(&value.teller),
            source: fields::words(&value.source, reader.lang),
            stated: fields::stated("stated", &value.stated, now, shell.zone())?,
        };
        at.ask(&who, &form.meta, rule).await
    };
    answered(&at, &who, &row, "report", outcome.await, form.typed)
}

pub(crate) async fn day(Posted { shell, desk, reader, who, id, form }: Posted<Desk, ReportForm>) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    let row = permitted(&at, &who, id)?;
    let outcome = async {
        let value = form.value.as_ref().map_err(Clone::clone)?;
        let counted = typed::counted(&form.typed, "", &desk.lists())?.ok_or_else(typed::nothing)?;
        doubtless(&at, &row, &form.typed, (&[], Some(&counted)))?;
        let rule = CountDay { site: id, counted, by: by(&value.teller) };
        at.ask(&who, &form.meta, rule).await
    };
    answered(&at, &who, &row, "day", outcome.await, form.typed)
}

fn answered(
    at: &At<'_>,
    who: &Who,
    row: &SiteRow,
    act: &'static str,
    outcome: Result<store::Receipt, Fault>,
    form: Typed,
) -> Answer {
    match outcome {
        Ok(receipt) => {
            let name = row.names.show(at.reader.lang).to_owned();
            let done = at.done("relief-done-told", &name, &format!("capacities/{}", row.id), receipt);
            Ok(at.shell.done(at.reader, &done))
        }
        Err(fault) => {
            let form = match fault.refusal() {
                Some(refusal) => doubt::asked_in(form, refusal),
                None => form,
            };
            at.shell.refill(at.reader, fault, form, |form| page(at, who, row, act, form))
        }
    }
}
