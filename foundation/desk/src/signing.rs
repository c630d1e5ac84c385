//! What the pages of a document that is signed share: a copy is kept byte for byte and given out, comes back, and is accepted only
//! where it begins with these bytes and every signature on it holds.

use std::io::Read as _;

use ::signing::{CopyRow, Signer};
use exchange::pades::{self, Anchors, Checked, Finding};
use kernel::{Id, Kind, Lang, Refusal, Text, Timestamp, kind};
use serde::{Deserialize, Serialize};
use store::{BlobError, Blobs, Receipt};
use web::{Answer, Args, Done, Fault, Page, Reader, Shell, Typed, UploadedFile, blocking};

/// What came back and holds, to be journalled.
#[derive(Debug, Clone)]
pub struct Back {
    /// The copy that was given out.
    pub of: Id<kind::Blob>,
    /// What came back, stored.
    pub file: Id<kind::Blob>,
    /// Who signed, in the order of the signatures.
    pub signers: Vec<Signer>,
}

/// A form of one button, or of one file: nothing is typed.
#[derive(Debug, Default, Deserialize)]
pub struct Nothing {}

/// Keeps a copy that is given out: the stored bytes, and how many they are.
///
/// # Errors
/// The refusal where it cannot be kept; the storage's.
pub fn give(shell: &Shell, blobs: &Blobs, bytes: &[u8]) -> Result<(Id<kind::Blob>, i64), Fault> {
    Ok((keep(shell, blobs, bytes)?, i64::try_from(bytes.len()).unwrap_or(i64::MAX)))
}

fn keep(shell: &Shell, blobs: &Blobs, mut bytes: &[u8]) -> Result<Id<kind::Blob>, Fault> {
    let part: Id<kind::Blob> = shell.ids().next();
    let stored = blocking(|| blobs.put(&part.to_string(), &mut bytes));
    stored.map(|blob| blob.id()).map_err(unkept)
}

fn unkept(why: BlobError) -> Fault {
    match why {
        BlobError::Store(e) => e.into(),
        other => {
            tracing::warn!(why = %other, "a copy to be signed could not be kept");
            Refusal::invalid("file", "refusal-signing-file").into()
        }
    }
}

/// Takes a signed copy back: looks for the copy that it begins with, checks every signature, keeps it if all hold. Otherwise it is
/// refused, and what was found goes into `found`.
///
/// # Errors
/// The refusal; the storage's.
pub fn take(
    (shell, blobs, authorities): (&Shell, &Blobs, &Anchors),
    copies: &[CopyRow],
    files: &[UploadedFile],
    found: &mut Vec<Finding>,
) -> Result<Back, Fault> {
    let file = files.first().ok_or_else(|| Refusal::missing("file"))?;
    let (of, checked) = blocking(|| looked_at((blobs, authorities), copies, file, shell.now()))?;
    let Some(of) = of.filter(|_| checked.holds()) else {
        *found = checked.all();
        return Err(Refusal::invalid("file", "refusal-signing-refused").into());
    };
    let file = file.keep(blobs).map(|blob| blob.id()).map_err(unkept)?;
    Ok(Back { of, file, signers: checked.signatures.into_iter().map(signer).collect() })
}

/// The copy that a document begins with, and what was found about it.
fn looked_at(
    (blobs, authorities): (&Blobs, &Anchors),
    copies: &[CopyRow],
    file: &UploadedFile,
    now: Timestamp,
) -> Result<(Option<Id<kind::Blob>>, Checked), Fault> {
    let mut last = Checked { findings: vec![Finding::NotOurs], ..Checked::default() };
    if file.size() > u64::try_from(pades::LARGEST).unwrap_or(u64::MAX) {
        last.findings = vec![Finding::TooLarge];
        return Ok((None, last));
    }
    // It is looked at as a whole: a signature covers every byte.
    let bytes = file.read(pades::LARGEST)?;
    for copy in copies {
        let Some(issued) = stored(blobs, copy.file)? else { continue };
        if bytes.starts_with(&issued) {
            last = pades::check(&issued, &bytes, authorities, now);
            return Ok((Some(copy.file), last));
        }
    }
    Ok((None, last))
}

fn signer(signature: pades::Signature) -> Signer {
    Signer {
        name: signature.signer,
        claimed_at: signature.claimed_at,
        stamped_at: signature.stamped_at,
        findings: signature.findings.into_iter().map(|f| f.code().to_owned()).collect(),
    }
}

fn stored(blobs: &Blobs, file: Id<kind::Blob>) -> Result<Option<Vec<u8>>, Fault> {
    let Some(mut kept) = blobs.by_id(file)? else { return Ok(None) };
    let mut bytes = Vec::new();
    kept.file.read_to_end(&mut bytes).map_err(Fault::internal)?;
    Ok(Some(bytes))
}

/// Answers a form: on with the copies, at this path, with what was done to the document of this number; or the page again with what
/// was typed and why not.
///
/// # Errors
/// The fault, where the form cannot come back.
pub fn answered<P: Page>(
    (shell, reader): (&Shell, &Reader),
    (number, path): (&str, &str),
    (outcome, key): (Result<Receipt, Fault>, &str),
    typed: Typed,
    page: impl FnOnce(Typed) -> Result<P, Fault>,
) -> Answer {
    match outcome {
        Ok(receipt) => {
            let mut args = Args::new();
            args.set("number", number);
            let message = shell.texts().say(reader.lang, key, &args);
            let (number, location) = (Some(number.to_owned()), Some(reader.url(path)));
            Ok(shell.done(reader, &Done { receipt: Some(receipt), number, message, location }))
        }
        Err(fault) => shell.refill(reader, fault, typed, page),
    }
}

/// A copy as it was given out, or with `?signed` as it came back.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Which {
    signed: Option<String>,
}

/// The file of a copy as it was given out, or as it came back, of the document of this number.
///
/// # Errors
/// When there is none, or it is gone; the storage's.
pub fn copy(
    blobs: &Blobs,
    copies: Vec<CopyRow>,
    (number, file): (&str, Id<kind::Blob>),
    which: &Which,
) -> Answer {
    let signed = which.signed.is_some();
    let copy = copies.into_iter().find(|c| c.file == file).ok_or_else(Fault::not_found)?;
    let codes: Vec<&str> = copy.languages.iter().map(|l| l.code()).collect();
    let kind = if signed { "signed" } else { "to-sign" };
    let name = format!("{}-{}-{kind}.pdf", number.replace('/', "-"), codes.join("-"));
    let wanted = if signed { copy.signed.map(|s| s.file) } else { Some(file) };
    let wanted = wanted.ok_or_else(Fault::not_found)?;
    let kept = blocking(|| blobs.by_id(wanted))?;
    let kept = kept.ok_or_else(|| Refusal::new(Kind::NotFound, "refusal-signing-gone"))?;
    Ok(web::attached("application/pdf", &name, web::flowing(kept)))
}

/// What a page of copies shows besides the document itself.
#[derive(Debug, Clone, Serialize)]
pub struct Signing {
    copies: Vec<CopyShow>,
    /// How many authorities the operator trusts.
    authorities: usize,
    /// Whether the reader gives copies out and takes them back.
    may: bool,
    /// What was found about a document that was handed in and refused.
    refused: Vec<&'static str>,
}

impl Signing {
    /// The copies, with the names of functions, for a reader who may sign or not.
    pub fn of(
        copies: &[CopyRow],
        function: impl Fn(&str) -> Text,
        (authorities, may): (&Anchors, bool),
        refused: Vec<Finding>,
    ) -> Self {
        Self {
            copies: copies.iter().map(|c| CopyShow::of(c, &function)).collect(),
            authorities: authorities.len(),
            may,
            refused: refused.into_iter().map(Finding::code).collect(),
        }
    }

    /// Says of which version each copy is, for a document that has versions; `version` tells it from the journal number of the entry
    /// that gave the copy out.
    #[must_use]
    pub fn versions(mut self, copies: &[CopyRow], latest: i64, version: impl Fn(i64) -> i64) -> Self {
        for (show, copy) in self.copies.iter_mut().zip(copies) {
            let n = version(copy.seq);
            show.version = Some((n, n < latest));
        }
        self
    }

    /// With everything, and with nothing.
    #[must_use]
    pub fn samples() -> Vec<Self> {
        let refused = Finding::ALL.iter().map(|f| f.code()).collect();
        let nothing = Self { copies: Vec::new(), authorities: 0, may: true, refused: Vec::new() };
        vec![Self { copies: CopyShow::samples(), authorities: 1, refused, ..nothing.clone() }, nothing]
    }
}

/// A copy on a page.
#[derive(Debug, Clone, Serialize)]
struct CopyShow {
    file: String,
    languages: Vec<&'static str>,
    bytes: i64,
    at: Timestamp,
    function: Text,
    /// Of which version it is, and whether that is no longer the latest; nothing where a document has no versions.
    version: Option<(i64, bool)>,
    signed: Option<SignedShow>,
}

/// What came back, on a page.
#[derive(Debug, Clone, Serialize)]
struct SignedShow {
    at: Timestamp,
    function: Text,
    seq: i64,
    signers: Vec<Signer>,
}

impl CopyShow {
    /// A copy, with the names of functions.
    fn of(row: &CopyRow, function: impl Fn(&str) -> Text) -> Self {
        Self {
            file: row.file.to_string(),
            languages: row.languages.iter().map(|l| l.code()).collect(),
            bytes: row.bytes,
            at: row.at,
            function: function(&row.function),
            version: None,
            signed: row.signed.as_ref().map(|s| SignedShow {
                at: s.at,
                function: function(&s.function),
                seq: s.seq,
                signers: s.signers.clone(),
            }),
        }
    }

    /// One that is signed with everything that can be found, and one that is not.
    fn samples() -> Vec<Self> {
        let at = Timestamp(1_795_488_000_000_000);
        let signer = |findings: &[Finding]| Signer {
            name: "C. Delvaux".into(),
            claimed_at: Some(at),
            stamped_at: findings.contains(&Finding::Stamped).then_some(at),
            findings: findings.iter().map(|f| f.code().to_owned()).collect(),
        };
        let function = || Text::three("Veille", "Wacht", "Watch");
        let copy = |signed: bool| Self {
            file: "x".into(),
            languages: vec![Lang::Fr.code(), Lang::Nl.code()],
            bytes: 180_939,
            at,
            function: function(),
            version: signed.then_some((1, true)),
            signed: signed.then(|| SignedShow {
                at,
                function: function(),
                seq: 4713,
                signers: vec![signer(&[Finding::Stamped, Finding::ClaimsQualified]), signer(Finding::ALL)],
            }),
        };
        vec![copy(true), copy(false)]
    }
}
