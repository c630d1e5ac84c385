//! Telling a signal better while somebody else does.

use situation::read;
use store::Entry;
use web::{Fault, Meanwhile, Now, Typed};

use super::forms::TOLD;
use super::one;
use super::qualify::Act;
use crate::meanwhile::{CHANGED, said_by, tells};

/// The form as it comes back where somebody else told the signal better since it was drawn; nothing for any other form or refusal.
pub(super) fn after(act: &Act<'_>, fault: &Fault, typed: &Typed) -> Result<Option<Meanwhile>, Fault> {
    if act.name != "amend" || !fault.refusal().is_some_and(|refusal| Meanwhile::is(refusal, CHANGED)) {
        return Ok(None);
    }
    let row = one::row(act.shell, act.desk, act.reader, act.who, act.id)?;
    let present = one::told_again(&row, act.shell.zone());
    let entries = act.shell.live().read(|read| Ok::<_, Fault>(read::entries_on(read, row.id)?))?;
    let now = |field: &str| {
        let by = said_by(act.shell, act.desk, act.reader, &entries, |entry| told(entry, field))?;
        Ok(Now { value: value(act, field, present.get(field)), by })
    };
    let about = (&present, row.changed_seq);
    Ok(Some(Meanwhile::of(act.shell, act.reader, typed.clone(), about, TOLD, now)?))
}

/// The entries that tell what a signal says.
const TELLING: [&str; 3] =
    ["situation.signal-received", "situation.signal-split", "situation.signal-amended"];

/// Whether an entry told this field, or took back what was told there.
fn told(entry: &Entry, field: &str) -> bool {
    // The words carry their language.
    let field = if field == "lang" { "words".to_owned() } else { field.replace('-', "_") };
    let emptied = entry.fields.get("emptied").and_then(serde_json::Value::as_array);
    let gone = emptied.is_some_and(|all| all.iter().any(|part| part.as_str() == Some(field.as_str())));
    let stated = field == "stated" && entry.header.stated.is_some();
    TELLING.contains(&entry.kind()) && (gone || stated || tells(entry, &[field.as_str()]))
}

/// What stands in a field, in words.
fn value(act: &Act<'_>, field: &str, value: &str) -> String {
    let (texts, lang) = (act.shell.texts(), act.reader.lang);
    match (field, value) {
        (_, "") => texts.plain(lang, "turn-none"),
        ("lang", code) => texts.plain(lang, &format!("log-lang-{code}")),
        ("certainty" | "channel", code) => texts.plain(lang, &format!("{field}-{code}")),
        ("urgent", _) => texts.plain(lang, "signal-urgent"),
        _ => value.to_owned(),
    }
}
