//! The draft of an answer from what stands in the register, once in each official language. What has no words in a language is left out
//! there and counted: nothing is translated.

use kernel::{Lang, Text};
use registers::entry::{Action, Frame, State, Status};
use registers::read::{ActionRow, PointRow, StatusRow};
use registers::sheet::Sheet;
use web::{Args, Texts};

use crate::show::day_said;

/// What a draft is made of.
#[derive(Debug, Clone)]
pub(crate) struct Material<'a> {
    pub(crate) frame: &'a Frame,
    pub(crate) points: Vec<&'a PointRow>,
    pub(crate) actions: Vec<&'a ActionRow>,
    pub(crate) statuses: Vec<&'a StatusRow>,
    /// What is owed still: number, words, until when, ready to be read.
    pub(crate) owed: Vec<(String, Text, Option<String>)>,
    /// What indicators say: name, value and source.
    pub(crate) figures: Vec<(Text, Text, Text)>,
}

/// A draft, and how many lines have no words in each of the official languages.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Drafted {
    pub(crate) sheet: Sheet,
    pub(crate) lacking: [(Lang, usize); 2],
}

/// Makes the draft about the whole entry, or about one point.
pub(crate) fn draft(texts: &Texts, of: &Material<'_>, point: Option<i64>) -> Drafted {
    let mut sheet = Sheet { point, ..Sheet::default() };
    let mut lacking = [(Lang::Fr, 0), (Lang::Nl, 0)];
    for (lang, lost) in &mut lacking {
        let mut say = Say { texts, lang: *lang, lost: 0 };
        let parts =
            [asked(&mut say, of, point), done(&mut say, of), remains(&mut say, of), figures(&mut say, of)];
        *lost = say.lost;
        let [asked, done, remains, figures] =
            parts.map(|lines| Some(lines.join("\n")).filter(|text| !text.is_empty()));
        sheet.asked.set(*lang, asked);
        sheet.done.set(*lang, done);
        sheet.remains.set(*lang, remains);
        sheet.figures.set(*lang, figures);
    }
    Drafted { sheet, lacking }
}

/// The sentences of one language.
struct Say<'a> {
    texts: &'a Texts,
    lang: Lang,
    lost: usize,
}

impl Say<'_> {
    /// The words in this language; one more is lost where there are none.
    fn words<'t>(&mut self, text: &'t Text) -> Option<&'t str> {
        let words = text.get(self.lang).map(str::trim).filter(|t| !t.is_empty());
        if words.is_none() && *text != Text::default() {
            self.lost += 1;
        }
        words
    }
    fn with(&self, key: &str, facts: &[(&'static str, &str)]) -> String {
        let mut args = Args::new();
        facts.iter().for_each(|(name, value)| args.set(*name, *value));
        self.texts.say(self.lang, key, &args)
    }
    /// With its source in brackets, where it has one.
    fn sourced(&self, line: String, source: Option<&String>) -> String {
        source.map_or_else(|| line.clone(), |source| format!("{line} ({source})"))
    }
}

fn asked(say: &mut Say<'_>, of: &Material<'_>, point: Option<i64>) -> Vec<String> {
    let mut lines = Vec::new();
    if point.is_none()
        && let Some(quote) = say.words(&of.frame.quote)
    {
        let quoted = say.with("registers-draft-quote", &[("words", quote)]);
        lines.push(say.sourced(quoted, of.frame.source.as_ref()));
    }
    for row in &of.points {
        if let Some(words) = say.words(&row.point.words) {
            let n = row.n.to_string();
            lines.push(say.sourced(format!("{n}. {words}"), row.point.source.as_ref()));
        }
    }
    lines
}

fn done(say: &mut Say<'_>, of: &Material<'_>) -> Vec<String> {
    let mut lines = Vec::new();
    for row in &of.actions {
        let Action { words, on, source, .. } = &row.action;
        if let Some(words) = say.words(words) {
            let dated =
                on.as_deref().map_or_else(|| words.to_owned(), |on| format!("{} : {words}", day_said(on)));
            // The colon of French stands apart, that of Dutch does not.
            let dated = if say.lang == Lang::Nl { dated.replacen(" : ", ": ", 1) } else { dated };
            lines.push(say.sourced(format!("– {dated}"), source.as_ref()));
        }
    }
    if lines.is_empty() && say.lost == 0 {
        lines.push(say.with("registers-draft-nothing", &[]));
    }
    lines
}

fn remains(say: &mut Say<'_>, of: &Material<'_>) -> Vec<String> {
    let mut lines = Vec::new();
    for row in &of.points {
        let last = of.statuses.iter().rev().find(|s| s.point == row.n);
        let state = say.with(&format!("registers-state-{}", row.state), &[]);
        let n = row.n.to_string();
        let Some(Status { on, words, source, .. }) = last.map(|s| &s.status) else {
            lines.push(format!("{n}. {state}"));
            continue;
        };
        let as_of = say.with("registers-draft-as-of", &[("n", &n), ("state", &state), ("on", &day_said(on))]);
        let line = match say.words(words) {
            Some(words) => format!("{as_of} {words}"),
            None => as_of,
        };
        lines.push(say.sourced(line, source.as_ref()));
    }
    for (number, words, due) in &of.owed {
        if let Some(words) = say.words(words) {
            let due = due.as_ref().map(|due| say.with("registers-draft-due", &[("due", due)]));
            lines.push(format!("– {number} {words}{}", due.unwrap_or_default()));
        }
    }
    if of.points.iter().all(|p| !p.state.is_open()) && of.points.iter().any(|p| p.state == State::Done) {
        lines.push(say.with("registers-draft-all-done", &[]));
    }
    lines
}

fn figures(say: &mut Say<'_>, of: &Material<'_>) -> Vec<String> {
    let mut lines = Vec::new();
    for row in &of.points {
        if let Some(target) = row.point.target.get(say.lang) {
            let line = say.with("registers-draft-target", &[("n", &row.n.to_string()), ("target", target)]);
            lines.push(say.sourced(line, row.point.source.as_ref()));
        }
    }
    for (name, value, source) in &of.figures {
        let (name, value, source) = (name.show(say.lang), value.show(say.lang), source.show(say.lang));
        lines.push(format!("– {name} {value} ({source})"));
    }
    lines
}
