//! Entering afterwards what was written down elsewhere: a grid of lines, each with its time, each an act of its own.

use std::collections::BTreeMap;

use desk::later::Noted;
use kernel::{Id, Lang, Precision, Refusal, Resource, Stated, Text, Timestamp, Words, kind};
use paper::Ask;
use paper::command::{EnterSheet, ReopenSheet};
use paper::read::{self, FormRow};
use serde::{Deserialize, Serialize};
use web::{Answer, Done, Fault, Line, Page, Posted, Query, Reader, Shell, Typed, Visit, Who, fields};

use crate::desk::Desk;
use crate::explain::explained;

/// Longest line.
const LONGEST: usize = 4_000;

/// What the address says: which sheet, as its code on the paper does, or its number alone.
#[derive(Debug, Default, Clone, Deserialize)]
#[serde(default)]
pub(crate) struct Asked {
    sheet: String,
    code: String,
    form: String,
}

/// A kind of line.
#[derive(Debug, Clone, Serialize)]
struct KindShow {
    code: &'static str,
    name: String,
    /// Words that make a pasted line one of this kind, in the reader's language and the others.
    words: String,
}

/// A sheet that was entered before.
#[derive(Debug, Clone, Serialize)]
struct Before {
    by: String,
    function: Text,
    at: Timestamp,
    lines: i64,
}

#[derive(Serialize)]
pub(crate) struct ReentryPage {
    sheet: Option<String>,
    code: String,
    /// The kind that a row begins with.
    kind: &'static str,
    kinds: Vec<KindShow>,
    /// Who entered it, and when; nothing while it may be entered.
    before: Option<Before>,
    form: Typed,
}

impl Page for ReentryPage {
    const TEMPLATE: &'static str = "paper/reentry.html";
    const ROOM: &'static str = "paper";
    fn samples() -> Vec<Self> {
        let kinds = || {
            ["signal", "log"]
                .map(|code| KindShow { code, name: format!("{code} <b>"), words: "a b".into() })
                .to_vec()
        };
        let free = |sheet: Option<&str>| Self {
            sheet: sheet.map(str::to_owned),
            code: sheet.map_or_else(String::new, |_| "PP-26-0012/F2".to_owned()),
            kind: "signal",
            kinds: kinds(),
            before: None,
            form: Typed::default(),
        };
        let before = Before {
            by: "A. Peeters (fictif)".into(),
            function: Text::three("Veille", "Wacht", "Watch"),
            at: Timestamp(1_795_488_000_000_000),
            lines: 6,
        };
        let mut wrong = Typed::default();
        wrong.put_error(Some("reason"), "…".into());
        vec![
            free(None),
            free(Some("x")),
            Self { before: Some(before.clone()), ..free(Some("x")) },
            Self { before: Some(before), form: wrong, ..free(Some("x")) },
            Self { kinds: Vec::new(), ..free(None) },
        ]
    }
}

pub(crate) async fn show(
    Visit { shell, desk, reader, who, .. }: Visit<Desk, ()>,
    Query(asked): Query<Asked>,
) -> Answer {
    shell.permit(&who, "log.write", &Resource::service())?;
    let page = page(&shell, &desk, &reader, &who, &asked, Typed::default())?;
    shell.draw(&reader, &page).answer()
}

fn page(
    shell: &Shell,
    desk: &Desk,
    reader: &Reader,
    who: &Who,
    asked: &Asked,
    form: Typed,
) -> Result<ReentryPage, Fault> {
    let id: Option<Id<kind::Matter>> = fields::code("sheet", &asked.sheet, |t| t.parse().ok())?;
    let typed: String = asked.code.trim().chars().take(60).collect();
    let known = shell.live().read(|r| {
        Ok::<_, Fault>(match id {
            Some(id) => read::form(r, id)?,
            None if typed.is_empty() => None,
            None => read::form_of(r, &typed)?,
        })
    })?;
    let id = id.or_else(|| known.as_ref().map(|f| f.sheet));
    let before = known.as_ref().filter(|f| f.batch.is_some()).and_then(|f| before(desk, f));
    let kinds = desk.kinds(&who.0);
    let wanted = known.as_ref().map_or(asked.form.as_str(), |f| f.form.as_str());
    let kind = kinds.iter().find(|k| k.code == wanted).or(kinds.first()).map_or("", |k| k.code);
    let show = |k: &desk::later::LaterKind| KindShow {
        code: k.code,
        name: shell.texts().plain(reader.lang, k.text),
        words: k.words.iter().map(|(_, word)| *word).collect::<Vec<_>>().join(" "),
    };
    Ok(ReentryPage {
        sheet: id.map(|id| id.to_string()),
        code: known.map_or(typed, |f| f.code),
        kind,
        kinds: kinds.iter().map(show).collect(),
        before,
        form,
    })
}

fn before(desk: &Desk, row: &FormRow) -> Option<Before> {
    let (person, function, at) = row.entered.clone()?;
    Some(Before {
        by: desk.name(person),
        function: desk.function(&function),
        at,
        lines: row.lines.unwrap_or(0),
    })
}

/// One line as typed.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct LineForm {
    /// `02:41`, `24/11 02:41`, `02:41:30`, or `~03` for around three.
    time: String,
    kind: String,
    text: String,
    writer: String,
    code: String,
    sheet: String,
}

/// Enters one line: its own act, its own verdict.
pub(crate) async fn line(
    Posted { shell, desk, reader, who, form, .. }: Posted<Desk, LineForm, ()>,
) -> Answer {
    shell.permit(&who, "log.write", &Resource::service())?;
    let outcome = async {
        fields::present(&reader)?;
        let value = form.value.as_ref().map_err(Clone::clone)?;
        let stated = stated(&value.time, &shell)?;
        if value.text.trim().is_empty() {
            return Err(Fault::from(Refusal::missing("text")));
        }
        kernel::at_most("text", &value.text, LONGEST)?;
        let unknown = || Refusal::unknown_code("kind", &value.kind);
        let later = desk.of_kind(&value.kind).ok_or_else(unknown)?;
        let text = value.text.trim().to_owned();
        let noted = Noted {
            line: Line {
                shell: shell.clone(),
                reader: reader.clone(),
                who: who.clone(),
                caret: text.chars().count(),
                text,
                context: String::new(),
            },
            stated,
            source: source(&shell, reader.lang, value),
            meta: form.meta.clone(),
        };
        later.enter(&value.kind, noted).await
    };
    match outcome.await {
        // The grid stays where it is: what a line leads to is one of many.
        Ok(done) => Ok(shell.done(&reader, &Done { location: Some(reader.url("reentry")), ..done })),
        Err(fault) => {
            let fault = explained(&shell, &desk, &reader, fault);
            let asked = asked(form.typed.get("sheet"), form.typed.get("code"));
            shell.refill(&reader, fault, form.typed, |form| page(&shell, &desk, &reader, &who, &asked, form))
        }
    }
}

fn asked(sheet: &str, code: &str) -> Asked {
    Asked { sheet: sheet.to_owned(), code: code.to_owned(), form: String::new() }
}

/// When, as exactly as it is written. It must be there: what nobody dated cannot be put in its place.
fn stated(text: &str, shell: &Shell) -> Result<Stated, Refusal> {
    let (now, zone) = (shell.now(), shell.zone());
    let text = text.trim();
    if text.is_empty() {
        return Err(Refusal::missing("time"));
    }
    if let Some(hour) = text.strip_prefix('~') {
        let clock = if hour.contains([':', 'h', 'u', '.']) { hour.to_owned() } else { format!("{hour}:00") };
        let around = fields::stated("time", &clock, now, zone)?;
        return Ok(Stated { precision: Precision::Hour, ..around.ok_or_else(|| Refusal::missing("time"))? });
    }
    // Seconds are not a clock's business elsewhere: the minute is found first, the seconds are added.
    let (clock, seconds) = match text.rsplit_once(':') {
        Some((before, last)) if before.contains(':') => (before, last.parse::<i64>().ok()),
        _ => (text, Some(-1)),
    };
    let seconds = seconds.filter(|s| (-1..60).contains(s));
    let seconds = seconds.ok_or_else(|| Refusal::invalid("time", "refusal-stated").with("value", text))?;
    let minute = fields::stated("time", clock, now, zone)?.ok_or_else(|| Refusal::missing("time"))?;
    if seconds < 0 {
        return Ok(minute);
    }
    Ok(Stated { at: minute.at.plus_seconds(seconds), precision: Precision::Second })
}

/// Who wrote it, and on which sheet.
fn source(shell: &Shell, lang: Lang, value: &LineForm) -> Option<String> {
    let (writer, code) = (fields::some(&value.writer), fields::some(&value.code));
    let key = match (&writer, &code) {
        (None, None) => return None,
        (Some(_), None) => "paper-source-writer",
        (None, Some(_)) => "paper-source-sheet",
        (Some(_), Some(_)) => "paper-source-both",
    };
    let facts = BTreeMap::from([
        ("writer".to_owned(), writer.unwrap_or_default()),
        ("sheet".to_owned(), code.unwrap_or_default()),
    ]);
    Some(shell.texts().with_facts(lang, key, &facts).chars().take(200).collect())
}

/// A sheet is taken in hand.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct SheetForm {
    sheet: String,
    code: String,
    writer: String,
    lines: String,
    batch: String,
    reason: String,
}

impl SheetForm {
    fn id(&self) -> Result<Id<kind::Matter>, Refusal> {
        fields::code("sheet", &self.sheet, |t| t.parse().ok())?.ok_or_else(|| Refusal::missing("sheet"))
    }
    /// The sheet that is meant, with its number: the one whose code was scanned, or else the one whose number was typed.
    fn meant(&self, shell: &Shell) -> Result<(Id<kind::Matter>, String), Fault> {
        let typed = self.code.trim();
        if !self.sheet.trim().is_empty() {
            let id = self.id()?;
            let known = shell.live().read(|r| Ok::<_, Fault>(read::form(r, id)?))?;
            return Ok((id, known.map_or_else(|| typed.to_owned(), |f| f.code)));
        }
        if typed.is_empty() {
            return Err(Refusal::missing("code").into());
        }
        let known = shell.live().read(|r| Ok::<_, Fault>(read::form_of(r, typed)?))?;
        match known {
            Some(row) => Ok((row.sheet, row.code)),
            // A form of a console's own copy: nobody recorded that it was printed, and it comes back only once as well.
            None if of_a_copy(typed) => {
                let code = typed.to_uppercase();
                Ok((Id::of_words(&["paper-copy", &code]), code))
            }
            None => Err(paper::error::unknown_sheet(typed).into()),
        }
    }
}

/// Whether this is a number as forms of a console's own copy bear it: `C-9F3A/F2`.
fn of_a_copy(code: &str) -> bool {
    let upper = code.to_uppercase();
    upper.strip_prefix("C-").and_then(|rest| rest.split_once("/F")).is_some_and(|(mark, n)| {
        mark.len() == 4 && mark.bytes().all(|b| b.is_ascii_hexdigit()) && n.parse::<u8>().is_ok()
    })
}

/// Takes a sheet in hand, before its first line; refused when somebody entered it already.
pub(crate) async fn sheet(
    Posted { shell, desk, reader, who, form, .. }: Posted<Desk, SheetForm, ()>,
) -> Answer {
    shell.permit(&who, "log.write", &Resource::service())?;
    let outcome = async {
        fields::present(&reader)?;
        let value = form.value.as_ref().map_err(Clone::clone)?;
        let batch = fields::code("batch", &value.batch, |t| t.parse().ok())?;
        let (sheet, code) = value.meant(&shell)?;
        let facts = BTreeMap::from([("sheet".to_owned(), code.clone())]);
        let rule = EnterSheet {
            sheet,
            code,
            writer: fields::some(&value.writer),
            lines: fields::whole("lines", &value.lines)?.unwrap_or(0),
            batch: batch.ok_or_else(|| Refusal::missing("batch"))?,
        };
        let receipt = shell.submit(&who, &form.meta, Ask { rule, facts: desk.facts() }).await?;
        let message = shell.texts().with_facts(reader.lang, "paper-done-sheet", &facts);
        let location = Some(reader.url("paper"));
        Ok::<_, Fault>(Done { receipt: Some(receipt), number: None, message, location })
    };
    match outcome.await {
        Ok(done) => Ok(shell.done(&reader, &done)),
        Err(fault) => refused(&shell, &desk, &reader, &who, fault, form.typed),
    }
}

/// Lets a sheet be entered once more, for a reason.
pub(crate) async fn reopen(
    Posted { shell, desk, reader, who, form, .. }: Posted<Desk, SheetForm, ()>,
) -> Answer {
    shell.permit(&who, "log.write", &Resource::service())?;
    let outcome = async {
        fields::present(&reader)?;
        let value = form.value.as_ref().map_err(Clone::clone)?;
        let rule = ReopenSheet { sheet: value.id()?, reason: Words::new(reader.lang, value.reason.trim()) };
        let receipt = shell.submit(&who, &form.meta, Ask { rule, facts: desk.facts() }).await?;
        let path = format!("reentry?sheet={}&code={}", value.id()?, web::encoded(&value.code));
        let message = shell.texts().plain(reader.lang, "paper-done-reopened");
        let location = Some(reader.url(&path));
        Ok::<_, Fault>(Done { receipt: Some(receipt), number: None, message, location })
    };
    match outcome.await {
        Ok(done) => Ok(shell.done(&reader, &done)),
        Err(fault) => refused(&shell, &desk, &reader, &who, fault, form.typed),
    }
}

fn refused(shell: &Shell, desk: &Desk, reader: &Reader, who: &Who, fault: Fault, typed: Typed) -> Answer {
    let fault = explained(shell, desk, reader, fault);
    let asked = asked(typed.get("sheet"), typed.get("code"));
    shell.refill(reader, fault, typed, |form| page(shell, desk, reader, who, &asked, form))
}
