//! The word of the command line that finds a plan: `plan gas`.

use kernel::Lang;
use serde::Serialize;
use web::{CommandLine, CommandMeta, Done, Fault, Line, Page, Pending, Proposal, Session, Texts};

/// The same word in each language.
const WORD: &str = "plan";

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
    words: String,
}

impl Page for PreviewPart {
    const TEMPLATE: &'static str = "readiness/part-preview.html";
    const WHOLE: bool = false;
    fn samples() -> Vec<Self> {
        ["", "<b>"].map(|t| Self { words: t.into() }).into()
    }
}

impl CommandLine for Words {
    fn offered(&self, session: &Session) -> bool {
        session.may("matter.read")
    }
    fn words(&self, lang: Lang) -> Vec<(String, String)> {
        let meaning = self.texts.as_ref().map_or_else(String::new, |t| t.plain(lang, "plan-line-word"));
        vec![(WORD.to_owned(), meaning)]
    }
    fn complete(&self, _: &Line) -> Result<Vec<Proposal>, Fault> {
        Ok(Vec::new())
    }
    fn preview(&self, line: &Line) -> Result<Option<String>, Fault> {
        let Some(words) = words(line) else { return Ok(None) };
        Ok(Some(line.shell.fragment(&line.reader, &PreviewPart { words: words.to_owned() })?))
    }
    fn submit(&self, line: Line, _: CommandMeta) -> Pending<'_, Result<Option<Done>, Fault>> {
        Box::pin(async move {
            let Some(words) = words(&line) else { return Ok(None) };
            let location = Some(line.reader.url(&format!("plans?q={}", encoded(words))));
            Ok(Some(Done { receipt: None, number: None, message: String::new(), location }))
        })
    }
}

/// What follows the word, where the line begins with it.
fn words(line: &Line) -> Option<&str> {
    let text = line.text.trim();
    let (word, rest) = text.split_once([' ', ':']).unwrap_or((text, ""));
    let ours = store::fold(word) == WORD && line.who.0.may("matter.read");
    ours.then(|| rest.trim_start_matches(':').trim())
}

/// For an address: letters and digits stay, every other byte becomes `%xx`.
fn encoded(text: &str) -> String {
    let plain = |b: u8| b.is_ascii_alphanumeric() || b"-_.~".contains(&b);
    text.bytes().map(|b| if plain(b) { char::from(b).to_string() } else { format!("%{b:02X}") }).collect()
}
