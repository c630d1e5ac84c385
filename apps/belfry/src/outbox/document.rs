//! What a mail to those to whom an account goes carries besides its words: the account itself, in both official languages, and how
//! its file is recognised. Only what the program wrote itself about an account that is out, and what may leave the house, carries it.

use std::sync::{Arc, Mutex, PoisonError};

use account::addressee::Addressee;
use account::read::{self, Eye};
use account_web::{Desk, outgoing, pdf_name};
use journal::Hash;
use kernel::{Id, Lang, Text, kind};
use outbox::read::Leaving;
use outbox::sender::{Letter, PdfPart};
use outbox_web::Letters;
use press_types::Account;
use store::StoreError;
use web::Shell;

use crate::wiring::{World, WorldError};

/// The largest file that a mail carries, in bytes: a third more on its way, which many relays still take.
const LARGEST: usize = 10_000_000;

/// The message that tells somebody of an account that it is out, or was corrected: `entry` is the id of the entry that says so.
pub(crate) fn account_message(entry: &str, to: &Addressee) -> Id<kind::Matter> {
    Id::of_words(&["account-issued", entry, &to.key()])
}

/// Prints accounts as their page does.
pub(crate) struct Printing {
    shell: Shell,
    desk: Arc<Desk>,
    /// The last one: it goes to several, and again after a relay that was busy.
    last: Mutex<Option<(Account, PdfPart)>>,
}

impl Printing {
    /// With what the pages of accounts know.
    pub(crate) fn new(shell: &Shell, desk: &Arc<Desk>) -> Self {
        Self { shell: shell.clone(), desk: Arc::clone(desk), last: Mutex::default() }
    }

    /// The file of an account. None that cannot be printed, or is too large for a mail: its letter leaves all the same.
    fn file(&self, account: Account) -> Option<PdfPart> {
        let mut last = self.last.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((_, file)) = last.as_ref().filter(|(printed, _)| *printed == account) {
            return Some(file.clone());
        }
        let bytes = match self.desk.press.account(&account) {
            Ok(bytes) => bytes,
            Err(e) => {
                tracing::error!(account = account.number, error = %e, "an account could not be printed for a mail");
                return None;
            }
        };
        let file = part(pdf_name(&account), bytes)?;
        *last = Some((account, file.clone()));
        Some(file)
    }
}

/// A file as part of a letter, where it is not too large.
fn part(name: String, bytes: Vec<u8>) -> Option<PdfPart> {
    let sha256 = Hash::of(&bytes).to_string();
    (bytes.len() <= LARGEST).then(|| PdfPart { name, sha256, bytes: bytes.into() })
}

/// Adds it, or where the account lies, where the message is one that the program wrote about an account that is out, to a mail
/// address.
///
/// # Errors
/// When the rows cannot be read.
pub(super) fn add(
    world: &World,
    printing: Option<&Printing>,
    letters: &Letters,
    leaving: &Leaving,
    letter: &mut Letter,
) -> Result<(), WorldError> {
    if !super::along::may(leaving) {
        return Ok(());
    }
    let message = &leaving.message;
    let (Some(printing), Some((about, _))) = (printing, &message.about) else { return Ok(()) };
    if !tells(world, *about, message.id)? {
        return Ok(());
    }
    let account = outgoing(&printing.shell, &printing.desk, *about);
    let account = account.map_err(|e| WorldError::Plain(e.to_string()))?;
    // Nothing goes along of what may not leave now: the letter says where it lies, rather than nothing of it.
    attach(letters, letter, *about, account.and_then(|account| printing.file(account)));
    Ok(())
}

/// Whether a message is one of those that tell that this account is out, or was corrected.
fn tells(world: &World, account: Id<kind::Matter>, message: Id<kind::Matter>) -> Result<bool, WorldError> {
    let (out, errata) = world.live.read(|r| {
        let row = read::account(r, &Eye::all(), account)?;
        Ok::<_, StoreError>((row.and_then(|row| row.issued), read::errata(r, account)?))
    })?;
    let Some(out) = out else { return Ok(false) };
    for seq in errata.iter().map(|e| e.seq).chain([out.seq]) {
        let Some(entry) = world.live.entry(seq)? else { continue };
        let entry = entry.header.id.to_string();
        if out.addressees.iter().any(|to| account_message(&entry, to) == message) {
            return Ok(true);
        }
    }
    Ok(false)
}

/// Puts the file to the letter, and a line about it under its words; where there is none, the line says where the account lies.
fn attach(letters: &Letters, letter: &mut Letter, account: Id<kind::Matter>, file: Option<PdfPart>) {
    let line: Text = match &file {
        Some(file) => letters.words("message-document-attached", |_| {
            vec![("file", file.name.clone()), ("hash", file.sha256.clone())]
        }),
        None => letters.words("message-document-elsewhere", |lang: Lang| {
            vec![("address", letters.address(lang, &format!("accounts/{account}")))]
        }),
    };
    for (lang, words) in &mut letter.parts {
        *words = format!("{words}\n\n{}", line.show(*lang));
    }
    letter.document = file;
}

#[cfg(test)]
mod tests {
    use jiff::tz::TimeZone;
    use kernel::Timestamp;

    use super::*;

    fn letter() -> Letter {
        Letter {
            id: "m.0.0".into(),
            number: "MSG-26-0001".into(),
            to: "cabinet@town.example".into(),
            name: None,
            subject: "NO-2026".into(),
            parts: vec![(Lang::Fr, "Émis.".into()), (Lang::Nl, "Uitgegeven.".into())],
            urgent: false,
            link: None,
            at: Timestamp(1_795_488_000_000_000),
            calendar: None,
            document: None,
        }
    }

    #[test]
    fn the_letter_says_what_goes_along_or_where_it_lies() {
        let site = Text::three("Ville", "Stad", "Town");
        let letters = Letters::new(site, TimeZone::UTC, "https://town.example/").unwrap();
        let account = Id::of_words(&["an account"]);
        let mut full = letter();
        attach(&letters, &mut full, account, part("NO-2026-fr-nl.pdf".into(), b"abc".to_vec()));
        // FIPS 180-2, appendix B.1.
        let hash = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
        assert_eq!(full.document.unwrap().sha256, hash);
        for ((_, words), first) in full.parts.iter().zip(["Émis.", "Uitgegeven."]) {
            assert!(words.starts_with(first), "{words}");
            assert!(words.contains("NO-2026-fr-nl.pdf") && words.contains(hash), "{words}");
        }
        let mut bare = letter();
        attach(&letters, &mut bare, account, part("x.pdf".into(), vec![0; LARGEST + 1]));
        assert_eq!(bare.document, None, "what is too large does not go along");
        for (lang, words) in &bare.parts {
            assert!(words.contains(&format!("https://town.example/{lang}/accounts/{account}")), "{words}");
            assert!(!words.contains("SHA-256"), "{words}");
        }
        assert!(part("x.pdf".into(), vec![0; LARGEST]).is_some());
    }
}
