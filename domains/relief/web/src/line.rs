//! The word of the command line that opens the form: `need 40 beds`.

use kernel::Lang;
use serde::Serialize;
use web::{CommandLine, CommandMeta, Done, Fault, Line, Page, Pending, Proposal, Session, Texts};

/// The word in each language, and what else is understood.
const WORDS: &[(Lang, &str)] = &[(Lang::Fr, "besoin"), (Lang::Nl, "behoefte"), (Lang::En, "need")];

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
    said: String,
}

impl Page for PreviewPart {
    const TEMPLATE: &'static str = "relief/part-preview.html";
    const WHOLE: bool = false;
    fn samples() -> Vec<Self> {
        ["", "<b>"].map(|t| Self { said: t.into() }).into()
    }
}

impl CommandLine for Words {
    fn offered(&self, session: &Session) -> bool {
        session.may("need.ask")
    }
    fn words(&self, lang: Lang) -> Vec<(String, String)> {
        let meaning = self.texts.as_ref().map_or_else(String::new, |t| t.plain(lang, "relief-line-word"));
        let own = WORDS.iter().filter(|(l, _)| *l == lang);
        own.map(|(_, word)| ((*word).to_owned(), meaning.clone())).collect()
    }
    fn complete(&self, _: &Line) -> Result<Vec<Proposal>, Fault> {
        Ok(Vec::new())
    }
    fn preview(&self, line: &Line) -> Result<Option<String>, Fault> {
        let Some(said) = said(line) else { return Ok(None) };
        Ok(Some(line.shell.fragment(&line.reader, &PreviewPart { said: said.to_owned() })?))
    }
    fn submit(&self, line: Line, _: CommandMeta) -> Pending<'_, Result<Option<Done>, Fault>> {
        Box::pin(async move {
            let Some(said) = said(&line) else { return Ok(None) };
            let about = line.context.strip_prefix("incident:").unwrap_or("");
            let path = format!("needs/new?said={}&about={}", encoded(said), encoded(about));
            let location = Some(line.reader.url(&path));
            Ok(Some(Done { receipt: None, number: None, message: String::new(), location }))
        })
    }
}

/// What follows the word, where the line begins with it and its writer asks for things.
fn said(line: &Line) -> Option<&str> {
    let text = line.text.trim();
    let (word, rest) = text.split_once([' ', ':']).unwrap_or((text, ""));
    let folded = store::fold(word);
    let known = WORDS.iter().any(|(_, w)| *w == folded);
    (known && line.who.0.may("need.ask")).then(|| rest.trim_start_matches(':').trim())
}

/// For an address: letters and digits stay, every other byte becomes `%xx`.
fn encoded(text: &str) -> String {
    let plain = |b: u8| b.is_ascii_alphanumeric() || b"-_.~".contains(&b);
    text.bytes().map(|b| if plain(b) { char::from(b).to_string() } else { format!("%{b:02X}") }).collect()
}
