//! A word of the command line that leads to a page with what follows it: `need 40 beds` opens the form of a need.

use kernel::Lang;

use crate::command_line::{CommandLine, Done, Line, Pending, Proposal};
use crate::form::CommandMeta;
use crate::pages::escaped;
use crate::{Fault, Session, Texts};

/// One such word.
pub struct Word {
    /// The word in each language as it is typed, folded (small letters, no accents). None may begin a line that somebody writes into a log.
    pub words: &'static [(Lang, &'static str)],
    /// One of these powers must be held.
    pub powers: &'static [&'static str],
    /// Key of the text that says in the list of words what it does.
    pub meaning: &'static str,
    /// The address without language; nothing when the line is a sentence that only begins with the word.
    pub path: fn(&Said<'_>) -> Option<String>,
    /// Key of the text that says what Enter will do.
    pub opens: fn(&Said<'_>) -> &'static str,
}

/// What was said after the word, and where.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Said<'a> {
    /// What follows the word.
    pub rest: &'a str,
    /// The id of the incident whose page the line was typed on; empty elsewhere.
    pub about: &'a str,
}

impl Word {
    fn held(&self, session: &Session) -> bool {
        self.powers.iter().any(|power| session.may(power))
    }

    /// The address and what follows the word, where the line begins with it and its writer may use it.
    fn read<'a>(&self, line: &'a Line) -> Option<(String, Said<'a>)> {
        let text = line.text.trim();
        let (word, rest) = text.split_once([' ', ':']).unwrap_or((text, ""));
        let folded = store::fold(word);
        if !self.words.iter().any(|(_, known)| *known == folded) || !self.held(&line.who.0) {
            return None;
        }
        let id = line.context.strip_prefix("incident:").unwrap_or("");
        let about = if id.bytes().all(|b| b.is_ascii_hexdigit() || b == b'-') { id } else { "" };
        let said = Said { rest: rest.trim_start_matches([' ', ':']).trim(), about };
        Some(((self.path)(&said)?, said))
    }
}

impl CommandLine for Word {
    fn offered(&self, session: &Session) -> bool {
        self.held(session)
    }
    fn words(&self, texts: &Texts, lang: Lang) -> Vec<(String, String)> {
        let own = self.words.iter().filter(|(l, _)| *l == lang);
        own.map(|(_, word)| ((*word).to_owned(), texts.plain(lang, self.meaning))).collect()
    }
    fn complete(&self, _: &Line) -> Result<Vec<Proposal>, Fault> {
        Ok(Vec::new())
    }
    fn preview(&self, line: &Line) -> Result<Option<String>, Fault> {
        Ok(self.read(line).map(|(_, said)| {
            let opens = line.shell.texts().plain(line.reader.lang, (self.opens)(&said));
            format!("<span>{}</span> <b>{}</b>", escaped(&opens), escaped(said.rest))
        }))
    }
    fn submit(&self, line: Line, _: CommandMeta) -> Pending<'_, Result<Option<Done>, Fault>> {
        Box::pin(async move {
            let Some((path, _)) = self.read(&line) else { return Ok(None) };
            let location = Some(line.reader.url(&path));
            Ok(Some(Done { receipt: None, number: None, message: String::new(), location }))
        })
    }
}

/// A value for an address: letters and digits stay, every other byte becomes `%XX` (RFC 3986).
#[must_use]
pub fn encoded(text: &str) -> String {
    let plain = |b: u8| b.is_ascii_alphanumeric() || b"-_.~".contains(&b);
    text.bytes().map(|b| if plain(b) { char::from(b).to_string() } else { format!("%{b:02X}") }).collect()
}
