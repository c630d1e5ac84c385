//! Who may do what: the functions of the profile with their powers, and each power with the functions that give it.

use access::POWERS;
use kernel::{Lang, Text};
use profile::{Function, Reach};
use serde::{Deserialize, Serialize};
use web::{Answer, Page, PageKind, Query, Routes, Visit, get};

use crate::desk::Desk;

/// A power with the key of its words: `incident.open` has `power-incident-open`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub(crate) struct PowerName {
    code: String,
    key: String,
}

impl PowerName {
    pub(crate) fn of(code: &str) -> Self {
        Self { code: code.to_owned(), key: format!("power-{}", code.replace('.', "-")) }
    }
}

#[derive(Debug, Clone, Serialize)]
pub(crate) struct FunctionRow {
    code: String,
    names: Text,
    short: Text,
    summary: Text,
    /// Powers by the word before the dot, which names their subject.
    powers: Vec<(String, Vec<PowerName>)>,
    clearance: &'static str,
    everywhere: bool,
    second_person: bool,
    /// How many hold it now.
    people: usize,
    own: bool,
}

#[derive(Serialize)]
pub(crate) struct PowersPage {
    /// `function` or `power`: what the rows are.
    by: &'static str,
    functions: Vec<FunctionRow>,
    powers: Vec<(PowerName, Vec<(Text, bool)>)>,
}

impl Page for PowersPage {
    const TEMPLATE: &'static str = "directory/powers.html";
    const ROOM: &'static str = "people";
    fn samples() -> Vec<Self> {
        let name = || Text::three("Bourgmestre", "Burgemeester", "Mayor");
        let row = |own: bool| FunctionRow {
            code: "mayor".to_owned(),
            names: name(),
            short: name(),
            summary: Text::three("…", "…", "<b>"),
            powers: vec![("log".to_owned(), vec![PowerName::of("log.write"), PowerName::of("log.correct")])],
            clearance: "need-to-know",
            everywhere: own,
            second_person: !own,
            people: usize::from(own),
            own,
        };
        let by_power = POWERS.iter().map(|p| (PowerName::of(p), vec![(name(), true), (name(), false)]));
        let none = vec![(PowerName::of("demo.control"), Vec::new())];
        vec![
            Self { by: "function", functions: vec![row(true), row(false)], powers: Vec::new() },
            Self { by: "power", functions: Vec::new(), powers: by_power.chain(none).collect() },
        ]
    }
}

#[derive(Deserialize)]
struct Asked {
    #[serde(default)]
    by: String,
}

async fn show(Visit { shell, desk, reader, who, .. }: Visit<Desk, ()>, Query(asked): Query<Asked>) -> Answer {
    let book = desk.book(&shell, &reader)?;
    let holders = |code: &str| {
        book.roster.mandates.iter().filter(|m| m.function == code && book.roster.counts(m, book.at)).count()
    };
    let all = &book.profile.functions;
    let by_power = asked.by == "power";
    let page = PowersPage {
        by: if by_power { "power" } else { "function" },
        functions: if by_power {
            Vec::new()
        } else {
            all.iter().map(|f| row(f, holders(&f.code), who.actor().function == f.code)).collect()
        },
        powers: if by_power { powers(all, reader.lang) } else { Vec::new() },
    };
    shell.draw(&reader, &page).answer()
}

fn row(function: &Function, people: usize, own: bool) -> FunctionRow {
    // In the order of the list, where powers on one subject stand together.
    let mut powers: Vec<(String, Vec<PowerName>)> = Vec::new();
    for code in POWERS.iter().filter(|p| function.powers.iter().any(|own| own == *p)) {
        let subject = code.split('.').next().unwrap_or(code);
        match powers.last_mut().filter(|(last, _)| last == subject) {
            Some((_, list)) => list.push(PowerName::of(code)),
            None => powers.push((subject.to_owned(), vec![PowerName::of(code)])),
        }
    }
    FunctionRow {
        code: function.code.clone(),
        names: function.names.clone(),
        short: function.short.clone(),
        summary: function.summary.clone(),
        powers,
        clearance: function.clearance.code(),
        everywhere: function.reach == Reach::Everywhere,
        second_person: function.needs_second_person(),
        people,
        own,
    }
}

/// Each power with the functions that give it, and whether they reach everywhere.
fn powers(all: &[Function], lang: Lang) -> Vec<(PowerName, Vec<(Text, bool)>)> {
    let of = |code: &str| {
        let mut givers: Vec<&Function> =
            all.iter().filter(|f| f.powers.iter().any(|power| power == code)).collect();
        givers.sort_by_cached_key(|f| store::fold(f.names.show(lang)));
        givers.into_iter().map(|f| (f.names.clone(), f.reach == Reach::Everywhere)).collect()
    };
    POWERS.iter().map(|code| (PowerName::of(code), of(code))).collect()
}

pub(crate) fn routes() -> Routes {
    Routes::new().route("/powers", get(show))
}

pub(crate) fn pages() -> Vec<PageKind> {
    vec![PageKind::of::<PowersPage>()]
}
