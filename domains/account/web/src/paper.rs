//! The account as a document that leaves the house: PDF for archives and readers by ear, DOCX for those who edit a copy.

use std::sync::Arc;

use access::Eye;
use account::document::Part;
use account::read::{self, AccountRow};
use axum::http::{HeaderValue, header};
use axum::response::IntoResponse;
use kernel::{Handling, Id, Lang, Timestamp, kind};
use press_types::{Account, AsOf, Languages, Seal};
use web::{Answer, Fault, Query, Shell, Visit, Who};

use crate::ask::At;
use crate::desk::Desk;
use crate::docx::{Own, Ties};
use crate::print::{Asked, document, drawn, looked, parted};

const PDF: &str = "application/pdf";
pub(crate) const DOCX: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/// `GET /accounts/{id}/account.pdf?in=fr|nl|both`.
pub(crate) async fn pdf(
    Visit { shell, desk, reader, who, id }: Visit<Desk>,
    Query(asked): Query<Asked>,
) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    let row = at.account(&who, id)?;
    looked(&shell, &who, &row);
    let printed = print(&at, &who, &row, (&asked.languages, Seal::Sealed)).await?;
    offered(&file_name(&row.number, printed.languages, "pdf"), PDF, printed.bytes)
}

/// The account as PDF.
pub(crate) struct Printed {
    pub(crate) languages: Languages,
    /// How many errata stand in it.
    pub(crate) errata: i64,
    pub(crate) bytes: Vec<u8>,
}

/// Prints it in the languages that are asked for.
pub(crate) async fn print(
    at: &At<'_>,
    who: &Who,
    row: &AccountRow,
    asked: (&str, Seal),
) -> Result<Printed, Fault> {
    let account = document(at, who, row, asked)?;
    let (languages, errata) = (account.languages, account.errata.len());
    let press = Arc::clone(&at.desk.press);
    // Typesetting takes a while: other requests go on meanwhile.
    let bytes =
        tokio::task::spawn_blocking(move || press.account(&account)).await.map_err(Fault::internal)?;
    let errata = i64::try_from(errata).unwrap_or(i64::MAX);
    Ok(Printed { languages, errata, bytes: bytes.map_err(Fault::internal)? })
}

/// An issued account as it is sent to those to whom it goes: in both official languages, French first, the same for each of them, with
/// the errata known now. None of one that is not out, whose embargo runs, or that only some may read.
///
/// # Errors
/// When the storage fails.
pub fn outgoing(shell: &Shell, desk: &Desk, id: Id<kind::Matter>) -> Result<Option<Account>, Fault> {
    shell.live().read(|read| -> Result<Option<Account>, Fault> {
        // What is issued was fixed before: it says the same to whoever reads it.
        let eye = Eye::all();
        let Some(row) = read::account(read, &eye, id)? else { return Ok(None) };
        let open = |until: Option<Timestamp>| until.is_none_or(|until| until <= shell.now());
        let out = row.issued.as_ref().is_some_and(|i| open(i.embargo)) && row.frozen.is_some();
        if !out || row.handling >= Handling::NeedToKnow {
            return Ok(None);
        }
        let form = (Languages::Two(Lang::Fr, Lang::Nl), Seal::Sealed);
        drawn((shell, desk), (read, &eye), &row, form, "").map(Some)
    })
}

/// What the PDF of an account is called: its number and languages.
#[must_use]
pub fn pdf_name(account: &Account) -> String {
    file_name(&account.number, account.languages, "pdf")
}

/// `GET /accounts/{id}/account.docx?in=fr|nl`: one language; without one, the reader's.
pub(crate) async fn docx(
    Visit { shell, desk, reader, who, id }: Visit<Desk>,
    Query(asked): Query<Asked>,
) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    let row = at.account(&who, id)?;
    looked(&shell, &who, &row);
    let lang = match asked.languages.as_str() {
        "fr" => Lang::Fr,
        "nl" => Lang::Nl,
        _ if reader.lang == Lang::Nl => Lang::Nl,
        _ => Lang::Fr,
    };
    let (account, ties) = editable(&at, &who, &row, lang)?;
    let name = file_name(&account.number, Languages::One(lang), "docx");
    let words = crate::docx::Words::of(&shell, &account, lang);
    let bytes =
        web::blocking(|| crate::docx::write(&account, &ties, lang, &words)).map_err(Fault::internal)?;
    offered(&name, DOCX, bytes)
}

/// The account in one language, and what ties a copy of it to its texts: nothing where none can be written any more.
pub(crate) fn editable(
    at: &At<'_>,
    who: &Who,
    row: &AccountRow,
    lang: Lang,
) -> Result<(Account, Ties), Fault> {
    let eye = at.desk.eye(who.actor());
    at.shell.read(at.reader, |read| {
        let form = (Languages::One(lang), Seal::Sealed);
        let by = &who.actor().function;
        let (account, parts) = parted((at.shell, at.desk), (read, &eye), row, form, by)?;
        let open = row.state.is_open() && row.taken().is_none();
        let sections = read::sections(read, row.id)?;
        let own = |part: &Part| {
            let section = sections.iter().find(|s| s.section.code == part.code)?;
            (open && section.section.text).then(|| Own {
                code: part.code.clone(),
                seq: section.written.as_ref().map_or(0, |(.., seq)| *seq),
                words: section.text.get(lang).map(str::to_owned),
                pieces: account::typed::blocks(&section.text, None).len(),
            })
        };
        let texts = parts.iter().map(own).collect();
        let state = i64::try_from(account.as_of.seq).unwrap_or(i64::MAX);
        Ok((account, Ties { account: row.id, state, texts }))
    })
}

fn offered(name: &str, kind: &'static str, bytes: Vec<u8>) -> Answer {
    let disposition =
        HeaderValue::from_str(&format!("attachment; filename=\"{name}\"")).map_err(Fault::internal)?;
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static(kind)),
        (header::CONTENT_DISPOSITION, disposition),
        (header::CACHE_CONTROL, HeaderValue::from_static("no-store")),
    ];
    Ok((headers, bytes).into_response())
}

fn file_name(number: &str, languages: Languages, ending: &str) -> String {
    let codes: Vec<&str> = languages.list().into_iter().map(Lang::code).collect();
    let safe: String = number.chars().filter(|c| c.is_ascii_alphanumeric() || *c == '-').collect();
    format!("{safe}-{}.{ending}", codes.join("-"))
}

/// The entry that fixed it, or for one that is open the last entry there is.
pub(crate) fn as_of(shell: &Shell, row: &AccountRow) -> Result<AsOf, Fault> {
    let seq = row.frozen.as_ref().map_or_else(|| shell.live().head(), |f| f.seq);
    let entry = shell.live().entry(seq)?;
    let (at, head) = entry.map_or((Timestamp(0), String::new()), |e| {
        (e.header.recorded.at, journal::Hash::of(&e.header.to_bytes()).to_string())
    });
    Ok(AsOf { seq: u64::try_from(seq).unwrap_or(0), at, head })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_name_of_the_file_says_what_is_in_it() {
        assert_eq!(file_name("NO-2023", Languages::Two(Lang::Fr, Lang::Nl), "pdf"), "NO-2023-fr-nl.pdf");
        assert_eq!(file_name("../x", Languages::One(Lang::Nl), "docx"), "x-nl.docx");
    }
}
