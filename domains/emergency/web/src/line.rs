//! The word of the command line that opens the form: `phase`, on the page of the emergency that it is about.

use kernel::Lang;
use serde::Serialize;
use web::{CommandLine, CommandMeta, Done, Fault, Line, Page, Pending, Proposal, Session, Texts};

/// The word in each language.
const WORDS: &[(Lang, &str)] = &[(Lang::Fr, "phase"), (Lang::Nl, "fase"), (Lang::En, "phase")];

/// What this package understands on the command line.
pub(crate) struct Words {
    /// Our own sentences, for the list of words that every page carries.
    texts: Option<Texts>,
}

impl Words {
    pub(crate) fn new() -> Self {
        Self { texts: Texts::load(crate::TEXTS).ok() }
    }
}

/// What will happen, inline.
#[derive(Serialize)]
pub(crate) struct PreviewPart {
    /// Whether the page is about an emergency.
    about: bool,
}

impl Page for PreviewPart {
    const TEMPLATE: &'static str = "emergency/part-preview.html";
    const WHOLE: bool = false;
    fn samples() -> Vec<Self> {
        [false, true].map(|about| Self { about }).into()
    }
}

impl CommandLine for Words {
    fn offered(&self, session: &Session) -> bool {
        session.may("phase.declare") || session.may("phase.note")
    }
    fn words(&self, lang: Lang) -> Vec<(String, String)> {
        let meaning = self.texts.as_ref().map_or_else(String::new, |t| t.plain(lang, "phase-line-word"));
        WORDS
            .iter()
            .filter(|(l, _)| *l == lang)
            .map(|(_, word)| ((*word).to_owned(), meaning.clone()))
            .collect()
    }
    fn complete(&self, _: &Line) -> Result<Vec<Proposal>, Fault> {
        Ok(Vec::new())
    }
    fn preview(&self, line: &Line) -> Result<Option<String>, Fault> {
        if !meant(line) {
            return Ok(None);
        }
        let part = PreviewPart { about: !about(line).is_empty() };
        Ok(Some(line.shell.fragment(&line.reader, &part)?))
    }
    fn submit(&self, line: Line, _: CommandMeta) -> Pending<'_, Result<Option<Done>, Fault>> {
        Box::pin(async move {
            if !meant(&line) {
                return Ok(None);
            }
            // Without an emergency there is nothing to declare about: the list shows what stands.
            let path = match about(&line) {
                "" => "phases".to_owned(),
                id => format!("phases/new?about={id}"),
            };
            let location = Some(line.reader.url(&path));
            Ok(Some(Done { receipt: None, number: None, message: String::new(), location }))
        })
    }
}

/// Whether the line is the word alone: a sentence that begins with it is a sentence.
fn meant(line: &Line) -> bool {
    let folded = store::fold(line.text.trim().trim_end_matches(':').trim_end());
    let session = &line.who.0;
    WORDS.iter().any(|(_, word)| *word == folded)
        && (session.may("phase.declare") || session.may("phase.note"))
}

/// The emergency that the page is about, where it is one.
fn about(line: &Line) -> &str {
    let id = line.context.strip_prefix("incident:").unwrap_or("");
    if id.bytes().all(|b| b.is_ascii_hexdigit() || b == b'-') { id } else { "" }
}
