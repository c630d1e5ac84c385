//! An open campaign is corrected: its name, letter, questions, day and reminders in one form. Where partners are told of the day, who gets
//! the letter is shown first.

use std::collections::{BTreeMap, BTreeSet};

use contributions::Reminders;
use contributions::campaign::SECOND;
use contributions::command::AmendCampaign;
use contributions::read::{self, CampaignRow, SheetFilter, SheetRow};
use kernel::{Handling, Id, Lang, Refusal, Text, Timestamp, Words, kind};
use serde::{Deserialize, Serialize};
use web::{Answer, CommandForm, Done, Fault, Page, Posted, Rows, Typed, Visit, Who, fields};

use crate::at::At;
use crate::campaign::{MOST, extend};
use crate::campaigns::{reminders, rule_shown};
use crate::desk::Desk;
use crate::show::CampaignShow;

/// For what people prove themselves who have partners told of another day.
const STRONG: &str = "contribution-step-up-move";
/// Empty rows for questions that come.
const EMPTY: usize = 2;
/// A question with its two languages, and whether it is asked no more, is one thing.
const QUESTIONS: &[Rows] = &[Rows {
    field: "questions",
    columns: &["question-fr", "question-nl"],
    marks: &["question-gone"],
    by_first: true,
}];

/// Somebody who is told of the day.
#[derive(Debug, Clone, Serialize)]
struct ToldShow {
    sheet: String,
    names: Text,
    name: Option<String>,
    mail: String,
    second: bool,
    lang: Option<&'static str>,
}

/// Who is told of the day, and who cannot be.
#[derive(Debug, Clone, Serialize)]
struct TellShow {
    due: Timestamp,
    rows: Vec<ToldShow>,
    /// Letters that leave, also those to partners that the reader does not see.
    leaving: usize,
    /// Partners that owe an answer and have no address: id of their sheet, and their name.
    unreached: Vec<(String, Text)>,
    /// Names what is shown: only that leaves.
    seen: String,
    /// Whether letters leave by themselves; otherwise they wait for their release.
    leaves: bool,
}

#[derive(Debug, Serialize)]
pub(crate) struct EditPage {
    c: CampaignShow,
    /// Row numbers of the questions; the first ones are there already, as many as `known`.
    rows: Vec<usize>,
    known: usize,
    /// The days on which the profile reminds, before and after.
    rule: (String, String),
    seq: i64,
    tell: Option<TellShow>,
    form: Typed,
}

impl Page for EditPage {
    const TEMPLATE: &'static str = "contributions/edit.html";
    const ROOM: &'static str = "contributions";
    fn samples() -> Vec<Self> {
        let told = |full: bool| ToldShow {
            sheet: "x".into(),
            names: Text::both("Commune <b>", "Gemeente"),
            name: full.then(|| "A. Fictif <b>".to_owned()),
            mail: "a@h.example".into(),
            second: full,
            lang: full.then_some("nl"),
        };
        let tell = |leaves: bool| TellShow {
            due: crate::show::NOON,
            rows: if leaves { Vec::new() } else { vec![told(true), told(false)] },
            leaving: 2,
            unreached: if leaves { Vec::new() } else { vec![("y".into(), Text::both("X <b>", "Y"))] },
            seen: "ab".into(),
            leaves,
        };
        let page = |tell, form: Typed| Self {
            c: CampaignShow::sample(true),
            rows: vec![0, 1, 2],
            known: 1,
            rule: ("14, 3".into(), "—".into()),
            seq: 31,
            tell,
            form,
        };
        let mut wrong = Typed::default()
            .with("question-fr", "Et <b> ?")
            .with("question-nl", "En?")
            .with("question-gone", "0")
            .with("tell", "1");
        for field in ["questions", "question-fr", "tell", "words", "due"] {
            wrong.put_error(Some(field), "…".into());
        }
        wrong.put_error(None, "…".into());
        let guarded = Self { c: CampaignShow::sample(false), ..page(None, Typed::default()) };
        vec![
            page(None, wrong),
            page(Some(tell(false)), Typed::default()),
            page(Some(tell(true)), Typed::default()),
            guarded,
        ]
    }
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, rename_all = "kebab-case")]
pub(crate) struct EditForm {
    names_fr: String,
    names_nl: String,
    letter_fr: String,
    letter_nl: String,
    question_fr: Vec<String>,
    question_nl: Vec<String>,
    /// Numbers of the rows that are not asked any more.
    question_gone: Vec<String>,
    due: String,
    remind_before: String,
    remind_after: String,
    words: String,
    /// Whether partners are told of the day.
    tell: String,
    /// What was shown of that.
    seen: String,
}

impl EditForm {
    /// The questions by their number; nothing for a row that is empty or asks no more.
    fn questions(&self) -> Vec<Option<Text>> {
        let rows = self.question_fr.len().max(self.question_nl.len());
        let cell = |all: &[String], n: usize| all.get(n).cloned().unwrap_or_default();
        let one = |n: usize| {
            let asks = fields::both(&cell(&self.question_fr, n), &cell(&self.question_nl, n));
            let gone = self.question_gone.iter().any(|row| row.trim() == n.to_string());
            Some(asks).filter(|asks| !gone && (asks.fr.is_some() || asks.nl.is_some()))
        };
        (0..rows).map(one).collect()
    }

    /// The day; a field that was left holds the day to the second.
    fn due(&self, at: &At<'_>, row: &CampaignRow) -> Result<Timestamp, Refusal> {
        if self.due.trim() == fields::calendar_again(row.due, at.shell.zone()) {
            return Ok(row.due);
        }
        fields::calendar("due", &self.due, at.shell.zone())?.ok_or_else(|| Refusal::missing("due"))
    }
}

/// The form with what stands there now.
fn again(row: &CampaignRow, at: &At<'_>) -> Typed {
    let own = |text: &Text, lang| text.get(lang).unwrap_or_default().to_owned();
    let (before, after) = row.reminders.as_ref().map_or_else(Default::default, days);
    let form = Typed::default()
        .with("names-fr", own(&row.names, Lang::Fr))
        .with("names-nl", own(&row.names, Lang::Nl))
        .with("letter-fr", own(&row.letter, Lang::Fr))
        .with("letter-nl", own(&row.letter, Lang::Nl))
        .with("due", fields::calendar_again(row.due, at.shell.zone()))
        .with("remind-before", before)
        .with("remind-after", after);
    row.questions.iter().enumerate().fold(form, |form, (n, asks)| {
        let form = form.with("question-fr", own(asks, Lang::Fr)).with("question-nl", own(asks, Lang::Nl));
        let gone = i64::try_from(n + 1).is_ok_and(|number| row.gone.contains(&number));
        if gone { form.with("question-gone", n.to_string()) } else { form }
    })
}

/// Days as the form takes them back; none at all is a dash, for an empty field means those of the profile.
pub(crate) fn days(own: &Reminders) -> (String, String) {
    let joined = |days: &[i64]| {
        let all: Vec<String> = days.iter().map(i64::to_string).collect();
        if all.is_empty() { "—".to_owned() } else { all.join(", ") }
    };
    (joined(&own.before), joined(&own.after))
}

fn page(at: &At<'_>, row: &CampaignRow, form: Typed, tell: Option<TellShow>) -> EditPage {
    let known = row.questions.len();
    let rows = form.all("question-fr").len().max(known + EMPTY);
    EditPage {
        c: CampaignShow::of(row, at.now()),
        rows: (0..rows).collect(),
        known,
        rule: rule_shown(&at.desk.facts().rhythm),
        seq: row.changed_seq,
        tell,
        form,
    }
}

/// The campaign, where this person may correct it.
fn ground(at: &At<'_>, who: &Who, id: Id<kind::Matter>) -> Result<CampaignRow, Fault> {
    fields::present(at.reader)?;
    let row = at.campaign(who, id)?;
    at.shell.permit(who, "contribution.ask", &at.resource(id)?)?;
    if row.closed.is_some() {
        return Err(contributions::error::closed().into());
    }
    Ok(row)
}

/// `GET /contributions/{id}/edit`.
pub(crate) async fn show(Visit { shell, desk, reader, who, id }: Visit<Desk>) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    let row = ground(&at, &who, id)?;
    let form = at.once(again(&row, &at).as_shown_with(QUESTIONS));
    shell.draw(&reader, &page(&at, &row, form, None)).answer()
}

/// Who is told of a day, with what the page shows of it.
struct Tell {
    whom: BTreeSet<(Id<kind::Matter>, i64)>,
    show: TellShow,
}

impl Tell {
    fn of(at: &At<'_>, who: &Who, row: &CampaignRow, due: Timestamp) -> Result<Self, Fault> {
        let eye = at.desk.eye(who.actor());
        let filter = SheetFilter { campaign: Some(row.id), ..SheetFilter::default() };
        let (whom, rows, unreached) = at.shell.live().read(|r| {
            let whom = read::unaware(r, row.id, due)?;
            let sheets = read::sheets(r, &eye, &filter, MOST)?;
            let (mut rows, bare) = (Vec::new(), read::without_address(r, row.id)?);
            for sheet in &sheets {
                for (_, n) in whom.iter().filter(|(id, _)| *id == sheet.id) {
                    let contact = read::contact(r, sheet.id, *n)?;
                    rows.extend(contact.and_then(|contact| told(sheet, contact)));
                }
            }
            let unreached = sheets.iter().filter(|s| s.owes() && bare.contains(&s.id));
            let unreached: Vec<_> = unreached.map(|s| (s.id.to_string(), s.names.clone())).collect();
            Ok::<_, Fault>((whom, rows, unreached))
        })?;
        let told: Vec<String> = rows
            .iter()
            .map(|row| format!("{}:{}:{}:{:?}", row.sheet, row.second, row.mail, row.lang))
            .collect();
        // Another day is another preview, and so is somebody whom the reader does not see.
        let place = format!("{}:{}:{whom:?}", row.id, due.0);
        let words: Vec<&str> = ["contribution-edit", place.as_str()]
            .into_iter()
            .chain(told.iter().map(String::as_str))
            .collect();
        let seen = Id::<kind::Matter>::of_words(&words).to_string();
        let leaving = whom.len();
        Ok(Self { whom, show: TellShow { due, rows, leaving, unreached, seen, leaves: at.desk.leaves } })
    }
}

fn told(sheet: &SheetRow, contact: read::ContactRow) -> Option<ToldShow> {
    Some(ToldShow {
        sheet: sheet.id.to_string(),
        names: sheet.names.clone(),
        second: contact.n == SECOND,
        name: contact.name,
        mail: contact.mail?,
        lang: contact.lang.map(|lang| lang.code()),
    })
}

enum Step {
    Shown(Box<TellShow>),
    Amended(Done),
}

/// `POST /contributions/{id}/edit`: shows who would be told of the day, or corrects the campaign.
pub(crate) async fn edit(Posted { shell, desk, reader, who, id, form }: Posted<Desk, EditForm>) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    let row = ground(&at, &who, id)?;
    let amended = form
        .amends_with(Some(id), (again(&row, &at), row.changed_seq), QUESTIONS)
        .saying(|field, value| word(&at, field, value));
    let outcome = async { step(&at, &who, &row, (&form, amended.value()?)).await };
    match outcome.await {
        Ok(Step::Shown(tell)) => {
            let typed = at.once(amended.typed);
            shell.draw(&reader, &page(&at, &row, typed, Some(*tell))).answer()
        }
        Ok(Step::Amended(done)) => Ok(shell.done(&reader, &done)),
        // Another try is another act.
        Err(fault) => {
            shell.refill_amended(&reader, fault, amended, |typed| Ok(page(&at, &row, at.once(typed), None)))
        }
    }
}

/// What a field means, where it is no words of its own.
fn word(at: &At<'_>, field: &str, value: &str) -> Option<String> {
    match field {
        "due" => {
            let due = fields::calendar("due", value, at.shell.zone()).ok()??;
            Some(at.shell.formats(at.reader.lang).datetime(due))
        }
        "question-gone" => Some(at.shell.texts().plain(at.reader.lang, "contribution-question-gone")),
        _ => None,
    }
}

async fn step(
    at: &At<'_>,
    who: &Who,
    row: &CampaignRow,
    (form, value): (&CommandForm<EditForm>, &EditForm),
) -> Result<Step, Fault> {
    let due = value.due(at, row)?;
    let words = fields::words(&value.words, at.reader.lang);
    let rule = |tell| -> Result<AmendCampaign, Refusal> {
        Ok(AmendCampaign {
            campaign: row.id,
            names: fields::both(&value.names_fr, &value.names_nl),
            letter: fields::both(&value.letter_fr, &value.letter_nl),
            questions: value.questions(),
            due,
            reminders: reminders(&value.remind_before, &value.remind_after)?,
            words: words.clone(),
            tell,
            based_on: form.meta.based_on,
        })
    };
    let wanted = !value.tell.is_empty() && row.handling < Handling::NeedToKnow;
    let found = if wanted { Some(Tell::of(at, who, row, due)?) } else { None };
    if let Some(found) = &found
        && value.seen.is_empty()
        && !found.whom.is_empty()
    {
        moves(row, due, words.as_ref())?;
        return Ok(Step::Shown(Box::new(found.show.clone())));
    }
    // What is no longer as it was shown is told to nobody: the rule refuses, unless this very form was carried out before.
    let same = found.as_ref().is_some_and(|found| found.show.seen == value.seen);
    let tell = found.map(|found| if same { found.whom } else { BTreeSet::new() });
    let told = tell.as_ref().map_or(0, BTreeSet::len);
    let purpose = (told > 0 && at.desk.leaves).then_some(STRONG);
    let who = &at.proved(who, form, ("contribution.ask", row.id), purpose)?;
    let receipt = at.ask(who, &form.meta, rule(tell)?).await?;
    if due != row.due {
        extend(at, row.id, due)?;
    }
    let (of, path) = (row.names.show(at.reader.lang).to_owned(), format!("contributions/{}", row.id));
    if receipt.repeated {
        return Ok(Step::Amended(at.done("contribution-done-before", &of, &path, receipt)));
    }
    let mut done = at.done("contribution-done-amended", &of, &path, receipt);
    if told > 0 {
        let key = if at.desk.leaves { "contribution-done-told" } else { "contribution-done-told-waits" };
        let facts = BTreeMap::from([("of".to_owned(), of), ("n".to_owned(), told.to_string())]);
        done.message = at.shell.texts().with_facts(at.reader.lang, key, &facts);
    }
    Ok(Step::Amended(done))
}

/// A day that moves has its reason before anybody is shown who reads it.
fn moves(row: &CampaignRow, due: Timestamp, words: Option<&Words>) -> Result<(), Refusal> {
    if due != row.due && words.is_none() { Err(Refusal::missing("words")) } else { Ok(()) }
}
