//! The report as PDF, in one of the official languages or in both.

use std::sync::Arc;

use kernel::{Id, Lang, Timestamp, kind};
use press_types::{AsOf, Checkpoint, Languages, Seal};
use serde::Deserialize;
use situation::read;
use situation::report::ReportState;
use web::{Answer, Fault, Query, Reader, Shell, Visit, Who};

use super::one::Whole;
use super::print::{Circumstances, printed};
use crate::desk::Desk;

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Asked {
    /// `fr`, `nl`; anything else is both.
    #[serde(rename = "in")]
    languages: String,
}

pub(crate) async fn paper(
    Visit { shell, desk, reader, who, id }: Visit<Desk>,
    Query(asked): Query<Asked>,
) -> Answer {
    let printed = print(&shell, &desk, &reader, &who, (id, &asked.languages, Seal::Sealed)).await?;
    Ok(web::attached("application/pdf", &printed.name, printed.bytes))
}

/// A document as it left the press.
pub(super) struct Printed {
    /// Its file name.
    pub(super) name: String,
    pub(super) languages: Languages,
    pub(super) bytes: Vec<u8>,
}

/// The report, printed: `fr`, `nl` or both.
pub(super) async fn print(
    shell: &Shell,
    desk: &Desk,
    reader: &Reader,
    who: &Who,
    (id, asked, seal): (Id<kind::Matter>, &str, Seal),
) -> Result<Printed, Fault> {
    let eye = desk.eye(who.actor());
    let now = shell.live().read(|read| super::open(shell, who, read, &eye, id))?;
    if now.state == ReportState::Discarded {
        return Err(Fault::not_found());
    }
    // An issued report is drawn from the journal as it was then: the same number is the same paper for ever.
    let then = Reader { as_of: now.issued_at.or(reader.as_of), ..reader.clone() };
    let (whole, incident) = shell.read(&then, |read| {
        let row = read::report(read, &eye, id)?.ok_or_else(Fault::not_found)?;
        let incident =
            row.incident.as_ref().map(|(id, _)| read::incident(read, &eye, *id)).transpose()?.flatten();
        Ok((Whole::of(read, &eye, row)?, incident))
    })?;
    let languages = languages(asked, reader.lang);
    let around = Circumstances {
        languages,
        seal,
        superseded: now.state == ReportState::Superseded,
        as_of: as_of(shell, now.issued_seq)?,
        checkpoint: shell.proofs().state()?.checkpoint.and_then(|c| checkpoint(&c.note)),
    };
    let report = printed(shell, desk, &whole, incident.as_ref(), around);
    let name = file_name(&report.number, report.version, languages);
    let press = Arc::clone(&desk.press);
    // Typesetting takes tens of milliseconds: other requests go on meanwhile.
    let printed =
        tokio::task::spawn_blocking(move || press.render(&report)).await.map_err(Fault::internal)?;
    Ok(Printed { name, languages, bytes: printed.map_err(Fault::internal)? })
}

/// Both official languages stand side by side, the reader's first.
fn languages(asked: &str, reader: Lang) -> Languages {
    match (asked, reader) {
        ("fr", _) => Languages::One(Lang::Fr),
        ("nl", _) => Languages::One(Lang::Nl),
        (_, Lang::Nl) => Languages::Two(Lang::Nl, Lang::Fr),
        _ => Languages::Two(Lang::Fr, Lang::Nl),
    }
}

pub(super) fn file_name(number: &str, version: u32, languages: Languages) -> String {
    let codes: Vec<&str> = languages.list().into_iter().map(Lang::code).collect();
    let safe: String = number.chars().filter(|c| c.is_ascii_alphanumeric() || *c == '-').collect();
    format!("{safe}-{version}-{}.pdf", codes.join("-"))
}

/// The entry that issued it, or for a draft the last entry there is.
fn as_of(shell: &Shell, issued: Option<i64>) -> Result<AsOf, Fault> {
    let seq = issued.unwrap_or_else(|| shell.live().head());
    let entry = shell.live().entry(seq)?;
    let (at, head) = entry.map_or((Timestamp(0), String::new()), |e| {
        (e.header.recorded.at, journal::Hash::of(&e.header.to_bytes()).to_string())
    });
    Ok(AsOf { seq: u64::try_from(seq).unwrap_or(0), at, head })
}

/// The parts of a signed note: origin, size, root, an empty line, signatures.
fn checkpoint(note: &str) -> Option<Checkpoint> {
    let mut lines = note.lines();
    let (origin, size, root) = (lines.next()?, lines.next()?, lines.next()?);
    let signatures =
        lines.skip_while(|l| !l.is_empty()).filter(|l| !l.is_empty()).map(str::to_owned).collect();
    Some(Checkpoint {
        origin: origin.to_owned(),
        size: size.parse().ok()?,
        root: root.to_owned(),
        signatures,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_note_is_taken_apart_and_put_together_again() {
        let note = "town/live\n31\nq2VkGm3c0q3o5dQb0Xz0n7mWl1f8qE0m2sT3uV4wX5Y=\n\n— town/live abc=\n— witness def=\n";
        let found = checkpoint(note).unwrap();
        assert_eq!((found.size, found.signatures.len()), (31, 2));
        assert_eq!(found.note(), note);
        assert_eq!(checkpoint("town\nmany\nroot\n"), None);
        assert_eq!(checkpoint(""), None);
    }

    #[test]
    fn the_name_of_the_file_says_what_is_in_it() {
        assert_eq!(file_name("R-26-0007", 2, languages("both", Lang::Nl)), "R-26-0007-2-nl-fr.pdf");
        assert_eq!(file_name("R-26-0007", 1, languages("nl", Lang::Fr)), "R-26-0007-1-nl.pdf");
        assert_eq!(languages("", Lang::En), Languages::Two(Lang::Fr, Lang::Nl));
    }
}
