//! The one command line: what a line means, what it will do, and doing it. Domains contribute the words.

use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;

use serde::Serialize;

use crate::form::CommandMeta;
use crate::session::Session;
use crate::{Fault, Reader, Shell, Texts, Who};

/// A line that someone is typing or has sent.
#[derive(Clone)]
pub struct Line {
    /// The shell.
    pub shell: Shell,
    /// The circumstances.
    pub reader: Reader,
    /// Who types.
    pub who: Who,
    /// The text.
    pub text: String,
    /// Where the caret stands, in characters.
    pub caret: usize,
    /// What the page is about: `incident:0197…`, or empty.
    pub context: String,
}

/// A proposal of the completion list.
#[derive(Debug, Clone, Serialize)]
pub struct Proposal {
    /// The whole new line.
    pub insert: String,
    /// Where the caret goes, in characters.
    pub caret: usize,
    /// What stands first, in bold.
    pub title: String,
    /// What it is.
    pub more: String,
}

/// What a submitted form or line brought about.
#[derive(Debug, Clone)]
pub struct Done {
    /// The receipt; none for a line that only leads somewhere.
    pub receipt: Option<store::Receipt>,
    /// Number as people say it: `№ 31`.
    pub number: Option<String>,
    /// The sentence that is shown and read out.
    pub message: String,
    /// Where to go, with language; none to stay.
    pub location: Option<String>,
}

/// An answer that may take a moment.
pub type Pending<'a, T> = Pin<Box<dyn Future<Output = T> + Send + 'a>>;

/// A package's share of the command line. Asked in order; the first that understands a line takes it.
pub trait CommandLine: Send + Sync {
    /// Whether somebody with this session can do anything with these words. Where nobody's words are of use, the page has
    /// no command line.
    fn offered(&self, _session: &Session) -> bool {
        true
    }
    /// Words with their kind in this language, for the instant parse in the browser.
    fn words(&self, _texts: &Texts, _lang: kernel::Lang) -> Vec<(String, String)> {
        Vec::new()
    }
    /// How the line could go on; best first, at most 8 are shown.
    ///
    /// # Errors
    /// When the storage fails.
    fn complete(&self, line: &Line) -> Result<Vec<Proposal>, Fault>;
    /// What the line will do, as inline HTML; nothing when the line is not for this package.
    ///
    /// # Errors
    /// When the storage fails.
    fn preview(&self, line: &Line) -> Result<Option<String>, Fault>;
    /// Does it; nothing when the line is not for this package.
    fn submit(&self, line: Line, meta: CommandMeta) -> Pending<'_, Result<Option<Done>, Fault>>;
}

/// Words of the shell itself: `?` or `help` for help, `? word` for a room.
pub(crate) struct ShellWords;

/// What opens the help, typed alone; folded.
const HELP: [&str; 3] = ["aide", "hulp", "help"];

/// Whether the line asks for help in any language. A sentence that begins so is a sentence.
fn asks_help(text: &str) -> bool {
    let folded = store::fold(text.trim());
    HELP.contains(&folded.as_str())
}

impl CommandLine for ShellWords {
    /// Help has a page of its own: it is no reason for a command line.
    fn offered(&self, _: &Session) -> bool {
        false
    }
    fn complete(&self, line: &Line) -> Result<Vec<Proposal>, Fault> {
        let Some(wanted) = line.text.strip_prefix('?') else { return Ok(Vec::new()) };
        let wanted = store::fold(wanted.trim());
        let rooms = line.shell.rooms_for(&line.reader, "");
        let fits = rooms.into_iter().filter(|r| store::fold(&r.name).starts_with(&wanted));
        Ok(fits
            .map(|room| {
                let insert = format!("? {}", room.name);
                Proposal { caret: insert.chars().count(), insert, title: room.name, more: room.url }
            })
            .collect())
    }
    fn preview(&self, line: &Line) -> Result<Option<String>, Fault> {
        let help = asks_help(&line.text);
        let key = if help { "command-help" } else { "command-go" };
        let text = line.shell.texts().plain(line.reader.lang, key);
        Ok((help || line.text.starts_with('?'))
            .then(|| format!("<span>{}</span>", crate::pages::escaped(&text))))
    }
    fn submit(&self, line: Line, _: CommandMeta) -> Pending<'_, Result<Option<Done>, Fault>> {
        Box::pin(async move {
            let asked = if asks_help(&line.text) { Some("") } else { line.text.strip_prefix('?') };
            let Some(wanted) = asked else { return Ok(None) };
            let wanted = store::fold(wanted.trim());
            let rooms = line.shell.rooms_for(&line.reader, "");
            let room =
                rooms.into_iter().find(|r| !wanted.is_empty() && store::fold(&r.name).starts_with(&wanted));
            let location = room.map_or_else(|| line.reader.url("help"), |r| r.url);
            Ok(Some(Done { receipt: None, number: None, message: String::new(), location: Some(location) }))
        })
    }
}

/// All packages' words.
pub(crate) type CommandLines = Vec<Arc<dyn CommandLine>>;
