//! Attachments: taken in before the entry that names them, given out only with an entry that may be read.

use kernel::{Handling, Id, Kind, Refusal, Resource, kind};
use situation::attachment::{Attachment, FileName};
use situation::{error, read};
use store::BlobError;
use web::{Answer, Fault, UploadedFile, Visit, blocking};

use super::offered::offered;
use crate::desk::Desk;

/// Stores files. All of them or, when one is refused, none is named by an entry.
pub(super) fn keep(desk: &Desk, uploaded: &[UploadedFile]) -> Result<Vec<Attachment>, Fault> {
    let most = desk.facts().limits.attachments;
    if uploaded.len() > most {
        return Err(error::too_many("attachments", most).into());
    }
    let one = |file: &UploadedFile| {
        let blob = file.keep(&desk.blobs).map_err(|e| refused(file, e))?.id();
        Ok(Attachment { blob, name: as_chosen(file) })
    };
    uploaded.iter().map(one).collect()
}

/// The name as it was chosen. Browsers send a quotation mark and line ends in it as `%22`, `%0D` and `%0A`, and nothing else
/// like that.
fn as_chosen(file: &UploadedFile) -> Option<FileName> {
    let name = file.name.replace("%22", "\"").replace("%0D", "\r").replace("%0A", "\n");
    FileName::cleaned(&name)
}

fn refused(file: &UploadedFile, why: BlobError) -> Fault {
    let name = as_chosen(file);
    let name = name.as_ref().map_or("?", FileName::as_str);
    let refusal = |key: &str| Refusal::invalid("attachments", key).with("name", name);
    match why {
        BlobError::TooLarge(limit) => {
            let most = limit / 1_000_000;
            Refusal { kind: Kind::Limit, ..refusal("refusal-file-large").with("limit", most) }.into()
        }
        BlobError::Type(_) => refusal("refusal-file-type").into(),
        BlobError::Quarantined(why) => {
            tracing::warn!(%why, "an attachment is held in quarantine");
            refusal("refusal-file-held").into()
        }
        BlobError::Store(e) => e.into(),
    }
}

/// `GET /entries/{id}/files/{n}`: the n-th attachment of an entry, counted from 1.
pub(crate) async fn download(
    Visit { shell, desk, reader, who, id: (id, n) }: Visit<Desk, (Id<kind::Entry>, usize)>,
) -> Answer {
    shell.permit(&who, "matter.read", &Resource::service())?;
    let eye = desk.sees(&who);
    let (row, guarded) = shell.read(&reader, |read| {
        let row = read::entry(read, &eye, id)?.filter(|r| !r.withheld).ok_or_else(Fault::not_found)?;
        let on = row.incident.as_ref().map(|(id, _)| read::resource(read, *id)).transpose()?.flatten();
        Ok((row, on.is_some_and(|r| r.handling >= Handling::NeedToKnow)))
    })?;
    let asked = n.checked_sub(1).and_then(|n| row.attachments.get(n)).ok_or_else(Fault::not_found)?;
    if guarded {
        shell.trail().looked(who.actor(), row.incident.as_ref().map(|i| i.0), Some(row.seq), "attachment");
    }
    let gone = || Fault::Refused(Refusal::new(Kind::NotFound, "file-gone"));
    let kept = blocking(|| desk.blobs.by_id(asked.blob))?.ok_or_else(gone)?;
    let ours = format!("{}-{}-{n}", row.series, row.no);
    Ok(offered(asked.name.as_ref(), &ours, kept))
}
