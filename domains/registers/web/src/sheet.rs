//! An answer sheet: drafted from what stands in the register, written in both languages, handed in, approved by somebody else, frozen.

use std::collections::BTreeMap;

use kernel::{Id, Lang, Refusal, Text, Timestamp, kind};
use registers::command::{HandInSheet, JudgeSheet, Verdict, WriteSheet};
use registers::entry::LinkSort;
use registers::event::SheetWritten;
use registers::read::{self, EntryRow, SheetRow};
use registers::sheet::{Proof, Sheet, Stage};
use registers::{Facts, Rule};
use serde::{Deserialize, Serialize};
use store::{Event as _, Read};
use web::{Answer, Fault, Page, Posted, Typed, Visit, Who, fields};

use crate::at::{At, fill};
use crate::desk::Desk;
use crate::draft::{Drafted, Material, draft};
use crate::entry;
use crate::show::{EntryShow, EvidenceShow, NOON, Said, Two, day_said};

type OfSheet = (Id<kind::Matter>, i64);

/// A part of the sheet.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct PartShow {
    /// The name of its field: `asked`.
    pub(crate) name: &'static str,
    pub(crate) words: Two,
}

/// What proves something.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct ProofShow {
    pub(crate) point: i64,
    pub(crate) of: Text,
    pub(crate) on: Option<String>,
    pub(crate) evidence: EvidenceShow,
}

/// A sheet.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct SheetShow {
    pub(crate) n: i64,
    pub(crate) point: Option<i64>,
    pub(crate) parts: Vec<PartShow>,
    pub(crate) stage: &'static str,
    pub(crate) missing: Vec<&'static str>,
    pub(crate) words: Option<Said>,
    pub(crate) approved_at: Option<Timestamp>,
    pub(crate) approved_seq: Option<i64>,
    pub(crate) approved_by: Option<Text>,
    pub(crate) fingerprint: Option<String>,
    pub(crate) proofs: Vec<ProofShow>,
    pub(crate) authors: Vec<String>,
    pub(crate) seq: i64,
    pub(crate) changed_at: Timestamp,
    pub(crate) function: Text,
}

impl SheetShow {
    /// For this reader; what proves it is that of the frozen sheet, or what stands there now.
    pub(crate) fn of(
        row: &SheetRow,
        entry: Id<kind::Matter>,
        at: &At<'_>,
        read: &dyn Read,
        who: &Who,
    ) -> Result<Self, Fault> {
        let proofs = match row.stage {
            Stage::Approved => row.proofs.clone(),
            _ => read::proofs(read, entry, row.sheet.point)?,
        };
        let of = entry.to_string();
        let proof = |p: &Proof| {
            Ok::<_, Fault>(ProofShow {
                point: p.point,
                of: p.of.clone(),
                on: p.on.as_deref().map(day_said),
                evidence: EvidenceShow::of(&p.evidence, &of, at, read, who)?,
            })
        };
        let names = at.desk.post.names();
        Ok(Self {
            n: row.n,
            point: row.sheet.point,
            parts: row.sheet.parts().map(|(name, text)| PartShow { name, words: Two::of(text) }).into(),
            stage: row.stage.code(),
            missing: row.sheet.missing().into_iter().map(Lang::code).collect(),
            words: row.words.as_ref().map(Said::of),
            approved_at: row.approved.as_ref().map(|(at, ..)| *at),
            approved_seq: row.approved.as_ref().map(|(.., seq)| *seq),
            approved_by: row.approved.as_ref().map(|(_, function, _)| names.function(function)),
            fingerprint: row.fingerprint.clone(),
            proofs: proofs.iter().map(proof).collect::<Result<_, _>>()?,
            authors: row.authors.iter().filter_map(|id| (at.desk.post.person)(*id)).collect(),
            seq: row.changed_seq,
            changed_at: row.changed_at,
            function: names.function(&row.changed_function),
        })
    }
    fn sample(stage: Stage) -> Self {
        let frozen = stage == Stage::Approved;
        let proof = |evidence| ProofShow {
            point: 1,
            of: Text::both("fait <b>", "gedaan"),
            on: Some("09/2021".into()),
            evidence,
        };
        let parts = Sheet::default().parts().map(|(name, _)| PartShow { name, words: Two::sample(!frozen) });
        Self {
            n: 2,
            point: frozen.then_some(1),
            parts: parts.into(),
            stage: stage.code(),
            missing: if frozen { vec!["nl"] } else { Vec::new() },
            words: frozen.then(|| Said::sample("geen vertaling <b>")),
            approved_at: frozen.then_some(NOON),
            approved_seq: frozen.then_some(17),
            approved_by: frozen.then(|| Text::both("Direction", "Directie")),
            fingerprint: frozen.then(|| "ab".repeat(32)),
            proofs: EvidenceShow::samples().into_iter().map(proof).collect(),
            authors: vec!["C. Delvaux <b>".into()],
            seq: 12,
            changed_at: NOON,
            function: Text::both("Secrétariat", "Secretariaat"),
        }
    }
}

#[derive(Serialize)]
pub(crate) struct SheetPage {
    e: EntryShow,
    s: SheetShow,
    /// Lines that have no words in a language: its code and how many.
    lacking: Vec<(&'static str, usize)>,
    /// Other sheets of this entry that were approved: number and when.
    earlier: Vec<(i64, Timestamp)>,
    may_write: bool,
    may_judge: bool,
    /// Whether it waits for somebody else than this reader, who wrote it.
    own: bool,
    act: String,
    form: Typed,
    blank: Typed,
}

impl Page for SheetPage {
    const TEMPLATE: &'static str = "registers/sheet.html";
    const ROOM: &'static str = "follow-up";
    const LOOKS_BACK: bool = true;
    fn matter(&self) -> Option<Id<kind::Matter>> {
        self.e.id.parse().ok()
    }
    fn samples() -> Vec<Self> {
        let page = |stage: Stage, may: bool, own: bool| {
            let mut form = Typed::default().with("asked-fr", "<b>");
            form.put_error(Some("asked-fr"), "…".into());
            Self {
                e: EntryShow::sample(may),
                s: SheetShow::sample(stage),
                lacking: if may { vec![("nl", 3)] } else { Vec::new() },
                earlier: vec![(1, NOON)],
                may_write: may && stage == Stage::Draft,
                may_judge: may && stage == Stage::HandedIn && !own,
                own,
                act: if may { "write".into() } else { String::new() },
                form,
                blank: Typed::default(),
            }
        };
        let all = Stage::ALL.iter();
        all.flat_map(|s| [page(*s, true, false), page(*s, true, true), page(*s, false, false)]).collect()
    }
}

/// `GET /registers/{id}/sheets/{n}`.
pub(crate) async fn show(Visit { shell, desk, reader, who, id: (id, n) }: Visit<Desk, OfSheet>) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    let page = load(&at, &who, (id, n), "", None)?;
    shell.draw(&reader, &page).topics("registers").answer()
}

fn load(
    at: &At<'_>,
    who: &Who,
    (id, n): OfSheet,
    act: &str,
    form: Option<Typed>,
) -> Result<SheetPage, Fault> {
    let page = at.shell.read(at.reader, |read| {
        let row = at.seen(read, who, id)?;
        let sheet = read::sheet(read, id, n)?.ok_or_else(Fault::not_found)?;
        let on = read::resource(read, id)?.ok_or_else(Fault::not_found)?;
        let own = sheet.authors.contains(&who.actor().person);
        let lacking = match sheet.stage {
            Stage::Draft => drafted(at, who, read, &row, sheet.sheet.point)?.lacking.to_vec(),
            _ => Vec::new(),
        };
        let approved = |s: &SheetRow| s.approved.as_ref().filter(|_| s.n != n).map(|(at, ..)| (s.n, *at));
        Ok::<_, Fault>(SheetPage {
            s: SheetShow::of(&sheet, id, at, read, who)?,
            lacking: lacking.into_iter().filter(|(_, n)| *n > 0).map(|(lang, n)| (lang.code(), n)).collect(),
            earlier: read::sheets(read, id)?.iter().filter_map(approved).collect(),
            may_write: sheet.stage == Stage::Draft && at.may(who, "register.keep", &on),
            may_judge: sheet.stage == Stage::HandedIn && !own && at.may(who, "register.approve", &on),
            own,
            act: act.to_owned(),
            form: form.unwrap_or_else(|| typed(&sheet.sheet).as_shown()),
            blank: Typed::default(),
            e: EntryShow::of(&row, at),
        })
    })?;
    if page.e.guarded {
        at.shell.trail().looked(who.actor(), Some(id), None, "register");
    }
    Ok(page)
}

/// The sheet as its form takes it back.
fn typed(sheet: &Sheet) -> Typed {
    sheet.parts().into_iter().fold(Typed::default(), |form, (name, text)| fill(form, name, text))
}

/// The draft about an entry or one of its points, from what stands there now.
fn drafted(
    at: &At<'_>,
    who: &Who,
    read: &dyn Read,
    row: &EntryRow,
    point: Option<i64>,
) -> Result<Drafted, Fault> {
    let wanted = |n: i64| point.is_none_or(|p| p == n);
    let (points, actions) = (read::points(read, row.id)?, read::actions(read, row.id)?);
    let statuses = read::statuses(read, row.id)?;
    let formats = at.shell.formats(at.reader.lang);
    let mut owed = Vec::new();
    for one in read::owed(read, row.id)?.into_iter().filter(|o| wanted(o.point)) {
        if let Some(told) = at.desk.outside.owed(read, who.actor(), one.commitment)?.filter(|t| t.open) {
            owed.push((told.number, told.words, told.due.map(|due| formats.short_date(due))));
        }
    }
    let mut figures = Vec::new();
    for link in
        read::links(read, row.id)?.into_iter().filter(|l| wanted(l.point) && l.sort == LinkSort::Indicator)
    {
        let found = at.desk.outside.measured(read, who.actor(), link.target)?;
        if let Some((measured, value)) = found.and_then(|m| m.value.clone().map(|value| (m, value))) {
            // Each half of the sheet has its own words, and dates are written alike in all of them.
            let of = measured.of.map(|of| formats.short_date(of));
            let said = |lang| {
                let source = measured.source.as_ref().map(|s| s.show(lang).to_owned());
                [of.clone(), source].into_iter().flatten().collect::<Vec<_>>().join(", ")
            };
            let source = Text::three(said(Lang::Fr), said(Lang::Nl), said(Lang::En));
            figures.push((measured.name, value, source));
        }
    }
    let material = Material {
        frame: &row.frame,
        points: points.iter().filter(|p| wanted(p.n)).collect(),
        actions: actions.iter().filter(|a| a.withdrawn.is_none() && wanted(a.point)).collect(),
        statuses: statuses.iter().filter(|s| wanted(s.point)).collect(),
        owed,
        figures,
    };
    Ok(draft(at.shell.texts(), &material, point))
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct BeginForm {
    point: String,
    /// The sheet that is used again.
    from: String,
}

/// `POST /registers/{id}/sheets`: a new sheet, from what stands in the register or from an answer that was given before.
pub(crate) async fn begin(posted: Posted<Desk, BeginForm>) -> Answer {
    let Posted { shell, desk, reader, who, id, form } = posted;
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    let row = at.entry(&who, id)?;
    let outcome = async {
        let value = form.value.as_ref().map_err(Clone::clone)?;
        let (point, from) = (fields::whole("point", &value.point)?, fields::whole("from", &value.from)?);
        let sheet = shell.live().read(|read| match from {
            Some(from) => {
                let before = read::sheet(read, id, from)?.filter(|s| s.stage == Stage::Approved);
                Ok::<_, Fault>(before.ok_or_else(Fault::not_found)?.sheet)
            }
            None => Ok(drafted(&at, &who, read, &row, point)?.sheet),
        })?;
        at.ask(&who, &form.meta, WriteSheet { entry: id, n: None, sheet, based_on: None }).await
    };
    match outcome.await {
        Ok(receipt) => {
            let seq = receipt.entries.first().map(|e| e.seq);
            let written = seq.map(|seq| shell.live().entry(seq)).transpose()?.flatten();
            let n = written.and_then(|e| SheetWritten::of(&e)).map_or(1, |e| e.n);
            Ok(shell.done(
                &reader,
                &at.done(
                    "registers-done-drafted",
                    &row.number,
                    &format!("registers/{id}/sheets/{n}"),
                    receipt,
                ),
            ))
        }
        Err(fault) => entry::again(&at, &who, id, "sheet", fault, form.typed),
    }
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, rename_all = "kebab-case")]
pub(crate) struct SheetForm {
    asked_fr: String,
    asked_nl: String,
    done_fr: String,
    done_nl: String,
    remains_fr: String,
    remains_nl: String,
    figures_fr: String,
    figures_nl: String,
    verdict: String,
    words: String,
}

/// Takes one of the forms of the page of a sheet.
async fn take<R: Rule<Facts = Facts> + 'static>(
    posted: Posted<Desk, SheetForm, OfSheet>,
    (act, power): (&'static str, &'static str),
    rule: impl FnOnce(&SheetForm, &SheetRow, &web::CommandMeta) -> Result<R, Fault>,
) -> Answer {
    let Posted { shell, desk, reader, who, id: (id, n), form } = posted;
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    let (row, sheet, on) = shell.live().read(|read| {
        let row = at.seen(read, &who, id)?;
        let on = read::resource(read, id)?.ok_or_else(Fault::not_found)?;
        Ok::<_, Fault>((row, read::sheet(read, id, n)?, on))
    })?;
    shell.permit(&who, power, &on)?;
    let sheet = sheet.ok_or_else(Fault::not_found)?;
    // The texts alone can meet those of somebody else; what is handed in or judged is what stands there.
    let amended = (act == "write").then(|| form.amends(Some(id), typed(&sheet.sheet), sheet.changed_seq));
    let outcome = async {
        let value = match &amended {
            Some(amended) => amended.value()?,
            None => form.value.as_ref().map_err(Clone::clone)?,
        };
        at.ask(&who, &form.meta, rule(value, &sheet, &form.meta)?).await
    };
    match outcome.await {
        Ok(receipt) => {
            let path = format!("registers/{id}/sheets/{n}");
            Ok(shell.done(&reader, &at.done(&format!("registers-done-{act}"), &row.number, &path, receipt)))
        }
        Err(fault) => match amended {
            Some(amended) => shell
                .refill_amended(&reader, fault, amended, |form| load(&at, &who, (id, n), act, Some(form))),
            // A form without the texts of the sheet must not empty them on the page.
            None => shell.refill(&reader, fault, form.typed, |form| {
                let Typed { values, errors, error } = form;
                let whole = Typed { errors, error, ..typed_with(&sheet.sheet, values) };
                load(&at, &who, (id, n), act, Some(whole))
            }),
        },
    }
}

fn typed_with(sheet: &Sheet, more: BTreeMap<String, Vec<String>>) -> Typed {
    let mut form = typed(sheet).as_shown();
    form.values.extend(more);
    form
}

/// `POST /registers/{id}/sheets/{n}`.
pub(crate) async fn write(posted: Posted<Desk, SheetForm, OfSheet>) -> Answer {
    let (entry, n) = posted.id;
    take(posted, ("write", "register.keep"), |value, before, meta| {
        let sheet = Sheet {
            point: before.sheet.point,
            asked: fields::both(&value.asked_fr, &value.asked_nl),
            done: fields::both(&value.done_fr, &value.done_nl),
            remains: fields::both(&value.remains_fr, &value.remains_nl),
            figures: fields::both(&value.figures_fr, &value.figures_nl),
        };
        Ok(WriteSheet { entry, n: Some(n), sheet, based_on: meta.based_on })
    })
    .await
}

/// `POST /registers/{id}/sheets/{n}/hand-in`.
pub(crate) async fn hand_in(posted: Posted<Desk, SheetForm, OfSheet>) -> Answer {
    let (entry, n) = posted.id;
    take(posted, ("hand-in", "register.keep"), |_, _, _| Ok(HandInSheet { entry, n })).await
}

/// What somebody else decides, from the words of a form.
pub(crate) fn verdict(code: &str) -> Result<Verdict, Refusal> {
    let of = |code: &str| match code {
        "approve" => Some(Verdict::Approve),
        "return" => Some(Verdict::Return),
        _ => None,
    };
    fields::code("verdict", code, of)?.ok_or_else(|| Refusal::missing("verdict"))
}

/// `POST /registers/{id}/sheets/{n}/judge`.
pub(crate) async fn judge(posted: Posted<Desk, SheetForm, OfSheet>) -> Answer {
    let ((entry, n), lang) = (posted.id, posted.reader.lang);
    take(posted, ("judge", "register.approve"), |value, _, meta| {
        let (verdict, words) = (verdict(&value.verdict)?, fields::words(&value.words, lang));
        Ok(JudgeSheet { entry, n, verdict, words, based_on: meta.based_on })
    })
    .await
}
