//! A calendar of somebody else: each of its events answered before anything is written, then what is new is announced and what changed is
//! described anew.

use std::collections::BTreeMap;

use exchange::ical::{self, Fault as Broken, FileFault, Found};
use kernel::{Lang, Refusal, Resource, Text, Timestamp, Words};
use planned::command::{CalendarFile, Coming, TakeCalendar, Verdict, judge};
use serde::{Deserialize, Serialize};
use web::{Answer, Args, Fault, Page, Posted, Typed, Visit, Who, fields};

use crate::at::At;
use crate::desk::{Desk, choices};
use crate::held::{self, Sent};
use crate::show::NOON;

/// So far ahead times of a series are announced.
const AHEAD_SECONDS: i64 = 366 * 86_400;

#[derive(Debug, Serialize)]
pub(crate) struct ImportPage {
    kinds: Vec<(String, String)>,
    functions: Vec<(String, String)>,
    municipalities: Vec<(String, String)>,
    file: Option<FileShow>,
    form: Typed,
}

#[derive(Debug, Default, Clone, Serialize)]
struct FileShow {
    name: String,
    digest: String,
    new: usize,
    changed: usize,
    /// Files that stand here although their sender called the event off.
    off: usize,
    refused: usize,
    lines: Vec<LineShow>,
}

#[derive(Debug, Clone, Serialize)]
struct LineShow {
    line: usize,
    /// `new`, `changed`, `known`, `fixed`, `off`, `cancelled`, `past`, or the fault.
    verdict: &'static str,
    /// The file that stands here, where it is another one than the calendar says: its address, its number, its title, when it begins.
    ours: Option<OursShow>,
    refused: bool,
    title: Option<String>,
    from: Option<Timestamp>,
    place: Option<String>,
    recurs: bool,
}

/// What stands here until now.
#[derive(Debug, Clone, Serialize)]
struct OursShow {
    id: String,
    number: String,
    names: Text,
    from: Timestamp,
}

impl Page for ImportPage {
    const TEMPLATE: &'static str = "planned/import.html";
    const ROOM: &'static str = "events";
    fn samples() -> Vec<Self> {
        let one = |code: &str| vec![(code.to_owned(), format!("{code} <b>"))];
        let line = |verdict, refused: bool| LineShow {
            line: 3,
            verdict,
            refused,
            ours: ["changed", "fixed", "off"].contains(&verdict).then(|| OursShow {
                id: "x".into(),
                number: "E-27-0001".into(),
                names: Text::one(Lang::Nl, "Feest <b>"),
                from: NOON,
            }),
            title: (!refused).then(|| "Fête <b>".into()),
            from: (!refused).then_some(NOON),
            place: (verdict == "new").then(|| "Park <b>".into()),
            recurs: verdict == "new",
        };
        let good = ["new", "changed", "known", "fixed", "off", "cancelled", "past"].map(|v| line(v, false));
        let full = FileShow {
            name: "a<b>.ics".into(),
            digest: "ab".into(),
            new: 1,
            changed: 1,
            off: 1,
            refused: 6,
            lines: good.into_iter().chain(Broken::ALL.iter().map(|f| line(f.code(), true))).collect(),
        };
        let page = |file, form| Self {
            kinds: one("race"),
            functions: one("mayor"),
            municipalities: one("90001"),
            file,
            form,
        };
        let mut wrong = Typed::default();
        wrong.put_error(Some("files"), "…".to_owned());
        let kept = Typed::default().with("kind", "race").with("municipalities", "90001");
        vec![
            page(None, Typed::default()),
            page(None, wrong),
            page(Some(full), kept),
            page(Some(FileShow::default()), Typed::default()),
        ]
    }
}

pub(crate) async fn blank(Visit { shell, desk, reader, who, .. }: Visit<Desk, ()>) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    at.somewhere(&who, "event.plan")?;
    let form = Typed::default().with("function", who.actor().function.as_str());
    shell.draw(&reader, &page(&at, &who, None, form)).answer()
}

fn page(at: &At<'_>, who: &Who, file: Option<FileShow>, form: Typed) -> ImportPage {
    let (lang, names) = (at.reader.lang, at.desk.names());
    ImportPage {
        kinds: choices(&at.desk.lists().kinds, lang),
        functions: names.askable(lang),
        municipalities: at.plannable(who, form.all("municipalities")),
        file,
        form,
    }
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct ImportForm {
    /// The file that was shown and is to be taken in now.
    digest: String,
    /// The name it had.
    name: String,
    kind: String,
    function: String,
    municipalities: Vec<String>,
    lang: String,
    /// Files that are cancelled, since their sender called the event off.
    off: Vec<String>,
    /// Why.
    why: String,
}

impl ImportForm {
    fn coming(&self, at: &At<'_>) -> Result<Coming, Refusal> {
        let named = self.municipalities.iter().filter_map(|m| fields::some(m)).collect();
        Ok(Coming {
            kind: fields::some(&self.kind).ok_or_else(|| Refusal::missing("kind"))?,
            function: fields::some(&self.function).ok_or_else(|| Refusal::missing("function"))?,
            areas: at.desk.ground.touched(&named, &[]).areas,
            lang: self.lang.parse::<Lang>().unwrap_or(at.reader.lang),
        })
    }
}

impl ImportForm {
    /// Why files are cancelled: what was typed, otherwise what the file itself says.
    fn why(&self, at: &At<'_>) -> Words {
        let lang = at.reader.lang;
        fields::words(&self.why, lang).unwrap_or_else(|| {
            let mut facts = Args::new();
            facts.set("file", self.name.clone());
            Words::new(lang, at.shell.texts().say(lang, "planned-import-off-why", &facts))
        })
    }
}

enum Step {
    Shown(FileShow),
    Taken(store::Receipt),
}

pub(crate) async fn import(
    Posted { shell, desk, reader, who, form, .. }: Posted<Desk, ImportForm, ()>,
) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    at.somewhere(&who, "event.plan")?;
    let outcome = async {
        let value = form.value.as_ref().map_err(Clone::clone)?;
        let coming = value.coming(&at)?;
        if value.digest.is_empty() {
            let sent =
                Sent::keep(&at, &form.files, ical::Limits::default().bytes, |bytes| found(&at, bytes))?;
            return Ok(Step::Shown(shown(&at, &who, coming.lang, sent)?));
        }
        let found = found(&at, &held::held(&at, &value.digest)?)?;
        let ids: BTreeMap<usize, _> = (0..found.len()).map(|n| (n, shell.ids().next())).collect();
        let file = CalendarFile { digest: value.digest.clone(), name: value.name.clone() };
        let cancel = value.off.iter().filter_map(|id| id.parse().ok()).collect();
        let rule = TakeCalendar { file, found, coming, ids, cancel, why: Some(value.why(&at)) };
        let receipt = at.ask(&who, &form.meta, rule).await?;
        held::release(&at, &value.digest)?;
        Ok::<_, Fault>(Step::Taken(receipt))
    };
    match outcome.await {
        // What was chosen for all of them goes along with the file.
        Ok(Step::Shown(file)) => shell.draw(&reader, &page(&at, &who, Some(file), form.typed)).answer(),
        Ok(Step::Taken(receipt)) => {
            let of = form.typed.get("name").to_owned();
            Ok(shell.done(&reader, &at.done("planned-done-imported", &of, "events?view=list", receipt)))
        }
        Err(fault) => shell.refill(&reader, fault, form.typed, |form| Ok(page(&at, &who, None, form))),
    }
}

fn found(at: &At<'_>, bytes: &[u8]) -> Result<Vec<Found>, Refusal> {
    let most = at.desk.facts().limits.events;
    // Of a series what is to come within the next year: whoever takes the calendar in again gets the next.
    let now = at.shell.now();
    let limits = ical::Limits {
        events: most,
        since: now.to_jiff(),
        until: now.plus_seconds(AHEAD_SECONDS).to_jiff(),
        ..ical::Limits::default()
    };
    ical::read(bytes, &limits).map_err(|fault| {
        let refusal = Refusal::invalid("files", &format!("refusal-planned-calendar-{fault}"));
        match fault {
            FileFault::Size => refusal.with("most", limits.bytes >> 20),
            FileFault::Events => refusal.with("most", most),
            _ => refusal,
        }
    })
}

fn shown(at: &At<'_>, who: &Who, lang: Lang, sent: Sent<Vec<Found>>) -> Result<FileShow, Fault> {
    let facts = at.desk.facts();
    let now = at.shell.now();
    let may = |on: &Resource| at.shell.permits(who, "event.plan", on);
    let eye = at.desk.eye(who.actor());
    let mut lines: Vec<LineShow> = at.shell.live().read(|read| {
        let verdicts = judge((&sent.read, lang), read, &facts, now, &may)?;
        let ours = |id| {
            // What somebody may not see is not named to them either.
            let row = planned::read::event(read, &eye, id)?;
            Ok::<_, Fault>(row.map(|e| OursShow {
                id: e.id.to_string(),
                number: e.number,
                names: e.description.names,
                from: e.description.span.from,
            }))
        };
        let mut lines = Vec::with_capacity(verdicts.len());
        for (one, verdict) in sent.read.iter().zip(&verdicts) {
            let (code, ours) = match verdict {
                Verdict::New => ("new", None),
                Verdict::Changed(id) => ("changed", ours(*id)?),
                Verdict::Known => ("known", None),
                Verdict::Fixed(id) => match ours(*id)? {
                    Some(row) => ("fixed", Some(row)),
                    None => ("known", None),
                },
                Verdict::CalledOff(id) => match ours(*id)? {
                    Some(row) => ("off", Some(row)),
                    None => ("cancelled", None),
                },
                Verdict::Cancelled => ("cancelled", None),
                Verdict::Past => ("past", None),
                Verdict::Refused(fault) => (fault.code(), None),
            };
            let event = one.event.as_ref().ok();
            lines.push(LineShow {
                line: one.line,
                verdict: code,
                ours,
                refused: matches!(verdict, Verdict::Refused(_)),
                title: event.map(|e| e.title.clone()),
                from: event.and_then(|e| e.start.instant(&facts.zone)).map(Timestamp::from_jiff),
                place: event.map(|e| e.place.clone()).filter(|p| !p.is_empty()),
                recurs: event.is_some_and(|e| e.recurs),
            });
        }
        Ok::<_, Fault>(lines)
    })?;
    // What needs a look comes first, then what changes, then what is new.
    lines
        .sort_by_key(|l| (!l.refused, !["changed", "fixed", "off"].contains(&l.verdict), l.verdict != "new"));
    let many = |code: &str| lines.iter().filter(|l| l.verdict == code).count();
    Ok(FileShow {
        new: many("new"),
        changed: many("changed"),
        off: many("off"),
        refused: lines.iter().filter(|l| l.refused).count(),
        lines,
        name: sent.name,
        digest: sent.digest,
    })
}
