//! The gaps as a document: the comparison as a table, then each objective with what was noted about it and what stayed without a
//! reaction. By objective, never by person, like the page.

use std::sync::Arc;

use axum::http::{HeaderValue, header};
use axum::response::IntoResponse;
use exercise::read::ExerciseRow;
use kernel::{Handling, Lang, Text, Timestamp};
use press_types::{AsOf, Pack, Sheet};
use sheets::{Part, Said, Section};
use store::Journal;
use web::{Answer, Args, Fault, Formats, Shell, Texts, Typed, Visit};

use super::{GapsPage, Line};
use crate::ask::At;
use crate::desk::Desk;
use crate::show::{InjectShow, NoteShow};

/// The document of one exercise, in the reader's language.
pub(crate) async fn pdf(Visit { shell, desk, reader, who, id: no }: Visit<Desk, i64>) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    let (row, journal) = at.staffed(&who, no)?;
    let page = web::blocking(|| super::page(&at, &who, &row, &journal, Typed::default()))?;
    let as_of = as_of(&journal)?;
    let say = Say { texts: shell.texts(), formats: shell.formats(reader.lang), lang: reader.lang };
    let document = document(&shell, &say, &page, &row, as_of);
    let press = Arc::clone(&desk.press);
    // Typesetting takes tens of milliseconds: other requests go on meanwhile.
    let printed =
        tokio::task::spawn_blocking(move || press.pack(&document)).await.map_err(Fault::internal)?;
    let name = format!("attachment; filename=\"{}-gaps-{}.pdf\"", row.number(), reader.lang);
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static("application/pdf")),
        (header::CONTENT_DISPOSITION, HeaderValue::from_str(&name).map_err(Fault::internal)?),
        (header::CACHE_CONTROL, HeaderValue::from_static("no-store")),
    ];
    Ok((headers, printed.map_err(Fault::internal)?).into_response())
}

/// The last entry of the exercise.
fn as_of(journal: &Journal) -> Result<AsOf, Fault> {
    let seq = journal.head();
    let (at, head) = journal.entry(seq)?.map_or((Timestamp(0), String::new()), |e| {
        (e.header.recorded.at, ::journal::Hash::of(&e.header.to_bytes()).to_string())
    });
    Ok(AsOf { seq: u64::try_from(seq).unwrap_or(0), at, head })
}

fn document(shell: &Shell, say: &Say<'_>, page: &GapsPage, row: &ExerciseRow, as_of: AsOf) -> Pack {
    let site = shell.site();
    let title = say.plain("exercise-gaps");
    let overview = Section::new("gaps", 1, format!("{title} · {} {}", row.number(), row.title.text));
    let opening = [web::EXERCISE.to_owned(), say.plain("exercise-gaps-what"), from(say, page, &as_of)];
    let opening = opening.map(Part::text).into_iter().chain(table(say, page));
    let each = Section::new("objectives", 2, say.plain("exercise-objectives"));
    let objectives = page.lines.iter().flat_map(|line| objective(say, page, line));
    let rest = Section::new("lessons", 3, say.plain("exercise-lessons"));
    let sheet = |name: &str, mut section: Section, parts: Vec<Part>| {
        parts.into_iter().for_each(|part| section.push(Handling::Service, part));
        Sheet { name: name.to_owned(), handling: section.handling, content: vec![section] }
    };
    let same = |text: &str| Text::three(text, text, text);
    Pack {
        title: Some(same(&title)),
        number: Some(row.number()),
        as_of,
        printed_at: shell.now(),
        function: same(&row.title.text),
        organisation: site.name.clone(),
        fictitious: site.fictitious,
        zone: site.zone.clone(),
        languages: vec![say.lang],
        sheets: vec![
            sheet("1", overview, opening.collect()),
            sheet("2", each, objectives.collect()),
            sheet("3", rest, after(say, page)),
        ],
    }
}

/// Where both journals stand: what anybody needs to check it.
fn from(say: &Say<'_>, page: &GapsPage, as_of: &AsOf) -> String {
    let seq = as_of.seq.to_string();
    match page.e.seq {
        Some(origin) => say.with("exercise-gaps-from", &[("seq", seq), ("origin", origin.to_string())]),
        None => say.with("exercise-gaps-from-empty", &[("seq", seq)]),
    }
}

/// The comparison, an objective a row.
fn table(say: &Say<'_>, page: &GapsPage) -> Option<Part> {
    let heads = ["objective", "lane-real", "lane-played", "difference", "in-time", "notes", "injects"];
    let heads = heads.map(|name| say.plain(&format!("exercise-{name}")));
    let rows = page.lines.iter().map(|line| {
        let words = format!("{} · {}", line.o.n, line.o.words.text);
        let injects = [("answered", line.answered), ("happened", line.happened)];
        vec![
            Said::typed(words, lang(line.o.words.lang), say.lang),
            minutes(line.real).into(),
            minutes(line.played).into(),
            difference(say, line).into(),
            in_time(say, line).into(),
            say.notes_of(line).into(),
            say.numbers("exercise-injects-of", &injects).into(),
        ]
    });
    Part::table(heads.into(), &[6, 2, 2, 3, 3, 4, 3], rows.collect())
}

/// One objective: its measure, what was seen, what was noted, what stayed without a reaction.
fn objective(say: &Say<'_>, page: &GapsPage, line: &Line) -> Vec<Part> {
    let words = format!("{} · {}", line.o.n, line.o.words.text);
    let mut parts = vec![Part::heading(Said::typed(words, lang(line.o.words.lang), say.lang))];
    let mut lines: Vec<Said> = Vec::new();
    if let Some(criterion) = &line.o.criterion {
        let words = say.labelled("exercise-criterion", &criterion.text);
        lines.push(Said::typed(words, lang(criterion.lang), say.lang));
    }
    let mut said = |key: &str, value: String| lines.push(say.labelled(key, &value).into());
    said("exercise-lane-real", minutes(line.real));
    said("exercise-lane-played", minutes(line.played));
    said("exercise-difference", difference(say, line));
    if !line.in_time.is_empty() {
        said("exercise-in-time", in_time(say, line));
    }
    parts.push(Part::Lines { lines });
    for (key, lines) in noted(say, page, Some(line.o.n)) {
        parts.push(Part::text(format!("{}{}", say.plain(key), say.plain("colon"))));
        parts.push(Part::Lines { lines });
    }
    parts
}

/// Notes and missed injects of an objective, or of none; only lists that have something.
fn noted(say: &Say<'_>, page: &GapsPage, of: Option<i64>) -> Vec<(&'static str, Vec<Said>)> {
    let notes = page.notes.iter().filter(|n| n.objective == of).map(|n| note(say, n)).collect::<Vec<_>>();
    let missed = page.missed.iter().filter(|i| i.objective == of).map(|i| inject(say, i)).collect::<Vec<_>>();
    let all = [("exercise-notes", notes), ("exercise-missed-title", missed)];
    all.into_iter().filter(|(_, lines)| !lines.is_empty()).collect()
}

/// What belongs to no objective, the first impressions, and what was learnt.
fn after(say: &Say<'_>, page: &GapsPage) -> Vec<Part> {
    let mut parts = Vec::new();
    for (key, lines) in noted(say, page, None) {
        let without = say.plain("exercise-gaps-no-objective");
        parts.push(Part::heading(format!("{} ({without})", say.plain(key))));
        parts.push(Part::Lines { lines });
    }
    if let Some(hot) = &page.hot {
        parts.push(Part::heading(say.plain("exercise-hot")));
        parts.push(Part::text(Said::typed(hot.text.clone(), lang(hot.lang), say.lang)));
    }
    let lesson = |l: &crate::show::LessonShow| {
        let due = l.due.map(|at| format!(" · {}", say.formats.datetime(at))).unwrap_or_default();
        let number = l.commitment.as_ref().map(|(name, _)| format!(" · {name}")).unwrap_or_default();
        let words = format!("{}. {} · {}{due}{number}", l.n, l.words.text, l.to.show(say.lang));
        Said::typed(words, lang(l.words.lang), say.lang)
    };
    let lessons: Vec<Said> = page.lessons.iter().map(lesson).collect();
    parts.push(Part::heading(say.plain("exercise-lessons")));
    parts.push(if lessons.is_empty() {
        Part::text(say.plain("exercise-lessons-none"))
    } else {
        Part::Lines { lines: lessons }
    });
    parts
}

fn note(say: &Say<'_>, note: &NoteShow) -> Said {
    let mark = say.plain(&format!("exercise-mark-{}", note.mark));
    let mut words = format!("{} · {mark}", say.formats.time(note.at));
    if note.mark == "badly" {
        words.push_str(&format!(" ({})", say.plain(&format!("exercise-weight-{}", note.weight))));
    }
    if let Some(discipline) = note.discipline {
        words.push_str(&format!(" · {discipline}"));
    }
    words.push_str(&format!(" · {}", note.words.text));
    Said::typed(words, lang(note.words.lang), say.lang)
}

fn inject(say: &Say<'_>, inject: &InjectShow) -> Said {
    let within = inject.minutes.map(|n| format!(" · {}", say.number("exercise-within", n)));
    let within = within.unwrap_or_default();
    let words = format!("{} · {} · {}{within}", inject.n, say.formats.time(inject.at), inject.words.text);
    Said::typed(words, lang(inject.words.lang), say.lang)
}

fn minutes(value: Option<i64>) -> String {
    value.map_or_else(|| "–".to_owned(), |n| format!("+{n} min"))
}

fn difference(say: &Say<'_>, line: &Line) -> String {
    match line.later {
        None => "–".to_owned(),
        Some(0) => say.plain("exercise-same"),
        Some(n) if n > 0 => say.number("exercise-later", n),
        Some(n) => say.number("exercise-sooner", -n),
    }
}

fn in_time(say: &Say<'_>, line: &Line) -> String {
    if line.in_time.is_empty() {
        return "–".to_owned();
    }
    let within = line.within.map(|n| format!(" ({})", say.number("exercise-within", n))).unwrap_or_default();
    format!("{}{within}", say.plain(&format!("exercise-in-time-{}", line.in_time)))
}

fn lang(code: &str) -> Lang {
    code.parse().unwrap_or(Lang::Fr)
}

/// The sentences of the document's language.
struct Say<'a> {
    texts: &'a Texts,
    formats: Formats,
    lang: Lang,
}

impl Say<'_> {
    fn plain(&self, key: &str) -> String {
        self.texts.plain(self.lang, key)
    }
    /// A label before what it says, with the colon as this language sets it.
    fn labelled(&self, key: &str, rest: &str) -> String {
        format!("{}{} {rest}", self.plain(key), self.plain("colon"))
    }
    fn with(&self, key: &str, facts: &[(&'static str, String)]) -> String {
        let mut args = Args::new();
        facts.iter().for_each(|(name, value)| args.set(*name, value.as_str()));
        self.texts.say(self.lang, key, &args)
    }
    fn number(&self, key: &str, n: i64) -> String {
        let mut args = Args::new();
        args.set("n", n);
        self.texts.say(self.lang, key, &args)
    }
    fn numbers(&self, key: &str, facts: &[(&'static str, usize)]) -> String {
        let mut args = Args::new();
        facts.iter().for_each(|(name, value)| args.set(*name, *value));
        self.texts.say(self.lang, key, &args)
    }
    fn notes_of(&self, line: &Line) -> String {
        let words = self.numbers("exercise-notes-of", &[("well", line.well), ("badly", line.badly)]);
        match line.gravest {
            Some(weight) => format!("{words} · {}", self.plain(&format!("exercise-weight-{weight}"))),
            None => words,
        }
    }
}
