//! One printing again: as a page for the printer, and as a document. Both are drawn from the journal as it was then.

use std::collections::BTreeSet;

use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header};
use axum::response::IntoResponse;
use kernel::{Id, Lang, Text, Timestamp, kind};
use paper::read::{self, FormRow, PackRow, PrintingRow};
use press_types::Pack;
use serde::{Deserialize, Serialize};
use sheets::{Part, Section};
use web::{Answer, Fault, Page, Query, Shell, Visit, Who};

use crate::bound::{Cover, pack, printed, unrecorded_forms};
use crate::content::{Drawing, SheetNow, as_of, hex, read_at, sheets_now};
use crate::desk::Desk;

/// Which printing.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Asked {
    edition: String,
}

#[derive(Debug, Clone, Serialize)]
pub(crate) struct SectionShow {
    lang: &'static str,
    heading: String,
    parts: Vec<PartShow>,
}

/// A part, with a drawing where the page needs one.
#[derive(Debug, Clone, Serialize)]
#[serde(untagged)]
pub(crate) enum PartShow {
    Code { part: &'static str, svg: Option<String>, address: String, label: String },
    Plain(Part),
}

#[derive(Debug, Clone, Serialize)]
pub(crate) struct SheetShow {
    name: String,
    handling: &'static str,
    content: Vec<SectionShow>,
}

#[derive(Serialize)]
pub(crate) struct PrintPage {
    number: String,
    function: Text,
    seq: String,
    chain: String,
    at: Timestamp,
    printed_at: Timestamp,
    edition: i64,
    id: String,
    sheets: Vec<SheetShow>,
}

impl Page for PrintPage {
    const TEMPLATE: &'static str = "paper/print.html";
    const ROOM: &'static str = "paper";
    fn samples() -> Vec<Self> {
        let said = |text: &str| sheets::Said { text: text.into(), lang: Some(Lang::Nl) };
        let parts = vec![
            Part::heading("26-0417 <b>"),
            Part::text(said("gas & rook")),
            Part::Lines { lines: vec![said("a"), "b".into()] },
            Part::Boxes { boxes: vec![(true, "done".into()), (false, said("to do"))] },
            Part::Table { heads: vec!["x".into()], widths: vec![1], rows: vec![vec![said("y")]] },
            Part::Picture { svg: "<svg viewBox=\"0 0 1 1\"></svg>".into(), alt: "map".into() },
            Part::Blank { label: "who".into(), lines: 2 },
            Part::Grid { heads: vec!["h".into(), "i".into()], widths: vec![1, 2], rows: 3 },
            Part::Code { address: "https://town.example/x".into(), label: "F2".into() },
        ];
        let section = Section { parts, ..Section::new("incidents", 10, "Incidents") };
        let empty = Section::new("orders", 20, "Ordres");
        let sheet = |s: &Section| SheetShow {
            name: "3b".into(),
            handling: "service",
            content: vec![SectionShow::of(s, Lang::Fr), SectionShow::of(s, Lang::Nl)],
        };
        let at = Timestamp(1_795_488_000_000_000);
        vec![Self {
            number: "PP-26-0012".into(),
            function: Text::three("Veille", "Wacht", "Watch"),
            seq: "4712".into(),
            chain: "ab".repeat(8),
            at,
            printed_at: at,
            edition: 2,
            id: "x".into(),
            sheets: vec![sheet(&section), sheet(&empty)],
        }]
    }
}

impl SectionShow {
    fn of(section: &Section, lang: Lang) -> Self {
        let part = |part: &Part| match part {
            Part::Code { address, label } => PartShow::Code {
                part: "code",
                svg: desk::qr::svg(address),
                address: address.clone(),
                label: label.clone(),
            },
            other => PartShow::Plain(other.clone()),
        };
        Self {
            lang: lang.code(),
            heading: section.heading.clone(),
            parts: section.parts.iter().map(part).collect(),
        }
    }
}

/// A printing with everything that it was drawn from.
struct Again {
    row: PackRow,
    printing: PrintingRow,
    forms: Vec<FormRow>,
    now: Vec<SheetNow>,
}

pub(crate) async fn page(
    Visit { shell, desk, reader, who, id }: Visit<Desk>,
    Query(asked): Query<Asked>,
) -> Answer {
    let again = again(&shell, &desk, &who, id, &asked)?;
    again.looked(&shell, &who);
    let (pack, id) = (again.bound(&shell, &desk, reader.lang)?, again.row.id);
    let sheet = |s: &press_types::Sheet| SheetShow {
        name: s.name.clone(),
        handling: s.handling.code(),
        content: s.content.iter().zip(&pack.languages).map(|(c, l)| SectionShow::of(c, *l)).collect(),
    };
    let page = PrintPage {
        number: again.row.number.clone(),
        function: pack.function.clone(),
        seq: pack.as_of.seq.to_string(),
        chain: pack.as_of.head.chars().take(16).collect(),
        at: pack.as_of.at,
        printed_at: pack.printed_at,
        edition: again.printing.edition,
        id: id.to_string(),
        sheets: pack.sheets.iter().map(sheet).collect(),
    };
    shell.draw(&reader, &page).bare().answer()
}

pub(crate) async fn document(
    Visit { shell, desk, reader, who, id }: Visit<Desk>,
    Query(asked): Query<Asked>,
) -> Answer {
    let again = again(&shell, &desk, &who, id, &asked)?;
    again.looked(&shell, &who);
    let pack = again.bound(&shell, &desk, reader.lang)?;
    let name = format!("{}-{}.pdf", again.row.number, again.printing.edition);
    let bytes = set(&desk, &pack)?;
    let disposition =
        HeaderValue::from_str(&format!("inline; filename=\"{name}\"")).map_err(Fault::internal)?;
    Ok(([(header::CONTENT_DISPOSITION, disposition)], pdf(bytes)).into_response())
}

/// Typesetting takes a while: other requests go on meanwhile.
fn set(desk: &Desk, pack: &Pack) -> Result<Vec<u8>, Fault> {
    web::blocking(|| desk.press.pack(pack)).map_err(Fault::internal)
}

fn pdf(bytes: Vec<u8>) -> impl IntoResponse {
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static("application/pdf")),
        (header::CACHE_CONTROL, HeaderValue::from_static("no-store")),
    ];
    (headers, bytes)
}

/// A printing of the reader's own function, drawn from the journal as it was then; what they may read, as they may now.
fn again(shell: &Shell, desk: &Desk, who: &Who, id: Id<kind::Matter>, asked: &Asked) -> Result<Again, Fault> {
    let actor = who.actor();
    let (row, printings, forms) = shell.live().read(|read| {
        let row = read::pack(read, &desk.eye(actor), id)?.ok_or_else(Fault::not_found)?;
        Ok::<_, Fault>((row, read::printings(read, id)?, read::forms(read, id)?))
    })?;
    if row.function != actor.function {
        return Err(paper::error::of_another(
            &row.number,
            desk.function(&row.function).show(kernel::Lang::Fr),
        )
        .into());
    }
    let wanted: i64 = asked.edition.parse().unwrap_or(row.edition);
    let printing = printings.into_iter().find(|p| p.edition == wanted).ok_or_else(Fault::not_found)?;
    let eye = desk.on_paper(actor, who.0.only.as_ref());
    let drawing = Drawing {
        texts: shell.texts(),
        zone: shell.zone(),
        function: &actor.function,
        eye: &eye,
        now: printing.at,
    };
    let now = read_at(shell.live(), printing.as_of, |read| sheets_now(desk, &drawing, read))?;
    Ok(Again { row, printing, forms, now })
}

impl Again {
    /// Whoever opens the sheets has looked at every matter on them that is for those who need to know.
    fn looked(&self, shell: &Shell, who: &Who) {
        let printed = |sheet: &&SheetNow| self.printing.sheets.iter().any(|p| p.code == sheet.code);
        looked(shell, who, self.now.iter().filter(printed).flat_map(|sheet| &sheet.content));
    }
    fn bound(&self, shell: &Shell, desk: &Desk, lang: Lang) -> Result<Pack, Fault> {
        let as_of = as_of(shell.live(), self.printing.as_of)?;
        let sheets = printed(shell, desk, lang, (&self.row, &self.printing), self.now.clone(), &self.forms);
        let cover = Cover {
            number: Some(&self.row.number),
            function: &self.row.function,
            as_of,
            printed_at: self.printing.at,
        };
        Ok(pack(shell, desk, lang, cover, sheets))
    }
}

/// Writes down that somebody has before them what these sections show of matters that are for those who need to know.
fn looked<'a>(shell: &Shell, who: &Who, sections: impl Iterator<Item = &'a Section>) {
    let matters: BTreeSet<Id<kind::Matter>> = sections.flat_map(|s| &s.guarded).copied().collect();
    for matter in matters {
        shell.trail().looked(who.actor(), Some(matter), None, "pack");
    }
}

/// What a console keeps for itself.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Kept {
    /// The mark of the copy that it has.
    have: String,
}

/// The header that says which copy this is.
const COPY: HeaderName = HeaderName::from_static("x-copy");

/// The pack as it is now, for the console's own keeping: nobody prints it until the line is gone, so it is not written down. Nothing
/// is sent when the console has it already.
pub(crate) async fn copy(
    Visit { shell, desk, reader, who, .. }: Visit<Desk, ()>,
    Query(kept): Query<Kept>,
) -> Answer {
    shell.permit(&who, "matter.read", &kernel::Resource::service())?;
    let (seq, now) = crate::print::now(&shell, &desk, &who)?;
    let salt = Id::new(who.actor().person.raw());
    let mark = now.iter().map(|s| s.hash(salt)).collect::<String>();
    let mark = hex(&<sha2::Sha256 as sha2::Digest>::digest(mark));
    let mut headers = HeaderMap::new();
    headers.insert(COPY, HeaderValue::from_str(&mark).map_err(Fault::internal)?);
    if mark == kept.have {
        return Ok((StatusCode::NO_CONTENT, headers).into_response());
    }
    // What a console keeps can be read while nobody sees it: keeping it counts as a look.
    looked(&shell, &who, now.iter().flat_map(|sheet| &sheet.content));
    let mut sheets: Vec<_> = (1_i64..)
        .zip(now)
        .map(|(place, s)| press_types::Sheet {
            name: place.to_string(),
            handling: s.handling,
            content: s.content,
        })
        .collect();
    sheets.extend(unrecorded_forms(&shell, &desk, reader.lang));
    let cover = Cover {
        number: None,
        function: &who.actor().function,
        as_of: as_of(shell.live(), seq)?,
        printed_at: shell.now(),
    };
    let bytes = set(&desk, &pack(&shell, &desk, reader.lang, cover, sheets))?;
    Ok((headers, pdf(bytes)).into_response())
}
