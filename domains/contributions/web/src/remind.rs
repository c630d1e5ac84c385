//! Partners who have not answered are reminded now, one or all of them: who gets the letter, in which language, and who cannot be
//! reached and why, is shown first.

use std::collections::BTreeMap;

use contributions::campaign::SECOND;
use contributions::command::RemindNow;
use contributions::read::{
    self, CampaignRow, REMIND_AGAIN, Reach, Reminded, SheetFilter, SheetRow, Unreached,
};
use kernel::{Handling, Id, Refusal, Text, Timestamp, kind};
use serde::{Deserialize, Serialize};
use web::{Answer, CommandForm, Done, Fault, Page, Posted, Query, Typed, Visit, Who, fields};

use crate::at::At;
use crate::campaign::{MOST, ToldShow};
use crate::desk::Desk;
use crate::show::{CampaignShow, NOON};

/// For what people prove themselves who remind.
const STRONG: &str = "contribution-step-up-remind";

/// A partner that has not answered everything, or not what came back.
#[derive(Debug, Clone, Serialize)]
struct RowShow {
    sheet: String,
    names: Text,
    /// Measures without an answer, answers that came back with questions, and all measures.
    open: i64,
    returned: i64,
    measures: i64,
    /// Who gets the letter, and where.
    name: Option<String>,
    mail: Option<String>,
    /// Whether that is the second person, as the first has no address or their link was ended.
    second: bool,
    /// In which language; in both where nobody said.
    lang: Option<&'static str>,
    /// When the partner was last reminded, and by whom; the day did it where that is nobody.
    last: Option<Timestamp>,
    by: Option<Text>,
    /// How that letter stands, as [`ToldShow`] has it.
    how: &'static str,
    /// `leaves`, `recent`, or why it reaches nobody: a code of [`Unreached`], or `no-mail` where this place sends none.
    letter: &'static str,
}

impl RowShow {
    /// Whether a letter can leave.
    fn reached(&self) -> bool {
        matches!(self.letter, "leaves" | "recent")
    }
}

#[derive(Debug, Serialize)]
pub(crate) struct RemindPage {
    c: CampaignShow,
    /// The one partner that is reminded: id of its sheet, and its name. Otherwise all who have not answered.
    one: Option<(String, Text)>,
    rows: Vec<RowShow>,
    /// Names what is shown: only that leaves.
    seen: String,
    /// How many letters leave, how many partners cannot be reached, and how many were reminded less than a day ago.
    leaving: usize,
    unreached: usize,
    recent: usize,
    /// Whether letters leave by themselves; otherwise they wait for their release.
    leaves: bool,
    form: Typed,
}

impl Page for RemindPage {
    const TEMPLATE: &'static str = "contributions/remind.html";
    const ROOM: &'static str = "contributions";
    fn samples() -> Vec<Self> {
        let text = || Text::both("Commune <b>", "Gemeente");
        let row = |letter: &'static str, full: bool| RowShow {
            sheet: "x".into(),
            names: text(),
            open: 2,
            returned: i64::from(full),
            measures: 5,
            name: full.then(|| "A. Fictif <b>".to_owned()),
            mail: (letter != Unreached::NoAddress.code()).then(|| "a@h.example".to_owned()),
            second: !full,
            lang: full.then_some("nl"),
            last: (letter == "recent" || full).then_some(NOON),
            by: full.then(text),
            how: match letter {
                "leaves" => "waits",
                "recent" => "asked",
                "no-mail" => "taken-back",
                _ => "told",
            },
            letter,
        };
        let letters =
            ["leaves", "recent", "no-mail"].into_iter().chain(Unreached::ALL.iter().map(|why| why.code()));
        let rows: Vec<RowShow> = letters.flat_map(|letter| [row(letter, true), row(letter, false)]).collect();
        let page = |one, rows, form| Self {
            c: CampaignShow::sample(true),
            one,
            rows,
            seen: "ab".into(),
            leaving: 2,
            unreached: 6,
            recent: 2,
            leaves: false,
            form,
        };
        let mut wrong = Typed::default().with("again", "1");
        wrong.put_error(None, "…".into());
        let one = Some(("x".to_owned(), text()));
        let nobody = page(None, Vec::new(), Typed::default());
        vec![
            page(None, rows.clone(), Typed::default()),
            page(one, rows, wrong),
            Self { leaving: 0, unreached: 0, recent: 0, leaves: true, ..nobody },
        ]
    }
}

/// Of which partner the page is; of all where that is nothing.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Chosen {
    sheet: String,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct RemindForm {
    sheet: String,
    /// Also those who were reminded less than a day ago.
    again: String,
    /// `look` or `remind`.
    step: String,
    /// What was shown.
    seen: String,
}

/// Who would be reminded.
struct Found {
    row: CampaignRow,
    one: Option<SheetRow>,
    rows: Vec<RowShow>,
    whom: BTreeMap<Id<kind::Matter>, i64>,
    seen: String,
    again: bool,
}

impl Found {
    fn of(at: &At<'_>, who: &Who, row: CampaignRow, (sheet, again): (&str, bool)) -> Result<Self, Fault> {
        let eye = at.desk.eye(who.actor());
        let filter = SheetFilter { campaign: Some(row.id), ..SheetFilter::default() };
        let (now, lang) = (at.shell.now(), at.reader.lang);
        let (one, mut known) = at.shell.live().read(|r| {
            let all = read::sheets(r, &eye, &filter, MOST)?;
            let one = match fields::some(sheet) {
                Some(id) => {
                    Some(all.iter().find(|s| s.id.to_string() == id).cloned().ok_or_else(Fault::not_found)?)
                }
                None => None,
            };
            let wanted = |s: &SheetRow| s.owes() && one.as_ref().is_none_or(|only| only.id == s.id);
            let (mut known, mut last) = (Vec::new(), read::reminded(r, row.id)?);
            for sheet in all.iter().filter(|s| wanted(s)) {
                let on = read::resource(r, sheet.id)?;
                if on.is_some_and(|on| at.shell.permits(who, "contribution.ask", &on)) {
                    let reach = read::reach(r, sheet.id, now)?;
                    let last = match last.remove(&sheet.id) {
                        Some(of) => Some((ToldShow::reminded(at.desk, r, &of)?, of)),
                        None => None,
                    };
                    known.push((sheet.clone(), reach, last));
                }
            }
            Ok::<_, Fault>((one, known))
        })?;
        known.sort_by(|a, b| a.0.names.show(lang).cmp(b.0.names.show(lang)));
        let since = now.plus_seconds(-REMIND_AGAIN);
        let mut whom = BTreeMap::new();
        let mut told = Vec::new();
        let mut rows = Vec::new();
        for (sheet, reach, last) in &known {
            let shown = shown(at.desk, (sheet, reach, last.as_ref()), (since, again));
            if let (Reach::To(contact), "leaves") = (reach, shown.letter) {
                whom.insert(sheet.id, contact.n);
            }
            let last = shown.last.map(|at| at.0);
            let (letter, mail, lang) = (shown.letter, &shown.mail, shown.lang);
            told.push(format!("{}:{letter}:{mail:?}:{lang:?}:{last:?}:{}", sheet.id, shown.how));
            rows.push(shown);
        }
        // Another day, or another choice, is another preview.
        let place = format!("{}:{}:{again}:{sheet}", row.id, row.due.0);
        let words: Vec<&str> = ["contribution-remind", place.as_str()]
            .into_iter()
            .chain(told.iter().map(String::as_str))
            .collect();
        let seen = Id::<kind::Matter>::of_words(&words).to_string();
        Ok(Self { row, one, rows, whom, seen, again })
    }

    fn page(&self, at: &At<'_>, form: Typed) -> RemindPage {
        let count = |wanted: &dyn Fn(&RowShow) -> bool| self.rows.iter().filter(|row| wanted(row)).count();
        let since = at.shell.now().plus_seconds(-REMIND_AGAIN);
        RemindPage {
            c: CampaignShow::of(&self.row, at.now()),
            one: self.one.as_ref().map(|sheet| (sheet.id.to_string(), sheet.names.clone())),
            seen: self.seen.clone(),
            leaving: self.whom.len(),
            unreached: count(&|row| !row.reached()),
            recent: count(&|row| row.reached() && row.last.is_some_and(|at| at > since)),
            leaves: at.desk.leaves,
            rows: self.rows.clone(),
            form,
        }
    }
}

/// A partner as the preview shows it. `since`: whoever was reminded after that is reminded once more only where that is wanted.
fn shown(
    desk: &Desk,
    (sheet, reach, last): (&SheetRow, &Reach, Option<&(ToldShow, Reminded)>),
    (since, again): (Timestamp, bool),
) -> RowShow {
    let recent = last.is_some_and(|(_, known)| known.at > since);
    let (contact, letter) = match reach {
        Reach::Nobody(why) => (None, why.code()),
        Reach::To(contact) if !desk.mail => (Some(contact), "no-mail"),
        Reach::To(contact) if recent && !again => (Some(contact), "recent"),
        Reach::To(contact) => (Some(contact), "leaves"),
    };
    let by = last.and_then(|(_, known)| known.function.as_ref());
    RowShow {
        sheet: sheet.id.to_string(),
        names: sheet.names.clone(),
        open: sheet.open,
        returned: sheet.returned + sheet.nothing_returned,
        measures: sheet.measures,
        name: contact.and_then(|known| known.name.clone()),
        mail: contact.and_then(|known| known.mail.clone()),
        second: contact.is_some_and(|known| known.n == SECOND),
        lang: contact.and_then(|known| known.lang).map(|lang| lang.code()),
        last: last.map(|(_, known)| known.at),
        by: by.map(|function| desk.names().function(function)),
        how: last.map_or("told", |(stands, _)| stands.how),
        letter,
    }
}

/// The campaign, where this person may have its partners reminded.
fn ground(at: &At<'_>, who: &Who, id: Id<kind::Matter>) -> Result<CampaignRow, Fault> {
    fields::present(at.reader)?;
    let row = at.campaign(who, id)?;
    at.shell.permit(who, "contribution.ask", &at.resource(id)?)?;
    if row.closed.is_some() {
        return Err(contributions::error::closed().into());
    }
    if row.handling >= Handling::NeedToKnow {
        return Err(Refusal::conflict("refusal-contribution-remind-guarded").into());
    }
    Ok(row)
}

/// `GET /contributions/{id}/remind?sheet=…`: who would be reminded.
pub(crate) async fn look(
    Visit { shell, desk, reader, who, id }: Visit<Desk>,
    Query(chosen): Query<Chosen>,
) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    let row = ground(&at, &who, id)?;
    let found = Found::of(&at, &who, row, (&chosen.sheet, false))?;
    shell.draw(&reader, &found.page(&at, at.once(Typed::default()))).answer()
}

enum Step {
    Shown(Box<RemindPage>),
    Asked(Done),
}

/// `POST /contributions/{id}/remind`: shows who would be reminded, or reminds those who were shown.
pub(crate) async fn remind(
    Posted { shell, desk, reader, who, id, form }: Posted<Desk, RemindForm>,
) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    let row = ground(&at, &who, id)?;
    match step(&at, &who, &row, &form).await {
        Ok(Step::Shown(page)) => shell.draw(&reader, &*page).answer(),
        Ok(Step::Asked(done)) => Ok(shell.done(&reader, &done)),
        Err(fault) => {
            let (sheet, again) = form
                .value
                .as_ref()
                .map_or_else(|_| Default::default(), |value| (value.sheet.clone(), value.again == "1"));
            let found = Found::of(&at, &who, row, (&sheet, again))?;
            // Another preview is another act.
            shell.refill(&reader, fault, at.once(form.typed), |typed| Ok(found.page(&at, typed)))
        }
    }
}

async fn step(
    at: &At<'_>,
    who: &Who,
    row: &CampaignRow,
    form: &CommandForm<RemindForm>,
) -> Result<Step, Fault> {
    let value = form.value.as_ref().map_err(Clone::clone)?;
    let found = Found::of(at, who, row.clone(), (&value.sheet, value.again == "1"))?;
    if value.step != "remind" {
        return Ok(Step::Shown(Box::new(found.page(at, at.once(form.typed.clone())))));
    }
    let path = match &found.one {
        Some(sheet) => format!("contributions/sheets/{}", sheet.id),
        None => format!("contributions/{}", row.id),
    };
    // What is no longer as it was shown reminds nobody: the rule refuses, unless this very form was carried out before.
    let same = found.seen == value.seen;
    let whom = if same { found.whom } else { BTreeMap::new() };
    let purpose = (same && at.desk.leaves).then_some(STRONG);
    let who = &at.proved(who, form, ("contribution.ask", row.id), purpose)?;
    let count = whom.len();
    let rule = RemindNow { campaign: row.id, whom, again: found.again, all: found.one.is_none() };
    let receipt = at.ask(who, &form.meta, rule).await?;
    let before = receipt.repeated;
    let mut done = at.done("contribution-done-before", row.names.show(at.reader.lang), &path, receipt);
    if !before {
        let facts = BTreeMap::from([
            ("of".to_owned(), row.names.show(at.reader.lang).to_owned()),
            ("n".to_owned(), count.to_string()),
        ]);
        let key =
            if at.desk.leaves { "contribution-done-reminded" } else { "contribution-done-reminded-waits" };
        done.message = at.shell.texts().with_facts(at.reader.lang, key, &facts);
    }
    Ok(Step::Asked(done))
}
