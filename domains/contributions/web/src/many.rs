//! What many partners did, in one file: out as a sheet with a line for each of them, back in with every line answered before anything
//! is taken, all of the good lines or those that were chosen.

use std::collections::{BTreeMap, BTreeSet};

use axum::http::StatusCode;
use contributions::command::{By, Give, GiveMany};
use contributions::file::{self, Against, Line, MOST_BYTES, ManyLine, ManyRead, Named, Outcome};
use contributions::read::{self, SheetFilter, SheetRow};
use kernel::{Id, Lang, Refusal, kind};
use serde::{Deserialize, Serialize};
use web::{Answer, Fault, Page, Posted, Query, Typed, Visit, Who, blocking};

use crate::at::At;
use crate::campaign::MOST;
use crate::desk::{Desk, PartnerName};
use crate::files::{XLSX, attached};
use crate::import::{LineShow, Rejected, SEEN, held, says, unread};
use crate::other;
use crate::show::CampaignShow;

/// Lines that the preview shows; the counts are of all of them.
const SHOWN: usize = 300;

/// A line, before it is taken.
#[derive(Debug, Clone, Serialize)]
struct ManyShow {
    /// The name of the partner, or what stands there where that is nobody.
    partner: String,
    /// Whether it can be taken in, so that it can be chosen.
    good: bool,
    l: LineShow,
}

#[derive(Debug, Default, Clone, Serialize)]
struct FileShow {
    name: String,
    digest: String,
    /// Names what is shown: only that is taken in.
    seen: String,
    actions: usize,
    corrections: usize,
    nothing: usize,
    known: usize,
    refused: usize,
    /// Partners of whom something would be taken in.
    partners: usize,
    moved: bool,
    encoding: Option<&'static str>,
    others: Vec<String>,
    unknown: Vec<String>,
    columns: Vec<&'static str>,
    lines: Vec<ManyShow>,
    more: bool,
}

#[derive(Debug, Serialize)]
pub(crate) struct ManyPage {
    c: CampaignShow,
    file: Option<FileShow>,
    form: Typed,
}

impl Page for ManyPage {
    const TEMPLATE: &'static str = "contributions/many.html";
    const ROOM: &'static str = "contributions";
    fn samples() -> Vec<Self> {
        let line = |verdict: &'static str| ManyShow {
            partner: "Hautrive <b>".into(),
            good: ["action", "correction", "nothing"].contains(&verdict),
            l: LineShow::sample(verdict),
        };
        let full = FileShow {
            name: "a<b>.xlsx".into(),
            digest: "ab".into(),
            seen: "cd".into(),
            actions: 1,
            corrections: 1,
            nothing: 1,
            known: 1,
            refused: 1,
            partners: 2,
            moved: true,
            encoding: Some("UTF-16"),
            others: vec!["Feuil2 <b>".into(), "Blad3".into()],
            unknown: vec!["Bijzonderheden <b>".into(), "x".into()],
            columns: SEEN.map(|(_, key)| key).into(),
            lines: ["action", "correction", "nothing", "known", "faulty"].map(line).into(),
            more: true,
        };
        let page = |file, form| Self { c: CampaignShow::sample(true), file, form };
        let (mut wrong, mut none) = (Typed::default(), Typed::default().with("which", "chosen"));
        wrong.put_error(Some("files"), "…".into());
        none.put_error(Some("lines"), "…".into());
        vec![
            page(None, Typed::default()),
            page(None, wrong),
            page(Some(FileShow::default()), Typed::default()),
            page(Some(full.clone()), Typed::default()),
            page(Some(full), none),
        ]
    }
}

/// The sheet of a partner as it stands.
struct Stand {
    sheet: Id<kind::Matter>,
    year: i64,
    measures: Vec<read::MeasureRow>,
    actions: Vec<read::ActionRow>,
}

/// Everybody who can be asked, with the sheets of those who were.
struct Stands {
    everybody: Vec<PartnerName>,
    sheets: BTreeMap<String, Stand>,
}

impl Stands {
    fn of(at: &At<'_>, who: &Who, campaign: Id<kind::Matter>) -> Result<Self, Fault> {
        let (eye, filter) =
            (at.desk.eye(who.actor()), SheetFilter { campaign: Some(campaign), ..SheetFilter::default() });
        at.shell.live().read(|r| {
            let mut everybody = other::everybody(at.desk, who, r)?;
            let mut sheets = BTreeMap::new();
            for SheetRow { id, partner, names, areas, year, .. } in read::sheets(r, &eye, &filter, MOST)? {
                if everybody.iter().all(|known| known.code != partner) {
                    let (code, kind) = (partner.clone(), String::new());
                    everybody.push(PartnerName { code, names, kind, areas });
                }
                let (measures, actions) = (read::measures(r, id)?, read::actions(r, id)?);
                sheets.insert(partner, Stand { sheet: id, year, measures, actions });
            }
            Ok::<_, Fault>(Self { everybody, sheets })
        })
    }

    /// Reads the lines of a file against the sheets.
    fn read(&self, at: &At<'_>, bytes: &[u8]) -> Result<ManyRead, Fault> {
        let (areas, groups, facts) = (at.desk.areas(), at.desk.groups(), at.desk.facts());
        let lang = if at.reader.lang == Lang::Nl { Lang::Nl } else { Lang::Fr };
        let named = |of: &'_ PartnerName| {
            self.sheets.get(&of.code).map(|stand| Against {
                year: stand.year,
                measures: &stand.measures,
                questions: &[],
                areas: &areas,
                groups: &groups,
                actions: &stand.actions,
                facts: &facts,
                lang,
            })
        };
        let all: Vec<Named<'_>> = self
            .everybody
            .iter()
            .map(|of| Named { code: &of.code, names: &of.names, against: named(of) })
            .collect();
        let read = file::read_grid(bytes).and_then(|grid| file::read_many(&grid, &all));
        read.map_err(|fault| unread(fault).into())
    }

    /// The name of a partner.
    fn name(&self, code: &str, lang: Lang) -> String {
        let found = self.everybody.iter().find(|of| of.code == code);
        found.map_or_else(|| code.to_owned(), |of| of.names.show(lang).to_owned())
    }
}

/// `GET /contributions/{id}/template.xlsx`: the sheet to be filled in, with a line for each partner and measure without an answer.
pub(crate) async fn template(Visit { shell, desk, reader, who, id }: Visit<Desk>) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    let row = at.campaign(&who, id)?;
    shell.permit(&who, "contribution.ask", &at.resource(id)?)?;
    let Stands { everybody, mut sheets } = Stands::of(&at, &who, id)?;
    let all: Vec<Named<'_>> =
        everybody.iter().map(|of| Named { code: &of.code, names: &of.names, against: None }).collect();
    let mut partners = Vec::new();
    for of in &all {
        if let Some(stand) = sheets.remove(of.code) {
            partners.push((file::name_in_file(of, &all), stand.measures));
        }
    }
    partners.sort_by(|a, b| a.0.cmp(&b.0));
    let (areas, groups) = (desk.areas(), desk.groups());
    let bytes = blocking(|| file::many_template(&partners, &areas, &groups)).map_err(Fault::internal)?;
    Ok(attached(XLSX, "attachment", &format!("contributions-{}.xlsx", row.year), bytes))
}

/// `GET /contributions/{id}/import`.
pub(crate) async fn blank(Visit { shell, desk, reader, who, id }: Visit<Desk>) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    shell.permit(&who, "contribution.ask", &at.seen(&who, id)?)?;
    draw(&at, &who, id, (None, Typed::default()), StatusCode::OK)
}

fn draw(
    at: &At<'_>,
    who: &Who,
    id: Id<kind::Matter>,
    (file, form): (Option<FileShow>, Typed),
    status: StatusCode,
) -> Answer {
    let page = ManyPage { c: CampaignShow::of(&at.campaign(who, id)?, at.shell.now()), file, form };
    at.shell.draw(at.reader, &page).status(status).answer()
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct ManyForm {
    /// The file that was shown and is to be taken in now, with its name.
    digest: String,
    name: String,
    /// What was shown of it.
    seen: String,
    /// `all` of the good lines, or those that were `chosen`.
    which: String,
    lines: BTreeSet<String>,
}

enum Step {
    Shown(Box<FileShow>),
    Taken(web::Done),
}

/// `POST /contributions/{id}/import`: shows a file, or takes in one that was shown.
pub(crate) async fn import(Posted { shell, desk, reader, who, id, form }: Posted<Desk, ManyForm>) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    let row = at.campaign(&who, id)?;
    shell.permit(&who, "contribution.ask", &at.resource(id)?)?;
    let digest = form.value.as_ref().map(|value| value.digest.clone()).unwrap_or_default();
    let name = form.value.as_ref().map(|value| value.name.clone()).unwrap_or_default();
    let outcome = async {
        web::fields::present(&reader)?;
        let value = form.value.as_ref().map_err(Clone::clone)?;
        let stands = Stands::of(&at, &who, id)?;
        if value.digest.is_empty() {
            let sent = form.files.first().ok_or_else(|| Refusal::missing("files"))?;
            let bytes = sent.whole()?;
            let read = blocking(|| stands.read(&at, &bytes))?;
            let most = u64::try_from(MOST_BYTES).unwrap_or(u64::MAX);
            let digest = sent.hold(&desk.blobs, most).map_err(Fault::internal)?.hash;
            return Ok(Step::Shown(Box::new(shown((&sent.name, digest), &read, &stands, reader.lang))));
        }
        let read = blocking(|| stands.read(&at, &held(&at, &value.digest)?))?;
        let gives = gives(&read, &stands, value)?;
        // Where nothing is left it was taken in already, and the same request gets the same answer.
        if !gives.is_empty() && value.seen != seen(&read) {
            return Err(Refusal::conflict("refusal-contribution-file-seen").into());
        }
        let partners = gives.len();
        let receipt = at.ask(&who, &form.meta, GiveMany { campaign: id, gives }).await?;
        // It was taken in: it stays for good, with the entries that name it.
        blocking(|| desk.blobs.release(&value.digest))?;
        let name = row.names.show(reader.lang).to_owned();
        let before = receipt.repeated;
        let mut done = at.done("contribution-done-many", &name, &format!("contributions/{id}"), receipt);
        let facts = BTreeMap::from([("n".to_owned(), partners.to_string())]);
        done.message = if before {
            shell.texts().plain(reader.lang, "contribution-done-before")
        } else {
            shell.texts().with_facts(reader.lang, "contribution-done-many", &facts)
        };
        Ok::<_, Fault>(Step::Taken(done))
    };
    match outcome.await {
        Ok(Step::Shown(file)) => {
            draw(&at, &who, id, (Some(*file), at.once(Typed::default())), StatusCode::OK)
        }
        Ok(Step::Taken(done)) => Ok(shell.done(&reader, &done)),
        Err(fault) => {
            let fault = at.explained(fault);
            let Some(refusal) = fault.refusal() else { return Err(fault) };
            // What was shown is shown again, so that another choice can be made. That is another request: the one before may have
            // been answered already.
            let again = again(&at, &who, id, (&name, &digest));
            let mut typed = if again.is_some() { at.once(form.typed) } else { form.typed };
            let field = refusal.field.as_deref().filter(|f| ["files", "lines"].contains(f));
            typed.put_error(field, shell.sentence(reader.lang, refusal));
            draw(&at, &who, id, (again, typed), StatusCode::UNPROCESSABLE_ENTITY)
        }
    }
}

/// The file that was shown before, where it is still there and can be read.
fn again(at: &At<'_>, who: &Who, id: Id<kind::Matter>, (name, digest): (&str, &str)) -> Option<FileShow> {
    if digest.is_empty() {
        return None;
    }
    let stands = Stands::of(at, who, id).ok()?;
    let bytes = blocking(|| held(at, digest)).ok()?;
    let read = blocking(|| stands.read(at, &bytes)).ok()?;
    Some(shown((name, digest.to_owned()), &read, &stands, at.reader.lang))
}

/// One answer for each partner, out of the good lines: all of them, or those that were chosen.
fn gives(read: &ManyRead, stands: &Stands, value: &ManyForm) -> Result<Vec<Give>, Refusal> {
    let chosen =
        |line: &&ManyLine| value.which != "chosen" || value.lines.contains(&line.line.line.to_string());
    if value.which == "chosen" && value.lines.is_empty() {
        return Err(Refusal::missing("lines"));
    }
    // Whoever ticked lines does not mean all of them.
    if value.which != "chosen" && !value.lines.is_empty() {
        return Err(Refusal::invalid("lines", "refusal-contribution-lines-ticked"));
    }
    let mut all: BTreeMap<&str, Give> = BTreeMap::new();
    for line in read.lines.iter().filter(chosen) {
        let Some((code, stand)) = line.partner.as_ref().and_then(|code| stands.sheets.get_key_value(code))
        else {
            continue;
        };
        if !good(&line.line) {
            continue;
        }
        let give = all.entry(code.as_str()).or_insert_with(|| Give {
            file: Some(store::blob_id(&value.digest)),
            ..Give::new(stand.sheet, By::Program)
        });
        match &line.line.outcome {
            Outcome::Action(action) => give.actions.push((None, (**action).clone())),
            Outcome::Correction(n, action) => give.actions.push((Some(*n), (**action).clone())),
            Outcome::Nothing(measure, reason) => drop(give.nothing.insert(*measure, reason.clone())),
            Outcome::Known | Outcome::Faulty(_) => {}
        }
    }
    // None is refused where it is decided: the same request once more has nothing left, and is no error.
    Ok(all.into_values().collect())
}

/// Names what is shown of a file: a sheet may change while somebody looks, and a line that was new would correct.
fn seen(read: &ManyRead) -> String {
    let one = |of: &ManyLine| {
        let partner = of.partner.as_deref().unwrap_or_default();
        format!("{}:{partner}:{:?}", of.line.line, of.line.outcome)
    };
    let all: Vec<String> = read.lines.iter().map(one).collect();
    let words: Vec<&str> = ["contribution-file"].into_iter().chain(all.iter().map(String::as_str)).collect();
    Id::<kind::Matter>::of_words(&words).to_string()
}

/// Whether a line can be taken in.
const fn good(line: &Line) -> bool {
    matches!(line.outcome, Outcome::Action(_) | Outcome::Correction(..) | Outcome::Nothing(..))
}

fn shown((name, digest): (&str, String), read: &ManyRead, stands: &Stands, lang: Lang) -> FileShow {
    let count = |wanted: fn(&Outcome) -> bool| read.lines.iter().filter(|l| wanted(&l.line.outcome)).count();
    // What needs a look comes first.
    let mut order: Vec<&ManyLine> = read.lines.iter().collect();
    order.sort_by_key(|l| (!matches!(l.line.outcome, Outcome::Faulty(_)), l.line.notes.is_empty()));
    let taken = read.lines.iter().filter(|l| good(&l.line)).filter_map(|l| l.partner.as_ref());
    let one = |of: &ManyLine| {
        let cells = SEEN.map(|(column, _)| read.said(of, column).chars().take(200).collect::<String>());
        ManyShow {
            partner: of.partner.as_ref().map_or_else(|| of.said.clone(), |code| stands.name(code, lang)),
            good: good(&of.line),
            l: LineShow::of(&of.line, cells.into()),
        }
    };
    FileShow {
        name: name.to_owned(),
        digest,
        seen: seen(read),
        actions: count(|o| matches!(o, Outcome::Action(_))),
        corrections: count(|o| matches!(o, Outcome::Correction(..))),
        nothing: count(|o| matches!(o, Outcome::Nothing(..))),
        known: count(|o| matches!(o, Outcome::Known)),
        refused: count(|o| matches!(o, Outcome::Faulty(_))),
        partners: taken.collect::<BTreeSet<_>>().len(),
        moved: read.moved,
        encoding: read.encoding,
        others: read.others.clone(),
        unknown: read.unknown.clone(),
        columns: SEEN.map(|(_, key)| key).into(),
        more: order.len() > SHOWN,
        lines: order.into_iter().take(SHOWN).map(one).collect(),
    }
}

/// `GET /contributions/{id}/import/rejected.xlsx`: the lines that cannot be taken in, with a column of reasons.
pub(crate) async fn rejected(
    Visit { shell, desk, reader, who, id }: Visit<Desk>,
    Query(asked): Query<Rejected>,
) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    shell.permit(&who, "contribution.ask", &at.seen(&who, id)?)?;
    let stands = Stands::of(&at, &who, id)?;
    let read = blocking(|| stands.read(&at, &held(&at, &asked.digest)?))?;
    let lines: Vec<Line> = read.lines.into_iter().map(|one| one.line).collect();
    let heading = shell.texts().plain(reader.lang, "contribution-import-reasons");
    let bytes = blocking(|| file::rejected(&read.heads, &lines, &heading, |fault| says(&at, fault)))
        .map_err(Fault::internal)?;
    Ok(attached(XLSX, "attachment", "rejected.xlsx", bytes))
}
