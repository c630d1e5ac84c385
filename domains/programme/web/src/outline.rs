//! The objectives, axes, themes and missions of a plan that is written here: one a line.

use exchange::table::{self, Limits, field};
use kernel::{Lang, Refusal};
use programme::command::OutlinePlan;
use programme::plan::{Heading, Part, Sort, State};
use programme::point::{Sourced, Standing};
use programme::read::PlanRow;
use serde::{Deserialize, Serialize};
use web::{Answer, Page, Posted, Typed, Visit, fields};

use crate::at::At;
use crate::desk::{Desk, Speak};
use crate::show::PlanShow;

const LIMITS: Limits = Limits { bytes: 1 << 18, lines: 300, line: 5000 };

#[derive(Debug, Serialize)]
pub(crate) struct OutlinePage {
    plan: PlanShow,
    based_on: i64,
    parts_known: Vec<&'static str>,
    form: Typed,
}

impl Page for OutlinePage {
    const TEMPLATE: &'static str = "programme/outline.html";
    const ROOM: &'static str = "plan";
    fn samples() -> Vec<Self> {
        let mut wrong = Typed::default().with("headings", "theme;8;<b>");
        wrong.put_error(Some("headings"), "…".into());
        let page = |form| Self {
            plan: PlanShow::sample(Sort::Regional, State::Preparing, true),
            based_on: 7,
            parts_known: Part::ALL.iter().map(|p| p.code()).collect(),
            form,
        };
        vec![page(Typed::default()), page(wrong)]
    }
}

/// The headings as lines that the form takes again.
fn lines(headings: &[Heading]) -> String {
    let line = |heading: &Heading| {
        let of = |lang: Lang| heading.words.text.get(lang).unwrap_or_default();
        format!("{};{};{};{}\n", heading.part, heading.code, of(Lang::Fr), of(Lang::Nl))
    };
    headings.iter().map(line).collect()
}

/// The lines as headings; those that stand there already keep where they come from.
fn headings(text: &str, before: &[Heading]) -> Result<Vec<Heading>, Refusal> {
    if text.trim().is_empty() {
        return Ok(Vec::new());
    }
    let wrong = |line: i64| Refusal::invalid("headings", "refusal-programme-headings").with("line", line);
    let whole = format!("part;code;fr;nl\n{text}");
    let table = table::read(whole.as_bytes(), &LIMITS).map_err(|_| wrong(0))?;
    let one = |(line, fields): &(i64, Result<Vec<String>, table::LineFault>)| {
        // The head is ours, not a line of theirs.
        let line = line - 1;
        let fields = fields.as_ref().map_err(|_| wrong(line))?;
        let get = |at: usize| field(fields, Some(at)).trim();
        let part = Part::of(get(0)).ok_or_else(|| wrong(line))?;
        let (code, text) = (get(1).to_owned(), fields::both(get(2), get(3)));
        let same = before.iter().find(|h| h.part == part && h.code == code && h.words.text == text);
        let words = Sourced { text, standing: Standing::Own, source: None };
        Ok(same.cloned().unwrap_or(Heading { part, code, words, page: None }))
    };
    table.lines.iter().map(one).collect()
}

fn page(at: &At<'_>, row: &PlanRow, form: Typed) -> OutlinePage {
    OutlinePage {
        plan: PlanShow::of(row, &Speak::of(at.desk), (at.desk.today)()),
        based_on: row.changed_seq,
        parts_known: Part::ALL.iter().map(|p| p.code()).collect(),
        form,
    }
}

pub(crate) async fn show(visit: Visit<Desk>) -> Answer {
    let at = At::visit(&visit);
    let row = at.plan_now(visit.id)?;
    at.permit("programme.keep", row.id)?;
    let form = Typed::default().with("headings", lines(&row.headings)).as_shown();
    at.shell.draw(at.reader, &page(&at, &row, form)).answer()
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct OutlineForm {
    headings: String,
}

pub(crate) async fn write(sent: Posted<Desk, OutlineForm>) -> Answer {
    let at = At::posted(&sent);
    let row = at.plan_now(sent.id)?;
    let stands = Typed::default().with("headings", lines(&row.headings));
    let amended = sent.form.amends(Some(row.id), stands, row.changed_seq);
    let outcome = async {
        let rule = OutlinePlan {
            plan: row.id,
            headings: headings(&amended.value()?.headings, &row.headings)?,
            based_on: sent.form.meta.based_on,
        };
        at.ask(&sent.form.meta, rule).await
    };
    match outcome.await {
        Ok(receipt) => {
            let name = crate::matters::called(&row, at.reader.lang);
            let path = format!("plan/{}", row.id);
            Ok(at.shell.done(at.reader, &at.done("programme-done-outlined", &name, &path, receipt)))
        }
        Err(fault) => at.shell.refill_amended(at.reader, fault, amended, |form| Ok(page(&at, &row, form))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_become_headings_and_lines_again() {
        let text = "objective;OS1;Améliorer;Verbeteren\ntheme;8;Trafic et fraude;\n";
        let all = headings(text, &[]).unwrap();
        assert_eq!((all.len(), all[1].part, lines(&all).as_str()), (2, Part::Theme, text));
        let quoted = Sourced { standing: Standing::Quoted, source: Some("s".into()), ..all[0].words.clone() };
        let before = [Heading { words: quoted.clone(), ..all[0].clone() }];
        assert_eq!(
            headings(text, &before).unwrap()[0].words,
            quoted,
            "what was not touched keeps its source"
        );
        assert_eq!(headings("theme;8;x\nchapter;9;y", &[]).unwrap_err().facts["line"], "2");
        assert!(headings(" \n", &[]).unwrap().is_empty());
    }
}
