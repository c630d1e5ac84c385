//! What a form about a signal is answered with.

use kernel::{Id, Lang, kind};
use situation::read;
use store::Receipt;
use web::{Args, Done, Fault, Reader, Shell, Who};

use crate::desk::Desk;

/// A sentence with facts that are texts.
pub(crate) fn sentence(shell: &Shell, lang: Lang, key: &str, facts: &[(&str, &str)]) -> String {
    let mut args = Args::new();
    for (name, value) in facts {
        args.set(*name, *value);
    }
    shell.texts().say(lang, key, &args)
}

/// What the command was about. A second click gets the first receipt, and with it the first answer.
pub(crate) fn matter_of(shell: &Shell, receipt: &Receipt) -> Result<Option<Id<kind::Matter>>, Fault> {
    let Some(first) = receipt.entries.first() else { return Ok(None) };
    Ok(shell.live().entry(first.seq)?.and_then(|e| e.header.matter))
}

/// The number of a signal as people say it; empty when it cannot be read.
pub(super) fn number_of(
    shell: &Shell,
    desk: &Desk,
    who: &Who,
    id: Option<Id<kind::Matter>>,
) -> Result<String, Fault> {
    let Some(id) = id else { return Ok(String::new()) };
    let eye = desk.eye(who.actor());
    shell.live().read(|r| Ok(read::signal(r, &eye, id)?.map(|s| s.number).unwrap_or_default()))
}

/// The signal was dealt with: a sentence with its number, and where to go.
pub(super) fn done(
    (shell, reader): (&Shell, &Reader),
    receipt: Receipt,
    key: &str,
    number: String,
    location: Option<String>,
) -> Done {
    let message = sentence(shell, reader.lang, key, &[("number", &number)]);
    Done { receipt: Some(receipt), number: Some(number).filter(|n| !n.is_empty()), message, location }
}
