//! The three lists that CAP writes as one text: references, addresses, incidents.

use super::container::short;
use super::error::Odd;
use super::fields::{Fields, Reader};
use super::model::Ref;
use super::time;

/// The earlier messages that a message names. What is not `sender,identifier,sent` is noted and passed over.
pub(super) fn references(r: &mut Reader<'_>, fields: &Fields<'_>) -> Vec<Ref> {
    let mut out = Vec::new();
    for word in fields.text("references").unwrap_or_default().split_whitespace() {
        match reference(word) {
            Some(reference) if !out.contains(&reference) => out.push(reference),
            Some(_) => {}
            None => r.warn(Odd::ReferenceMalformed, "references", format!("«{}»; passed over", short(word))),
        }
    }
    out
}

/// An identifier may hold commas against the rule, a sender hardly does, a time cannot.
fn reference(word: &str) -> Option<Ref> {
    let (sender, rest) = word.split_once(',')?;
    let (identifier, sent) = rest.rsplit_once(',')?;
    let sent = time::read(sent).ok()?.at;
    let filled = !sender.is_empty() && !identifier.is_empty();
    filled.then(|| Ref { sender: sender.to_owned(), identifier: identifier.to_owned(), sent })
}

/// Words separated by white space; one with spaces inside stands in double quotes.
pub(super) fn quoted(text: &str) -> Vec<String> {
    let mut out = Vec::new();
    for (index, piece) in text.split('"').enumerate() {
        match index % 2 {
            0 => out.extend(piece.split_whitespace().map(str::to_owned)),
            _ if piece.trim().is_empty() => {}
            _ => out.push(piece.trim().to_owned()),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::{quoted, reference};

    #[test]
    fn lists() {
        assert_eq!(quoted("a  b\n\"two words\" c"), ["a", "b", "two words", "c"]);
        assert_eq!(quoted("a \"open end"), ["a", "open end"]);
        assert!(quoted(" \"\" ").is_empty());
        let read = reference("w@example.org,a,b,2024-07-12T05:50:00+02:00").unwrap();
        assert_eq!((read.sender.as_str(), read.identifier.as_str()), ("w@example.org", "a,b"));
        for wrong in ["", ",", "a,b", "a,b,c", ",b,2024-07-12T05:50:00+02:00", "a,,2024-07-12T05:50:00+02:00"]
        {
            assert_eq!(reference(wrong), None, "{wrong}");
        }
    }
}
