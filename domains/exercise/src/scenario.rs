//! Scenarios as files: a list of objectives and injects (TOML), or a list of injects (CSV), with a verdict per line.

use jiff::civil::Time;
use kernel::{Lang, Refusal, Text, Timestamp, Words};
use serde::Deserialize;

use crate::Facts;
use crate::command::{injects_known, objective_whole};
use crate::inject::{Count, Inject, Sort};
use crate::objective::{Act, Objective};

/// Largest file, bytes.
pub const LARGEST: usize = 512 * 1024;

/// A scenario that was read.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Scenario {
    /// What it is called.
    pub title: Option<Words>,
    /// Whether it says that it is invented.
    pub fictitious: bool,
    /// Objectives, numbered from 1 within the file.
    pub objectives: Vec<Objective>,
    /// What is to happen, each with its line.
    pub injects: Vec<(usize, Inject)>,
    /// Lines that cannot be used.
    pub faults: Vec<Fault>,
}

/// A line that cannot be used, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// Line of a CSV file, or which inject of a TOML file; 0 for the file as a whole.
    pub line: usize,
    /// The refusal, with its field.
    pub why: Refusal,
}

/// Where a scenario is put: times that count from the beginning count from here.
#[derive(Debug, Clone, Copy)]
pub struct Begin<'a> {
    /// The time at which the exercise begins.
    pub start: Timestamp,
    /// The reader's language: of texts that are written in several, and of those that do not say theirs.
    pub lang: Lang,
    /// What there is to name.
    pub facts: &'a Facts,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    title: Option<Said>,
    #[serde(default)]
    lang: Option<Lang>,
    #[serde(default)]
    fictitious: bool,
    #[serde(default)]
    objective: Vec<FileObjective>,
    #[serde(default)]
    inject: Vec<Line<Said>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct FileObjective {
    words: Said,
    #[serde(default)]
    criterion: Option<Said>,
    #[serde(default)]
    act: Option<String>,
    #[serde(default)]
    minutes: Option<i64>,
}

/// One inject as files say it.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct Line<W> {
    /// `+12` minutes after the beginning, or `03:10`.
    at: String,
    sort: String,
    to: String,
    words: W,
    place: String,
    figure: String,
    value: Option<i64>,
    file: String,
    expected: W,
    minutes: Option<i64>,
    objective: Option<i64>,
    lang: String,
}

/// A text of a TOML file: in the file's language, or in several.
#[derive(Deserialize)]
#[serde(untagged)]
enum Said {
    One(String),
    Each(Text),
}

impl Default for Said {
    fn default() -> Self {
        Self::One(String::new())
    }
}

/// In which language a text is taken.
#[derive(Clone, Copy)]
struct Tongue {
    /// The reader's, where the text stands in several.
    reader: Lang,
    /// Of texts that stand in one.
    plain: Lang,
    /// Whoever speaks has one of their own.
    own: Option<Lang>,
}

trait Spoken {
    fn words(&self, tongue: Tongue) -> Words;
}

impl Spoken for String {
    fn words(&self, tongue: Tongue) -> Words {
        Words::new(tongue.own.unwrap_or(tongue.plain), self.trim())
    }
}

impl Spoken for Said {
    fn words(&self, tongue: Tongue) -> Words {
        match self {
            Self::One(text) => text.words(tongue),
            Self::Each(text) => {
                let wanted = tongue.own.unwrap_or(tongue.reader);
                let there = |lang: &Lang| text.get(*lang).is_some_and(|t| !t.trim().is_empty());
                let lang = std::iter::once(wanted).chain(Lang::ALL).find(there).unwrap_or(wanted);
                Words::new(lang, text.get(lang).unwrap_or("").trim())
            }
        }
    }
}

/// Reads a TOML file.
#[must_use]
pub fn from_toml(text: &str, begin: Begin<'_>) -> Scenario {
    let file: File = match toml::from_str(text) {
        Ok(file) => file,
        Err(e) => return unreadable(&e.message().replace('\n', " ")),
    };
    let tongue = Tongue { reader: begin.lang, plain: file.lang.unwrap_or(begin.lang), own: None };
    let words = |said: &Said| said.words(tongue);
    let mut scenario = Scenario {
        title: file.title.as_ref().map(words),
        fictitious: file.fictitious,
        ..Scenario::default()
    };
    for (at, one) in file.objective.into_iter().enumerate() {
        let act =
            one.act.as_deref().map(|code| Act::of(code).ok_or_else(|| Refusal::unknown_code("act", code)));
        let read = act.transpose().and_then(|act| {
            let criterion = one.criterion.as_ref().map(words);
            let says =
                Objective { words: words(&one.words), criterion, act, minutes: one.minutes, real: None };
            objective_whole(&says, begin.facts).map(|()| says)
        });
        match read {
            Ok(says) => scenario.objectives.push(says),
            Err(why) => scenario.faults.push(Fault { line: at + 1, why }),
        }
    }
    for (at, line) in file.inject.into_iter().enumerate() {
        scenario.take(at + 1, &line, begin, tongue);
    }
    scenario
}

/// Reads a CSV file: a head line with the names of the fields, then one inject a line. Comma or semicolon.
#[must_use]
pub fn from_csv(text: &str, begin: Begin<'_>) -> Scenario {
    let text = text.trim_start_matches('\u{feff}');
    let head = text.lines().next().unwrap_or("");
    let delimiter = if head.contains(';') { b';' } else { b',' };
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(delimiter)
        .flexible(false)
        .trim(csv::Trim::All)
        .from_reader(text.as_bytes());
    let mut scenario = Scenario::default();
    let known = [
        "at",
        "sort",
        "to",
        "words",
        "place",
        "figure",
        "value",
        "file",
        "expected",
        "minutes",
        "objective",
        "lang",
    ];
    match reader.headers() {
        Ok(names) => {
            if let Some(other) = names.iter().find(|n| !known.contains(n)) {
                return unreadable(other);
            }
        }
        Err(e) => return unreadable(&e.to_string()),
    }
    let tongue = Tongue { reader: begin.lang, plain: begin.lang, own: None };
    for (at, record) in reader.deserialize::<Line<String>>().enumerate() {
        // The head is line 1.
        let line = at + 2;
        match record {
            Ok(one) => scenario.take(line, &one, begin, tongue),
            Err(e) => {
                let why = Refusal::invalid("line", "refusal-exercise-line").with("problem", e);
                scenario.faults.push(Fault { line, why });
            }
        }
    }
    scenario
}

fn unreadable(problem: &str) -> Scenario {
    let why = Refusal::invalid("scenario", "refusal-exercise-file").with("problem", problem);
    Scenario { faults: vec![Fault { line: 0, why }], ..Scenario::default() }
}

impl Scenario {
    fn take(&mut self, at: usize, line: &Line<impl Spoken>, begin: Begin<'_>, tongue: Tongue) {
        let count = i64::try_from(self.injects.len()).unwrap_or(i64::MAX);
        let read = if count >= begin.facts.limits.injects {
            Err(crate::error::too_many("injects", begin.facts.limits.injects))
        } else {
            inject(line, begin, tongue)
        };
        match read {
            Ok(inject) => self.injects.push((at, inject)),
            Err(why) => self.faults.push(Fault { line: at, why }),
        }
    }
}

fn inject(line: &Line<impl Spoken>, begin: Begin<'_>, tongue: Tongue) -> Result<Inject, Refusal> {
    let some = |text: &str| Some(text.trim()).filter(|t| !t.is_empty()).map(str::to_owned);
    let own = match line.lang.trim() {
        "" => None,
        code => Some(code.parse().map_err(|_| Refusal::unknown_code("lang", code))?),
    };
    let (expected, tongue) = (tongue, Tongue { own, ..tongue });
    let sort = Sort::of(line.sort.trim()).ok_or_else(|| Refusal::unknown_code("sort", line.sort.trim()))?;
    let figure = match (some(&line.figure), line.value) {
        (Some(name), Some(value)) => Some(Count { name, value }),
        (Some(_), None) => return Err(Refusal::missing("value")),
        (None, _) => None,
    };
    let says = Inject {
        at: time(&line.at, begin)?,
        sort,
        to: some(&line.to),
        words: line.words.words(tongue),
        place: some(&line.place),
        figure,
        file: some(&line.file),
        // What is expected is read by whoever prepares and evaluates, not said by the caller.
        expected: Some(line.expected.words(expected)).filter(|words| !words.is_blank()),
        minutes: line.minutes,
        objective: line.objective,
        repeats: None,
    };
    injects_known(&says, begin.facts)?;
    Ok(says)
}

/// `+12` minutes after the beginning; `03:10`, the first one from the beginning on.
///
/// # Errors
/// A refusal that shows how to write it.
pub fn time(typed: &str, begin: Begin<'_>) -> Result<Timestamp, Refusal> {
    let text = typed.trim();
    let wrong = || Refusal::invalid("at", "refusal-exercise-time").with("value", text);
    if let Some(minutes) = text.strip_prefix('+') {
        let minutes: i64 = minutes.trim().parse().map_err(|_| wrong())?;
        let fits = (0..=begin.facts.limits.minutes).contains(&minutes);
        return if fits { Ok(begin.start.plus_seconds(minutes * 60)) } else { Err(wrong()) };
    }
    let (hours, minutes) = text.split_once([':', 'h', 'u']).ok_or_else(wrong)?;
    let number = |part: &str| part.parse::<i8>().map_err(|_| wrong());
    let clock = Time::new(number(hours)?, if minutes.is_empty() { 0 } else { number(minutes)? }, 0, 0)
        .map_err(|_| wrong())?;
    let zone = begin.facts.zone.clone();
    let first = begin.start.to_jiff().ok_or_else(wrong)?.to_zoned_datetime(zone).date();
    let on = |day: jiff::civil::Date| {
        begin.facts.zone.to_timestamp(day.to_datetime(clock)).ok().map(Timestamp::from_jiff)
    };
    let today = on(first).filter(|at| *at >= begin.start);
    today.or_else(|| on(first.tomorrow().ok()?)).ok_or_else(wrong)
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::tz::TimeZone;

    fn facts() -> Facts {
        let mut facts = Facts::bare(TimeZone::get("Europe/Brussels").unwrap());
        facts.functions = ["mayor".to_owned()].into();
        facts.figures = ["injured".to_owned()].into();
        facts
    }

    fn start() -> Timestamp {
        Timestamp::from_jiff("2026-11-24T01:55:00Z".parse().unwrap())
    }

    #[test]
    fn times_count_from_the_beginning_or_are_those_of_a_clock() {
        let facts = facts();
        let begin = Begin { start: start(), lang: Lang::Fr, facts: &facts };
        let table = [
            ("+12", Some("2026-11-24T02:07:00Z")),
            ("+0", Some("2026-11-24T01:55:00Z")),
            ("03:10", Some("2026-11-24T02:10:00Z")),
            ("02:10", Some("2026-11-25T01:10:00Z")),
            ("3h", Some("2026-11-24T02:00:00Z")),
            ("+-3", None),
            ("soon", None),
            ("25:00", None),
            ("", None),
        ];
        for (typed, expected) in table {
            assert_eq!(time(typed, begin).ok().map(Timestamp::rfc3339).as_deref(), expected, "{typed}");
        }
    }

    #[test]
    fn a_list_is_read_line_by_line_and_each_line_has_its_verdict() {
        let facts = facts();
        let begin = Begin { start: start(), lang: Lang::Nl, facts: &facts };
        let text = "at;sort;to;words;figure;value;expected;minutes\n\
                    +3;call;;Gasgeur in de kelder;;;Melding noteren;5\n\
                    +4;figure;;Gewonden;injured;7;;\n\
                    +5;figure;;Gewonden;wounded;7;;\n\
                    later;call;;x;;;;\n\
                    +6;phone;;De burgemeester belt;;;;\n\
                    +7;shout;;x;;;;\n\
                    +8;line;;;;;;\n";
        let read = from_csv(text, begin);
        assert_eq!(read.injects.iter().map(|(line, _)| *line).collect::<Vec<_>>(), [2, 3]);
        assert_eq!(read.injects[0].1.due(start()), Some(start().plus_seconds(300)));
        let faults: Vec<_> = read
            .faults
            .iter()
            .map(|f| (f.line, f.why.key.as_str(), f.why.field.as_deref().unwrap_or("")))
            .collect();
        assert_eq!(
            faults,
            [
                (4, "refusal-unknown-code", "figure"),
                (5, "refusal-exercise-time", "at"),
                (6, "refusal-missing", "to"),
                (7, "refusal-unknown-code", "sort"),
                (8, "refusal-missing", "words"),
            ]
        );
        assert_eq!(from_csv("when,what\n1,2\n", begin).faults[0].why.key, "refusal-exercise-file");
        assert_eq!(from_csv("", begin), Scenario::default());
    }

    #[test]
    fn a_scenario_has_objectives_too() {
        let facts = facts();
        let begin = Begin { start: start(), lang: Lang::Nl, facts: &facts };
        let text = r#"
            title = "Gaz"
            lang = "fr"
            fictitious = true
            [[objective]]
            words = "Déclarer la phase"
            act = "emergency.declared"
            minutes = 20
            [[objective]]
            words = "Rien"
            act = "emergency.nothing"
            [[inject]]
            at = "+2"
            sort = "colleague"
            to = "mayor"
            words = "Le bourgmestre appelle"
            objective = 1
        "#;
        let read = from_toml(text, begin);
        assert_eq!((read.objectives.len(), read.injects.len(), read.faults.len()), (1, 1, 1));
        assert_eq!(read.objectives[0].act, Some(Act::Declared));
        assert_eq!((read.injects[0].1.words.lang, read.fictitious), (Lang::Fr, true));
        let each = r#"
            title = { fr = "Gaz", nl = "Gas", en = "Gas" }
            [[objective]]
            words = { fr = "Déclarer la phase", nl = "De fase afkondigen" }
            [[inject]]
            at = "+2"
            sort = "call"
            lang = "fr"
            words = { fr = "Une odeur de gaz", nl = "Een gasgeur" }
            expected = { fr = "Signalement consigné", nl = "Melding genoteerd" }
            [[inject]]
            at = "+3"
            sort = "call"
            words = { en = "A smell" }
        "#;
        let read = from_toml(each, begin);
        assert_eq!(read.faults, []);
        let said = |words: &Words| (words.lang, words.text.clone());
        assert_eq!(read.title.as_ref().map(said), Some((Lang::Nl, "Gas".to_owned())));
        assert_eq!(said(&read.objectives[0].words), (Lang::Nl, "De fase afkondigen".to_owned()));
        let called = &read.injects[0].1;
        assert_eq!(said(&called.words), (Lang::Fr, "Une odeur de gaz".to_owned()), "the caller's language");
        let expected = called.expected.as_ref().map(said);
        assert_eq!(expected, Some((Lang::Nl, "Melding genoteerd".to_owned())), "the reader's");
        assert_eq!(read.injects[1].1.words.lang, Lang::En, "what there is");
        assert_eq!(from_toml("title = [", begin).faults[0].line, 0);
        assert_eq!(from_toml("colour = 1", begin).faults[0].why.key, "refusal-exercise-file");
    }
}
