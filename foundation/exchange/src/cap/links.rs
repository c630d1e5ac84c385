//! The documents that a feed points to, where it does not hold the messages itself.

use super::error::CapError;
use crate::Limits;
use crate::xml::{Piece, Scanner};

/// The media type of a message.
const CAP_TYPE: &str = "application/cap+xml";

/// The addresses of the messages that an Atom or RSS feed names, one per entry, each once, in the order of the feed; none for
/// a file of another kind. They are as the feed writes them: relative ones stay so.
///
/// # Errors
/// When the file cannot be read as XML under the limits.
pub fn links(bytes: &[u8], limits: &Limits) -> Result<Vec<String>, CapError> {
    let (text, _) = crate::xml::decode(bytes, limits)?;
    let mut scanner = Scanner::new(&text, limits)?;
    let mut all: Vec<String> = Vec::new();
    let mut entry: Option<Entry> = None;
    let mut open: Vec<String> = Vec::new();
    loop {
        match scanner.next()? {
            Piece::Open { name, .. } => {
                let attributes = scanner.take_attributes();
                match (&mut entry, name.as_str()) {
                    (None, "entry" | "item") => entry = Some(Entry { depth: open.len(), ..Entry::default() }),
                    (Some(entry), "link" | "enclosure") => entry.named(&attributes),
                    _ => {}
                }
                open.push(name);
            }
            // RSS writes the address as text.
            Piece::Text(text) => {
                if let (Some(entry), Some("link")) = (&mut entry, open.last().map(String::as_str)) {
                    entry.written(text.trim());
                }
            }
            Piece::Close => {
                open.pop();
                if entry.as_ref().is_some_and(|e| e.depth == open.len()) {
                    let found = entry.take().and_then(Entry::best);
                    all.extend(found.filter(|link| !all.contains(link)).into_iter().collect::<Vec<_>>());
                }
            }
            Piece::End => break,
        }
        if all.len() >= limits.messages {
            break;
        }
    }
    Ok(all)
}

/// The addresses of one entry, the surest first.
#[derive(Default)]
struct Entry {
    depth: usize,
    typed: Option<String>,
    plain: Option<String>,
}

impl Entry {
    fn named(&mut self, attributes: &[(String, String)]) {
        let value = |name: &str| attributes.iter().find(|(key, _)| key == name).map(|(_, v)| v.trim());
        let Some(address) = value("href").or_else(|| value("url")).filter(|a| !a.is_empty()) else { return };
        if value("type").is_some_and(|t| t.starts_with(CAP_TYPE)) {
            self.typed.get_or_insert_with(|| address.to_owned());
        } else if matches!(value("rel"), None | Some("alternate" | "enclosure" | "related")) {
            self.plain.get_or_insert_with(|| address.to_owned());
        }
    }
    fn written(&mut self, address: &str) {
        if !address.is_empty() {
            self.plain.get_or_insert_with(|| address.to_owned());
        }
    }
    fn best(self) -> Option<String> {
        self.typed.or(self.plain)
    }
}
